from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from press import jury, preflight
from press.finding import Fault, Finding, Level, Span
from press.loading import Loaded
from press.office import Office
from press.release import Release
from press.reports import FORMATS
from press.result import Result, within
from press.rules import BY_NAME, RULES
from press.settings import CannotRun
from press.source import Source
from tests.fixtures import PATH, checked, findings, office, office_with, release, settings, sound

DANGLING = "The line opens in May.[^9]"
WAIVER = "undefined-note | Press desk | The note follows tomorrow."


def waived(*waivers: str, body: str = DANGLING) -> str:
    """A release with a note that is not there, and these waivers."""
    text = sound(body)
    return text.replace("\n\n", "\n" + "".join(f"Waive: {waiver}\n" for waiver in waivers) + "\n", 1)


def about(result: Result) -> list[tuple[str, str]]:
    """The rules and levels of what was found in the one text."""
    return [(finding.rule, finding.level.value) for finding in result.findings if finding.path == PATH]


def twice(release: Release, office: Office) -> Iterator[Fault]:
    yield from [Fault(Span(0, 5), "Something is wrong.", "Mend it.")] * 2


def crash(release: Release, office: Office) -> Iterator[Fault]:
    yield Fault(Span(0, 5), "Something is wrong.", "Mend it.")
    raise ZeroDivisionError("division by zero")


def endless(release: Release, office: Office) -> Iterator[Fault]:
    return endless(release, office)


# What is found, and in which order


def test_findings_come_by_file_line_column_and_rule() -> None:
    body = "One.[^9]\n\n[a](#) [b](#) [^8]\n\n[^1]: Unused."
    texts = tuple(release(sound(body), f"content/releases/{name}.md") for name in "ba")
    result = preflight.preflight(Loaded(office_with(*texts), asked=texts))
    assert [(one.path[-4:], one.place.line, one.place.column, one.rule) for one in result.findings] == [
        (name, *rest)
        for name in ("a.md", "b.md")
        for rest in (
            (7, 5, "undefined-note"),
            (9, 1, "placeholder-link"),
            (9, 8, "placeholder-link"),
            (9, 15, "undefined-note"),
            (11, 1, "unused-note"),
        )
    ]


def test_a_finding_says_what_is_wrong_where_and_how_to_mend_it() -> None:
    (finding,) = findings(sound("Calls.[^9]"))
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (7, 7, 11)
    assert finding.message == "The text refers to note 9, and there is no such note."
    assert finding.fix.startswith("Add a line “[^9]: …”")


def test_the_same_finding_twice_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jury, "RULES", (replace(BY_NAME["unused-note"], check=twice),))
    assert about(checked(sound())) == [("unused-note", "error")]


def test_errors_and_warnings_are_counted_apart() -> None:
    result = checked(waived("unused-note | Press desk | Old."))
    assert (result.errors, result.warnings, len(result.findings)) == (1, 1, 2)


def test_release_files_are_counted_those_too_that_cannot_be_read() -> None:
    text = release(sound())
    fault = Fault(Span(0, 0), "Not text.", "Save it again.", "unreadable-file")
    paths = ("content/releases/b.md", "content/pages/c.md", "content/directory/topics.yaml")
    unread = tuple((Source(path, ""), fault) for path in paths)
    assert preflight.preflight(Loaded(office_with(text), misread=unread)).releases == 2
    assert preflight.preflight(Loaded(office_with(), asked=(text,))).releases == 1


def test_what_could_not_be_read_is_a_finding_of_its_own_rule() -> None:
    result = checked(b"PK\x03\x04\0")
    assert about(result) == [("unreadable-file", "error")]
    assert set(result.sources) == {PATH}


def test_a_page_is_asked_only_by_the_rules_for_pages() -> None:
    page = release("Title: About\n\n[us](#)\n", "content/pages/about.md", is_page=True)
    result = preflight.preflight(Loaded(office_with(), asked=(page,)))
    assert [one.rule for one in result.findings] == ["placeholder-link"]


def test_a_page_is_asked_by_every_rule_about_links_and_numbers() -> None:
    text = (
        "Title: About\n\nThe library is open.[^9] See [what comes next](/releases/2026/held/), or ring "
        "020 7946 0999.\n\n<script>alert(1)</script>\n\n[A map]({static}/files/tour.html)\n\n[^2]: A note.\n"
    )
    page = release(text, "content/pages/about.md", is_page=True)
    there = office()
    there = replace(there, files=there.files | {"files/tour.html"})
    result = preflight.preflight(Loaded(there, asked=(page,)))
    assert {one.rule for one in result.findings if one.path == page.path} == {
        "undefined-note", "held-link", "unknown-number", "unsafe-html", "unsafe-file", "unused-note",
    }  # fmt: skip


# A rule that crashes


@pytest.mark.parametrize("check", [crash, endless])
def test_a_rule_that_crashes_stops_everything_with_a_sentence(
    check: Callable[[Release, Office], Iterator[Fault]], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tuple(replace(rule, check=check) if rule.name == "unused-note" else rule for rule in RULES)
    monkeypatch.setattr(jury, "RULES", broken)
    with pytest.raises(CannotRun, match=r"^The rule unused-note failed on content/.*\.md, so nothing was checked"):
        checked(sound())


def test_a_rule_that_is_off_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tuple(replace(rule, check=crash) if rule.name == "unused-note" else rule for rule in RULES)
    monkeypatch.setattr(jury, "RULES", broken)
    assert about(checked(sound(), PRESS_RULES={"unused-note": "off"})) == []


# Levels


def test_the_profile_and_the_office_weigh_what_is_found() -> None:
    text = sound(header={"Tags": "safe homes"})
    assert about(checked(text, PRESS_PROFILE="police")) == [("missing-helpline", "error")]
    assert about(checked(text, PRESS_PROFILE="company")) == [("missing-helpline", "warning")]
    rules = {"missing-helpline": "error"}
    assert about(checked(text, PRESS_PROFILE="company", PRESS_RULES=rules)) == [("missing-helpline", "error")]
    assert about(checked(text, PRESS_RULES={"missing-helpline": "off"})) == []


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ({"unusd-note": "off"}, "PRESS_RULES names “unusd-note”, which is not a rule. Did you mean “unused-note”?"),
        ({"unused-note": "none"}, "It can be “error”, “warning” or “off”."),
        ({"unused-note": True}, "It can be “error”, “warning” or “off”."),
        ({"unsafe-html": "off"}, "This rule is always an error."),
        ({"unsafe-html": "warning"}, "This rule is always an error."),
    ],
)
def test_a_level_that_cannot_be_meant_stops_the_run(rules: dict[str, object], why: str) -> None:
    with pytest.raises(CannotRun) as caught:
        checked(sound(), PRESS_RULES=rules)
    assert why in str(caught.value)


def test_a_misspelt_profile_is_met_with_the_nearest() -> None:
    with pytest.raises(CannotRun, match=r"PRESS_PROFILE is “charty”.* Did you mean “charity”"):
        settings(PRESS_PROFILE="charty")


# Waivers


def test_a_waived_finding_is_kept_apart_with_who_and_why() -> None:
    result = checked(waived(WAIVER))
    assert about(result) == []
    (one,) = result.waived
    assert (one.finding.rule, one.finding.level, one.who, one.why) == (
        "undefined-note", Level.ERROR, "Press desk", "The note follows tomorrow.",
    )  # fmt: skip
    assert result.sources[PATH].line(one.finding.place.line) == DANGLING


def test_a_waiver_sets_aside_every_finding_of_its_rule_and_of_no_other() -> None:
    result = checked(waived(WAIVER, body=f"{DANGLING} More.[^8]\n\n[^1]: Nobody asks for this one."))
    assert about(result) == [("unused-note", "error")]
    assert len(result.waived) == 2


def test_a_waiver_of_a_rule_that_is_off_excepts_nothing() -> None:
    assert about(checked(waived(WAIVER), PRESS_RULES={"undefined-note": "off"})) == [("unused-waiver", "warning")]


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_of_report_lists_what_was_waived(name: str) -> None:
    report = FORMATS[name](checked(waived(WAIVER)))
    assert all(word in report for word in ("undefined-note", "Press desk", "The note follows tomorrow."))


@pytest.mark.parametrize("name", ["all", "*", "ALL", "any-rule", "undefined-*"])
def test_there_is_no_switch_for_all_rules(name: str) -> None:
    found = findings(waived(f"{name} | Press desk | In a hurry."))
    assert [finding.rule for finding in found] == ["unused-waiver", "undefined-note"]
    assert found[0].message == f"“{name}” is not a rule, so this waiver excepts nothing."


@pytest.mark.parametrize(
    "waiver",
    [
        "undefined-note",
        "undefined-note | Press desk",
        "undefined-note | | Why not?",
        "undefined-note | Who | ",
        "undefined-note | who | why",
    ],
)
def test_a_waiver_needs_who_and_why(waiver: str) -> None:
    assert {finding.rule for finding in findings(waived(waiver))} == {"malformed-field", "undefined-note"}


def test_a_waiver_that_excepts_nothing_is_found() -> None:
    (found,) = findings(waived(WAIVER, body="The line opens in May."))
    assert (found.rule, found.level) == ("unused-waiver", Level.WARNING)
    assert found.message == "The release has no fault of the rule “undefined-note”, so this waiver excepts nothing."


def test_a_misspelt_waiver_is_met_with_the_nearest_rule() -> None:
    found = findings(waived("undefind-note | Press desk | The note follows."))
    assert [finding.fix for finding in found if finding.rule == "unused-waiver"] == ["Did you mean “undefined-note”?"]


def test_no_exception_lets_a_release_out_that_cannot_be_read_or_gives_away_what_is_held() -> None:
    assert {rule.name for rule in RULES if not rule.waivable} == {
        "directory-fault", "empty-field", "expired-picture", "held-link", "incomplete-passport", "malformed-field",
        "misplaced-file", "missing-blank-line", "missing-field", "picture-location", "repeated-field", "repeated-slug",
        "stale-contact", "stale-helpline", "unclear-date", "unclosed-tag", "unknown-field", "unknown-template",
        "unreadable-file", "unsafe-html", "unused-waiver",
    }  # fmt: skip


def test_a_rule_without_exceptions_cannot_be_waived() -> None:
    found = findings(waived("missing-field | Press desk | No date yet.").replace("Date: 2026-03-02\n", ""))
    assert [finding.rule for finding in found] == ["missing-field", "unused-waiver", "undefined-note"]
    assert not BY_NAME["missing-field"].waivable


# What a result holds


def test_a_result_knows_each_file_that_was_read_and_the_text_of_those_with_findings() -> None:
    result = checked(sound(DANGLING))
    assert result.checked[PATH] == "Trust opens a night line for carers"
    assert set(result.checked) == {PATH}
    assert set(result.sources) == {PATH}


def test_a_part_of_a_result_is_about_the_files_that_were_asked_for() -> None:
    whole = checked(waived(WAIVER, body=f"{DANGLING} More.[^8]"))
    part = within(whole, [PATH], 1)
    assert (set(part.checked), part.releases, len(part.waived)) == ({PATH}, 1, 2)
    rest = within(whole, [path for path in whole.checked if path != PATH], 2)
    assert rest.waived == ()
    assert all(isinstance(finding, Finding) and finding.path != PATH for finding in rest.findings)
