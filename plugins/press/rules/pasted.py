"""What a text brings along out of the mail or the document that it was copied from, and is none of it.

The lines above a mail (“From: …”, “Sent: …”), its greeting (“Hi all,”), what telephones and programs write below one,
and the marking of a document that is not for everybody: “OFFICIAL-SENSITIVE”. The last only as a line of its own, or as
a clause in capitals: a release may well be about a document that was so marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Span
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

_HINTS = ("From:", "Sent from ", "Get Outlook", "orwarded ", "riginal ", " wrote:", "mail ", "message ", "[E")
_LINE = r"[^\n]{1,200}\n{1,2}[*_]{0,2}"
_MAIL = pattern(
    rf"""^[*_]{{0,2}}(?:
      From:[*_]{{0,2}}\s(?={_LINE}(?:{_LINE}){{0,3}}(?:Sent|Subject):){_LINE}(?:Sent|Date|To):{_LINE}
        (?:To|Cc|Sent|Date|Subject):[*_]{{0,2}}\s[^\n]{{1,200}}
      | Sent\sfrom\s(?:my\s(?:i?Phone|iPad|Galaxy|Samsung|BlackBerry|Huawei|mobile|phone|Android|Pixel)[\w ]{{0,24}}
        |(?:Outlook|Mail|Yahoo\sMail|Samsung\sMobile|Workspace)[\w ]{{0,24}})
      | Get\sOutlook\sfor\s(?:iOS|Android|Mac)
      | -{{2,12}}\s?(?:Original\s[Mm]essage|Forwarded\s[Mm]essage)\s?-{{2,12}}
      | Begin\sforwarded\smessage:
      | On\s[^\n]{{6,100}}<[^<>\n]{{3,80}}@[^<>\n]{{3,80}}>[^\n]{{0,20}}\swrote:
      | (?:CAUTION:?\s|WARNING:?\s)?This\s(?:e-?mail|message)\s(?:originated\sfrom\soutside\b|
        (?:was\ssent|came)\sfrom\soutside\s(?:\w{{1,20}}\s){{0,4}}?(?:[Oo]rgani[sz]ation|[Cc]ompany|[Cc]ouncil|[Tt]rust|
        [Nn]etwork|[Dd]omain|[Ss]ystem|[Aa]gency|[Uu]niversity|NHS)\b)[^\n]{{0,80}}
      | This\se-?mail\s(?:\([^)\n]{{1,40}}\)\s|(?:and|with|including)\sany\s(?:attachments?|files)[^\n]{{0,40}}?\s)?
        (?:is|are|may\sbe)\s(?:strictly\s)?(?:confidential|private|privileged|intended\s(?:only|solely))\b
        [^\n]{{0,80}}
      | \[(?:EXTERNAL|External)\]
    )[*_]{{0,2}}(?=[ \t]*$|\.|(?<=\])\s)""",
    re.MULTILINE | re.VERBOSE,
)
# An open letter begins with “Dear Prime Minister,” or “Dear Sam,”, and no release with “Hi Sam,”.
_GREETING = pattern(
    r"\s*(?P<line>(?:(?:dear|hi|hello|hey|morning|afternoon|good\s(?:morning|afternoon))\s"
    r"(?:all|both|team|everyone|everybody|folks|(?:all\s)?colleagues?)\b|(?:hi|hey)(?:\s\w{2,20}(?:\s(?:and|&)\s\w{2,20})?)?"
    r"(?=[,!]))[,!]?)[ \t]*(?:\n|\Z)",
    re.IGNORECASE,
)
# What is published may be a letter or a speech, or be about a greeting, as the headline or standfirst then says.
_ADDRESSED = pattern(
    r"\b(?:letters?|messages?|e-?mails?|notes?\sto|writes?\sto|wrote\sto|memos?|full\stext|transcripts?|scripts?|poems?|"
    r"speech(?:es)?|statements?|address(?=\s(?:to|by|of|from)\b)|remarks|welcome(?=\s(?:by|from)\b)|greet\w*|dear|hi|"
    r"hello|hey)\b",
    re.IGNORECASE,
)
_SIGNED = ("open letter", "yours sincerely", "yours faithfully")
_OWNER = r"(?:[\s:–—/-]{1,3}(?:COMMERCIAL|PERSONAL|PERSONAL\sDATA|LOCSEN|OPERATIONAL|STAFF|POLICY|POLICE|HMG|PRIVATE))?"
_MARKED = pattern(
    rf"^[^\w\n]{{0,4}}(?P<mark>OFFICIAL(?:[\s:–—-]{{1,3}}SENSITIVE)?{_OWNER}|NOT\sPROTECTIVELY\sMARKED)[^\w\n]{{0,4}}$",
    re.MULTILINE,
)
_ALONE = pattern(r"\W{0,4}(?P<mark>(?:TOP\s)?SECRET|RESTRICTED|CONFIDENTIAL|PROTECT(?:\s?[–—-]\s?[A-Z]{1,20})?)\W{0,4}")
_UNPUBLISHED = pattern(
    r"(?<![\w“‘\"'])NOT\sFOR\s(?:ONWARD\s)?(?:PUBLICATION|CIRCULATION|SHARING|DISCLOSURE|RELEASE)"
    r"(?=\s*(?:$|[-–—:|(;.)\]]))",
    re.MULTILINE,
)
_FOR_EDITORS = ("editor", "journalist", "contact", "notes", "number")
_CAPITALS = ("OFFICIAL", "SECRET", "RESTRICTED", "CONFIDENTIAL", "PROTECT", "NOT FOR")


def is_from_mail(text: str) -> bool:
    """Whether anything in ``text`` speaks for its coming out of a mail."""
    return any(map(text.__contains__, _HINTS))


def from_mail(text: str) -> Iterator[tuple[int, int]]:
    """Where ``text`` has what belongs to a mail. Its lines may be paragraphs of their own."""
    return (found.span() for found in _MAIL.finditer(text))


def greeting(release: Release) -> Span | None:
    """The line that greets colleagues at the head of the text: “Hi all,”. What follows it was a mail."""
    first = next((passage for passage in release.passages if passage.part != "head"), None)
    if first is None or first.part != "body" or first.kind != "prose" or first.quote:
        return None
    found = _GREETING.match(first.text)
    if found is None or any(_ADDRESSED.search(one.text) for one in release.passages if one.part == "head"):
        return None
    if any(map(release.lowered.__contains__, _SIGNED)):
        return None
    return release.span(first, *found.span("line"))


def is_marked(text: str) -> bool:
    """Whether ``text`` has a word of those markings at all."""
    return any(map(text.__contains__, _CAPITALS))


def markings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the text for publication says that it is not for the public; what is quoted may say so."""
    text = passage.text
    if passage.part == "body" and not passage.quote and is_marked(text):
        alone = _ALONE.fullmatch(text) if passage.kind == "prose" else None
        yield from (found.span("mark") for found in (alone, *_MARKED.finditer(text)) if found)
        for found in _UNPUBLISHED.finditer(text):
            # Of what follows Ends, or of a telephone number, that may well be said.
            if not any(word in passage.lowered[: found.start()] for word in _FOR_EDITORS) and "EDITORS" not in text:
                yield found.span()
