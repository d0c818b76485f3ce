"""What bare Pelican, Python-Markdown and typogrify do, as far as this product stands on it."""
