from __future__ import annotations

import pytest

from press.ledger import Verdict
from press.outputs import FromTemplate
from press.plan import plan
from press.plan.fingerprints import Fingerprints
from press.result import Result
from press.rules.unknown_template import fitting
from tests.fixtures import KIT, PATH, release, site, sound


def planned_templates() -> set[str]:
    """The templates of everything that the plan of a site has beside its releases and pages."""
    result = Result((), (), 1, {}, verdicts={PATH: Verdict("", {}, (), ())})
    prints = Fingerprints(site(release(sound(header={"Kit": KIT}))), result, {PATH: ""}, {}, "", preview=False)
    contents = (output.content for output in plan(prints, lambda file: "").outputs())
    return {content.template for content in contents if isinstance(content, FromTemplate)}


@pytest.mark.parametrize("is_page", [False, True])
def test_a_template_that_the_plan_names_for_something_else_fits_no_release(is_page: bool) -> None:
    templates = planned_templates()
    assert {"index", "shelf", "kit", "404"} <= templates
    assert fitting(templates, is_page=is_page) == set()
