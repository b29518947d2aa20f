"""German words of questions."""

from bot.languages.vocabulary import Counting, Dates, Language, Typed

# What is a date with its year, behind words that tell of earlier or later.
_DATE = r"(?=(?:\d{1,2}\.? )?(?:[a-z]+ )?\d{4}\b)"

LANGUAGE = Language(
    code="de",
    name="German",
    typed=Typed(
        clocks={
            "Europe/Berlin": (
                "deutscher zeit, deutsche zeit, berliner zeit, mitteleuropäischer zeit, mez, mesz, "
                "europäischer zeit"
            ),
            "Europe/Vienna": "österreichischer zeit, wiener zeit",
            "Europe/Zurich": "schweizer zeit, zürcher zeit",
            "Europe/Moscow": "russischer zeit, moskauer zeit",
            "Europe/Paris": "französischer zeit, pariser zeit",
            "Europe/London": "britischer zeit, londoner zeit, englischer zeit",
            "Europe/Rome": "italienischer zeit",
            "Europe/Madrid": "spanischer zeit",
            "Asia/Tokyo": "japanischer zeit, tokioter zeit",
            "America/New_York": "new yorker zeit, ostküstenzeit, us ostküstenzeit",
            "America/Los_Angeles": "kalifornischer zeit",
            "Asia/Kolkata": "indischer zeit",
            "Asia/Shanghai": "chinesischer zeit",
            "America/Chicago": "houstoner zeit",
        },
        beside_zones="zeit, ortszeit, in, nach, uhr",
        by="um, noch, fur",
        sooner="früher",
        later="später, länger",
        sources_of="für, zu, von, über",
        sources=(
            "quelle, quellen, die quellen, deine quellen, welche quellen, woher stammt das, "
            "woher weißt du das"
        ),
    ),
    within="in",
    over="uber",
    under="unter",
    dates=Dates(
        sides=frozenset({"SINCE", "AGO"}), ago_is_to=True, am_is_a_word=True, both="sowohl, beiden"
    ),
    counting=Counting(units_first=True, joined_by="und"),
    greetings=(
        "hallo, hi, hey, guten tag, guten morgen, guten abend, moin, servus, grüß gott, grüß "
        "dich, grüezi, tach"
    ),
    remarks=(
        "danke, dankeschön, danke schön, vielen dank, merci, lol, haha, wow, super, cool, toll, "
        "prima, klasse, spitze, geil, krass, wahnsinn, schön, wunderschön, sehr gut, gut gemacht, "
        "guter bot, bravo, glückwunsch, herzlichen glückwunsch, viel glück, viel erfolg, guten "
        "flug, gute reise, alles gute, ok, okay, alles klar, verstanden, ja, nein, erster, erste, "
        "hurra, juhu, los geht s, tschüss, tschau, ciao, auf wiedersehen, gute nacht, "
        "interessant, schade, willkommen zurück, daumen gedrückt"
    ),
    sole=(
        "der einzige, die einzige, dem einzigen, den einzigen, einzige, einziger, einzigen, "
        "einziges, als einziger, als einzige, der alleinige, alleiniger, alleinige, nur noch ein, "
        "nur noch eine, nur noch einen"
    ),
    one_ship=(
        "einem schiff, einem einzigen schiff, einem raumschiff, einem einzigen raumschiff, nur "
        "einem schiff, nur einem raumschiff, ein einziges schiff, ein schiff, einer kapsel, einer "
        "einzigen kapsel"
    ),
    one_person=(
        "einer person, einer einzigen person, einem menschen, einem einzigen menschen, einem "
        "astronauten, einer astronautin"
    ),
    signing="unterzeichnung, unterschrift, abschluss",
    lone=(
        "nur ein, nur eine, nur einen, nur einem, nur einer, genau ein, genau eine, genau "
        "einen, genau einem, genau einer, lediglich ein, lediglich eine, lediglich einen, bloß "
        "ein, bloß eine, bloß einen, exakt ein, exakt eine, exakt einen, ein einziger, eine "
        "einzige, einen einzigen, einem einzigen, einer einzigen, nur ein einziger, "
        "bloß ein einziger, genau ein einziger, lediglich ein einziger, bloß eine einzige, "
        "genau eine einzige, lediglich eine einzige, bloß einen einzigen, nur eine "
        "einzige, nur einen einzigen, nur einem einzigen, ein einzelner, eine einzelne, einen "
        "einzelnen"
    ),
    wholly=(
        "nur, rein, komplett, vollständig, ausschließlich, gänzlich, vollkommen, lediglich, "
        "bloß, nichts als, lauter, ausschließlich aus, nur aus, komplett aus, rein aus"
    ),
    made_of=(
        "bestehend aus, bestand aus, bestanden aus, besteht aus, bestehen aus, zusammengesetzt "
        "aus, setzte sich aus, aus lauter"
    ),
    ages={
        "more than": (
            "älter als, im alter von über, im alter von mehr als, jenseits der, über die"
        ),
        "less than": "jünger als, im alter von unter, im alter von weniger als",
        "at least": (
            "mindestens im alter von, nicht jünger als, im alter von mindestens, im alter ab"
        ),
        "at most": "nicht älter als, höchstens im alter von",
        "exactly": "im alter von",
        "at least behind": "oder älter, und älter, oder mehr",
        "at most behind": "oder jünger, und jünger",
        "past": "schon über, bereits über, über",
        "unit": "jahre alt, jahren alt",
        "then": "als, waren, war, bei ihrer, bei der ankunft, bei seiner, beim",
    },
    except_for=(
        "außer, ausgenommen, abgesehen von, mit ausnahme von, mit ausnahme der, mit ausnahme "
        "des, bis auf, ausschließlich der, ohne berücksichtigung von, nicht mitgezählt, nicht "
        "mitgerechnet, ohne mitzuzählen, wenn man von absieht, außer den, außer der, "
        "exklusive, neben, ungerechnet, nicht eingerechnet"
    ),
    first_time="zum allerersten mal, zum ersten mal, erstmals, erstmalig, das erste mal",
    own="seinem, ihrem, seinen, ihren, seiner, ihrer, ihr, sein, eigenen",
    begins=(
        "begann, begannen, begonnen, beginn, startete seine flüge, eingeführt, einführung, in "
        "dienst gestellt, den dienst aufnahm, zum ersten mal flog"
    ),
    ends=(
        "ende der, ende des, eingestellt, einstellung, ausgemustert, ausmusterung, außer dienst, "
        "endete, endeten, aufhörte, aufhörten"
    ),
    same_stay=(
        "dabei, auf diesem flug, auf demselben flug, bei diesem flug, bei demselben flug, auf "
        "dieser mission, bei dieser mission, auf derselben mission, während dieses aufenthalts, "
        "während dieses fluges, während dieses flugs, bei diesem aufenthalt, im selben aufenthalt, "
        "im gleichen aufenthalt, auf dem gleichen flug"
    ),
    downward="runter, herunter, hinunter",
    upward="hoch, hinauf, rauf, herauf, nach oben",
    craft="kapsel, kapseln, orbiter, raumfähre, raumfähren",
    sees_in=(
        "begrüßte, begrüßten, begrüßt, läutete, läuteten, gerutscht ins jahr, rutschte ins jahr, "
        "rutschten ins jahr, rutschten nach, gefeiert das jahr"
    ),
    nor="noch, oder, und keine, und kein, und keinen, noch eine, noch einen",
    turns="geburtstag, geburtstags, wurde, geworden, geworden bin",
    born="geboren, geb, geburtsdatum, kam auf die welt",
    wreck=(
        "verloren ging, verunglück*, unglück*, katastrophe, verlust, zerbrach, verglühte, "
        "abstürzte, zerstört wurde"
    ),
    cues={
        # What changes what is asked and is in no table: looks, feasts of other calendars.
        "not-told": ("schwarze, schwarzer, schwarzen, dunkelhautig*, afroamerikan*"),
        # All of some, or all of a time; and a length of time by its unit alone.
        "all": (
            "alle, allen, aller, jeder, jede, jeden, ganze, ganzen, gesamte, gesamten, samtliche, "
            "samtlichen, das ganze jahr, den ganzen, die ganze, wahrend des ganzen, jeden tag, "
            "alle der, allesamt, insgesamt alle"
        ),
        "length": (
            "ein jahr, ein ganzes jahr, ein volles jahr, ein halbes jahr, einen monat, "
            "einen ganzen monat, eine woche, eine ganze woche, halbes jahr"
        ),
        "with-whom": (
            "mit welchen kollegen, mit welchen kolleginnen, mit welcher crew, "
            "mit welcher besatzung, mit welchen leuten, mit welchen astronauten, "
            "mit welchen crewmitgliedern, seine kollegen, ihre kollegen, mit wem, "
            "zusammen mit wem, gemeinsam mit wem, an wessen seite"
        ),
        "minutes": "minuten, minute, sekunden",
        "with": (
            "mit ihr, mit ihm, mit ihnen, mit, gemeinsam mit, zusammen mit, an der seite von, "
            "seite an seite mit"
        ),
        "who": (
            "wer bleibt, wie heißen, wie hießen, wie heißt, wie hieß, welche leute, "
            "welche menschen, wer, wen, wem, wessen, jemand, namen, wer bliebe, "
            "wer würde bleiben, wer bleibt übrig, wer wäre noch, wie heißt er, wie heißt sie, "
            "wie heißen sie, wie ist sein name, welche personen, welcher mensch, welche gestalten"
        ),
        "which": "womit, welche, welcher, welches, welchen, welchem, was fur",
        "when": (
            "wann, um wieviel uhr, an welchem tag, datum, zu welchem zeitpunkt, an welchem datum, "
            "wann genau, welches datum, an welchen tagen"
        ),
        "where": "wo, wohin",
        "what-is": "was ist",
        # How long it is until or since something.
        "wait": (
            "vor wie vielen jahren, vor wie vielen monaten, vor wie vielen wochen, wie viele "
            "jahre ist es her, wie viele monate ist es her, wie lange her, "
            "wie lange noch bis, wie lange ist es noch bis, wie lange dauert es noch bis, wie "
            "viele tage noch bis, wie viele tage sind es noch bis, wie viele tage bis, wieviele "
            "tage bis, tage bis, in wie vielen tagen, vor wie vielen tagen, wie lange ist es her, "
            "wie lange ist es her dass, wie viele tage ist es her, wie viele tage seit, tage "
            "seit, wie viele tage sind seit, wie viele tage sind vergangen seit, countdown bis, "
            "countdown"
        ),
        "how-long": (
            "wie viel zeit, seit wann ist, dauer, wie lange, wie lang, wieviel zeit, welche "
            "zeitspanne, wieviele zeit, seit wann sind sie, seit wann sind die, seit wann ist er, "
            "seit wann ist sie, seit wann sind diese, seit wann ist die crew, seit wann ist die "
            "besatzung, seit wann sind alle, für wie lange, über welchen zeitraum"
        ),
        "how-many": (
            "wie vielen, wievielen, wie viele, wieviele, wie viel, wieviel, anzahl, zahl der, wie "
            "viel mann, wieviel mann, wie viele mann, wieviele mann, welche zahl, welche anzahl"
        ),
        "how": "wie",
        "why": "warum, wieso, weshalb, wozu",
        "can": "kann, konnen, konnte, konnten, moglich",
        "yes-no": "is, ist, sind, war, waren, hat, haben, gibt es, hatte",
        "list": (
            "liste, zeig, zeige, nenne, nenn, auflistung, zähl auf, zähle auf, aufzählung, nenn "
            "mir, nenne mir, zeig mir, auflisten, liste auf, führe auf, gib mir eine liste"
        ),
        "tell": (
            "erzahl, erzahle, uber, infos zu, info, informationen, details, was weißt du über, "
            "wissenswertes über, was kannst du mir über, erzähl was über"
        ),
        "past": (
            "ubrig war, ubrig waren, war noch ubrig, waren noch ubrig, waren ubrig, blieben "
            "ubrig, "
            "hatte, hatten, gab es, kamen, kam, blieben, wurden, verbrachten, geflogen, "
            "kommandierte, kommandierten, befehligte, leitete, war, waren, hat, haben, wurde, "
            "flog, flogen, gewesen, lebte, verbrachte, lebten, gelebt, kommandiert gehabt, "
            "reisten, wohnte, wohnten, befand, befanden, weilte, weilten, hielten sich, hielt "
            "sich, hielt, hielten"
        ),
        "future": (
            "bald, demnachst, wird, werden, geplant, kommt, kommen, in zukunft, künftig, "
            "zukünftig, vorgesehen, steht an, stehen an, eingeplant, anstehend*"
        ),
        "aboard": (
            "hielt die stellung, halt die stellung, hielten die stellung, heroben, droben, "
            "drobn, drom, da heroben, da droben, stationiert, sitzt, sitzen, schwebt, schweben, "
            "aufhalten, halt sich auf, drinnen, oberhalb, wohnt da, an bord, bord, da oben, "
            "dort oben, oben, drin, drauf, wohnt, wohnen, lebt, leben, befinden, befindet, "
            "dort, saß, saßen, gesessen, weilt, weilen, hockt, hocken, halten sich auf, "
            "aufhält, rumhängt, rumschwebt, rumschweben, rumschwebte, herumschwebt, "
            "unterwegs auf der iss, auf der iss unterwegs, an bord befindlich, zählt die iss, "
            "zählt die station, zählt die raumstation, zählt die crew, zählt die besatzung, "
            "zählt die mannschaft, anwesend, zugegen, lebte, gelebt, lebten, wohnte, wohnten, "
            "gewohnt, befand, befanden, weilte, weilten, hielt sich auf, hielten sich auf, "
            "hielt sich, hielten sich, aufgehalten, hält sich, halten sich, rumgeschwebt, "
            "besetzt mit, an bord gewesen, treibt sich rum, treiben sich rum, "
            "treibt sich herum, treiben sich herum, haust, hausen, beherbergt, beherbergte, "
            "sich auf der iss auf, sich auf der station auf, sich an bord auf, dort droben, "
            "über unseren köpfen, besetzt"
        ),
        "station": (
            "hat die iss, hat die raumstation, hat die station, iss, raumstation, station, "
            "internationale raumstation, internationalen raumstation, weltraumstation"
        ),
        "space": (
            "erfahrenste*, im all, all, weltall, weltraum, im weltraum, orbit, im orbit, umlaufbahn"
        ),
        "people": (
            "personenzahl, kopfzahl, besatzungsstärke, mannschaftsstärke, "
            "vertreter, vertreterin, vertretern, "
            "typen, raumfahrern, leut, kopfe, bewohner, insassen, menschen, leute, personen, "
            "person, astronauten, astronaut, astronautinnen, astronautin, raumfahrer, "
            "besatzungsmitglieder, besatzungsmitglied, mitglieder, crewmitglieder, raumfahrerin, "
            "raumfahrerinnen, leutchen, mann besatzung, mann an bord, bewohnern, bewohnerinnen, "
            "menschlein, crewmitgliedern, besatzungsmitgliedern, raumreisende, raumreisenden, "
            "raumfahrende, raumfahrenden, weltraumfahrer, weltraumfahrern, leuten"
        ),
        "crew": (
            "hauptbesatzung, hauptcrew, stammbesatzung, hauptmannschaft, besatzung, crew, "
            "mannschaft, besatzungen, stationsbesatzung, stammcrew, stationscrew, "
            "stationsmannschaft, raumstationsbesatzung, iss-crew, iss-besatzung, truppe, team, "
            "crews, mannschaften"
        ),
        "cosmonaut": "kosmonaut, kosmonauten, kosmonautin, kosmonautinnen",
        "woman": (
            "frau, frauen, astronautin, astronautinnen, kosmonautin, kosmonautinnen, "
            "raumfahrerin, raumfahrerinnen, kommandantin, damen, dame, mädchen, weiblich*, weib, "
            "weiber, mädels, frauenzimmer, bewohnerinnen, pilotinnen, kommandantinnen, touristin, "
            "touristinnen, weltraumtouristinnen"
        ),
        "country": (
            "pro land, je land, nach ländern, nach land, für jedes land, nach nationalität, "
            "pro nation, land, lander, landern, nation, nationen, nationalitat, nationalitaten, "
            "staaten, woher kommen sie, woher stammen sie, "
            "herkunftsland, herkunftsländer, herkunftsländern, heimatland, heimatländer, staat, "
            "staatsangehörigkeit*, staatsbürgerschaft*, landes"
        ),
        "hangs": (
            "hing, hingen, hängt, hängen, gehangen, hing an, hing alles an, hängt alles an, "
            "abhängig, abhing, abhingen, abgehangen, beruhte auf, beruht auf, stand und fiel mit, "
            "steht und fällt mit"
        ),
        "shaky": (
            "am wackligsten, am wackeligsten, wackligsten, am unsichersten, am schwächsten, am "
            "fragilsten, am verwundbarsten, am gefährdetsten, am wenigsten sicher"
        ),
        "falls": (
            "sank, gesunken, sinkt, fiel unter, gefallen unter, fällt unter, schrumpfte, "
            "geschrumpft, unterschritten, unterschritt"
        ),
        "only": (
            "nur, einzige, einziger, einzigen, allein, alleine, alleinig*, ganz allein, "
            "ausschließlich, lediglich, einziges, einzigem, solo, einzig, einzig und allein, "
            "bloß, nichts als, nur noch, mutterseelenallein, als einzige, als einziger, nichts "
            "anderes als, niemand außer"
        ),
        "now": (
            "genau in dieser minute, in dieser minute, in dieser sekunde, "
            "sofort, auf der stelle, grad, grade, im augenblick, nun, zum jetzigen zeitpunkt, "
            "dieser tage, gerade, derzeit, aktuell, momentan, jetzt, zurzeit, im moment, zur "
            "zeit, aktuelle, aktuellen, derzeitige, gegenwartig, heutzutage, zu dieser stunde, "
            "derzeitigen, derzeitiger, jetzige, jetzigen, jetziger, momentane, momentanen, "
            "gegenwärtige, gegenwärtigen, in diesem moment, in diesem augenblick, just, gerade "
            "eben, zur stunde, heutige, heutigen, aktuelles, aktueller, im jetzt"
        ),
        "launch": (
            "hob ab, hoben ab, abgehoben, abhob, abhoben, aufgebrochen, brach auf, brachen auf, "
            "hochgeflogen, hinaufgeflogen, flogen hoch, flog hoch, starteten, hinauf, hoch, "
            "abheben, hebt, losfliegt, fliegt hoch, hochfliegt, abfliegt, abgeschossen, "
            "losgeflogen, los, start, starts, startet, starten, gestartet, fliegt los, abflug, "
            "hebt ab, startete, fliegt zur, bricht auf, brechen auf, aufbricht, aufbrechen, macht "
            "sich auf den weg, machen sich auf den weg, hinaufgereist, hochgereist, angereist, "
            "angereiste, anreiste, anreisten, reiste an, reisten an, anreist, anreisen, startete "
            "ins all, ins all gestartet, in den orbit gebracht, hochgeschossen, raufgeflogen, "
            "rauf, flog rauf, flogen rauf, fliegt rauf, fliegen rauf, hinauf geflogen, flog "
            "hinauf, flogen hinauf, fliegt hinauf, hinaufflog, hinaufflogen, hochgekommen, "
            "hinaufgekommen, hochkam, hochkamen, kam hoch, kamen hoch, kam hinauf, kamen hinauf, "
            "startende, raufgekommen, kam rauf, kamen rauf, abhebt, hoben, hob, aufgestiegen, "
            "stieg auf, stiegen auf, abgehoben sind, liftoff, lift-off, aufbrach, aufbrachen"
        ),
        "dock": (
            "dockte, dockten, andockte, andockten, angekommen, kam an, kamen an, ankam, ankamen, "
            "kamen zur, kam zur, erreichte, erreichten, kopplung, kopplungen, koppelt, angedockt, "
            "andocken, dockt, ankunft, docking, ankoppeln, angekoppelt, docken, erreicht, "
            "ankommt, legte an, legten an, legt an, legen an, angelegt, anlegt, anlegen, anlegte, "
            "anlegten, dockt an, docken an, dockte an, dockten an, koppelte an, koppelten an, "
            "koppelt an, koppeln an, ankoppelt, ankoppelte, machte fest, machten fest, "
            "festgemacht, eingetroffen, traf ein, trafen ein, trifft ein, treffen ein, eintrifft, "
            "eintraf, eintrafen, eintreffen, betrat, betraten, betreten, betritt, gelangte, "
            "gelangten, gelangt, hingekommen, ankommen, kommt an, kommen an, ankunftszeit, "
            "andockmanöver, einzug, zog ein, zogen ein, eingezogen, andockt, ankoppelten"
        ),
        "undock": (
            "weggeht, weggehen, wegginge, wegfliegt, wegfliegen, wegflöge, wegmuss, wegmüssen, "
            "wegmusste, wegmüsste, weg ist, ist weg, wäre weg, weg wäre, weg sind, sind weg, weg "
            "muss, weg müsste, abgekoppelt ist, ablegen muss, ablegen müsste, abkoppeln muss, "
            "abkoppeln müsste, "
            "verlasst die station, verließ die station, abgeflogen, flog ab, flogen ab, abgelegt, "
            "legte ab, koppelte ab, verließ, verließen, abgereist, abkopplung, abdocken, "
            "abgekoppelt, abgedockt, ablegen, abreise, legt ab, verlasst, verlassen, undocking, "
            "abkoppeln, dockte ab, dockten ab, dockt ab, docken ab, abdockt, abdockte, abkoppelt, "
            "abkoppelte, koppelt ab, koppelten ab, ablegt, ablegte, legen ab, legten ab, "
            "abfliegt, fliegt ab, fliegen ab, reist ab, reiste ab, reisten ab, abreist, abreisen, "
            "abreiste, abgezogen, verabschiedet, weggeflogen, fliegt weg, flog weg, flogen weg, "
            "zog aus, zogen aus, ausgezogen, abreisten, abfliegen, abflog, abflogen, ablegten, "
            "abdockten, abkoppelten"
        ),
        "land": (
            "heimfl*, heimk*, heimmuss*, heimmüss*, heimsoll*, heimd*, zurückmuss*, zurückmüss*, "
            "zurücksoll*, zurückfl*, zurückkäm*, zurückkehrt*, notlandung, notrückkehr, "
            "notfallrückkehr, "
            "heimflog, heimflogen, heimgeflogen, heimkam, heimkamen, heimgekommen, zurückkehrten, "
            "kehrte, kehrten, zurückgebracht, brachte zurück, heimgebracht, nach hause gebracht, "
            "kehrte zuruck, kehrten zuruck, zuruckkehrte, zuruckkehrten, zuruckkehren, kam "
            "zuruck, kamen zuruck, zuruckkam, zuruckkamen, flog zuruck, flogen zuruck, "
            "zuruckflog, zuruckflogen, zuruckgeflogen, heimkehrte, heimkehrten, runter, wieder "
            "runter, kommen runter, wieder zurück, wieder heim, heim, heimkommt, heimflug, "
            "heimreise, wieder da, wieder auf der erde, kommen zuruck, runterkommt, landeten, "
            "zuruckgekommen, zuruckgekehrt, heimgekehrt, wieder zuhause, zuhause, zu hause, "
            "zuruckkehrt, landung, landungen, landet, landen, gelandet, ruckkehr, kehrt zuruck, "
            "kehren zuruck, zuruck, zuruckkommen, heimkehr, kommt zuruck, wasserung, gewassert, "
            "nach hause, zur erde, landete, heimweg, auf den heimweg, den heimweg, rückweg, auf "
            "den rückweg, rückreise, rückflug, heimgereist, reiste heim, reisten heim, kehrt "
            "heim, kehren heim, kehrte heim, kehrten heim, kommt heim, kommen heim, kam heim, "
            "kamen heim, fliegt heim, fliegen heim, flog heim, flogen heim, fliegt zurück, "
            "fliegen zurück, heimreist, heimreisen, heimfliegt, heimfliegen, heimkehrt, "
            "heimkehren, zurückgereist, reiste zurück, reisten zurück, zurückfliegt, "
            "zurückfliegen, wasserten, wasserte, wassert, wassern, wasserlandung, "
            "wasserlandungen, landeten wieder, heruntergekommen, runtergekommen, kam runter, "
            "kamen runter, hinunter, herunter, runtergeflogen, heimwärts, erdboden, wieder auf "
            "erden, auf die erde, zurück auf der erde, auf der erde gelandet, touchdown, "
            "rückkehrer, kapselbergung, aufsetzen, setzte auf, setzten auf, aufgesetzt, wieder "
            "ab, heimkommen, heimreiste, heimreisten, zuruckkommt, zuruckreist, zuruckreisen, "
            "zuruckreiste, zuruckreisten"
        ),
        "fly": (
            "mitflog, mitflogen, fliegt, fliegen, flog, geflogen, flogen, mitgeflogen, reiste, "
            "reisten, gereist, reist, reisen, mitgereist, mitfliegen, mitfliegt"
        ),
        "ship": (
            "raumschiff, raumschiffe, schiff, schiffe, kapsel, kapseln, rakete, schiffen, "
            "raumschiffen, raumkapsel, raumfahrzeug, raumfahrzeuge, raumfahrzeugen, raumkapseln, "
            "vehikel, raketen, raumfähren, weltraumfahrzeug, schiffs, raumschiffs, raumfahrzeugs"
        ),
        "flight": (
            "erstes mal im all, "
            "privatmission*, privatflug*, privatfluge*, private mission*, privaten mission*, "
            "privater flug, privater fluge, private fluge, privaten fluge*, private raumfluge, "
            "privaten raumfluge*, "
            "flug, fluge, mission, missionen, flügen, raumflug, raumflüge, raumflügen, "
            "weltraumflug, weltraumflüge, weltraumflügen, trip, trips, weltraummission, "
            "weltraummissionen, raummission, raummissionen, reise, reisen zur iss, "
            "raumfahrtmission, raumfahrtmissionen"
        ),
        "next": (
            "nachste, nachster, nachsten, nachstes, kommende, kommenden, als nachstes, demnachst, "
            "darauffolgend*, anstehende, bevorstehende, bevorstehenden, bevorstehender, nächstem, "
            "als nächste, als nächster, folgende, folgenden"
        ),
        "last": (
            "letzte, letzter, letzten, letztes, vorige, zuletzt, jüngste mission, vorigen, "
            "voriger, vergangene, als letztes, als letzte, als letzter, zum letzten mal, das "
            "letzte mal, letztmals, letztmalig"
        ),
        "first": (
            "erstes mal im all, "
            "erste, erster, ersten, erstes, zuerst, zum ersten mal, erstmals, als erstes, als "
            "erste, als erster, allererste, allererster, allerersten, das erste mal, erstmalig, "
            "anfangs"
        ),
        "age": "wie alt, alter von, geburtsjahr, geburtsdatum",
        "nth": (
            "zweit*, dritte*, drittl*, drittm*, vierte, vierter, vierten, viertes, viertem, achte, "
            "achter, achten, achtes, fünfte*, sechste*, siebte*, siebente*, neunte*, zehnte*, "
            "elfte*, zwölfte*, dreizehnte*, vierzehnte*, fünfzehnte*, sechzehnte*, siebzehnte*, "
            "achtzehnte*, neunzehnte*, zwanzigste*, hundertste*"
        ),
        "still": (
            "ubrig war, ubrig waren, war noch ubrig, waren noch ubrig, waren ubrig, blieben "
            "ubrig, "
            "noch, immer noch, noch immer, nach wie vor, weiterhin, immer noch nicht"
        ),
        "rotation": (
            "crew ausgetauscht, besatzung ausgetauscht, crew abgelost, besatzung abgelost, "
            "crewwechsel, mannschaftswechsel, besatzungswechsel, wachwechsel, wechselt die "
            "besatzung, wechselt die crew, wechselt die mannschaft, besatzung wechselt, crew "
            "wechselt, besatzung gewechselt, crew gewechselt, wechsel der besatzung, wechsel der "
            "crew, crew-wechsel, besatzungstausch, crewtausch, ablösung der crew, ablösung der "
            "besatzung, schichtwechsel, wachablösung, besatzungsablösung, crewablösung"
        ),
        "replace": (
            "löste, löst, lösten, "
            "übernommen, übernahm, übernimmt, "
            "an seiner stelle, an ihrer stelle, nahm seinen platz ein, nahm ihren platz ein, "
            "lost ab, ablosung, ersetzt, abgelost, übernahm von, übernahm das kommando von, "
            "übernimmt von, nachfolger von, nachfolgerin von, löst die, ablöst, ablösen, löste "
            "ab, lösten ab, lösen sie ab, löst sie ab, löst er ab, löste sie ab, löste er ab, "
            "lösten sie ab, tritt die nachfolge, trat die nachfolge, folgt auf, folgte auf, "
            "nachfolger, nachfolgerin, nachfolge, ersetzen, ersetzte, ersetzten, übernimmt nach, "
            "abloste, ablosten"
        ),
        "delay": (
            "verschoben, verschiebung*, verschiebt, verzögert*, verzögerung*, aufgeschoben, "
            "abgesagt, hinausgeschoben, vertagt, verlegt auf, terminverschiebung, verspätet, "
            "verspätung*, verschob, verschieben, nach hinten geschoben"
        ),
        "named": (
            "eingeteilt fur, "
            "nominiert, ernannt, berufen, zugeteilt, bekanntgegeben, bekannt gegeben"
        ),
        "instead": "anstatt, statt, anstelle von, anstelle",
        "taken-off": (
            "von der crew genommen, gestrichen, ausgetauscht, aus der besatzung genommen, "
            "wurde ersetzt, wurden ersetzt, ersetzt auf, aus der crew genommen"
        ),
        "change": (
            "nicht mit demselben schiff, nicht mit dem gleichen schiff, nicht im selben schiff, "
            "nicht mit demselben raumschiff, einem anderen, einer anderen, gewechselt, wechselte, "
            "wechselten, wechsel, wechselt, wechseln, umgestiegen, umsteigen, ander* schiff, "
            "ander* raumschiff, ander* kapsel, ander* fahrzeug, verschieden* schiffe*, "
            "verschieden* raumschiff*, geändert, ändern, änderte"
        ),
        "commander": (
            "übernahm das kommando von, "
            "kommandierten, befehligten, leiteten, boss, chefin, captain, kapitan, das kommando, "
            "chef auf der iss, kommando, kommandant, kommandantin, kommandanten, kommandiert, "
            "befehl, chef an bord, leitet, befehligt, das sagen, kommandeur, kommandierte, "
            "leitete, befehligte, kommandieren, befehligen, befehligt hat, geleitet, leitung, "
            "chefs, oberbefehl, führungsposten, an der spitze, an der spitze der iss, an der "
            "spitze der station, am ruder, am steuer, das ruder, kommandos, das kommando inne, "
            "kommando inne, kommando innehatte, das kommando innehatte, das kommando über, das "
            "zepter, führte das kommando, führt das kommando, schmeißt den laden, den laden, "
            "befehlshaber, befehlshaberin, kommandeurin, kommandanten der iss, kommandantinnen, "
            "oberboss, verantwortlich, obersten, hat den hut auf, den hut auf, gibt den ton an, "
            "den ton an, kommandantenposten, stationskommandant*, iss-kommandant*, stationschef*, "
            "stationsleiter*, kapitänin, käptn, kommandeure, innegehabt, kommando innegehabt, das "
            "kommando innegehabt, innehatte, chef der station, chef der iss, chef der "
            "raumstation, chefin der station, chefin der iss, chefin der raumstation, leiter der "
            "station, leiter der iss, leiter der raumstation, leiterin der station, leiterin der "
            "iss, leiterin der raumstation, chef von der iss, chef dort oben, chef da oben"
        ),
        "role": (
            "pilot, pilotin, piloten, copilot, bordingenieur*, flugingenieur*, ingenieur*, "
            "missionsspezialist*, spezialist*, nutzlastspezialist*, tourist*, weltraumtourist*, "
            "raumfahrtteilnehmer*, zahlend*, privat*, kommerziell*, zivilist*, zivil*, militär*, "
            "soldat*, offizier*, luftwaffe, marine, milliardär*, neuling*, anfänger*, veteran*, "
            "erfahren*, ersatzmann, ersatzleute, ersatzcrew, ersatzmannschaft, gast, gäste, "
            "wissenschaftler*, profi, profis, laie, laien, schauspieler*, prinz, "
            "besatzungspilot*, neulinge, newcomer, ersttäter, touri, touris, hobbyastronaut*, "
            "selbstzahler*, touristinnen"
        ),
        "professional": (
            "berufsastronaut*, profiastronaut*, profi-astronaut*, professionelle astronauten, "
            "professionellen astronauten, astronauten von agenturen, astronauten der "
            "agenturen, berufskosmonaut*"
        ),
        "first-visit": (
            "erster besuch, ersten besuch, ihr erster besuch, sein erster besuch, bei ihrem "
            "ersten besuch, bei seinem ersten besuch, erstbesucher*, noch nie auf der iss, "
            "noch nie auf der station, vorher nie auf der iss, zuvor nie auf der iss, zum "
            "ersten mal auf der iss, zum ersten mal auf der station, erstmals auf der iss, "
            "erstmals auf der station, zum ersten mal an bord"
        ),
        "either-way": (
            "hin oder zuruck, hin und zuruck, hinauf oder hinunter, rauf oder runter, hoch oder "
            "runter, "
            "in keine richtung, in keiner richtung, in keiner der richtungen, weder hin noch "
            "zurück, hin oder zurück, in beiden richtungen, in einer der beiden richtungen, in "
            "irgendeiner richtung"
        ),
        "mean-age": (
            "durchschnittsalter, mittleres alter, durchschnittliche alter, durchschnittliches "
            "alter, altersdurchschnitt"
        ),
        "completed": "abgeschlossen*, beendet*, bereits beendet, vollendet*",
        "each-year": (
            "pro jahr, jedes jahr, nach jahren, je jahr, in welchen jahren, jahre in denen, "
            "jahr für jahr"
        ),
        "each-country": (
            "pro land, je land, nach ländern, nach land, für jedes land, nach nationalität, "
            "pro nation"
        ),
        "first-flight": (
            "erstes mal im all, zum ersten mal im all, jemandes erster flug, noch nie da, "
            "noch nie zuvor, noch nie oben, nie zuvor, vorher noch nie, "
            "ihren ersten bei seinem ersten flug, bei ihrem ersten flug, "
            "auf seinem ersten flug, auf ihrem ersten flug, ihren ersten flug, "
            "seinen ersten flug, ihr erster flug, sein erster flug, ihren ersten raumflug, "
            "seinen ersten raumflug, zum allerersten mal, zum ersten mal, erstflieger*, "
            "neuling*, erstmals, erstmalig, neulinge, noch nie geflogen, zuvor nie, "
            "raumflugneuling*, weltraumneuling*, das erste mal, allererster flug, "
            "ersten raumflug, erster raumflug, ersten weltraumflug, erster weltraumflug, "
            "debütant*, gaben ihr debüt, ihr debüt, sein debüt, debütierte, debütierten, "
            "erstlingsflug, jungfernflug, raumfahrtneuling*"
        ),
        "once": (
            "nur einmal, genau einmal, ein einziges mal, bloß einmal, lediglich einmal, ein "
            "einzelnes mal, nur ein mal, nur ein einziges mal, genau ein mal, exakt einmal, nur "
            "einziges mal"
        ),
        "pilot": ("pilot, pilotin, piloten, pilotinnen"),
        "engineer": ("bordingenieur*, flugingenieur*"),
        "specialist": ("missionsspezialist*"),
        "participant": ("raumflugteilnehmer*"),
        "private": (
            "nichtprofi, nichtprofis, laienastronaut*, keine berufsastronauten, "
            "privat*, weltraumtourist*, tourist*, touri, touris, weltraumtouri*, selbstzahler*, "
            "selbst bezahlt, auf eigene kosten, aus eigener tasche, zahlende gäste, zahlender "
            "gast"
        ),
        "private-flight": (
            "privatmission*, privatflug*, privatfluge*, private mission*, privaten mission*, "
            "privater flug, privater fluge, private fluge, privaten fluge*, private raumfluge, "
            "privaten raumfluge*"
        ),
        "crews": ("crews, besatzungen, mannschaften"),
        "including": (
            "einschliesslich, inklusive, mitgezahlt, inbegriffen, eingerechnet, miteingerechnet, "
            "mitsamt"
        ),
        "kinds": (
            "arten von fahrzeugen, fahrzeugtypen, schiffstypen, "
            "arten von raumschiffen, arten von schiffen, typen von raumschiffen, raumschifftypen, "
            "verschiedenen raumschifftypen, verschiedenen raumschiffen, verschiedenen arten von "
            "raumschiffen, raumschiffarten, arten raumschiffe, verschiedene raumschifftypen, "
            "typen raumschiff, unterschiedliche raumschiffe, unterschiedlichen raumschiffen, "
            "verschiedene raumschiffe, raumschiffmodelle, raumschiffsorten, sorten von "
            "raumschiffen"
        ),
        "atlantic": "atlantik, atlantischen ozean",
        "pacific": "pazifik, pazifischen ozean",
        "gulf": "golf von mexiko",
        "edwards": "edwards",
        "white-sands": "white sands",
        "baikonur": ("baikonur"),
        "canaveral": ("cape canaveral, canaveral"),
        "kennedy": ("kennedy, kennedy space center, kennedy raumfahrtzentrum"),
        "crewed": (
            "mit menschen, mit besatzung, mit menschen an bord, mit leuten an bord, bemannt*"
        ),
        "thrice": ("dreimal, drei mal"),
        "four-times": ("viermal, vier mal"),
        "five-times": ("funfmal, fünf mal"),
        "expedition": "expedition, expeditionen",
        "days": (
            "erfahrenste*, "
            "terminen, termine, zeiträume, zeiträumen, zeitraum, zeitspanne, zeitspannen, "
            "zeitabschnitte, zeitabschnitten, "
            "einen einzigen tag, ein einziger tag, "
            "tage, tagen, tag, stunden, monate, wochen, monaten, stunde, wochen lang, tagelang"
        ),
        "total": (
            "kommt auf insgesamt, kommen auf insgesamt, in summe, insgesamt, gesamt, "
            "zusammengerechnet, gesamtzeit, alle flüge, allen flügen, aller flüge, "
            "alles in allem, zusammengenommen, zusammengezählt, summe, aufsummiert, addiert, "
            "kumuliert, unterm strich, alle zusammen, alles zusammen, im ganzen, "
            "aufs ganze gesehen"
        ),
        "share": (
            "hälfte, mehrheit, minderheit, prozent, prozentsatz, anteil, bruchteil, verhältnis, "
            "großteil, drittel, viertel, die hälfte, wie viel prozent, wieviel prozent"
        ),
        "spend": (
            "erlebt, erlebte, erlebten, miterlebt, feierte, feierten, verbringt, verbracht, "
            "verbrachte, gewesen, war, verbrachten, verbringen, zugebracht, verlebt, verlebte, "
            "verlebten, zubrachte, zubrachten, zubringt, gefeiert, feiert, begangen, beging"
        ),
        "lasts": (
            "dauert, dauern, dauerte, dauerten, gedauert, währte, währten, gedauert hat, "
            "andauerte, andauert"
        ),
        "stay": (
            "dauerte, dauerten, gedauert, verweilte, verweilten, blieben, geblieben, bleibt, "
            "bleiben, dauert, dauern, blieb, am stuck, aufenthalt, aufenthalte, ununterbrochen, "
            "einzelner flug, verweilt, verweilen, verbleib, verblieb, verblieben, ausgeharrt, "
            "harrte aus, harrten aus, ohne pause, in einem rutsch, ununterbrochenen, durchgängig, "
            "auf einmal am längsten, hintereinander, in folge, nonstop, einzelaufenthalt, "
            "einzelaufenthalte, langzeitaufenthalt, langzeitaufenthalte, verweildauer, "
            "aufenthaltsdauer, aufenthalts, aufenthalten, iss-aufenthalt, raumstationsaufenthalt, "
            "am stück auf"
        ),
        "true": (
            "stimmt es, stimmt es dass, stimmt das, stimmts, ist es wahr, ist das wahr, ist es "
            "richtig, trifft es zu, hat er recht, hat sie recht, ist das richtig, ist das "
            "korrekt, stimmt es wirklich, habe ich recht, hab ich recht, ist es korrekt, ist es "
            "so dass"
        ),
        "belongs": ("gehort, gehoren, halt den, im besitz"),
        "year": (
            "in einem jahr, innerhalb eines jahres, in einem einzigen jahr, innerhalb eines "
            "einzigen jahres, in welchem jahr, welches jahr, welchem jahr, jahr mit"
        ),
        "times": (
            "wie oft, besuche, am haufigsten, haufigsten, am oftesten, ofter, mehr als einmal, "
            "wie häufig, wie viele male, wieviele male, wie viel mal, wieviel mal, wieviele mal, "
            "wie viele mal, wie oft schon, häufiger"
        ),
        "twice": (
            "zweimal, dreimal, viermal, fünfmal, doppelt, zum zweiten mal, zum dritten mal, beide "
            "male, zwei mal, drei mal, vier mal, fünf mal, ein zweites mal"
        ),
        "together": (
            "zusammen, gemeinsam, gleichzeitig, getroffen, trafen, treffen, uberschnitten, zur "
            "selben zeit, zur gleichen zeit, begegnet, miteinander, zeitgleich, zur gleichen "
            "stunde, begegneten, begegnete, begegnen, über den weg gelaufen, kreuzten sich, "
            "zusammengetroffen, zusammentrafen, nebeneinander"
        ),
        "same": (
            "derselbe, dieselbe, dasselbe, demselben, derselben, denselben, selben, selbe, "
            "gleichen, gleiche, gleicher, gleiches, identisch*, nämlichen, ein und derselbe, ein "
            "und dieselbe, ein und demselben"
        ),
        "other": (
            "andere, anderen, anderer, anderes, anderem, übrigen, restlichen, sonstigen, "
            "sonstige, restliche, übrige"
        ),
        "other-kind": "anderen typ, anderer typ, anderen typs",
        "more-than": ("mehr, langer, länger als, mehr als, öfter als"),
        "less-than": ("kürzer als, kürzer, weniger, weniger als, nicht mehr als, kürzere"),
        "several": (
            "mehr als einmal, mehrmals, mehrfach, mehr als ein mal, mehrere male, mehrere mal, "
            "wiederholt, etliche male, des öfteren, öfters, öfter als einmal, mindestens zweimal, "
            "ein paar mal, ein paarmal, x-mal"
        ),
        "compare": (
            "vor liegt, liegt vorn, vorn, vorsprung, übertrifft, übertraf, übertroffen, voraus, "
            "mehr, langer, weniger, vergleich, gegen"
        ),
        "or": "oder",
        "most": (
            "erfahrenste*, "
            "top, am haufigsten, am oftesten, am meisten, meisten, maximal, grosste, "
            "hochste, meiste, "
            "rekordzahl, die meiste zeit, am allermeisten, größten, allermeisten, größter, "
            "höchstzahl, maximum, höchststand, allermeiste"
        ),
        "longest": (
            "am langsten, langste, langsten, langster, langstes, am allerlängsten, allerlängste, "
            "allerlängsten, längstem, längster aufenthalt, am ausdauerndsten"
        ),
        "fastest": "schnellste, schnellster, schnellsten, schnellstes, am schnellsten",
        "shortest": (
            "am kurzesten, kurzeste, kurzesten, am allerkürzesten, allerkürzeste, kürzester, "
            "kürzestes, kürzestem"
        ),
        "fewest": (
            "am wenigsten, wenigsten, kleinste, minimal, geringste, am allerwenigsten, wenigste, "
            "kleinsten, tiefststand, geringsten, minimum, mindestzahl"
        ),
        "record": (
            "rekord, rekorde, rekordhalter, bestmarke, bestmarken, höchstmarke, weltrekord, "
            "spitzenreiter, rekordhalterin, rekordinhaber, rekordinhaberin, bestleistung, "
            "allzeitrekord"
        ),
        "gap": (
            "wie viel zeit zwischen, wie viele tage zwischen, zeit zwischen, wie viele tage lagen"
            " zwischen, tage zwischen, zeitraum zwischen, pause, pausen, lucke, abstand, "
            "unterbrechung, zwischenzeit, leerlauf"
        ),
        "handover": (
            "ubergabe, ubergaben, kommandoübergabe, schlüsselübergabe, übergaben des kommandos"
        ),
        "at-once": (
            "gleichzeitig, auf einmal, zugleich, zur selben zeit, zur gleichen zeit, zeitgleich, "
            "simultan, gleichzeitige, gleichzeitigen, auf einen schlag"
        ),
        "guarantee": "garantie, garantiert, zusage",
        "at-least": ("mindestens, wenigstens, beide, nicht weniger als, zumindest"),
        "always": (
            "jeden einzelnen tag, tag fur tag, jeden tag, "
            "durchgehend bewohnt, dauerhaft bewohnt, dauerhaft besetzt, durchgehend besetzt, "
            "ständig besetzt, ständig bewohnt, ununterbrochen besetzt, ununterbrochen bewohnt, "
            "ununterbrochen, ohne unterbrechung, dauerhaft, "
            "immer, stets, durchgehend, standig, jederzeit, andauernd, dauernd, permanent, die "
            "ganze zeit, zu jeder zeit, zu jedem zeitpunkt, fortwährend, pausenlos, lückenlos, "
            "rund um die uhr"
        ),
        "been": (
            "waren schon, waren bisher, bisher, insgesamt, besuchten, besucht, war schon, war "
            "schon mal, war schon einmal, waren schon mal, war jemals, waren jemals, war bereits, "
            "waren bereits, schon dort, schon oben gewesen, haben schon besucht, hat schon "
            "besucht, besuchte, je gewesen, bisher gewesen, schon gewesen, schon oben, schon oben "
            "waren, schon drauf gewesen, bislang, bis jetzt, bis heute, bis dato, besucher, "
            "besuchern"
        ),
        "ever": (
            "wenn uberhaupt, "
            "schonmal, schon einmal, jemals schon, jemals, je, irgendwann, schon mal, einmal, "
            "irgendwann mal, überhaupt jemals, überhaupt je, überhaupt schon, zu irgendeinem "
            "zeitpunkt, irgendwann einmal"
        ),
        "never": (
            "nie, niemals, niemand, keiner, kein mensch, keine menschen, keine person, keine "
            "leute, keine astronauten, kein einziger, kein einziges mal, kein einziges, keine "
            "seele, kein schwein, keine crew, keine besatzung, überhaupt nie, noch niemals, zu "
            "keiner zeit, zu keinem zeitpunkt, kein mal, nicht ein einziges mal, nicht einmal "
            "einer, nicht ein mensch, niemanden, niemandem, nimmer, kein aas, keine sau, "
            "keinerlei, nicht einer, nicht eine einzige"
        ),
        "not": (
            "nicht, ausser, ausgenommen, ausschließlich der, abgesehen von, weder, "
            "noch nicht, nicht mehr, kein, keine, keinen, keinem, keines, mit "
            "ausnahme von, bis auf die, außer den, außer der, nicht länger, exklusive"
        ),
        "without": (
            "ohne einen einzigen, ohne eine einzige, ohne auch nur einen, ohne auch nur eine, "
            "ohne, ohne dass, ohne einen, ohne eine, ohne jeden, ohne jede, ohne irgendeinen"
        ),
        "empty": (
            "macht das licht aus, licht aus, "
            "menschenleer, niemand an bord, niemand mehr, ganz leer, leer, unbemannt, unbesetzt, "
            "verlassen, unbewohnt, ohne besatzung, ohne crew, ohne menschen, menschenleere, "
            "verwaist, ohne leute, ganz ohne menschen"
        ),
        "stuck": (
            "so lange im all, so lange auf der iss, so lange auf der raumstation, "
            "so lange dort, festsassen, festsaßen, sassen fest, saßen fest, festsitzen, "
            "gestrandet, so lange oben, so lange bleiben, fest, gestrandet*, festsitz*, "
            "sitzen fest, sitzt fest, steckt fest, stecken fest, feststeck*, gefangen, "
            "festgesessen, länger als geplant, hängen geblieben, saß fest, hing fest, "
            "hingen fest, hängen fest, hängt fest, festhing*, festhäng*, unfreiwillig länger, "
            "steckte fest, steckten fest, festgesteckt, nicht mehr runter"
        ),
        "agreement": (
            "zusatz, zusatzabkommen, nachtrag, zusatzvereinbarung, ergänzung, "
            "abkommen, vereinbarung, vertrag, deal, übereinkommen, abmachung, übereinkunft, pakt"
        ),
        "swap": (
            "mitflug, mitfluge, sitzplatztausch, gegenseitig, sitztausch, tausch, austausch, "
            "kreuzfluge, cross flight, cross flights, platztausch, getauscht, sitzplatztausche, "
            "austauschflüge, gegenseitige mitflüge, gegenseitiger mitflug, tauschten plätze, "
            "tauschsitz*"
        ),
        "sign": (
            "unterzeichnung, unterschrift, gilt, gultig, unterzeichnet, unterschrieben, lauft, "
            "verlangert, in kraft"
        ),
        "suspend": (
            "auf unbestimmte zeit verschoben, auf unbestimmte zeit verschiebt, "
            "darf nicht fliegen, dürfen nicht fliegen, dürfte nicht mehr fliegen, fiele aus, "
            "ausfielen, ausfiel, stillsteht, stillstehen, stillstünde, stillstünden, startverbot, "
            "startsperre, keine starterlaubnis, flugunfähig, nicht mehr abheben, nicht mehr "
            "abhebt, ausrangiert, außer betrieb, außer dienst, pausiert, pausieren, pausierte, "
            "pausierten, zwangspause, fliegen nicht mehr, flöge nicht mehr, flögen nicht mehr, "
            "nicht mehr flöge, nicht mehr flögen, versagt, versagen, versagte, gestrichen, "
            "abgesagt, stehen bleibt, stehen bliebe, "
            "nicht mehr flog, nicht mehr starten, nicht mehr startet, kaputt, kaputtgeht, "
            "ausfiele, nicht mehr fliegen kann, nicht mehr fliegen konnte, nicht mehr gibt, "
            "wegfallt, wegfiele, explodiert, gegroundet, flugverbot, fliegen darf, aufhort, "
            "aufhoren, ausfallt, ausfallen, gestoppt, eingestellt, suspendiert, nicht mehr "
            "fliegt, nicht mehr fliegen, nicht fliegt, stillgelegt, am boden, gesperrt, "
            "ausgesetzt, stoppt, fallt aus, nicht fliegen"
        ),
        "worst-of": (
            "schlimmster fall, schlimmste fall, schlimmsten fall, schlimmste ausfall, welcher "
            "ausfall, welche ausfalle, schwachstelle, schwachstellen, schwachster punkt, "
            "grosstes risiko, grosste gefahr, was ware schlimmer, was ware am schlimmsten"
        ),
        "cause": "krieg, kriegs, budget, haushalt, sturm, sturms, unwetter, triebwerk, triebwerke",
        "refuse": "weigert sich, weigern sich",
        "florida": "florida, in florida, aus florida",
        "on-time": "planmassig, punktlich",
        "falcon": "falcon 9, falcon, falcon rakete",
        "if": (
            "sofern, "
            "stell dir vor, stellen wir uns vor, nehmen wir an, nehmen wir mal an, "
            "was ware, was wenn, gesetzt den fall, ware wenn, wenn, falls, angenommen, was ware "
            "wenn, ware"
        ),
        "condition": (
            "wenn, falls, sofern, "
            "stell dir vor, stellen wir uns vor, nehmen wir an, nehmen wir mal an, was ware "
            "wenn, was wenn, gesetzt den fall, ware wenn, angenommen"
        ),
        "recalled": "zuruckgerufen, evakuiert, evakuierung, erkrankt, krank wird, herzinfarkt",
        "matter": (
            "macht es einen unterschied, einen unterschied, unterschied, spielt es eine "
            "rolle, eine "
            "rolle, andert sich etwas, andert das etwas, andert es etwas, wurde sich etwas andern, "
            "etwas andern"
        ),
        "nothing": "nichts",
        "supposing": (
            "stell dir vor, stellen wir uns vor, nehmen wir an, nehmen wir mal an, was ware "
            "wenn, was wenn, gesetzt den fall, ware wenn, angenommen"
        ),
        "lost": (
            "nicht mehr landefahig, nicht landefahig, "
            "verloren, geht verloren, beschadigt, als rettungsboot verloren, kein rettungsboot mehr"
        ),
        "quits": (
            "ausgestiegen, aus der iss ausgestiegen, stieg aus, iss "
            "verlassen, "
            "steigt aus, aussteigt, zieht sich zuruck, verlasst die iss, "
            "verlasst die station, verlasst das projekt"
        ),
        "pad": "startrampe, startplatz, rampe, kosmodrom",
        "happen": (
            "auswirken, auswirkung, auswirkungen, beeinflussen, "
            "ubrig war, ubrig waren, war noch ubrig, waren noch ubrig, waren ubrig, blieben "
            "ubrig, "
            "wer bliebe, wer würde bleiben, wer wäre noch, bliebe, wer bleibt übrig, wie sähe es "
            "aus, welche folgen, folgen, was würde passieren, was würde, "
            "was dann, was geschieht, was ware, was passiert, passiert, geschieht, wer bleibt, "
            "ubrig, geschah, was passierte, ist passiert, was war los, ist geschehen"
        ),
        "seat": ("sitz, sitze, sitzplatze, platze, sitzen, sitzplatz, sitzplätzen, plätzen"),
        "enough": (
            "fehlt ein, fehlte ein, "
            "genug, genügend, ausreichend, reicht, reichen, ausreichen, reichten, überzählig*, zu "
            "wenige, zu wenig, zu viele"
        ),
        "escape": (
            "alle raus, müssen raus, alarm, raus müssen, rettungsboot, notfall, evakuieren, "
            "evakuierung, rettungskapsel"
        ),
        "rate": (
            "wie oft, pro jahr, im jahr, jahrlich, haufig, wie häufig, alle wie viel, jedes jahr, "
            "in welchem abstand, in welchen abständen, in welchem rhythmus, rhythmus, turnus, "
            "takt"
        ),
        "mean": (
            "durchschnitt, im durchschnitt, durchschnittlich*, im schnitt, "
            "im mittel, mittel, mittlere, mittlerer"
        ),
        "usually": (
            "durchschnitt, mittel, im mittel, normalerweise, durchschnittlich, im schnitt, "
            "meistens, gewohnlich, ublich, typisch, in der regel, für gewöhnlich, im "
            "durchschnitt, üblicherweise, durchschnittliche, durchschnittlicher, mittlere, "
            "mittlerer, normal dauert"
        ),
        "until": (
            "wie viele jahre noch, wie lang noch, bis wann, wie lange noch, bis zu welchem jahr"
        ),
        "end": (
            "versenken, zum absturz, verschrottet, verschrotten, weltraumschrott, abgesturzt, "
            "schluss, ende, abgelaufen, ausgelaufen, ausgemustert, lauft noch, existieren, "
            "existiert, genutzt, verglühen, aus dem orbit, zerstort, betrieb, endet, "
            "ende der raumstation, aufgegeben, sturzt ab, absturz, absturzen, ausser betrieb, "
            "ende der iss, verglüht, abgeschaltet, stillgelegt, betrieben, deorbit, "
            "im einsatz, lebensdauer, versenkt"
        ),
        "cost": (
            "gekostet, bezahlt, finanziert, wert, kostet, kosten, preis, teuer, budget, geld, "
            "zahlt, zahlen, gezahlt, bezahlen, zahlte, kostenlos, umsonst, wer zahlt die iss, wer "
            "zahlt die station, wer zahlt die raumstation, was zahlt die, was zahlt die nasa"
        ),
        "partners": (
            "partner, betreibt, betreiben, gehort, beteiligt, gebaut, mitmachen, besitzt, baut, "
            "bauen, welche firma, welches unternehmen, hersteller"
        ),
        "heads": "chef von, leiter von, leiter der, chef der, administrator, chef",
        "carry": (
            "transportierte, transportierten, bringen, bringt, transportieren, transportiert, "
            "brachte, brachten, gebracht, beforderte, beforderten, befordert, brachte hoch, "
            "brachten hoch, mitnahm, mitnahmen, nahm mit, nahmen mit, mitgenommen, trug, trugen, "
            "hochgebracht, hinaufgebracht, chauffiert*, kutschiert*, hinaufbrachte, "
            "hinaufbrachten, brachte hinauf, brachten hinauf"
        ),
        "meeting": "bakanow, treffen in houston",
        "faq": "haufige fragen",
        "this-day": "diesem tag, diesem tage, heutigen tag, heutigen tage, tag wie heute",
        "on-this-day": (
            "heute in der geschichte, in der geschichte, "
            "jahrestag, jahrestage, jubilaum, jubilaen, in anderen jahren"
        ),
        "birthdays": "wer hat geburtstag, wer hat heute geburtstag, wessen geburtstag, geburtstage",
        "timeline": "zeitstrahl, zeitleiste, zeitachse, diagramm",
        "built": (
            "seit wann, wie alt ist die iss, erstes modul, seit wann ist die iss, seit wann ist "
            "die station, seit wann ist die raumstation, "
            "ununterbrochen bewohnt"
        ),
        "take-to": "dauert der flug zur, zur iss zu kommen, bis zur iss, flugzeit zur",
        "help": (
            "woher hast du, woher weisst du, deine quellen, deine daten, was kannst du alles, "
            "was kann man dich fragen, funktionen, wie benutze ich dich, help, hilfe, befehle, "
            "was kannst du, was weisst du, anleitung, wer bist du, was kann ich fragen"
        ),
        "on-posts": "abonnieren, abo, ankundigungen, benachrichtigung, benachrichtigungen",
        "on-counting": "wie zahlst du, wie wird gezahlt, zahlweise",
        "on-privacy": "datenschutz, was speicherst du, meine daten",
        "on-export": "export, exportieren, csv, json, api, rohdaten",
        "on-invite": "einladen, einladung, bot hinzufugen",
        "on-support": "support, fehler melden, kontakt, ruckmeldung",
        "chat": (
            "doof, blod, halt die klappe, lol, haha, ok danke, super, cool, schnauze, depp, "
            "trottel, nutzlos, gute nacht, prima, toll, hallo, hi, guten tag, guten morgen, "
            "guten abend, danke, tschuss, servus, moin, witz, witze, wie geht, dumm, idiot, "
            "fake, luge, verschworung, sag, sage"
        ),
        "order": (
            "raid, dungeon, server, online, kanal, vergiss, passwort, token, tu so als, "
            "systemprompt, spiel, anweisungen, ignoriere, wiederhole, ubersetze, schreib, "
            "schreibe, gedicht"
        ),
        "pronoun": (
            "darin, drin, mit ihr, mit ihm, mit ihnen, er, sie, ihn, ihm, ihr, sein, seine, davon, "
            "von ihnen, von denen, unter ihnen, darunter, von diesen, dieser leute, "
            "von denen allen, unter denen, von diesen leuten, derer, davon war, in dieser gruppe"
        ),
        "of-them": (
            "von beiden, von den beiden, der beiden, von den dreien, der drei, von den zweien, "
            "davon war, davon, von ihnen, von denen, unter ihnen, darunter, von diesen, unter "
            "denen, von "
            "diesen leuten, von denen allen, in dieser gruppe"
        ),
        "then": (
            "da schon, da bereits, dann, damals, an dem tag, an jenem tag, zu dem zeitpunkt, "
            "zu jener zeit, zu der "
            "zeit, seinerzeit, an diesem tag, zur damaligen zeit"
        ),
        "local-time": (
            "deutscher zeit, japanischer zeit, amerikanischer zeit, russischer zeit, französischer "
            "zeit, britischer zeit, europäischer zeit, indischer zeit, italienischer zeit, "
            "chinesischer zeit, österreichischer zeit, schweizer zeit, mitteleuropäischer zeit, "
            "ortszeit"
        ),
        "before-after": ("vor, nach, bevor, nachdem, direkt vor, direkt nach, kurz vor, kurz nach"),
        "follow": (
            "und, was ist mit, wie sieht es mit, und was ist mit, und wie heißt, und wie heißen, "
            "und wie steht es mit, "
            "wie steht es mit, wie schaut s mit, und wie sieht s aus mit, wie sieht es aus mit, "
            "und bei, und was war mit, und wie ist s mit"
        ),
        "x-position": (
            "ich sehen, fliegt vorbei, uber uns hinweg, uberfliegt sie, uberfluge, uber mir, uber "
            "meinem, entfernt, himmel, km h, am himmel, koordinaten, uberflug, uberfliegt, "
            "sichtbar, sehen, sieht man, webcam, kamera, geschwindigkeit, wie schnell, wie hoch, "
            "uber welchem land, fliegt uber, teleskop, welche höhe, welcher höhe, höhe der, "
            "flughöhe, livestream, live cam, auf der karte, sehe ich, sehe die, sehen kann, kommt "
            "vorbei, zieht vorbei, position der, aktuelle position"
        ),
        "x-life": (
            "der koch auf, koch auf der, ein koch, köchin, pinkeln, pipi, kacken, pupsen, aufs "
            "klo, pizza, bier, alkohol, wascht, waschen, zahne, fernsehen, freizeit, hund, katze, "
            "abendessen, langweilig, was machen, was tun, den ganzen tag, spricht, sprechen, "
            "essen, trinken, trinkt, kochen, toilette, klo, dusche, duschen, schlafen, schlaft, "
            "riecht, krank, arzt, sex, kleidung, internet, musik, sport, schwerelos, "
            "schwerelosigkeit, schwerkraft, strahlung, gesundheit, gestorben, tot, wasser, luft, "
            "sauerstoff, fruhstuck, zu mittag, mittagessen, was macht man, was macht die crew, "
            "was macht die besatzung"
        ),
        "oldest": (
            "alteste, altester, altesten, altestes, der alteste, die alteste, am altesten, "
            "hochstes alter"
        ),
        "youngest": (
            "jungste, jungster, jungsten, jungstes, der jungste, die jungste, am jungsten"
        ),
        "x-ages": (
            "wer ist alter, wer ist junger, wer ist der altere, wer ist die altere, wer ist "
            "jünger, wer ist älter, alter als, junger als"
        ),
        "x-private": (
            "schonste, klugste, grosste person, wann geboren, wo "
            "geboren, wurde geboren, familie, frau von, single, freund, freundin, geburtsort, "
            "studiert, gross ist, hobby, hobbys, schon alt, verheiratet, kinder, "
            "verdient, verdienen, gehalt, telefonnummer, astronaut werden, das alter, welches "
            "alter, alter der, alter von, in welchem alter"
        ),
        "x-other-station": (
            "station mir, raumstation mir, mir station, auf der mir, an bord der mir, die mir, der "
            "mir, tiangong, skylab, saljut, chinesisch* raumstation*, chinesisch* station*, "
            "chinesisch* weltraumstation*, raumstation der chinesen, raumstation chinas, station "
            "chinas, chinesisch* rakete*, chinesisch* raumschiff*, chinesisch* schiff*"
        ),
        "x-weather": (
            "wetter, sonnensturm, asteroid, asteroiden, komet, kometen, polarlicht, finsternis, "
            "regen, vorhersage"
        ),
        "x-elsewhere": (
            "außer der iss, abgesehen von der iss, nicht auf der iss, mondlandung, fliegen wir "
            "zum, zum mars, kolonie, mensch im all, mensch im weltraum, mond, mars, venus, "
            "jupiter, saturn, sonne, universum, galaxie, ausserirdische, aliens, apollo, artemis, "
            "hubble, starship, starlink, satellit, satelliten, planet, planeten, sterne, schwarzes "
            "loch"
        ),
        "x-cargo": "fracht, frachter, progress, cygnus, versorgung",
        "x-work": (
            "raumanzug, luftschleuse, fenster, batterie, weltraumspaziergang, aussenbordeinsatz, "
            "ausseneinsatz, experimente, experiment, forschung, roboter, module, modul, größe "
            "der, wie groß ist die, loch in, das loch, gewicht der, das gewicht, wie schwer"
        ),
        "x-operations": "triebwerk, treibstoff, fallschirm, wie funktioniert",
        "crowded": (
            "am vollsten, vollste, uberfullt, vollsten, voll, rappelvoll, am vollsten besetzt, "
            "überlaufen, proppenvoll"
        ),
        "relocate": (
            "umgedockt, umdocken, umdockt, umkopplung, verlegt, verlegung, umparken, umgeparkt, "
            "anderen port, andere schleuse, portwechsel, port gewechselt, neuen port, umgesetzt, "
            "versetzt, versetzen, umgedockte, dockte um, dockten um, koppelte um, umgekoppelt, "
            "umkoppeln"
        ),
        "port": "port, ports, an welchem port, welcher port, welchem andockplatz, andockplatz",
        "leak": "leck, lecks, leckte, undicht, kuhlmittelleck",
        "birthday": (
            "seinen geburtstag, ihren geburtstag, seinem geburtstag, ihrem geburtstag, sein "
            "geburtstag, ihr geburtstag, geburtstag feiern, mein geburtstag, meinem geburtstag, "
            "geburtstag, ich geboren"
        ),
        "above": "gerade uber, jetzt uber",
        "one-after": "nachfolger*, danach, die danach, der danach, darauf",
        "one-before": (
            "vorganger*, die vorige, die vorherige, der vorige, davor, die davor, der davor"
        ),
        "opinion": (
            "besser, schöner, reicher, klüger, hübscher, findest du, fair dass, meinung, krieg, "
            "beste, bester, besten, bestes, schlechteste*"
        ),
        "men": (
            "männer, männern, männlich*, herren, kerle, jungs, mannsbilder, männlein, mannsleute, "
            "bloß männer"
        ),
        "kin": (
            "mein mann, meine frau, mein sohn, meine tochter, mein vater, meine mutter, mein "
            "bruder, meine schwester, mein opa, meine oma, mein freund, meine freundin, mein "
            "lehrer, meine kleine, mein kleiner, mein baby, unser baby, mein mädchen, mein junge, "
            "meine enkelin, mein enkel, meine nichte, mein neffe, meine kinder, mein kind, meine "
            "eltern, mein cousin, meine cousine, mein onkel, meine tante, mein kumpel, mein chef, "
            "mein enkelkind, meine großmutter, mein großvater, meine kleine tochter, mein "
            "patenkind"
        ),
        "ground": (
            "wm, weltmeisterschaft, weltmeister, "
            "europameisterschaft, endspiel, finale, champions league, bundesliga, olympische "
            "spiele, olympischen spiele, olympischen spielen, olympia, eröffnungsfeier, "
            "abschlussfeier, bundestagswahl, wahl, wahlen, mauerfall, feuerwerk, "
            "anschläge, anschlag, attentat, hochzeit, "
            "fähre, zug, flughafen, hotel, bus, konzert, fußball, mannschaft, stadion, bundestag, "
            "kanzler, u-boot, segelschiff, gorch fock, tankstelle, bahnhof, tatort, kreuzfahrt, "
            "hafen, kapitän der, traumschiff, büro, buchhaltung"
        ),
        "iss": (
            "iss, raumstation, weltraumstation, internationale raumstation, internationalen "
            "raumstation"
        ),
        "up-there": (
            "da oben, dort oben, oben, droben, dort droben, da droben, über unseren köpfen, über "
            "uns"
        ),
    },
    times={
        "january": "januar, janner, jan",
        "february": "februar, feber, feb",
        "march": "marz, maerz",
        "april": "apr, april",
        "may": "mai",
        "june": "juni",
        "july": "juli",
        "august": "aug, august",
        "september": "sept, sep, september",
        "october": "oktober, okt",
        "november": "nov, november",
        "december": "dezember, dez",
        "monday": "montag",
        "tuesday": "dienstag",
        "wednesday": "mittwoch",
        "thursday": "donnerstag",
        "friday": "freitag",
        "saturday": "samstag, sonnabend",
        "sunday": "sonntag",
        "hour": "stunde, stunden",
        "day": "tag, tage, tagen, tages",
        "week": "woche, wochen",
        "month": "monat, monate, monaten, monats",
        "year": "jahr, jahre, jahren, jahres",
        "ago": "vor",
        "ahead": "binnen",
        "last": (
            "vergangener, letzte, letzter, letzten, letztes, letztem, vorige, vorigen, voriges, "
            "vergangene, vergangenen, vergangenes"
        ),
        "this": "diese, dieser, diesen, dieses, diesem",
        "next": "nachste, nachster, nachsten, nachstes, nachstem, kommende, kommenden, kommendes",
        "before-last": "vorletzte, vorletzten, vorletztes, vorletzter",
        "now": (
            "genau in dieser minute, in dieser minute, in dieser sekunde, "
            "grad, grade, im augenblick, nun, jetzt, gerade, derzeit, aktuell, momentan, zurzeit, "
            "im moment, zur zeit, in diesem moment, in diesem augenblick, gegenwärtig, just"
        ),
        "today": "heute, heut, am heutigen tag, am heutigen tage, an einem tag wie heute",
        "yesterday": ("gestern, gestrigen tag, gestern abend"),
        "tomorrow": "morgen",
        "day-before-yesterday": ("vorgestern, vorgestrigen tag"),
        "day-after-tomorrow": "ubermorgen",
        "christmas": (
            "weihnachtsfeiertag, weihnachten, weihnachtstag, weihnacht, weihnachtsfest, "
            "weihnachtsfeiertage, erster weihnachtstag, ersten weihnachtstag, ersten "
            "weihnachtsfeiertag, erster weihnachtsfeiertag"
        ),
        "christmas-eve": (
            "heiligabend, heiliger abend, heiligabends, heiligen abend, weihnachtsabend"
        ),
        "new-year": ("neujahr, neujahrstag, jahresbeginn, neujahrsmorgen, neujahrs"),
        "new-year-eve": ("silvester, sylvester, silvesterabend, silvesternacht, jahreswechsel"),
        "good-friday": "karfreitag",
        "easter-monday": "ostermontag",
        "ascension": "himmelfahrt, christi himmelfahrt, vatertag",
        "pentecost": "pfingsten, pfingstsonntag",
        "whit-monday": "pfingstmontag",
        "easter": ("ostern, ostersonntag, osterfest"),
        "halloween": "halloween",
        "epiphany": "heilige drei könige, dreikönigstag",
        "labour-day": "tag der arbeit, maifeiertag, tags der arbeit, ersten mai",
        "german-unity": ("tag der deutschen einheit, tag der einheit, tags der deutschen einheit"),
        "all-saints": "allerheiligen",
        "nicholas": "nikolaus, nikolaustag, nikolausabend",
        "boxing-day": (
            "zweiter weihnachtstag, zweiten weihnachtstag, zweiter weihnachtsfeiertag, zweiten "
            "weihnachtsfeiertag, stephanitag, stefanitag"
        ),
        "valentine": "valentinstag",
        "spring": "fruhling, fruhjahr",
        "summer": "sommer",
        "autumn": "herbst",
        "winter": "winter",
        "1": "ein, eine, einem, einen, einer, eins",
        "2": "zwei, paar",
        "3": "drei",
        "4": "vier",
        "5": "funf",
        "6": "sechs",
        "7": "sieben",
        "8": "acht",
        "9": "neun",
        "10": "zehn",
        "11": "elf",
        "12": "zwolf",
        "13": "dreizehn",
        "14": "vierzehn",
        "15": "funfzehn",
        "16": "sechzehn",
        "17": "siebzehn",
        "18": "achtzehn",
        "19": "neunzehn",
        "20": "zwanzig",
        "30": "dreissig",
        "40": "vierzig",
        "50": "funfzig",
        "60": "sechzig",
        "70": "siebzig",
        "80": "achtzig",
        "90": "neunzig",
        "100": "hundert",
        "1000": "tausend",
        "half": "halben, halbes, halbe",
        "in": "am, im, in, an, zu, um, um die, uber",
        "of": "der, des, dem, den, die, das, ten",
        "since": "seit, ab, von, vom",
        "until": "bis, bis zum, bis zur",
        "between": "zwischen",
        "and": "und",
        "start": "anfang, beginn, zu beginn",
        "middle": "mitte",
        "end": "ende",
        "oclock": "uhr",
        "as-of": "stand",
        "thanksgiving": "thanksgiving, erntedank",
        "independence-day": "unabhangigkeitstag",
        "earlier": "davor, früher, zuvor, vorher",
        "later": "danach, später",
        "1th": "erste, ersten, erstes, erster",
        "2th": "zweite, zweiten, zweites, zweiter",
        "3th": "dritte, dritten, drittes, dritter",
        "4th": "vierte, vierten, viertes, vierter",
        "before": "vor dem, bevor, ehe",
        "after": "nach, nach dem, nachdem",
        "18 month": "anderthalb jahre, anderthalb jahren, eineinhalb jahre, eineinhalb jahren",
        "30 month": "zweieinhalb jahre, zweieinhalb jahren",
        "42 month": "dreieinhalb jahre, dreieinhalb jahren",
        "half-to": "halb",
        "minute": "minute, minuten",
        "quarter": "quartal, quartals, viertel",
        "q": "q",
        "half-year": "halbjahr, halbjahres",
        "half-part": "halfte",
        "week-number": "kw, kalenderwoche",
        "century": "jahrhundert, jahrhunderts",
        "noon": "mittag",
        "midnight": "mitternacht",
        "weiberfastnacht": (
            "weiberfastnacht, altweiber, altweiberfastnacht, schmutziger donnerstag, "
            "schmotziger donnerstag"
        ),
        "rose-monday": "rosenmontag, rosenmontags",
        "shrove-tuesday": (
            "faschingsdienstag, fastnachtsdienstag, veilchendienstag, fastnacht, mardi gras"
        ),
        "ash-wednesday": "aschermittwoch",
        "carnival": "karneval, fasching, karnevals, faschings",
        "lent": "fastenzeit",
        "palm-sunday": "palmsonntag",
        "maundy-thursday": "gründonnerstag",
        "holy-saturday": "karsamstag, ostersamstag",
        "holy-week": "karwoche",
        "corpus-christi": "fronleichnam",
        "orthodox-easter": (
            "orthodoxe ostern, orthodoxes ostern, orthodoxen ostern, russische ostern, "
            "orthodoxen osterfest"
        ),
        "maslenitsa": "maslenitsa, butterwoche",
        "first-advent": (
            "erster advent, ersten advent, 1 advent, erster adventssonntag, ersten "
            "adventssonntag, 1 adventssonntag"
        ),
        "second-advent": (
            "zweiter advent, zweiten advent, 2 advent, zweiter adventssonntag, zweiten "
            "adventssonntag, 2 adventssonntag"
        ),
        "third-advent": (
            "dritter advent, dritten advent, 3 advent, dritter adventssonntag, dritten "
            "adventssonntag, 3 adventssonntag"
        ),
        "fourth-advent": (
            "vierter advent, vierten advent, 4 advent, vierter adventssonntag, vierten "
            "adventssonntag, 4 adventssonntag"
        ),
        "advent": "advent, adventszeit, vorweihnachtszeit",
        "candlemas": "mariä lichtmess, lichtmess",
        "repentance-day": "buß und bettag, buss und bettag",
        "walpurgis-night": "walpurgisnacht",
        "saint-john": "johannistag",
        "assumption": "mariä himmelfahrt",
        "reformation-day": "reformationstag",
        "saint-lucy": "luciatag, luzientag",
        "second-sunday-in-may": "muttertag",
        "all-souls": "allerseelen",
        "lunar-new-year": (
            "chinesisches neujahr, chinesischen neujahr, chinesische neujahr, chinesischem "
            "neujahr, chinesische neujahrsfest, chinesischen neujahrsfest"
        ),
        "mid-autumn": "chuseok, mondfest, mittherbstfest",
        "ramadan": "ramadan, fastenmonat ramadan",
        "eid-al-fitr": "zuckerfest, fastenbrechen",
        "eid-al-adha": "opferfest",
        "passover": "pessach, passah",
        "rosh-hashanah": "rosch haschana, jüdisches neujahr, jüdischen neujahr",
        "yom-kippur": "jom kippur, yom kippur",
        "hanukkah": "chanukka",
        "diwali": "diwali",
        "black-friday": "black friday",
        "weekend": "wochenende",
        "exactly": "genau, exakt, auf den tag genau",
    },
    groups={
        "RU": "russen, russe, russland, russisch*, russlands",
        "US": (
            "amerikaner, amerikanerin, amerikanerinnen, amerikanern, usa, amerikanisch*, "
            "us-amerikaner, us-bürger*, vereinigte staaten, vereinigten staaten, amis, ami, "
            "us-amerikanisch*, yankee*, us-astronaut*, ami-astronaut*"
        ),
        "DE": (
            "deutsche, deutscher, deutschen, deutschland, deutsch, deutsches, deutschem, "
            "deutschlands"
        ),
        # As a noun of one it is a woman: "eine Deutsche".
        "DE+woman?": "eine deutsche, keine deutsche",
        "JP": ("japaner, japanerin, japan, japanisch*, japanern, japans, japaner*"),
        "CA": ("kanadier, kanadierin, kanada, kanadiern, kanadisch*, kanadas, kanadi*"),
        "FR": (
            "franzosen, franzose, franzosin, frankreich, franzosisch*, franzosinnen, frankreichs, "
            "französ*, franzmann"
        ),
        "IT": (
            "italiener, italienerin, italien, italienerinnen, italienern, italienisch*, italiens"
        ),
        "GB": (
            "briten, brite, britin, grossbritannien, engländer*, englisch*, britisch*, england, "
            "schott*, walis*, vereinigtes königreich, großbritanniens, britinnen, brit*, "
            "engländern, vereinigten königreich"
        ),
        "ES": "spanier, spanien, spaniern, spanisch*, spaniens",
        "NL": ("niederlander, niederländer*, niederländisch*, niederlande*, holländ*, holland"),
        "SE": "schweden, schwede, schwedisch*, schwedens",
        "DK": ("danen, dane, dänisch*, dänemark*"),
        "PL": "polen, pole, polnisch*, polens",
        "NASA": "nasa",
        "ESA": (
            "esa, europaer, europaische, europa, europäern, europäisch*, europas, europäische "
            "raumfahrtagentur"
        ),
        "Roscosmos": "roskosmos, roscosmos",
        "JAXA": "jaxa",
        "AF": "afghan*",
        "AL": "alban*",
        "DZ": "algeri*",
        "AO": "angola*",
        "AR": "argentin*",
        "AM": "armeni*",
        "AU": "australi*",
        "AT": "österreich*",
        "AZ": "aserbaidschan*",
        "BD": "bangladesch*",
        "BO": "bolivi*",
        "BA": "bosni*",
        "BG": "bulgari*",
        "KH": "kambodscha*",
        "CL": "chile, chilen*",
        "CN": "chines*, china, taikonaut*, chinas",
        "CO": "kolumbi*",
        "CR": "costa rica*, costaricaner*",
        "HR": "kroat*",
        "CU": "kuba*, kubaner*",
        "CY": "zyper*, zypri*",
        "EC": "ecuador*",
        "EG": "ägypt*",
        "EE": "estland, estnisch*, estnier*, estland*",
        "ET": "äthiopi*",
        "FI": "finnland, finne, finnen, finnisch*",
        "GE": "georgier*, georgisch*",
        "GH": "ghana*",
        "GR": "griech*",
        "IS": "isländ*, isländisch*, aus island",
        "ID": "indonesi*",
        "IR": "iran*",
        "IQ": "irak*",
        "IE": "irland*, irisch*",
        "JM": "jamai*",
        "JO": "jordani*",
        "KE": "kenia*, kenya*",
        "KP": "nordkorea*",
        "KW": "kuwait*",
        "KG": "kirgis*",
        "LV": "lettland, lette, letten, lettin*, lettisch*",
        "LB": "libane*, libanon, libanesisch*",
        "LT": "litau*",
        "LU": "luxemburg*",
        "MT": "malta, malteser*, maltesisch*",
        "MX": "mexik*",
        "MD": "moldau*, moldaw*",
        "MN": "mongol*",
        "MA": "marokk*",
        "MM": "myanmar*, birman*",
        "NP": "nepal*",
        "NZ": "neuseel*",
        "NG": "nigeri*",
        "NO": "norweg*",
        "PK": "pakistan*",
        "PE": "peru, peruan*",
        "PH": "philippin*",
        "PT": "portugies*, portugal",
        "QA": "katar*",
        "RO": "rumän*",
        "RS": "serb*",
        "SG": "singapur*",
        "SK": "slowak*",
        "SI": "slowen*",
        "LK": "sri lanka*, srilank*",
        "CH": "schweiz*",
        "SY": "syri*, syrer*",
        "TW": "taiwan*",
        "TZ": "tansani*",
        "TH": "thai*, thailänd*",
        "TN": "tunesi*",
        "UA": "ukrain*",
        "UY": "uruguay*",
        "UZ": "usbek*",
        "VE": "venezol*, venezuela",
        "VN": "vietnam*",
        "UG": "uganda*, ugander*",
        "RW": "ruanda*",
        "SN": "senegal*",
        "ZW": "simbabw*",
        "BE": "belgi*",
        "HU": "ungar*, ungarn",
        "KZ": "kasach*",
        "KR": "südkorea*, koreaner*, koreanisch*",
        "BR": "brasilian*, brasilien*",
        "MY": "malaysi*",
        "ZA": "südafrika*",
        "TR": "türk*",
        "SA": "saudi*, saudi-arabien",
        "AE": "emirati*, emirate, vereinigte arabische emirate, vae",
        "IL": "israel*",
        "BY": "belarus*, weißruss*",
        "CZ": "tschech*",
        "IN": "inder, inderinnen, indern, indisch*, indien*",
        "RU+woman": "russin, russinnen",
        "US+woman": "amerikanerin*",
        "JP+woman": "japanerin*",
        "CA+woman": "kanadierin*",
        "IT+woman": "italienerin*",
        "ES+woman": "spanierin*",
        "GB+woman": "britin*, engländerin*, schottin*",
        "FR+woman": "franzosin*",
        "CH+woman": "schweizerin*",
        "AT+woman": "österreicherin*",
        "CN+woman": "chinesin*",
        "IN+woman": "inderin*",
        "KR+woman": "koreanerin*, südkoreanerin*",
        "PL+woman": "polin, polinnen",
        "SE+woman": "schwedin*",
        "DK+woman": "dänin*",
        "NL+woman": "niederländerin*, holländerin*",
        "BE+woman": "belgierin*",
        "UA+woman": "ukrainerin*",
        "CZ+woman": "tschechin*",
        "HU+woman": "ungarin*",
        "TR+woman": "türkin*",
        "BR+woman": "brasilianerin*",
        "MX+woman": "mexikanerin*",
        "FI+woman": "finnin*",
        "NO+woman": "norwegerin*",
        "IE+woman": "irin, irinnen",
        "GR+woman": "griechin*",
        "PT+woman": "portugiesin*",
        "AU+woman": "australierin*",
        "KZ+woman": "kasachin*",
        "BY+woman": "belarussin*, weißrussin*",
        "ESA+woman": "europäerin*",
    },
    programs={
        "soyuz": (
            "sojusflug*, sojusflüge, sojusstart*, sojus kapsel, sojuskapsel, sojus, soyuz, sojuz, "
            "sojus-rakete, sojus-raumschiff*, sojusraumschiff*, sojusmission*, sojuskapseln, "
            "sojuskapsel*"
        ),
        "dragon": (
            "dragonflug*, dragonflüge, dragon, crew dragon, spacex, crew-dragon*, dragon-kapsel*, "
            "dragonkapsel*, dragons, spacex-kapsel*, dragon-raumschiff*"
        ),
        "shuttle": (
            "shuttleflug*, shuttleflüge, shuttlestart*, shuttlemission*, shuttle, shuttles, space "
            "shuttle, raumfahre, spaceshuttle, spaceshuttles, space shuttles, raumfähren, "
            "us-raumfähre*"
        ),
        "starliner": ("starliner, boeing, starliners, boeing-kapsel, boeing starliner"),
    },
    names={
        "novitskiy": "nowizkij",
    },
    rewrites=(
        # The very moment at which something was.
        (
            r"\b(?:genau |just )?(?:in|zu|an) (?:genau )?(?:dem|der|demselben|derselben)"
            r"(?: (?:selben|gleichen|genauen))? (?:moment|minute|sekunde|augenblick|zeitpunkt"
            r"|stunde|tag),? (?:als|in dem|in der|da|wo)\b",
            "als",
        ),
        (r"\bweder (\w+) noch (\w+)", r"nicht \1 und nicht \2"),
        (r"\b(\d{3}0)er(?:n|jahren?|jahre)?\b", r"\1s"),
        # "Nichtrussische" is not one word of what it denies.
        (r"\bnicht-?(?=russ|amerik|us-|deutsch|europ|japan)", "nicht "),
        (r"\b(vor|in) (?:genau|exakt) (?=\w+ (?:jahr|monat|woche|tag|stunde))", r"\1 "),
        # Earlier or later than a date, and not so.
        (rf"\b(?:nicht spater als|spatestens) (?:im jahre? |im |am )?{_DATE}", "bis "),
        (rf"\b(?:nicht (?:fruher|eher) als|fruhestens) (?:im jahre? |im |am )?{_DATE}", "ab "),
        (rf"\b(?:fruher|eher) als (?:im jahre? |im |am )?{_DATE}", "vor "),
        (rf"\bspater als (?:im jahre? |im |am )?{_DATE}", "nach "),
        # A day or a year is counted from what was told before: "Und am Tag darauf?"
        (r"\b(?:am tag darauf|tags darauf|am folgetag|am darauffolgenden tag)\b", "1 tag spater"),
        (r"\b(?:am vortag|tags zuvor)\b(?! (?:von|des|der)\b)", "1 tag vorher"),
        (r"\b(?:im jahr darauf|im jahr danach|im folgejahr)\b", "1 jahr spater"),
        (r"\b(?:im vorjahr|im jahr davor|im jahr zuvor)\b", "1 jahr vorher"),
        # Who was there earlier than another was so first.
        (r"\bwer (war|kam|flog|ist|landete|startete) (?:fruher|eher)\b", r"wer \1 zuerst"),
        # A verb that parts has its other half at the end of its clause: "Wer kam 2019 an?"
        (
            r"\b(kommt|kommen|kam|kamen|reist|reisen|reiste|reisten|fliegt|fliegen|flog|flogen"
            r"|kehrt|kehren|kehrte|kehrten|legt|legen|legte|legten|dockt|docken|dockte|dockten"
            r"|koppelt|koppeln|koppelte|koppelten|bricht|brechen|brach|brachen|hebt|heben|hob"
            r"|hoben|trifft|treffen|traf|trafen|fallt|fallen|fiel|fielen|fiele|geht|gehen|ging"
            r"|gingen|ginge|steigt|steigen|stieg|stiegen|muss|mussen|musste|mussten|soll|sollen"
            r"|sollte|sollten)\b(?! (?:an|ab|auf|ein)\b)"
            r"((?:(?! und (?:mit|in|wann|wer|kam|kamen|kommt|flog|flogen|kehrte|kehrten)\b)"
            r"[^?!.,;:])+?)"
            r" (?<!ist )(?<!sind )(?<!ware )(an|ab|auf|aus|ein|heim|weg|zuruck)"
            r"(?= ?(?:[?!.,;:]|und\b|$))",
            r"\3\1\2",
        ),
        (
            r"\b(halt|halten|hielt|hielten) sich\b([^?!.,;:]+?) auf(?= ?(?:[?!.,;:]|und\b|$))",
            r"\1 sich auf\2",
        ),
        (r"\b(kw|kalenderwoche) ?(\d{1,2}) ?/ ?(\d{4})", r"\1 \2 \3"),
    ),
    present=(
        "ist, sind, kommt, kommen, fliegt, fliegen, landet, landen, startet, starten, kehrt, "
        "kehren, verlasst, verlassen, hat, haben, feiert, feiern, verbringt, verbringen, "
        "hängen, bleibt, bleiben, lebt, leben"
    ),
    arrives=(
        "angekommen, kam an, kamen an, ankam, ankamen, eingetroffen, traf ein, trafen ein, ankommen"
    ),
    formerly="vorher, zuvor, früher",
    ahead_of="wen loste sie ab, wen loste er ab, von wem übernahm, vor, davor, vorganger",
    behind="nach, danach, nachfolger, nachfolgerin",
    earlier="schon, vorher, zuvor, bereits, früher",
    on_it="damit, darauf, mit ihm, mit ihr, an bord davon",
    who_else="wer noch, wer sonst, sonst noch jemand, noch jemand, sonst jemand, wer außerdem",
    as_often="so oft, so viele, so viel, ebenso oft, genauso oft, gleich oft, ebenso viele",
    things_have_sex=True,
    pronouns={"M": "er, ihm, ihn, sein, seine"},
    meanwhile=("während, zur zeit, am tag, beim, zum, zur, anlässlich, mitten in"),
    say_so="sagen wir, sagen wir mal, gesetzt",
    ever_since="seit, beginnend mit",
    whenever=(
        "als, während, solange, wie, zu der zeit als, an dem tag als, am tag als, in dem moment "
        "als, wenn, bei"
    ),
    joins="und, und dann",
    between="wahrend, dann, aber",
    because="weil, wegen, aufgrund, infolge, nach, nachdem, durch, da",
    not_so="nein, nee, ne, sorry",
    was="war, waren",
    takes_back=(
        "nein warte, warte nein, ich meine, ich meinte, besser gesagt, äh nein, ach nein, "
        "quatsch, vielmehr"
    ),
    whether="ob",
    lead_ins=(
        "mir sagen, uns sagen, verraten, wissen, sag mir, sagt mir, frage mich, frage, weiß "
        "jemand, weiss jemand, weißt du, erklär mir, sagt dass, sagt, meint, behauptet, "
        "gehört dass, gelesen dass, mir stecken, mal stecken, mir verklickern, verklicker "
        "mir, rausfinden, herausfinden, wüsste gern, wüsste gerne, interessiert mich, würde "
        "mich interessieren, kannst du rauskriegen, nachsehen, checken, mal gucken, verrätst "
        "du mir, würde gern wissen, würde gerne wissen, hätte gern gewusst, bin gespannt, "
        "rate mal"
    ),
    fillers=(
        "zufallig, wenn es keine umstande macht, falls es keine umstande macht, "
        "wenn es nicht zu viel muhe macht, hallo zusammen, hi zusammen, hallo alle, zuwinken, "
        "im fernsehen, letztendlich, einzelne, einzelnen, gewohnheit, zufall, "
        "jahrestag der mondlandung, san, sann, wos, wer'n, net, ned, mia, des, grod, grad no, "
        "eh, oida, leit, seinem, seinen, seiner, seines, ihrem, ihres, zur welt, "
        "ununterbrochen, ohne unterbrechung, der reihe nach, in der reihenfolge, "
        "irgendwann einmal, zu irgendeiner zeit, verschiedene, verschiedenen, unterschiedliche, "
        "hängt, rum, hängen, eig, eigtl, iwie, wenn ja, feiert, feiern, voraussichtlich, sonst, "
        "utc, danke im voraus, tochter, sohn, geboren wurde, beim, lockdown, die wieder, "
        "schule, referat, hausaufgabe, aufsatz, kurz, glaub, glaube, gelesen, gell, nämlich, "
        "übrigens, uns, euch, sagen, sag mal, sagst, halt, gibts, konntest, ne, hey, he, ey, "
        "okay, gerne, frage, wollte, will, interessiert, grade mal, denen, ganz, dabei, genau, "
        "ungefahr, bot, dran, sich, zeit, wieder, aber, auch, auf, zur, zum, mit, bei, fur, "
        "aus, unter, als, da, hier, bin, bist, es, ich, du, wir, mir, mich, dir, dich, man, "
        "bitte, mal, denn, eigentlich, so, schon, doch, ja, nein, sagt, gib, weisst, weiss, "
        "wissen, mochte, gern, alle, alles, was, viel, viele, eben, bemannt, bemannten, "
        "bemannte, kennst, kannst, internationalen, eines, nicht wahr, oder nicht, weiß nicht, "
        "weiß ich nicht, weiss es nicht, wissen nicht, nicht sicher, warum nicht, wenn nicht, "
        "ob nicht, nicht nur, erinnere mich nicht, verstehe nicht, versteh nicht, finde nicht, "
        "nicht gefunden, nicht genau, kannst du nicht, kannst du mir nicht, könntest du nicht, "
        "gar nicht genau, keine ahnung, kein problem, keine frage, kein plan, nicht vergessen, "
        "nicht egal, macht nichts, zu zweit, eine sekunde, das gleiche, das selbe, "
        "dasselbe für, gleich mal, unter anderem, etwas anderes, einander, anders gesagt, "
        "deutschen wiedervereinigung, deutsche einheit, deutschen einheit, "
        "tag der deutschen einheit, ersten lockdown, erster lockdown, erste lockdown, seid, "
        "sei, werde, wirst, werdet, wurden, geworden, habe, hast, habt, hätten, hattest, steht, "
        "stehen, standen, liegt, liegen, lag, lagen, scheint, scheinen, schien, wirkt, gehören, "
        "heißt, heißen, hieß, hiessen, nennt, nennen, nannte, genannt, bedeutet, bedeuten, "
        "handelt, vorhanden, verfügbar, geht, gehen, ging, gingen, gegangen, laufen, lief, "
        "komme, kommst, kam, kamen, gekommen, fahren, fährt, fuhr, bleibe, halten, hielt, "
        "führt, führen, führte, beginnt, beginnen, begann, begannen, begonnen, anfängt, fängt, "
        "anfangen, fing, weitergeht, passierte, ereignet, ereignete, geschah, stattfand, "
        "stattfindet, stattfinden, stattgefunden, fragen, fragt, fragte, gefragt, frag, "
        "antwort, antworten, antwortet, antworte, beantworten, beantworte, sagte, sagten, "
        "gesagt, mitteilen, teile, mitgeteilt, verrate, verrät, verraten, erklär, erkläre, "
        "erklären, erklärt, erklärung, zeigen, zeigt, zeigte, gezeigt, beschreibe, beschreiben, "
        "schildern, berichten, berichtet, berichte, erwähnt, erwähnen, erinnern, erinnere, "
        "erinnert, erinnerst, vergessen, vergesse, wisst, wusste, wussten, gewusst, "
        "wissenswert, kenne, kennen, kennt, kannte, kannten, verstehe, verstehen, verstanden, "
        "versteht, denke, denken, denkt, dachte, gedacht, meinst, meint, meinten, gemeint, "
        "meinen, glauben, glaubt, glaubte, geglaubt, vermute, vermuten, nehme, annehmen, "
        "schätze, schätzen, zähle, rechne, rechnen, suche, suchen, sucht, gesucht, finde, "
        "finden, findet, fand, fanden, gefunden, prüfe, prüfen, überprüfe, geprüft, stimmt, "
        "stimmen, stimmte, richtig, falsch, korrekt, wahr, tatsächlich, wirklich, echt, "
        "angeblich, lese, lesen, las, liest, hörte, hören, höre, sah, gesehen, schaue, schauen, "
        "schaut, geschaut, guck, gucken, guckt, recherchiere, recherchieren, nachgeschaut, "
        "nachschlagen, gegoogelt, googeln, bestätigen, bestätige, bestätigt, möchten, möchtest, "
        "möge, mag, magst, mögen, wolle, wollen, wollt, wollten, wolltest, willst, wünsche, "
        "wünschen, wünscht, brauche, brauchen, braucht, brauchte, gebraucht, soll, sollen, "
        "sollst, sollte, sollten, solltest, muss, musst, müssen, musste, mussten, darf, dürfen, "
        "dürfte, könnt, lass, lasst, lassen, ließ, gebe, gibt, geben, gab, gaben, gegeben, "
        "nehmen, nimm, nimmt, genommen, mache, machen, macht, machte, gemacht, tun, tut, tue, "
        "getan, hilf, helfen, hilft, hilfst, bitten, bitt, bittesehr, dankeschön, dankend, "
        "vielen, vielmals, entschuldigung, entschuldige, entschuldigen, sorry, verzeihung, "
        "liebe, lieber, liebes, sehr, geehrte, geehrter, kumpel, digga, bro, kollege, kollegin, "
        "mein, meine, meiner, meinem, meines, dein, deine, deiner, deinem, deinen, ihre, ihrer, "
        "ihren, unser, unsere, unserer, unserem, unseren, euer, eure, eurer, selbst, selber, "
        "jemanden, jemandem, irgendjemand, irgendwer, irgendwas, irgendwie, irgendwo, "
        "irgendein, irgendeine, irgendwelche, etwas, wasn, dass, dies, jene, jener, jenes, "
        "jenem, jenen, solche, solcher, solches, welch, deren, dessen, derjenige, diejenige, "
        "diejenigen, dasjenige, jede, jeder, jedes, jedem, jeden, jedermann, einige, einiger, "
        "einigen, manche, mancher, manchen, mehrere, mehreren, vieler, etliche, sämtliche, "
        "sämtlichen, beides, allen, aller, lauter, ganze, ganzen, ganzer, ganzes, sondern, "
        "sowie, sowohl, damit, weil, obwohl, obgleich, während, sodass, außerdem, zudem, dazu, "
        "davon, daran, darin, darum, darunter, darüber, deshalb, deswegen, daher, also, somit, "
        "trotzdem, dennoch, allerdings, jedoch, hingegen, dagegen, immerhin, schließlich, "
        "endlich, überhaupt, sogar, gar, jawohl, nee, einfach, wohl, vielleicht, eventuell, "
        "möglicherweise, wahrscheinlich, vermutlich, sicher, sicherlich, bestimmt, gewiss, "
        "natürlich, klar, offenbar, anscheinend, scheinbar, offensichtlich, ehrlich, etwa, "
        "circa, rund, fast, beinahe, nahezu, knapp, ziemlich, recht, extrem, völlig, komplett, "
        "vollständig, gänzlich, teilweise, hauptsächlich, allem, besonders, insbesondere, "
        "speziell, konkret, genauer, bloß, kaum, leider, hoffentlich, zufällig, schnell, "
        "schneller, langsam, kürzlich, neulich, letztens, jüngst, vorhin, soeben, gleich, "
        "manchmal, gelegentlich, selten, oft, meist, üblicherweise, hinter, neben, durch, "
        "gegenüber, entlang, innerhalb, außerhalb, wegen, trotz, laut, gemäß, bezüglich, "
        "betreffend, hinsichtlich, mithilfe, anhand, samt, nebst, hin, her, hinauf, hinein, "
        "herum, hierher, dorthin, dahin, woher, woran, worauf, worin, womit, wodurch, wovon, "
        "worum, drüben, überall, nirgends, ach, och, aha, hmm, ähm, naja, tja, mensch, boah, "
        "wow, krass, geil, jep, joa, huch, ups, schade, moinsen, grüezi, grüß, grüße, mfg, "
        "pandemie, corona, covid, quarantäne, hausaufgaben, referate, quiz, rätsel, wette, "
        "gewettet, wetten, wettet, streit, streiten, gestritten, diskussion, diskutiert, "
        "geburt, geboren, heirat, geheiratet, jubiläum, jahrestag, feiertag, feiertage, "
        "umgezogen, feierte, gefeiert, mama, papa, mutter, vater, söhnchen, baby, enkel, "
        "enkelin, enkelkind, oma, opa, großmutter, großvater, schwester, onkel, tante, cousin, "
        "cousine, neffe, nichte, ehemann, ehefrau, verlobter, nachbarin, mitschüler, "
        "mitbewohner, schwiegermutter, moment, augenblick, minute, minuten, sekunde, sekunden, "
        "morgens, mittags, abends, nachts, vormittag, nachmittag, abend, nacht, mitternacht, "
        "wochenende, tageszeit, zeitpunkt, zeitraum, zeiten, damalige, damaligen, heutige, "
        "heutigen, heutzutage, täglich, wöchentlich, monatlich, zwischendurch, inzwischen, "
        "mittlerweile, unterdessen, vorerst, weiterhin, weiter, bislang, seither, seitdem, "
        "groß, großen, großer, klein, kleine, kleinen, neu, neue, neuen, neuer, alt, alten, "
        "jung, wichtig, wichtige, interessant, interessante, spannend, seltsam, komisch, "
        "verrückt, schwer, leicht, einfache, schwierig, unmöglich, nötig, notwendig, bekannt, "
        "bekannte, echte, wahre, genaue, genauen, exakte, exakt, offizielle, offiziell, "
        "bestimmte, bestimmten, ähnlich, normale, normal, name, namens, bezeichnung, wort, "
        "worte, begriff, titel, thema, sache, sachen, ding, dinge, punkt, fall, beispiel, "
        "beispiele, art, arten, teil, übersicht, tabelle, zusammenfassung, zusammenfassen, "
        "auskunft, infos, daten, fakten, quelle, quellen, nummer, nutzt, nutzen, benutzt, "
        "verwendet, verwenden, besteht, bestehen, bestand, bestanden, umfasst, umfassten, "
        "gehörten, teilnehmen, teilnahm, mitglied, vertreten, setzt, setzte, stellt, stellte, "
        "gestellt, bekommt, bekommen, bekam, erhält, weg, fort, hoch, für die schule, "
        "für den unterricht, für ein referat, für mein referat, für ein projekt, "
        "für einen vortrag, für die uni, für eine prüfung, für ein quiz, im radio, "
        "in den nachrichten, in der zeitung, an unserer hochzeit, unserer hochzeit, "
        "geheiratet haben, nochmal, noch mal, nen, nem, ner, nochmals, wiederum, im übrigen, "
        "soweit ich weiß, soviel ich weiß, zum beispiel, und zwar, das heißt, d h, z b, usw, "
        "an sich, im grunde, auf jeden fall, wenn möglich, wenn du weißt, falls bekannt, "
        "aus neugier, interessehalber, nur so, mal so, umgekehrt, weltmeisterschaft, "
        "nachrichten, zeitung, zwar, zug, besten dank, beste grüße, am besten, besten gruß, "
        "sonst noch, wer noch, noch dabei, swört, schwört, weltuntergang, eigentlich mal, "
        "alles so, so alles, überhaupt so, könntste, kannste, haste, weißte, biste, ham, wat, "
        "dat, ick, icke, nix, nich, nischt, mei, ma, uff, halt mal, stecken mal, sach, "
        "sach mal, sagma, mach mal, meister, chef bot, liebes bötchen, danke dir, dank dir, "
        "thx, pls, plz, biddeschön, büdde, bidde, hammer, alter, ey alter, digger, diggi, "
        "leute mal, herr bot, frau bot, jaja, nene, äh, öhm, öh, hm, mhm, gelle, wa, oder so, "
        "und so, oder was, hast du eine ahnung, hast du ne ahnung, ernsthaft, im ernst, "
        "ohne witz, mal ehrlich, mal ganz ehrlich, mal kurz, fix, flott, auf die schnelle, "
        "auf anhieb, aus dem kopf, aus dem stegreif, so in etwa, exakten, tatsächliche, "
        "ursprünglich, ursprünglichen, immer schon, neugierig, neugier, neugierde, "
        "wissbegierig, quizfrage, testfrage, kreuzworträtsel, stammtisch, kneipenquiz, pubquiz, "
        "schulprojekt, facharbeit, redaktion, leser, leserin, zuschauer, hörer, artikel, "
        "beitrag, sendung, reportage, podcast, journalist, journalistin, reporter, reporterin, "
        "lehrer, lehrerin, schüler, schülerin, klasse 5b, grundschule, kindergarten, kita, "
        "am liebsten, liebsten, liebste, liebt, lieben, lieblings, schmeißt, schmeißen, "
        "schmiss, mal stecken, mir stecken, mir mal stecken"
    ),
)
