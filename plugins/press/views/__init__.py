"""What the theme is told: plain values with the names that templates use, and nothing that may not be shown."""
