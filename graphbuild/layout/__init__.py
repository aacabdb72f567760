"""From text as read to clean text, outline, tables and plan data, step by step; ``graphbuild.document`` calls them."""
