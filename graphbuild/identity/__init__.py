"""What a name says about which thing it means, and what makes two names one thing, doubtful, or two."""
