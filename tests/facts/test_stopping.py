"""What stops Pelican, what does not, and what is left of the output folder.

The gate of this product stands on the second half; the first half is why it is imported as a module, stops with
``SystemExit`` and never trusts an exit code of 0 to mean that a whole site was written.
"""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.facts.bare import Site, bare_site, release

pytestmark = pytest.mark.slow

RELEASE = {"a.md": release()}
PAGES = {"a-release.html", "index.html"}

# Connects one receiver, module-level because Pelican holds receivers weakly.
RECEIVER = """
from pelican import signals

def receive(sender, **more):
    {statement}

def register():
    signals.{moment}.connect(receive)
"""


def stopped_by(folder: Path, moment: str, statement: str, settings: str = "") -> Site:
    """A site with yesterday's output and a plugin that runs a statement at a signal."""
    plugin = RECEIVER.format(moment=moment, statement=statement)
    site = bare_site(folder, content=RELEASE, plugin=plugin, settings=settings)
    site.write({"output/yesterday.html": "yesterday"})
    return site


# What does not stop it


def test_a_plugin_that_cannot_be_found_by_name_is_logged_and_the_site_is_published(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content=RELEASE, settings='PLUGINS = ["no_such_plugin"]').build()
    assert "Cannot load plugin `no_such_plugin`" in build.log
    assert (build.code, set(build.output)) == (0, PAGES)


def test_a_plugin_named_by_a_string_whose_import_fails_is_logged_and_the_site_is_published(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content=RELEASE, settings='PLUGINS = ["plugin"]')
    site.write({"plugin.py": "import no_such_module\n"})
    build = site.build()
    assert "No module named 'no_such_module'" in build.log
    assert (build.code, set(build.output)) == (0, PAGES)


def test_an_exception_in_register_is_logged_and_the_site_is_published(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content=RELEASE, plugin="def register():\n    raise ValueError('no')\n").build()
    assert "Cannot register plugin `plugin`" in build.log
    assert (build.code, set(build.output)) == (0, PAGES)


def test_an_exception_while_a_file_is_read_drops_the_file_without_saying_why(tmp_path: Path) -> None:
    build = stopped_by(tmp_path, "article_generator_context", "raise ValueError('the reason')").build()
    assert "Could not process ./a.md" in build.log
    assert "the reason" not in build.log
    assert build.code == 0
    assert "index.html" in build.output
    assert "a-release.html" not in build.output


@pytest.mark.parametrize("level", ["error", "critical"])
def test_a_logged_error_changes_no_exit_code(tmp_path: Path, level: str) -> None:
    statement = f"import logging; logging.getLogger('x').{level}('a fault')"
    build = stopped_by(tmp_path, "all_generators_finalized", statement).build()
    assert "a fault" in build.log
    assert (build.code, set(build.output)) == (0, PAGES | {"yesterday.html"})


def test_an_interrupt_exits_0_with_nothing_written(tmp_path: Path) -> None:
    build = stopped_by(tmp_path, "all_generators_finalized", "raise KeyboardInterrupt").build()
    assert "Keyboard interrupt received. Exiting." in build.log
    assert (build.code, build.output) == (0, {"yesterday.html": "yesterday"})


def test_ctrl_c_in_the_middle_of_writing_exits_0_with_half_a_site(tmp_path: Path) -> None:
    wait = "import time; print('waiting', flush=True); time.sleep(30)"
    process = stopped_by(tmp_path, "content_written", wait).start()
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.stdout.close()
    assert Site(tmp_path).files("output").keys() == {"a-release.html", "yesterday.html"}


# What stops it


def test_the_same_fault_by_import_in_the_settings_stops_the_build(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content=RELEASE, plugin="import no_such_module\n").build()
    assert "No module named 'no_such_module'" in build.log
    assert (build.code, build.output) == (1, {})


def test_a_broken_settings_file_stops_the_build(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content=RELEASE, settings="NAME = (").build()
    assert (build.code, build.output) == (1, {})


def test_system_exit_in_register_stops_with_its_code(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content=RELEASE, plugin="def register():\n    raise SystemExit(2)\n")
    build = site.build()
    assert (build.code, build.log, build.output) == (2, "", {})


@pytest.mark.parametrize("moment", ["initialized", "get_generators"])
def test_system_exit_before_the_generators_leaves_output_whole_even_if_it_was_to_be_deleted(
    tmp_path: Path, moment: str
) -> None:
    build = stopped_by(tmp_path, moment, "raise SystemExit(5)", "DELETE_OUTPUT_DIRECTORY = True").build()
    assert (build.code, build.log, build.output) == (5, "", {"yesterday.html": "yesterday"})


@pytest.mark.parametrize(("delete", "left"), [(False, {"yesterday.html": "yesterday"}), (True, {})])
def test_system_exit_after_reading_writes_nothing_but_comes_after_the_deletion(
    tmp_path: Path, delete: bool, left: dict[str, str]
) -> None:
    settings = f"DELETE_OUTPUT_DIRECTORY = {delete}"
    build = stopped_by(tmp_path, "all_generators_finalized", "raise SystemExit(5)", settings).build()
    assert (build.code, build.log, build.output) == (5, "", left)


def test_system_exit_while_a_file_is_read_stops_too(tmp_path: Path) -> None:
    build = stopped_by(tmp_path, "article_generator_context", "raise SystemExit(5)").build()
    assert (build.code, build.output) == (5, {"yesterday.html": "yesterday"})


def test_an_exception_after_reading_stops_with_a_traceback(tmp_path: Path) -> None:
    build = stopped_by(tmp_path, "all_generators_finalized", "raise ValueError('no')").build()
    assert "Traceback" in build.log
    assert (build.code, build.output) == (1, {"yesterday.html": "yesterday"})


def test_fatal_errors_stops_at_the_first_error_that_is_logged(tmp_path: Path) -> None:
    statement = "import logging; log = logging.getLogger('x'); log.error('one'); log.error('two')"
    build = stopped_by(tmp_path, "get_generators", statement).build("--fatal", "errors")
    assert build.log.startswith("one\n")
    assert "two\n" not in build.log.partition("Traceback")[0]
    assert (build.code, build.output) == (1, {"yesterday.html": "yesterday"})


def test_two_articles_at_one_address_stop_half_way(tmp_path: Path) -> None:
    twice = {"a.md": release(header="Slug: same\n"), "b.md": release(header="Slug: same\n")}
    build = bare_site(tmp_path, content=twice).build()
    assert "FileOverwriteFailedError" in build.log
    assert (build.code, set(build.output)) == (1, {"same.html"})


# pelican --autoreload


def test_system_exit_ends_autoreload_with_its_code(tmp_path: Path) -> None:
    build = stopped_by(tmp_path, "all_generators_finalized", "raise SystemExit(5)").build("-r")
    assert (build.code, build.output) == (5, {"yesterday.html": "yesterday"})


def test_an_exception_under_autoreload_builds_again_at_once_and_is_shown_once(tmp_path: Path) -> None:
    plugin = """
        from pelican import signals

        runs = []

        def receive(sender):
            runs.append(sender)
            if len(runs) == 20:
                raise SystemExit(7)
            raise ValueError("a fault")

        def register():
            signals.get_generators.connect(receive)
    """
    build = bare_site(tmp_path, content=RELEASE, plugin=plugin).build("-r")
    assert build.code == 7
    assert build.log.count("a fault") == 1


def test_ctrl_c_ends_autoreload_with_0(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content=RELEASE)
    process = site.start("-r")
    try:
        patience = time.monotonic() + 20
        while "index.html" not in site.files("output") and time.monotonic() < patience:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        log, _ = process.communicate(timeout=20)
    finally:
        process.kill()
    assert "Keyboard interrupt received. Exiting." in log
    assert process.returncode == 0


# Its last word


def test_at_the_end_it_counts_what_it_read_this_time(tmp_path: Path) -> None:
    assert "Done: Processed 1 article," in bare_site(tmp_path, content=RELEASE).build().log


def test_a_console_that_is_quiet_from_finalized_on_says_nothing_at_the_end(tmp_path: Path) -> None:
    quiet = "__import__('pelican').console.quiet = True"
    assert "Processed" not in stopped_by(tmp_path, "finalized", quiet).build().log
