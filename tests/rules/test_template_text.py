"""Text that waits to be filled in, and what only looks so."""

from __future__ import annotations

import pytest

from press.office import Office
from press.rules.template_text import check
from tests.fixtures import PROJECT, office, quoted, release, rules, sound
from tests.rules.marked import assert_found
from tests.rules.offices import real

RULE = "template-text"


@pytest.mark.parametrize(
    "body",
    [
        "The line took ⟦XX⟧ calls.",
        "The line took ⟦XX,XXX⟧ calls, up ⟦XX%⟧ in a year.",
        "Calls rose by ⟦xx%⟧ and cost ⟦£XX⟧ million.",
        "Calls rose by ⟦XX⟧ per cent.",
        "Calls rose by ⟦X%⟧.",
        "Calls rose by ⟦X per cent⟧.",
        "It cost ⟦£X⟧ million, or ⟦£Xm⟧, or ⟦£X.Xm⟧.",
        "It cost ⟦£xx⟧ million.",
        "About ⟦xx⟧ people rang.",
        "It opens on ⟦XX⟧ March at ⟦XX:XX⟧.",
        "It opens on ⟦XX/XX/2026⟧.",
        "Dear President ⟦XX⟧, thank you.",
        "Agreed by a vote of ⟦XX⟧ to ⟦XX⟧.",
        "The venue is ⟦TBC⟧.",
        "Venue: ⟦TBC⟧",
        "Venue: ⟦tbc⟧",
        "It opens at ten, ⟦tbc⟧, in the hall (venue ⟦tbc⟧).",
        "It opens at ten (⟦TBC⟧) for ⟦TBD⟧ hours, price ⟦TBA⟧.",
        "The line is run by ⟦[name]⟧ and ⟦[Name]⟧.",
        "⟦[insert quote from the manager]⟧",
        "Write to ⟦[Email Address]⟧ or ring ⟦[PHONE NUMBER]⟧.",
        "It opens on ⟦[date]⟧ in ⟦[Town]⟧, said ⟦[SPOKESPERSON NAME]⟧, ⟦[job title]⟧.",
        "Up ⟦(insert exact number via live data)⟧ this year.",
        "Paid for by ⟦[your organisation]⟧ and ⟦[XX]⟧.",
        "⟦[CITY, DATE]⟧ – Today ⟦[Journalist Name]⟧ of ⟦[Name of council]⟧ rang ⟦[Your Company Name]⟧.",
        "Dear ⟦{name}⟧, ⟦{{first_name}}⟧ and ⟦«Surname»⟧.",
        "⟦Lorem ipsum dolor sit amet⟧, consectetur.",
        "⟦Weekday, Month 00, 2026⟧",
        "It opens on ⟦Month 00⟧, or ⟦00 March 2026⟧, or ⟦DD/MM/YYYY⟧.",
        "It cost ⟦$???⟧ and took ⟦???⟧ days, up ⟦??%⟧.",
        "It is run by ⟦????⟧.",
        "⟦CHECK WITH LEGAL⟧",
        "It is free. ⟦CHECK WITH LEGAL⟧ It is open.",
        "The sum is ⟦TO BE CONFIRMED⟧.",
        "⟦NAME, JOB TITLE⟧, said so.",
        "⟦FIRST NAME SURNAME⟧ of the trust said so.",
        "⟦Firstname Surname⟧ said so.",
        "⟦Quote to follow⟧",
        "⟦[words of the chief executive to come]⟧ The line is open.",
        "The manager said: ⟦quote to come⟧.",
        "⟦Insert text here⟧",
        "⟦Headline goes here⟧",
        "⟦TKTK⟧ people rang.",
        "⟦DRAFT v2⟧ – the trust opens a line.",
        "- ⟦TBC⟧\n- free",
        "| Price | ⟦TBC⟧ |\n|---|---|\n| Hours | ⟦XX⟧ |",
        "Callers rang.[^1]\n\n[^1]: Source: ⟦[insert source]⟧.",
        "It is open from ⟦XX⟧\nto noon.",
        "It is run by ⟦[insert\nname]⟧ and ⟦[full\nname]⟧.",
        "> It is run by ⟦[insert\n> name]⟧.",
        "It is open. ⟦[Hannah to confirm]⟧ It is free. ⟦[HL: Hannah to approve this line]⟧",
        "It is open. ⟦[Picture of the house here]⟧ It is free. ⟦[Quote here]⟧",
        "It is open. ⟦(Jo – can we check the number?)⟧ It is free ⟦[Hannah: could you confirm?]⟧.",
        "⟦Click or tap here to enter text⟧. It is open.",
        "It is open. ⟦Boilerplate here⟧.",
        "It is open. ⟦ADD LINK⟧",
        "It is open. ⟦[awaiting sign-off from legal]⟧ ⟦[DN: update after Thursday]⟧ ⟦[NB: ask Jo]⟧",
        "Third version: ⟦DO NOT CIRCULATE⟧",
        "⟦Name Surname⟧, director of the trust, said so.",
        "⟦DRAFT FOR APPROVAL⟧ – the trust opens a line.",
        "⟦FOR INTERNAL USE ONLY⟧",
        "It opened in May 2024 ⟦(year??)⟧ under Ann Moss ⟦(spelling?)⟧.",
        "It cost ⟦£tbc⟧ or ⟦€TBC⟧, so far.",
        "It cost ⟦£2.Xm⟧, or ⟦£4.X million⟧, up ⟦3.X%⟧.",
        "It opens in May ⟦(Sam to confirm)⟧ in Marram ⟦(JS to check)⟧, said Ann Moss ⟦(Jo Hill to check spelling)⟧.",
        "It is free ⟦(Siân to confirm)⟧, near ⟦(Comms to approve)⟧ and old ⟦(Estates to check the spelling)⟧.",
        "It will cost £2m ⟦(legal to check)⟧, said Ann Moss ⟦[Elin – OK?]⟧, in May ⟦[Lowri i gadarnhau]⟧.",
        "It is free ⟦(press office to confirm the date)⟧ and open ⟦[Sam: is this right?]⟧ daily ⟦(comms to approve)⟧.",
        "It cost £2m ⟦(Priya to confirm the figure)⟧ and ⟦[name]⟧ to confirm ⟦(AB to check with Sam)⟧.",
        "Write to 1 Tarn Street, Truro TR1 ⟦XX⟧, ⟦XX1⟧ ⟦2XX⟧ or AA1 ⟦2XX⟧; ⟦2XX⟧ people rang from TR1 ⟦XXX⟧.",
    ],
)
def test_what_waits_to_be_filled_in_is_found(body: str) -> None:
    assert_found(RULE, body)


def test_what_waits_in_the_header_is_found() -> None:
    assert_found(
        RULE, "It opens.", {"Title": "⟦Title of release⟧", "Standfirst": "Up ⟦XX%⟧ in a year.", "Place": "⟦TBC⟧"}
    )


@pytest.mark.parametrize(
    "body",
    [
        "Generation X, Malcolm X, and X (formerly Twitter). Follow us on X. X marks the spot; X-rays are free.",
        "Super Bowl XX, Chapter XX, the XX Olympic Games, the XXth Congress, and Louis XX of the play.",
        "XX chromosomes; people with XX or XY; an XXX-rated film; sizes XL and XXL; Dos XX beer; MMXX.",
        "“[They] rang, [sic] and [the charity] answered,” she said. “I told [my sister] [the council’s name].”",
        "TBC Bank and TBC Bank’s fund paid.",
        "See tbc.example.org, https://harbour.example.org/tbc and [it](https://harbour.example.org/?a=tbc).",
        "It is tagged #tbc, in the folder /tbc/ and in the file tbc.pdf, by tbc-tools; ring tbc@harbour.example.org.",
        "The words antbc and tbcs are none.",
        "The play “Who’s there???” is on. What??? Really??",
        "The venue is to be confirmed. Photographs are to follow. Figures to come in May will tell.",
        "“The report [to be published in May] and the film [to be shown in June] will tell,” said the manager.",
        "TK Maxx gave coats. Ring for a check with a lawyer. The quote to follow is from a poet.",
        "His name, job title and quote stand here. Insert the coin and press.",
        "A set {1, 2} and a vector {x} of numbers.",
        "A photo caption (add salt to taste), and [Ends] of ropes.",
        "    [insert name] in code",
        "At 00:01 on 2 March, at 10:00 March begins. Tel 0800. Agent 007, 4X4, 10X faster, iPhone X, SpaceX, £10.",
        "The months of March 2000 and May 00s fashion.",
        "Download [the report](https://harbour.example.org/XX/[name]).",
        "The draft was read. Draft one was long.",
        "“I told [the council to provide] homes,” she said, “and [people here] came. [Hannah asked me to go.]”",
        '“We expect [Northshire to confirm the date] soon,” she said, and: "[Northshire to supply it]".',
        "See [Council to approve its budget](https://county.example.org/budget). [Hannah to Confirm: a play] is on.",
        "It runs on Python 3.X, version 2.X and Mac OS 10.X.",
        "FOR COMMENT: Jo Hill.\n\nFOR APPROVAL\n\nFor internal use only are the lifts.",
        "“It was dark (Mum, can you check the lamp?) and late,” she said. (Please check the times.)",
        "It is open (Note: please check the times) and free (Tip: could you check the door?).",
        "It opens (Jo can check why). See the rules (Article 4: confirm). [Jo: can he?]",
        "Is it free (what??) or not (really?), and which year (2024?)?",
        "Name, surname and age are asked for. ADD is short for a disorder. Click here to enter the prize draw.",
        "“He is [awaiting trial],” she said, “and [DNA] was found in [NB]. Do not circulate it. [Note the time.]”",
        "The sign says DO NOT FEED; DO NOT EAT the bread.",
        "The file, awaiting sign-off, is thick. Please do not distribute leaflets.",
        "Write to 1 Tarn Street, Truro TR1 2XX, or 2 Tarn Street, London SW1A 9XX, N1 4XX and M60 3XX.",
        "The plan (Cabinet to approve) and the price (Ofgem to confirm) are out. Places are few (Call to confirm).",
        "“It was late (Sam to confirm) and dark,” she said. Two ways (Tap to confirm, Swipe to check) are there.",
        "The date (FA to confirm) is near (Northshire Council to approve). He asked (Sam to confirm his place).",
        "The plan (Home Office to approve), the bill (Lords to confirm) and the date (Mayor to confirm) are out.",
        "Bring a coat (Easy to check). Jo wants Sam to confirm. (Sam to dance.)",
        "Minutes (Chair to sign off); accounts (Treasurer to confirm); roof (Trustees to approve); (Clerk to advise).",
        "The deal (Congress to approve), the tax (Senedd to approve) and the bill (Peers to approve) are due.",
        "The plan (Natural Resources to approve), a list (Holyrood to approve) and a lease (NI to approve) are due.",
        "Paths are mended (Highways to check). Prices (Landlord to confirm) and tests (Lab to confirm) take days.",
        "It is so (legal to drive at 17) and so (a finance team to approve loans). [Note: OK?] [Jo, happy] sat.",
        "Posters (Volunteers to supply), hymns (Vicar to advise), lots (Christie’s to advise), soup (Chef to confirm).",
        "Trains (Network Rail to confirm) stop at Marram; flights (Ryanair to confirm) and buses (Crewe to check) may.",
        "Loans (Lenders to approve) and visas (Embassy to approve) take weeks; the depth (Pilots to check) is 2 m.",
        "Boilerplates here and there; the picture of the house here is of 1911.",
    ],
)
def test_what_only_looks_as_if_it_waited_passes(body: str) -> None:
    assert RULE not in rules(sound(body))


def test_a_headline_in_capitals_has_words_in_capitals() -> None:
    assert_found(RULE, "It opens.", {"Title": "TRUST CALLS FOR CHECK WITH NEIGHBOURS BEFORE NAME IS CHANGED"})


@pytest.mark.parametrize(
    "body",
    [
        "⟦From: Jo Hill <jo.hill@northshire.org>\nSent: 2 March 2026 10:14\nTo: Press office⟧\nSubject: Release",
        "⟦**From:** Jo Hill\n**Sent:** Monday 2 March 2026 10:14\n**To:** Press⟧\n**Subject:** Release",
        "⟦From: Jo Hill\n\nDate: Monday 2 March 2026\n\nTo: Press⟧\n\nSubject: Release\n\nIt opens.",
        "It opens.\n\n⟦Sent from my iPhone⟧",
        "⟦CAUTION: This email originated from outside of Northshire County Council⟧\n\nIt opens.",
        "⟦This message was sent from outside of your organisation⟧\n\nIt opens.",
        "It opens.\n\n⟦Sent from Outlook for iOS⟧\n\nIt is free.",
        "It opens.\n\n⟦-----Original Message-----⟧",
        "⟦This email and any attachments are confidential.⟧",
        "⟦[EXTERNAL]⟧ It opens.",
        "⟦Dear all,⟧\n\nIt opens.",
        "⟦Hi all,⟧\nIt opens.",
        "⟦Dear colleagues,⟧\n\nIt opens.",
        "⟦Good morning everyone,⟧\n\nIt opens.",
        "⟦Hi Sam,⟧\n\nIt opens.",
        "⟦OFFICIAL-SENSITIVE⟧\n\nIt opens.",
        "**⟦OFFICIAL: SENSITIVE⟧**\n\nIt opens.",
        "It opens.\n\n⟦OFFICIAL⟧",
        "⟦NOT PROTECTIVELY MARKED⟧\n\nIt opens.",
        "⟦CONFIDENTIAL⟧\n\nIt opens.",
        "RESTRICTED – ⟦NOT FOR PUBLICATION⟧.",
        "It opens.\n\n⟦NOT FOR PUBLICATION⟧",
    ],
)
def test_what_a_mail_or_a_marked_document_leaves_behind_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "Dear Prime Minister,\n\nThe house is cold.",
        "Dear Sam,\n\nThe house is cold.",
        "It opens.\n\nDear all,\n\nThe house is cold.",
        "Dear all was the bread, and hi all the young cried.\n\nIt opens.",
        "Hi Vis, the play, opens.\n\n## Hi all,\n\nIt is free.",
        "> Dear all,\n>\n> It opens.",
        "From: Gullhaven\nTo: Marram\nDate: 3 March\n\nThe ferry runs.",
        "A picture sent from my iPhone won. Sent from my garden, it is of a gull.",
        "On 3 May 1924 the poet Jo Hill wrote:\n\n> “The sea is near.”",
        "The original message was forwarded. This email service is private, and this message is for all.",
        "The paper was marked OFFICIAL-SENSITIVE, and the file SECRET.",
        "The OFFICIAL site is open.\n\n- Free\n- CONFIDENTIAL",
        "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN OR INTO THE UNITED STATES",
        "> OFFICIAL\n>\n> It is the word on the door.",
        "The word “NOT FOR PUBLICATION” stood over it.",
        "Press contacts (NOT FOR PUBLICATION): the desk.",
        "The notes to editors below are NOT FOR PUBLICATION.",
        "The mobile number is NOT FOR PUBLICATION.",
        "This message came from outside the city.",
        "The memo said From: in its first line.\n\n    From: Jo Hill\n    Sent: today\n    To: All\n    Subject: Tea",
    ],
)
def test_what_only_looks_like_it_passes(body: str) -> None:
    assert RULE not in rules(sound(body))


@pytest.mark.parametrize(
    ("greeting", "title"),
    [
        ("Dear colleagues,", "A letter to all who work for the trust"),
        ("Dear colleagues", "Vice-chancellor writes to staff and students"),
        ("Dear all,", "Full text: the chief executive’s note to staff"),
        ("Dear all,", "Chief executive’s statement on the fire"),
        ("Good morning everyone,", "Speech by the mayor at the opening of the quay"),
        ("Good morning all", "Chair’s remarks at the annual meeting"),
        ("Good morning colleagues", "Address of the president to the university"),
        ("Good afternoon everybody", "Welcome by the lord mayor"),
        ("Hi!", "Charity says “Hi, neighbour” to Marram"),
        ("Hello everyone!", "Museum’s robot says hello"),
    ],
)
def test_what_is_published_may_be_a_letter_or_a_speech(greeting: str, title: str) -> None:
    assert RULE not in rules(sound(f"{greeting}\n\nIt opens.", {"Title": title}))


def test_a_letter_is_known_by_what_it_says_or_how_it_ends() -> None:
    assert RULE not in rules(sound("Dear all,\n\nWe write this open letter to the people of Marram."))
    assert RULE not in rules(sound("Dear all,\n\nIt opens.\n\nYours sincerely,\n\nJo Hill"))
    assert_found(RULE, "⟦Dear all,⟧\n\nIt opens.", {"Title": "Trust welcomes new homes and addresses fears of damp"})


def test_in_the_part_for_editors_a_marking_is_in_its_place() -> None:
    text = sound("It opens.") + "\n## Notes to editors\n\nNOT FOR PUBLICATION\n\nThe desk has pictures.\n"
    assert RULE not in rules(text)


SAMPLE = (PROJECT.parents[1] / "content/pages/accessibility.md").read_text("utf-8")


def on_a_page(text: str, office: Office) -> list[str]:
    """What the rule quotes of a page."""
    page = release(text, "content/pages/accessibility.md", is_page=True)
    return [quoted(page, fault.span) for fault in check(page, office)]


def test_the_sample_of_a_page_may_not_go_out_in_an_office_of_its_own() -> None:
    assert on_a_page(SAMPLE, real()) == ["This site is a demonstration"]
    assert on_a_page("Title: About\n\n- It is so: **this site\nis a demonstration**.\n", real()) == [
        "this site\nis a demonstration"
    ]
    (fault,) = check(release(SAMPLE, "content/pages/accessibility.md", is_page=True), real())
    assert fault.message == "“This site is a demonstration” is what the page of the sample says, and yours is none."
    assert fault.fix.startswith("Say here whom to ask, with a telephone number")


def test_a_demonstration_may_say_that_it_is_one() -> None:
    assert on_a_page(SAMPLE, office()) == []


@pytest.mark.parametrize(
    "body",
    [
        "This is a demonstration of strength.",
        "A demonstration is held on this site.",
        "This site is a demonstrator.",
        "    This site is a demonstration",
    ],
)
def test_a_page_may_speak_of_demonstrations(body: str) -> None:
    assert on_a_page(f"Title: About\n\nAsk us.\n\n{body}\n", real()) == []


def test_a_release_may_say_that_its_farm_or_house_is_a_demonstration() -> None:
    one = release(sound("The manager said: “This site is a demonstration of what a house can be.”"))
    assert not list(check(one, real()))
