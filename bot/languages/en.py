"""English words of questions. Its keys are those that every language may have."""

from bot.languages.vocabulary import Counting, Dates, Language, Ships, Typed

# What is a date with its year, behind words that tell of earlier or later.
_DATE = r"(?=(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[a-z]+ )?\d{4}\b)"

LANGUAGE = Language(
    code="en",
    name="English",
    within="in",
    keyboard="qwertyuiop asdfghjkl zxcvbnm",
    over="over, above, beyond",
    under="under, below",
    dates=Dates(
        doubtful=frozenset(
            {"may", "march", "mar", "sat", "sun", "wed", "mon", "thu", "fri", "tue"}
        ),
        by="by, until, till",
        both="both",
    ),
    counting=Counting(comma_of_thousands=True, and_behind_hundreds=True),
    commas_divide=True,
    cut_short="jan, feb, mar, apr, jun, jul, aug, sep, oct, nov, dec",
    ships=Ships(
        words={"endeavour": "endeavor"},
        before_numbers="mission, space, flight, no, number",
        ordinals="st, nd, rd, th",
    ),
    typed=Typed(
        clocks={
            "America/New_York": "eastern time, us eastern, eastern, et",
            "America/Chicago": "central time, us central, ct",
            "America/Denver": "mountain time, us mountain",
            "America/Los_Angeles": "pacific time, us pacific, pacific, pt, la time",
            "Europe/London": "uk time, british time, english time",
            "Europe/Berlin": "german time, central european time, european time",
            "Europe/Paris": "french time",
            "Europe/Madrid": "spanish time",
            "Europe/Rome": "italian time",
            "Europe/Moscow": "russian time",
            "Asia/Tokyo": "japanese time, japan time",
            "Asia/Kolkata": "indian time, india time, ist",
            "Asia/Shanghai": "chinese time, china time",
            "Asia/Seoul": "korean time, korea time",
            "Europe/Istanbul": "turkish time",
        },
        beside_zones="time, local, in",
        by="by, for, another, a further",
        sooner="early, earlier, sooner, ahead, forward",
        later="late, later, longer, more, extra, additional, further",
        genders={
            "F": "women, woman, female, females, female astronauts",
            "M": "men, man, male, males, male astronauts",
        },
        of="of, from, the",
        zones={
            "America/Chicago": "houston",
            "America/New_York": "florida, washington",
            "America/Los_Angeles": "california",
            "Asia/Qyzylorda": "baikonur",
            "Europe/Moscow": "korolyov",
            "Europe/Berlin": "germany, cologne",
            "Asia/Tokyo": "japan, tsukuba",
        },
        lengths={
            "minute": "m, min, minute, minutes",
            "hour": "h, hour, hours",
            "day": "d, day, days",
            "week": "w, week, weeks",
        },
        values={
            "event": {
                "launch": "launches, liftoff, start",
                "docking": "dock, arrival",
                "undocking": "undock, departure",
                "landing": "return, splashdown, land",
            },
            "count_by": {
                "agency": "agencies",
                "nationality": "nation, citizenship",
            },
            "grouped": {
                "ship": "ships, spacecraft, vehicle, mission",
                "agency": "agencies",
                "country": "countries, nation, nationality",
            },
            "picture": {"yes": "y, true, please, with, picture"},
            "happens": {
                "stops": (
                    "stop, stopped, stops flying, is grounded, grounded, is suspended, suspended, "
                    "does not fly, planned, as planned, later, is damaged, is out of use, "
                    "retired, is retired, are retired, got retired, gets retired"
                ),
                "home": (
                    "goes home, go home, comes home, come home, returns, leaves now, now, at once, "
                    "immediately, undocks, is evacuated, medical return, comes back, goes back"
                ),
                "slips": (
                    "slips to, slip, slip to, is delayed to, is delayed until, is delayed, "
                    "delayed, moves to"
                ),
                "lost": (
                    "is lost, lost as a lifeboat, is lost as a lifeboat, leaks, no lifeboat, "
                    "is damaged in orbit"
                ),
                "leaves": (
                    "leaves for good, leaves the station, leaves the station for good, pulls out, "
                    "quits, withdraws"
                ),
                "stays": "stay, stays longer, remains, does not go home",
                "empty": (
                    "flies empty, comes empty, flies without a crew, unmanned, uncrewed, "
                    "comes without a crew"
                ),
            },
            "pad": {
                "baikonur": "the pad at baikonur, baikonur pad, cosmodrome, baikonur cosmodrome",
                "cape canaveral": "the cape, canaveral, cape, the pad at cape canaveral",
                "kennedy space center": "kennedy, ksc, the pad at kennedy",
            },
            "cross_flights": {
                "with": "on, yes, with swapped seats",
                "without": "off, no, none, without swapped seats",
            },
            "topic": {
                "end": "until when, until, deorbit, retirement, future, 2030, 2028",
                "partners": "partner, countries",
                "vehicles": "ships, vehicle",
                "heads": "head, nasa administrator, administrator, leaders, heads of the agencies",
                "cost": "costs, money, price",
                "meeting": "houston, bakanov, duffy",
                "questions": "faq",
            },
            "help_topic": {
                "posts": "announce, announcements, subscribe, subscription, notifications",
                "counting": "count, how we count, rules, method, how you count",
                "privacy": "data, gdpr, privacy policy",
                "export": "json, csv, sqlite, api",
                "invite": "add, invitation",
                "support": "contact, bug, feedback",
                "sources": "source, credits, licences, licenses, about",
            },
            "category": {
                "longest-stay": (
                    "longest stay, longest stays, longest single stay, longest aboard, longest "
                    "visit, aboard longest, longest time aboard, longest mission aboard, longest "
                    "single mission"
                ),
                "longest-flight": (
                    "longest flight, longest flights, longest single flight, longest spaceflight, "
                    "longest single spaceflight, longest space flight, longest single flight in "
                    "space, longest flight in space, longest mission, longest single flight "
                    "aboard, longest space mission"
                ),
                "days-in-space": (
                    "most days in space, most time in space, in space longest, longest in space, "
                    "longest time in space, longest total time in space, most total days in "
                    "space, total time in space, time in space, days in space, most experienced, "
                    "most hours in space, most cumulative time in space"
                ),
                "days-aboard": (
                    "most days aboard, most time aboard, days aboard, time aboard, total time "
                    "aboard, longest total time aboard, most total days aboard"
                ),
                "most-visits": (
                    "most visits, visits, most stays, most flights, most missions, most times "
                    "aboard, most often aboard, most trips, most often, most times, aboard most "
                    "often, aboard most times"
                ),
                "most-aboard": (
                    "most aboard, most aboard at once, most people, most people aboard, most "
                    "people at once, most people aboard at once, most people aboard at same time, "
                    "most people at same time, largest crew, largest crew aboard, biggest crew, "
                    "most crowded, maximum crew, largest number aboard, most crew aboard, most "
                    "astronauts aboard at once, largest number of people aboard, most astronauts "
                    "aboard, most people aboard at one time"
                ),
                "fewest-aboard": (
                    "fewest aboard, fewest, least, fewest aboard at once, fewest people, fewest "
                    "people aboard, least aboard, least people, least people aboard, smallest "
                    "crew, smallest crew aboard, minimum crew, smallest number aboard, fewest "
                    "people aboard at once"
                ),
                "longest-docked": (
                    "longest docked, longest docked ship, longest docked mission, longest docked "
                    "spacecraft, longest docking, longest time docked, docked longest, ship "
                    "docked longest, ship stayed docked longest, ship stayed longest, most days "
                    "docked"
                ),
                "longest-gap": (
                    "longest gap, longest gaps, gaps, longest gap between crews, longest gap "
                    "between crewed launches, longest gap between launches, longest gap between "
                    "dockings, longest gap between crewed dockings, longest gap between flights, "
                    "longest time without new crew, longest time without a new crew, longest time "
                    "between crews, longest pause"
                ),
                "shortest-handover": (
                    "shortest handover, shortest handovers, fastest handover, quickest handover, "
                    "shortest overlap, shortest crew handover, shortest direct handover"
                ),
                "first-aboard": (
                    "first aboard, first, first person aboard, first people aboard, first person, "
                    "first visitor, first visitors, first to be aboard, first to visit"
                ),
                "last-aboard": (
                    "last aboard, last, last person aboard, latest aboard, most recent, last "
                    "people aboard, latest"
                ),
                "countries": (
                    "countries by people and days, countries by people, countries by days, people "
                    "by country, days by country, nations, nationalities, people and days by "
                    "country, how many people have been aboard, how many people have visited, how "
                    "many astronauts have been aboard, how many people have ever been aboard, how "
                    "many different people have been aboard, how many people is been aboard, how "
                    "many people visited, how many countries, how many countries have been "
                    "aboard, how many countries have visited, how many people have lived aboard, "
                    "which countries have been aboard"
                ),
            },
        },
        farewells="quit, exit, bye",
        sources_of="for, of, on, about, behind, say, says, say that, says that",
        sources=(
            "which source, which sources, source, sources, the sources, your sources, show "
            "sources, show the sources, what are "
            "the sources, what are your sources, what is the source, citations, references, where "
            "is that from, where is this from, where does that come from, says who"
        ),
    ),
    greetings=(
        "good morning everyone, hello everyone, hi everyone, hi all, hello all, hey everyone, hi "
        "there, hello there, hey there, hi bot, hello bot, hey bot, how are you doing, how are "
        "you, hi, "
        "hello, hey, hiya, heya, howdy, yo, greetings, good morning, good afternoon, good "
        "evening, good day, sup, wassup, what s up"
    ),
    remarks=(
        "thanks, thank you, thx, thnx, ty, tysm, cheers, much appreciated, appreciate it, "
        "appreciated, lol, lmao, rofl, haha, hehe, xd, wow, whoa, woah, omg, nice, cool, awesome, "
        "amazing, great, neat, sweet, wonderful, beautiful, gorgeous, brilliant, fantastic, "
        "excellent, perfect, epic, incredible, impressive, ok, okay, k, kk, alright, got it, "
        "understood, noted, i see, makes sense, good to know, interesting, good, good bot, bad "
        "bot, good job, great job, well done, nice work, nice one, bravo, kudos, congrats, "
        "congratulations, good luck, godspeed, best of luck, safe travels, safe flight, safe "
        "trip, fingers crossed, welcome home, welcome back, go, go go, let s go, lets go, lfg, "
        "woo, woohoo, yay, yes, yeah, yep, yup, no, nope, nah, first, second, gg, rip, sorry, "
        "bye, goodbye, good night, see you, see ya, you rock, love it, love this, love you, hate "
        "it, exciting, excited, can t wait, cant wait, hooray, hurray, ad astra, boo, meh, hmm, "
        "huh, oh, ah, aww, no way, for real, really, indeed, true, this, same, ping, test, "
        "testing"
    ),
    sole=(
        "the only, the sole, sole, the lone, lone, the solitary, a solitary, solitary, one and "
        "only, the one and only, the single, the only one, the only remaining, the last "
        "remaining, just the one"
    ),
    one_ship=(
        "one ship, a single ship, just one ship, only one ship, a lone ship, the one ship, a sole "
        "ship, one spacecraft, a single spacecraft, just one spacecraft, only one spacecraft, one "
        "vehicle, a single vehicle, one capsule, a single capsule, just one capsule, one vessel, "
        "a single vessel, one spaceship, a single spaceship, one craft, a single craft, any one "
        "ship, either ship"
    ),
    one_person=(
        "one person, a single person, just one person, only one person, one astronaut, a single "
        "astronaut, one man, one woman, one crew member, a single crew member, one human, one "
        "soul, one pair of shoulders"
    ),
    signing="signing, signature",
    lone=(
        "just one, only one, exactly one, precisely one, a single, one single, just a single, "
        "only a single, a lone, one lone, one and only one, but one, no more than one"
    ),
    wholly=(
        "only, purely, entirely, wholly, fully, completely, exclusively, solely, uniquely, "
        "nothing but, none but, nobody but, no one but, just, totally"
    ),
    made_of=(
        "made up of, made of, consisting of, consisted of, composed of, comprising, comprised "
        "of, comprised, made up entirely of, made up only of"
    ),
    ages={
        "more than": (
            "older than, over the age of, past the age of, above the age of, beyond the age "
            "of, aged over, aged above, aged more than, well over the age of"
        ),
        "less than": (
            "younger than, under the age of, below the age of, aged under, aged below, aged "
            "less than"
        ),
        "at least": "aged at least, at least the age of, no younger than, not younger than",
        "at most": "no older than, not older than, aged at most",
        "exactly": "at the age of, aged, at age",
        "at least behind": "or older, or over, or above, and older, and over, and above, or more",
        "at most behind": "or younger, or under, and under, and younger",
        "past": "past, well past, well over, already over, already past, the far side of",
        "unit": "years old, years of age, year old, year olds, years in age",
        "then": (
            "when, upon, on arrival, on arriving, on docking, on launch, at launch, at docking, "
            "at the time, by the time, at the moment, at liftoff"
        ),
    },
    except_for=(
        "except for, except, excepting, excluding, besides, apart from, aside from, other "
        "than, leaving out, leaving aside, leave out, not counting, not including, without "
        "counting, disregarding, ignoring, setting aside, with the exception of, barring, save "
        "for, minus, if you leave out, if we leave out, if you do not count, if you don t "
        "count, not considering, exclusive of"
    ),
    first_time="for the first time",
    own="their, his, her, one s, her own, his own, their own",
    begins=(
        "began, begun, begins, started, starts, start of, beginning of, first flew, entered "
        "service, entering service, came into service, debuted, introduced, introduction of, came "
        "into use"
    ),
    ends=(
        "retired, retirement, retires, stopped, ceased, end of, grounded for good, left service, "
        "taken out of service, phased out"
    ),
    same_stay=(
        "on that flight, on the same flight, on this flight, on that same flight, on that mission, "
        "on the same mission, during that flight, during that mission, during that stay, during "
        "that same stay, during the same stay, on that stay, in the same stay, in that stay, on "
        "that trip, on the same trip, during that visit, on that visit, on the same visit"
    ),
    downward="down, back down",
    upward="up, up to, upward, upwards",
    craft="capsule, capsules, orbiter, orbiters, individual spacecraft, spacecraft by name",
    sees_in=(
        "saw in, see in, seen in, rang in, ring in, rung in, ushered in, welcomed, toasted, "
        "celebrated the start of"
    ),
    nor="nor, or, or any, and no, and not",
    turns="turned, turning, turn, birthday, years old",
    born="born, birth, birthday is, birthdate",
    wreck=(
        "was lost, were lost, broke up, broke apart, disaster, tragedy, catastrophe, loss "
        "of, burned up, burnt up, disintegrated, crashed"
    ),
    cues={
        # What changes what is asked and is in no table: looks, feasts of other calendars.
        "not-told": (
            "mother s day, mothers day, father s day, fathers day, islamic new year, black, "
            "african american, african americans, dark skinned"
        ),
        # All of some, or all of a time; and a length of time by its unit alone.
        "all": (
            "all, everyone, everybody, every, each, whole, entire, entirety, throughout, "
            "all of, all through, every day of, every person, every single, all the, "
            "all of the"
        ),
        "length": (
            "a year, one year, a full year, a whole year, a month, one month, a full month, "
            "a whole month, a week, one week, a full week, a whole week, half a year, "
            "a decade, a full day, a whole day, a fortnight"
        ),
        "with-whom": (
            "with which crewmates, with what crewmates, with which crew, with which colleagues, "
            "with which people, with which astronauts, alongside which astronauts, "
            "in whose company, alongside whom, together with whom, who along with, "
            "with what people, who alongside, with whom, who with, along with whom"
        ),
        "minutes": "minutes, minute, seconds",
        "with": (
            "in the company of, accompanied by, accompanied, along with, in company with, side by "
            "side with, next to, with her, with him, with, alongside"
        ),
        # How it is asked.
        "who": (
            "who d, whod, who ve, whove, who re, whoo, hoo, wh o, what people, "
            "of those who, among those who, for those who, those who, who stays, who would stay, "
            "who left, whoever, which people, who, whos, whom, whose, who s, who ll, names of, "
            "who all, anyone, anybody, someone, how is called, how are called"
        ),
        "which": "wat, wats, wot, whats, which, what",
        "when": (
            "at what time, on what date, on which date, on what day, when exactly, exactly when, "
            "whn, wehn, at which time, at what point, when precisely, eta, wen, nxt when, what "
            "hour, update on when, when, whens, what time, what date, "
            "what day, launch date, landing date, splashdown date, docking date, return date, "
            "date of, how soon"
        ),
        "where": "where, wheres, whereabouts, which country is, what country is",
        "what-is": "what is, what s, what exactly is",
        # How long it is until or since something.
        "wait": (
            "how long must we wait for, how long do we have to wait for, how long do i have to "
            "wait for, how much longer must we wait for, how much longer do we have to wait for, "
            "how long do we need to wait for, how long have we got until, how long have we got "
            "till, how far off is the, how much longer until, how much longer till, how many "
            "sleeps until, how many sleeps "
            "till, how many hours until, how many hours till, how long to go until, how long left "
            "until, how long left till, how much time till, how many more days until, how many "
            "more days till, how many years since, how many months since, how many weeks since, "
            "how many hours since, how many months has it been since, how many weeks has it been "
            "since, how many years has it been since, how many years ago, how many months ago, "
            "how many weeks ago, months since, weeks since, years since, how many months have "
            "passed since, how many years have passed since, how many weeks have passed since, "
            "how much time since, how much time has passed since, how long is left until, how "
            "many days to go until, how soon until, months until, weeks until, hours until, how "
            "long has passed since, how many days left to, how many weeks left to, how many "
            "months left to, "
            "how long until, how long till, how long before, how long since, how long ago, how "
            "long is it since, how long has it been since, how long it has been since, how long "
            "is it until, how long is it till, how much time until, how much time is left until, "
            "how many days until, how many days till, how many days before, how many days since, "
            "how many days ago, how many days are left until, how many days is it until, how many "
            "days is it since, how many days have passed since, how many days has it been since, "
            "days until, days till, days since, days left until, time until, time since, "
            "countdown to, countdown for, countdown"
        ),
        "how-long": "how long between, how much time between, time between, how long, how much "
        "time, what length, duration, how old is the station",
        "how-many": (
            "how big a, amount of, what amount of, quantity, quantity of, what s the number of, "
            "hw many, how mny, howm any, hmany, head count, how numerous, body count, tot up, "
            "howmany, how much people, how may people, tally, crew size, size of the crew, how "
            "many, how meny, number of, count of, count, headcount, how big is, total number"
        ),
        "how": "how, how do, how does, how can, how is it",
        "why": (
            "for what reason, reason for, purpose of, what is the point, why did, why do, why, "
            "what for, how come, reason"
        ),
        "can": "can, could, able to, possible",
        "yes-no": (
            "wasnt there, isnt there, werent there, arent there, wasnt he, wasnt she, werent "
            "they, didnt he, didnt she, didnt they, wuz, "
            "is, are, was, were, did, does, do, has, have, had, any, there, isn t it, isn t he, "
            "isn t she, aren t they, wasn t it, wasn t he, wasn t she, weren t they, hasn t he, "
            "hasn t she, haven t they, didn t he, didn t she, didn t they, doesn t he, doesn t "
            "she, don t they, won t he, won t she, won t they, isn t there, aren t there, wasn t "
            "there, weren t there"
        ),
        "list": (
            "reel off, run through, itemise, itemize, rattle off, list out, lay out, jot down, "
            "spell out, run down, recite, listing of, list of, provide a list, rundown of, tell "
            "me who, who are the, list, show, name, give me, enumerate"
        ),
        "tell": (
            "tell me about, about, info on, information on, details of, details on, details, "
            "biography, bio, tell me more about, describe, career"
        ),
        "past": (
            "wuz, "
            "were left, was left, were left aboard, were left on board, left on board, left "
            "aboard, "
            "was around, were around, spent time, was, were, did, had, been, flew, lived, stayed, "
            "went, visited"
        ),
        "future": (
            "on the books, in the pipeline, on the cards, in the offing, on the horizon, "
            "pencilled in, penciled in, slated, lined up, in store, down the road, in the works, "
            "on the agenda, on the calendar, on the schedule, on the manifest, booked, "
            "forthcoming, is to, are to, earmarked, intended, set to, in the coming months, "
            "before long, soon, any time soon, anytime soon, shortly, in the near future, will, "
            "ll, going to, "
            "shall, would be, upcoming, planned, due, scheduled, due to"
        ),
        # Place and people.
        "aboard": (
            "kept the lights on, keeps the lights on, keep the lights on, keeping the lights "
            "on, "
            "home to, "
            "in the place, "
            "babysitting, babysit, minding, minds the station, keeping watch, holding down the "
            "fort, holding the fort, hold the fort, held the fort, house sitting, looking after, "
            "looks after, looked after, taking care of, takes care of, took care of, minding the "
            "shop, was around, were around, in situ, in residence, in attendance, calling the "
            "station their home, made its home, making their home, make their home, holed up, "
            "camping out, camped out, camp out, hunkered down, housed, housing, host, "
            "hosts, hosted, hosting, accommodate, accommodates, accommodated, bunking, bunked, "
            "bunk, calls the iss home, call the iss home, calling the iss home, called the iss "
            "home, calls the station home, call the station home, calling the station home, "
            "called the station home, calls it home, calls that place home, manning, mans, "
            "staffing, crewing, populating, populate, populated, inhabits, resident, "
            "overnighting, kipping, hanging out, hanging around up there, currently inside, "
            "staffed, "
            "inhabit, inhabited, inhabiting, up above, dwelling, dwell, floating around, in the "
            "sky, aboard, on board, onboard, up there, up, in there, inside, living on, live on, "
            "live, lived, living, residents, occupants, occupied, manned, crewed by, above us, "
            "there"
        ),
        "station": (
            "iss coming down, station coming down, iss come down, station come down, iss comes "
            "down, station comes down, iss go down, station go down, iss going down, station "
            "going down, the orbiting complex, orbiting complex, orbital complex, orbital "
            "laboratory, orbiting laboratory, orbiting outpost, space outpost, orbital lab, "
            "orbital base, i s s, inernational space station, the spacelab, spacestation, iss s, "
            "orbital station, orbiting lab, iss, space station, station, "
            "international space station, the space lab, orbital outpost"
        ),
        "space": (
            "most experienced, "
            "off planet, orbiting, space, in space, orbit, in orbit, on orbit, off earth, off the "
            "planet, outer space"
        ),
        "people": (
            "representative, representatives, "
            "citizens, citizen, nationals, "
            "bods, bod, crewmember s, mates aboard, spacepeople, space people, star sailors, "
            "space men, space man, spacefolk, space folk, bodies, crewman, crewmen, spacefarer, "
            "spaceman, spaceflyer, spaceflyers, space "
            "flyer, space flyers, space traveller, space travellers, space traveler, space "
            "travelers, spacetravellers, flyers, fliers, flier, flyer, human beings, human being, "
            "mortals, visitors, callers, newcomers aboard, lodgers, blokes, chaps, lads, "
            "astronaughts, crew mates, crewmate, shipmates, faces, noggins, passenger, voyagers "
            "aboard, astros, persona, tenants, tenant, occupant, inhabitant, heads, mouths, "
            "aboard people, sailors, spacewomen, crewed, peeps, individuals, "
            "inhabitants, passengers, spacefarers, earthlings, dudes, crewmates, complement, "
            "people, persons, person, ppl, humans, human, crew members, crewmembers, crew member, "
            "crewmember, members, astronauts, astronaut, spacemen, folks, guys, somebody, "
            "everyone, headcount, souls, population"
        ),
        "crew": (
            "prime crew, primary crew, "
            "composition of the crew, crew composition, makeup of the crew, make up of the crew, "
            "crew makeup, crew make up, composition, makeup, crew roster, "
            "crew manifest, crew lineup, crew line up, crewmanship, gang, posse, outfit, "
            "contingent, ensemble, lineup, line up, squad, crewlist, crew, crews, crewed, team, "
            "roster, personnel, staff"
        ),
        "cosmonaut": "cosmonaut, cosmonauts, kosmonaut, kosmonauts",
        "woman": (
            "lass, lasses, gal, womenfolk, womankind, dame, dames, chicks, ladyfolk, sheroes, "
            "gals, lady, woman, women, female, females, ladies, girl, girls, spacewoman, "
            "spacewomen, lady astronaut"
        ),
        "country": (
            "per country, by country, each country, for each country, per nation, "
            "by nationality, per nationality, broken down by country, country by country, "
            "country, countries, nation, nations, nationality, nationalities, "
            "where are they from, where were they from, where do they come from"
        ),
        "hangs": (
            "hang, hangs, hung, hang by, hangs by, hung by, hang on, hangs on, hung on, hanging "
            "on, depend, depends, depended, depending, dependent, depend on, depends on, depended "
            "on, depending on, dependent on, rely on, relies on, relied on, relying on, rest on, "
            "rests on, rested on, resting on, rest with, rested with, hinge on, hinges on, hinged "
            "on, hinging on, came down to, come down to, comes down to, boil down to, boils down "
            "to, boiled down to, held by, holds by, held together by, leave a side out, leaves a "
            "side out, left a side out, leave one side out, left one side out, leave a nation "
            "out, leaves a nation out, left a nation out, leave one nation out, left one nation "
            "out, leave a country out, left a country out, cost a side, cost one side, lose a "
            "side, lost a side, lose one side, left without a side, hanging by"
        ),
        "shaky": (
            "shakiest, shaky, at its shakiest, at its weakest, least safe, least secure, least "
            "reliable, least solid, most fragile, at its most fragile, most precarious, most "
            "vulnerable, at its most vulnerable, thinnest, flimsiest, narrowest, riskiest, "
            "weakest, closest to failing, closest to breaking, most at risk, in the most danger"
        ),
        "falls": (
            "drop, drops, dropped, dropping, fall to, falls to, fell to, fallen to, fall below, "
            "falls below, fell below, fallen below, shrink, shrinks, shrank, shrunk, dip, dips, "
            "dipped, went down to, gone down to, go below, goes below, went below, gone below, "
            "dwindle, dwindled, dwindles, sink below, sank below, sunk below"
        ),
        "only": (
            "solitary, one and only, "
            "purely, nothing but, none but, unaccompanied, by their lonesome, all by himself, all "
            "by herself, all by themselves, by himself or herself, only, sole, alone, all alone, "
            "by himself, by herself, by themselves, on his own, "
            "on her own, on their own, solo, is just one, just one woman, just one man, "
            "exactly one, just one person, nobody else, no one else, single handed, "
            "single handedly, lone, exclusively, solely"
        ),
        "now": (
            "right this minute, right this second, right this instant, this minute, "
            "at the minute, at this point in time, this instant, at this instant, at this point, "
            "for the time being, for the moment, just now, as i type, as things stand, this very "
            "second, at this very moment, this very minute, at this precise moment, at this exact "
            "moment, right away, immediately, straight away, as we speak, at this moment, this "
            "very "
            "moment, this second, right this moment, current, currently, present, at present, at "
            "the moment, this moment, right now, rn, atm, nowadays, these days"
        ),
        # Events and ships.
        "launch": (
            "rocketed, rockets up, rocketing, soared, ascend, ascends, ascended, ascending, "
            "ascent, set out, sets out, setting out, head off, heads off, heading off, headed "
            "off, headed up, headed for the iss, headed for the station, headed to the iss, "
            "headed to the station, bound for the iss, bound for the station, shoot up, shot up, "
            "launchings, left earth, leaving earth, left the earth, left the planet, leave the "
            "planet, left the ground, leaves the ground, leave the ground, liftoffs, blast offs, "
            "blastoffs, sendoff, send off, jet off, jets off, jetting off, sent aloft, departed "
            "earth, departed for, departs for, departing for, journeyed to, travelled up, "
            "traveled up, travel up, travelling up, traveling up, takes flight, took flight, "
            "launchin, liftin off, take to the skies, took to the skies, got up "
            "there, get up there, gets up there, made it up, got there on, came up, come "
            "up, comes up, coming up, luanch, lauch, lanch, launhc, luanches, lifts "
            "off, lifting off, takes off, taking off, blasts off, blasting off, blastoff, set "
            "off, sets off, fly up, flies up, flying up, flew up, leave for, leaves for, sent to, "
            "blasted off, lifted off, took off, heading up, head up, heads up, heading to, "
            "launch, launches, launched, launching, lift off, liftoff, lift offs, take off, "
            "takeoff, blast off, go up, goes up, going up, went up, sent up, leave earth, leaves "
            "earth, depart for, start"
        ),
        "dock": (
            "remained docked, remain docked, remains docked, remained attached, stayed attached, "
            "stays attached, stay attached, remain attached, remains attached, stayed parked, "
            "remained parked, moor, moors, moored, parked, parked at, hitched to, set foot, sets "
            "foot, setting "
            "foot, stepped aboard, steps aboard, step aboard, boarded, boarding, board, boards, "
            "turned up, turns up, turn up, turning up, showed up, shows up, show up, rolled up, "
            "rolls up, pulled in, pulls in, pull in, made it to the iss, made it to the station, "
            "makes it to the station, makes it to the iss, make it to the iss, make it to the "
            "station, got in, gets in, call at, called at, calls at, calling at, drop by, dropped "
            "by, drops by, stop by, stopped by, stops by, popped by, pop by, swing by, swung by, "
            "dropped in, drop in, drops in, popped in, joined the crew, joins the crew, join the "
            "crew, joining the crew, entered the station, enter the station, enters the station, "
            "entering the station, entered the iss, enter the iss, moved in, moves in, move in, "
            "moving in, comes aboard, coming aboard, coming on board, comes on board, come on "
            "board, welcomed aboard, coupled, couples, couple up, latched on, latches on, latch "
            "on, latched onto, plugged in, tethered, dockin, docking day, showing up, rendezvous, "
            "rendezvoused, got to the station, got to the iss, get to the station, get to the "
            "iss, gets to the station, gets to the iss, getting to the station, getting to the "
            "iss, went aboard, go aboard, goes aboard, gone aboard, going aboard, went on board, "
            "newly arrived, fresh arrivals, came on, "
            "came to, come to, came aboard, come aboard, came on board, "
            "link up, links up, attach, attached, attaches, hook up, gets there, got there, "
            "dock, docks, docked, docking, dockings, berth, arrive, arrives, arrived, arrival, "
            "arrivals, arriving, get there, reach, reached"
        ),
        "undock": (
            "pull away, pulls away, pulled away, pulling away, cast off, casts off, casting off, "
            "unberth, unberths, unberthed, unberthing, unmoored, departing, vacate, vacates, "
            "vacated, vacating, bid farewell to the station, said goodbye to the station, move "
            "out, moves out, moved out, moving out, set off for home, sets off for home, setting "
            "off for home, cleared off, decouple, decoupled, decouples, disconnect, disconnects, "
            "disconnected, exit the station, exits the station, exited the station, depart the "
            "station, takes its leave, took its leave, undockin, left by, left on board of, who "
            "left, departed, detach, detaches, detached, "
            "unhook, undock, undocks, undocked, undocking, undockings, depart, departs, "
            "departure, departures, leave the station, leaves the station, left the station, has "
            "to leave, had to leave, have to leave, leaves early, left early, leave early, leave "
            "for home, leave, leaves, leaving"
        ),
        "land": (
            "brought home, bring home, brings home, took home, take home, takes home, "
            "carried home, carry home, carries home, flew home, flies home, fly home, get home, "
            "got home, coming down, touched down, touches down, touching down, touchdowns, "
            "splashing down, splashed, hit the water, came back down to earth, reentered, "
            "re entered, reentry, parachuted down, set down, sets down, rode home, rides home, "
            "riding home, ridden home, rode back, rode down, ride back, ride down, riding back, "
            "riding down, rides back, rides down, travelled home, traveled home, "
            "travelled back, traveled back, travel home, travel back, was brought home, "
            "were brought home, were brought back, was brought back, flew back, flown back, "
            "flies back, fly back, flying back, flew down, fly down, ferried home, went down, "
            "going down, go down, gone down, head back, heads back, headed back, heading back, "
            "return trip, return leg, journey home, journey back, trip back, descend, descends, "
            "descended, descending, descent, homecoming, homecomings, homeward, homeward bound, "
            "on solid ground, back on terra firma, on terra firma, back on solid ground, "
            "back on dry land, be down, coming back down, gets down, got down, came home again, "
            "back with us, back on the planet, made landfall, arrive home, arrives home, "
            "arrived home, arriving home, arrive back, arrived back, arrives back, "
            "back to this planet, back to our planet, gone back, landin, takes them home, "
            "took them home, took him home, took her home, takes him home, takes her home, "
            "brought him home, brought her home, brought them home, brought him back, "
            "brought her back, brought them back, bring him home, bring her home, "
            "bring him back, bring her back, bring them back, home yet, home already, home now, "
            "is home, back home, safely home, medical evacuation, medical return, medevac, "
            "emergency return, brought back, bring back, brings back, ride home, trip home, "
            "way back, comin home, comin back, come down, came down, comes down, "
            "coming down to earth, come back down, get down, head home, heads home, "
            "heading home, headed home, get back, gets back, got back, getting back, "
            "getting home, be home, make it home, made it home, made it back, make it back, "
            "back from space, flying home, go back, goes back, going back, went back, "
            "went home, on the ground, back on the ground, return home, return to earth, "
            "back down, land, lands, landed, landing, landings, splashdown, splashdowns, "
            "splash down, splashed down, splashes down, come home, comes home, coming home, "
            "came home, come back, comes back, coming back, came back, return, returns, "
            "returned, returning, go home, goes home, going home, gone home, back on earth, "
            "back to earth, touchdown, touch down, be back"
        ),
        "fly": (
            "makes it up, make it up, gets up there, get up there, "
            "have flown, caught a lift, catch a lift, caught a ride, catch a ride, catching "
            "a ride, hitch a "
            "lift, hitched a lift, got a lift, got a ride, get a ride, getting a ride, gets a "
            "ride, take a ride, taken a ride, took a ride, takes a ride, hop on, hopped on, "
            "hopping on, hitch a ride, hitched a ride, hitching a ride, thumbed a lift, "
            "journeyed, jetted, made the trip, made the journey, make the trip, make the journey, "
            "making the trip, travelling, traveling, travels, flyin, bummed a ride, cadged a "
            "lift, given a ride, given a lift, rode along, riding, rides, fly, flies, flew, "
            "flown, flying, ride, rode, ridden, travelled, "
            "traveled, travel, go on, hitched, hitch"
        ),
        "aloft": "aloft, flying around, orbiting the earth",
        "ship": (
            "orbiter, orbiters, "
            "vessel, vessels, crewship, crewships, rocketship, rocketships, rocket ship, rocket "
            "ships, spacecrafts, crafts, space ship, space ships, space capsule, space capsules, "
            "space vessel, space vessels, space craft, spacevehicle, space vehicle, space "
            "vehicles, ship, ships, spacecraft, spaceship, spaceships, capsule, capsules, "
            "vehicle, "
            "vehicles, rocket, rockets, craft"
        ),
        "flight": (
            "first time in space, first time to space, first time up in space, "
            "private mission, private missions, private flight, private flights, private "
            "spaceflight, private spaceflights, private astronaut mission, private astronaut "
            "missions, private crew missions, commercial astronaut mission, commercial "
            "astronaut missions, "
            "voyages, journey, journeys, excursion, excursions, sortie, sorties, outing, outings, "
            "space trip, space trips, space mission, space missions, space flights, spaceflying, "
            "hop, hops, jaunt, jaunts, spaceflight, spaceflights, space flight, flight, flights, "
            "mission, missions, trip, "
            "trips, voyage, single flight, single spaceflight, one flight, single mission"
        ),
        "next": (
            "forthcoming, nearest, next up, nxt, nex, next, upcoming, coming up, following, "
            "soonest, another, future, again"
        ),
        "last": (
            "most recently, latest ever, last ever, very last, concluding, ultimate, penultimate "
            "one before, last one, last, latest, most recent, previous, final, newest"
        ),
        "first": (
            "first time in space, first time to space, first time up in space, "
            "inaugural, maiden, first ever, the very first, pioneering, pioneer, first off, first "
            "one, first, earliest, very first, original, originally, initially, "
            "for the first time, on a first flight, on their first flight, "
            "on his first flight, on her first flight"
        ),
        "nth": (
            "second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, "
            "twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, "
            "nineteenth, twentieth, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, 11th, 12th, "
            "13th, 14th, 15th, 16th, 17th, 18th, 19th, 20th, 21st, 25th, 50th, 100th, nth, "
            "hundredth, runner up, runners up"
        ),
        "still": (
            "were left, was left, were left aboard, were left on board, left on board, left "
            "aboard, "
            "even now, to this day, remains, still, yet, now still, remain, remaining, remained"
        ),
        "rotation": (
            "crew swapped, crews swapped, crew is swapped, crew gets swapped, "
            "crew being swapped, switch crews, switches crews, switching crews, switched crews, "
            "swap crews, swaps crews, swapping crews, exchange crews, rotate, rotates, rotated, "
            "rotating, crew switch, crew switchover, switchover, crew turnover, turnover, "
            "changing of the guard, shift change, shift changes, crew replacement, rotations, "
            "crew rotations, change of crew, changes of crew, changing crews, crew handover, "
            "crew handovers, crews rotate, crews swap, crews switch, crews rotated, "
            "crew turnaround, changeovers, crew rotation, rotation, crew change, handover, "
            "hand over, changeover, crew swap, crew changes, crews change, crew be changed, "
            "change crews, change the crew, crew changing, changing of the crew, "
            "changing the crew"
        ),
        "replace": (
            "took his place, took her place, took their place, in his place, in her place, in "
            "their place, "
            "took over the reins from, takes over the reins from, took the reins from, takes the "
            "reins from, took the keys from, took the baton from, took up the baton from, "
            "followed after, took over command off, stepped in for, steps in for, step in for, "
            "filled in for, fills in for, fill in for, "
            "subbed for, substitute, substitutes, substituted, substitution, swapped out, swap "
            "out, supersede, superseded, supplant, supplanted, displaced, taking over from, "
            "successors, inherits, inherited, replacement, replacements, replacing, relieving, "
            "takes the place of, take the place of, taking the place of, takes the baton from, "
            "succeeding, replace, replaces, replaced, relieve, relieves, relieved, relief, "
            "successor, took "
            "the place of, took the places of, took over command from, took over from, takes "
            "over from, take over from, taken over from, "
            "succeeded, succeeds, succeed"
        ),
        "delay": (
            "held up until, gets held up, is held up, held up, goes up late, goes up later, "
            "launches weeks late, go up late, is pushed to, gets pushed to, gets pushed, "
            "is bumped to, slips past, slips into, slip into, slip past, moves into, "
            "held until, is held until, holds until, doesn t go until, does not go until, "
            "delayed until, late to, to the right, slips right, moves right, moved right, "
            "slides right, held back, holds back, hold back, set back, sets back, setback, "
            "setbacks, kicked back, kicks back, waits until, wait until, has to wait until, "
            "arrives late, arrive late, arrives later, launches late, launch late, flies late, "
            "comes late, shows up late, overdue, behind schedule, lags, lagging, stalled, "
            "stalls, adjourned, bumped to, hold up, holds up, hold ups, retimed, knocked back, "
            "put forward, shunted, doesn t arrive, won t arrive, does not arrive, doesn t come, "
            "doesn t get there, can t go up until, year late, weeks early, months early, "
            "days early, weeks later, months later, weeks earlier, months earlier, "
            "half a year late, doesn t arrive until, does not arrive until, doesn t come until, "
            "doesn t launch until, does not launch until, doesn t fly until, "
            "does not fly until, won t fly until, won t launch until, didn t launch until, "
            "not before, is moved, are moved, was moved, were moved, gets moved, be moved, "
            "slipping, slides, slide, sliding, slid, drifts, drifting, pushed, pushed into, "
            "pushes, pushing, bumped, moves to, moved to, shifted, shifts, shifted to, is late, "
            "are late, was late, were late, running late, runs late, run late, late by, "
            "weeks late, months late, a month late, days late, pushes back, putting off, "
            "puts off, postponing, delaying, postponement of, deferred, defers, pulled forward, "
            "brought forward to, moved up to, moved ahead, flies later, launches later, "
            "stays on the pad, postponed, postpone, postpones, put off, put back, pushed back, "
            "pushed to, delayed, delay, delays, slipped, slip, slips, scrubbed, scrub, scrubs, "
            "called off, rescheduled, moved up, brought forward, moved forward, postponement, "
            "postponements"
        ),
        "named": (
            "on deck for, on tap for, tapped for, "
            "named to, named for, named as, was named, were named, got named, assigned to, "
            "was assigned, were assigned, announced, was announced, were announced, picked for, "
            "selected for, chosen for"
        ),
        "instead": "instead of, in place of",
        "taken-off": (
            "pulls, is pulled, gets pulled, pulled off, is taken off, gets taken off, yanked off, "
            "is dropped from, never given a seat, "
            "dropped from the crew, removed from the crew, pulled from the crew, taken off the "
            "crew, "
            "loses his seat, loses her seat, lose their seats, gives up his spot, gives up her "
            "spot, "
            "is bumped, gets bumped, gets dropped, is dropped, is disqualified, gets disqualified, "
            "fails his medical, fails her medical, fails the medical, isn t cleared to fly, "
            "is not cleared to fly, "
            "pulled from, kicked off, bumped from, swapped out of, taken off of, left off, cut "
            "from, "
            "was replaced, were replaced, got replaced, been replaced, replaced on, taken off, "
            "dropped from, removed from, lost his seat, lost her seat, lost their seats"
        ),
        "change": (
            "not on the same ship, not in the same ship, not on the ship, not the same ship, not "
            "the ship, than the one they launched, than the one they went up, than the one they "
            "came, than they went up, on another, on a different one, in another, aboard another, "
            "in a different one, change, changed, changes, changing, switch, switched, switches, "
            "switching, another ship, another spacecraft, another capsule, another vehicle, "
            "different ship, different ships, different spacecraft, different capsule, different "
            "vehicle, different vehicles, other ship, other spacecraft, other capsule, swapped "
            "ships, swap ships, swapped ship, swapped spacecraft, swapped capsules, moved to, "
            "reassigned, bumped, reshuffled"
        ),
        "commander": (
            "ever run the station, ever run the iss, ever run the space station, "
            "took over command from, takes over command from, took command from, "
            "handed command to, handed over command to, "
            "relinquished command, relinquishes command, gave up command, gives up command, "
            "surrendered command, the reins, handed over the reins, hands over command, wore the "
            "commander s hat, wears the commander s hat, in the big chair, man in charge, woman "
            "in charge, the one in charge, kingpin, honcho, headman, chief of the crew, crew "
            "commander, crew commanders, commander in chief, at the top of the crew, skippering, "
            "skippered, skippers, captained, captains, captaincy, captainship, "
            "commandership, headed the crew, heading the crew, headed up the crew, heads up the "
            "crew, headed the station, heads the station, headed the iss, in the driver s seat, "
            "in the hot seat, at the controls, at the wheel, behind the wheel, in the captain s "
            "chair, in the captain s seat, presided, presides, presiding, helmed, helming, helms, "
            "helm, took the helm, takes the helm, ran the ship, ran the station, ran the iss, ran "
            "the space station, running the station, running the iss, running the space station, "
            "runs the crew, ran the crew, running the crew, head of the crew, head of the "
            "station, head of the iss, crew leader, crew leaders, crew chief, crew boss, top dog, "
            "big boss, bossing, bosses, big cheese, gaffer, the man in charge, the woman in "
            "charge, person in charge, chief of the station, station chief, charge of the crew, "
            "charge of the iss, directed the crew, commandant, commandants, leadership, leading, "
            "took charge, takes charge, take charge, taking charge, holds command, held command, "
            "hold command, handed command, given command, assumed command, assumes command, "
            "assume command, taking command, takes command, take command, taken command, oversee, "
            "oversees, oversaw, overseeing, supervise, supervised, gave the orders, giving the "
            "orders, gives the orders, give the orders, giving orders, wears the pants, wore the "
            "pants, sits in the captain s chair, calls the shots, called the shots, call the "
            "shots, led by, cmd, station commander, station commanders, iss commander, iss "
            "commanders, comander, comanders, commanderships, stewardship, had the con, at the "
            "top, top of the chain of command, commandin, skip, running the show, ran the show, "
            "calling the shots, running the place, runs the "
            "place, running things, commanding officer, heads the crew, handed over command, took "
            "over command, took command, at the helm, charge of the station, cmdr, cdr, in "
            "control, captaining, chief on board, head honcho, runs, commander, commanders, "
            "command, commands, commanded, commanding, in charge, boss, skipper, captain, led, "
            "leads, lead, leader, in command, runs the show, change of command, changes of "
            "command, was running, is running, were running"
        ),
        "role": (
            "vets, vet, debut, debuts, debuted, debutant, debutants, greenhorn, greenhorns, "
            "novice, novices, "
            "paying customer, paying customers, paying passenger, paying passengers, paying "
            "guest, paying guests, paying visitor, paying visitors, private citizen, private "
            "citizens, privately funded, holidaymaker, holidaymakers, sightseer, sightseers, "
            "vacationer, vacationers, joyrider, joyriders, self financed, self paid, fee paying, "
            "pilot, pilots, copilot, co pilot, flight engineer, flight engineers, engineer, "
            "engineers, mission specialist, mission specialists, payload specialist, payload "
            "specialists, specialist, specialists, spaceflight participant, spaceflight "
            "participants, participant, participants, tourist, tourists, space tourist, space "
            "tourists, paying, self funded, private, privately, commercial, civilian, civilians, "
            "military, army, air force, navy, soldier, soldiers, officer, officers, billionaire, "
            "billionaires, rookie, rookies, first timer, first timers, newcomer, newcomers, "
            "newbie, newbies, veteran, veterans, experienced, deputy, backup, backups, back up "
            "crew, guest, guests, scientist, scientists, test pilot, test pilots, professional, "
            "professionals, amateur, amateurs, politician, politicians, senator, actress, actor, "
            "actors, prince, fighter pilot"
        ),
        "pilot": ("pilot, pilots, copilot, co pilot, copilots"),
        "engineer": ("fe, fes, f e, flight engineer, flight engineers"),
        "specialist": ("mission specialist, mission specialists"),
        "participant": ("spaceflight participant, spaceflight participants"),
        "private": (
            "non professionals, non professional, nonprofessional, nonprofessionals, amateur "
            "astronauts, non career astronauts, not professional astronauts, "
            "paying customer, paying customers, paying passenger, paying passengers, paying "
            "guest, paying guests, paying visitor, paying visitors, private citizen, private "
            "citizens, private individuals, private individual, privately funded, holidaymaker, "
            "holidaymakers, sightseer, sightseers, vacationer, vacationers, joyrider, joyriders, "
            "self financed, self paid, fee paying, on their own dime, on his own dime, on her own "
            "dime, out of their own pocket, out of his own pocket, out of her own pocket, paid "
            "for their own, paid for his own, paid for her own, paid their own way, paid his own "
            "way, paid her own way, bought a ticket, bought a seat, bought their seat, bought his "
            "seat, bought her seat, bought his way, bought her way, bought their way, ticket "
            "holders, fare paying, private astronaut, private astronauts, space tourism, as a "
            "tourist, as tourists, private visitors, private visitor, private passengers, private "
            "passenger, tourist astronauts, paid for it themselves, paid to "
            "go, paid to fly, private, privately, paying, self funded, tourist, tourists, space "
            "tourist, "
            "space tourists"
        ),
        "professional": (
            "agency astronauts, agency astronaut, agency crew, agency crews, government "
            "astronauts, government astronaut, professional astronauts, professional "
            "astronaut, professional cosmonauts, professional crew, career astronauts, career "
            "astronaut, career cosmonauts, professionals"
        ),
        "first-visit": (
            "never been there before, never been aboard before, never been to the station "
            "before, never been to the iss before, never been to the iss, never been to the "
            "station, never visited before, never visited the station before, never visited "
            "the iss before, first time visitors, first time visitor, their first visit, his "
            "first visit, her first visit, their very first visit, his very first visit, her "
            "very first visit, very first visit, a first visit, first ever visit, on a first "
            "visit, on their first visit, on his first visit, on her first visit, first trip "
            "to the station, first trip to the iss, first time on the station, first time on "
            "the iss, first time at the station, first time at the iss, first time aboard, "
            "first time on board, first time on station, maiden visit, visiting for the first "
            "time"
        ),
        "either-way": (
            "to or from, to and from, up or down, up and down, out or back, "
            "return legs included, either leg, in either direction, in any direction, "
            "either direction, either way, in neither direction, neither up nor down, "
            "both up and down, there or back"
        ),
        "mean-age": "average age, mean age, median age, typical age, how old on average",
        "completed": (
            "completed, finished, concluded, already over, that are over, that have ended, "
            "which have ended"
        ),
        "each-year": (
            "by calendar year, down by calendar year, break down by year, per calendar year, by "
            "launch year, by year of launch, by calendar year of launch, "
            "each year, every year, for each year, in each year, year by year, by year, broken "
            "down by year, years in which, in which years, per year, for every year, yearly "
            "breakdown"
        ),
        "each-country": (
            "per country, by country, each country, for each country, per nation, by "
            "nationality, per nationality, broken down by country, country by country"
        ),
        "first-flight": (
            "first time in space, first time to space, first time up in space, "
            "anyone s first flight, anybody s first flight, someone s first flight, "
            "newbie, newbies, debut, debuts, debuted, debutant, debutants, space debut, maiden "
            "flight, maiden "
            "flights, maiden spaceflight, maiden voyage, greenhorn, greenhorns, novice, novices, "
            "first time flier, first time flyer, first time travellers, first time travelers, on "
            "their maiden flight, on his maiden flight, on her maiden flight, on their debut, "
            "first trip to space, their first trip, his first trip, her first trip, on their "
            "first trip, on his first trip, on her first trip, on their first mission, on his "
            "first mission, on her first mission, their first mission, his first mission, her "
            "first mission, rookie astronauts, rookie cosmonauts, space rookies, space rookie, "
            "never gone before, never gone up before, flew for the first "
            "time, flying for the first time, never been there before, never been aboard before, "
            "never been to the station before, "
            "never been up before, never flown before, never visited before, first time visitors, "
            "first time visitor, first time astronauts, first time crew, "
            "their first flight, his first flight, her first flight, their first spaceflight, his "
            "first spaceflight, her first spaceflight, first ever flight, rookie, rookies, first "
            "timer, first timers, newcomer, newcomers, for the first time, on a first flight, on "
            "their first flight, on his first flight, on her first flight, first time flyers, "
            "first time fliers"
        ),
        "once": (
            "just a single time, only a single time, only the once, just the once, on a single "
            "occasion, on one occasion only, exactly one time, only once, just once, exactly "
            "once, a single time, only one time, just one time"
        ),
        "private-flight": (
            "private mission, private missions, private flight, private flights, private "
            "spaceflight, private spaceflights, private astronaut mission, private astronaut "
            "missions, private crew missions, commercial astronaut mission, commercial "
            "astronaut missions"
        ),
        "crews": ("crews"),
        "including": ("including, included, counting, inclusive of"),
        "kinds": (
            "types of crewed vehicle, types of crewed vehicles, types of vehicles, kinds of "
            "vehicles, types of crewed ship, types of crewed spacecraft, kinds of crewed ship, "
            "types of ships, types of spaceship, kinds of crewed vehicle, ship types, vehicle "
            "types, types of crew vehicle, "
            "kinds of ship, kinds of ships, kinds of spacecraft, kinds of spaceship, "
            "types of ship, types of spacecraft, different kinds of spacecraft, "
            "different kinds of ship, different kinds of ships, "
            "different types of spacecraft, different spacecraft, different vehicles, "
            "types of vehicle, kinds of vehicle"
        ),
        "atlantic": "the atlantic, the atlantic ocean, atlantic, atlantic ocean",
        "pacific": "the pacific, the pacific ocean, pacific, pacific ocean",
        "gulf": (
            "the gulf of mexico, the gulf of america, gulf of mexico, gulf of america, the gulf"
        ),
        "edwards": "edwards, edwards air force base",
        "white-sands": "the white sands, white sands",
        "baikonur": ("from baikonur, baikonur"),
        "canaveral": ("from cape canaveral, cape canaveral, canaveral"),
        "kennedy": ("from kennedy, kennedy, from kennedy space center, kennedy space center, ksc"),
        "crewed": ("crewed, manned"),
        "thrice": ("thrice, three times over"),
        "four-times": ("four times over"),
        "five-times": ("five times over"),
        "expedition": (
            "expeds, exped, expd, increments, exps, exp, expedition, expeditions, increment"
        ),
        # Lengths and counts.
        "days": (
            "most experienced, "
            "dates with, dates when, dates on which, "
            "intervals, interval, time spans, timespans, "
            "a single day, one single day, "
            "stretch with, stretch of time with, period with, spell with, days, day, hours, "
            "months, weeks"
        ),
        "total": (
            "all told, all in all, in aggregate, aggregate, aggregated, put together, summed up, "
            "in sum, cumulatively, lifetime, across all flights, across all missions, across all "
            "stays, across all visits, over all flights, over all missions, over their career, "
            "over their careers, over his career, over her career, across their careers, across "
            "his career, across her career, added together, taken together, all up, summing, "
            "summed, all flights combined, in their life, in his life, in her life, in their "
            "lives, total, career, overall, in all, altogether, cumulative, combined, add up, "
            "adding up, "
            "sum of, sum, added up, combined time, all flights, all their flights, all his "
            "flights, all her flights, all missions"
        ),
        "share": (
            "what fraction, what part of, how large a share, how big a share, chunk of, how large "
            "a part, how big a part, half, halves, half of, majority, minority, percent, "
            "percentage, per cent, "
            "proportion, "
            "fraction, ratio, share of, what share, most of, two thirds, one third, a third of, a "
            "quarter of"
        ),
        "spend": (
            "toasted, toast, toasting, clocked up, clocked, clock up, clocks up, clocking up, "
            "racked up, rack up, racks up, "
            "racking up, notched up, notch up, notches up, chalked up, chalk up, chalks up, "
            "tallied, tallied up, piled up, amassed, amass, amasses, totted up, tot up, "
            "accumulate, accumulates, accrued, accrue, accrues, whiled away, banked, logging, "
            "log, logs, put in, stacked up, whiled, spend, spent, spends, spending, logged, "
            "accumulated, celebrated, celebrate"
        ),
        "lasts": "did it last, did that last, lasts, lasted, lasting, flights last, missions last",
        "stay": (
            "kept up there, keeps them up there, prolonged, is prolonged, is extended, "
            "gets extended, refuses to fly home, refuses to come home, refuses to go home, "
            "refuses to leave, refuses to return, refuses to board, declines to leave, "
            "won t go home, won t leave, doesn t go home, does not go home, didn t go home, "
            "doesn t leave, does not leave, doesn t return, does not return, won t return, "
            "keeps him up there, keeps her up there, stays up there, stays for another, "
            "stays another, stays an extra, remains for another, remains another, "
            "extends his stay, extends her stay, extend his stay, extend her stay, "
            "extended his stay, extended her stay, is asked to stay, was asked to stay, "
            "volunteers to stay, gave up his ride, gave up her ride, gives up her ride, "
            "gives up his ride, gave up his ride home, gave up her ride home, "
            "gives up her ride home, gives up his ride home, gave up his seat, "
            "gave up her seat, gives up his seat, gives up her seat, gave up his seat home, "
            "gave up her seat home, gives up his seat home, gives up her seat home, "
            "doesn t come home, does not come home, won t come home, didn t come home, "
            "did not come home, visit, never leaves, never leave, never undocks, "
            "is never undocked, never comes home, never goes home, remained docked, "
            "remain docked, remains docked, remained attached, stayed attached, stays attached, "
            "stay attached, remain attached, remains attached, stayed parked, remained parked, "
            "stint, stints, sojourn, sojourns, residency, residencies, tour of duty, "
            "tours of duty, stopover, stopovers, layover, layovers, stuck around, stick around, "
            "sticks around, sticking around, hung around, hang around, hangs around, "
            "hung about, hang about, linger, lingers, lingered, lingering, tarried, hold out, "
            "held out, stayin, at one go, in one stint, in a single stint, in a single stretch, "
            "in one visit, in a single visit, in a single go, at one stretch, "
            "at a single stretch, on the trot, on end, in one sitting, in a single sitting, "
            "in one single stay, continuously aboard, nonstop, non stop, straight, "
            "back to back, in one fell swoop, in one swoop, without coming home, "
            "without returning, in one hit, at one time aboard, remained aboard, "
            "remained on board, remain aboard, remaining aboard, stay over, stayed over, "
            "stays over, stayed up, abode, stays on, stay on, remain until, remains until, "
            "remain till, remains till, to remain until, were to remain, stays put, stay put, "
            "misses, missed, missed his ride, missed her ride, misses his ride, "
            "misses her ride, misses the ride, missed the ride, missed his ride home, "
            "missed her ride home, misses his ride home, misses her ride home, stays behind, "
            "stay behind, stayed behind, left behind, is left behind, stays aboard, "
            "stay aboard, kept aboard, is kept, extended, at a stretch, usually last, "
            "missions last, flights last, stay up, stays up, stay up there, docked, "
            "stays docked, stay docked, stay, stays, stayed, staying, lasts, lasted, "
            "docked for, single, in one go, in a row, in one stretch, continuous, "
            "uninterrupted, consecutive, at a time"
        ),
        "true": (
            "is it true, is it true that, is that true, is it correct, is it correct that, is "
            "that correct, is that right, is it right, is he right, is she right, are they "
            "right, true or false, true that, right or wrong, is this true, am i right"
        ),
        "belongs": (
            "belong to, belongs to, held by, owned by, holder an, holder a, is the holder, in "
            "the hands of, belonging to"
        ),
        "year": (
            "in one year, within one year, in a single year, in any one year, within a single "
            "year, which year, what year, in which year, in what year, busiest year, year with, "
            "year saw, year had"
        ),
        "times": (
            "more often, oftener, more frequently, more times, times, visits, "
            "how often, most often, frequently, trips, "
            "flown, repeat, more than once, more than one time"
        ),
        "twice": (
            "on two separate occasions, on two different occasions, two times over, two separate "
            "times, twice, thrice, both times, double, doubled, a second time, a third time, on "
            "two "
            "occasions"
        ),
        "together": (
            "overlap, overlapped, overlapping, bump into, bumped into, bumping into, ran into, "
            "run into each other, shared the station, share the station, sharing the station, "
            "coincide, coincided, coinciding, coincides, encounter, encountered, met up, "
            "meet up, overlaps, hang out with, hung out, rub shoulders, rubbed shoulders, "
            "side by side, crossed over, cross over, shared time, share time, meets, "
            "meeting up, crossing paths, cross each other s path, in each other s company, "
            "jointly, ran into each other, bump into each other, bumped into each other, "
            "together, same time, met, meet, with each other, at once with, in common, "
            "cross paths, crossed paths"
        ),
        "same": "same, the very same, selfsame, identical",
        "other": "other, others, the rest",
        "other-kind": (
            "different kind of ship, another kind of ship, different kind of spacecraft, "
            "different type of ship, different type of spacecraft"
        ),
        "more-than": ("outnumber, outnumbers, outnumbered, outnumbering, more, longer"),
        "less-than": "less, fewer",
        "several": (
            "many times over, on several occasions, on multiple occasions, a few times, a number "
            "of times, numerous times, time and again, over and over, more than a single time, "
            "again and again, more than once, more than one time, repeatedly, several times, "
            "multiple times"
        ),
        "compare": (
            "ahead of, outdoes, beats, leads, surpasses, outranks, exceeds, "
            "outnumber, outnumbers, outnumbered, outnumbering, "
            "more, longer, less, fewer, versus, vs, compare, compared to, than, further"
        ),
        "or": "or",
        "most": (
            "most experienced, "
            "greatest number, largest number, highest number, biggest number, the greatest number "
            "of, busiest, busiest year, most, most often, maximum, max, highest, largest, "
            "biggest, "
            "greatest, top, record number, at most, ever at once"
        ),
        "longest": (
            "for longest, the longest time, longest, the most time, for the longest, most time, "
            "most consecutive"
        ),
        "fastest": "quickest, fastest, speediest, quickest trip, least time to reach, fastest way"
        " up",
        "shortest": "shortest, briefest, quickest, fastest, least time",
        "fewest": (
            "sparsest, emptiest, lowest number, smallest number, least "
            "number, fewest, smallest, minimum, least, lowest, least people"
        ),
        "record": (
            "record, records, record holder, holds the record, all time, world record, crown"
        ),
        "gap": (
            "how long between, how much time between, time between, how many days between, how "
            "many days passed between, how many days were there between, how many days elapsed "
            "between, how many days went by between, how many weeks between, interval between, "
            "days lay between, hiatus, lull, downtime, intermission, drought, dry spell, "
            "interlude, breather, wait, "
            "wait between, between two crews, between crews, two crews arriving, gap, gaps, "
            "without a launch, between launches, break, pause"
        ),
        "handover": "handover, handovers, hand over, direct handover, direct handovers",
        "at-once": (
            "concurrently, at any one time, at any given time, at a given time, at any one "
            "moment, all at once, all at the same time, at one and the same time, in parallel, at "
            "the same moment, in unison, at any single time, at a single time, at any moment, at "
            "the exact same time, at the very same time, at once, simultaneously, at the same "
            "time, at one time"
        ),
        # The guarantee, the agreement, suspensions.
        "guarantee": (
            "two nation guarantee, two nation rule, two nation promise, two side guarantee, both "
            "nations guarantee, "
            "presence, presence kept, guarantee, guaranteed, crew guarantee, promise, the rule, "
            "rule kept, ensured, ensure, ensures, ensuring, commitment, honoured, honored, one "
            "american one russian rule, broken rule, crew rule, american rule, russian rule"
        ),
        "at-least": "at least, at least one, at minimum, both",
        "always": (
            "every single day, each and every day, day after day, every moment, "
            "every single moment, at every moment, without interruption, without a gap, "
            "uninterrupted, uninterruptedly, non stop, nonstop, continually, round the clock, "
            "all the time, uninterrupted since, unceasingly, without fail, without exception, "
            "day in day out, ceaselessly, always, at all times, every day, constantly, "
            "permanently, continuously, without a break"
        ),
        "been": (
            "visit, to visit, to have visited, have set foot, has set foot, have made it, has "
            "made it, "
            "have stepped aboard, has "
            "stepped aboard, have boarded, has boarded, have made the trip, has made the trip, "
            "have made the journey, has made the journey, have journeyed, has journeyed, have "
            "ventured, has ventured, have called at, ever set foot, ever made it, has ever been, "
            "has hosted, have passed through, have traveled, have travelled, has "
            "visited, has lived, has gone, "
            "have there been, have stayed on, has stayed, stayed on the, have sent, has sent, "
            "ever sent, have "
            "been, has been, have visited, have flown, have lived, have ever been, have stayed, "
            "visited, so far, have gone to, have gone up, has gone up"
        ),
        "ever": (
            "if ever, "
            "on record, any day on record, a day on record, even a single hour, a single hour, "
            "even one hour, even an hour, even a single day, a single day, even one day, even a "
            "single minute, a single minute, even a minute, even a single moment, a single moment, "
            "even for a moment, one single day, "
            "ever, ever been, at any time, any time, any day, once, a day, a time, ever broken, "
            "ever been broken, ever violated"
        ),
        "never": (
            "carried nobody from, carries nobody from, carried no one from, nary a, nary, nil, "
            "zilch, zip, not a one, no single, nobody at all, no one at all, none at all, never, "
            "no, not a single, none, not any, nobody, no one, zero, noone, none of, not "
            "one, not once, not a soul, not a single one, not even one"
        ),
        "not": (
            "not, isn t, aren t, wasn t, weren t, hasn t, haven t, hadn t, didn t, doesn t, don "
            "t, "
            "won t, wouldn t, isnt, arent, wasnt, werent, hasnt, havent, didnt, doesnt, dont, "
            "non, "
            "other than, except, except for, excepting, excluding, exclude, besides, apart from, "
            "aside from, neither, nor, rather than, anyone but, everyone but, "
            "everybody but, all but, not yet, no longer, not any more, not anymore"
        ),
        "without": (
            "lack, lacks, lacked, would lack, "
            "without a single, without any, without even one, with not a single, "
            "without, with no, missing, lacking, ever broken, ever been broken, ever violated"
        ),
        "empty": (
            "turns out the light, turn out the light, turns out the lights, turn out the lights, "
            "turns off the lights, turn off the lights, emptied out, empty out, empties, empties "
            "out, not a soul left, nobody left, no one left, "
            "unattended, unstaffed, unpeopled, vacated, devoid of people, ghost ship, without "
            "anyone aboard, without anyone on board, without anybody aboard, without anybody on "
            "board, without a soul, no crew at all, no people aboard, no people on board, with no "
            "people, without people, comes without people, came without people, carries nobody, "
            "carried "
            "nobody, "
            "with nobody in it, with nobody aboard, with nobody on board, crewless, without "
            "crew, no crew aboard, no crew on board, with no crew, empty seats only, "
            "launches without a crew, launch without a crew, launches empty, flies without "
            "anyone, "
            "empty, unmanned, uncrewed, unoccupied, abandoned, nobody aboard, deserted, "
            "decrewed, no one in it, with no one, nobody in it, left empty, no one on, "
            "evacuated"
        ),
        "stuck": (
            "longer than intended, longer than expected, longer than scheduled, "
            "held up there, stay so long, up there so long, stay that long, there so long, "
            "stuck, stranded, marooned, trapped, can t get home, couldn t get home, unable to "
            "return, stay longer than planned, longer than planned, extended stay, delayed return"
        ),
        "agreement": (
            "supplement, supplements, amendment, amendments, "
            "mou, agreement, agreements, deal, treaty, pact, arrangement, contract, accord, "
            "memorandum, scheme"
        ),
        "swap": (
            "swapped seat, swapped seats, exchange seat, exchange seats, exchanged seat, "
            "exchanged seats, cross flyer, cross flyers, cross flier, cross fliers, crossflyer, "
            "crossflyers, swapped crew, trade, trades, trading, mixed crew, mixed crews, crew "
            "exchange, seat trade, cross crew, mixed flights, swap, swaps, swapping, seat swap, "
            "seat swaps, exchange, exchanges, cross flight, cross flights, crossflight, "
            "crossflights, cross flown, integrated crew, integrated crews, barter, seat exchange, "
            "swapped"
        ),
        "sign": (
            "signing, "
            "signed, sign, signature, agreed, concluded, started, begin, begun, valid, run, "
            "runs, extended, extension, in force, renewed, works, running"
        ),
        "suspend": (
            "postponed indefinitely, put off indefinitely, pushed back indefinitely, "
            "delayed for good, got retired, were retired, was retired, on the shelf, "
            "sits on the shelf, sits out, out of the sky, forbidden to fly, stood still, "
            "stands still, stand still, grounds, runs out of, ran out of, run out of, "
            "wipes out, wipe out, wiped out, sweeps away, swept away, flattens, flattened, "
            "levels, on the ground for, on the ground until, on the ground from, "
            "keeps it grounded, explod*, explosion, explosions, detonat*, disintegrat*, "
            "malfunction*, misfir*, burns up, burned up, burnt up, falls apart, "
            "goes up in flames, decommission*, mothball*, discontinu*, terminat*, is retired, "
            "are retired, gets retired, retires, phased out, winds down, wound down, freezes, "
            "frozen, froze, forbids, forbid, bans, ban, outlaw*, revok*, loses its permit, "
            "pulled from service, goes on strike, go on strike, went on strike, on strike, "
            "downs tools, down tools, walk off the job, walk out, call a strike, demolish*, "
            "wrecks, ruins, ruined, floods, flooded, washed away, fire at, blaze at, "
            "accident at, disaster at, put out of action, put out of service, put out of use, "
            "kills off, killed off, defund*, loses funding, runs out of money, "
            "runs out of funding, never makes it to orbit, doesn t make it to orbit, "
            "fails to make orbit, never reaches orbit, does not reach orbit, "
            "doesn t reach orbit, never reaches the station, doesn t reach the station, "
            "never gets there, never arrives, doesn t get off the ground, is scrapped, "
            "was scrapped, gets scrapped, gets axed, is axed, shuts, shut for good, "
            "shuts for good, is shut, closed for good, out for good, goes dark, "
            "stops operating, ceases operations, ceased operations, cease flying, "
            "ceases flying, ceases to fly, ceased flying, suspends flights, suspends launches, "
            "halts launches, is down, are down, both down, goes offline, is offline, explode, "
            "blow up, crashes, crashed, crash, is wrecked, loses its rocket, loses its license, "
            "loses its licence, loses certification, is banned, are banned, gets banned, "
            "banned from flying, is prohibited, no longer available, not available, taken away, "
            "is destroyed by, hit by a hurricane, hurricane, suspends, mishap, "
            "accident on the pad, accident at the pad, fire at the pad, fire on the pad, "
            "pad fire, pauses, benched, benches, iced, shelved, shelves, on ice, put on ice, "
            "put on hold, on hold, laid up, taken offline, conks out, out of the picture, "
            "off the table, out of the running, out of the game, out of play, shut, shuts down, "
            "shutting down, shutdown, taken out, out of circulation, pulled from flying, "
            "yanked, nixed, scuppered, scuttled, busted, goes bust, went bust, goes under, "
            "goes bankrupt, insolvent, embargo, embargoed, sanctioned, blocked, blacklisted, "
            "vetoed, not allowed to fly, not permitted to fly, isn t allowed to fly, "
            "no longer allowed to fly, decertified, standstill, at a standstill, "
            "comes to a standstill, moratorium, goes on hiatus, on hiatus, takes a year off, "
            "kept from flying, prevented from flying, stops working, stopped working, "
            "quits working, dies on us, is toast, kaput, loses its certification, inoperable, "
            "inoperative, nothing could launch, nothing can get up there, "
            "nothing could get up there, nothing else could launch, cancelled altogether, "
            "canceled altogether, grounded completely, off limits, give up, gives up, gave up, "
            "goes out of business, fold, folds, folded, walk away from flying, "
            "fails to reach orbit, fail to reach orbit, failed to reach orbit, fails to dock, "
            "fail to dock, doesn t make it, does not make it, didn t make it, isn t available, "
            "aren t available, is unavailable, never fly again, never flies again, "
            "quits flying, quit flying, stopped for good, is off limits, is out, are out, "
            "were out, being out, is out until, goes out of service, stand down, stands down, "
            "stood down, standdown, stand downs, standing down, nothing flew, "
            "nothing flies any more, nothing would fly, nothing could fly, nothing launched, "
            "nothing else flies, nothing goes up, scrapped, scraps, scrap, axed, axes, "
            "called off for good, scrubbed for good, calls off, isn t flying, aren t flying, "
            "stays on the ground, stay on the ground, stuck on the ground, kept on the ground, "
            "aborts, is aborted, gets aborted, was aborted, were aborted, had aborted, "
            "aborted launch, launch abort, launch failure, taken out of service, "
            "withdrawn from service, out of business, ruled out, knocks out, knock out, "
            "mothballed, barred, forbidden, prohibited, halts, never flew again, "
            "never flown again, had never flown again, out of order, can t launch, "
            "cannot launch, couldn t launch, can no longer fly, can no longer launch, blown up, "
            "crashes on launch, lose its launcher, wrecked, sidelined, couldn t fly, "
            "wouldn t fly, won t fly, don t fly, doesn t fly, didn t fly, unable to fly, "
            "not able to fly, no more, broke down, breaks down, out of commission, pulls out, "
            "pull out, pulled out, quit, quits, blows up, blew up, explodes, exploded, "
            "bankrupt, stop launching, stops launching, no longer launch, no longer launched, "
            "goes down, lost, delayed indefinitely, paused, pause, suspend, suspended, "
            "suspension, stops, stop, stopped, grounded, ground, grounding, cancelled, "
            "canceled, cancel, halted, halt, no longer fly, no longer flies, can t fly, "
            "cannot fly, could not fly, fails, failed, fail, unavailable, out of service, "
            "out of action, not fly, damaged, is damaged, gets damaged, out of use, unusable, "
            "closed, closes, collapses, collapsed, banned, stopped flying, stops flying, "
            "disappear, disappeared, shut down, goes away, broke, breaks, destroyed, "
            "is destroyed, burns down, burned down, burnt down, knocked out, nothing flies, "
            "nothing launches, nothing can fly, nothing can launch, never launches, "
            "never lifts off, never gets off the ground"
        ),
        "worst-of": (
            "what s worse, whats worse, which is worse, which would be worse, "
            "what would be worse, what is worse, would be worst, would be the worst, "
            "failures together, two failures together, hit us hardest, hits hardest, "
            "would hit hardest, the things that could go wrong, things that could go wrong, "
            "what might go wrong, could go wrong, might go wrong, most to lose, most harm, "
            "do most harm, do the most harm, does most harm, does the most harm, most damage, "
            "the most damage, biggest problem, biggest vulnerability, vulnerability, "
            "vulnerabilities, most worrying, whose loss would, loss would leave, "
            "rank the failures, rank failures, ranking of failures, rank the risks, rank the, "
            "most catastrophic, riskiest, what should worry, worry most, worries you most, "
            "worst outcome, worst outcomes, worst case scenario, worst case scenarios, "
            "worst case, worst scenario, worst scenarios, nightmare scenario, "
            "doomsday scenario, single point of failure, single points of failure, "
            "points of failure, point of failure, weakest link, weakest links, weak link, "
            "weak spot, weak spots, achilles heel, biggest risk, biggest risks, greatest risk, "
            "biggest threat, biggest danger, greatest danger, most dangerous failure, "
            "most dangerous, most damaging, most painful, most vulnerable, most critical, "
            "hurt most, hurts most, hurt the most, hurts the most, hurt the iss the most, "
            "hurt the station the most, hurt us most, cost most, cost the most, costs most, "
            "hit hardest, worst failure, worst failures, worst thing that could happen, "
            "worst that could happen, worst possible, worst pair, worst combination, "
            "worst combinations, which single failure, single failure, single failures, "
            "which failure, which failures, what failure, what failures, pair of failures, "
            "pairs of failures, two failures, double failure, double failures, "
            "combination of failures, combinations of failures, how vulnerable, how fragile, "
            "what could go wrong, most serious failure, which loss would be worse, "
            "whose loss would hurt"
        ),
        # What makes something happen, of which nothing else follows: disputes, forces of nature,
        # faults and parts that have them, those who work on it or decide.
        "cause": (
            "war, wars, conflict, conflicts, invasion, politics, political, tensions, "
            "geopolitics, budget, budgets, budget cuts, cutbacks, funding, lack of money, lack of "
            "funding, congress, government, governments, ministry, "
            "regulator, regulators, officials, court, courts, lawsuit, sanction, storm, storms, "
            "flood, flooding, earthquake, lightning, typhoon, tornado, wildfire, bad weather, "
            "weather, virus, outbreak, anomaly, anomalies, incident, accidents, malfunction, "
            "malfunctions, glitch, glitches, fault, faults, defect, defects, bug, problem, "
            "problems, trouble, damage, failure, failures, cyberattack, hack, hackers, sabotage, "
            "missile, attack, attacks, drone, drones, strike, strikes, walkout, engine, engines, "
            "thruster, thrusters, booster, boosters, second stage, upper stage, first stage, "
            "stage, stages, nozzle, valve, valves, seal, seals, hatch, hull, heat shield, "
            "parachute, parachutes, chutes, radiator, radiators, battery, batteries, software, "
            "computer, computers, fuel, propellant, tank, tanks, cooling, cooling system, life "
            "support, docking system, technician, technicians, engineers, worker, workers, ground "
            "crew, ground crews, ground teams, ground team, controllers, union, unions, "
            "investigation, investigations, investigators, inquiry, inspection, inspections, "
            "inspectors"
        ),
        "refuse": (
            "refuses to, refuse to, refused to, refusing to, declines to, decline to, declined to, "
            "is unwilling to, doesn t want to, does not want to, isn t allowed to, is not allowed "
            "to, is forbidden to, is unable to, are unable to"
        ),
        "florida": "florida, from florida, in florida",
        "on-time": "is repaired, are repaired, repaired, gets repaired, is fixed, gets fixed, on "
        "time, on schedule, right on schedule, on its planned date",
        "falcon": "falcon 9, falcon, falcons, falcon rocket, falcon 9 rocket, falcon nine",
        "if": (
            "pretend, let s pretend, pretend that, picture this, let us "
            "imagine, let s imagine, let us suppose, let s suppose, let s assume, let us "
            "assume, in a scenario where, in a world where, in a world, scenario where, what "
            "about if, how about if, "
            "say that, let us say, "
            "what if, whatif, were to, let s say, hypothetical, if, suppose, supposing, imagine, "
            "assuming, assume, hypothetically, in case, would have, had left, would, wouldve, "
            "would ve"
        ),
        "condition": (
            "pretend, let s pretend, pretend that, picture this, let us "
            "imagine, let s imagine, let us suppose, let s suppose, let s assume, let us "
            "assume, in a scenario where, in a world where, in a world, scenario where, what "
            "about if, how about if, "
            "say that, let us say, "
            "what then, and then what, then what, "
            "what if, whatif, if, let s say, hypothetical, suppose, supposing, imagine, assuming, "
            "assume, hypothetically, in case, what happens if, what would happen if, in the event "
            "that, in the event of, provided"
        ),
        "recalled": (
            "rush home, rush back, hurry home, dash home, race home, takes his, takes her, pull "
            "their people, pull their crew, pulls out its people, brought down early, taken home "
            "early, is rushed home, "
            "is brought home, are brought home, brought home early, comes down early, come down "
            "early, has to come down early, must evacuate, must leave, must be evacuated, has "
            "to be evacuated, have to evacuate, has to evacuate, bails out, rushes home, "
            "hurries home, called back to earth, returns ahead of schedule, comes home ahead of "
            "schedule, leaves ahead of schedule, home ahead of schedule, emergency return, "
            "emergency landing, medical return, medical evacuation, medevac, medevaced, breaks "
            "a hip, needs surgery, needs an operation, is unwell, becomes ill, becomes sick, "
            "gets appendicitis, "
            "ordered home, is ordered home, orders home, ordered back, pulled its people out, "
            "pulls its people out, pulls its people, pulled its crew out, pulls its crew out, "
            "pulled out its crew, takes its people, pulls everyone out, breaks his arm, breaks "
            "her arm, broke his arm, broke her arm, broke an arm, breaks a bone, is hurt, have "
            "to come down, has to come down, had to come down, forced home, rushed home, flown "
            "home early, is evacuated, were evacuated, evacuated early, "
            "calls its, brings its, takes its, pulls its, withdraws its, call their, takes "
            "their, brings their, calls back its, left, "
            "called home, calls home, call home, called back, recalled, recall, recalls, sent "
            "home, sends home, send home, pulled home, pulls home, evacuated, evacuate, "
            "evacuates, evacuation, evacuating, falls ill, fell ill, fall ill, gets ill, got "
            "ill, is ill, were ill, was ill, gets sick, got sick, is sick, was sick, taken ill, "
            "taken sick, has a heart attack, heart attack, appendicitis, breaks a leg, breaks "
            "her leg, breaks his leg, broke her leg, broke his leg, breaks an arm, has a "
            "stroke, had a stroke, a stroke, medical emergency, injured, is injured, gets "
            "injured, got injured, gets hurt, got hurt, must return, has to return, had to "
            "return, have to return, must come home, must go home, has to go home, had to go "
            "home, has to come home, had to come home, have to come home, needs to come home, "
            "needs to go home, need to come home, goes home early, comes home early, cut short, "
            "cuts short, packs up, pack up, goes down early, takes off home, bring them home"
        ),
        "matter": (
            "matter, matters, mattered, make a difference, make any difference, makes a "
            "difference, "
            "makes any difference, change anything, changes anything, change a thing, change much, "
            "anything change, anything changes, anything different, affect, affects, have an "
            "effect, have any effect"
        ),
        "nothing": ("nothing, nothing else"),
        "supposing": (
            "pretend, let s pretend, pretend that, picture this, let us "
            "imagine, let s imagine, let us suppose, let s suppose, let s assume, let us "
            "assume, in a scenario where, in a world where, in a world, scenario where, what "
            "about if, how about if, "
            "say that, let us say, "
            "what if, whatif, let s say, hypothetical, suppose, supposing, imagine, assuming, "
            "assume, hypothetically"
        ),
        "lost": (
            "can t be ridden home in, can t be ridden home, cannot be ridden home, "
            "can t ride home in, nobody can ride home in, no longer fit to land, unfit to land, "
            "not fit to land, can no longer land, springs a leak in orbit, crack, cracks, "
            "cracking, fractur*, ruptur*, puncture, malfunctions in orbit, a hole, hole, holes, "
            "develops a hole, gets stuck, is stuck, got stuck, stuck at the station, "
            "stuck at the iss, stuck on the station, can t undock, cannot undock, "
            "couldn t undock, fails to undock, won t undock, unable to undock, jammed, jams, "
            "can t leave the station, can t bring anyone home, cannot bring anyone home, "
            "can t get anyone home, can t fly home, cannot fly home, can t carry anyone, "
            "useless, rendered useless, rendered unusable, unserviceable, unspaceworthy, "
            "not spaceworthy, not airworthy, becomes unsafe, becomes unusable, strands, "
            "is stranded by, compromised, is compromised, is condemned, deemed unsafe, "
            "is deemed unsafe, is declared unsafe, can t carry, cannot carry, "
            "can t take anyone home, cannot take anyone home, can t take its crew home, "
            "can t bring its crew home, not fit for, loses cooling, loses its coolant, "
            "loses coolant, heat shield damage, damaged heat shield, cracked heat shield, hits, "
            "hitting, takes out, taken out by, knocked out by, wiped out, totalled, perforated, "
            "pierced, cracked, smashed, smashes, crumpled, dented, ripped open, collides with, "
            "collision, collided, collides, rammed, crashed into, pinged by, clobbered, burst, "
            "break, both break, could not be used, could no longer be used, "
            "could not be used as a lifeboat, can t be used as a lifeboat, get hit, "
            "both get hit, hit by something, hit by a rock, struck by debris, "
            "is struck by debris, hit by space debris, struck by space debris, "
            "struck by space junk, hit by space junk, get hit by space junk, "
            "gets hit by space junk, hit by junk, is holed, were holed, "
            "can no longer bring them home, neither can, can t be flown home, meteorite, "
            "meteoroid, micrometeoroid, micrometeorite, debris, space junk, unsafe, not safe, "
            "declared unsafe, unsafe to fly, unfit, unfit to fly, unfit for return, crippled, "
            "holed, punctured, punctures, hit by a meteorite, hit by a meteoroid, "
            "hit by a micrometeoroid, hit by meteorite, gets hit, was hit, is hit, were hit, "
            "got hit, hit, strikes, struck, struck by, written off, unflyable, can t return, "
            "cannot return, can t be used, cannot be used, can no longer be used, "
            "can no longer be used to go home, can t be used to go home, can t come home, "
            "couldn t come home, can t bring them home, no longer usable, not usable, "
            "hadn t been usable, wasn t usable, weren t usable, isn t usable, loses pressure, "
            "lost pressure, depressurised, depressurized, depressurises, depressurizes, "
            "condemned, loss, losing, lose, loses, broken, broke, breaks, ruined, disabled, "
            "dead in the water, out as a lifeboat, unusable as a lifeboat, "
            "can t serve as a lifeboat, lost, is lost, lost as a lifeboat, lost as lifeboat, "
            "is lost as a lifeboat, no longer a lifeboat, no lifeboat any more, damaged, "
            "is damaged, gets damaged, hit by debris, is hit by debris, damaged in orbit"
        ),
        "quits": (
            "quit, quits, pull out of the iss, pulled out of the iss, withdraw from the iss, "
            "withdrew from the iss, walks away at, drops the iss, drops out of the iss, "
            "leaves the alliance, leaves the project, exits the iss, exit the iss, "
            "exits the programme, exits the program, goes home for good, is kicked out, "
            "kicked out, throws in the towel, ends its involvement, ends participation, "
            "ends its iss participation, walked away, walk away, walking away, walks off, "
            "walked off, quitting, leaves the partnership, left the partnership, "
            "gives up the iss, gave up the iss, gives up on the iss, stops taking part, "
            "ends its participation, walks out, walked out, walk out, drops out, drop out, "
            "dropped out, exits, exit, exited, pulls the plug, abandons the station, "
            "abandons the programme, withdrawal, backs out, back out, bows out, "
            "ditches the station, goes its own way, pulling out, withdrew, left the programme, "
            "left the program, left the iss programme, is out of the iss, pulls out, pull out, "
            "pulled out, leaves for good, leaves the station for good, leaves the iss, "
            "leaves the iss for good, leaves the program, leaves the programme, withdraws, "
            "withdraw, walks away"
        ),
        "pad": (
            "launch pad, launchpad, launch pads, launchpads, pads, the pad, pad at baikonur, "
            "baikonur pad, pad in baikonur, "
            "baikonur s pad, launch pad at baikonur, site 31, site 1, pad, cosmodrome, baikonur "
            "cosmodrome, lc, slc, launch complex, space launch complex"
        ),
        "happen": (
            "affect, affects, have an effect, has an effect, "
            "were left, was left, were left aboard, were left on board, left on board, left "
            "aboard, "
            "how bad would it be, how bad is it, how bad would that be, how serious would it be, "
            "how serious would that be, how much trouble, what would it mean, impact, the impact, "
            "impact of, "
            "consequences, consequence, what gives, then what, what are the consequences, what "
            "would follow, what follows, "
            "mean for, would mean for, means for, "
            "what happens, happen, happens, happened, would happen, left, who stays, who would "
            "stay, remains, what happened to, what happened with, what became of, turned out"
        ),
        "seat": (
            "way home, way back home, "
            "have a ride, has a ride, had a ride, a ride home, ride home, rides home, a lift "
            "home, lift home, "
            "fit on, fit in, fit into, fit aboard, fits in, fits on, fit inside, squeeze into, "
            "berth, berths, places on, slots, places, lifeboat seats, places for rescue, "
            "capacity, seat, seats, couch, seat liner, "
            "seat liners, places home"
        ),
        "enough": (
            "adequate, ample, adequately, enough, sufficient, sufficiently, suffice, spare, free, "
            "leftover, left over, vacant, "
            "too many, too few, surplus"
        ),
        "escape": (
            "bug out, get out of there, clear out, scram, skedaddle, fled, jump ship, make a run "
            "for it, leg it, fleeing, flees, everybody had to leave, everyone had to leave, "
            "everybody has to leave, everyone has to leave, all have to leave, get off the "
            "station, get off the iss, all get out, everyone get out, everybody get out, alarm, "
            "hit the fan, hits the fan, all hell breaks loose, evac, something goes wrong, goes "
            "wrong, something happens, get them all home, get "
            "everyone home, go away, get away, had to flee, flee, jump into, run away, bailed, "
            "abandoned ship, get out, bail out, bail, abandon ship, abandon, all leave, everyone "
            "leave, rescue, lifeboat, lifeboats, emergency, evacuate, evacuation, escape, all had "
            "to leave, would leave, safe haven, way home, gone home in, go home in, take home, "
            "evacuated"
        ),
        "rate": (
            "how regularly, launch rate, times per year, every how many, time between, days "
            "between, how often, how frequently, cadence, per year, a year, every year, each "
            "year, by year, frequency, interval, rhythm"
        ),
        "mean": ("avg, mean, average, on average, mean time, averages, averaged"),
        "usually": (
            "as a rule, by and large, on the whole, customarily, customary, for the most part, in "
            "the main, ballpark, commonly, routinely, in most cases, avg, mean, mean time, usual, "
            "in general, ordinarily, usually, normally, typically, "
            "typical, average, on average, generally, median, how long do, how long does"
        ),
        # The station itself.
        "until": (
            "how many more years, till what year, until what year, up to when, how many years "
            "left, for how much longer, how long is the, until when, till when, how much longer, "
            "how long will, until which year, by when, what year will"
        ),
        "end": (
            "end in, end by, end after, ends, ending, ended, had ended, are over, were over, "
            "had expired, expired, expire, lapsed, lapse, ran out, run out, iss coming down, "
            "station coming down, iss come down, station come down, iss comes down, "
            "station comes down, iss go down, station go down, iss going down, "
            "station going down, stick around, sticks around, hang around, keep going, "
            "keep flying, keep operating, be operational, stay in orbit, remain in orbit, "
            "carry on, get scrapped, getting scrapped, wound up, wind down, winding down, "
            "wound down, pulled down, laid to rest, put out to pasture, meet its end, demise, "
            "expiry, expiration, service life, switched off, turned off, switch off, plunge, "
            "plunges, plunged, sink, sunk, death of the iss, death of the station, the iss die, "
            "last for, run its course, reach its end, scrapping, retires, deorbits, go on for, "
            "crash land, brought out of orbit, taken out of orbit, come out of orbit, ditched, "
            "whole thing fall, fall down, hole thing fall, come crashing, crash down, drop it, "
            "be dropped, dropped into, into the pacific, pacific, thrown away, drop the thing, "
            "drop it into, stay up, be around, last until, brought back down, eol, "
            "into the ocean, into the sea, point nemo, be scrapped, destroyed, destroy, "
            "dismantled, dismantle, taken down, be used, operational, retiring, expires, "
            "decommissioning, end date, finished, deorbit, deorbited, deorbiting, de orbit, "
            "retire, retired, retirement, end of life, decommission, decommissioned, crash, "
            "crashed, burn up, return to earth, fall, falling, brought down, shut down, "
            "operate, operating, life span, lifespan, future of, be destroyed, end of the iss, "
            "end of the station, scrapped, left with no one, bring the station down, "
            "bring the iss down, brings the station down, brings the iss down, "
            "take the station down, take the iss down, bring it down"
        ),
        "cost": (
            "tab, foots the bill, foot the bill, footing the bill, bankroll, bankrolls, "
            "bankrolled, financed, finances, finance, financing, outlay, expense, expenses, "
            "expenditure, pricey, price of, taxpayer, taxpayers, taxpayer money, invoice, fares, "
            "fare, ticket price, costed, costing, bucks, quid, cash, price tag, total price, how "
            "much money, funding, funded, funds, fund, worth, bill, "
            "pays, pay, cost, costs, price, expensive, budget, money, pay for, paid for, dollars, "
            "paid, free of charge, for free, charge, charges, charged"
        ),
        "partners": (
            "part of the programme, part of the program, part of the project, part of the iss, "
            "part of the partnership, member states, members of the partnership, "
            "member countries, member nations, co owner, co owners, co owned, shareholders, "
            "shareholder, stakeholders, stakeholder, collaborate, collaborates, collaborating, "
            "collaborated, contributors, contributor, contribute, contributes, contributing, "
            "contributed, backers, joint project, pitched in, chipped in, owners, co own, "
            "involved in, participating, participates, takes part, taking part, cooperate, "
            "members of the program, partners, partner, own, owns, owner, owned, run the, "
            "runs the, operates the, take part, participate, built the, who built, belong to, "
            "belongs, agencies, agency, builds, building, build, manufactures, manufacturer, "
            "which company, what company"
        ),
        "heads": (
            "headed, heading roscosmos, heading nasa, "
            "ran, "
            "at the helm of nasa, at the helm of roscosmos, "
            "head of, who heads, heads of, chief of, director of, administrator, in charge of "
            "nasa, in charge of roscosmos, boss of nasa, boss of roscosmos, leads nasa, leads "
            "roscosmos, runs nasa, runs roscosmos, nasa chief, roscosmos chief, nasa head, "
            "roscosmos head, nasa boss, roscosmos boss, running nasa, running roscosmos, ran "
            "nasa, ran roscosmos, led nasa, led roscosmos, leading nasa, leading roscosmos"
        ),
        "carry": (
            "brought up, bring up, brings up, bringing up, taken up, carried up, carry up, "
            "carries up, ferried up, lifted up, "
            "carried nobody from, carries nobody from, carried no one from, ferried, ferries, "
            "ferrying, hauled, haul, hauls, hauling, transporting, transports, "
            "conveyed, delivering, deliver, toting, carryin, taxied, brought, "
            "carried, carrying, delivered, delivers, transported, "
            "takes people, brings people, gets people, get to, gets to, getting to, carry, "
            "carries, bring, brings, take people, transport, ferry"
        ),
        "meeting": "bakanov and duffy, houston meeting, bakanov, duffy, meeting of the heads",
        "faq": "faq, frequently asked questions",
        "on-this-day": (
            "on that day in history, this day in history, this day in, "
            "this date in, today in history, today in space history, in history, in space "
            "history, "
            "anniversary, anniversaries, in other years"
        ),
        "this-day": "this day, this date, a day like today",
        "birthdays": (
            "whose birthday, who has a birthday, who has their birthday, has birthday, "
            "birthdays on, birthdays today, birthdays this, "
            "astronaut birthdays, cosmonaut birthdays"
        ),
        "timeline": (
            "timeline, time line, timelines, gantt, chart of, a chart, picture of the crews, "
            "diagram of"
        ),
        "built": (
            "first module, in orbit since, assembly begin, assembled, how old is the iss, how "
            "old is the station, how old is the space station, how old is the international "
            "space station, age of the station, age of the iss, station launched, since when, "
            "how long has the iss, how long has the station, how long has the space station, "
            "how long has it been"
        ),
        "take-to": (
            "take to get, takes to get, take to reach, take to fly, travel time, "
            "trip to the station, flight time to, to reach the station, journey to"
        ),
        # Talk.
        "help": (
            "can i ask you, can i ask, may i ask you, could i ask you, what things can i ask, "
            "what "
            "can i ask you, things can i ask, how i can use, how can i use, how do i ask, explain "
            "yourself, use this bot, use you, wat can u do, what can you answer, what do you "
            "answer, how does the bot work, what kind of questions, help me, where does your "
            "data, "
            "your data, data come from, how do you know, what do you do, what r u, what can u do, "
            "how to use, how do i use, how do i use you, capabilities, features, halp, what are "
            "your commands, what are you able to do, what should i ask, help, commands, usage, "
            "manual, instructions, what can you do, what can i ask, what do you know, what "
            "questions, how do you work, how does this work, who are you, what are you, your "
            "sources, where do you get"
        ),
        "on-posts": (
            "get posts, posts here, post here, posts in this channel, posts in my channel, "
            "scheduled posts, automatic posts, subscribe, subscription, subscriptions, "
            "announce, announcement, announcements, notify, notify me, notification, "
            "notifications, get notified, alerts, set up posts, posts"
        ),
        "on-counting": (
            "how do you count, how you count, how are they counted, how is it counted, how is "
            "that counted, how are days counted, how do you calculate, counting, counting rules, "
            "how we count, methodology, definitions, rules of counting"
        ),
        "on-privacy": (
            "privacy, privacy policy, gdpr, data protection, what do you store, what do you save, "
            "what do you keep, what data do you, do you store, do you keep, do you log, store "
            "about me, keep about me, know about me, personal data, delete my data, my data"
        ),
        "on-export": (
            "export, export data, exports, download the data, download all, raw data, as csv, "
            "csv, as json, json, api, dataset, data set"
        ),
        "on-invite": (
            "invite, invite link, invite you, invite the bot, add you to my server, add you to "
            "our server, add the bot, add this bot, get this bot, install you, install this bot"
        ),
        "on-support": (
            "support, contact, contact you, report a bug, report a mistake, report an error, "
            "found a mistake, found an error, found a bug, feedback, bug report, who runs you, "
            "who made you, who maintains you"
        ),
        "chat": (
            "haha, lmao, rofl, sup, wassup, shut up, stfu, fuck, fuck you, fuck off, hate you, "
            "moron, dumb, useless, sucks, marry me, ping, pong, omg, wow, good job, well done, "
            "nvm, never mind, your mom, trash, story, news, logo, hi, hello, hey, hey there, "
            "good morning, good evening, good night, thanks, thank you, thx, ty, cheers, joke, "
            "jokes, how are you, love you, you suck, stupid, idiot, dumb bot, good bot, bad bot, "
            "bye, goodbye, lol, fake, hoax, conspiracy, flat earth, real, meaning of life, say"
        ),
        "order": (
            "system, you are now the, you are now a, you re now the, metro, subway, marina, "
            "ferry, "
            "gas station, train station, police station, cruise ship, queen mary, radio station, "
            "power station, raid, guild raid, our raid, party finder, lobby, you are my, be my, "
            "kerbal, among us, star trek, enterprise, titanic, millennium falcon, dungeon, "
            "minecraft, fortnite, game of the year, movie night, assemble, server, discord, this "
            "channel, online, offline, guild, this chat, jailbreak, act as, roleplay, role play, "
            "developer mode, forget everything, forget your, disregard, override, ignore the, "
            "ignore everything, execute, sudo, system message, reveal your, reveal the, api key, "
            "password, token, translate, write, poem, poems, repeat after me, pretend, system "
            "prompt, sing, ignore all, ignore previous, ignore your, print"
        ),
        "of-them": (
            "of the two, of the three, of the four, of both, of the two of them, of the three of "
            "them, out of them, out of those, out of these, from among them, from among those, "
            "of that "
            "lot, of this lot, of that group, of this group, of that bunch, of this bunch, of "
            "that crowd, amongst them, amongst those, in that group, in that list, on that list, "
            "on this list, in this list, from that list, from this list, of them, of those, of "
            "these, among them, among those, of the ones"
        ),
        "pronoun": (
            "out of them, out of those, out of these, from among them, from among those, of that "
            "lot, of this lot, of that group, of this group, of that bunch, of this bunch, of "
            "that crowd, amongst them, amongst those, in that group, in that list, on that list, "
            "on this list, in this list, from that list, from this list, last one, first one, "
            "with her, with him, among them, among those, of the "
            "ones, on it, in it, of them, of those, of these, on board of it, those two, he, she, "
            "him, her, his, hers, they, them, their, it, that one, isn t it, isn t he, isn t she, "
            "aren t they, was that on, did it last, did that last, wasn t it, wasn t he, wasn t "
            "she, weren t "
            "they, hasn t he, "
            "hasn t she, "
            "haven t they, didn t he, didn t she, didn t they, doesn t he, doesn t she, don t "
            "they, won t he, won t she, won t they"
        ),
        "then": (
            "at the time, back then, at that point, at that moment, on that day, on that very "
            "day, at the same moment, that same day, on the same day, on the same date, that very "
            "day, that exact day, at that point in time, then, that day, at that time, that time, "
            "same day, same date, on that date"
        ),
        "local-time": (
            "german time, japanese time, american time, russian time, french time, british time, "
            "european time, indian time, italian time, canadian time, chinese time, spanish time, "
            "australian time, korean time, turkish time, brazilian time, local time"
        ),
        "before-after": (
            "before, after, prior to, ahead of, preceding, right after, right before, just "
            "before, "
            "just after, succeeding"
        ),
        "follow": (
            "same for, ditto for, likewise, as for, what bout, whatabout, how abt, wbu, and as "
            "for, same question for, same question but for, same again for, n what about, and "
            "again for, ok and, okay and, right and, so and, n, nd, and then, what of, and, what "
            "about, how about, also, and what about, and how "
            "about, or, but, and for, how bout"
        ),
        # What the crews and ships do not tell: the part after "x-" is a topic of scope.py.
        "x-position": (
            "kilometers, kilometres, orbits did, how many orbits, orbits a day, which hour, sky "
            "tonight, flies over my, flies over, above me, above my, over my, overflight, pass "
            "by, passes by, passing over, passing by, km h, mph, ground track, sighting, "
            "sightings, spot it, how far, far away, distance, see iss, see the space station, "
            "flying above, over which country, which country is it over, over what country, "
            "coordinates, overhead, pass over, passes over, fly over, flying over, flyover, see "
            "the iss, see the station, watch the iss, spot the station, spot the iss, live cam, "
            "live stream, live feed, livestream, webcam, altitude, how high, how fast, speed, "
            "velocity, orbit height, visible, tracker, telescope, location of the iss, location "
            "of the station, latitude, longitude, orbital period, current position, its position, "
            "exact position, iss position, station position, what position is, on the map, on a "
            "map, map of, live map, track the iss, track the station, track it, how many km, how "
            "many miles, km away, miles away, can i see it, see it tonight, see it from, watch it "
            "pass, when can i see, when can we see, can you see it, cameras, kilometers above, km "
            "above, miles above, position of the iss, position of the station, position of the "
            "space station"
        ),
        "x-life": (
            "doing up there, they doing, crew doing, astronauts doing, people doing, how "
            "celebrate, air like, air breathe, breathe, feeding, queue for, bath, bathe, teeth, "
            "shave, shaving, tv, netflix, video games, alcohol, vodka, wine, whiskey, pizza, "
            "snack, snacks, burger, hungry, thirsty, poo, fart, farts, farting, loo, scared, "
            "lonely, romance, pet, dog, cat, dogs, cats, animals, mice, beds, bedroom, bedrooms, "
            "free time, spare time, hobby, chess, religion up there, pray, cry, smoke, smoking, "
            "swim, farted, pooped, pregnant, baby, babies, jogging, treadmill, workout, for "
            "dinner, menu, vegan, what do astronauts, what do the astronauts, what does the crew, "
            "what do the crew, what do people, do all day, all day, dream, fight, get along, "
            "guitar, toothpaste, dies, dying, eat, eats, eating, ate, food, cook, cooking, meal, "
            "meals, breakfast, lunch, dinner, drink, drinking, beer, coffee, toilet, toilets, "
            "bathroom, shower, showers, wash, sleep, sleeping, sleeps, pee, poop, pooping, "
            "peeing, smell, smells, sick, sickness, doctor, sex, hygiene, clothes, laundry, "
            "internet, wifi, music, exercise, gym, bored, hobbies, pets, haircut, gravity, float, "
            "floats, weightless, weightlessness, zero g, microgravity, radiation, muscle, "
            "muscles, bones, health, die, died, death, dead, temperature, oxygen, their period, "
            "her period, their periods, get periods, have periods, period in space, menstruation, "
            "menstruate, catch a cold, have a cold, is it cold, how cold, too cold, get cold, is "
            "it hot, how hot, too hot, clean the, clean up, keep clean, stay clean, cleaning the, "
            "play games, play chess, play music, play guitar, play the guitar, play cards, play "
            "football, play sports, plays guitar, played guitar, play video games, in bed, go to "
            "bed, a bed, their beds, own bed, what do they do, what do they eat, what do they "
            "drink, what do they wear, what do they watch, what language, which language, "
            "languages do, speak english, speak russian, language do they, their language, a "
            "party, have parties, wash their hair, wash hair, cut their hair, hair cut, drink "
            "water, drinking water, recycled water, get water, water come, water from, have fun, "
            "for fun, watch movies, watch a movie, movie night, wash clothes, wash their, get "
            "fed, happens if someone dies, someone dies, somebody dies, astronaut dies, wash up"
        ),
        "oldest": (
            "oldest, eldest, the eldest, the oldest, most elderly, greatest age, highest age, "
            "oldest ever, most senior in age"
        ),
        "youngest": ("youngest, the youngest, youngest ever, lowest age, least old"),
        "x-ages": (
            "who is the older, who is the younger, who was older, who was younger, older, the "
            "younger, older than, younger than, who is older, who is younger, who s older, who "
            "s younger, older or younger, ages of"
        ),
        "x-private": (
            "have kids, has kids, make a year, makes a year, makes per year, richer, hotter, "
            "dating, tweet, tweets, tweeted, instagram post, pay grade, birthplace, "
            "where was born, from which city, studied at, degree in, phd, height of, name of his, "
            "name of her, blood type, political, republican, democrat, tallest, heaviest, "
            "smartest, strongest, richest, shortest person, prettiest, hottest, sexiest, coolest, "
            "funniest, most beautiful, handsome, girlfriend, boyfriend, parents, hometown, grew "
            "up, grow up, degree, university, college, net worth, family, divorced, gay, single "
            "or, tiktok, ethnicity, zodiac, hobbies, studied, study, favorite, favourite, how "
            "tall, weigh less, millionaire, twin, work at nasa, work at, work for, employees, "
            "ceo, miss most, gun, guns, weapon, weapons, guitar, "
            "married, wife, husband, kids, children, salary, earn, earns, get paid, rich, "
            "phone number, email, address, instagram, twitter, religion, height, tall, become an "
            "astronaut, be an astronaut, running for president, running for office, running for "
            "senate, running for congress, vote from, vote in, do they vote, can astronauts vote, "
            "astronauts vote, voted for, voted in, take photos, take pictures, photo of, photos "
            "of, picture of, pictures of, his photo, her photo, photo taken, phone home, have "
            "phones, call home, their phones, a phone, training for, their training, astronaut "
            "training, training take, how long is training, train for, trained for, astronauts "
            "train, cosmonauts train, apply to, apply for, how to apply, do i apply, can i apply, "
            "could i apply, nasa hiring, is hiring, hiring astronauts, post on instagram, posts "
            "on, posted on, study at, his brother, her brother, his sister, her sister, brothers "
            "and sisters"
        ),
        "x-other-station": (
            "tiangong s, mir s, old mir, shenzhou s, tiangong, mir, skylab, salyut, tss, gateway, "
            "axiom station, haven 1, haven, starlab, shenzhou, chinese station, chinese space "
            "station, china s space station, china s station, china space station, station of "
            "china, chinese ship, chinese ships, chinese spacecraft, chinese rocket, chinese "
            "rockets, chinese module, indian station, indian space station, russian orbital "
            "station, ros station"
        ),
        "x-weather": (
            "weather, solar flare, solar flares, asteroid, asteroids, comet, comets, neo, neos, "
            "tide, tides, aurora, meteor, meteors, meteor shower, eclipse, sunspots, rain, "
            "forecast, hurricane, earthquake"
        ),
        "x-elsewhere": (
            "besides the iss, apart from the iss, not counting, outside the iss, other than the "
            "iss, except the iss, not on the iss, lunar, gaganyaan, chandrayaan, isro, exoplanet, "
            "exoplanets, europa clipper, new horizons, psyche, space elevator, area 51, dearmoon, "
            "dear moon, earth flat, rocket lab, electron, ariane, vulcan, neutron star, "
            "falcon heavy, vandenberg, man in space, human in space, ever in space, "
            "dragonfly, moon, mars, venus, jupiter, saturn, pluto, sun, universe, galaxy, black "
            "hole, black holes, aliens, alien, ufo, ufos, apollo, artemis, orion, gemini program, "
            "mercury program, vostok, voskhod, hubble, james webb, jwst, webb telescope, "
            "starship, "
            "new shepard, new glenn, blue origin, virgin galactic, starlink, satellite, "
            "satellites, voyager, rover, curiosity, perseverance, planet, planets, star, stars, "
            "super heavy, spaceport, buran, inspiration4, inspiration 4, polaris dawn, fram2"
        ),
        "x-cargo": (
            "cargo, progress, cygnus, htv, kounotori, atv, resupply, freighter, dream chaser, "
            "cargo dragon"
        ),
        "x-work": (
            "berthed, nadir, zenith, air leak, prk, leak rate, nodes, how long is the station, "
            "high is the station, how wide, airlock, window, battery, batteries, radiator, "
            "radiators, spacesuit, spacesuits, bigelow, docking adapter, windows, cupola, docking "
            "port, docking ports, nauka, zvezda, zarya, unity, destiny, columbus, kibo, "
            "spacewalk, spacewalks, space walk, eva, evas, experiment, experiments, science, "
            "research, robot, robots, robonaut, robotic arm, canadarm, module, modules, solar "
            "panels, solar panel, laboratory, debris, maintenance, software, weigh, size of the "
            "iss, how big is the iss, how large, mass of, how much mass, the mass, station s "
            "mass, weight of, how heavy, the weight, hole in, a hole, grow plants, plants on, "
            "plants grow, what computers, computers on, computers do, side "
            "of the station, size of the station, how big is the station"
        ),
        "x-operations": (
            "land with more, how does docking work, engine, engines, fuel, thrust, heat shield, "
            "parachute, parachutes, reuse, reusable, abort system, how does it work, how does a "
            "rocket, how does a spacecraft, how does the hatch, how does undocking work, how does "
            "re entry, how does launch, how does the launch, how does it land, how does it dock"
        ),
        "crowded": (
            "busier, more crowded, fuller, "
            "crowd, biggest crowd, biggest crew ever, most crowded, crowded, fullest, most full, "
            "busiest, packed, most packed, at its fullest, overcrowded, full house"
        ),
        "relocate": (
            "relocate, relocates, relocated, relocating, relocation, relocations, change ports, "
            "changes ports, changed ports, changing ports, move ports, moves ports, moved ports, "
            "moving ports, switch ports, switched ports, swap ports, swapped ports, change of "
            "ports, changes of ports, port change, port changes, another port, different port, "
            "other port, redock, redocks, redocked, redocking"
        ),
        "port": "port, ports, which port, what port, which ports, what ports",
        "leak": (
            "hole in, has a hole, "
            "leak, leaks, leaked, leaking, leaky, coolant leak, springs a leak, sprang a leak, "
            "spring a leak"
        ),
        "age": (
            "how many years old, years old, yrs old, birth year, his birth year, her birth year, "
            "how old, how old is, how old was, how old will, old is, what age, age of, his age, "
            "her age, their age, year of birth, birth date, date of birth, age"
        ),
        "birthday": (
            "was born, were born, born on, i born, born, turned, my birthday, i was born, i got "
            "born, born on that day, my birth, bday, my bday, her birthday, his birthday, "
            "birthday, birthdays"
        ),
        "above": "over, above, right above, right over",
        "one-after": (
            "successor, one later, the following one, the subsequent one, subsequent "
            "one, the one following, one following, the one following that, the next in line, one "
            "after that, the one after that, one after, following one, after that one, after "
            "that"
        ),
        "one-before": (
            "predecessor, the preceding one, preceding one, prior one, the one prior, the one "
            "prior to that, "
            "the previous one, one earlier, the one preceding, and the previous, previous, one "
            "before that, the one before that, one before, before "
            "that one, previous one"
        ),
        "opinion": (
            "better, hotter, richer, smarter, prettier, cooler, braver, stronger, funnier, worse, "
            "wrong of, fair that, is it fair, deserve, deserves, trust, do you think, your "
            "opinion, prefer, would you rather, war, best, worst, greatest astronaut, favourite "
            "astronaut"
        ),
        "men": (
            "gents, gent, fellas only, males only, men only, men, males, guys only, male, "
            "gentlemen, menfolk"
        ),
        "kin": (
            "my husband, my wife, my son, my sons, my daughter, my daughters, my kid, my kids, my "
            "child, my children, my mother, my father, my mom, my mum, my dad, my parents, my "
            "brother, my sister, my uncle, my aunt, my cousin, my grandson, my granddaughter, my "
            "grandma, my grandpa, my grandmother, my grandfather, my family, my friend, my "
            "friends, my buddy, my mate, my teacher, my professor, my boss, my colleague, my "
            "boyfriend, my girlfriend, my late husband, my late wife, my little brother, my "
            "little sister, our kids, our son, our daughter, our family, our teacher, my boy, my "
            "girl, my little girl, my little boy, my baby, our baby, our little one, my little "
            "one, my newborn, our newborn, our girl, our boy, her boy, his boy, her girl, my "
            "godson, my goddaughter, my niece, my nephew, my twins, our twins, my grandchild, my "
            "grandchildren"
        ),
        "ground": (
            "world cup final, olympic*, opening ceremony, closing ceremony, super bowl, "
            "fireworks, election, elections, wedding, ferry, airport, hotel, train, trains, "
            "plane, airplane, airline, bus, taxi, concert, band, tour, album, football, soccer, "
            "rugby, basketball, baseball, team captain, match, stadium, president, parliament, "
            "senate, submarine, yacht, cruise, cruise ship, marina, harbour, harbor, port of, "
            "lifeboat station, petrol station, gas station, train station, radio station, "
            "police station, fire station, power station, bus station, metro, subway, "
            "documentary, series, novel, anime, manga, star trek, star wars, deep space nine, "
            "captain kirk, kirk, picard, enterprise, titanic, accounting, office, meeting room, "
            "factory, restaurant, pub, zoo, church, hospital, library, museum, "
            "board of directors, directors, imagine dragons, dungeons, world cup, olympics, "
            "league, rowed, rowing, regatta, women s eight, crew cut, soviet union, mh370, "
            "lufthansa, ryanair, unicorn"
        ),
        "iss": (
            "iss coming down, station coming down, iss come down, station come down, iss comes "
            "down, station comes down, iss go down, station go down, iss going down, station "
            "going down, orbiting complex, orbital complex, orbital laboratory, orbiting "
            "laboratory, orbiting outpost, space outpost, orbital lab, i s s, iss, iss s, space "
            "station, spacestation, international space station, orbiting lab, "
            "orbital outpost, space lab"
        ),
        "up-there": "up there, above us, in orbit, off planet, over our heads",
    },
    times={
        "january": "january, jan",
        "february": "february, feb, febuary",
        "march": "march, mar",
        "april": "april, apr",
        "may": "may",
        "june": "june, jun",
        "july": "july, jul",
        "august": "august, aug",
        "september": "september, sep, sept",
        "october": "october, oct",
        "november": "november, nov",
        "december": "december, dec",
        "monday": "monday, mon",
        "tuesday": "tuesday, tue, tues",
        "wednesday": "wednesday, wed",
        "thursday": "thursday, thu, thur, thurs",
        "friday": "friday, fri",
        "saturday": "saturday, sat",
        "sunday": "sunday, sun",
        "hour": "hour, hours",
        "day": "day, days",
        "week": "week, weeks",
        "month": "month, months",
        "year": "year, years, yr, yrs",
        "ago": "ago, back",
        "ahead": "from now",
        "last": "the past, last, past, previous",
        "this": "this, current",
        "next": "next, coming, following",
        "before-last": "before last, the year before last",
        "last year": "last year s",
        "now": (
            "right this minute, right this second, right this instant, this minute, "
            "at the minute, at this point in time, this instant, at this instant, at this point, "
            "for the time being, for the moment, just now, as things stand, this very second, at "
            "this very moment, this very minute, at this precise moment, at this exact moment, as "
            "we speak, this very moment, right this moment, now, right now, currently, at the "
            "moment, at present, rn, atm, presently, at this moment, nowadays, these days"
        ),
        "today": (
            "this afternoon, this very day, today s, today, tonight, this day, this "
            "date, a day like today, this evening, this morning, "
            "todays"
        ),
        "yesterday": (
            "last evening, yesterday s, yesterdays, yesterday evening, yesterday, last night, yday"
        ),
        "tomorrow": (
            "tomorrow s, tomorrows, tomorow, tommorow, tommorrow, tomorrow, tmrw, tmr, tmrrw, 2moro"
        ),
        "day-before-yesterday": "day before yesterday",
        "day-after-tomorrow": "day after tomorrow",
        "christmas": (
            "christmases, christmastime, xmas day, chrimbo, christmas, xmas, christmas day, x "
            "mas, boxing"
        ),
        "christmas-eve": "christmas eve, xmas eve",
        "new-year": "new year, new years, new year s, new year s day, new years day, newyear",
        "old-new-year": "old new year, orthodox new year",
        "new-year-eve": "new year s eve, new years eve, nye, new year eve",
        "halloween": "halloween",
        "epiphany": "epiphany, three kings day",
        "labour-day": "may day, international workers day",
        "all-saints": "all saints day, all saints",
        "all-souls": "day of the dead, all souls day",
        "armistice": "armistice day, veterans day, remembrance day",
        "nicholas": "st nicholas day, saint nicholas day",
        "boxing-day": "boxing day",
        "juneteenth": "juneteenth",
        "canada-day": "canada day",
        "bonfire-night": "bonfire night, guy fawkes night",
        "tanabata": "tanabata",
        "valentine": "valentine s day, valentines day, valentine, valentine day",
        "womens-day": "women s day, womens day",
        "victory-day": "victory day",
        "cosmonautics-day": "cosmonautics day, yuri s night",
        "good-friday": "good friday",
        "easter-monday": "easter monday",
        "ascension": "ascension day",
        "pentecost": "pentecost, whitsun, whit sunday, pentecost sunday",
        "whit-monday": "whit monday, pentecost monday",
        "easter": "easter, easter sunday",
        "orthodox-christmas": "orthodox christmas, russian christmas",
        "western-christmas": "western christmas, catholic christmas",
        "spring": "spring, springtime",
        "summer": "summer, summertime",
        "autumn": "autumn, fall",
        "winter": "winter, wintertime",
        "1": "a, an, one",
        "2": "two, couple of, a couple of",
        "3": "three",
        "4": "four",
        "5": "five",
        "6": "six",
        "7": "seven",
        "8": "eight",
        "9": "nine",
        "10": "ten",
        "11": "eleven",
        "12": "twelve",
        "13": "thirteen",
        "14": "fourteen",
        "15": "fifteen",
        "16": "sixteen",
        "17": "seventeen",
        "18": "eighteen",
        "19": "nineteen",
        "14 day": "a fortnight, fortnight",
        "45 day": "a month and a half",
        "20": "twenty",
        "30": "thirty",
        "40": "forty",
        "50": "fifty",
        "60": "sixty",
        "70": "seventy",
        "80": "eighty",
        "90": "ninety",
        "100": "hundred, hundreds",
        "1000": "thousand",
        "half": "half a, half of a, half an, half",
        "in": (
            "within, in the course of, over the course of, in the space of, at any point in, at "
            "some point in, at any time in, during the course of, sometime in, some time in, all "
            "through, throughout, all of, in, on, at, by, around, the night of"
        ),
        "of": "of, the, st, nd, rd, th, o",
        "since": (
            "ever since, as from, dating from, going back to, since, from, starting, beginning"
        ),
        "until": (
            "up until, right up to, until the end of, till the end of, until, till, up to, "
            "through, thru, by the end of, by end of"
        ),
        "to": "to",
        "between": "between",
        "and": "and",
        "start": (
            "the beginning of, outset of, opening of, the start of, start to, kickoff of, start "
            "of, beginning of, early, begin of"
        ),
        "middle": "halfway through, the middle of, middle of, mid",
        "end": "close of, tail end of, back end of, very end of, end of, late, the end of",
        "am": "am, a m",
        "pm": "pm, p m",
        "oclock": "o clock, oclock",
        "as-of": "as of, as known on, as seen on, as planned on",
        "thanksgiving": ("thanksgiving, thanksgiving day, turkey day, thanksgiving meal"),
        "independence-day": "independence day, fourth of july",
        "bastille-day": "bastille day",
        "patrick": (
            "st patrick s day, saint patrick s day, st patricks day, saint patricks day, paddy s "
            "day"
        ),
        "april-fools": "april fools day, april fool s day, april fools",
        "russia-day": "russia day",
        "for": "for, during, over",
        "earlier": "earlier, before that, prior, previously",
        "later": "later, after that, afterwards",
        "1th": "first",
        "2th": "second",
        "3th": "third",
        "4th": "fourth",
        "5th": "fifth",
        "6th": "sixth",
        "7th": "seventh",
        "8th": "eighth",
        "9th": "ninth",
        "10th": "tenth",
        "11th": "eleventh",
        "12th": "twelfth",
        "13th": "thirteenth",
        "14th": "fourteenth",
        "15th": "fifteenth",
        "16th": "sixteenth",
        "17th": "seventeenth",
        "18th": "eighteenth",
        "19th": "nineteenth",
        "20th": "twentieth",
        "30th": "thirtieth",
        "before": "before, prior to",
        "after": "after, beyond",
        "+half": "and a half",
        "quarter": "quarter, quarters",
        "q": "q",
        "h": "h",
        "half-year": "half year",
        "week-number": "calendar week, cw",
        "century": "century",
        "noon": "noon, midday",
        "midnight": "midnight",
        "shrove-tuesday": "shrove tuesday, pancake day, pancake tuesday, mardi gras, fat tuesday",
        "rose-monday": "rose monday, rosenmontag, shrove monday",
        "ash-wednesday": "ash wednesday",
        "lent": "lent",
        "palm-sunday": "palm sunday",
        "maundy-thursday": "maundy thursday, holy thursday",
        "holy-saturday": "holy saturday",
        "holy-week": "holy week, semana santa",
        "corpus-christi": "corpus christi",
        "carnival": "carnival",
        "orthodox-easter": "orthodox easter, russian easter, greek easter",
        "maslenitsa": "maslenitsa",
        "great-lent": "great lent, orthodox lent",
        "first-advent": (
            "first advent, first sunday of advent, first sunday in advent, advent sunday"
        ),
        "second-advent": "second advent, second sunday of advent, second sunday in advent",
        "third-advent": "third advent, third sunday of advent, third sunday in advent",
        "fourth-advent": "fourth advent, fourth sunday of advent, fourth sunday in advent",
        "advent": "advent",
        "candlemas": "candlemas, groundhog day",
        "earth-day": "earth day",
        "pi-day": "pi day",
        "walpurgis-night": "walpurgis night",
        "assumption": "assumption day, feast of the assumption",
        "orthodox-epiphany": "orthodox epiphany",
        "saint-john": "saint john s day, st john s day, midsummer day",
        "saint-lucy": "saint lucy s day, st lucia s day, st lucy s day",
        "reformation-day": "reformation day",
        "martin-luther-king": "martin luther king day, mlk day, martin luther king jr day",
        "presidents-day": "presidents day, president s day, presidents day",
        "memorial-day": "memorial day",
        "american-labor-day": "labor day",
        "columbus-day": "columbus day, indigenous peoples day",
        "black-friday": "black friday",
        "lunar-new-year": (
            "chinese new year, lunar new year, chinese new year s day, lunar new year s day"
        ),
        "mid-autumn": "chuseok, mid autumn festival, moon festival",
        "ramadan": "ramadan",
        "eid-al-fitr": "eid al fitr, eid ul fitr",
        "eid-al-adha": "eid al adha, eid ul adha",
        "passover": "passover, pesach",
        "rosh-hashanah": "rosh hashanah, rosh hashana, jewish new year",
        "yom-kippur": "yom kippur",
        "hanukkah": "hanukkah, chanukah, hannukah",
        "diwali": "diwali, deepavali, divali",
        "golden-week": "golden week",
        "bon": "obon, bon festival",
        "weekend": "weekend, weekends",
        "exactly": "exactly, precisely, to the day",
    },
    groups={
        "RU": (
            "kremlin, the kremlin, moscow, "
            "soviets, ruskie, russkie, ruski, ruskies, russkis, russian, russians, russkies, rus, "
            "russian federation, rossiya"
        ),
        "US": (
            "washington, the white house, white house, capitol hill, america, yank, the states, "
            "us citizens, muricans, american, americans, usa, u s a, united states, yanks, "
            "yankee, yankees, u s citizens"
        ),
        "GB": (
            "british, brits, english, englishman, englishmen, britain, great britain, united "
            "kingdom, england, briton, britons, brit, scottish, scot, scots, scotsman, scotland, "
            "welsh, welshman, welshmen, wales, northern irish, uk s, uk"
        ),
        "JP": "japanese, japan, japanese people, nippon",
        "CA": "canucks, canadian, canadians, canuck, canada, canadas",
        "NL": "hollanders, hollander, dutch, dutchman, dutchmen, netherlands, holland",
        "AE": "emiratis, emirates, emirati, uae, united arab emirates",
        "FR": "frenchies, french, frenchman, frenchmen, frenchie, france",
        "ES": "spanish, spaniards, spaniard, spain",
        "DK": "danes, dane, danish, denmark",
        "NASA": "american space agency, us space agency, nasa, nasa s, nasas",
        "ESA": "european space agency, european agency, esa, esas, european, europeans, europe",
        "JAXA": "japanese space agency, japan aerospace exploration agency, jaxa",
        "Roscosmos": (
            "russian space agency, russian state corporation, roscosmos, roskosmos, roscosmos s"
        ),
        "CSA": "canadian space agency, csa",
        "Axiom Space": "axiom space",
        "IT": "italian, italians, italy, italian s",
        "DE": "deutschland, german, germans, germany, deutsche",
        "IN": "indian, indians, india",
        "AF": "afghani",
        "AR": "argentinean",
        "BA": "bosnia",
        "CN": "chinaman, prc, taikonaut, taikonauts",
        "IR": "persian, persians",
        "IE": "irishman, irishmen",
        "KP": "dprk, north korean, north koreans, north korea",
        "MN": "mongol, mongols",
        "MM": "burma",
        "NZ": "kiwi, kiwis, new zealander, new zealanders, new zealand",
        "PH": "filipina, filipinas",
        "SE": "swede, swedes, swedish, sweden",
        "BE": "belgian, belgians, belgium",
        "PL": "polish, pole, poles, poland",
        "HU": "hungarian, hungarians, hungary",
        "KZ": "kazakh, kazakhs, kazakhstani, kazakhstan",
        "KR": ("south korean, south koreans, south korea, korean, koreans"),
        "BR": "brazilian, brazilians, brazil",
        "MY": "malaysian, malaysians, malaysia",
        "ZA": "south african, south africans, south africa",
        "TR": "turk, turks, turkish, turkey, turkiye",
        "SA": ("saudi, saudis, saudi arabian, saudi arabians, saudi arabia"),
        "IL": "israeli, israelis, israel",
        "BY": "belarusian, belarusians, belarussian, belarus",
        "CZ": "czech, czechs, czechia, czech republic",
        "CR": "costa rican, costa ricans, costa rica",
        "LK": "sri lankan, sri lankans, sri lanka",
        "FR+woman": "frenchwoman, frenchwomen",
        "GB+woman": "englishwoman, englishwomen, scotswoman, welshwoman",
        "IE+woman": "irishwoman, irishwomen",
        "NL+woman": "dutchwoman, dutchwomen",
    },
    programs={
        "soyuz": (
            "sojus, soiuz, soyuzs, souyz, soyz, soyuz capsule, soyuz capsules, soyuz ship, soyuz "
            "ships, soyuz craft, soyuz vehicle, soyuz vehicles, soyuz, soyus, soyouz, soyuzes, "
            "soyuz s, sojuz, soyuz spacecraft"
        ),
        "dragon": (
            "spacex s, space x s, spacex capsules, spacex ship, spacex ships, dragon capsule, "
            "dragon capsules, dragon ship, dragon ships, dragon spacecraft, spacex vehicle, "
            "crewdragon, elon musk s dragon, musk s dragon, elon s dragon, musk s ships, elon "
            "musk s ships, "
            "dragon, dragons, crew dragon, spacex, space x, dragon s, crew dragons, spacex crew "
            "dragon, spacex dragon, spacex crew, spacex capsule"
        ),
        "shuttle": (
            "shuttle orbiter, orbiters, space shuttle s, nasa shuttle, nasa s shuttle, shuttle "
            "program, shuttle, shuttles, space shuttle, space shuttles, shuttle s"
        ),
        "starliner": (
            "boeing s, boeing capsule, boeing s capsule, boeing s starliner, cst100, boeing "
            "spacecraft, boeing s spacecraft, starliner capsule, starliner, starliners, boeing, "
            "cst 100, starliner s, boeing starliner"
        ),
    },
    rewrites=(
        # "Comes back two months early" tells of no time two months back.
        (
            r"\bback (?=\w+ (?:days?|weeks?|months?) (?:early|earlier|sooner|late|later|ahead)\b)",
            "home ",
        ),
        # Who would have been there is asked of what was, where nothing is supposed.
        (
            r"^(?!.*\b(?:if|had|without|unless|instead|suppos\w+|what)\b)"
            r"(.*?)\b(?:would|could|might|must) have been"
            r"(?= (?:living|aboard|on board|up there|in it|there)\b)",
            r"\1was",
        ),
        # The very moment at which something was.
        (
            r"\b(?:(?:in|at|on) )?the (?:(?:very|exact|precise) )+"
            r"(?:moment|minute|second|instant|hour|day)(?: (?:when|that|at which|in which))?"
            r"(?= \w)",
            "when",
        ),
        (r"\b(?:in|at) the (?:minute|second|instant|hour) (?:when|that|in which)\b", "when"),
        # A year of two figures, and a season of two years.
        (
            r"\b(\d{1,2}) ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*) 0(\d)\b(?!:)",
            r"\1 \2 200\3",
        ),
        (r"\b(20\d\d)-(1[3-9]|[2-9]\d)\b(?!-)", r"\1-20\2"),
        (r"\bt-(?:0|zero)\b", "liftoff"),
        (
            # "At 1805 zulu"; without "at" it may be a year.
            r"(?<=\bat )([01]\d|2[0-3])([0-5]\d)"
            r"(?= ?(?:utc|gmt|zulu|z|msk|jst|e[ds]t|c[ds]t|p[ds]t)\b)",
            r"\1:\2",
        ),
        (r"\bides of (?=(?:march|may|july|october)\b)", "15 "),
        (r"\bides of (?=[a-z]+\b)", "13 "),
        # Earlier or later than a date, and not so.
        (rf"\b(?:no|not) later than {_DATE}", "until "),
        (rf"\b(?:no|not) (?:earlier|sooner) than {_DATE}", "since "),
        (rf"\b(?:earlier|sooner) than {_DATE}", "before "),
        (rf"\blater than {_DATE}", "after "),
        # Who heads an agency is no head.
        (r"\bheads (?=(?:up )?(?:nasa|roscosmos|the agenc))", "is head of "),
        # "Which ship brought her home?": the verb and where to stand apart.
        (
            r"\b(brought|brings|bring|carried|flew|took)\b"
            r"((?: (?!and\b|on\b|in\b)[\w'-]+){1,4}) (home|back)\b(?! (?:on|in|to back)\b)",
            r"\1 home\2",
        ),
        # Words that compare stand alone before a number.
        (
            r"\b(?:upwards? of|in excess of|north of|greater than|exceed(?:s|ed|ing)?|"
            r"surpass(?:es|ed|ing)?)(?= (?:an? |half |the )?\w+)",
            "more than",
        ),
        (
            r"\b(?:(?:no|not) (?:fewer|less|shorter) than|(?:an? )?minimum of|at a minimum)\b",
            "at least",
        ),
        (
            r"\b(?:at (?:the )?most|(?:no|not) (?:more|longer) than|(?:an? )?maximum of) "
            r"(\w+ (?:\w+ )?(?:days?|weeks?|months?|years?|times|visits|trips|flights|stays|people"
            r"|persons|crew|astronauts|cosmonauts|men|women))\b",
            r"\1 or less",
        ),
        (r"(?<![\w.+])(\d+)\+(?= ?[a-z])", r"at least \1 "),
        (r"(?<![\w<>])>=? ?(?=\d)", "more than "),
        (r"(?<![\w<>])<=? ?(?=\d)", "less than "),
        (r"\b(\d+ (?:days|weeks|months|years|times|visits|flights)) plus\b", r"\1 or more"),
        (r"\bleap(?:-| )?(?:day|year day)(?: of| in)? (\d{4})\b", r"29 february \1"),
        (r"\bon (\w+) (?:separate |different |distinct )?occasions\b", r"\1 times"),
        (
            r"\b(typical|average|mean|median|usual|normal) (mission|flight|stay|visit|trip) "
            r"(?:duration|length|time)\b",
            r"\1 \2",
        ),
        (r"\b(or|and|vs|versus|than|from) the us\b", r"\1 the usa"),
        (r"\bthe us(?= (?:or|and|vs|versus) (?!we\b))", "the usa"),
        # What is named alone at the beginning is what is asked for.
        (
            r"^(?:the )?((?:space )?tourists|rookies|newbies|first[ -]timers|newcomers) "
            r"(?=on (?:an? |the )?(?:soyuz|dragon|shuttle|starliner|crew dragon|space shuttle))",
            r"which \1 flew ",
        ),
        (
            r"^(?:the )?((?:space )?tourists|rookies|newbies|first[ -]timers|newcomers|days"
            r"|dragons) "
            r"(?=with|without|on|in|when|where|that|which|who|of|over|under|exactly)",
            r"which \1 ",
        ),
        (
            r"\bdays (?:when|where|on which)(?: there (?:were|was))? "
            r"(?=(?:exactly|more|fewer|less|at least|only|over|under|no|just|\d+)\b)",
            "days with ",
        ),
        # The year of a feast stands beside it.
        (
            r"\b(thanksgiving|christmas(?: eve| day)?|xmas|halloween|easter|new year(?:'?s eve)?)"
            r"((?: on| in| at| the| iss| station| space| orbit| aboard| up| there| onboard){1,4})"
            r" ((?:this|last|next) year|\d{4})\b",
            r"\1 \3\2",
        ),
        # "Were Crew-13 to leave, who would stay?"
        (r"^(?:should|were|had) (?=[^?]*, (?:would|could|who|how|when|what|which|is)\b)", "if "),
        # What falls is no autumn, and what is celebrated no flight.
        (r"\bfalls? (?=(?:in)?to\b|down\b|out\b|from\b|apart\b|back\b)", "crash "),
        (r"\b\d+(?:st|nd|rd|th) anniversary(?: of)?\b", " "),
        # To whom someone comes home is not asked.
        (r"\bto (?:her|his|their) (?:family|families|wife|husband|kids|children)\b", " "),
        (r"(?<![\d./-])(?<![а-я] )9/11(?:/(?:20)?01)?(?![\d./-]| \d)", "2001-09-11"),
        (r"\b(?:boeing |starliner )*(?:s )?crew(?:ed)? (?:flight test|test flight)\b", "cft"),
        (r"\b(?:boeing )?(?:starliner|boeing) test flight\b", "cft"),
        (r"(?<![\d.])(\d{4})(?P<mark>[./])(\d{1,2})(?P=mark)(\d{1,2})(?![\d.]\d|\d)", r"\1-\3-\4"),
        (r"\b([ap])\.m\.?(?!\w)", r"\1m"),
        (
            r"\b((?:flight|mission|shuttle|soyuz|dragon)[^?]*)\ball[- ]male (crews?)\b",
            r"\1\2 without women",
        ),
        (
            r"\b((?:flight|mission|shuttle|soyuz|dragon)[^?]*)\ball[- ]female (crews?)\b",
            r"\1\2 without men",
        ),
        # "In March 07" is a month, "on March 07" a day.
        (
            r"\bin ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*) 0(\d)\b"
            r"(?!\W{0,2}\d)",
            r"in \1 200\2",
        ),
        (
            r"\bthe first time (?=(?:that )?(?:they|he|she) (?:flew|went|came)\b)",
            "on their first flight ",
        ),
        (r"\brang in (?:the )?(?:new year )?(\d{4})\b", r"celebrated new year \1"),
        (r"(?<![\d./-])9/11 2001\b", "2001-09-11"),
        # 12/25/23 is of this century, as nobody was aboard before.
        (
            r"(?<![\d.])(\d{1,2})(?P<dot>[./])(\d{1,2})(?P=dot)([0-3]\d)(?![\d.]\d|\d)",
            r"\1\2\3\g<2>20\4",
        ),
        (
            r"\b(\d{2,3})(?:st|nd|rd|th) (?=(?:\w+ )?(?:person|human|woman|man|visitor|astronaut|"
            r"cosmonaut|traveller|traveler|flyer|flier)\b)",
            r"\1 nth ",
        ),
        (r"\bsent (?=(?:more|fewer|the most|the fewest)\b)", "been "),
        # Up on one and down on another.
        (
            r"\bup on (?:one|an?) (\w+),? (?:and|but) (?:\w+ )?(?:back )?(?:down|home|back) on "
            r"another\b",
            r"launched on \1 and came home on another ship",
        ),
        # A count of days up to a feast is no day before it.
        (r"\bhow many (days|weeks|months) (?:are )?(?:left )?(?:un)?til\b", r"how many \1 left to"),
    ),
    present=(
        "is, are, am, does, do, doesn, isn, aren, don, returns, comes, lands, leaves, "
        "launches, arrives, undocks, docks, flies, celebrates, celebrate, spends, spend"
    ),
    arrives=(
        "docks, dock late, arrive, arrives, arrived, arriving, arrivals, arrival, came up, got in, "
        "turned up, "
        "pulled in"
    ),
    formerly="before, previously, earlier",
    ahead_of=(
        "did she take over from, did he take over from, did she replace, did he replace, before, "
        "prior to, ahead of, preceding, preceded"
    ),
    behind="after, following, succeeding, succeeded, followed",
    earlier="before, already, previously, earlier",
    on_it="on it, on one, aboard it, with it, in it, on them",
    who_else="who else, anyone else, anybody else, someone else, which others, any others",
    as_often=(
        "that many, as many, so many, as often, that often, so often, equally often, "
        "the same number"
    ),
    pronouns={"F": "she, her, hers", "M": "he, him, his"},
    meanwhile=(
        "during, while, whilst, amid, in the middle of, on the occasion of, at the time of, "
        "on the day of, the day of, on the date of, on the night of, the night of"
    ),
    say_so="say, just say, let s just say",
    ever_since="since, ever since, starting with, beginning with",
    whenever=(
        "when, as, the day, the day that, the day when, the moment, at the moment, at the "
        "time, at the moment when, by the time, on the day, on the day that, on the day "
        "when"
    ),
    joins="and, and then, and also, plus",
    between="while, whereas, then, plus, but, because, whilst",
    one_of="a, an, one, one of, one of the, some, any, another, a single",
    like=(
        "like, just like, much like, as in, as on, as with, as happened in, as happened to, as "
        "happened with, as it happened in, similar to, similarly to, the way, the same way as, the "
        "same as, same as, as it was in, as it did in, a la, reminiscent of"
    ),
    because=(
        "because, because of, due to, owing to, thanks to, on account of, in the wake of, as a "
        "result of, following, amid, after, over that, over this, over a, over an, over some, over "
        "their, over its, triggered by, caused by, on grounds of"
    ),
    not_so="no, nope, nah, sorry, oh no",
    was="was, were",
    takes_back=(
        "no wait, wait no, sorry no, no sorry, i mean, i meant, scratch that, or rather, make "
        "that, no not that, my bad, actually no, oops"
    ),
    whether="whether, if",
    lead_ins=(
        "need to know, want to know, wanna know, wants to know, like to know, love to know, "
        "wondering, i wonder, wondered, tell me, do you know, you know, anyone know, any idea, "
        "remind me, my question is, question is, question, figure out, find out, said that, asks, "
        "asked, asking, says that, says, said, told me that, told me, claims that, claims, thinks "
        "that, reckons, insists that, heard that, i heard, read that, i read"
    ),
    fillers=(
        "up to now, up until now, if at all, counting all companies, happens to be, "
        "happen to be, happened to be, if it isn t too much trouble, "
        "if it s not too much trouble, if it is not too much trouble, if it s no trouble, "
        "if it isn t a bother, if you don t mind me asking, hi all, hello all, hey all, "
        "hi everyone, hello everyone, wave at, waves at, wave to, waving at, on television, "
        "on tv, on the telly, ended up, ends up, end up, separate, habit, just a habit, "
        "out of habit, coincidence, moon landing anniversary, anniversary of the moon landing, "
        "in one piece, can say, can say that, can claim, stretch, spell, covered, cover, "
        "covers, ahead of schedule, ahead of time, ahead of plan, party, parties, either party, "
        "committed, commits, committed to, named, sprang, springs, sprung, suffers, suffered, "
        "suffer, suffering, develops, developed, experiences, experienced, undergoes, "
        "discovered, discover, discovers, spotted, happened to, for some reason, "
        "for whatever reason, somehow, suddenly, unexpectedly, unfortunately, god forbid, "
        "heaven forbid, completely, entirely, altogether, overnight, right before, fleet, "
        "fleets, use, wore, hat, comprising, be able to let me know, let me know, "
        "able to let me know, able to tell me, capable, would you be able to, as a favour, "
        "as a favor, reading this, tv quiz, sat here, sitting here, bored, geography class, "
        "science class, physics class, maths class, history class, homework question, "
        "exam question, test question, for an assignment, assignment, coursework, dissertation, "
        "thesis, term paper, presentation, powerpoint, poster, science fair, book report, "
        "documentary research, fact checker, desk, newsroom, newsdesk, headline, article about, "
        "story about, column, columnist, broadcast, broadcaster, listeners, readers, viewers, "
        "subscribers, followers, gulf of mexico, gulf of america, shift, night shift, "
        "morning shift, day shift, off the top of your head, top of your head, "
        "if you don t mind, if you would, would you mind, be so kind as to, so kind as to, "
        "be so good as to, be a dear, do me a favour, do me a favor, settle a bet, "
        "settle an argument, quick one, quickie, quick q, serious question, silly question, "
        "noob question, random question, out of curiosity, just out of curiosity, "
        "out of interest, just curious, for the record, just for fun, journalist, "
        "journalist here, reporter, editor, blogger, podcaster, researcher, student, students, "
        "pupil, pupils, librarian, trivia night, trivia question, quiz night, quizmaster, "
        "quiz question, crossword, jeopardy, hiya, fact check, fact checking, factcheck, "
        "for a feature, for a piece, on deadline, deadline, newsletter, for our readers, "
        "distinct, individual, supplied, supplies, supply, fielded, furnished, "
        "at the end of the day, to be fair, to be honest, if memory serves, "
        "if i remember rightly, correct me if i m wrong, as i recall, come to think of it, "
        "while we re at it, while i m at it, one more thing, last question, final question, "
        "next question, another question, first question, second question, follow up, "
        "follow up question, one last thing, last one from me, help me settle, for a bet, "
        "for a friend, asking for a friend, in your records, in your database, "
        "according to your data, according to your records, roster wise, crew wise, ta, "
        "ta very much, cheers mate, much obliged, obliged, thanks in advance, many thanks, "
        "ty in advance, thanks a lot, thanks a bunch, thanks so much, thank you so much, "
        "thank you very much, strictly speaking, generally speaking, technically, nitpicky, "
        "pedantic, pray, pray tell, prithee, say for example, by chance, by any chance, "
        "perchance, per chance, happen to know, do you happen to know, i m dying to know, "
        "dying to know, keen to know, eager to know, interested to know, interested in knowing, "
        "got a question, have a question, i have a question, i ve a question, "
        "i ve got a question, question for you, question time, riddle me this, hit me with, "
        "enlighten me, fill me in, refresh my memory, jog my memory, my memory fails me, "
        "dear bot, good bot, oi, ey, eh, ahoy, wotcha, aight, ight, ay up, g day, unbroken, "
        "uninterrupted, without interruption, without a break, in order, longest first, "
        "shortest first, newest first, oldest first, in the order, dinner, had turkey, "
        "eat turkey, ate turkey, turkey dinner, sooner, worried, segment, medical grounds, "
        "on medical grounds, mean for, it mean, would it mean, it mean for, would mean for, "
        "mean to the crew, simply, lights, lights on, keeps the lights on, keep the lights on, "
        "represented, relief, like last time, as last time, same as last time, "
        "in the first place, declared, deemed, considered, found to be, indefinitely, "
        "until further notice, survive, survives, becomes, ever since then, in between, "
        "again and again, know if, wonder if, wondering if, see if, check if, ask if, asks if, "
        "asking if, sure if, tell me if, tell us if, knows if, at one time or another, "
        "at some point, at some time or other, length of, the length of, rule, sent, send, "
        "sends, crammed in, crammed, squeezed, grand, buddy, on earth, towers, fell, getting, "
        "themselves, houston, lookin, wonderin, ther, rigt, called, young, gentleman, mister, "
        "mr, mrs, miss, excuse, worry, ok but, just the ones, i m doing, am doing, "
        "doing homework, passed, pass, process, save, saved, comments, comment, move, moves, "
        "moved, lots, sharing, seeking, quiet, unit, marks, filled, fairly, bother, slower, "
        "resume, roots, root, parent, cast, refuse, saving, wider, sell, posting, groups, "
        "grouped, node, whether, professor, claims, claimed, claim, is that right, bet, "
        "wife says, friend says, somebody told, dad says, stuff, kind of, test, both have, "
        "through the, there is, there are, there was, there were, explain, anniversary, "
        "circling, tag, handed, over command, update, please explain, away, accident, ahead, "
        "share, programme, program, mum, dad, doing a, doing my, i am doing, schedule, "
        "officially, article, source, reports, place, fellow, guy, those two, grandma, grandpa, "
        "birthday party, thinking, believe, afaik, iirc, tho, though, rly, srsly, abt, bout, "
        "cuz, bc, rn pls, sb, currently there, data, facts, sorry, oh, ah, er, hm, btw, tbh, "
        "imo, idk, fyi, wtf, tf, da, dat, dis, dey, dem, gotta, kinda, sorta, lil, bit, "
        "literally, basically, honestly, apparently, heard, remember, read, told, saw, "
        "interested, friend, kid, son, daughter, teacher, homework, asks, asking, asked, wants, "
        "wanted, wondered, quickly, very, quite, there s, how many guys, anymore, any more, "
        "any longer, supposed, expected, happening, info, information, answer, trying, try, "
        "remind, leaving aside, already, possibly, probably, that leaky, bunch, batch, group, "
        "began, plan, plans, feel free, feel free to, date, dates, love, don, drew, ham, hire, "
        "rex, box, doc, duke, there a, there an, there any, there been, there enough, can you, "
        "could you, can u, would you, can i, gets, end, ends, number, with, as, s, t, m, re, "
        "ve, d, i, you, we, me, my, your, our, us, be, being, should, might, must, please, pls, "
        "plz, kindly, yo, bro, dude, man, mate, ok, okay, so, well, um, uh, hmm, just, really, "
        "actually, exactly, like, know, want, wanna, need, think, guess, wonder, wondering, "
        "curious, question, quick, give, get, got, gimme, let, some, all, each, every, that, "
        "these, those, here, its, r, u, ur, teh, yes, too, even, out, down, into, onto, off, "
        "else, i mean, said, ask, ones, time, long, much, many, way, thing, things, kind, sort, "
        "per, via, look, looks, looking, see, find, check, tell, against, under, near, while, "
        "because, going, gonna, go, goes, gone, come, comes, came, made, make, makes, take, "
        "takes, took, taken, put, good, great, nice, cool, new, old, big, small, names, "
        "everybody, exact, anyway, maybe, international, american, remained, having, become, "
        "bot, hold, holds, held, true, each other, existing, currently living, residing, "
        "reside, resides, working, work, stationed, serving, serve, serves, served, hanging, "
        "chilling, located, home, earth, whole, entire, several, few, different, various, "
        "specific, particular, would like to know, would like, if plans hold, as planned, "
        "once more, or not, whether or not, yes or no, or no, why not, if not, not sure, "
        "not certain, not only, not really, not to mention, not that, not just, no doubt, "
        "no idea, no problem, no worries, no clue, if i m not mistaken, not mistaken, "
        "don t know, dont know, don t remember, don t recall, don t mind, don t care, "
        "don t think, don t understand, don t get, don t believe, don t tell me, don t forget, "
        "don t worry, don t have to, didn t know, didn t find, doesn t matter, does not matter, "
        "do not know, do not remember, wouldn t mind, can t remember, can t recall, can t find, "
        "couldn t find, could not find, can t figure, couldn t figure, won t tell, "
        "why don t you, why don t, i m not, i am not, isn t that, is it not, am i right, "
        "a second, one second, this second, every second, in a second, for a second, "
        "just a second, wait a second, per second, any second, second thought, "
        "on second thought, secondly, third party, secondhand, all the same, same here, "
        "same thing, same question, same for, same again, same year, same month, same week, "
        "same age, every other, one another, on the other hand, in other words, the other day, "
        "other day, otherwise, among others, or other, some other time, north pole, south pole, "
        "swiss cheese, polish up, german reunification, american football, french open, "
        "russian roulette, american idol, british airways, if so, and if so, if yes, isn, ain, "
        "exist, exists, existed, stand, stands, stood, standing, sit, sits, sat, sitting, lie, "
        "lies, lay, keep, keeps, kept, keeping, holding, turning, became, seem, seems, seemed, "
        "seeming, appears, appeared, feel, feels, felt, along, moving, follow, follows, "
        "followed, begins, finish, finishes, continue, continues, continued, continuing, "
        "proceed, proceeds, lets, letting, gotten, gives, gave, given, giving, offer, offers, "
        "provide, provides, provided, brought, shows, showed, shown, showing, tells, telling, "
        "says, saying, speaks, spoke, talk, talks, talked, talking, mention, mentions, "
        "mentioned, state, stated, states, explains, explained, describes, described, inform, "
        "informs, informed, report, reported, reportedly, announce, announced, writes, wrote, "
        "reading, learn, learns, learned, learnt, hear, hears, hearing, listen, watch, watched, "
        "watching, notice, noticed, sees, seen, finds, found, finding, search, searched, "
        "searching, google, googled, looked, checks, checked, checking, verify, confirm, "
        "confirmed, confirms, confirming, clarify, clarified, correct, correctly, incorrect, "
        "wrong, mistaken, mistake, accurate, accurately, right, rightly, answers, answered, "
        "answering, reply, replies, questions, query, queries, wonders, knows, knew, known, "
        "knowing, understand, understands, understood, understanding, remembers, remembered, "
        "recall, recalls, recalled, forget, forgets, forgot, forgotten, thinks, thought, "
        "guesses, guessed, assumed, believed, means, meant, meaning, doubt, doubts, decide, "
        "decided, determine, determined, realize, realise, realised, figure, figured, figuring, "
        "counted, counting, add, adds, include, includes, included, including, identify, "
        "identified, consider, considering, compile, compiled, concern, concerns, concerned, "
        "concerning, regard, regards, regarding, respect, relate, related, relating, refer, "
        "refers, referring, belong, deals, dealing, wish, wishes, wished, hope, hopes, hoped, "
        "hoping, needs, needed, likes, liked, loves, tries, tried, attempt, intend, care, "
        "cares, mind, minds, appreciate, appreciated, thank, thankful, grateful, gratefully, "
        "pleased, apologies, apologize, pardon, forgive, greetings, greeting, dear, sir, madam, "
        "maam, pal, champ, mine, myself, yours, yourself, yourselves, itself, ours, ourselves, "
        "theirs, himself, herself, something, anything, everything, whatever, whichever, "
        "whenever, wherever, such, thus, hence, therefore, either, lot, loads, plenty, couple, "
        "handful, kinds, sorts, type, types, ways, matter, matters, case, cases, point, points, "
        "fact, detail, part, parts, side, sides, item, example, instance, instances, subjects, "
        "idea, ideas, although, whereas, unless, however, moreover, furthermore, meanwhile, "
        "instead, anyhow, regardless, nevertheless, nonetheless, indeed, certainly, surely, "
        "definitely, absolutely, obviously, clearly, evidently, presumably, likely, unlikely, "
        "perhaps, supposedly, allegedly, seemingly, frankly, seriously, essentially, truly, "
        "merely, rather, pretty, extremely, super, totally, fully, wholly, partly, mostly, "
        "mainly, largely, nearly, almost, approximately, roughly, precisely, specifically, "
        "particularly, especially, namely, somewhat, somewhere, anywhere, everywhere, hardly, "
        "barely, scarcely, slightly, badly, properly, slowly, fast, easily, hard, finally, "
        "eventually, recently, lately, formerly, originally, initially, instantly, directly, "
        "briefly, across, alongside, amid, amidst, among, amongst, aside, behind, below, "
        "beneath, beside, beyond, outside, round, toward, towards, underneath, unto, upon, "
        "within, ooh, aha, ahh, umm, erm, heya, yoo, woo, yay, yeah, yea, yep, yup, aye, sure, "
        "okey, alright, alrighty, fine, awesome, amazing, lovely, wonderful, excellent, "
        "perfect, brilliant, fantastic, gosh, gee, geez, jeez, damn, darn, heck, hell, dang, "
        "whoa, phew, ugh, oops, ciao, howdy, welcome, hurray, hooray, bravo, congrats, "
        "congratulations, lmk, asap, iykyk, ngl, frfr, lowkey, highkey, icymi, tldr, afaict, "
        "pandemic, covid, lockdown, lockdowns, quarantine, corona, coronavirus, essay, essays, "
        "quiz, argument, argue, argued, arguing, debate, debates, debated, settle, settled, "
        "dispute, game, radio, birthdate, graduated, graduate, christening, baptism, proposal, "
        "proposed, divorce, promotion, mother, father, mom, mommy, mummy, daddy, child, "
        "toddler, newborn, infant, sibling, uncle, aunt, auntie, cousin, nephew, niece, "
        "grandson, granddaughter, granny, gran, nana, grandfather, grandmother, fiance, "
        "fiancee, neighbor, neighbour, colleague, coworker, classmate, tutor, moment, minute, "
        "timeframe, era, eras, ages, morning, afternoon, afternoons, evening, evenings, night, "
        "midnight, noon, midday, weekend, weekday, weekdays, season, annual, annually, daily, "
        "weekly, monthly, yearly, hourly, sometime, sometimes, occasionally, rarely, seldom, "
        "often, regularly, meantime, bigger, large, larger, smaller, little, tiny, huge, short, "
        "newer, older, recent, actual, false, main, major, minor, important, interesting, "
        "funny, strange, weird, crazy, odd, special, simple, easy, difficult, general, certain, "
        "similar, impossible, necessary, available, ready, full, complete, precise, proper, "
        "official, unofficial, formal, public, common, normal, regular, random, naming, call, "
        "calls, title, titled, term, terms, word, words, letter, letters, sentence, phrase, "
        "spelled, spelling, lists, listed, listing, table, chart, overview, summary, summarize, "
        "summarise, rundown, breakdown, sources, reference, references, note, notes, updates, "
        "updated, heaven, uses, using, making, create, created, done, doing, worked, set, sets, "
        "puts, taking, passes, join, joins, joined, involve, involved, involves, involving, "
        "represent, represents, form, forms, formed, consist, consists, consisted, comprise, "
        "comprises, comprised, compose, composed, contain, contains, contained, appoint, "
        "appointed, assign, assigned, select, selected, choose, chose, chosen, pick, picked, "
        "expecting, for school, for class, for my class, for a project, for my project, "
        "for an exam, for my exam, for a test, for a quiz, in a pub quiz, saw on tv, "
        "saw on the news, read on wikipedia, read in the news, heard on the radio, "
        "heard on the news, wikipedia says, google says, the news says, my teacher says, "
        "teacher says, teacher told, teacher asked, for my blog, for my podcast, "
        "writing a piece, writing a book, writing an article, writing an essay, got married, "
        "getting married, on our honeymoon, our wedding, my wedding, wedding day, "
        "our anniversary, graduation day, on my graduation, moved house, school started, "
        "schools closed, lockdown started, started school, my bet, nah, nope, tmr, lads, bloke, "
        "fella, fellas, y all, yall, wanted to know, dunno, lemme, gotcha, innit, methinks, "
        "fwiw, jk, irl, tl dr, again please, for good, one way or another, last but not least, "
        "as far as i know, as far as you know, to my knowledge, if you know, if you can, "
        "if possible, in fact, in particular, at all, of course, by the way, for instance, "
        "for example, so to speak, for sure, for real, more precisely, to be exact, "
        "to be precise, bump, blokes, fire, net date, net, film people, film, tickets, "
        "circus guy, circus, kathy, year 5, trivia, newspaper, novel, movie people, turn into, "
        "turned into, tie, doing a project, a project for school, school project, "
        "project for school, my class, year 5 class, best regards, best wishes, best known, "
        "at best, all the best, best case, to the best of, do your best, my best friend, "
        "best friend, own ships, own ship, own spacecraft, their own, wasn t that, wasn t it, "
        "weren t they, trump, utc, gmt, swears, swear, swore, medical, plan to keep, "
        "the moon landing anniversary"
    ),
)
