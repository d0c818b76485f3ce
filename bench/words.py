"""The words that made-up releases are made of: sentences with slots, and what goes into the slots.

Nothing here is anybody's: no sentence was taken from a release. A slot is named in braces and filled by
``office.Voice``; the lists are long enough that no two releases of an office read the same.
"""

from __future__ import annotations

PLACES = (
    "Aldermouth", "Brackwell", "Carrowdale", "Dunmarsh", "Easterby", "Fennick", "Garside", "Hollinbrook",
    "Ironbeck", "Kestrel Bay", "Larkhill Green", "Merrow", "Netherby Cross", "Oxwick", "Pellham", "Quarrydale",
    "Ravensholme", "Sallowfield", "Thornmere", "Underbank", "Vale End", "Wickerby", "Yarrowden",
)  # fmt: skip

THINGS = (
    "a repair workshop", "a reading room", "a community garden", "a walking route", "a swimming pool", "a bus link",
    "a skills centre", "a market hall", "a food bank", "a nature reserve", "a health clinic", "a youth club",
    "a recycling centre", "a music school", "a tool library", "a warm room", "a play park", "a training kitchen",
)  # fmt: skip

SLOTS: dict[str, tuple[str, ...]] = {
    "people": (
        "families", "older residents", "apprentices", "carers", "students", "shopkeepers", "new parents", "commuters",
        "young drivers", "allotment holders", "volunteers", "neighbours", "night workers", "tenants", "walkers",
        "first-time visitors", "sixth-formers", "farmers", "home owners", "cyclists",
    ),
    "work": (
        "repairs to the roof", "planting along the river", "lessons in first aid", "checks of the water",
        "visits to people at home", "advice on energy bills", "the restoration of the old mill", "safer crossings",
        "training for managers", "the survey of footpaths", "support with job applications", "evening classes",
        "the move to electric vans", "quieter road surfaces", "meals for people who live alone",
        "the new flood barrier", "free eye tests", "the recording of local dialects",
    ),
    "good": (
        "warmer homes", "cleaner rivers", "safer roads", "shorter waits", "better bus services", "more green space",
        "lower bills", "fewer falls at home", "stronger high streets", "quieter nights", "healthier school meals",
    ),
    "partner": (
        "local schools", "two housing associations", "the bus operators", "a group of retired engineers",
        "parish councils", "the allotment societies", "family doctors", "the rowing club", "three places of worship",
        "the chamber of trade", "youth workers", "the river wardens", "the amateur dramatic society",
    ),
    "role": (
        "The chief executive", "The head of services", "The director of operations", "The chair of trustees",
        "The project manager", "The head of research", "The volunteer coordinator", "The director of public health",
        "The lead engineer", "The head of learning", "The cabinet member for communities", "The finance director",
    ),
    "witness": (
        "A volunteer from {place}", "A resident of {place}", "A parent who took part", "A teacher in {place}",
        "A shopkeeper in {place}", "A community nurse", "An apprentice on the project", "A youth worker in {place}",
    ),
    "said": ("said", "said", "said", "added", "explained"),
    "season": ("spring", "summer", "autumn", "winter"),
    "month": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    "verb": (
        "opens", "plans", "backs", "reviews", "extends", "tries out", "pays for", "celebrates", "promises", "rethinks",
        "restores", "launches",
    ),
    "subject": ("households", "adults", "parents", "drivers", "pupils", "tenants", "employers", "older people"),
    "fact": (
        "had not heard of the service", "would use it at least once a month", "found the present hours too short",
        "wanted help nearer to home", "had put off asking for advice", "said that cost was what kept them away",
        "could not get there by bus", "had been helped by a neighbour first",
    ),
}  # fmt: skip

TITLES = (
    "{Issuer} {verb} {thing} for {people} in {place}",
    "{Issuer} {verb} {thing} in {place}",
    "{People} in {place} asked what they want from {thing}",
    "{Place} gets {thing} as {issuer} listens to {people}",
    "{People} and {issuer} work together for {good} in {place}",
    "{Good}: {issuer} {verb} {thing} in {place}",
)

STANDFIRSTS = (
    "{People} in {place} are to have {thing}, with {work} to follow in the {season}.",
    "A plan for {good} in {place} begins with {work} and is open to everyone.",
    "After a year of talks with {partner}, {thing} is ready for {people} in {place}.",
    "The work in {place} brings together {people} and {partner}, and is meant to last.",
)

OPENINGS = (
    "{Issuer} opens {thing} for {people} in {place} today, {today}. It is the first step of a plan for {good} that was "
    "drawn up together with {partner}.",
    "{People} in {place} are invited to see {thing} from today, {today}, when {issuer} opens its doors for the first "
    "time and answers questions about {work}.",
    "Plans for {thing} in {place} were agreed by {issuer} today, {today}, after {people} and {partner} had asked for "
    "them at four public meetings.",
    "{Issuer} has begun {work} in {place}, it announced today, {today}. The aim is {good}, and {people} will notice "
    "the difference first.",
)

FIGURES = (
    "More than {number} {subject} in the area {fact}.",
    "Across the county, {percent}% of {subject} {fact}.",
    "An estimated {number} {subject} took part in a scheme of this kind last year.",
    "Among {subject}, {percent}% {fact}.",
    "In the region as a whole, some {number} {subject} {fact}.",
)

SENTENCES = (
    "The idea came from {people} in {place}, who had been asking for {thing} for as long as anyone could remember.",
    "Work with {partner} showed that {good} would matter more to {people} than anything else on the list.",
    "Staff spent the {season} listening in kitchens, canteens and waiting rooms before a single drawing was made.",
    "The first stage is {work}, because without it nothing else in the plan can stand for long.",
    "Where {people} already do something well, the plan leaves it alone and pays for the things they lack.",
    "Nobody needs to book, and nobody will be asked why they have come.",
    "Access was planned with people who use wheelchairs, and every door can be opened with one hand.",
    "The building stands beside the old station in {place}, a short walk from the stop where most buses end.",
    "Materials come from nearby wherever the price allows, and what was taken down is being used again.",
    "A small group made up of {people} meets every month to read the accounts and to ask awkward questions.",
    "If the plan works in {place}, {issuer} would like to offer the same to {people} in {elsewhere}.",
    "There were doubts at first, above all from {people}, and the plan was changed in three places because of them.",
    "Teachers have been sent lesson plans that use {work} to explain how a budget is made.",
    "The timetable is careful: no street will be closed before {people} have been told in writing.",
    "Those who looked after {thing} in the past were asked for advice, and several of them came out of retirement.",
    "What happens next depends on the weather, on the supply of timber and on the patience of {people}.",
    "A report on {work} will be published in full, including whatever goes wrong.",
    "Similar plans elsewhere have stumbled over maintenance, so money for it is set aside from the first day.",
    "The design is plain on purpose, so that {people} can mend it themselves with tools that they have at home.",
    "Evening opening was the request heard most often, and it has been granted for a trial period.",
    "{People} who cannot come in person can send questions by post or ask a neighbour to bring them.",
    "The plan does not promise {good} at once, and says plainly where patience will be needed.",
    "Some of the land had been fenced off since the closure of the brickworks, and few people knew what lay behind it.",
    "With {partner} the team drew a map of every bench, tap and dropped kerb between {place} and {elsewhere}.",
    "Children named the machines, and the names have been painted on their sides by an apprentice.",
    "Contracts were let in small parts, so that firms from {place} and the villages around it could bid for them.",
    "Noise will be measured at every stage, and the readings will be shown on a board beside the gate.",
    "The oldest part, which dates from the days of the canal, has been kept and made safe.",
    "For {people} the change will be gradual: the old service goes on until the new one has proved itself.",
    "Each decision was written on a card and hung on a wall, where anybody could cross it out and say why.",
    "There is no charge for {people}, and a small one for groups that come from further away.",
    "The team learned most from what had failed before, and has thanked those who were honest about it.",
    "A second round of talks with {partner} begins in the {season}, this time about {work}.",
    "It is a modest plan by the standards of a city, and a large one for {place}.",
    "Volunteers will be trained, paid their fares and given a meal, whatever they have come to do.",
    "Much of the effort will never be seen, since {work} happens under floors and behind walls.",
    "The question that {people} asked most was how long it would last, and the answer was built into the contract.",
    "Swifts nest in the gable, so the scaffolding will stay down until the young birds have flown.",
    "Anyone who lives near {place} may look at the drawings in the library, where a member of staff will explain them.",
    "The aim is that {people} should feel at home there, including those who would never walk into a town hall.",
    "Before the doors open, {partner} will try everything out for a week and report what annoyed them.",
    "Small grants will go to {people} who want to try {work} in their own street.",
    "Much depends on trust between {partner} and {people}, which nobody can buy and everybody can lose.",
    "The old arrangements had grown by accident over many years, and few could say who was in charge of what.",
    "From the {season} onwards, there will be a regular open evening with tea, plans on the wall and time to argue.",
    "What is learned in {place} will be shared freely, drawings and mistakes included.",
)

QUOTED = (
    "We asked what people missed, and nobody mentioned the thing that we had expected.",
    "This took longer than it should have, and it is better than it would have been.",
    "I have worked in {place} for most of my life, and I have not seen a room so full on a wet evening.",
    "It belongs to {people} now, and they will tell us when we get it wrong.",
    "Plans are easy to draw and hard to keep, so judge us by the second year and not by the first week.",
    "People came because a neighbour told them to, and that is worth more than any poster.",
    "We will publish what it costs, what it saves and what we would do differently.",
    "The best suggestion came on the back of a bus ticket, and we have kept the ticket.",
    "There is a great deal of skill in {place} that nobody had thought to ask for.",
    "If it helps with {good}, then every meeting in a draughty hall was worth it.",
    "I did not believe in it at the start, and I am glad to have been wrong in public.",
    "Nobody should have to fill in a form to find out whether they may ask a question.",
    "What matters is that somebody answers the door and knows what to do next.",
    "My grandmother would have laughed at the plans, and then she would have asked for a key.",
    "We want {people} to be able to say that it was theirs from the beginning.",
    "The hardest part was agreeing on the colour of the door, and I am not joking.",
)

LISTS = (
    "The plan provides for:",
    "Over the coming year, the team will concentrate on:",
    "People who come can expect:",
    "The agreement with {partner} covers:",
)

ITEMS = (
    "{work}, beginning in {place}",
    "a named person to whom {people} can turn",
    "{thing} that stays open in the evening",
    "regular reports in plain words on {work}",
    "training for {people} who want to lead groups of their own",
    "shared rooms for {partner}",
    "a fund for small ideas from {people}",
    "clear signs from the station and the main road",
    "help with travel for {people}",
)

SOURCES = (
    "the annual residents’ survey", "the census of local services", "a study by the regional observatory",
    "the yearly household survey", "a review by the county statistics office", "the national travel survey",
)  # fmt: skip

NOTES = (
    "Source: {source}, {month} {year}. Asked were {sample} {subject} all over the county, by post or by telephone.",
    "Source: {source}, {month} {year}. The figure counts people once, however often they came.",
    "Source: {source}, {month} {year}. Where {subject} gave more than one answer, all of them were counted.",
    "Source: {source}, {month} {year}. Answers from {sample} {subject}; those who did not reply were asked once more.",
)

EDITORS = (
    "Interviews with {people} who took part can be arranged through the press contact, with a day’s notice.",
    "Photographers are welcome in {place} by appointment; visitors should be asked before they are shown.",
    "The drawings may be printed with this release. Larger files can be had from the press contact.",
    "The name of the project is written with capitals only where a sentence begins with it.",
    "Journalists who would like to see {work} should wear flat shoes and bring a coat.",
)
