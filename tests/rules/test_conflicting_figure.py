from __future__ import annotations

import pytest

from press.rules.conflicting_figure import check
from tests.fixtures import office, quoted, release, sound


def faults(standfirst: str, text: str) -> list[str]:
    one = release(sound(text, {"Standfirst": standfirst}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("standfirst", "text", "found"),
    [
        ("The fair drew 3,570 visitors.", "In 2017 the fair drew 3,507 visitors.", ["3,507"]),
        (
            "The fair drew 3,570 visitors.",
            "The fair drew 3,507 visitors.\n\nThe 3,507 visitors to the fair came.",
            ["3,570"],
        ),
        ("The council plants 5,600 trees.", "The council will plant 5,900 trees.", ["5,900"]),
        ("Homes for 40 families.", "The homes are for 47 families.", ["47"]),
        ("A £2.5m fund for libraries.", "The £2.6m fund for libraries opens.", ["£2.6m"]),
        ("Calls rise by 72%.", "The calls rose by 27%.", ["27%"]),
        ("A study of 1,240 pupils.", "We followed 1,204 pupils aged nine.", ["1,204"]),
        ("The well gives up 61 shoes.", "The dig has taken 63 Roman shoes out of a well.", ["63"]),
        (
            "All is well.",
            "The house had 92,604 visitors in 2025, the most since it opened in 1925.[^1]\n\n"
            "[^1]: Visitors to the house: 96,204 visitors in 2025.",
            ["96,204"],
        ),
        ("All is well.", "The fair drew 3,570 visitors.[^1]\n\n[^1]: The fair drew 3,507 visitors.", ["3,507"]),
        ("Trust to spend £2.6m on new ward.", "The trust will spend £2.4m on the new ward.", ["£2.4m"]),
        ("A trust is to spend £2.6m on a ward.", "It spent £2.4m on the new ward for children.", ["£2.4m"]),
        ("The £2.6m ward opens in May.", "The trust opens in May. It paid £2.4m for the ward, which opens.", ["£2.4m"]),
        ("Thefts fall by 12%.", "Thefts in the county fell by 14%.", ["14%"]),
        ("Rents are rising by 12%.", "Rents rose by 14 per cent.", ["14 per cent"]),
    ],
)
def test_one_figure_given_two_ways_is_found(standfirst: str, text: str, found: list[str]) -> None:
    assert faults(standfirst, text) == found


@pytest.mark.parametrize(
    ("standfirst", "text"),
    [
        ("The fair drew 3,500 visitors.", "The fair drew 3,507 visitors."),
        ("The fair drew 3,570 visitors.", "The fair drew 3,507 visitors the year before."),
        ("The fair drew 3,570 visitors.", "Last year the fair drew 3,507 visitors."),
        ("The fair costs £3.4m.", "The fair has £3.6m from the county, which is £0.2m too much."),
        ("The fair drew more than 3,500 visitors.", "The fair drew 3,570 visitors."),
        ("The fair drew 3,507 visitors.", "The fair drew 3,507 visitors, and the market 3,570."),
        ("The fair drew 3,507 visitors.", "The fair drew 3,507 visitors. Last year the fair drew 3,407 visitors."),
        ("In 2016 the fair drew 3,507 visitors.", "In 2017 the fair drew 3,407 visitors."),
        ("The fair drew 3,507 visitors.", "The market sold 3,570 tickets."),
        ("The fair drew 3,507 visitors in 2025.", "It drew 3,507 visitors in 2025 and 3,570 visitors in 2024."),
        ("The well gives up 61 Roman shoes.", "The well holds 63 Roman coins."),
        ("A £2.5m fund for libraries.", "The £2.5 million fund for libraries."),
        (
            "The bank cuts its rate to 3.5%.",
            "The bank cut its rate from 3.75% to 3.5%.\n\nTwo kept it at 3.75%, and one would cut the rate to 3.25%.",
        ),
        ("All is well.", "| Visitors to the fair | 3,507 |\n|---|---|\n| Visitors to the fair | 3,570 |"),
        (
            "The fair drew 3,507 visitors.",
            "It drew 3,507 visitors on Saturday, and 3,570 visitors to the fair on Sunday.",
        ),
        ("Crews called to 119 fires in May.", "Crews went to 119 fires.\n\nIn June crews were called to 191 fires."),
        ("The trust has 46 homes.", "The trust has 46 homes for families and 64 homes for single people."),
        ("The trust lets 46 homes.", "The trust lets 40 homes on the quay and six homes in Marram."),
        ("The trust lets 46 homes.", "The trust has 47 tenants, homes on the quay and a boat."),
        ("The trust lets 420 homes.", "The trust has let 418 homes on the quay, and lets 240 homes in Marram."),
        ("All is well.", "- 3,507 visitors in Marram\n- 3,570 visitors in Quayhead"),
        ("Ring 0808 157 0100.", "Ring 0808 157 0200."),
        ("Trust to spend £2.6m on new ward.", "The trust will spend £2.4m on the ward and £200,000 on its beds."),
        ("Trust to spend £2.6m on new ward.", "The trust will spend £2.4m on the kitchen."),
        (
            "Trust to spend £2.6m on new ward.",
            "The ward costs £2.6m. The trust will spend £2.4m on the ward this year.",
        ),
        ("Trust to spend £2.6m on new ward.", "The trust will spend more than £2.4m on the new ward."),
        ("Trust to spend £2.6m on new ward.", "In 2019 it spent £2.4m on a ward. The new ward is bigger."),
        ("All is well.", "The trust will spend £2.6m on the ward.\n\nIt will spend £2.4m on the ward in Marram."),
        ("Thefts fall by 12%.", "Thefts fell by 12%. In Marram thefts fell by 14%."),
        ("Thefts fall by 12%.", "Burglaries fell by 14%."),
        ("Thefts fall by 12%.", "Thefts fell by 14% in Marram."),
        ("Thefts fall by 12%.", "Thefts fell by twelve per cent. Where lamps burn, thefts fell by 14%."),
        ("Thefts fall by 12%.", "Thefts fell by about 14%."),
        ("Thefts fall by 12%.", "Thefts fell by 11.9%."),
        ("Thefts fall by 12%.", "Thefts had risen by 14% before."),
        ("Thefts fall by 12%.", "Compared with 2024, thefts of bicycles fell by 14%."),
    ],
)
def test_two_figures_pass(standfirst: str, text: str) -> None:
    assert faults(standfirst, text) == []


@pytest.mark.parametrize(
    ("standfirst", "text", "found"),
    [
        ("Leon Varga, 29, took medals.", "Leon Varga, 39, of Marram, was jailed.", ["39"]),
        ("It is told.", "Leon Varga, 29, was jailed.\n\nVarga, aged 39, had pleaded guilty.", ["39"]),
        ("It is told.", "Kayleigh Dunmore, 15, was seen in Marram.\n\nKayleigh, 14, has red hair.", ["14"]),
        ("It is told.", "Jailed was Leon Varga, 29.\n\nMr Varga, 92, was ill.", ["92"]),
        ("Leon Varga, 29, took medals.", "Leon Varga, 29, was jailed. Varga, 29, was ill.", []),
        ("It is told.", "Leon Varga, 29, was jailed.\n\nHis brother, Ion Varga, 31, was not. Varga, 31, left.", []),
        ("It is told.", "Leon Varga, 29, was jailed.\n\nIn 2007 Varga, then 10, was found.", []),
        ("Man, 34, is robbed.", "The man, 43, was well.\n\nMan, 29, is held.", []),
        ("It is told.", "Dunn, 12, and Webb, 67, scored.\n\nDunn, 19, and Webb, 76, struck it in.", []),
        ("It is told.", "Elsie, 94, swims daily.\n\nElsie, 4, is her great-granddaughter.", []),
        ("It is told.", "Leon Varga, 29, was jailed.\n\nLeon Varga, 41, is a baker.", []),
        ("It is told.", "It is at Mill Bank, 14, by the quay.\n\nIt is at Mill Bank, 16, by the shore.", []),
        ("It is told.", "On Friday, 13, many came.\n\nOn Friday, 20, few came. Room Seven, 12, was full.", []),
        ("It is told.", "Jo Moss, 12, and Jo Moss, 40, her aunt, came.\n\nJo Moss, 40, said so.", []),
    ],
)
def test_nobody_has_two_ages(standfirst: str, text: str, found: list[str]) -> None:
    assert faults(standfirst, text) == found


@pytest.mark.parametrize(
    ("standfirst", "text", "found"),
    [
        ("Treasurer jailed for £45,000 fraud", "A treasurer was jailed for a fraud of £54,000.", ["£54,000"]),
        ("Officers seize £1,240 of cannabis", "Cannabis worth £1,420 was seized by officers.", ["£1,420"]),
        ("Burglary falls by 61%", "Burglary in the county fell by 58% in a year.", ["58%"]),
        (
            "61% of drivers back cameras",
            "A survey found that 58 per cent of drivers back the cameras.",
            ["58 per cent"],
        ),
        ("Burglar jailed for six years", "A burglar has been jailed for eight years.", ["eight years"]),
        ("Burglar jailed for six years", "Jo Hill, of Marram, was sentenced to 8 years in prison.", ["8 years"]),
        ("The thief was jailed for six years", "He was jailed for eight years.", ["eight years"]),
        ("Two men charged after robbery", "Three men have been charged after a robbery.", ["Three men"]),
        ("Library lends out 12 tablets", "The library will lend out eleven tablets.", ["eleven tablets"]),
        ("Treasurer jailed for £45,000 fraud", "A treasurer was jailed for a fraud of £45,000. He had £54,000.", []),
        ("Treasurer jailed for £45,000 fraud", "A treasurer was jailed for a fraud of £36,000.", []),
        ("Treasurer jailed for £45,000 fraud", "The club has £54,000.", []),
        ("Council spends £21,000 on ramps", "It spends £12,000 at schools, and £9,000 at baths, for ramps.", []),
        ("Burglary falls by 61%", "Burglary fell by 58% in Marram.", []),
        ("Burglary falls by 61%", "Burglary fell by 60.7%.", []),
        ("Burglary falls by 61%", "Burglary of shops fell by 58% and of homes by 75%.", []),
        ("Burglary falls by 61%", "Burglary fell by more than 58%.", []),
        ("Burglary falls by 61%", "Burglary fell by 58% in the year before. It has now fallen by 61%.", []),
        ("Burglary falls by 61%", "Thefts fell by 58%.", []),
        (
            "Burglar jailed for six years",
            "A burglar was jailed for six years. His partner was jailed for eight years.",
            [],
        ),
        (
            "Burglar jailed for six years",
            "A burglar was given a six-year sentence. In 2010 he was jailed for 8 years.",
            [],
        ),
        ("Pair jailed for 12 years", "Hill was jailed for seven years. Moss got five years.", []),
        ("Burglars jailed for 13 years", "Hill was jailed for seven years.", []),
        ("Man jailed for 20 years", "He was jailed for 15 years, with a licence of five years.", []),
        ("Man jailed for six years", "He was jailed for five years and ten months.", []),
        ("Man jailed for six years", "He was jailed for three years on each count.", []),
        ("Two men charged after robbery", "Three men were arrested. Two have been charged after a robbery.", []),
        ("Four men charged after robbery", "Three men and a boy have been charged after a robbery.", []),
        ("Four people die in crash", "Three people died in the crash. A fourth died later.", []),
        ("Four people die in crash", "Three people died in the crash, and another in hospital.", []),
        ("Twenty-two men charged after robbery", "Three men were charged after a robbery. Then 19 were charged.", []),
        ("Two new homes for lambs", "Three homes for sheep stand in the meadow.", []),
        ("Two men charged with robbery", "Three men, charged with the robbery in 2024, were cleared.", []),
        ("Two wards close at hospital", "Three wards at the hospital close at night.", []),
        ("Eight people rescued from flood", "Six people were rescued from the flood by boat, two on foot.", []),
        ("Police seize 12 cars", "Police seize six cars a day.", []),
        ("500 homes get heat pumps", "This year 200 homes get heat pumps.", []),
        ("Man jailed for six years", "In 2015 he was jailed for four years for theft.", []),
        ("Man jailed for six years", "He was sentenced to eight years, less credit for his plea.", []),
        ("Mother jailed for two years", "Her partner was jailed for five years.", []),
        ("Rapist jailed for 15 years", "He was sentenced to 18 years: a custodial term and three on licence.", []),
        ("Fund of £54m opens", "The fund is part of £45m from government.", []),
    ],
)
def test_what_the_headline_has_otherwise_than_the_text_is_found(standfirst: str, text: str, found: list[str]) -> None:
    assert faults(standfirst, text) == found
    one = release(sound(text, {"Title": standfirst, "Standfirst": "It is told."}))
    assert [quoted(one, fault.span) for fault in check(one, office())] == found
