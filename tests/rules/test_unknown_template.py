from __future__ import annotations

from dataclasses import replace

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


def test_a_theme_that_cannot_be_looked_at_is_the_build_s_to_tell_of() -> None:
    bare = office()
    assert not list(unknown_template.check(MISTYPED, replace(bare, settings=replace(bare.settings, templates=()))))
