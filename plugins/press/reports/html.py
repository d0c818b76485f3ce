"""The report for a press officer: one page, opened from the disk or printed and signed.

It loads nothing and runs nothing. What stops publication comes first, release by release; then the warnings, then the
exceptions that were made, with who made them and why. Only a result of the whole office that is without errors says
that releases may go out; of a part, the page says what it was and no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from press.finding import Finding, Level, Waived
from press.reports.words import UNPUBLISHED, count, excerpt, plain, shown, summary, unpublished
from press.result import Result
from press.rules import BY_NAME

_STYLE = Path(__file__).with_name("report.css")
_WIDTH = 600
_BEFORE = 240
"""A longer source line is clipped to ``_WIDTH`` characters, ``_BEFORE`` of them before what the finding points at."""

_MOST_LISTED = 60
"""A sign-off names its releases one by one up to this number; nobody reads, or signs for, a longer list."""

_PAGE = Markup("""\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title} – preflight</title>
<style>
{style}</style>
</head>
<body>
<header class="masthead">
<p class="kicker">Preflight report</p>
<h1>{title}</h1>
<p class="standfirst">{summary}</p>
</header>
<main>
{sections}</main>
</body>
</html>
""")

_SECTION = Markup("""\
<section class="{kind}" aria-labelledby="{kind}">
<h2 id="{kind}">{heading}</h2>
{content}</section>
""")

_FILE = Markup("""\
<article>
<h3>{title}</h3>
{path}<ol>
{findings}</ol>
</article>
""")

_FINDING = Markup("""\
<li>
<p class="message">{message}</p>
<p class="where">Line {line}, column {column}</p>
{excerpt}<p class="fix"><strong>To put it right:</strong> {fix}</p>
<details><summary>Why this matters <span class="rule">{rule}</span></summary>
{explanation}</details>
</li>
""")

_WAIVED = Markup("""\
<li>
<p class="message">{message}</p>
<p class="where">{path}, line {line} · <span class="rule">{rule}</span></p>
{excerpt}<p class="reason"><strong>Allowed by {who}:</strong> {why}</p>
</li>
""")

_EXCERPT = Markup('<p class="source" dir="auto"><code>{before}<mark>{marked}</mark>{after}</code></p>\n')

_REST = Markup("<p>The rest of the office was not asked about: “make check” says whether the site can go out.</p>\n")

_LINES = Markup("""\
<dl class="lines">
<div><dt>Name</dt><dd></dd></div>
<div><dt>Date</dt><dd></dd></div>
<div><dt>Signature</dt><dd></dd></div>
</dl>
""")


def render_html(result: Result) -> str:
    """The result as one self-contained page."""
    errors = [finding for finding in result.findings if result.blocks(finding)]
    later = [one for one in result.findings if one.path in result.not_out]
    warnings = [one for one in result.findings if one.level is Level.WARNING and one.path not in result.not_out]
    sections = []
    if errors:
        sections.append(_section("errors", "What stops publication", _files(errors, result)))
    if warnings:
        sections.append(_section("warnings", "What to look at before it goes out", _files(warnings, result)))
    if later:
        lines = Markup("<p>{}</p>\n")
        told = _join(lines.format(shown(sentence)) for sentence in unpublished(result))
        sections.append(_section("unpublished", UNPUBLISHED, told + _files(later, result)))
    if result.waived:
        exceptions = Markup("<ol>\n{}</ol>\n").format(_join(_waived(one, result) for one in result.waived))
        sections.append(_section("waivers", "Exceptions that were made", exceptions))
    sections.append(_section("sign-off", "Sign-off", _sign_off(result)))
    return str(
        _PAGE.format(
            title=_title(result),
            style=Markup(_STYLE.read_text("utf-8")),  # noqa: S704 - our own file
            summary=_summary(result),
            sections=_join(sections),
        )
    )


def _title(result: Result) -> str:
    if result.blocking:
        return (
            f"{count(result.blocking, 'error').capitalize()} {'stops' if result.blocking == 1 else 'stop'} publication"
        )
    if result.left_out:
        return "This cannot go out yet"
    return "Nothing that was checked here stops publication" if result.partial else "Nothing stops publication"


def _summary(result: Result) -> str:
    made = f" {count(len(result.waived), 'exception').capitalize()} made." if result.waived else ""
    return summary(result) + made


def _section(kind: str, heading: str, content: Markup) -> Markup:
    return _SECTION.format(kind=kind, heading=heading, content=content)


def _files(findings: Iterable[Finding], result: Result) -> Markup:
    """The findings, which are in order, file by file."""
    grouped = groupby(findings, key=lambda finding: finding.path)
    return _join(_file(path, list(group), result) for path, group in grouped)


def _file(path: str, findings: list[Finding], result: Result) -> Markup:
    title = result.checked.get(path)
    return _FILE.format(
        title=shown(title or path),
        path=Markup('<p class="path">{}</p>\n').format(shown(path)) if title else "",
        findings=_join(_finding(finding, result) for finding in findings),
    )


def _finding(finding: Finding, result: Result) -> Markup:
    return _FINDING.format(
        message=_prose(finding.message),
        line=finding.place.line,
        column=finding.place.column,
        excerpt=_excerpt(finding, result),
        fix=_prose(finding.fix),
        rule=finding.rule,
        explanation=_explanation(finding.rule),
    )


def _waived(waived: Waived, result: Result) -> Markup:
    return _WAIVED.format(
        message=_prose(waived.finding.message),
        path=shown(waived.finding.path),
        line=waived.finding.place.line,
        rule=waived.finding.rule,
        excerpt=_excerpt(waived.finding, result),
        who=shown(waived.who),
        why=shown(waived.why),
    )


def _excerpt(finding: Finding, result: Result) -> Markup:
    source = result.sources.get(finding.path)
    line = source.line(finding.place.line) if source else ""
    if not line.strip():
        return Markup("")
    part = excerpt(line, finding.place, _BEFORE, _WIDTH)
    return _EXCERPT.format(before=part.before, marked=part.marked, after=part.after)


def _explanation(name: str) -> Markup:
    rule = BY_NAME[name]
    parts = (rule.summary, *rule.why.split("\n\n"))
    return _join(Markup("<p>{}</p>\n").format(_prose(plain(part))) for part in parts)


def _sign_off(result: Result) -> Markup:
    if result.blocking:
        wait = f"Not to go out: {count(result.blocking, 'error')} must be put right first."
        return _verdict(wait) + _left_out(result)
    if result.left_out:
        return _verdict("Not to go out: what is wrong elsewhere must be put right first.") + _left_out(result)
    if not result.checked:
        return _verdict("No release was checked, so there is nothing to sign.")
    noted = f", with {count(result.warnings, 'warning')} noted" if result.warnings else ""
    if result.partial:
        verdict = _verdict(f"No error in what was checked{noted}.") + _REST
    else:
        verdict = _verdict(f"May go out{noted}.")
    return verdict + _covered(result) + _LINES


def _verdict(text: str) -> Markup:
    return Markup('<p class="verdict">{}</p>\n').format(text)


def _left_out(result: Result) -> Markup:
    return _join(Markup("<p>{}</p>\n").format(shown(sentence)) for sentence in result.left_out)


def _covered(result: Result) -> Markup:
    """What a signature is for, by title and path."""
    if not 0 < len(result.checked) <= _MOST_LISTED:
        return Markup("")
    line = Markup('<li>{} <span class="path">{}</span></li>\n')
    lines = _join(line.format(shown(title), shown(path)) for path, title in sorted(result.checked.items()))
    return Markup("<p>What was checked, and what this is signed for:</p>\n<ul>\n{}</ul>\n").format(lines)


def _prose(text: str) -> str:
    return shown(" ".join(text.split("\n")))


def _join(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
