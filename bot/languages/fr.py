"""French words of questions."""

from bot.languages.vocabulary import Counting, Dates, Language, Ships, Typed

# What is a date with its year, behind words that tell of earlier or later.
_DATE = r"(?=(?:\d{1,2}(?:er|\.)? )?(?:de )?(?:[a-z]+ )?(?:de )?\d{4}\b)"

LANGUAGE = Language(
    code="fr",
    name="French",
    typed=Typed(
        clocks={
            "Europe/Paris": (
                "heure francaise, heure de france, heure de paris, heure d hiver, heure d ete"
            ),
            "Europe/Moscow": "heure russe, heure de moscou, moscou",
            "Europe/London": "heure britannique, heure anglaise, heure de londres, londres",
            "Europe/Berlin": "heure allemande, heure europeenne",
            "Europe/Rome": "heure italienne",
            "Europe/Zurich": "heure suisse",
            "Europe/Brussels": "heure belge",
            "Asia/Tokyo": "heure japonaise",
            "Asia/Kolkata": "heure indienne",
            "Asia/Shanghai": "heure chinoise",
            "America/New_York": "heure de new york, heure de floride",
            "America/Toronto": "heure du quebec, heure de montreal",
            "America/Chicago": "heure de houston",
        },
        beside_zones="heure, heures, de, d, a, l, du, en",
        by="de, pour",
        sooner="plus tôt, tôt, avance",
        later="plus tard, retard, plus longtemps",
        sources_of="pour, de, sur, du",
        sources=(
            "source, sources, les sources, tes sources, quelles sources, d’où ça vient, "
            "d’où cela vient"
        ),
    ),
    within="en",
    dates=Dates(
        doubtful=frozenset({"mars"}),
        earlier_is_before=True,
        in_is_to=True,
        hours_are_times=True,
        both="tant, fois, deux",
    ),
    counting=Counting(ten_and_units=True, fourscore=True),
    commas_divide=True,
    ships=Ships(ordinals="e, eme"),
    greetings="bonjour, salut, coucou, bonsoir, allô, hello",
    remarks=(
        "merci, merci beaucoup, merci bien, lol, mdr, ptdr, haha, wow, waouh, ouah, super, "
        "génial, cool, top, chouette, magnifique, incroyable, formidable, excellent, parfait, "
        "bravo, félicitations, bon vol, bonne chance, bon voyage, bon retour, bon courage, bien "
        "joué, bon bot, gentil bot, d accord, ok, compris, oui, non, premier, preums, allez, c "
        "est parti, hourra, au revoir, bonne nuit, à bientôt, intéressant, dommage, trop bien"
    ),
    sole="le seul, la seule, l unique, seul, seule, unique, un seul, une seule",
    one_ship=(
        "un seul vaisseau, un vaisseau, un unique vaisseau, une seule capsule, une capsule, un "
        "seul engin, un seul appareil"
    ),
    one_person="une seule personne, une personne, un seul astronaute, un seul homme",
    signing="signature, conclusion",
    lone=(
        "un seul, une seule, seulement un, seulement une, exactement un, exactement une, "
        "juste un, juste une, uniquement un, uniquement une, un unique, une unique, qu un seul, "
        "qu une seule, pas plus d un, pas plus d une"
    ),
    wholly=(
        "seulement, uniquement, exclusivement, entierement, purement, totalement, "
        "completement, intégralement, que, rien que, seulement des, uniquement des, "
        "exclusivement des, que des, seulement de, uniquement de, exclusivement de"
    ),
    made_of=(
        "compose de, composes de, composee de, composees de, compose uniquement de, constitue "
        "de, constitues de, constituee de, forme de, formes de, comprenant"
    ),
    ages={
        "more than": (
            "plus ages que, plus agees que, plus age que, plus agee que, plus vieux que, plus "
            "vieilles que, ages de plus de, agees de plus de, age de plus de, agee de plus de"
        ),
        "less than": (
            "plus jeunes que, plus jeune que, ages de moins de, agees de moins de, age de "
            "moins de, agee de moins de"
        ),
        "at least": "ages d au moins, agees d au moins, age d au moins, agee d au moins",
        "exactly": "a l age de, ages de, agees de, age de, agee de",
        "at least behind": "ou plus, ans ou plus, et plus, ans et plus, ou davantage",
        "at most behind": "ou moins, ans ou moins",
    },
    except_for=(
        "sauf, excepte, hormis, hors, a part, mis a part, en dehors de, a l exception de, a l "
        "exception des, a l exclusion de, sans compter, excluant, en excluant, sauf les, "
        "hormis les, outre, abstraction faite de, si l on excepte, exception faite de"
    ),
    first_time="pour la premiere fois, toute premiere fois, pour la toute premiere fois",
    own="son, sa, leur, leurs, ses",
    begins=(
        "commence, commencé, ont commence, a commence, debut, debuts, mise en service, entree en "
        "service, entre en service, introduction"
    ),
    ends=(
        "fin, arret, retrait, retiree, retirees, retire, cesse, mise a la retraite, pris sa "
        "retraite"
    ),
    same_stay=(
        "sur ce vol, lors de ce vol, pendant ce vol, au cours de ce vol, sur ce meme vol, lors du "
        "meme vol, pendant ce sejour, lors de ce sejour, au cours de ce sejour, pendant le meme "
        "sejour, lors du meme sejour, au cours du meme sejour, lors de cette mission, pendant "
        "cette mission, sur cette mission, au cours de cette mission, a cette occasion"
    ),
    craft="capsule, capsules, orbiteur, orbiteurs, navette, navettes",
    sees_in=(
        "accueilli, accueillaient, accueillit, accueillirent, fete l arrivee de, "
        "fete le passage a, passage a, celebre l arrivee de"
    ),
    nor="ni, ou, et pas",
    turns="anniversaire, eu, fete mes, fete ses, ans",
    born="ne, nee, naissance",
    wreck="perdu, perdue, desintegr*, catastrophe, accident, perte, detruite, explose",
    cues={
        # What changes what is asked and is in no table: looks, feasts of other calendars.
        "not-told": ("fete des meres, fete des peres, noir, noire, noirs, noires, afro americain*"),
        # All of some, or all of a time; and a length of time by its unit alone.
        "all": (
            "tous, toutes, tout le monde, chaque, entier, entiere, toute l, toute la, tout l, "
            "tout le, tout au long de, pendant toute, durant toute, chacun, chacune, tous les, "
            "toutes les, la totalite des, l ensemble des, chacun des, l integralite"
        ),
        "length": (
            "un an, une annee, une annee entiere, un an entier, un mois, un mois entier, "
            "une semaine, une semaine entiere, six mois entiers"
        ),
        "with-whom": (
            "avec quels coéquipiers, avec quelles coéquipières, avec quel équipage, avec quels "
            "collègues, avec quels astronautes, en compagnie de quels astronautes, ses "
            "coéquipiers, qui étaient ses coéquipiers, quels étaient ses coéquipiers, quels "
            "coéquipiers, avec qui, en compagnie de qui, aux cotes de qui, avec quelles personnes"
        ),
        "minutes": "minutes, secondes",
        "with": (
            "accompagnait, accompagnaient, accompagnera, accompagne, "
            "avec elle, avec lui, avec eux, avec, aux cotes de, en compagnie de, en compagnie d, "
            "ensemble avec, au cote de, aux cotes d, a cote de, ont partage la station avec"
        ),
        "who": (
            "reste qui, qui resterait, qui reste, comment s appelle t il, "
            "comment s appelle t elle, comment s appellent, resterait qui, restera qui, "
            "reste t il qui, qui restera, qui serait encore, qui resteraient, cest qui, c qui, "
            "cki, ki, cest ki, comment s appelle, comment il s appelle, comment elle s appelle, "
            "comment ils s appellent, comment elles s appellent, son nom, quel est son nom, "
            "qui sont ils, qui sont elles, c est qui, kik, qui c est, qui, noms, quelqu un, "
            "quelles personnes, quels sont les noms, qui donc, y a qui, qui ca, qui c est qui, "
            "c est qui qui, qui est ce qui, qui est ce que, il y a qui"
        ),
        "which": (
            "avec quoi, sur quoi, dans quoi, a bord de quoi, quel, quelle, quels, quelles, "
            "lequel, laquelle, lesquels, lesquelles"
        ),
        "when": (
            "cest quand, c quand, kan, "
            "quand, a quelle heure, quel jour, date, quelle date, a quel moment, a quelle date, c "
            "est quand que, quand est ce que, quand donc, quand ca, quels jours, en quelle "
            "occasion, quand c est que, a quand"
        ),
        "where": "ou est, ou se trouve, ou sont, ou en est, d ou",
        "what-is": "cest quoi, c quoi, c koi, cest koi, koi, qu est ce que, c est quoi, qu est ce",
        # How long it is until or since something.
        "wait": (
            "il y a combien d annees, il y a combien de mois, il y a combien de semaines, ca "
            "fait combien d annees, combien d annees depuis, "
            "combien de jours avant, combien de jours jusqu a, combien de jours jusqu au, combien "
            "de jours reste t il avant, dans combien de jours, dans combien de temps, combien de "
            "temps avant, il y a combien de temps, il y a combien de jours, depuis combien de "
            "jours, combien de jours depuis, combien de temps depuis, combien de jours se sont "
            "ecoules depuis, combien de temps s est ecoule depuis, compte a rebours"
        ),
        "how-long": (
            "combien de temps, depuis combien, quelle duree, pendant combien, depuis combien de "
            "temps, pendant combien de temps, quelle est la duree, depuis quand sont ils, depuis "
            "quand sont elles, depuis quand est il, depuis quand est elle, depuis quand y sont "
            "ils, depuis quand y est il, depuis quand y est elle, ca fait combien de temps, pour "
            "combien de temps, durant combien de temps"
        ),
        "how-many": (
            "combien, combien de, combien d, nombre de, nombre d, quel nombre, quel est le nombre "
            "de, le nombre de, quel nombre de, ils sont combien, elles sont combien, a combien, "
            "on en compte combien, combien y a t il de, combien y a t il d"
        ),
        "how": "comment",
        "why": "pourquoi",
        "can": "peut, peuvent, peut on, pourrait, possible",
        "yes-no": (
            "est elle, est il, sont elles, sont ils, est ce que, est ce qu, y a t il, y a, est, "
            "sont, etait, etaient, n est il pas, n est elle pas, n y a t il pas, ne sont ils pas"
        ),
        "list": (
            "liste, montre, donne, cite, nomme, liste les, cite les, nomme les, enumere, "
            "enumerer, enumerez, la liste, dresse la liste, donne moi la liste, enumeration, fais "
            "la liste, citez, nommez, listez, affiche"
        ),
        "tell": (
            "parle moi de, infos sur, informations sur, dis moi, a propos, raconte, details, que "
            "sais tu de, que sais tu sur, qu est ce que tu sais sur, presente moi, en savoir plus "
            "sur"
        ),
        "past": (
            "restaient, restait, etaient restes, restaient a bord, "
            "ont commande, ont eu, a eu, est reste, sont restes, ont passe, furent, a commande, "
            "etait, etaient, a ete, ont ete, fut, a vole, vivait, a passe, est alle, t il "
            "commande, t elle commande, logeait, logeaient, sejournait, sejournaient, vivaient, "
            "commandait, habitait, habitaient, avaient, resida, residait, residaient, demeuraient"
        ),
        "future": (
            "bientot, sera, seront, va, vont, prevu, prevue, partira, part, a l avenir, "
            "prochainement, dans le futur, previsionnel*, planifie, planifiee, programme, "
            "programmee, prevus, prevues, d ici peu"
        ),
        "aboard": (
            "tenait la boutique, gardait la maison, "
            "se trouvait, se trouvaient, trouvait, y était, y étaient, y est, y sont, y avait, en "
            "haut, sejournent, sejourne, presents, presentes, reside, resident, demeure, logent, "
            "embarques, a bord, bord, la haut, dedans, vit, vivent, habite, habitent, se trouve, "
            "se trouvent, dans la station, occupe, occupent, logeait, logeaient, loge, "
            "sejournait, sejournaient, vivaient, habitait, habitaient, residait, residaient, "
            "resida, traine, trainent, trainait, trainaient, stationne, stationnes, peuple, "
            "peuplent, peuplait, en haut la bas, a bord de la station, hebergeait, heberge, "
            "abritait, abrite, accueille, accueillait, dans la boite de conserve, squatte, "
            "squattent, la haut dans la station, se tenait, au dessus de nos tetes, tout la haut, "
            "occupait, occupaient, creche, crechent, crechait, flotte, flottent, flottait, "
            "flottaient"
        ),
        "station": (
            "la station orbitale, station orbitale, iss, station, station spatiale, station "
            "spatiale internationale, l iss"
        ),
        "space": (
            "le plus experimente, la plus experimentee, les plus experimentes, les plus "
            "experimentees, plus experimente, plus experimentee, "
            "espace, dans l espace, orbite, en orbite"
        ),
        "people": (
            "representant, representante, representants, "
            "types, mecs, habitants, passagers, occupants, etre humain, individus, personnes, "
            "personne, gens, astronautes, astronaute, humains, membres d equipage, membres, "
            "monde, spationautes, spationaute, etres humains, nanas et mecs, bonshommes, "
            "individu, residents, residentes, spationautes femmes, voyageurs, voyageur, membres "
            "de l equipage, membre de l equipage, membre d equipage, personnels, tetes, ames, pax"
        ),
        "crew": (
            "equipage principal, equipage titulaire, "
            "equipage, equipages, l equipage, equipe, equipes, l equipe, troupe"
        ),
        "cosmonaut": "cosmonaute, cosmonautes",
        "woman": (
            "femme, femmes, feminin, feminine, feminins, feminines, filles, dame, dames, nanas, "
            "nana, meufs, meuf, spationautes femmes, femmes astronautes, femme astronaute, femmes "
            "cosmonautes, demoiselles, astronautes femmes, astronautes feminines, astronaute "
            "feminine, commandante, commandantes"
        ),
        "country": (
            "par pays, pour chaque pays, par nationalite, pays par pays, pays, nation, nations, "
            "nationalite, nationalites, pays d origine, etats, drapeau, d ou viennent ils, "
            "d ou viennent elles, d ou sont ils, "
            "drapeaux, patrie"
        ),
        "hangs": (
            "dependait, depend, dependu, dependre, dependaient, reposait sur, repose sur, repose, "
            "reposait, tenait a, tient a, tenu a, ne tenait qu a, ne tient qu a, tenait, suspendu "
            "a"
        ),
        "shaky": (
            "la plus fragile, le plus fragile, plus fragile, la moins sure, le moins sur, la plus "
            "menacee, la plus precaire, le plus precaire, la moins fiable"
        ),
        "falls": (
            "tombe sous, tombe a, tombee a, tombes a, descendu sous, descendue sous, descendu a, "
            "baisse sous, reduit a, reduite a"
        ),
        "only": (
            "seul, seule, seulement, seuls, seules, tout seul, toute seule, tout seuls, en solo, "
            "en solitaire, uniquement, exclusivement, personne d autre, rien que, eu que, qu une "
            "personne, eu que des, avait que des, a que des, ont que des, que des, n ayant que, "
            "seulement des, uniquement des, exclusivement des, entierement, purement, tout juste, "
            "juste des, composes uniquement, aucun autre"
        ),
        "now": (
            "a cette minute, en cette minute, a la seconde, "
            "sont amarres, sont arrimes, est amarre, tout de suite, immédiatement, la maintenant, "
            "la tout de suite, ces jours ci, en ce moment meme, a cet instant, actuels, actuel, "
            "actuelle, actuellement, maintenant, en ce moment, a l heure actuelle, present, a "
            "present, aujourd hui, ces temps ci, a l instant, presentement, en ce jour, a l heure "
            "qu il est, a cette heure, de nos jours, ce moment, actuelles, courant, du moment, "
            "pour l instant, pour le moment, en cet instant, a ce jour"
        ),
        "launch": (
            "est il parti, est elle partie, sont ils partis, sont elles parties, est il reparti, "
            "est elle repartie, "
            "partir vers, partir pour, a partir vers, a partir pour, s envoler, decoller, s "
            "elancer, revoler, "
            "elle partie, elle parti, partirent, partit, partant, decolla, decollerent, "
            "decollant, lances, lancee, lancees, montees, monta, monterent, montant, envole, "
            "envoles, envolee, montes, montee, sont montes, s envole, s envolent, decollent, "
            "decolle t, s envolera, lancera, est lance, lancement, lancements, decollage, "
            "decolle, decollera, lance, decolle t il, depart vers, depart pour, depart d un "
            "equipage, parti, partis, parties, s envola, s envolerent, s est envole, s est "
            "envolee, se sont envoles, prend son envol, prit son envol, mise en orbite, mis en "
            "orbite, mettre en orbite, tir, a decolle, ont decolle, decollait, decollage prevu, "
            "decollages, depart de soyouz, depart du soyouz, prochain depart de, monter, montera, "
            "monteront, grimpe, grimpent, grimpes, est partie, sont partis, quitte la terre, "
            "quitta la terre, quitterent la terre, ont quitte la terre, a quitte la terre, "
            "quitter la terre, quitte le sol, prend la route, partis vers, expedie, expedies, "
            "propulse, propulses, partaient, partait, s est elance, s elance, prochain tir"
        ),
        "dock": (
            "arrime, arrimes, sont amarres, sont arrimes, est amarre, a quai, arriver, arrivent, "
            "arrivees, arriva, arriverent, arrivaient, arrivant, amarres, accoste, rejoint, "
            "rejoignit, rejoignirent, atteint, atteignirent, arrives, sont arrives, est arrive, "
            "est arrivee, venus, venues, venue, venu, amarrage, amarrages, arrimage, amarre, s "
            "amarre, arrive, arrivee, amarree, amarrera, s amarra, s amarrerent, s est amarre, s "
            "est amarree, se sont amarres, amarrer, amarrent, amarrait, s arrima, s arrime, s est "
            "arrime, s est arrimee, arrimee, arrimees, arrimer, s arriment, accosta, accostent, "
            "accostage, accostages, accoster, a accoste, abordage, rallie, rallia, rallierent, "
            "gagne la station, gagna la station, debarque, debarques, debarquent, debarquerent, "
            "debarqua, ont mis les pieds, a mis les pieds, mis les pieds, mis le pied, mettre les "
            "pieds, mettre le pied, mit le pied, mit les pieds, pose le pied, penetre, penetra, "
            "entre dans l iss, entre dans la station, entra, entrerent, entree, entres, "
            "atteignit, atteindre, parvenu, parvenus, parvenue, parvint, parvinrent, parviennent, "
            "parvient, rejoint la station, a rejoint, ont rejoint, viennent a bord, vint a bord, "
            "vinrent, vint, venant"
        ),
        "undock": (
            "quitterait, quitteraient, partait, partaient, partirait, partiraient, s en va, s en "
            "vont, s en allait, s en allaient, devait partir, doit partir, se detachait, se "
            "desamarrait, desamarrait, se desarrimait, "
            "quitte la station, quitte l iss, desamarre, desamarra, desamarres, desarrime, "
            "quitta, a quitte, ont quitte, quitterent, desamarrage, depart, quitte, desarrimage, "
            "se desamarre, quittent, se detache, se detacha, s est detache, s est detachee, se "
            "detachent, se desarrime, se desarrima, se separe, se separa, s est desarrime, s est "
            "desamarre, s est desamarree, desamarrent, desamarrer, desarrimer, desarrima, "
            "desamarrages, largue les amarres, larguer les amarres, fait ses adieux, quitter, "
            "quitte le bord, quittera, quitteront, quittaient, quittait, sont sortis, quittes, "
            "larguera les amarres, larguera t il les amarres, larguent les amarres, larguera t "
            "elle les amarres, largueront les amarres"
        ),
        "land": (
            "rentrer en urgence, retour en urgence, retour d urgence, revenir en urgence, "
            "rentrait en urgence, rentre en urgence, rentrerait, rentreraient, revenait, "
            "revenaient, reviendrait, reviendraient, redescendait, redescendaient, "
            "redescendrait, evacue*, evacuation, evacuer, rapatriait, ramene, ramena, ramenee, "
            "ramenes, ramenent, ramener, repartis, reparti, repartie, repartirent, revenus, "
            "revenues, revint, revinrent, revenant, rentrees, rentra, rentrerent, rentrant, "
            "atterrirent, atterrissant, redescendu, redescendue, redescendus, touché l eau, "
            "touche l eau, a touché l eau, rentrent ils, rentre t il, rentre t elle, revenue, "
            "revenu, rentree, rentres, rentré, de retour, a la maison, redescend, redescendent, "
            "retombe, est rentree, est revenu, retournent, se pose, posera, chez eux, "
            "atterrissage, atterrissages, atterrit, atterri, retour, rentre, rentrent, revient, "
            "reviennent, amerrissage, amerri, retourne, sur terre, rentrera, reviendra, "
            "atterrira, revenir, redescendre, redescendit, redescendirent, redescendra, "
            "regagne la terre, regagna la terre, regagnerent, regagne, regagna, regagner, "
            "regagnent, retour sur terre, retour sur la terre, est retourne, sont retournes, "
            "retourna, retournerent, retournee, retournes, retourner, se posa, se poserent, "
            "se sont poses, s est pose, s est posee, se posent, pose pied, pose pied a terre, "
            "touche terre, touche le sol, toucha le sol, toucher terre, amerrit, amerrirent, "
            "ont amerri, a amerri, amerrissent, amerrir, amerrissages, rentre sur terre, "
            "rentrer, rentreront, rentrait, rentraient, rentre au bercail, plie bagage, "
            "plient bagage, plier bagage, plia bagage, fait ses valises, font leurs valises, "
            "reviendront, retombee, rapatrie, rapatries, rapatriee, rapatriement, rapatrier, "
            "reprend le chemin, au bercail, sur le plancher des vaches, retrouve la terre, "
            "chemin du retour"
        ),
        "fly": (
            "vola, volerent, volaient, volait, volant, voyagea, voyagerent, voyageant, part, "
            "partent, partira, vole, volent, a vole, ont vole, monte, voyage, voler, voles, "
            "alles, allee, montes, a voyage, ont voyage, voyagent, voyageait, prit place, prirent "
            "place, prend place, ont pris place, a pris place, ayant vole, embarquerent, "
            "embarqua, ayant voyage, ont fait le voyage, a fait le voyage"
        ),
        "ship": (
            "vaisseau, vaisseaux, capsule, capsules, fusee, navette spatiale, engin, engins, "
            "appareil, appareils, vehicule, vehicules, fusees, vaisseau spatial, vaisseaux "
            "spatiaux, astronef, astronefs, vehicule spatial, engin spatial, engins spatiaux"
        ),
        "flight": (
            "premiere fois dans l espace, "
            "mission privee, missions privees, vol prive, vols prives, vol spatial prive, vols "
            "spatiaux prives, "
            "vol, vols, mission, missions, en un seul vol, un seul vol, vols spatiaux, vol "
            "spatial, missions spatiales, mission spatiale, voyages spatiaux, voyage spatial, "
            "periple, periples"
        ),
        "next": (
            "le suivant, d autres, a nouveau, futurs, prochain, prochaine, prochains, prochaines, "
            "suivant, suivante, a venir, futur, revoler, repartir, revole, repart, revolera, "
            "repartira, subsequent, imminent, imminente, qui vient, qui suit, suivants, "
            "suivantes, le prochain, la prochaine, futures, future"
        ),
        "last": (
            "dernier, derniere, derniers, dernieres, precedent, en dernier, la derniere fois, "
            "pour la derniere fois, le dernier en date, la derniere en date, le plus recent, la "
            "plus recente, derniere fois, precedente, precedents, precedentes, les derniers"
        ),
        "first": (
            "premiere fois dans l espace, "
            "premier, premiere, premiers, premieres, pour la premiere fois, en premier, tout "
            "premier, toute premiere, tous premiers, toutes premieres, initial, initiale, la "
            "premiere fois, le tout premier, la toute premiere"
        ),
        "age": "quel age, quel age a, quel age ont, quel age avait, age de, date de naissance",
        "nth": (
            "deuxieme, deuxiemes, second, seconde, troisieme, quatrieme, cinquieme, sixieme, "
            "septieme, huitieme, neuvieme, dixieme, onzieme, douzieme, treizieme, quatorzieme, "
            "quinzieme, seizieme, dix-septieme, dix-huitieme, dix-neuvieme, vingtieme, centieme, "
            "2e, 3e, 4e, 5e, 2eme, 3eme, 4eme, 5eme, vingt et unieme, 6e, 7e, 8e, 9e, 10e, 6eme, "
            "7eme, 8eme, 9eme, 10eme, 20e, 50e, 100e, 100eme"
        ),
        "still": (
            "restaient, restait, etaient restes, restaient a bord, "
            "encore, toujours, reste t il, pour encore, jusqu a present, encore toujours, demeure "
            "encore"
        ),
        "rotation": (
            "equipage change, equipage est remplace, equipage releve, releve, rotation, "
            "changement d equipage, change l equipage, changera l equipage, "
            "changent les equipages, changer d equipage, changement de l equipage, "
            "rotation d equipage, releve d equipage, releve de l equipage, "
            "renouvellement d equipage, releves, rotations, changements d equipage, "
            "rotations d equipage"
        ),
        "replace": (
            "a pris sa place, a remplace, remplacee, remplaces, "
            "remplace, remplacent, remplacera, a succede a, succede a, a pris la suite de, a pris "
            "le relais de, prend la suite de, remplacer, remplaca, remplacerent, remplacaient, "
            "releve l equipage, prend la releve, prendre la releve, prendra la releve, a pris la "
            "releve, prit la releve, va remplacer, succede, succedera, succeda, succeder, releve "
            "de l equipage actuel, prendre la suite, prend la place de, prendre la place de, a "
            "pris la place de"
        ),
        "delay": (
            "reporte, reportee, reportes, repousse, repoussee, retarde, retard, decale, decalee, "
            "reports, report, retards, glisse, repoussement, decalage, ajourne, ajournee, "
            "ajournement, differe, differee, remis a plus tard"
        ),
        "named": (
            "designes pour, designe pour, "
            "nomme, nommee, nommes, affecte, affectee, designe, designee, annonce, annoncee"
        ),
        "instead": "au lieu de, a la place de, a la place d",
        "taken-off": (
            "ecarte de, ecartee de, retire de l equipage, retiree de l equipage, retire de, "
            "a ete remplace, a ete remplacee, ont ete remplaces, remplace sur"
        ),
        "change": (
            "pas sur le meme vaisseau, pas dans le meme vaisseau, sur un autre, dans un autre, a "
            "bord d un autre, sur une autre, dans une autre, change, changent, changer, autre "
            "vaisseau, autre capsule, vaisseau different, capsule differente, vaisseaux "
            "differents, modifie, permute"
        ),
        "commander": (
            "dirigea, dirigerent, ont commande, commanderent, commanda, chef, patron a bord, "
            "capitaine, le chef, commandent, aux manettes, commandant, commandante, commande, "
            "commandait, commandants, chef de bord, dirige, aux commandes, a commande, t il "
            "commande, t elle commande, dirigeait, dirigeaient, dirigent, diriger, commander, "
            "commandants de bord, commandement, le commandement, pris le commandement, prend le "
            "commandement, assure le commandement, assurait le commandement, aux commandes de la "
            "station, a la tete de la station, a la tete de l iss, a la tete de l equipage, "
            "tenait les renes, tient les renes, tenaient les renes, les renes, tenait la barre, "
            "tient la barre, a la barre, chef d equipage, le patron, patron, patronne, le boss, "
            "boss, cheffe, cheffes, la cheffe, chefs, capitaines, menait, mene l equipage, "
            "responsable, en charge, en charge de la station, dirigee, dirigeante, pilote la "
            "station, mene la danse, commandantes, commandait la station, au commandement, prise "
            "de commandement, avait le commandement, a eu le commandement, ont dirige, a dirige, "
            "avoir commande, avoir dirige, avait les commandes, a les commandes, tient les "
            "commandes, tenait les commandes, les commandes de la station, les commandes de l "
            "iss, chef de la station, chef de l iss, cheffe de la station, cheffe de l iss, "
            "patron de la station, patron de l iss, le chef de la station, le patron de la "
            "station"
        ),
        "role": (
            "pilote, pilotes, copilote, ingenieur, ingenieurs, ingenieur de vol, ingenieurs de "
            "vol, specialiste, specialistes, touriste, touristes, touriste spatial, touristes "
            "spatiaux, participant, participants, payant, payants, prive, prives, privee, "
            "privees, commercial, commerciaux, commerciale, commerciales, civil, civils, "
            "militaire, militaires, soldat, soldats, officier, officiers, armee, milliardaire, "
            "milliardaires, novice, novices, debutant, debutants, veteran, veterans, "
            "experimente*, doublure, remplacant, remplacants, invite, invites, scientifique, "
            "scientifiques, professionnel*, amateur, amateurs, actrice, acteur, prince, touristes "
            "de l espace, touriste de l espace, touristes spatiales"
        ),
        "professional": (
            "astronautes professionnels, astronaute professionnel, astronautes d agence, "
            "astronautes d agences, astronautes de carriere, professionnels, astronautes "
            "gouvernementaux"
        ),
        "first-visit": (
            "premiere visite, leur premiere visite, sa premiere visite, toute premiere visite, "
            "jamais venus auparavant, jamais ete a bord auparavant, jamais alles auparavant, "
            "jamais alles a bord auparavant, jamais venus a bord, pour la premiere fois a "
            "bord, premiere venue"
        ),
        "either-way": (
            "a l aller ou au retour, a l aller comme au retour, aller ou retour, "
            "a la montee ou a la descente, ni a l aller ni au retour, "
            "dans un sens ou dans l autre, dans aucun sens, dans un sens comme dans l autre"
        ),
        "mean-age": "age moyen, moyenne d age, age en moyenne",
        "completed": (
            "acheve*, termines, terminees, termine, terminee, deja termines, deja terminees"
        ),
        "each-year": (
            "par an, chaque annee, annee par annee, par annee, en quelles annees, annees ou, "
            "pour chaque annee"
        ),
        "each-country": "par pays, pour chaque pays, par nationalite, pays par pays",
        "first-flight": (
            "premiere fois dans l espace, "
            "le premier vol de quelqu un, "
            "jamais venus auparavant, jamais ete a bord auparavant, jamais alles auparavant, leur "
            "premier vol, son premier vol, leur premiere mission, sa premiere mission, pour la "
            "premiere fois, novice*, debutant*, toute premiere fois, pour la toute premiere fois, "
            "jamais vole auparavant, jamais vole avant, bapteme de l espace, bapteme spatial, "
            "premier sejour dans l espace, premier vol spatial, premier vol dans l espace, leur "
            "bapteme, son bapteme, bleus, bizuts, bizut, neophytes, neophyte, primo-arrivants, "
            "primo volants, debutante*, a leur premier vol, a son premier vol"
        ),
        "once": (
            "une seule fois, qu une fois, une fois seulement, une unique fois, rien qu une fois, "
            "seulement une fois, juste une fois, exactement une fois, une fois et une seule, qu "
            "une seule fois, une fois unique"
        ),
        "pilot": ("pilote, pilotes"),
        "engineer": ("ingenieur* de vol"),
        "specialist": ("specialiste* de mission"),
        "participant": ("participant* au vol"),
        "private": (
            "non professionnels, non professionnel, astronautes amateurs, "
            "prive, prives, privee, privees, touriste*, sur fonds propres, a leurs frais, a ses "
            "frais, de leur poche, touristes de l espace, touriste de l espace, touristes "
            "spatiaux, touriste spatial, touristes spatiales, clients prives, client prive, "
            "clients payants, passagers payants, passager payant"
        ),
        "private-flight": (
            "mission privee, missions privees, vol prive, vols prives, vol spatial prive, vols "
            "spatiaux prives"
        ),
        "crews": ("equipages"),
        "including": (
            "compris, y compris, inclus, incluant, en comptant, y inclus, en incluant, compris dans"
        ),
        "kinds": (
            "types d engins, types de vehicules, sortes d engins, "
            "types de vaisseaux, sortes de vaisseaux, types de vaisseau, types de vaisseaux "
            "differents, vaisseaux differents, types differents de vaisseaux, modeles de "
            "vaisseaux, modeles de vaisseau, differents vaisseaux, differents types de vaisseaux, "
            "differentes sortes de vaisseaux, vaisseaux distincts"
        ),
        "atlantic": "atlantique, ocean atlantique",
        "pacific": "pacifique, ocean pacifique",
        "gulf": "golfe du mexique",
        "edwards": "edwards",
        "white-sands": "white sands",
        "baikonur": ("baikonour"),
        "canaveral": ("cap canaveral, canaveral"),
        "kennedy": ("kennedy, centre spatial kennedy"),
        "crewed": (
            "avec équipage, avec des humains, avec des gens, avec un équipage, avec des hommes à "
            "bord, habite, habites, habitee, habitees"
        ),
        "thrice": ("trois fois, a trois reprises, par trois fois"),
        "four-times": ("quatre fois, a quatre reprises"),
        "five-times": ("cinq fois, a cinq reprises"),
        "expedition": "expedition, expeditions",
        "days": (
            "le plus experimente, la plus experimentee, les plus experimentes, "
            "les plus experimentees, plus experimente, plus experimentee, un seul jour, jours, "
            "jour, heures, mois, semaines, journees, journee, semaine, periodes, intervalles, "
            "periode, intervalle, plages de dates"
        ),
        "total": (
            "totalise, totalisent, cumule, cumulent, cumulé, comptabilise, comptabilisent, "
            "total, en tout, au total, tous ses vols, tous les vols, tous leurs vols, au cumul, "
            "en cumule, tout compris, tout confondu, toutes missions confondues, "
            "tous vols confondus, tous sejours confondus, tous sejours cumules, en cumul, "
            "cumules, cumulee, globalement, somme, la somme, additionne, additionnes, "
            "au bout du compte, en additionnant, totale, totaux"
        ),
        "share": (
            "moitie, majorite, minorite, pourcentage, pour cent, proportion, plupart, le tiers, "
            "un tiers, un quart, quelle part, quelle proportion, quel pourcentage, la moitie"
        ),
        "spend": (
            "fete, fetent, celebre, celebrent, passa, passerent, passant, sejournerent, "
            "sejournant, passe, passes, sejourne, ont passe, a passe, reveillonne, "
            "reveillonnerent, feterent, fetait, fetaient, celebra, celebrerent, celebrait, "
            "passent, passait, passaient, ayant passe"
        ),
        "lasts": ("dure, durent, dura, durerent, duree, durait, duraient"),
        "stay": (
            "restee, restees, resta, resterent, demeures, dura, durerent, sont restes, est reste, "
            "restes, durée, reste, restent, dure, durent, sejour, sejours, d affilee, en une "
            "seule fois, en continu, rester, sejourna, sejournes, sejourner, d une traite, d une "
            "seule traite, d un seul tenant, d un trait, de suite, consecutifs, consecutives, "
            "consecutif, sans pause, non stop, nonstop, d un coup, sans coupure, restait, "
            "restaient, restera, resteront, demeurer, demeurent, prolonge son sejour, "
            "ininterrompu, ininterrompue"
        ),
        "true": (
            "est il vrai, est il vrai que, est ce vrai, c est vrai, c est vrai que, est il exact, "
            "est ce exact, vrai ou faux, a t il raison, est il correct, c est exact, c est bien "
            "vrai, est ce exact que, est ce bien vrai, est ce correct, ai je raison, j ai raison"
        ),
        "belongs": ("appartient, appartiennent, detenu par, est detenu"),
        "year": (
            "en une annee, en un an, sur une annee, en une seule annee, dans une meme annee, en "
            "quelle annee, quelle annee, annee avec, annee ou"
        ),
        "times": (
            "plus souvent, plus de fois, combien de fois, fois, visites, souvent, le plus "
            "souvent, combien de reprises, a combien de reprises, nombre de fois, plus "
            "frequemment, le plus frequemment, le plus de fois, combien de sejours"
        ),
        "twice": (
            "deux fois, trois fois, quatre fois, cinq fois, doublement, a deux reprises, a trois "
            "reprises, a quatre reprises, a cinq reprises, par deux fois, une seconde fois, une "
            "deuxieme fois, pour la deuxieme fois, pour la seconde fois"
        ),
        "together": (
            "a la fois, ensemble, en meme temps, rencontre, rencontres, croises, croise, se sont "
            "croises, conjointement, simultanement, cotoie, cotoient, cotoya, cotoyes, se sont "
            "cotoyes, cotoyerent, en commun, croisa, croiser, croisent, croiserent, rencontrer, "
            "rencontra, rencontrerent, rencontrent, coexiste, cohabite, cohabiterent, cohabitent, "
            "partage la station, au meme moment, a la meme periode, cotoye, cotoyer"
        ),
        "same": (
            "meme, memes, le meme, la meme, les memes, identique, identiques, pareil, pareille, "
            "pareils"
        ),
        "other": ("autre, autres, le reste, les autres, restant, restants"),
        "other-kind": (
            "autre type, type different, sur un autre type, sur un type different, d un autre type"
        ),
        "more-than": (
            "plus d, plus nombreux, plus nombreuses, plus de, plus longtemps que, davantage que, "
            "davantage de, superieur a, superieure a, au dela de, depasse, depassent, excede, "
            "plus d un an, plus de temps que"
        ),
        "less-than": (
            "en dessous de, au dessous de, sous la barre de, "
            "moins, moins de, moins d, moins que, inferieur a, inferieure a, pas plus de, n "
            "excedant pas, plus court que, plus courte que, plus courts que, moins longtemps que, "
            "moins longs que"
        ),
        "several": (
            "plus d une fois, plusieurs fois, a plusieurs reprises, de multiples fois, maintes "
            "fois, a maintes reprises, plus qu une fois, au moins deux fois, de nombreuses fois, "
            "a de nombreuses reprises, a de multiples reprises"
        ),
        "compare": (
            "plus d, plus nombreux, plus nombreuses, plus de, plus longtemps que, moins, "
            "comparer, devance, devancent, devançait, dépasse, surpasse, d avance sur, avance sur"
        ),
        "or": "ou",
        "most": (
            "le plus experimente, la plus experimentee, les plus experimentes, les plus "
            "experimentees, plus experimente, plus experimentee, "
            "top, le plus, le plus souvent, le plus de, maximum, record de personnes, le "
            "plus grand, "
            "la plus grande, le plus grand nombre, le plus grand nombre de, la plupart du temps, "
            "le maximum, le maximum de, le plus de temps, le plus de jours, un maximum, le plus "
            "clair de son temps, le plus nombreux, le plus nombreuses, plus gros"
        ),
        "longest": (
            "le plus longtemps, plus longtemps, le plus long, la plus longue, plus long, le plus "
            "de temps d affilee, les plus longs, les plus longues, la plus longue duree, le plus "
            "durable, plus longue, plus longs, plus longues, plus grande duree"
        ),
        "fastest": "le plus rapide, la plus rapide, les plus rapides, le plus vite, plus rapide",
        "shortest": (
            "le plus court, la plus courte, le plus bref, la plus breve, le moins longtemps, le "
            "moins de temps, les plus courts, les plus courtes, plus court, plus courte, les plus "
            "brefs, plus bref, plus breve"
        ),
        "fewest": (
            "le moins, minimum, le plus petit, la plus petite, le moins de, le plus petit nombre, "
            "le minimum, les moins"
        ),
        "record": (
            "record, records, recordman, recordwoman, detenteur du record, detentrice du record, "
            "detient le record, detiennent le record, meilleure marque, recordmen, record absolu, "
            "record du monde, recordwomen"
        ),
        "gap": (
            "combien de temps entre, combien de jours entre, temps ecoule entre, jours entre, "
            "combien de jours se sont ecoules entre, temps s est ecoule entre, pause, ecart, "
            "intervalle, interruption, intervalles, pauses, laps de temps, delai"
        ),
        "handover": (
            "passation, passation de commandement, passation de pouvoir, passations, remise de "
            "commandement, transfert de commandement"
        ),
        "at-once": (
            "en meme temps, a la fois, simultanement, au meme moment, au meme instant, d un coup, "
            "d un seul coup, tous ensemble, simultanee, simultanes, simultanees"
        ),
        "guarantee": "garantie, garanti, promesse",
        "at-least": (
            "au moins, tous les deux, pas moins de, tous deux, toutes les deux, ou plus, ou "
            "davantage"
        ),
        "always": (
            "chaque jour, tous les jours, chaque jour sans exception, "
            "sans interruption, en continu, de facon continue, continument, "
            "toujours, en permanence, sans cesse, constamment, sans arret, continuellement, tout "
            "le temps, en tout temps, a tout moment, a chaque instant, de facon permanente, en "
            "continu depuis, de maniere permanente, perpetuellement, sans relache"
        ),
        "been": (
            "passes par, passee par, passees par, passe par, ont deja visite, ont deja ete, "
            "ont deja vole, ont deja sejourne, sont venus, sont deja venus, sont montes, "
            "ont vole, sont alles, ont visite, ont ete, sont deja alles, ont sejourne, a ete, "
            "a deja ete, est alle, est allee, est deja alle, est deja allee, a sejourne, "
            "a vole, a visite, avoir visite, y est alle, a deja vole, a deja visite, "
            "y sont alles, y sont allees, y est allee, y sont deja alles, y sont deja allees, "
            "y est deja alle, y est deja allee, y a vole, y ont vole, ayant vole, "
            "ayant sejourne, sont passes, sont passees, est passe, est passee, "
            "sont deja passes, deja passes, sont deja montes, sont deja montees, "
            "est deja monte, est deja montee, etre venu, a etre venu, a etre alle, "
            "a y etre alle, ont habite, a habite, ont occupe, a occupe, ont vecu, a vecu, "
            "ont frequente, a frequente, ont fait un tour, visites, ont deja voyage, "
            "ont pu visiter, visita, visiterent, visite l iss, visite la station, a accueilli, "
            "ont accueilli, a t elle accueilli, a t elle accueillis, accueilli, accueillis, "
            "accueillies, frequente, frequentes, sont allees, sont montees, sont deja allees, "
            "sont venues, sont deja venues, est montee, est monte, visiteurs, visiteur, "
            "ont fut representees, ont fut representes, ont fut presentes, ont fut presents, "
            "furent representees"
        ),
        "ever": (
            "si jamais cela est arrive, "
            "deja eu, un jour, jamais ete, deja, jamais eu, une fois au moins, a un moment, au "
            "cours de l histoire, a un quelconque moment, de tout temps"
        ),
        "never": (
            "jamais, aucun, aucune, plus un seul, plus une seule, plus aucun, plus aucune, "
            "personne a bord, nul ne, aucun des, aucune des, pas une seule fois, pas une fois, a "
            "aucun moment, pas une seule, pas un seul, jamais personne, personne n a, jamais de "
            "la vie, personne n, pas une ame, pas un chat, en aucun cas, ne jamais"
        ),
        "not": (
            "pas, non, sauf, excepte, hormis, hors, autre que, autres que, a part, mis a part, "
            "ni, plutot que, en dehors de, à l exception, n est plus, ne sont plus, n "
            "a plus, n y a plus, n etait plus, ne vit plus, ne vivent plus, pas encore, exclu, a "
            "l exclusion de, a l exception de, excluant, n etaient plus, ne comptait plus, ne "
            "compte plus, sauf les, hormis les"
        ),
        "without": (
            "sans, sans aucun, sans aucune, depourvu de, sans le moindre, sans la moindre, sans "
            "un seul, sans une seule"
        ),
        "empty": (
            "eteint la lumiere, "
            "deja vide, sans personne, vide, inhabitee, inoccupee, abandonnee, deserte, vacante, "
            "desertee, laissee vide, inoccupe, depeuplee, deshabitee, sans equipage, sans "
            "occupant, sans occupants, sans ame qui vive"
        ),
        "stuck": (
            "bloques, bloque, coinces, coince, restes coinces, restes bloques, "
            "restes si longtemps, coincee, coincees, bloquee, bloquees, echoue, echoues, piege, "
            "pieges, plus longtemps que prevu, retenu, retenus, coincee la haut, reste coince, "
            "naufrage, naufrages, echouee, echouees, prisonnier, prisonniers, en rade, "
            "contre leur gre"
        ),
        "agreement": (
            "avenant, avenants, supplement, supplements, "
            "accord, accords, contrat, traite, entente, convention, pacte, protocole, arrangement"
        ),
        "swap": (
            "vols mixtes, equipages mixtes, echange, echanges, vols croises, vol croise, echange "
            "de sieges, troc, places echangees, sieges echanges, echange de places, echanges de "
            "sieges, echanges de places, vols d echange"
        ),
        "sign": ("signature, signee, signes, signe, valable, valide, en vigueur, dure, prolonge"),
        "suspend": (
            "reporte sine die, repousse sine die, reporte indefiniment, repousse indefiniment, "
            "cloués au sol, cloué au sol, clouée au sol, clouées au sol, "
            "cloues, clouees, clouee, n avait vole, n avaient vole, ne volerait plus, ne "
            "voleraient plus, ne volaient plus, ne pourrait plus voler, ne pourraient plus voler, "
            "ne pouvaient plus voler, ne peuvent plus voler, restait au sol, restaient au sol, "
            "reste au sol, restent au sol, immobilise*, interdit* de vol, a l arret, cessaient, "
            "cesserait, cesseraient, cesser, cesseront, cessera, s arretaient, s arreterait, s "
            "arrete de voler, s arreter, tombait en panne, tombaient en panne, etaient suspendus, "
            "suspendues, suspend, suspendait, suspendent, hors d usage, indisponible*, n est plus "
            "disponible, annulait, annulaient, annules, explosait, n existaient "
            "plus, "
            "ne volait plus, volait plus, vole plus, ne voler plus, n existait plus, ne marche "
            "plus, en panne, ne peut plus voler, ne pouvait plus voler, hors service, explose, "
            "cessait, cesse, cessent, etait suspendu, etait cloue, s arretait, s arretent, "
            "abandonne, suspendu, suspendus, suspendue, arrete, arretent, cloue, annule, "
            "interdit, ne vole plus, ne volent plus, tombe en panne, s arrete, interrompu"
        ),
        "worst-of": (
            "pire cas, pire scenario, point faible, points faibles, quelle panne, quelles "
            "pannes, pire panne, plus grand risque, plus grand danger, qu est ce qui serait "
            "pire, maillon faible"
        ),
        "cause": "guerre, budget, tempête, orage, moteur, moteurs, parachute",
        "refuse": "refuse de, refusent de",
        "florida": "floride, en floride, de floride",
        "on-time": "a temps, a l heure prevue",
        "falcon": "falcon 9, falcon, fusee falcon",
        "if": (
            "s il, s ils, au cas où, "
            "imaginons que, imagine que, imaginons, supposons que, admettons que, si, "
            "supposons, et si, au cas"
        ),
        "condition": (
            "si, s il, s ils, au cas où, "
            "imaginons que, imagine que, imaginons, supposons que, admettons que, et si, "
            "supposons, que se passerait il si"
        ),
        "recalled": (
            "rappele, rappeles, rappelee, evacue, evacues, evacuee, evacuation sanitaire, "
            "tombe malade"
        ),
        "matter": (
            "change quelque chose, changerait quelque chose, changerait rien, une difference, une "
            "importance, de l importance, y a-t-il une difference, quelque chose changerait, ca "
            "change quelque chose"
        ),
        "nothing": "rien ne",
        "supposing": (
            "imaginons que, imagine que, imaginons, supposons que, admettons que, et si, "
            "supposons, que se passerait il si"
        ),
        "lost": "perdu, est perdu, endommagé, est endommagé, perdu comme canot de sauvetage",
        "quits": (
            "s est retiree, quitte le programme, se "
            "retire, quitte l iss, quitte la station, quitte le projet, se retirent"
        ),
        "pad": "pas de tir, rampe de lancement, cosmodrome",
        "happen": (
            "affecter, affecterait, affecte, toucherait, "
            "restaient, restait, etaient restes, restaient a bord, "
            "resterait qui, restera qui, reste t il qui, qui restera, resterait, resteraient, qui "
            "serait encore, qui resteraient, quelles consequences, consequences, que "
            "deviendraient, que se passera, arriverait, que feraient, "
            "qu est ce qui se passe, que devient, que deviendrait, il se passe quoi, reste qui, "
            "que se passe t il, se passe, que se passerait, passerait, qui resterait, qui reste, "
            "que s est il passe, qu est il arrive, qu est devenu, qu est devenue, ce qui est "
            "arrive"
        ),
        "seat": "siege, sieges, place, places",
        "enough": (
            "manquerait, manque, "
            "assez, suffisamment, suffisant, suffisants, suffit, suffisent, de trop, en trop, de "
            "reste"
        ),
        "escape": "evacuer, evacuation, urgence, canot, secours",
        "rate": (
            "combien de fois par, par an, chaque annee, frequence, a quelle frequence, souvent, a "
            "quel rythme, rythme, cadence, chaque mois, tous les combien, par annee, annuellement"
        ),
        "mean": ("en moyenne, moyenne, moyen, duree moyenne"),
        "usually": (
            "en general, generalement, moyen, habituellement, en moyenne, d habitude, "
            "normalement, moyenne, typiquement, ordinairement, d ordinaire, en regle generale, en "
            "temps normal, moyennement, mediane, duree moyenne"
        ),
        "until": (
            "combien d annees encore, jusqu a quelle date, jusqu a quel, jusqu a quand, jusqu "
            "en, jusque quand, jusqu a quelle annee, encore combien de temps"
        ),
        "end": (
            "desorbiter, desorbit*, detruire, demanteler, demantelee, bruler, couler, coulee, "
            "fermee, reste en orbite, rester en orbite, desaffectee, mise hors service, "
            "existera, en service, s ecraser, s ecrasera, durer, durera, se termine, finit, "
            "expire, prend fin, desorbite, desorbitee, desorbitation, fin de l iss, "
            "fin de vie, retraite, tomber, retombe, exploitation, voler, operer, detruite, "
            "fonctionner, fonctionnera, volera"
        ),
        "cost": (
            "coutee, ca coute, coute t elle, finance, financee, chere, valeur, coute, cout, "
            "couts, prix, budget, cher, argent, paie, paient, paye, payent, payer, paient ils, "
            "gratuit, gratuitement"
        ),
        "partners": (
            "proprietaire, possede, possedent, pays participants, a qui est, partenaires, "
            "partenaire, appartient, participent, exploite, gere, construit, quelle entreprise, "
            "quelle societe, fabrique, construisent, constructeur"
        ),
        "heads": (
            "chef de, directeur de, patron de, administrateur, dirige la nasa, "
            "dirige roscosmos, a la tete de"
        ),
        "carry": (
            "transporterent, emmenee, emmenerent, emportes, amenes, amenerent, achemine, "
            "achemines, transporter, amener, emmener, transportent, emmene, emmenes, transporte, "
            "transportes, embarque, emporte, amene, emportaient, emportait, emporter, "
            "transportait, transportaient, transporta, acheminait, acheminer, acheminent, "
            "acheminees, convoyait, convoye, amenait, amenaient, ont emporte, a emporte, ont "
            "transporte, a transporte, ont amene, a amene, a emmene, ont emmene, transportees, "
            "conduit, conduits, embarquait, embarquaient, n emportaient, n emportait, comptant"
        ),
        "meeting": "bakanov, rencontre de houston",
        "faq": "questions frequentes",
        "this-day": "ce jour, cette date, jour comme aujourd hui",
        "on-this-day": (
            "ce jour dans l histoire, dans l histoire, "
            "date anniversaire, les autres annees, d autres annees"
        ),
        "birthdays": (
            "dont c est l anniversaire, qui fete son anniversaire, anniversaires de, "
            "les anniversaires"
        ),
        "timeline": "frise, frise chronologique, chronologie, diagramme",
        "built": "depuis quand, quel age a l iss, premier module",
        "take-to": "pour aller a l iss, pour aller dans, pour rejoindre, le voyage vers",
        "help": (
            "d ou viennent, tes sources, d ou tiens tu, tes donnees, que sais tu, tu sais faire "
            "quoi, tu fais quoi, fonctions, aide moi, help, comment t utiliser, comment ca "
            "marche, aide, commandes, que sais tu faire, que peux tu faire, mode d emploi, qui "
            "es tu, que puis je demander"
        ),
        "on-posts": "s abonner, abonnement, abonner, annonces, notifications, publications ici",
        "on-counting": "comment comptes tu, comment compte t on, regles de comptage, methode",
        "on-privacy": "confidentialite, vie privee du bot, que stockes tu, mes donnees",
        "on-export": "export, exporter, csv, json, api, donnees brutes",
        "on-invite": "inviter le bot, inviter, invitation, ajouter le bot",
        "on-support": "support, signaler une erreur, contact, assistance",
        "chat": (
            "t es nul, nul, nulle, ta gueule, lol, mdr, bravo, super, con, connard, debile, "
            "inutile, bonne nuit, salut bot, bonjour, salut, coucou, bonsoir, merci, au revoir, "
            "blague, blagues, ca va, idiot, stupide, faux, complot, dis"
        ),
        "order": (
            "raid, donjon, serveur, en ligne, salon, discord, oublie, mot de passe, token, fais "
            "semblant, prompt, instructions, chante, ignore, repete, traduis, ecris, poeme"
        ),
        "pronoun": (
            "t il, t elle, t ils, t elles, ont ils, ont elles, est elle, est il, sont elles, "
            "sont ils, avec elle, "
            "avec lui, avec eux, qui sont ils, qui sont elles, il, elle, lui, son, sa, ses, ils, "
            "elles, liste les, cite les, nomme les, d entre eux, d entre elles, lequel, laquelle, "
            "lesquels, lesquelles, parmi eux, parmi elles, parmi ceux, parmi celles, la dedans, "
            "parmi ces personnes, parmi ces gens, d entre ceux la, dans le lot, dans ce groupe, "
            "dans le tas, de ceux ci, de celles ci, de ceux la, de ces personnes"
        ),
        "of-them": (
            "lequel des deux, laquelle des deux, lequel des trois, laquelle des trois, des deux, "
            "des trois, d eux deux, d entre eux, d entre elles, lequel, laquelle, lesquels, "
            "lesquelles, parmi eux, parmi "
            "elles, parmi ceux, parmi celles, la dedans, parmi ces personnes, parmi ces gens, "
            "dans le lot, dans ce groupe, dans le tas, de ces personnes, de ceux la"
        ),
        "then": (
            "alors, ce jour la, a ce moment, a cette epoque, a cette epoque la, a l epoque, a ce "
            "moment la, a cette date la, a ce jour la, en ce temps la"
        ),
        "local-time": (
            "heure francaise, heure japonaise, heure americaine, heure russe, heure allemande, "
            "heure britannique, heure europeenne, heure indienne, heure italienne, heure chinoise, "
            "heure suisse, heure belge, heure canadienne, heure locale, heure de france"
        ),
        "before-after": "avant, apres, juste avant, juste apres",
        "follow": (
            "et, et le, et la, et les, qu en est il, et pour, et qu en est il de, et du cote de, "
            "qu en est il de, et si on prend, et chez, et du cote des, quid de, quid des, quid, "
            "et quid de, et concernant, et au niveau des"
        ),
        "x-position": (
            "au dessus, passe l iss, passe la station, passera, apercevoir, ciel, observer, vois, "
            "verrai, on la voit, loin, distance, coordonnees, ou est l iss, survole, visible, "
            "camera, webcam, altitude, vitesse, telescope, voir l iss, voir la station, peut on "
            "voir, la voir, voir passer, pouvoir voir, en direct, passage de l iss, passages de l "
            "iss, passage de la station, prochain passage, sur la carte, sur une carte, position "
            "de, position actuelle, sa position"
        ),
        "x-life": (
            "pipi, caca, font pipi, se lavent, laver, wc, font a manger, pizza, biere, alcool, "
            "vin, peter, pets, loisirs, chien, chat, feter, ennui, ennuient, dents, que font, que "
            "fait, toute la journee, parlent, mange, mangent, manger, nourriture, boire, boivent, "
            "cuisine, toilettes, toilette, douche, dorment, dormir, odeur, malade, medecin, sexe, "
            "vetements, internet, musique, apesanteur, gravite, radiation, sante, oxygene, petit "
            "dejeuner, l air, de l air, respirer, respirent, l eau, de l eau, est mort, sont "
            "morts, meurt, du sport, font du sport"
        ),
        "oldest": (
            "le plus age, la plus agee, les plus ages, plus age, plus agee, le plus vieux, la "
            "plus vieille, plus vieux, plus vieille, doyen, doyenne, plus ages, plus agees"
        ),
        "youngest": (
            "le plus jeune, la plus jeune, les plus jeunes, plus jeune, benjamin, benjamine, "
            "plus jeunes"
        ),
        "x-ages": (
            "qui est plus age, qui est le plus age, qui est la plus agee, qui est plus vieux, "
            "qui est plus jeune, qui est le plus jeune, plus age que, plus agee que, plus "
            "jeune que, plus vieux que"
        ),
        "x-private": (
            "touche combien, combien par mois, plus beau, plus belle, famille, mari, femme de, "
            "celibataire, petit ami, etudes, ne a, nee a, taille de, "
            "ne en, mariee, marie, enfants, salaire, devenir astronaute, "
            "combien gagne, combien gagnent, gagne t, riches"
        ),
        "x-other-station": (
            "tiangong, mir, skylab, saliout, station chinoise, station spatiale chinoise, station "
            "de la chine, vaisseau chinois, fusee chinoise, la station chinoise, dans la station "
            "chinoise, la station spatiale chinoise, dans la station spatiale chinoise, a bord de "
            "la station chinoise, la station de la chine"
        ),
        "x-weather": (
            "meteo, temps fera, eruption solaire, asteroide, asteroides, comete, cometes, "
            "aurore, eclipse, pluie, temps fait il"
        ),
        "x-elsewhere": (
            "aller sur mars, pour mars, vers la lune, homme dans l espace, premier homme, lune, "
            "planete venus, jupiter, saturne, soleil, univers, galaxie, extraterrestres, apollo, "
            "artemis, hubble, starship, starlink, satellite, satellites, planete, planetes, "
            "etoiles, trou noir, planete mars, sur mars"
        ),
        "x-cargo": "cargo, progress, cygnus, ravitaillement, fret",
        "x-work": (
            "scaphandre, sas, fenetre, hublot, batterie, sortie extravehiculaire, sorties "
            "extravehiculaires, sortie dans l espace, experience, experiences, robot, module, "
            "modules, taille de la station, taille de l iss, quelle taille, recherches "
            "scientifiques, poids de, quel poids"
        ),
        "x-operations": "moteur, carburant, parachute, comment fonctionne",
        "crowded": "la plus remplie, bondee, surpeuplee, plus peuplee, remplie, pleine",
        "relocate": (
            "change de port, changer de port, changement de port, changé de port, autre port, "
            "relocalise, relocalisation, se reamarre, reamarre, reamarrage, deplace, deplacee, "
            "deplacement de port, repositionne, repositionnee"
        ),
        "port": "a quel port, quel port, sur quel port, quels ports, port d amarrage",
        "leak": "fuite, fuites, fuyait, fui",
        "birthday": "mon anniversaire, anniversaire, je suis ne, ma naissance, je suis nee",
        "above": "au dessus",
        "one-after": "successeur*, celui d apres, celle d apres, ensuite, apres",
        "one-before": (
            "predecesseur*, precede, a precede, precedait, precedaient, "
            "precedente, precedent, celui d avant, celle d avant, avant"
        ),
        "opinion": (
            "préfères, préfère, préférez, meilleur, meilleure, plus beau, plus belle, plus riche, "
            "ton avis, tu penses, juste que, guerre, le meilleur, la meilleure, pire"
        ),
        "men": (
            "hommes, homme, masculin, masculins, messieurs, mecs, bonshommes, hommes astronautes, "
            "astronautes hommes, masculine, masculines"
        ),
        "kin": (
            "mon mari, ma femme, mon fils, ma fille, mon père, ma mère, mon frère, ma soeur, mon "
            "ami, mon prof, ma petite, mon petit, mon bebe, ma puce, mon petit fils, ma petite "
            "fille, mon neveu, ma niece, mes enfants, mon enfant, mes parents, mon copain, ma "
            "copine, mon oncle, ma tante, mon cousin, ma cousine, ma grand mere, mon grand pere, "
            "mon papa, ma maman, ma mamie, mon papi, mes fils, mes filles, ma fillette"
        ),
        "ground": (
            "coupe du monde, la coupe du monde, la finale, finale, finale de la coupe du monde, "
            "championnat*, euro 2016, ligue des champions, jeux olympiques, les jo, ceremonie d "
            "ouverture, ceremonie de cloture, tour de france, election*, presidentielle*, "
            "attentat, attentats, feu d artifice, feux d artifice, eclipse, incendie, incendie de "
            "notre dame, mariage, defile, "
            "ferry, train, gare, aéroport, hôtel, bus, concert, football, équipe de, stade, "
            "président, sous-marin, croisière, port, one piece, concorde, s'est écrasé, bureau, "
            "comptabilité, dessin animé"
        ),
        "iss": "iss, l iss, station spatiale, station spatiale internationale",
        "up-there": (
            "là-haut, la haut, en haut, tout la haut, au dessus de nos tetes, au dessus de nous"
        ),
    },
    times={
        "january": "janv, janvier",
        "february": "févr, fevrier",
        "march": "mars",
        "april": "avr, avril",
        "may": "mai",
        "june": "juin",
        "july": "juil, juillet",
        "august": "aout",
        "september": "septembre",
        "october": "oct, octobre",
        "november": "nov, novembre",
        "december": "déc, decembre",
        "monday": "lundi",
        "tuesday": "mardi",
        "wednesday": "mercredi",
        "thursday": "jeudi",
        "friday": "vendredi",
        "saturday": "samedi",
        "sunday": "dimanche",
        "hour": "heure, heures",
        "day": "jour, jours",
        "week": "semaine, semaines",
        "month": "mois",
        "year": "an, ans, annee, annees",
        "ago": "il y a",
        "ahead": "d ici",
        "last": "dernier, derniere, derniers, passe, passee, dernieres, passes, passees",
        "this": "ce, cet, cette",
        "next": "prochain, prochaine, suivant, prochains, prochaines",
        "before-last": "avant dernier, avant derniere",
        "now": (
            "a cette minute, en cette minute, a la seconde, "
            "la maintenant, en ce moment meme, maintenant, en ce moment, actuellement, a present, "
            "a l heure actuelle, a l instant, pour l instant, pour le moment, a cette heure, a l "
            "heure qu il est, ces temps ci"
        ),
        "today": (
            "aujourd hui, ce soir, un jour comme aujourd hui, cette date, ce jour meme, ce matin"
        ),
        "yesterday": "hier",
        "tomorrow": "demain",
        "day-before-yesterday": "avant hier",
        "day-after-tomorrow": "apres demain",
        "christmas": ("noel, jour de noel, fetes de noel, noel dernier, noels"),
        "christmas-eve": ("veille de noel, reveillon de noel"),
        "new-year": (
            "nouvels ans, réveillons du nouvel an, nouvel an, jour de l an, premier de l an, le "
            "premier de l an"
        ),
        "new-year-eve": (
            "saint sylvestre, reveillon, reveillon du nouvel an, nuit de la saint sylvestre, soir "
            "de la saint sylvestre"
        ),
        "good-friday": "vendredi saint",
        "easter-monday": "lundi de paques",
        "ascension": "ascension, jeudi de l ascension",
        "pentecost": "pentecote, dimanche de pentecote",
        "whit-monday": "lundi de pentecote",
        "easter": ("paques, dimanche de paques"),
        "halloween": "halloween",
        "epiphany": "epiphanie, jour des rois",
        "labour-day": "fete du travail",
        "all-saints": "toussaint",
        "armistice": "armistice",
        "nicholas": "saint nicolas",
        "valentine": "saint valentin",
        "spring": "printemps",
        "summer": "ete",
        "autumn": "automne",
        "winter": "hiver",
        "1": "un, une",
        "2": "deux",
        "3": "trois",
        "4": "quatre",
        "5": "cinq",
        "6": "six",
        "7": "sept",
        "8": "huit",
        "9": "neuf",
        "10": "dix",
        "11": "onze",
        "12": "douze",
        "13": "treize",
        "14": "quatorze",
        "15": "quinze",
        "16": "seize",
        "20": "vingt, vingts",
        "30": "trente",
        "40": "quarante",
        "50": "cinquante",
        "60": "soixante",
        "100": "cent, cents",
        "1000": "mille",
        "15 day": "quinzaine",
        "half": "demi, demie",
        "in": "dans, en, a, au, aux, le, dans, pendant, durant, sur, vers",
        "of": "de, du, d, la, les, des, l, er, e, eme, ere",
        "since": "depuis, a partir du, a partir de, des, du",
        "until": "jusqu au, jusqu a, jusqu en, jusque, au",
        "between": "entre",
        "and": "et",
        "start": "debut",
        "middle": "milieu, mi",
        "end": "fin",
        "oclock": "h, heures",
        "as-of": "a la date du",
        "thanksgiving": "thanksgiving, action de grace",
        "bastille-day": ("fete nationale, fete de la bastille"),
        "earlier": "plus tôt, avant, auparavant",
        "later": "plus tard, après",
        "1th": "premier, premiere, premiers, premieres",
        "2th": "deuxieme, second, seconde",
        "3th": "troisieme",
        "4th": "quatrieme",
        "before": "avant le, avant la",
        "after": "apres le, apres la",
        "+half": "et demi, et demie",
        "+quarter": "et quart",
        "-quarter": "moins le quart",
        "minute": "minute, minutes",
        "quarter": "trimestre",
        "half-year": "semestre",
        "century": "siecle",
        "noon": "midi",
        "midnight": "minuit",
        "shrove-tuesday": "mardi gras",
        "rose-monday": "lundi gras",
        "ash-wednesday": "mercredi des cendres",
        "lent": "careme",
        "carnival": "carnaval",
        "palm-sunday": "dimanche des rameaux, rameaux",
        "maundy-thursday": "jeudi saint",
        "holy-saturday": "samedi saint",
        "holy-week": "semaine sainte",
        "corpus-christi": "fete dieu",
        "orthodox-easter": "paques orthodoxe, paques orthodoxes, paque orthodoxe",
        "first-advent": "premier dimanche de l avent",
        "second-advent": "deuxieme dimanche de l avent",
        "third-advent": "troisieme dimanche de l avent",
        "fourth-advent": "quatrieme dimanche de l avent",
        "advent": "avent, periode de l avent",
        "candlemas": "chandeleur",
        "saint-john": "saint jean, fete de la saint jean",
        "assumption": "assomption, 15 aout",
        "lunar-new-year": "nouvel an chinois, nouvel an lunaire",
        "mid-autumn": "chuseok, fete de la mi automne, fete de la lune",
        "ramadan": "ramadan, ramadan",
        "eid-al-fitr": "aid el fitr, aid al fitr",
        "eid-al-adha": "aid el kebir, aid al adha, aid el adha",
        "passover": "pessah, paque juive",
        "rosh-hashanah": "roch hachana, nouvel an juif",
        "yom-kippur": "yom kippour",
        "hanukkah": "hanoucca, hanouka",
        "diwali": "diwali, divali",
        "black-friday": "black friday",
        "weekend": "week end, weekend, week ends",
        "exactly": "exactement, precisement, jour pour jour, tout juste",
        "5th": "cinquieme",
        "maslenitsa": "maslenitsa",
        "saint-lucy": "sainte lucie",
        "walpurgis-night": "nuit de walpurgis",
    },
    groups={
        "RU": "russe, russes, russie",
        "US": (
            "americain, americains, etats unis, usa, étasunien*, amerique, amerloques, ricains, "
            "ricain, etatsunien*, etats-uniens"
        ),
        "FR": ("francais, france, francaises et francais, tricolore, tricolores, hexagone"),
        "JP": "japonais, japon",
        "CA": "canadien, canadiens, canada",
        "DE": ("allemand, allemands, allemagne, germanique, germaniques"),
        "IT": "italien, italiens, italie",
        "GB": (
            "britannique, britanniques, anglais, anglais*, ecoss*, gallois*, royaume-uni, "
            "angleterre, grande-bretagne, britannique*"
        ),
        "ES": "espagnol, espagnols, espagne",
        "BE": "belge, belges, belgique",
        "NASA": "nasa",
        "ESA": "esa, europeen, europeens, europe",
        "Roscosmos": "roscosmos",
        "JAXA": "jaxa",
        "AF": "afghan*",
        "AL": "albanais*, albanie",
        "DZ": "algerien*, algerie",
        "AO": "angola*",
        "AR": "argentin*",
        "AM": "armeni*",
        "AU": "australi*",
        "AT": "autrich*",
        "AZ": "azerbaidj*",
        "BD": "bangladesh*, bangladais*",
        "BO": "bolivi*",
        "BA": "bosni*",
        "BG": "bulgar*",
        "KH": "cambodg*",
        "CL": "chilien*, au chili, du chili",
        "CN": "chine, chinois*, taikonaute*",
        "CO": "colombi*",
        "CR": "costa rica, costaricien*",
        "HR": "croat*",
        "CU": "cuba, cubain*",
        "CY": "chypr*",
        "EC": "equateur, equatorien*",
        "EG": "egypt*",
        "EE": "estoni*",
        "ET": "ethiopi*",
        "FI": "finland*",
        "GE": "georgien*, georgie",
        "GH": "ghana, ghaneen*",
        "GR": "grec, grecs, grecque*, grece",
        "IS": "islande, islandais*",
        "ID": "indonesi*",
        "IR": "iran*",
        "IQ": "irak*",
        "IE": "irland*",
        "JM": "jamaiq*, jamaic*",
        "JO": "jordani*",
        "KE": "kenya*, kenian*",
        "KP": "coree du nord, nord-coreen*",
        "KW": "koweit*",
        "KG": "kirghiz*",
        "LV": "letton*, lettonie",
        "LB": "liban*",
        "LT": "lituan*",
        "LU": "luxembourg*",
        "MT": "malte, maltais*",
        "MX": "mexi*",
        "MD": "moldav*",
        "MN": "mongol*",
        "MA": "maroc*, marocain*",
        "MM": "birman*, myanmar",
        "NP": "nepal*",
        "NZ": "neo-zeland*, neozeland*, nouvelle-zelande",
        "NG": "nigeri*",
        "NO": "norveg*",
        "PK": "pakistan*",
        "PE": "perou, peruvien*",
        "PH": "philippin*",
        "PT": "portug*",
        "QA": "qatar*",
        "RO": "roumain*, roumanie",
        "RS": "serbe*, serbie",
        "SG": "singapour*",
        "SK": "slovaqu*",
        "SI": "sloven*",
        "LK": "sri lanka*, srilank*",
        "CH": "suisse*, suissesse*",
        "SY": "syri*",
        "TW": "taiwan*",
        "TZ": "tanzani*",
        "TH": "thai, thaïs, thailand*",
        "TN": "tunisi*",
        "UA": "ukrain*",
        "UY": "uruguay*",
        "UZ": "ouzb*",
        "VE": "venezuel*",
        "VN": "vietnam*",
        "UG": "ougand*",
        "RW": "rwand*",
        "SN": "senegal*",
        "ZW": "zimbabw*",
        "NL": "neerlandais*, hollandais*, pays-bas, hollande",
        "SE": "suede, suedois*",
        "DK": "danois*, danemark",
        "PL": "polonais*, pologne",
        "HU": "hongrois*, hongrie",
        "KZ": "kazakh*",
        "KR": "coree du sud, sud-coreen*, coreen*",
        "BR": "bresilien*, bresil",
        "MY": "malaisi*",
        "ZA": "sud-africain*, afrique du sud",
        "TR": "turc, turcs, turque*, turquie",
        "SA": "saoudien*, arabie saoudite",
        "AE": ("emirati, emiratis, emirien*, emirats, emirats arabes unis"),
        "IL": "israel*",
        "BY": "bielorusse*, belarus, bielorussie",
        "CZ": "tcheque*, tchequie, republique tcheque",
        "IN": "indien, indiens, inde",
        "US+woman?": "americaine, americaines",
        "FR+woman?": "francaise, francaises",
        "JP+woman?": "japonaise, japonaises",
        "CA+woman?": "canadienne, canadiennes",
        "DE+woman?": "allemande, allemandes",
        "IT+woman?": "italienne, italiennes",
        "ES+woman?": "espagnole, espagnoles",
        "GB+woman?": "anglaise, anglaises, ecossaise",
        "IN+woman?": "indienne, indiennes",
        "KR+woman?": "coreenne, coreennes, sud-coreenne, sud-coreennes",
        "CN+woman?": "chinoise, chinoises",
        "PL+woman?": "polonaise, polonaises",
        "DK+woman?": "danoise, danoises",
        "SE+woman?": "suedoise, suedoises",
        "NL+woman?": "hollandaise, hollandaises, neerlandaise, neerlandaises",
        "UA+woman?": "ukrainienne, ukrainiennes",
        "IR+woman?": "iranienne, iraniennes",
        "BR+woman?": "bresilienne, bresiliennes",
        "MX+woman?": "mexicaine, mexicaines",
        "AU+woman?": "australienne, australiennes",
        "NO+woman?": "norvegienne, norvegiennes",
        "AT+woman?": "autrichienne, autrichiennes",
        "ESA+woman?": "europeenne, europeennes",
    },
    programs={
        "soyuz": (
            "soyouz, soyuz, soiouz, soyouz ms, capsule soyouz, capsules soyouz, vaisseau soyouz, "
            "vaisseaux soyouz, fusee soyouz, sojouz"
        ),
        "dragon": (
            "dragon, crew dragon, spacex, mission crew, missions crew, capsule dragon, capsules "
            "dragon, vaisseau dragon, vaisseaux dragon, dragons, capsule de spacex, vaisseau de "
            "spacex"
        ),
        "shuttle": (
            "navette, navettes, shuttle, navette spatiale, navettes spatiales, navette "
            "americaine, navettes americaines, space shuttle"
        ),
        "starliner": (
            "starliner, boeing, capsule de boeing, vaisseau de boeing, capsule starliner"
        ),
    },
    present=(
        "est, sont, revient, reviennent, rentre, rentrent, part, partent, arrive, arrivent, "
        "decolle, decollent, quitte, quittent, passe, passent, fete, fetent, vit, vivent"
    ),
    arrives=(
        "arriver, arrivent, arrivees, arriva, arriverent, arrives, sont arrives, est arrive, arrive"
    ),
    formerly="auparavant, avant",
    ahead_of=(
        "qui a t elle remplace, qui a t il remplace, a qui a t elle succede, a qui a t il "
        "succede, avant, precede"
    ),
    behind="apres, succede, successeur",
    earlier="déjà, avant, auparavant",
    on_it="dessus, avec, à son bord, à bord de celui ci",
    who_else="qui d autre, quelqu un d autre, qui encore, quels autres",
    as_often="autant, aussi souvent, autant de fois, si souvent",
    things_have_sex=True,
    pronouns={"F": "elle", "M": "il, lui"},
    meanwhile=(
        "pendant, pendant que, tant que, durant, lors, jour de, jour du, le jour de, "
        "le jour du, le soir de, le soir du, au moment, a l occasion, en plein, en pleine"
    ),
    say_so="disons, mettons",
    ever_since="depuis, a partir de, a compter de",
    whenever="quand, lorsque, au moment ou, le jour ou, lors de, au moment de, lorsqu",
    joins="et, et puis",
    between="pendant, puis, mais",
    because="a cause de, en raison de, suite a, apres, du fait de, parce que, pour cause de",
    not_so="non",
    was="avait, avaient",
    takes_back=(
        "non attends, attends non, je veux dire, je voulais dire, enfin non, enfin, pardon, ou "
        "plutôt"
    ),
    whether="si",
    lead_ins=(
        "je me demande, on se demande, j aimerais bien savoir, je veux savoir, il faut que je "
        "sache, quelqu un sait, tu sais, vous savez, savez vous, sais tu, "
        "me dire, nous dire, m indiquer, expliquer, savoir, dis-moi, dites-moi, demande, "
        "sais-tu, savez-vous, question, rappelle-moi, dit que, affirme que, entendu que, lu "
        "que, saurais me dire, saurais tu, sauriez vous, tu saurais, saurais tu me dire, "
        "pourrais tu me dire, tu peux me dire, vous pouvez me dire, j aimerais savoir, je "
        "voudrais savoir, je me demandais, je cherche a savoir, on m a demande, on voudrait "
        "savoir, ca m interesse de savoir, dis nous, dites nous, tu connais, devine, aide moi "
        "a trouver"
    ),
    fillers=(
        "par hasard, si ce n est pas trop demander, si cela ne vous derange pas, "
        "si ca ne te derange pas, bonjour a tous, salut tout le monde, bonjour tout le monde, "
        "faire signe, a la television, a la tele, en fin de compte, habitude, hasard, "
        "coincidence, anniversaire de l alunissage, dessus, engagee, engage, engages, "
        "s est engagee, sont engages, sans interruption, sans discontinuer, dans l ordre, "
        "par ordre, notre dame, inclus, a un moment ou un autre, a un moment ou a un autre, "
        "a un moment donne, differente, differentes, differents, different, distinctes, "
        "effectue, effectues, effectuee, effectuees, realise, realises, realisee, accompli, "
        "accomplis, avait il, d avance, merci d avance, j aimerais, née, né, école, exposé, "
        "devoir, du coup, hein, dites, dire, pourriez, pouvez, pourrais, aimerais, svp merci, "
        "hey, he, euh, ben, bah, ouais, oui, question, truc, trucs, font, faire, c etait, "
        "y avait, avais, est elle, sont ils, partie, faisait, bot, tiens, au fait, stp bot, "
        "fils, fille, demande, the, leurs, mon, ma, mes, ta, ton, notre, votre, nos, est il, "
        "mais, donc, ne, n, que, qu, quoi, c, ces, cela, ca, s, se, j, je, tu, on, nous, vous, "
        "m, t, me, te, moi, toi, leur, ont, ai, as, etre, avoir, avait, eu, fait, y, sous, par, "
        "pour, avec, chez, plus, tres, bien, stp, svp, s il vous plait, s il te plait, savoir, "
        "veux, voudrais, peux, sais, savez, aussi, tous, tout, toute, toutes, lieu, ci, "
        "habites, internationale, jusqu, se passe, n est ce pas, est ce pas, pas vrai, ou pas, "
        "ou non, oui ou non, je ne sais pas, ne sais pas, sais pas, sait pas, je sais plus, "
        "ne me souviens pas, me souviens pas, ne me rappelle pas, pourquoi pas, "
        "si ce n est pas, pas de souci, pas de probleme, pas sur, pas sûre, pas certain, "
        "non seulement, pas seulement, ne trouve pas, trouve pas, comprends pas, pas mal, "
        "n hesitez pas, n hésite pas, pourriez vous pas, pourrais tu pas, peux tu pas, "
        "n importe, pas grave, une seconde, deuxiemement, secondes, seconde guerre, moi meme, "
        "lui meme, elle meme, quand meme, meme si, meme chose, de meme, soi meme, eux memes, "
        "toi meme, meme question, a bord meme, entre autres, l un l autre, autrement, "
        "d autre part, autre chose, l autre jour, fete nationale francaise, equipe de france, "
        "suis, sommes, êtes, étais, étions, étiez, étant, soit, soient, sois, fus, fûmes, "
        "furent, serai, serais, serait, seraient, serons, avons, avez, aurai, aurait, auraient, "
        "aura, auront, ayant, aie, ait, aient, avions, avaient, eus, eut, eurent, restés, "
        "demeurait, existent, semble, semblent, semblait, paraît, signifie, veut, appelle, "
        "appelles, appellent, appelait, appelé, vais, allons, allez, allait, allaient, allé, "
        "allée, allés, aller, ira, irait, viens, vient, viennent, venait, venaient, venu, "
        "venue, venir, tient, tenir, tenait, continue, continuent, commence, commencent, "
        "commençait, commencer, passait, devient, deviennent, devenu, deviendra, demander, "
        "demandes, demandent, questions, réponse, réponses, réponds, répond, répondre, "
        "répondez, disons, dit, dites-moi, disait, disent, disais, dirais, dirait, raconter, "
        "expliquer, explique, expliquez, montrer, montrez, indique, indiquer, indiquez, "
        "précise, préciser, précisez, précisément, parler, parle, parlez, rappelle, rappeler, "
        "rappelez, rappelles, souviens, souvient, souvenir, connais, connaît, connaissez, "
        "connaissent, connaître, connu, savais, savait, sait, sachant, comprends, comprend, "
        "comprendre, compris, pense, pensez, penser, pensais, crois, croit, croyez, croire, "
        "croyais, suppose, imagine, devine, trouve, trouver, trouvez, cherche, chercher, "
        "cherchez, vérifie, vérifier, vérifiez, confirme, confirmer, confirmez, lis, lire, "
        "lisais, entendu, entends, entendre, voyais, regarde, regarder, écouté, compter, "
        "compte, comptez, note, noter, vrai, vraie, vraiment, correct, exact, exacte, "
        "exactement, juste, bon, bonne, mieux, veulent, voulais, voulait, voudrait, aimerait, "
        "aime, aimer, souhaite, souhaiterais, souhaiterait, souhaiter, besoin, faut, faudrait, "
        "fallait, faudra, dois, doit, doivent, devrait, devraient, devait, devaient, devez, "
        "pouvait, pouvaient, pouviez, pourra, puis, puisse, laisse, laisser, donnez, donner, "
        "faites, fais, faisons, faisaient, fera, ferait, feraient, prends, prend, prendre, "
        "pris, mets, met, mettre, mis, aider, aidez, servir, sert, remercie, remercier, mercis, "
        "pardon, excuse, excusez, excusez-moi, désolé, désolée, monsieur, madame, mademoiselle, "
        "chers, salutations, ami, amie, amies, copain, copine, collègue, poto, frère, gars, "
        "mien, mienne, tien, sien, eux, soi, celui, celle, ceux, celles, celui-ci, celui-là, "
        "ceci, dont, duquel, auquel, lesquels, lesquelles, desquels, chacun, chacune, chaque, "
        "quelque, quelques, quelqu, quiconque, certain, certains, certaine, certaines, "
        "plusieurs, divers, diverses, tel, telle, tels, telles, autant, beaucoup, peu, trop, "
        "moult, plein, tas, quelconque, car, puisque, parce, lorsque, lors, comme, afin, ainsi, "
        "pourtant, cependant, toutefois, néanmoins, sinon, enfin, finalement, d'abord, abord, "
        "bref, voilà, voici, justement, d'ailleurs, ailleurs, partout, là-bas, dehors, ici, "
        "certes, certainement, sûrement, probablement, peut-être, éventuellement, apparemment, "
        "évidemment, visiblement, effectivement, réellement, franchement, honnêtement, "
        "simplement, plutôt, presque, environ, approximativement, quasi, quasiment, près, "
        "tellement, tant, surtout, particulièrement, notamment, spécialement, complètement, "
        "totalement, entièrement, entier, entière, entiers, partiellement, principalement, "
        "rapidement, vite, lentement, doucement, facilement, récemment, dernièrement, "
        "autrefois, jadis, parfois, rarement, quelquefois, régulièrement, derrière, devant, "
        "envers, malgré, outre, parmi, selon, via, concernant, quant, grâce, auprès, autour, "
        "travers, côté, face, beh, bof, heu, hum, hmm, ouf, ouah, waouh, wow, chouette, génial, "
        "cool, okay, d'accord, ouep, allô, hello, bises, bisous, cordialement, please, tkt, "
        "jsp, jsais, chais, pandémie, covid, confinement, confiné, quarantaine, devoirs, "
        "dissertation, exposés, prof, instituteur, devinette, mots, pari, parie, parier, "
        "dispute, débat, débattu, discussion, article, titre, naissance, naquit, naître, "
        "fiançailles, anniversaires, diplôme, déménagé, miel, maman, papa, mère, père, "
        "petit-fils, petite-fille, grand-mère, grand-père, mamie, papi, papy, soeur, oncle, "
        "tante, cousin, cousine, neveu, nièce, époux, épouse, compagnon, compagne, fiancé, "
        "moment, moments, instant, instants, minute, minutes, matin, matinée, midi, après-midi, "
        "soir, nuit, minuit, week-end, weekend, saison, époque, période, dates, temps, "
        "quotidien, quotidiennement, hebdomadaire, mensuel, annuel, annuellement, désormais, "
        "dorénavant, grand, grande, grands, grandes, petit, petite, petits, petites, nouveau, "
        "nouvelle, nouveaux, vieux, vieille, jeune, jeunes, important, importante, intéressant, "
        "intéressante, curieux, curieuse, bizarre, étrange, fou, folle, drôle, facile, "
        "difficile, simple, compliqué, impossible, nécessaire, disponible, connue, célèbre, "
        "différents, propre, général, générale, spécial, spéciale, particulier, particulière, "
        "normal, normale, officiel, officielle, officiellement, réel, réelle, nom, prénom, "
        "prénoms, mot, terme, phrase, sujet, sujets, chose, choses, machin, point, exemple, "
        "exemples, sorte, sortes, genre, numéro, chiffre, tableau, résumé, résumer, aperçu, "
        "info, infos, information, informations, donnée, données, faits, source, sources, "
        "référence, humanité, utilise, utiliser, composé, composée, composent, composait, "
        "composaient, formaient, forment, formait, comprenait, comprennent, inclut, incluant, "
        "contient, contenait, appartenait, participait, constitué, constituent, représenté, "
        "représentée, représentent, réuni, rejoint, rejoindre, pour l école, pour un exposé, "
        "pour mon exposé, pour un projet, pour un quiz, pour un devoir, pour la classe, "
        "a la télé, a la radio, aux nouvelles, dans le journal, le jour de mon mariage, "
        "notre mariage, mon mariage, mon prof, presentement, ordre, par exemple, par curiosité, "
        "au juste, en fait, en gros, a vrai dire, pour info, si possible, si tu sais, "
        "si vous savez, a ma connaissance, en particulier, c est a dire, de toute façon, "
        "tout court, au final, saurais, sauriez, sauraient, dis donc, dites donc, eh bien, eh, "
        "ohe, wesh, yo, frero, mec stp, mon pote, pote, potes, ma belle, tranquille, vas y, "
        "allez dis, sans dec, sans blague, serieux, serieusement, au passage, en passant, "
        "vite fait, rapido, la vite, de tete, a la louche, a peu pres, plus ou moins, "
        "s agissant, soit dit en passant, chers amis, cher bot, cher monsieur, curiosite, "
        "curieux de savoir, quizz, trivial pursuit, question pour un champion, mots croises, "
        "redaction, redacteur, lecteurs, lecteur, lectrice, auditeurs, emission, reportage, "
        "podcast, journaliste, journalistes, enseignant, enseignante, maitre, maitresse, "
        "eleves, eleve, cm1, cm2, ce1, ce2, cp, maternelle, college, lycee, lyceen, collegien, "
        "bac, brevet, merci pour tout, merci encore, mille mercis, grand merci, ciao, a plus, "
        "a toute, quelques uns, en tout cas, d apres toi, selon toi, a ton avis, en realite, "
        "en verite, bel et bien, effectif, pile, pile poil, tout pile, tout bonnement, "
        "tout simplement, voyage scolaire, respectivement, egalement, en outre, de plus, "
        "par ailleurs, d ores et deja, on dirait, allez savoir"
    ),
    rewrites=(
        # The very moment at which something was.
        (
            r"\b(?:au |(?:a |dans )?(?:la |l'|le ))(?:meme |exacte? )?(?:moment|minute|seconde"
            r"|instant|heure|jour)(?: (?:meme|precise?|exacte?))? ou\b",
            "quand",
        ),
        # "N'ont emmené qu'un Russe" says that there was one and no more.
        (r"\bn(?:e |')([\w '-]{1,24}?)qu'un (?!seul)", r"\1un seul "),
        (r"\bn(?:e |')([\w '-]{1,24}?)qu'une (?!seul)", r"\1une seule "),
        (r"\b(il y a|dans) (?:exactement|tout juste|juste|precisement)\b", r"\1"),
        # "Je me demande si" supposes nothing.
        (r"\b(demande|demandais|savoir|sais|sait|savez) s(?:i\b|['’ ](?=ils?\b))", r"\1 "),
        # Earlier or later than a date, and not so.
        (rf"\b(?:au plus tard|pas plus tard qu['’ ]?e?n?|pas apres) (?:en )?{_DATE}", "jusqu'en "),
        (rf"\b(?:au plus tot|pas avant) (?:en )?{_DATE}", "depuis "),
        (rf"\bplus tot qu(?:e |['’ ]en ){_DATE}", "avant "),
        (rf"\bplus tard qu(?:e |['’ ]en ){_DATE}", "apres "),
        # A day or a year is counted from what was told before: "Et le lendemain ?"
        (r"\ble lendemain\b(?! d[eu'’ ])", "un jour plus tard"),
        (r"\bla veille\b(?! d[eu'’ ])", "un jour plus tot"),
        (r"\bl['’ ]annee (?:suivante|d['’ ]apres)(?! d)", "un an plus tard"),
        (r"\bl['’ ]annee (?:precedente|d['’ ]avant)(?! d)", "un an plus tot"),
        # A subject behind its verb asks as "est-ce que" before both does: "l'a-t-il commandée ?"
        (
            r"(?<![\w-])(?:n['’ ])?((?:y )?(?:a|ont|avai(?:en)?t|aur(?:a|ont|ai(?:en)?t)"
            r"|doi(?:ven)?t))(?:-t)?-(ils?|elles?|on)\b",
            r"est ce qu \2 \1",
        ),
        # Who spent a year there speaks of no last one: "elle a passé un an à bord".
        (r"\b(?:a|avait) passe (?=une? (?:an|annee|mois|semaine|jour)\b)", "passa "),
        (r"\b(?:ont|avaient) passe (?=une? (?:an|annee|mois|semaine|jour)\b)", "passerent "),
        # The participle is no summer.
        (r"\bannees (\d{3}0)\b", r"\1s"),
        (r"\b(a|ont|avait|avaient|jamais|deja|elle|ils|elles) ete\b", r"\1 fut"),
    ),
)
