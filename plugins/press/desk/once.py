"""One build: Pelican, run over an office, and the exit code that comes of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from press.folder import reading, require_content
from press.history import recorded, recorder
from press.kept import FOLDER
from press.lazy import PARSERS, forgo
from press.publishing import Place
from press.settings import SETTINGS_FILE, CannotRun, Settings
from press.survey import kept_in, surveying
from press.versions import program_version
from press.watched import is_known


def build(settings: Settings, changes: Mapping[str, Any]) -> int:
    """Run Pelican once over the office of ``settings``, whose stages do the rest; answer the exit code.

    Raises ``CannotRun`` for what Pelican itself cannot do, and ``KeyboardInterrupt``.
    """
    output = Path(changes.get("OUTPUT_PATH", settings.output))
    with recorded(
        recorder(settings.project, output, settings.zone, settings.alert, elsewhere=output != settings.output)
    ):
        return _begin(settings, changes)


def _begin(settings: Settings, changes: Mapping[str, Any]) -> int:
    require_content(settings)
    place = Place(Path(os.path.realpath(changes.get("OUTPUT_PATH", settings.output))))
    kept = kept_in(settings.project / FOLDER, place)
    if is_known():
        return _build(settings, changes)
    # To look at every file takes as long as to load Pelican.
    with reading(settings.content), surveying(place, kept, program_version()):
        return _build(settings, changes)


def _build(settings: Settings, changes: Mapping[str, Any]) -> int:
    import logging

    from pelican import Pelican, console, init_logging
    from pelican.settings import read_settings

    import press.stages

    console.quiet = True
    init_logging(level=logging.WARNING, fatal="errors", handler=None, name="pelican")
    logging.getLogger("pelican.settings").setLevel(logging.ERROR)
    try:
        given = read_settings(str(settings.project / SETTINGS_FILE), override=dict(changes))
        if given["PLUGINS"] == [press.stages]:  # another's plugin may want them
            forgo(PARSERS)
        from press.stages.run import is_enclosed  # which loads BeautifulSoup, so not sooner

        pelican = Pelican(given)
        if not is_enclosed(pelican):
            fault = "PLUGINS does not name press.stages, without which everything would be published unchecked."
            raise CannotRun(f"{SETTINGS_FILE}: {fault} Write PLUGINS = [press.stages]. Nothing was built.")
        pelican.run()
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 2
    except CannotRun:
        raise
    except Exception as error:
        if os.environ.get("PRESS_DEBUG") == "1":
            raise
        what = str(error).strip().rstrip(".") or type(error).__name__
        raise CannotRun(f"The site could not be built: {what}. What was published stays as it was.") from error
    finally:
        sys.stderr.flush()
    return 0
