"""Standfirst: what stands between a press officer's folder and a journalist's page.

The modules tell the life of a release, floor by floor; imports run downwards only:

1. small values: ``finding source telephone clock``
2. what a release is and what the office knows: ``header notes quotes release directory office showing``
3. what is asked of it and made of it: ``rules texts views doors feeds kit``
4. every rule over every release, every file of a site, and the swap: ``preflight reports plan publishing search``
5. Pelican, which nothing else touches but the command that starts it: ``stages``
6. the press command, one module a command: ``desk``
"""

import sys

from press.lazy import LazyLoading

# BeautifulSoup brings along selectors that nothing here uses, and most runs neither measure nor draw a picture.
sys.meta_path.insert(0, LazyLoading("soupsieve", "PIL.ExifTags", "PIL.Image", "PIL.ImageDraw", "PIL.ImageFont"))
