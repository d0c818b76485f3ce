"""Where a text asks the public to ring somebody: witnesses, whoever has information, residents who want their say.

Shared by what judges whose number stands there. Somebody who is to be interviewed or photographed is not the public.
"""

from __future__ import annotations

import re

from press.patterns import pattern

# From the verb on, nothing may come in between that has another subject: “…, and the desk is on”.
_ON = r"(?:(?!\b(?:is|are|was|were|says?|said|adds?|added|while|whereas|desk)\b)[^.!?;])"
_RING = (
    rf"(?:(?:call|ring|phone|telephone|contact|e-?mail|text|get\sin\stouch)\b{_ON}{{0,100}}|"
    rf"(?:book|apply|register|sign\sup|report|have\stheir\ssay)\b{_ON}{{0,60}}"
    r"\b(?:on|at|via|call|calling|ring|ringing|phone|phoning|e-?mail|e-?mailing)[\s:(]*)\Z"
)
_ASKED = (
    r"(?:(?:should|can|may|must|could)|(?:(?:is|are)\s(?:(?:all|also|being|now|still)\s)?)?"
    r"(?:asked|urged|invited|encouraged|advised|requested|welcome|able)\sto|(?:is|are)\sto)\s"
    r"(?:please\s|also\s|now\s|still\s|either\s)?"
)
_SEEN = (
    r"(?:(?:with|has|have|had)\s(?:(?:any|some|relevant|useful|new|dash-?cam|doorbell|mobile|video|phone|or|cctv)\s){0,4}"
    r"(?:information|footage|photos\sof\sthe|evidence)|dash-?\s?cam|doorbell\s(?:camera|footage)|cctv|"
    r"(?:saw|seen|witness(?:ed)?|heard)\b|recogni[sz]es?|knows?\s(?:who|where|anything|something|the\sman|the\swoman))"
)
_PUBLIC = (
    r"(?:residents|householders|homeowners|tenants|customers|passengers|patients|parents|carers|families|pensioners|"
    r"motorists|drivers|neighbours|villagers|shoppers|visitors|members\sof\sthe\spublic|the\spublic|people|anyone|anybody|"
    r"those|everyone|everybody)"
)
_STARTS = r"(?:^|(?<=[,;:–—“\"(]\s)|(?<=[“\"(])|(?<=\band\s)|(?<=\bbut\s)|(?<=\bor\s))"
_BEFORE = pattern(
    rf"""(?:
      \b(?:{_PUBLIC}|if\s(?:you|anyone|anybody|someone))\b[^.!?;]{{0,60}}\b{_SEEN}[^.!?;]{{0,160}}\b{_RING}
      | (?<!\bexpert\s)(?<![’']s\s)\bwitnesses\b[^.!?;]{{0,80}}\b(?:{_ASKED}|to\s|please\s){_RING}
      | \b(?:appeal\w*|call\w*)\sfor\s(?:\w+\s)?witnesses\b[^.!?;]{{0,40}}[:–—,(]\s?{_RING}
      | {_STARTS}(?:(?:all|any|local|other|our|older|young|disabled|many)\s)?{_PUBLIC}\b(?!’)
        [^.!?;]{{0,80}}\b{_ASKED}{_RING}
      | \b(?:any\s)?information\s(?:can|may|should)\s(?:also\s)?be\s(?:given|passed|reported)\b{_ON}{{0,100}}
        \b(?:on|at|by\s(?:calling|ringing|phoning|e-?mailing))[\s:(]*\Z
      | \b(?:ask|urg|invit|encourag|advis)(?:e?s|ed|e|ing)?\s(?:(?:all|any|local)\s)?(?:witnesses|{_PUBLIC})\b
        [^.!?;]{{0,80}}\bto\s(?:please\s)?{_RING}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BEHIND = pattern(
    rf",?\s(?:if\s(?:you|they)\s[^.!?;]{{0,40}}\b{_SEEN}|with\s(?:any\s)?(?:information|footage)\b|to\shave\syour\ssay\b)",
    re.IGNORECASE,
)
_CALL = pattern(r"\W*(?:please\s|if\sso,\s)?(?:call|ring|phone|telephone|contact|e-?mail)\b", re.IGNORECASE)
_APPEALED = pattern(
    r"""(?:
      \b(?:did\syou\s(?:\w+\s)?(?:see|hear|witness)|have\syou\sseen\s(?:this|him|her|them)|
        have\syou\s(?:any\s)?(?:information|footage)|were\syou\s(?:nearby|in\sthe\sarea)|
        (?:do|can)\syou\s(?:recogni[sz]e|identify|know\swho|have\s(?:any\s)?(?:information|footage)))\b[^.!?]{0,120}\?
      | \b(?:appeal\w*\sfor\s(?:\w+\s)?(?:witnesses|information)|hear\sfrom\s(?:anyone|anybody|witnesses|people)\swho)\b
        [^.!?]{0,120}\.
    )[”’"]?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_ALSO = pattern(
    rf"\W*(?:(?:alternatively|otherwise|or),?\s(?:please\s|you\scan\s|they\scan\s)?(?:also\s)?|"
    rf"(?:you|they|people|witnesses)\s(?:can|may|could)\s(?:also|alternatively)\s){_RING}",
    re.IGNORECASE,
)
_NOT_THE_PUBLIC = pattern(
    r"\b(?:journalis\w+|media|press|reporters?|editors?|news\s?(?:room|desk)s?|interview\w*|spokes\w+|communications|"
    r"pictures|photograph(?!s?\sof\b)\w*|film(?:ing|ed|s)?|broadcasters?|newspapers?|magazines?|bloggers?|crews?|who\squote|"
    r"publish(?:ing)?|writ(?:e|ing)\sabout|tickets?|attend\w*|volunteer\w*|case\sstud\w+)\b",
    re.IGNORECASE,
)

# “Anyone with information should call 101 or the press desk on” has a word of the press, and speaks to the public.
_BY_ITS_NAME = pattern(
    r"\bor\s(?:(?:call|ring|phone|contact|telephone)\s)?(?:the|our)\s(?:\w{1,20}\s)?(?:press|media|news)\s"
    r"(?:desk|office|team|line)\s(?:on|at)\s\Z",
    re.IGNORECASE,
)


def asks_the_public(earlier: str, before: str, behind: str) -> re.Match[str] | None:
    """What asks the public to ring the number that stands between ``before`` and ``behind``, in one sentence.

    ``earlier`` is the sentence that leads up to it: “Did you see the van? Ring …”.
    """
    before = _BY_ITS_NAME.sub("or us on ", before)
    if _NOT_THE_PUBLIC.search(before) or _NOT_THE_PUBLIC.search(behind):
        return None
    appealed = _APPEALED.search(earlier) if _CALL.match(before) and not _NOT_THE_PUBLIC.search(earlier) else None
    return _BEFORE.search(before) or _BEHIND.match(behind) or appealed or _goes_on(earlier, before)


def _goes_on(earlier: str, before: str) -> re.Match[str] | None:
    """What asks the public to ring somebody else first: “… on 0800 555 111. Alternatively, call the room on”."""
    if not _ALSO.match(before) or _NOT_THE_PUBLIC.search(earlier):
        return None
    return _BEFORE.search(earlier.rstrip(" .,;:()0123456789\n"))
