"""Each condition, set, order and measure of a find can be said in words, in every language."""

import pytest

from bot.languages.spoken import LANGUAGES
from bot.questions.registry import answer
from bot.station.conditions import Kind
from bot.station.found import By, Of, Tell
from bot.understanding.understanding import read

CODES = tuple(language.code for language in LANGUAGES)

# A sentence in each language, in the order en, ru, de, fr, es, ja.
SAID = {
    Kind.WHO: (
        "which Italians have flown on a Soyuz",
        "какие итальянцы летали на «Союзе»",
        "welche Italiener sind mit einer Sojus geflogen",
        "quels Italiens ont volé sur Soyouz",
        "qué italianos han volado en una Soyuz",
        "ソユーズに乗ったイタリア人は誰",
    ),
    Kind.PROGRAM: (
        "how many women have flown on a Dragon",
        "сколько женщин летало на «Драконе»",
        "wie viele Frauen sind mit einer Dragon geflogen",
        "combien de femmes ont volé sur Dragon",
        "cuántas mujeres han volado en una Dragon",
        "ドラゴンに乗った女性は何人",
    ),
    Kind.SHIP: (
        "who flew for the first time on Crew-9",
        "кто впервые полетел на Crew-9, список",
        "wer flog mit Crew-9 zum ersten Mal",
        "qui a volé pour la première fois sur Crew-9",
        "quién voló por primera vez en Crew-9",
        "Crew-9で初めて飛んだ人を全員教えて",
    ),
    Kind.ROLE: (
        "which women flew as a pilot on the shuttle",
        "какие женщины летали пилотом на шаттле",
        "welche Frauen flogen als Pilot mit dem Shuttle",
        "quelles femmes ont volé comme pilote sur la navette",
        "qué mujeres volaron como piloto en el transbordador",
        "シャトルでパイロットだった女性は誰",
    ),
    Kind.EARLIER_ROLE: (
        "who flew first as a shuttle pilot and later as a shuttle commander",
        "кто летал сначала пилотом шаттла, а потом командиром",
        "wer flog zuerst als Pilot und später als Kommandant eines Shuttles",
        "qui a volé d'abord comme pilote puis comme commandant de la navette",
        "quién voló primero como piloto y luego como comandante del transbordador",
        "最初にシャトルのパイロット、その後に船長として飛んだ人は誰",
    ),
    Kind.FIRST_FLIGHT: (
        "how many Russians flew for the first time in 2021",
        "сколько россиян впервые полетели в 2021 году",
        "wie viele Russen flogen 2021 zum ersten Mal",
        "combien de Russes ont volé pour la première fois en 2021",
        "cuántos rusos volaron por primera vez en 2021",
        "2021年に初飛行したロシア人は何人",
    ),
    Kind.LENGTH: (
        "who stayed longer than 300 days",
        "кто пробыл на станции больше 300 суток подряд",
        "wer blieb länger als 300 Tage am Stück",
        "qui est resté plus de 300 jours d'affilée",
        "quién permaneció más de 300 días seguidos",
        "300日以上連続で滞在した人は誰",
    ),
    Kind.FLIGHT: (
        "which women were in space for more than 300 days in one flight",
        "какие женщины были в космосе больше 300 дней за один полёт",
        "welche Frauen waren in einem Flug länger als 300 Tage im Weltraum",
        "quelles femmes ont passé plus de 300 jours dans l'espace en un seul vol",
        "qué mujeres pasaron más de 300 días en el espacio en un solo vuelo",
        "一回の飛行で300日以上宇宙にいた女性は誰",
    ),
    Kind.DURING: (
        "which tourists were aboard in 2009",
        "какие туристы были на борту в 2009 году",
        "welche Touristen waren 2009 an Bord",
        "quels touristes étaient à bord en 2009",
        "qué turistas estuvieron a bordo en 2009",
        "2009年に滞在した旅行者は誰",
    ),
    Kind.DOCKED: (
        "which Soyuz arrived at the station in 2021",
        "какие «Союзы» прибыли на станцию в 2021 году",
        "welche Sojus kamen 2021 an der Station an",
        "quels Soyouz sont arrivés à la station en 2021",
        "qué naves Soyuz llegaron a la estación en 2021",
        "2021年にISSに到着したソユーズはどれ",
    ),
    Kind.ALSO_THEN: (
        "which women were aboard in both 2020 and 2021",
        "какие женщины были на борту и в 2020, и в 2021 году",
        "welche Frauen waren sowohl 2020 als auch 2021 an Bord",
        "quelles femmes étaient à bord et en 2020 et en 2021",
        "qué mujeres estuvieron a bordo tanto en 2020 como en 2021",
        "2020年と2021年の両方に滞在した女性は誰",
    ),
    Kind.FLOWN_BEFORE: (
        "who on Crew-8 had flown before",
        "кто из экипажа Crew-8 летал и раньше",
        "wer von Crew-8 war vorher schon im All",
        "qui de Crew-8 avait déjà volé auparavant",
        "quién de la Crew-8 había volado antes",
        "Crew-8で以前に飛んだことがあるのは誰",
    ),
    Kind.BEEN_BEFORE: (
        "who on Crew-6 had been aboard the station before",
        "кто из экипажа Crew-6 раньше бывал на станции",
        "wer von Crew-6 war vorher schon auf der Station",
        "qui de Crew-6 avait déjà été à bord auparavant",
        "quién de la Crew-6 había estado antes en la estación",
        "Crew-6で以前にISSに滞在したことがあるのは誰",
    ),
    Kind.SPACE: (
        "who has spent more than 700 days in space",
        "кто провёл в космосе больше 700 суток",
        "wer verbrachte mehr als 700 Tage im Weltraum",
        "qui a passé plus de 700 jours dans l'espace",
        "quién ha pasado más de 700 días en el espacio",
        "宇宙に700日以上いた人は誰",
    ),
    Kind.CAME: (
        "which women flew on a Dragon in 2022",
        "какие женщины полетели на «Драконе» в 2022 году",
        "welche Frauen flogen 2022 mit einer Dragon",
        "quelles femmes ont volé sur Dragon en 2022",
        "qué mujeres volaron en una Dragon en 2022",
        "2022年にドラゴンで飛んだ女性は誰",
    ),
    Kind.LANDED: (
        "which women landed in 2020",
        "какие женщины приземлились в 2020 году",
        "welche Frauen landeten 2020",
        "quelles femmes ont atterri en 2020",
        "qué mujeres aterrizaron en 2020",
        "2020年に帰還した女性は誰",
    ),
    Kind.WITH: (
        "who was aboard together with Anna Kikina",
        "кто был на борту вместе с Анной Кикиной",
        "wer war zusammen mit Anna Kikina an Bord",
        "qui était à bord en même temps que Anna Kikina",
        "quién estuvo a bordo al mismo tiempo que Anna Kikina",
        "キキナと一緒に滞在した人は誰",
    ),
    Kind.SHIPMATE: (
        "who flew together with Jonny Kim",
        "кто летел вместе с Джонни Кимом",
        "wer flog zusammen mit Jonny Kim",
        "qui a volé avec Jonny Kim",
        "quién voló junto con Jonny Kim",
        "ジョニー・キムと一緒に飛んだ人は誰",
    ),
    Kind.HOMEMATE: (
        "who came home with Frank Rubio",
        "с кем вернулся Фрэнк Рубио",
        "mit wem kam Frank Rubio zurück",
        "qui est revenu avec Frank Rubio",
        "quién regresó con Frank Rubio",
        "フランク・ルビオは誰と帰りましたか",
    ),
    Kind.HOME: (
        "who went up on the shuttle and came home on a Soyuz",
        "кто прилетел на шаттле, а вернулся на «Союзе»",
        "wer flog mit dem Shuttle hoch und mit der Sojus zurück",
        "qui est monté sur la navette et revenu sur Soyouz",
        "quién subió en el transbordador y volvió en una Soyuz",
        "シャトルで打ち上げられ、ソユーズで帰還した人は誰",
    ),
    Kind.OTHER_SHIP: (
        "who came home on another ship",
        "кто вернулся на другом корабле",
        "wer kam mit einem anderen Schiff zurück",
        "qui est revenu sur un autre vaisseau",
        "quién volvió en otra nave",
        "別の宇宙船で帰還した人は誰",
    ),
    Kind.OTHER_KIND: (
        "who came home on a different kind of ship",
        "кто вернулся на корабле другого типа",
        "wer kam mit einem Schiff anderen Typs zurück",
        "qui est revenu sur un autre type de vaisseau",
        "quién volvió en otro tipo de nave",
        "別の種類の宇宙船で帰還した人は誰",
    ),
    Kind.SWAPPED: (
        "which women flew on a seat swap",
        "какие женщины летали по обмену",
        "welche Frauen flogen im Sitztausch",
        "quelles femmes ont volé par échange de sièges",
        "qué mujeres volaron por intercambio de asientos",
        "座席交換で飛んだ女性は誰",
    ),
    Kind.PRIVATE: (
        "how many tourists have flown on a Soyuz",
        "сколько туристов летало на «Союзе»",
        "wie viele Touristen flogen mit der Sojus",
        "combien de touristes ont volé sur Soyouz",
        "cuántos turistas han volado en una Soyuz",
        "ソユーズに乗った旅行者は何人",
    ),
    Kind.LAUNCH_SITE: (
        "how many women launched from Baikonur",
        "сколько женщин стартовало с Байконура",
        "wie viele Frauen starteten in Baikonur",
        "combien de femmes ont décollé de Baïkonour",
        "cuántas mujeres despegaron de Baikonur",
        "バイコヌールから飛んだ女性は何人",
    ),
    Kind.LANDING_SITE: (
        "which Japanese landed in Kazakhstan",
        "какие японцы приземлились в Казахстане",
        "welche Japaner landeten in Kasachstan",
        "quels Japonais ont atterri au Kazakhstan",
        "qué japoneses aterrizaron en Kazajistán",
        "日本人でカザフスタンに着陸した人は誰",
    ),
    Kind.CREWED: (
        "list the crewed Soyuz flights of 2009",
        "перечисли пилотируемые «Союзы» 2009 года",
        "nenne alle bemannten Sojus von 2009",
        "liste des Soyouz habités de 2009",
        "lista de Soyuz tripuladas de 2009",
        "2009年の有人ソユーズの一覧",
    ),
    Kind.PRIVATE_FLIGHT: (
        "how many private missions have gone to the station",
        "сколько частных миссий было к станции",
        "wie viele private Missionen gab es zur Station",
        "combien de missions privées sont allées à la station",
        "cuántas misiones privadas ha habido a la estación",
        "ISSへの民間ミッションの一覧",
    ),
    Kind.OTHERS_HOME: (
        "which Soyuz brought home someone who had come on another ship",
        "какие «Союзы» вернули на Землю кого-то, кто прилетел на другом корабле",
        "welche Sojus-Flüge brachten jemanden zurück, der mit einem anderen Schiff gestartet war",
        "quels vols Soyouz ont ramené quelqu'un qui était parti sur un autre vaisseau",
        "qué vuelos Soyuz trajeron de vuelta a alguien que había llegado en otra nave",
        "別の宇宙船で来た人を乗せて帰還したソユーズはどれ",
    ),
    Kind.VISITS: (
        "which Canadians have visited the station more than once",
        "кто из канадцев был на станции больше одного раза",
        "welche Kanadier waren mehr als einmal auf der Station",
        "quels Canadiens sont allés plus d'une fois sur la station",
        "qué canadienses han visitado la estación más de una vez",
        "複数回ISSに行ったカナダ人は誰",
    ),
    Kind.TOTAL: (
        "who has spent more than 600 days in total on the station",
        "кто провёл на станции больше 600 суток в сумме",
        "wer hat insgesamt mehr als 600 Tage auf der Station verbracht",
        "qui a passé plus de 600 jours en tout sur la station",
        "quién ha pasado más de 600 días en total en la estación",
        "合計600日以上滞在した人は誰",
    ),
    Kind.IN_COMMAND: (
        "who has been in command for more than 300 days in total",
        "кто командовал станцией больше 300 суток в общей сложности",
        "wer hat die Station insgesamt mehr als 300 Tage kommandiert",
        "qui a commandé la station plus de 300 jours au total",
        "quién comandó la estación más de 300 días en total",
        "合計300日以上ISSの司令官を務めたのは誰",
    ),
    Kind.ONLY: (
        "which Soyuz flew with a purely Russian crew",
        "какие «Союзы» летали с чисто российским экипажем",
        "welche Sojus hatten eine rein russische Besatzung",
        "quels Soyouz avaient un équipage exclusivement russe",
        "qué Soyuz llevaron una tripulación exclusivamente rusa",
        "ロシア人だけのソユーズはどれ",
    ),
    Kind.ONE_SHIP: (
        "how many days of 2021 hung on one ship",
        "сколько дней в 2021 году всё держалось на одном корабле",
        "wie viele Tage hing 2021 alles an einem einzigen Schiff",
        "combien de jours de 2021 tout dépendait d'un seul vaisseau",
        "cuántos días de 2021 dependía todo de una sola nave",
        "2021年に1隻の宇宙船に頼っていたのは何日",
    ),
    Kind.ONE_PERSON: (
        "how many days of 2021 hung on one person",
        "сколько дней в 2021 году всё держалось на одном человеке",
        "wie viele Tage hing 2021 alles an einem einzigen Menschen",
        "combien de jours de 2021 tout dépendait d'une seule personne",
        "cuántos días de 2021 dependía todo de una sola persona",
        "2021年に1人の人に頼っていたのは何日",
    ),
    Kind.AGE: (
        "which women were over 50 when they docked",
        "какие женщины прилетали на станцию в возрасте старше 50 лет",
        "welche Frauen waren über 50, als sie ankamen",
        "quelles femmes avaient plus de 50 ans à leur arrivée",
        "qué mujeres tenían más de 50 años cuando llegaron",
        "50歳以上で来た女性は誰",
    ),
    Kind.FIRST_VISIT: (
        "which Russians were on their first visit when they arrived on a Dragon",
        "кто впервые прилетел на МКС в 2023 году",
        "wie viele Frauen kamen zwischen 2010 und 2015 zum ersten Mal auf die Station",
        "combien de femmes sont venues pour la première fois à bord en 2023",
        "cuántas mujeres llegaron por primera vez a la estación en 2023",
        "2023年に初めてISSに来た女性は何人",
    ),
    Kind.OVER: (
        "what is the average length of completed Dragon flights",
        "какова средняя длительность завершённых полётов Crew Dragon",
        "welcher abgeschlossene Sojus-Flug mit einer Frau war der kürzeste",
        "quel vol Soyouz terminé avec une femme a été le plus court",
        "cuál fue el vuelo Soyuz completado más corto con una mujer",
        "女性を乗せて終了したドラゴンはどれ",
    ),
    Kind.WITH_ALL: (
        "which Russians were aboard while both Whitson and Pesquet were there",
        "какие россияне были на борту одновременно с Уитсон и Песке",
        "welche Russen waren gleichzeitig mit Whitson und Pesquet an Bord",
        "quels Russes étaient à bord en même temps que Whitson et Pesquet",
        "qué rusos estuvieron a bordo al mismo tiempo que Whitson y Pesquet",
        "ウィットソンとペスケと同時に滞在したロシア人は誰",
    ),
    Kind.COMMANDS: (
        "which Japanese have commanded the station",
        "кто из японцев командовал станцией",
        "welche Japaner haben die Station kommandiert",
        "quels Japonais ont commandé la station",
        "qué japoneses han comandado la estación",
        "ISSの船長になった日本人は誰",
    ),
    Kind.ALSO: (
        "who flew both on Soyuz and on Dragon",
        "кто летал и на «Союзе», и на «Драконе»",
        "wer flog mit Sojus und Dragon",
        "qui a volé à la fois sur Soyouz et sur Dragon",
        "quién voló en Soyuz y en Dragon",
        "ソユーズとドラゴンの両方に乗った人は誰",
    ),
    Kind.PROGRAMMES: (
        "who has flown on three kinds of ships",
        "кто летал на трёх типах кораблей",
        "wer flog mit drei Arten von Raumschiffen",
        "qui a volé sur trois types de vaisseaux",
        "quién ha volado en tres tipos de naves",
        "3種類の宇宙船に乗った人は誰",
    ),
    Kind.CHRISTMASES: (
        "who spent Christmas aboard more than once",
        "кто встречал Рождество на борту больше одного раза",
        "wer war mehr als einmal an Weihnachten an Bord",
        "qui a passé Noël à bord plus d'une fois",
        "quién ha pasado la Navidad a bordo más de una vez",
        "クリスマスを複数回ISSで過ごした人は誰",
    ),
    Kind.NEW_YEARS: (
        "who spent New Year's Day aboard more than once",
        "кто встречал Новый год на борту больше одного раза",
        "wer war mehr als einmal an Neujahr an Bord",
        "qui a passé le Nouvel An à bord plus d'une fois",
        "quién ha pasado el Año Nuevo a bordo más de una vez",
        "元日を複数回ISSで過ごした人は誰",
    ),
    Kind.ABOARD: (
        "on which days were exactly 13 people aboard",
        "в какие дни на борту было ровно 13 человек",
        "an welchen Tagen waren genau 13 Menschen an Bord",
        "quels jours y avait-il exactement 13 personnes à bord",
        "en qué días hubo exactamente 13 personas a bordo",
        "13人が滞在していたのはいつ",
    ),
}

SETS = {
    Of.PEOPLE: SAID[Kind.PROGRAM],
    Of.FLIGHTS: (
        "which Dragon flights carried a Russian",
        "какие «Драконы» доставили россиянина",
        "welche Dragon-Flüge brachten einen Russen",
        "quels vols Dragon ont emmené un Russe",
        "qué vuelos Dragon llevaron a un ruso",
        "ロシア人を乗せたドラゴンの飛行はどれ",
    ),
    Of.STAYS: (
        "average stay of Italian women on a Soyuz",
        "среднее пребывание итальянских женщин на «Союзе»",
        "durchschnittlicher Aufenthalt von Italienerinnen mit der Sojus",
        "séjour moyen des Italiennes sur Soyouz",
        "estancia promedio de las italianas en Soyuz",
        "平均滞在ソユーズのイタリア人女性",
    ),
    Of.COMMANDS: (
        "which woman was the first to command the station",
        "кто из женщин первой командовал станцией",
        "welche Frau war die erste Kommandantin der Station",
        "quelle femme a été la première à commander la station",
        "qué mujer fue la primera en comandar la estación",
        "最初に船長になった女性は誰",
    ),
    Of.DAYS: SAID[Kind.ABOARD],
}
TOLD = {
    Tell.LIST: SAID[Kind.VISITS],
    Tell.COUNT: SAID[Kind.PROGRAM],
    Tell.FIRST: (
        "who was the first German on a Dragon",
        "кто был первым немцем на «Драконе»",
        "wer war der erste Deutsche in einer Dragon",
        "qui fut le premier Allemand sur Dragon",
        "quién fue el primer alemán en una Dragon",
        "ドラゴンに最初に乗ったドイツ人は誰",
    ),
    Tell.LAST: (
        "who was the last American on a Soyuz",
        "кто был последним американцем на «Союзе»",
        "wer war der letzte Amerikaner in einer Sojus",
        "qui fut le dernier Américain sur Soyouz",
        "quién fue el último estadounidense en una Soyuz",
        "ソユーズに最後に乗ったアメリカ人は誰",
    ),
    Tell.NTH: (
        "who was the second Italian aboard",
        "кто был вторым итальянцем на борту",
        "wer war der zweite Italiener an Bord",
        "qui fut le deuxième Italien à bord",
        "quién fue el segundo italiano a bordo",
        "2番目にISSに行ったイタリア人は誰",
    ),
    Tell.MOST: (
        "which woman on a Soyuz has spent the most days aboard",
        "какая женщина на «Союзе» провела больше всего дней на борту",
        "welche Frau verbrachte mit der Sojus die meisten Tage an Bord",
        "quelle femme sur Soyouz a passé le plus de jours à bord",
        "qué mujer ha pasado más días a bordo en una Soyuz",
        "ソユーズで最も多く滞在した日数の女性は誰",
    ),
    Tell.LONGEST: (
        "which Italian on a Soyuz stayed longest",
        "какой «Союз», который доставил женщину, был пристыкован дольше всех",
        "welcher Italiener blieb mit der Sojus am längsten",
        "quel Italien sur Soyouz est resté le plus longtemps",
        "qué italiano en una Soyuz permaneció más tiempo",
        "女性を乗せたドラゴンで最も長くドッキングしたのはどれ",
    ),
    Tell.SHORTEST: (
        "which Dragon flight that carried a woman was the shortest",
        "какой «Дракон», который доставил женщину, был самым коротким",
        "welcher Dragon-Flug mit einer Frau war am kürzesten",
        "quel vol Dragon avec une femme fut le plus court",
        "qué vuelo Dragon que llevó a una mujer fue el más corto",
        "女性を乗せたドラゴンの飛行で最短はどれ",
    ),
    Tell.MEAN: SETS[Of.STAYS],
    Tell.WHETHER: (
        "Did any German fly on a Dragon?",
        "Летал ли хоть один немец на «Драконе»?",
        "Ist jemals ein Deutscher mit einer Dragon geflogen?",
        "Est-ce qu'un Allemand a déjà volé sur Dragon ?",
        "¿Ha volado algún alemán en una Dragon?",
        "ドイツ人がドラゴンに乗ったことはありますか",
    ),
}
TOLD |= {
    Tell.LEAST: (
        "which woman on a Soyuz has spent the fewest days aboard",
        "какая женщина на «Союзе» провела меньше всего дней на борту",
        "welche Frau verbrachte mit der Sojus die wenigsten Tage an Bord",
        "quelle femme sur Soyouz a passé le moins de jours à bord",
        "qué mujer en una Soyuz ha pasado el menor número de días a bordo",
        "ソユーズで最も少ない日数滞在した女性は誰",
    ),
    Tell.WHEN: (
        "when did women fly on the Starliner",
        "когда женщины летали на «Старлайнере»",
        "wann flogen Frauen mit dem Starliner",
        "quand des femmes ont-elles volé sur Starliner",
        "cuándo volaron mujeres en la Starliner",
        "女性がスターライナーで飛んだのはいつ",
    ),
}
MEASURED = {
    By.DAYS: TOLD[Tell.MOST],
    By.FLIGHT: (
        "which woman on a Soyuz had the longest flight in space",
        "у какой женщины на «Союзе» был самый долгий полёт в космосе",
        "welche Frau hatte mit der Sojus den längsten Flug im Weltraum",
        "quelle femme sur Soyouz a eu le plus long vol dans l'espace",
        "qué mujer en una Soyuz tuvo el vuelo más largo en el espacio",
        "ソユーズで最も長く宇宙を飛行した女性は誰",
    ),
    By.VISITS: (
        "who has been to the station most often on a Soyuz",
        "кто чаще всего прилетал на «Союзе»",
        "wer war am häufigsten mit der Sojus auf der Station",
        "qui est allé le plus souvent sur la station sur Soyouz",
        "quién ha estado más veces en la estación en una Soyuz",
        "ソユーズで最も多く何回もISSに行った人は誰",
    ),
    By.COMMANDS: (
        "who on a Soyuz has commanded the station most often",
        "кто на «Союзе» чаще всего командовал станцией",
        "wer hat mit der Sojus die Station am häufigsten kommandiert",
        "qui, sur Soyouz, a commandé la station le plus souvent",
        "quién en una Soyuz ha comandado la estación más veces",
        "ソユーズでISSの船長を最も多く務めた人は誰",
    ),
    By.CHRISTMASES: (
        "who has spent Christmas aboard most often",
        "кто чаще всего встречал Рождество на борту",
        "wer war am häufigsten an Weihnachten an Bord",
        "qui a passé le plus souvent Noël à bord",
        "quién ha pasado más veces la Navidad a bordo",
        "クリスマスを最も多くISSで過ごした人は誰",
    ),
    By.NEW_YEARS: (
        "who has spent New Year's Day aboard most often",
        "кто чаще всего встречал Новый год на борту",
        "wer war am häufigsten an Neujahr an Bord",
        "qui a passé le plus souvent le Nouvel An à bord",
        "quién ha pasado más veces el Año Nuevo a bordo",
        "元日を最も多くISSで過ごした人は誰",
    ),
    By.LANDING: (
        "who was the last American to land on a Soyuz",
        "кто из американцев последним вернулся на «Союзе»",
        "wer war der letzte Amerikaner, der mit einer Sojus landete",
        "qui est le dernier Américain à être rentré sur Soyouz",
        "quién fue el último estadounidense en aterrizar en una Soyuz",
        "ソユーズで帰還した最後のアメリカ人は誰",
    ),
    By.AGE: (
        "who was the youngest woman aboard who is not American",
        "кто была самая молодая женщина на борту не из США",
        "wer war die jüngste Frau an Bord, die nicht aus den USA stammt",
        "quelle était la plus jeune femme à bord qui n'était pas américaine",
        "quién fue la mujer más joven a bordo que no era estadounidense",
        "アメリカ人以外で滞在した最年少の女性は誰",
    ),
    By.CREW: (
        "which Soyuz flight carried the most women",
        "какой «Союз» доставил больше всего женщин",
        "welcher Sojus-Flug brachte die meisten Frauen",
        "quel vol Soyouz a emmené le plus de femmes",
        "qué vuelo Soyuz llevó el mayor número de mujeres",
        "女性を最も多く乗せたソユーズの飛行はどれ",
    ),
}


def rows(table):
    """Each sentence of a table with what it asks, in its language."""
    return [
        pytest.param(sentence, asked, id=f"{asked.name.lower()}-{code}")
        for asked, sentences in table.items()
        for code, sentence in zip(CODES, sentences, strict=True)
    ]


def query(scene, sentence):
    """What a sentence asks to be found."""
    found = read(sentence, scene)
    assert found.refusal is None, found.refusal.text
    assert found.ask.question.name == "find", found.command
    return answer(found.ask, scene.manifest, scene.now).query


@pytest.mark.parametrize(("sentence", "kind"), rows(SAID))
def test_a_condition_is_said_in_words(scene, sentence, kind):
    assert kind in {condition.kind for condition in query(scene, sentence).where}


@pytest.mark.parametrize(("sentence", "of"), rows(SETS))
def test_a_set_is_asked_for_in_words(scene, sentence, of):
    assert query(scene, sentence).of is of


@pytest.mark.parametrize(("sentence", "tell"), rows(TOLD))
def test_what_is_told_is_asked_for_in_words(scene, sentence, tell):
    assert query(scene, sentence).tell is tell


@pytest.mark.parametrize(("sentence", "by"), rows(MEASURED))
def test_a_measure_is_said_in_words(scene, sentence, by):
    assert query(scene, sentence).by is by


@pytest.mark.parametrize(
    ("table", "whole"), [(SAID, Kind), (SETS, Of), (TOLD, Tell), (MEASURED, By)]
)
def test_none_is_without_a_sentence(table, whole):
    """A condition that nobody can say in words is half built."""
    assert set(table) == set(whole)
    assert all(len(set(sentences)) == len(CODES) for sentences in table.values())
