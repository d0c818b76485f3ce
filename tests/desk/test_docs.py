from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.desk import docs
from press.desk.written import stale
from press.finding import Level
from press.rules import BY_NAME, RULES


def test_the_pages_in_docs_are_what_the_rules_say() -> None:
    assert stale(docs.files()) == [], "Run: make docs"


def test_there_is_a_page_for_each_rule_and_a_list_of_them() -> None:
    assert list(docs.pages()) == ["README.md", *(f"{rule.name}.md" for rule in RULES)]
    listed = docs.pages()["README.md"]
    assert all(f"[{rule.name}]({rule.name}.md)" in listed for rule in RULES)


def test_a_page_is_all_that_a_rule_says_of_itself() -> None:
    rule = replace(
        BY_NAME["unused-note"],
        name="late-note",
        summary="A note comes late.",
        why="Nobody waits for ``[^1]``.",
        fails=("One.\n", "Two:\n\n    ```\n"),
        passes=("Three.\n",),
    )
    assert docs.pages([rule])["late-note.md"] == (
        "# late-note\n\n"
        "**A note comes late.** This is an error: it stops publishing.\n\n"
        "Nobody waits for `[^1]`.\n\n"
        "## This fails\n\n```text\nOne.\n```\n\n````text\nTwo:\n\n    ```\n````\n\n"
        "## This passes\n\n```text\nThree.\n```\n\n"
        "## Exceptions\n\nA release may make a reasoned exception in its header:\n\n"
        "```text\nWaive: late-note | who allows it | why\n```\n\n"
        "<!-- Written by `make docs` from plugins/press/rules/late_note.py: change it there. -->\n"
    )


def test_a_page_says_what_weighs_less_and_what_allows_no_exception() -> None:
    rule = replace(BY_NAME["unused-note"], level=Level.WARNING, waivable=False)
    page = docs.pages([rule])["unused-note.md"]
    assert "This is a warning: it is shown." in page
    assert "No release may make an exception to this rule." in page
    assert "Waive:" not in page


def test_a_page_that_differs_or_has_no_rule_is_told_by_name_and_put_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / docs.FOLDER
    assert docs.main([], tmp_path) == 0
    assert docs.main(["--check"], tmp_path) == 0
    (folder / "missing-ends.md").write_text("Something else.\n")
    (folder / "unused-note.md").unlink()
    (folder / "gone-rule.md").write_text("A rule that is no more.\n")
    assert docs.main(["--check"], tmp_path) == 1
    assert sorted(capsys.readouterr().err.splitlines()) == [
        "docs/rules/gone-rule.md is out of date: make docs",
        "docs/rules/missing-ends.md is out of date: make docs",
        "docs/rules/unused-note.md is out of date: make docs",
    ]
    assert docs.main([], tmp_path) == 0
    assert stale(docs.files(tmp_path), tmp_path) == []
