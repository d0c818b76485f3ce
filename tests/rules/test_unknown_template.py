from __future__ import annotations

from dataclasses import replace

import pytest

from press.office import Office
from press.rules import unknown_template
from tests.fixtures import office, release, sound

MISTYPED = release(sound(header={"Template": "artcle"}))


def test_a_slip_is_offered_the_nearest_of_the_theme() -> None:
    (fault,) = unknown_template.check(MISTYPED, office())
    assert fault.message == "There is no “artcle.html” in the theme’s templates."
    assert fault.fix == "Did you mean “article”?"


def test_a_name_like_no_other_is_best_taken_out() -> None:
    (fault,) = unknown_template.check(release(sound(header={"Template": "zzz"})), office())
    assert fault.fix == "Take the line out: the page then looks like all others."


def with_templates(*names: str) -> Office:
    ours = office()
    return replace(ours, settings=replace(ours.settings, templates=names))


@pytest.mark.parametrize("template", sorted({*office().settings.templates} - {"article"}))
def test_a_template_of_something_else_shows_no_release(template: str) -> None:
    (fault,) = unknown_template.check(release(sound(header={"Template": template})), office())
    assert fault.message == f"The theme’s template “{template}” is not made for a release."


@pytest.mark.parametrize("template", ["article", "leaflet"])
def test_a_template_for_releases_may_be_the_office_s_own(template: str) -> None:
    theme = with_templates("article", "leaflet", "shelf")
    assert not list(unknown_template.check(release(sound(header={"Template": template})), theme))


def test_what_is_offered_instead_would_show_the_release() -> None:
    theme = with_templates("article", "leaflet", "shelf", "shelves")
    (fault,) = unknown_template.check(release(sound(header={"Template": "shelve"})), theme)
    assert fault.fix == "Take the line out: the page then looks like all others."


@pytest.mark.parametrize(("template", "fits"), [("page", True), ("article", False), ("index", False)])
def test_a_page_has_a_template_of_its_own(template: str, fits: bool) -> None:
    page = release(f"Title: About us\nTemplate: {template}\n\nWho we are.\n", "content/pages/about.md", is_page=True)
    messages = [fault.message for fault in unknown_template.check(page, office())]
    assert messages == ([] if fits else [f"The theme’s template “{template}” is not made for a page of this kind."])


def test_a_theme_that_cannot_be_looked_at_is_the_build_s_to_tell_of() -> None:
    bare = office()
    assert not list(unknown_template.check(MISTYPED, replace(bare, settings=replace(bare.settings, templates=()))))
