"""Who writes the releases of the mutation test, and about what: six offices, each with its own words and figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """One office's matter.

    ``facts`` are sentences with a figure, each with the note that says where it is from; ``plain`` are sentences with
    nothing to prove, most of them with something in them that looks like a fault and is none. ``line`` is the name and
    number of its helpline, ``texts`` the code one can text. ``counted`` is what its change claims count.
    """

    key: str
    name: str
    host: str
    place: str
    topic: str
    desk: str
    phone: str
    mobile: str
    email: str
    line: str
    number: str
    texts: str
    hours: str
    covers: str
    title: str
    standfirst: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    plain: tuple[str, ...]
    counted: str
    speaker: tuple[str, str]
    said: tuple[str, ...]
    intro: str
    items: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    acronym: tuple[str, str, str]
    event: str
    about: tuple[str, str]


SUBJECTS = (
    Subject(
        key="lantern-trust",
        name="Lantern Trust",
        host="lantern.example.org",
        place="Ferryhope",
        topic="Bereavement",
        desk="Lantern press team",
        phone="020 7946 0711",
        mobile="07700 900 711",
        email="press@lantern.example.org",
        line="Lantern Line",
        number="0808 157 0711",
        texts="85711",
        hours="9am to 9pm, Monday to Friday",
        covers="England",
        title="Children who grieve get a letter of their own",
        standfirst="Every school in the county will be sent a box of letters written by children for children.",
        lead="Children who have lost a parent will be able to read letters by others, the Lantern Trust said.",
        facts=(
            ("One pupil in every class of thirty, or 3.4%, has lost a parent.", "Lantern Trust, *Empty Chairs*, 2025."),
            ("Last year 2,140 families asked the charity for help.", "Lantern Trust, annual report for 2025, page 4."),
            (
                "Some 68% of teachers said they had never been trained.",
                "Chalk & Board survey of 1,204 teachers, May 2025.",
            ),
        ),
        plain=(
            "The letters are kept in a blue box, and nobody has to give one back.",
            "Each box holds twenty (20) letters and three (3) blank sheets, for whoever wants to answer.",
            "“I thought I was the only one,” wrote a boy of nine.",
            "The idea came from a school caretaker, who doesn’t want to be named.",
        ),
        counted="requests for boxes",
        speaker=("Imogen Castlerigg", "chief executive of the charity"),
        said=(
            "Grief comes to school in the same bag as the lunch.",
            "A letter doesn’t ask you how you are. It only says: me too.",
            "We hope that every teacher opens the box before it is needed.",
        ),
        intro="Each box holds:",
        items=("letters by children of five to sixteen", "a guide for teachers; and", "a candle that needs no match"),
        table=(("Stage", "Letters"), ("Infants", "6"), ("Juniors", "8"), ("Seniors", "6")),
        acronym=("Childhood Loss Alliance", "CLA", "has lent its reading rooms"),
        event="An open evening will be held at the town hall on {day}.",
        about=("Lantern Trust helps children who grieve.", "It was founded by two sisters from Ferryhope."),
    ),
    Subject(
        key="fenmoor-police",
        name="Fenmoor Police",
        host="police.fenmoor.example.org",
        place="Fenmoor",
        topic="Fraud",
        desk="Fenmoor Police newsroom",
        phone="0115 496 0420",
        mobile="07700 900 420",
        email="newsroom@police.fenmoor.example.org",
        line="Scam Ear",
        number="0808 157 0420",
        texts="86420",
        hours="8am to 8pm, every day",
        covers="England",
        title="Detectives warn of callers who say they are from the bank",
        standfirst="Officers will visit every sheltered home in the district with a card to keep by the telephone.",
        lead="Detectives are warning people to put the telephone down on anyone who asks them to move their money.",
        facts=(
            (
                "Fraud by telephone made up 41% of all fraud in the district.",
                "Fenmoor Police crime records, January to December 2025.",
            ),
            ("Victims lost £1.9 million between them.", "Fenmoor Police, *Fraud in Fenmoor*, February 2026."),
            ("The oldest victim was 97, and 212 victims lived alone.", "Fenmoor Police crime records for 2025."),
        ),
        plain=(
            "A bank will never send a courier for your card, and neither will the police.",
            "A man (34) and a woman (29) have been released under investigation.",
            "If a crime is going on now, dial 999; otherwise call 101.",
            "Officers searched 12a and 14 Quarry Lane under section 8(1) of the Police and Criminal Evidence Act 1984.",
        ),
        counted="reports",
        speaker=("Detective Sergeant Rufus Okonedo", "of the economic crime unit"),
        said=(
            "They are polite, they are patient, and they know your name.",
            "So be rude. Put the telephone down, wait five minutes, and ring a number that you know.",
            "Nobody who falls for it is a fool.",
        ),
        intro="The card asks people to:",
        items=("stop", "put the telephone down", "ring somebody they trust"),
        table=(("Ward", "Reports"), ("Castle", "34"), ("Priory", "51"), ("Staithe", "19")),
        acronym=("Trading Watch Partnership", "TWP", "has paid for the cards"),
        event="Officers will be at the market on {day}.",
        about=("Fenmoor Police serves half a million people.", "It has nine stations between the river and the sea."),
    ),
    Subject(
        key="aldbrook-council",
        name="Aldbrook Borough Council",
        host="aldbrook.example.org",
        place="Aldbrook",
        topic="Homelessness",
        desk="Aldbrook Borough Council press office",
        phone="01632 960 333",
        mobile="07700 900 333",
        email="news@aldbrook.example.org",
        line="Doorway",
        number="0306 999 0333",
        texts="87333",
        hours="9am to 5pm, Monday to Saturday",
        covers="England",
        title="Old telephone exchange to become flats for people without a home",
        standfirst="The council has bought the building in Bell Street, and the first tenants could move in by winter.",
        lead="The empty telephone exchange in Bell Street will be turned into flats, councillors decided last night.",
        facts=(
            (
                "There are 1,385 households on the waiting list.",
                "Aldbrook Borough Council housing register, 31 March 2026.",
            ),
            (
                "The work will cost £4.2 million, of which the council pays half.",
                "Report to cabinet, Aldbrook Borough Council, 2026.",
            ),
            (
                "Rents in the borough have gone up by 9.1% in a year.",
                "Office for Rents, *Private rents index*, March 2026.",
            ),
        ),
        plain=(
            "The exchange was built in 1934 and has stood empty since the last operator went home.",
            "Planning permission (24/00187/FUL) was granted under section 70(2) of the Act.",
            "Two neighbours objected: (a) to the height of the roof, and (b) to the bins.",
            "The bricks are protected, and so is the clock, which has been at ten to four since the war.",
        ),
        counted="applications",
        speaker=("Councillor Dorothea Winslade", "cabinet member for housing"),
        said=(
            "I rang my husband from that building, before he was my husband.",
            "It’s a good building, with good walls, and people will sleep soundly in it.",
            "Nobody should have to call a car park home.",
        ),
        intro="The building will have:",
        items=(
            "flats for one or two people;",
            "a laundry; and",
            "a room where the council’s own staff can be found by day",
        ),
        table=(("Floor", "Flats"), ("Ground", "5"), ("First", "8"), ("Second", "7")),
        acronym=("Aldbrook Tenants’ Union", "ATU", "was asked for its view"),
        event="The plans will be shown at the library on {day}.",
        about=("Aldbrook Borough Council has 48 members.", "It meets in the Moot Hall."),
    ),
    Subject(
        key="st-wilfrid",
        name="St Wilfrid Hospital",
        host="stwilfrid.example.org",
        place="Harrowby",
        topic="Cancer",
        desk="St Wilfrid communications",
        phone="0131 496 0808",
        mobile="07700 900 808",
        email="media@stwilfrid.example.org",
        line="Ward Door",
        number="0131 496 0900",
        texts="88900",
        hours="10am to 4pm, Monday to Friday",
        covers="Scotland",
        title="Choir of patients sings its first concert from the day unit",
        standfirst="Patients, porters and two surgeons rehearsed between treatments for a concert in the hall.",
        lead="A choir of people who met over their drips has given its first concert.",
        facts=(
            ("The day unit treats 5,600 people a year.", "St Wilfrid Hospital, activity report, 2025."),
            ("Half of them, 49%, come alone.", "Survey of 310 patients, St Wilfrid Hospital, October 2025."),
            (
                "Singers needed 12% less time to recover their breath.",
                "Harrowby School of Medicine, *Breath and Song*, 2024.",
            ),
        ),
        plain=(
            "The choir has no name yet, though “The Drip Drop Singers” has been proposed – and refused.",
            "They sing in four parts (S, A, T and B), with a cello.",
            "Sheet music came from the library of the cathedral; the piano, from Ward 3.",
            "It costs nothing to join, and nobody has to be able to read music.",
        ),
        counted="singers",
        speaker=("Dr Anselm Fairweather", "who leads the day unit"),
        said=(
            "You can’t be frightened and breathe that deeply.",
            "I have heard worse tenors at the opera.",
            "When they sang the last verse, the pumps fell silent – or so it seemed to me.",
        ),
        intro="The choir rehearses:",
        items=("on Mondays at two", "on Thursdays at eleven", "whenever the machines break down"),
        table=(("Part", "Singers"), ("Sopranos", "9"), ("Altos", "11"), ("Basses", "4")),
        acronym=("Royal Society of Ward Music", "RSWM", "has lent a cello"),
        event="The next concert will be given on {day}.",
        about=("St Wilfrid Hospital has 400 beds.", "It has stood on the hill at Harrowby since 1871."),
    ),
    Subject(
        key="brightwater",
        name="Brightwater Ferries plc",
        host="brightwater.example.com",
        place="Skerrow",
        topic="Travel",
        desk="Brightwater media desk",
        phone="0151 496 0650",
        mobile="07700 900 650",
        email="media@brightwater.example.com",
        line="Crossing Care",
        number="0808 157 0650",
        texts="81650",
        hours="6am to 10pm, every day",
        covers="England",
        title="Brightwater orders three ferries that run on batteries",
        standfirst="The ships will be built in Skerrow and carry cars and people across the strait in forty minutes.",
        lead="Brightwater Ferries plc has ordered three ships that run on batteries from the yard at Skerrow.",
        facts=(
            ("The three ships cost £96.5 million together.", "Brightwater Ferries plc, notice to shareholders, 2026."),
            (
                "The company carried 2.7 million passengers last year.",
                "Brightwater Ferries plc, annual report 2025, note 3.",
            ),
            ("Ships make up 2.9% of the world’s emissions.", "World Shipping Forum, *Fourth study of gases*, 2020."),
        ),
        plain=(
            "Each ship is 84 m long, takes 90 cars, and can be charged in 11 minutes.",
            "Profit before tax and one-off items was stated after hedging of (49) and interest of (12).",
            "The order is subject to the approval of shareholders.",
            "The old ships, *Kittiwake*, *Fulmar* and *Tern*, will be sold.",
        ),
        counted="bookings",
        speaker=("Philippa Strand", "the company’s managing director"),
        said=(
            "My grandfather shovelled coal on this route, and my father pumped oil.",
            "Our children will plug it in.",
            "It’s the quiet that people will notice first – you can hear the gulls.",
        ),
        intro="The ships will have:",
        items=("two decks for cars", "a lounge for people travelling with dogs;", "lifts to every deck"),
        table=(("Ship", "Ready"), ("First", "May"), ("Second", "July"), ("Third", "October")),
        acronym=("Coastal Shipping Register", "CSR", "has approved the drawings"),
        event="The first steel will be cut on {day}.",
        about=("Brightwater Ferries plc sails between six ports.", "It was founded by a lighthouse keeper’s widow."),
    ),
    Subject(
        key="tarn-university",
        name="University of Tarnside",
        host="tarnside.example.org",
        place="Tarnside",
        topic="Eating disorders",
        desk="Tarnside research news",
        phone="0191 498 0525",
        mobile="07700 900 525",
        email="research@tarnside.example.org",
        line="Table Talk",
        number="0808 157 0525",
        texts="82525",
        hours="noon to midnight, every day",
        covers="England",
        title="Eating with others helps recovery, study finds",
        standfirst="People who shared two meals a week were better after a year, researchers at Tarnside report.",
        lead="People who are recovering from an eating disorder do better when they eat in company, a study finds.",
        facts=(
            (
                "Of those who shared meals, 61.5% were well after a year.",
                "Blackwood et al., *Journal of Shared Meals*, 2026, table 2.",
            ),
            ("The team followed 312 people at eight clinics.", "Blackwood et al., 2026, page 11."),
            ("About 1.25 million people in the country are affected.", "Table Talk, *Counting Plates*, 2024."),
        ),
        plain=(
            "The study asked (1) who ate together, (2) how often, and (3) what was said.",
            "It did not matter whether the food was home-made, nor whether it was any good.",
            "The work was funded by the Sandling Foundation (grant 2021/0047).",
            "Results were the same at sea level and at 1,200 m; the effect was larger in winter (r = 0.4, p < 0.01).",
        ),
        counted="meals",
        speaker=("Professor Leonora Blackwood", "who led the study"),
        said=(
            "We thought the cook would matter. The company mattered.",
            "It’s not a cure – nothing is by itself – but it’s a chair at a table.",
            "One of them said to me, ‘I came for the soup and stayed for the people.’",
        ),
        intro="The researchers now want to know:",
        items=("whether it works at breakfast", "whether it works by video", "for whom it does not work"),
        table=(("Clinic", "People"), ("North", "104"), ("West", "97"), ("South", "111")),
        acronym=("Institute for Table Sciences", "ITS", "will run the next study"),
        event="The results will be presented at a conference on {day}.",
        about=("The University of Tarnside has 11 departments.", "It teaches in two languages and by three lakes."),
    ),
)
