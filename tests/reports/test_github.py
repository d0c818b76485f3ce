from __future__ import annotations

from dataclasses import replace

from press.finding import Place
from press.reports import FORMATS
from tests.reports.samples import CLEAN, ERROR, PATH, RESULT, only


def test_each_finding_waiver_and_the_summary_is_a_command() -> None:
    assert FORMATS["github"](RESULT).splitlines() == [
        f"::error file={PATH},line=2,endLine=2,col=1,endColumn=8,title=unknown-field"
        "::“Embrago” is not a field. Did you mean “Embargo”?",
        f"::warning file={PATH},line=4,endLine=4,col=46,endColumn=55,title=placeholder-link"
        "::The link “here” goes to “#”, 5%25 of {all}:%0Anowhere. Take it out.",
        f"::notice file={PATH},line=4,endLine=4,col=6,endColumn=18,title=unknown-number%2C waived by Press desk"
        "::It is the hall's <own> number.",
        "::notice title=Preflight::2 releases checked: 1 error, 1 warning. 1 error stops the build.",
    ]


def test_a_sound_office_has_its_summary_alone() -> None:
    assert FORMATS["github"](CLEAN) == "::notice title=Preflight::1 release checked: nothing to mend.\n"


def test_a_place_of_several_lines_has_no_columns() -> None:
    report = FORMATS["github"](only(replace(ERROR, place=Place(2, 1, 3, 4))))
    assert report.startswith(f"::error file={PATH},line=2,endLine=3,title=unknown-field::")


def test_what_would_end_a_property_or_a_line_is_escaped() -> None:
    report = FORMATS["github"](only(replace(ERROR, path="content/a,b:c%\r\nd.md")))
    assert report.startswith("::error file=content/a%2Cb%3Ac%25%0D%0Ad.md,line=2,")
    assert len(report.splitlines()) == 2
