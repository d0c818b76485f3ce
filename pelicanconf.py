"""The settings of this press office: the one file where they are. `make check` reads it, and `make site` too."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "plugins"))

import press.stages

# The office
SITENAME = "Demonstration press office"
SITEURL = os.environ.get("SITEURL", "")  # where the site will be, such as https://press.example.org
TIMEZONE = "Europe/London"  # dates and embargoes are meant in this zone
DEFAULT_LANG = "en"

PRESS_COUNTRY = "GB"  # whose telephone numbers are meant
PRESS_DUTY_CONTACT = "saltmarsh-press"  # whom every page tells journalists to ring
PRESS_PROFILE = "charity"

# This office is a demonstration: it may use numbers reserved for drama and example domains. Yours leaves this line out.
PRESS_DEMONSTRATION = True

# Where things are
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

# Imported as a module, not named: a plugin that cannot be loaded then stops the build instead of being left out of it.
PLUGINS = [press.stages]
