"""Network views: which things and links are drawn, where, and with what proof."""
