"""How good a reason there is to take digits in a text for a telephone number."""

from __future__ import annotations

from enum import IntEnum

from press.telephone.known import FAR, slips_to_known
from press.telephone.plan import Plan, is_valid, plan_of
from press.telephone.reading import LONGEST, Form, Reading
from press.telephone.runs import BLANK, Group


class Worth(IntEnum):
    """The reasons, the best one last."""

    NONE = 0
    ANNOUNCED = 1
    """The words before it announce a number, and it may be a mistyped one."""
    POSSIBLE = 2
    """It has the form of a number."""
    TWO_SLIPS = 3
    ONE_SLIP = 4
    VALID = 5
    """The numbering plan has it."""
    KNOWN = 6
    """The office has written it down."""


_WELL_FORMED = range(9, 12)
_ANNOUNCED = range(9, 13)
"""How many digits a number has as typed. In an announced one, one more may be a slip. Eight are two times of day."""

_MOST_GROUPS = 6
_NATIONAL = frozenset({"0300", "0303", "0330", "0333", "0345", "0800", "0808"})
"""What the numbers of the whole United Kingdom begin with that are free, or cost what a call at home does."""


def worth(reading: Reading, groups: list[Group], announced: bool, country: str, known: frozenset[str]) -> Worth:
    """What speaks for taking ``groups``, understood as ``reading``, for one number."""
    if reading.normal in known:
        return Worth.KNOWN
    plan = plan_of(country)
    if not _is_grouped(reading, groups, plan):
        return Worth.NONE
    by_itself = Worth.NONE
    # A letter among the digits needs a better reason than that a number could be meant.
    if announced or all(group.text.isdecimal() for group in groups):
        by_itself = _worth_by_itself(reading, groups, announced, country, plan)
    if by_itself is Worth.VALID:
        return by_itself
    slips = slips_to_known(reading.normal, known)
    if slips == FAR:
        return by_itself
    return Worth.ONE_SLIP if slips == 1 else Worth.TWO_SLIPS


def has_possible_length(reading: Reading, country: str) -> bool:
    """Whether it has as many digits as a number of ``country``."""
    plan = plan_of(country)
    calling = f"+{plan.calling}"
    return reading.normal.startswith(calling) and len(reading.normal) - len(calling) in plan.lengths


def _is_grouped(reading: Reading, groups: list[Group], plan: Plan) -> bool:
    """Whether the digits stand in such groups as those of a telephone number do."""
    if reading.form is Form.INTERNATIONAL:
        return True
    first, *rest = groups
    if len(groups) > _MOST_GROUPS or any(len(group.text) < 2 for group in rest):
        return False
    if first.text == plan.calling or len(first.text) >= (3 if plan.calling == "44" else 2):
        return True
    return first.text == plan.trunk and bool(rest) and not {"(", ")"}.isdisjoint(rest[0].gap)


def _worth_by_itself(reading: Reading, groups: list[Group], announced: bool, country: str, plan: Plan) -> Worth:
    match reading.form:
        case Form.INTERNATIONAL if 9 <= reading.typed <= LONGEST:
            return Worth.VALID if is_valid(reading.normal, country) else Worth.POSSIBLE
        case Form.UNSIGNED if announced or (len(groups) > 1 and groups[0].text == plan.calling):
            return Worth.VALID if is_valid(reading.normal, country) else Worth.NONE
        case Form.MOBILE if announced or len(groups) > 1:
            return Worth.VALID if is_valid(reading.normal, country) else Worth.NONE
        case Form.NATIONAL:
            return _worth_of_national(reading, groups, announced, country, plan)
        case Form.BARE if announced and is_valid(f"+{plan.calling}{reading.normal}", country):
            return Worth.ANNOUNCED
    return Worth.NONE


def _worth_of_national(reading: Reading, groups: list[Group], announced: bool, country: str, plan: Plan) -> Worth:
    if plan.trunk == "0":
        well_formed = reading.typed in _WELL_FORMED
    else:
        # Where no 0 begins a number, only marks between its groups tell 202-456-1111 from 100 000 000.
        well_formed = any(not BLANK.fullmatch(group.gap) for group in groups[1:])
    if (announced or well_formed) and is_valid(reading.normal, country):
        return Worth.VALID
    if plan.trunk == "0" and well_formed:
        return Worth.POSSIBLE
    if announced and plan.calling == "44" and [len(group.text) for group in groups] == [4, 3]:
        # 0800 111 and 0300 123 have lost their end; other areas have no numbers in such groups.
        return Worth.ANNOUNCED if groups[0].text in _NATIONAL else Worth.NONE
    return Worth.ANNOUNCED if announced and reading.typed in _ANNOUNCED else Worth.NONE
