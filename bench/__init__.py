"""How long Standfirst takes, beside three other makers of sites that are given the same pages: ``make bench``."""
