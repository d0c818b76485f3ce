"""The doors for machines: structured data, posters for shared links, sitemaps, and the files that programs ask for."""
