"""Warm equals cold, always: long random sequences of edits, and after each the site that a first build would make.

``make soak`` runs as many steps as one likes (``SOAK_STEPS``), from any beginning (``SOAK_SEED``); a modest run is part
of ``make test``.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.project import Project, make_project
from tests.site.soaking import Soak, take_back
from tests.site.test_again import remove
from tests.site.watcher import ADDRESS, watching

pytestmark = pytest.mark.slow

STEPS = int(os.environ.get("SOAK_STEPS", "8"))
SEED = int(os.environ.get("SOAK_SEED", "7"))


def anew(warm: Project, cold: Project, now: str) -> dict[str, bytes]:
    """The site that a first build makes of the same office."""
    for name in ("content", "theme", "output", ".output.aside", ".press", "pelicanconf.py"):
        there = cold.folder / name
        there.unlink() if there.is_file() and not there.is_symlink() else remove(there)
    for name in ("content", "theme"):
        shutil.copytree(warm.folder / name, cold.folder / name)
    shutil.copy(warm.folder / "pelicanconf.py", cold.folder)
    # A process of its own, which orders sets in another way than the warm one does.
    assert cold.press("build", env={"PRESS_AS_OF": now, "SITEURL": ADDRESS, "PYTHONHASHSEED": "11"}).code == 0
    return cold.site()


def different(ours: dict[str, bytes], theirs: dict[str, bytes]) -> list[str]:
    """The files of one site that another has otherwise, or not."""
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def test_a_site_brought_up_to_date_is_the_site_made_anew(tmp_path: Path) -> None:
    warm, cold = make_project(tmp_path / "warm"), make_project(tmp_path / "cold")
    warm.own("theme")
    soak = Soak(warm, random.Random(SEED))
    history: list[str] = []
    for _ in range(STEPS):
        edit = soak.dice.choice(soak.edits)
        before = {path: path.read_bytes() for path in soak.files()}
        edit()
        history.append(edit.__name__)
        built = warm.press("build", "--allow-removal", env={"PRESS_AS_OF": soak.now, "SITEURL": ADDRESS})
        if built.code == 1:
            take_back(soak, before)
            built = warm.press("build", "--allow-removal", env={"PRESS_AS_OF": soak.now, "SITEURL": ADDRESS})
        assert built.code == 0, f"seed {SEED}: {history}: {built.err}"
        ours = warm.site()
        assert not different(ours, anew(warm, cold, soak.now)), f"seed {SEED}: {history}"
        assert warm.leftovers() == [], f"seed {SEED}: {history}"


def test_a_site_that_a_process_keeps_up_with_every_edit_is_the_site_made_anew(tmp_path: Path) -> None:
    warm, cold = make_project(tmp_path / "warm"), make_project(tmp_path / "cold")
    warm.own("theme")
    soak = Soak(warm, random.Random(SEED))
    small: list[Callable[[], None]] = [soak.body, soak.title, soak.standfirst, soak.correction, soak.link]
    large = [soak.new, soak.tags, soak.date, soak.welsh, soak.kit, soak.hold, soak.lift, soak.draft, soak.delete]
    large += [
        soak.broken,
        soak.rename,
        soak.withdrawn,
        soak.picture,
        soak.contact,
        soak.number,
        soak.organisation,
        soak.theme,
        soak.tick,
    ]
    for edit in (soak.new, soak.new, soak.new, soak.welsh, soak.kit):
        edit()
    history: list[str] = []
    renewed = 0
    with watching(warm, allow_removal=True) as watched:
        assert watched.build(soak.now)[0] == 0
        for _ in range(STEPS):
            if soak.dice.choice((True, False)):
                history.append("get ready")
                assert watched.get_ready(soak.now) == 0, f"seed {SEED}: {history}"
            for edit in (soak.dice.choice(large), *soak.dice.choices(small, k=3)):
                before = {path: path.read_bytes() for path in soak.files()}
                edit()
                history.append(edit.__name__)
                code, renewals = watched.build(soak.now)
                if code == 1:
                    take_back(soak, before)
                    code, renewals = watched.build(soak.now)
                assert code == 0, f"seed {SEED}: {history}"
                renewed += renewals > 0
            assert not different(warm.site(), anew(warm, cold, soak.now)), f"seed {SEED}: {history}"
            assert warm.leftovers() == [], f"seed {SEED}: {history}"
    assert renewed > STEPS, "small edits were not met by bringing the plan up to date"
