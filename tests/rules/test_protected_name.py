"""Names of people who, as the text says, cannot be named."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "protected-name"


@pytest.mark.parametrize(
    "text",
    [
        "A 15-year-old boy, ⟦Sam Example⟧, who cannot be named for legal reasons, was cautioned.",
        "The court heard from ⟦Ann Example⟧, 19, who can’t be identified.",
        "The court heard from ⟦Ann Example⟧ (19), who must not be named.",
        "The victim, who has a legal right to lifelong anonymity, is ⟦Ann Example⟧, a teacher.",
        "The girl, who cannot be named for legal reasons, was ⟦Ann Marie Example⟧.",
        "⟦Ann Example⟧, who has lifelong anonymity, was in court.",
        "⟦Sam Example⟧, 15, cannot be named for legal reasons.",
        "⟦Ann Example⟧ (34) has a legal right to anonymity for life.",
        "⟦Sam Example⟧, 15, was before Marram Youth Court on Monday. He cannot be named for legal reasons.",
        "It was heard. ⟦Ann Example⟧, aged 9, was hurt in Tarn Street. She must not be identified.",
        "It was ⟦Ann Example⟧, whose identity is protected.",
        "⟦Sam Example⟧, 15, whose identity cannot be revealed, was cautioned.",
        "⟦Ann Example⟧, who is entitled to anonymity, was heard, as was ⟦Jo Example⟧, who has lifelong anonymity.",
        "⟦Ann Example⟧, who is entitled to anonymity and has not waived it, was heard.",
        "⟦Ann Example⟧, who cannot be named for legal reasons, said that others had waived that right.",
        "⟦Ann Example⟧, aged 34, is entitled to automatic lifelong anonymity.",
        "⟦Ann Example⟧ (34), who was granted lifelong anonymity, told the court so.",
        "The girl, whose name cannot be published, is ⟦Ann Example⟧, a pupil.",
        "⟦Ann Example⟧, whose identity is protected by a court order, was in court.",
        "⟦Ann Example⟧, whose name is protected by law, was in court.",
        "⟦Ann Example⟧, whose identity is protected under the Sexual Offences Act, was in court.",
        "⟦Ann Example⟧, who is entitled to anonymity and does not want to be identified, was heard.",
        "⟦Ann Example⟧, who is entitled to anonymity, asked not to be named.",
        "⟦Ann Example⟧, who is entitled to anonymity, was lifted from the car. She has not waived that right.",
        "⟦Ann Example⟧, who is entitled to lifelong anonymity, told the court so. She said that he lied.",
    ],
)
def test_a_name_beside_the_words_that_it_cannot_be_given_is_found(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "The victim, who cannot be named for legal reasons, was brave, the judge said.",
        "A boy of 15, who cannot be named for legal reasons, was cautioned in Harbour Road.",
        "The victim, who has lifelong anonymity, is from Northshire.",
        "The officers, who cannot be named, were from Harbour Division.",
        "A pupil of Northgate Academy, who cannot be named for legal reasons, was hurt.",
        "A teacher at the Harrowby Primary School, who cannot be named, was charged.",
        "The Northgate Academy, who cannot be named in the list, was closed.",
        "The Harbour Trust said that the donor cannot be named.",
        "A plant in the garden of Ann Example that cannot be identified was taken away.",
        "Sam Example, 15, saw the boy fall. He cannot be named for legal reasons.",
        "Sam Example, 15, was with Jo when it began. He cannot be named for legal reasons.",
        "Sam Example, 45, judged the case. He cannot be named for legal reasons in the list.",
        "Ann Example, 17, won the race. She cannot be named captain before Monday.",
        "Ann Example, 17, was on the beach. She cannot be identified from the picture.",
        "Sam Example, 15, won. Of the others nothing is known. They cannot be named for legal reasons.",
        "Sam Example, 15, has given up anonymity. A friend, 16, cannot be named for legal reasons.",
        "Ann Example, who is entitled to lifelong anonymity, has waived it. Jo Hill, 34, gave up her anonymity.",
        "Ann Example, who has waived her right to anonymity, is entitled to anonymity.",
        "A woman, who is entitled to lifelong anonymity, told Ann Example so. Her identity is protected.",
        "It is Ann Example, whose identity cannot be revealed until Monday. Jo Example, whose name is long, won.",
        "Callers are entitled to anonymity, said Ann Example. Ann Example, whose identity is well known, agreed.",
        "Ann Example, whose identity is protected, is not her real name. Victims are entitled to anonymity for life.",
        "Ann Example, who leads the charity, said whoever is entitled to anonymity has it.",
        "The judge said that the right to anonymity is Parliament’s rule.",
        "Ann Example, who is entitled to anonymity, agreed to be identified.",
        "Ann Example, who is entitled to anonymity and has chosen to speak publicly, told her story.",
        "Ann Example, who is entitled to anonymity, has bravely decided to share her story.",
        "Ann Example, who has lifelong anonymity but wants to be named, said so.",
        "Ann Example, who has a right to anonymity by law, has given permission for her name to be used.",
        "Ann Example, who is entitled to lifelong anonymity, told the court what happened. She has waived that right.",
        "Ann Example, who was entitled to anonymity, has given it up.",
        "Ann Example, who was guaranteed anonymity by the inquiry, gave evidence under her own name.",
        "The girl, whose identity is protected, was Ann Example’s neighbour.",
        "The girl, who cannot be named for legal reasons, was Ann Example’s neighbour.",
        "Sam Example, whose identity was protected for years, can be named today.",
        "Ann Example, who was granted anonymity until the order was lifted, spoke, as did others.",
        "Sam Example, whose identity was protected until the judge lifted the order, was sentenced.",
        "Detective Sergeant Ann Example, whose identity was protected during the operation, has retired.",
        "Harris Tweed, whose name is protected by an act of parliament, is woven at home.",
        "Stilton Cheese, whose name is protected, is made in three counties.",
        "Arbroath Smokies, whose identity is protected by their status, are on the menu.",
        "Marram House, whose identity was protected by its listing in 1974, reopens.",
        "Ann Example, whose name cannot be published without the leave of her agent, leads the jury of the prize.",
    ],
)
def test_who_is_not_named_passes(text: str) -> None:
    assert RULE not in {one.rule for one in findings(sound(text))}


@pytest.mark.parametrize(
    "text",
    [
        "The victim, who cannot be named for legal reasons, was brave.\n\nThe victim, ⟦Ann Example⟧, told so.",
        "The boy, ⟦Sam Example⟧, 15, came to court.\n\nA boy, 15, who cannot be named, was cautioned.",
        "The victim, whose identity is protected, was brave. The victim, ⟦Ann Example⟧, told so.",
        "A girl, 14, who is entitled to anonymity, was heard. The girl, ⟦Ann Example⟧, rang.",
        "A girl, 14, who has lifelong anonymity, was heard. It was the girl, ⟦Ann Example⟧ (14), who rang.",
    ],
)
def test_whoever_cannot_be_named_is_found_elsewhere(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "The victim, who cannot be named, was brave. Her teacher, Ann Example, told the court so.",
        "One victim, who cannot be named, was brave. The second victim, Ann Example, told the court so.",
        "The victim, who cannot be named, was one of several victims. The victim, Ann Example, was another’s.",
        "The victim, who cannot be named, was brave. The boy, Sam Example, saw it.",
        "The victim, Ann Example, was brave. A man, who cannot be named, saw it.",
        "The victim, who cannot be named, was brave, said the judge, Ann Example.",
        "The girl, who cannot be named with certainty, was painted. The girl, Ann Example, died.",
    ],
)
def test_whoever_may_be_somebody_else_passes(text: str) -> None:
    assert RULE not in {one.rule for one in findings(sound(text))}
