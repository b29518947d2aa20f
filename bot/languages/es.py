"""Spanish words of questions."""

from bot.languages.vocabulary import Dates, Language, Ships, Typed

# What is a date with its year, behind words that tell of earlier or later.
_DATE = r"(?=(?:\d{1,2}(?:er|\.)? )?(?:de )?(?:[a-z]+ )?(?:de )?\d{4}\b)"

LANGUAGE = Language(
    code="es",
    marks="¿¡",
    name="Spanish",
    typed=Typed(
        clocks={
            "Europe/Madrid": "hora española, hora peninsular, hora de españa, hora de madrid",
            "Europe/Moscow": "hora rusa, hora de moscu, moscu",
            "Europe/Berlin": "hora alemana, hora europea",
            "Europe/Paris": "hora francesa",
            "Europe/London": "hora britanica, hora de londres, londres",
            "Europe/Rome": "hora italiana",
            "Asia/Tokyo": "hora japonesa, hora de tokio, tokio",
            "Asia/Kolkata": "hora india",
            "Asia/Shanghai": "hora china",
            "America/Argentina/Buenos_Aires": "hora argentina, hora de buenos aires",
            "America/Mexico_City": "hora mexicana, hora de mexico",
            "America/New_York": "hora de nueva york, nueva york, hora del este",
            "America/Chicago": "hora de houston",
        },
        beside_zones="hora, horas, de, del, en, la",
        by="por, otros",
        sooner="antes",
        later="después, más tarde, más",
        sources_of="de, para, sobre, del",
        sources="fuente, fuentes, las fuentes, tus fuentes, qué fuentes, de dónde sale eso",
    ),
    within="en",
    dates=Dates(
        earlier_is_before=True,
        in_is_to=True,
        hours_are_times=True,
        by="hasta, para",
        both="tanto, ambos",
    ),
    commas_divide=True,
    drops_pronouns=True,
    ships=Ships(ordinals="a, ª"),
    greetings="hola, buenas, buenos días, buenas tardes, qué tal, saludos, qué onda",
    remarks=(
        "gracias, muchas gracias, mil gracias, jaja, lol, guau, wow, genial, chévere, guay, "
        "increíble, fantástico, excelente, perfecto, súper, bravo, felicidades, enhorabuena, "
        "buena suerte, suerte, mucha suerte, buen viaje, buen vuelo, bienvenidos, bien hecho, "
        "buen bot, vale, ok, de acuerdo, entendido, sí, no, primero, primera, vamos, viva, adiós, "
        "hasta luego, buenas noches, interesante, qué bonito, qué bueno, qué pasada, lástima"
    ),
    sole="el unico, la unica, unico, unica, un solo, una sola, el solo, la sola",
    one_ship=(
        "una sola nave, una nave, una unica nave, solo una nave, una sola capsula, un solo vehiculo"
    ),
    one_person="una sola persona, una persona, un solo astronauta, un solo tripulante",
    signing="firma",
    lone=(
        "un solo, una sola, solo un, solo una, solamente un, solamente una, exactamente un, "
        "exactamente una, tan solo un, tan solo una, unicamente un, unicamente una, un unico, "
        "una unica, apenas un, apenas una, nada mas que un, nada mas que una"
    ),
    wholly=(
        "solo, solamente, unicamente, exclusivamente, puramente, enteramente, integramente, "
        "totalmente, completamente, netamente, nada mas que, solo de, solo por, exclusivamente "
        "por, unicamente por"
    ),
    made_of=(
        "compuesta por, compuesto por, compuestas por, compuesta de, formada por, formado por, "
        "formadas por, integrada por, integrado por, integradas por, consistente en"
    ),
    ages={
        "more than": "mayores de, mayor de, mayores que, mayor que",
        "less than": (
            "menores de, menor de, menores que, menor que, mas jovenes que, mas joven que, mas "
            "jovenes de, mas joven de"
        ),
        "exactly": "a la edad de",
        "at least behind": "o mas, anos o mas, y mas",
        "at most behind": "o menos, anos o menos",
        "unit": "anos de edad, anos cumplidos",
    },
    except_for=(
        "excepto, salvo, aparte de, ademas de, excluyendo, exceptuando, quitando, "
        "descontando, sin contar, sin contar a, sin contar los, sin contar las, con excepcion "
        "de, a excepcion de, sin tener en cuenta, dejando fuera, dejando aparte, sin incluir, "
        "fuera de"
    ),
    first_time="por primera vez",
    own="su, sus",
    begins=(
        "empezara, empezaran, empezo, empezaron, comenzara, comenzaran, comenzo, comenzaron, "
        "empezar, comenzar, inicio, comienzo, entrada en servicio, entrara en servicio, entro en "
        "servicio"
    ),
    ends=("fin, final, retirada, retiraran, retiro, retirase, dejara, dejaran, dejo, dejaron"),
    same_stay=(
        "en ese vuelo, en ese mismo vuelo, en el mismo vuelo, en aquel vuelo, durante ese vuelo, "
        "en esa mision, en esa misma mision, en la misma mision, durante esa mision, durante esa "
        "estancia, en esa estancia, en la misma estancia, durante esa misma estancia, durante la "
        "misma estancia, en ese viaje"
    ),
    craft="capsula, capsulas, orbitador*, transbordador, transbordadores",
    sees_in=(
        "recibio, recibieron, recibido, recibir, dio la bienvenida a, dieron la bienvenida a, "
        "brindo por, brindaron por"
    ),
    nor="ni, o, y sin, ni ningun",
    turns="cumpleanos, cumpli, cumplia, cumplio",
    born="naci, nacido, nacida, nacimiento",
    wreck="se perdio, desintegr*, tragedia, catastrofe, accidente, perdida, desastre, perdio",
    cues={
        # What changes what is asked and is in no table: looks, feasts of other calendars.
        "not-told": ("dia de la madre, dia del padre, negro, negra, negros, negras, afroamerican*"),
        # All of some, or all of a time; and a length of time by its unit alone.
        "all": (
            "todos, todas, todo el mundo, todo el, toda la, cada, entero, entera, "
            "durante todo, durante toda, cada uno, cada una, todo, toda"
        ),
        "length": (
            "un ano, un ano entero, un mes, un mes entero, una semana, una semana entera, "
            "medio ano, un ano completo, un mes completo, una semana completa, un ano redondo"
        ),
        "with-whom": (
            "con qué compañeros, con qué compañeras, con qué tripulación, con qué tripulantes, "
            "con qué astronautas, quiénes eran sus compañeros, quiénes fueron sus compañeros, sus "
            "compañeros, sus compañeras, "
            "con quien, con quienes, junto a quien, junto a quienes, con que personas, "
            "con que astronautas, con que gente, en compañia de quien"
        ),
        "minutes": "minutos, segundos",
        "with": (
            "con ese, con ella, con ellos, con ellas, con, junto a, junto con, en compañia de, "
            "acompañado de, acompañada de, acompañados de, acompaño, acompañaron, acompañaba, "
            "acompañaban"
        ),
        "who": (
            "quien se queda, quienes quedarian, quien queda, quien quedaria, quien estaba, "
            "quienes estaban, quien estuvo, quienes estuvieron, como se llaman, "
            "quienes se quedan, quienes quedan, quien se quedaria, quienes se quedarian, "
            "quien seguiria, quienes seguirian, como se llama, cual es su nombre, "
            "cuales son sus nombres, quienes son, quien esta, que personas, quien, quienes, "
            "a quien, nombres, alguien, como se llamaba, como se llamaban, que nombres, "
            "cuales son los nombres, cual es el nombre, que gente, que tripulantes, quien habia, "
            "quienes habia, quienes habian, quien hubo, quienes hubo"
        ),
        "which": "que, cual, cuales",
        "when": (
            "cuando, a que hora, que dia, fecha, en que fecha, en que dia, en que mes, que fecha, "
            "para cuando, en que momento, en que instante, que dias"
        ),
        "where": "donde, adonde, en que lugar, en que sitio, de donde, desde donde, hacia donde",
        "what-is": "que es",
        # How long it is until or since something.
        "wait": (
            "cuantos dias faltan para, cuantos dias faltan hasta, cuanto falta para, "
            "cuanto tiempo falta para, cuantos dias quedan para, dentro de cuantos dias, "
            "dentro de cuanto, en cuantos dias, hace cuanto, hace cuanto tiempo, "
            "hace cuantos dias, cuantos dias hace que, cuanto tiempo hace que, "
            "cuantos dias han pasado desde, cuanto tiempo ha pasado desde, cuantos dias desde, "
            "dias hasta, dias desde, cuenta atras, cuanto queda para, cuanto queda hasta, "
            "cuanto resta para, cuanto tiempo queda para, cuanto tiempo queda hasta, "
            "cuanto falta hasta, cuantos meses faltan para, cuantas semanas faltan para, "
            "cuantos meses quedan para, cuantas semanas quedan para, cuantos dias quedan hasta, "
            "dentro de cuanto tiempo, en cuanto tiempo, hace cuantos meses, hace cuantos anos, "
            "hace cuantas semanas, cuantos anos hace que, cuantos meses hace que, "
            "cuanto hace que, cuanto ha pasado desde, cuantos anos han pasado desde, "
            "cuantos meses han pasado desde"
        ),
        "how-long": (
            "cuanto tiempo, cuanto dura, cuanto duro, cuanto lleva, cuanto duran, cuanto rato, "
            "que duracion, duracion, durante cuanto tiempo, por cuanto tiempo, cuanto llevan, "
            "cuanto durara, cuanto ha durado, cuanto duraron, cuanto se quedan, "
            "hace cuanto que no, hace cuanto tiempo que no, cuanto hace que no, "
            "cuanto tiempo hace que no, hace cuanto no"
        ),
        "how-many": (
            "cuantos, cuantas, cuanta, cuanto, numero de, cantidad de, que cantidad de, "
            "que numero de, cuantisimos, cuantisimas, que tantos, que tantas, cuanta peña, "
            "cuanto personal, cuantas astronautas, cuantas tripulantes"
        ),
        "how": "como",
        "why": "por que, para que, por que razon, por que motivo, a que se debe, xq",
        "can": "puede, pueden, podria, posible",
        "yes-no": "hay, esta, estan, estaba, es, son, ha, han, no es que",
        "list": (
            "dime los, dime las, dime todos los, dime todas las, enumera, enumera los, "
            "enumera las, lista, muestra, muestrame, nombra, enumeralas, enumeralos, listalas, "
            "listalos, nombralas, nombralos, listado, listame, lístame, enumerame, enlista, "
            "enlistame, menciona, mencioname, nombrame, busco, buscamos"
        ),
        "tell": (
            "hablame de, cuentame de, informacion sobre, informacion de, sobre, datos de, "
            "cuentame, dime, detalles"
        ),
        "past": (
            "quedaban, quedaba, quedaron, quedaban a bord, "
            "quien estaba, quienes estaban, quien estuvo, quienes estuvieron, hubo, mando, "
            "mandaron, comandaron, viajaron, pasaron, llegaron, subieron, comando, comandaba, "
            "ha comandado, dirigio, estaba, estaban, estuvo, estuvieron, habia, "
            "habian, era, eran, fue, "
            "fueron, vivia, volo, volaron, estado, ido, vivido, haya sido, hayan sido, ha sido, "
            "han sido, habitaba, habitaban, habito, habitaron, vivieron, vivio, residian, "
            "residia, residio, residieron, se encontraba, se encontraban, se hallaba, "
            "se hallaban, ocupaba, ocupaban, partieron, partio, despegaron, trabajaba, "
            "trabajaban, solo quedaron, solo quedaban, solo habia, quedaron solo, quedaron solos, "
            "quedaban solo, solo hubo, se quedaron solo, se quedaron solos, se han quedado solo, "
            "han quedado solo, ha habido solo, hubo solo, habia solo, solo estaban, estaban solo, "
            "solo ha habido, solo quedaba, quedaba solo, acompaño, acompañaron, acompañaba, "
            "acompañaban, habitada, quien habia, quienes habia, quienes habian, quien hubo, "
            "quienes hubo, coincidieron, coincidio, convivieron, convivio"
        ),
        "future": (
            "pronto, sera, seran, estara, estaran, va a, van a, previsto, planeado, saldra, "
            "futuro, futura, futuros, futuras, prevista, previstos, previstas, planeada, "
            "planeados, planeadas, programados, programadas, planificado, planificada, "
            "planificados, planificadas, se preve, preve, se espera, iran, irán, esta por, "
            "estan por"
        ),
        "aboard": (
            "mantuvo las luces encendidas, quedo al cargo, quedaron al cargo, "
            "quien estaba, quienes estaban, quien estuvo, quienes estuvieron, anda, andan, alla, "
            "encima, residen, reside, viviendo, vivian, presentes, hospedan, flotando, metidos, "
            "a bordo, bordo, alli arriba, ahi arriba, alla arriba, arriba, vive, viven, dentro, "
            "ahi, alli, se encuentra, se encuentran, habita, abordo, moran, ocupan, se hallan, "
            "se halla, habitan, adentro, alojados, alojado, alojada, alojadas, hospedados, "
            "hospedado, trabajan, trabajando, quien habia, quienes habia, quienes habian, "
            "quien hubo, quienes hubo"
        ),
        "station": "iss, eei, estacion, estacion espacial, estacion espacial internacional",
        "space": (
            "mas experimentad*, mas veteran*, "
            "espacio, en el espacio, orbita, en orbita, fuera de la tierra, fuera del planeta, "
            "fuera de nuestro planeta"
        ),
        "people": (
            "representante, representantes, "
            "habitantes, pasajeros, ocupantes, individuos, tipos, personal, personas, persona, "
            "gente, astronautas, astronauta, humanos, tripulantes, tripulante, miembros, "
            "seres humanos, cosmonauta mujer, viajero, viajeros, viajera, viajeras, "
            "viajero espacial, viajeros espaciales, peña, spationauta*, terricola, terricolas, "
            "tios, tipas, chavales, inquilino, inquilinos, morador, moradores, residentes, "
            "residente, huesped, huespedes, almas, fulanos, vatos, muchachos, sujetos, tripu, "
            "navegantes, visitantes, visitante, que gente, que tripulantes"
        ),
        "crew": (
            "tripulacion principal, tripulacion titular, tripulacion, tripulaciones, equipo, "
            "dotacion, dotaciones, tripu, tripus"
        ),
        "cosmonaut": "cosmonauta, cosmonautas",
        "woman": (
            "mujer, mujeres, femenina, femenino, femeninas, chica, chicas, señora, señoras, dama, "
            "damas, cosmonauta mujer, femina, feminas, muchacha, muchachas, mujer astronauta, "
            "mujeres astronautas, chavalas, tias, las astronautas, cuantas astronautas, "
            "primera astronauta, segunda astronauta, ultima astronauta, unica astronauta, "
            "ninguna astronauta, las tripulantes, cuantas tripulantes, primera tripulante"
        ),
        "country": (
            "por pais, por paises, de cada pais, por nacionalidad, para cada pais, "
            "pais por pais, pais, paises, nacion, naciones, nacionalidad, nacionalidades, "
            "de donde son"
        ),
        "hangs": (
            "dependia, depende, dependio, depender, dependido, dependian, pendia, pende, colgaba, "
            "cuelga, colgo, descansaba en, se sostenia, se sostuvo, sostenia, sostenido"
        ),
        "shaky": (
            "mas fragil, menos segura, mas precaria, mas debil, mas vulnerable, menos fiable, mas "
            "inestable"
        ),
        "falls": (
            "bajo de, bajado de, bajado a, bajo a menos, cayo por debajo, caido por debajo, cayo "
            "a, caido a, se redujo, reducido, disminuyo, disminuido"
        ),
        "only": (
            "solo, unico, unica, solamente, a solas, sola, solos, solas, unicos, unicas, "
            "unicamente, exclusivamente, en solitario, nadie mas, nada mas que, tan solo, nomas, "
            "solito, solita, solitos, solitas, por su cuenta, completamente solo, "
            "completamente sola, unica persona, unico tripulante, unica tripulante, "
            "solo quedaron, solo quedaban, solo habia, quedaron solo, quedaron solos, "
            "quedaban solo, solo hubo, se quedaron solo, se quedaron solos, se han quedado solo, "
            "han quedado solo, ha habido solo, hubo solo, habia solo, solo estaban, estaban solo, "
            "solo ha habido, solo quedaba, quedaba solo, unica astronauta"
        ),
        "now": (
            "en este minuto, en este segundo, ahora mismito, estan acopladas, estan acoplados, "
            "hay acopladas, hay acoplados, ya mismo, inmediatamente, de inmediato, ahorita, "
            "hoy por hoy, en este instante, actuales, al dia de hoy, ahora, ahora mismo, "
            "actual, actualmente, en este momento, en estos momentos, hoy en dia, "
            "ahorita mismo, justo ahora, en estos instantes, a dia de hoy, a estas horas, "
            "de momento, por ahora, en la actualidad, en este preciso momento, "
            "en este preciso instante, a esta hora, ahora mismo ya, presentemente, hoy mismo"
        ),
        "launch": (
            "despegado, despegando, lanzado, lanzados, lanzada, lanzadas, lanzo, lanzaron, "
            "partio, partieron, subiendo, subio, subieron, subido, despegaron, despegan, "
            "despegaran, lanzaran, lanzara, se lanza, parte hacia, sube, suben, subira, lanzar, "
            "lanzamiento, lanzamientos, despegue, despega, despegara, lanzan, lanza, despego, "
            "zarp*, despegues, despegar, despegaba, despegaban, partir, partiran, partira, "
            "partido, subir, subiran, subian, ascendio, ascendieron, ascender, asciende, "
            "ascienden, lanzaban, lanzamos, lanzarse, se lanzara, se lanzaron, se lanzo, "
            "salio al espacio, salieron al espacio, sale al espacio, salen al espacio, "
            "salio desde, salieron desde, salieron de baikonur, partieron desde, liftoff, "
            "puesta en orbita"
        ),
        "dock": (
            "acoplada, acopladas, estan acopladas, estan acoplados, hay acopladas, hay acoplados, "
            "llegando, llegar, llegaban, acoplaron, acoplado, acoplados, arribo, arribado, "
            "alcanzo, alcanzaron, llegaron, llegado, han llegado, vinieron, arribaron, "
            "acoplamiento, acoplamientos, acopla, llega, llegada, se acopla, acoplo, llegan, "
            "llego, acoplar, acoplarse, acoplandose, acople, acoples, acoplan, acoplaran, "
            "acoplara, se acoplara, se acoplaran, se acoplaron, llegara, llegaran, arriban, "
            "arribara, arribar, arribaran, engancho, enganchada, enganchadas, enganchado, "
            "enganchados, engancharon, atraco, atracaron, atracada, atracadas, atracado, "
            "atracados, amarrada, amarradas, amarrado, amarrados, aparcada, aparcadas, aparcado, "
            "aparcados, estacionada, estacionadas, estacionado, estacionados, pegadas, pegados, "
            "llegadas"
        ),
        "undock": (
            "se fuera, se fuese, se fueran, se fuesen, se vaya, se vayan, se marchase, se "
            "marchasen, se marche, se marchen, se desacoplara, se desacoplase, se desacople, se "
            "desacoplen, se desacoplan, partiera, partiese, partieran, saliera, saliese, "
            "salieran, tuviera que irse, tuviese que irse, tuvieran que irse, tuviera que "
            "marcharse, se separara, se separase, se separe, abandonase, se soltara, zarpara, "
            "abandona la iss, abandona la estacion, desacoplo, desacoplado, desacoplaron, se fue, "
            "se fueron, abandono, abandonaron, dejo la estacion, salio, salieron, "
            "desacoplamiento, desacople, salida, parte de la estacion, parte de la iss, "
            "se desacopla, abandona, abandonan, se va, se van, se marcha, se marchan, se ira, "
            "se iran, abandonar, abandonara, abandonaran, dejo la iss, dejo la eei, "
            "dejaron la iss, dejaron la eei, dejaron la estacion, dejan la estacion, "
            "dejan la iss, dejar la estacion, dejar la iss, dejara la estacion, se marcho, "
            "se marcharon, se marchara, se marcharan, marcharse, irse, se largo, se largaron, "
            "se ha ido, se han ido, partida, partidas, salidas, desacoplan, desacoplara, "
            "desacoplaran, desacoplar, desacoplarse, desacoplada, desacopladas, desacoplados, "
            "desacoplandose, se despidio, se despidieron, se despide, desengancho, desenganchan, "
            "desengancha, desenganchada, desenganchado, se separo, se separaron, se separa, "
            "zarpo de la estacion, partio de la estacion, partieron de la estacion, "
            "partio de la iss, partieron de la iss"
        ),
        "land": (
            "volviera, volviese, volvieran, volviesen, vuelva, vuelvan, regresase, regresasen, "
            "regresaría, regresarían, volvería, volverían, retornase, bajase, bajasen, evacu*, "
            "regresar de emergencia, volver de emergencia, regreso de emergencia, regresar de "
            "urgencia, volver de urgencia, aterrizase, amerizase, "
            "volviendo, regresando, aterrizado, aterrizar, amerizaron, amerizado, descendio, "
            "descendido, retornado, bajaron, bajado, descendieron, retornaron, aterrizaron, "
            "volvieron, regreso a la tierra, regresaron, regresar, de vuelta, baja, bajan, "
            "bajara, aterrizara, aterrizan, vuelto, regresado, retorna, retorno, aterrizaje, "
            "aterrizajes, aterriza, aterrizo, vuelve, vuelven, regresa, regresan, regreso, "
            "amerizaje, amerizo, volver, vuelta, a la tierra, a casa, volvera, regresara, volvio, "
            "amerizan, ameriza, amerizara, amerizaran, amerizajes, amerizar, amerizando, "
            "amerizada, aterrizando, aterrizaran, descienden, desciende, descender, descendera, "
            "descenderan, descenso, tocaron tierra, toco tierra, tocar tierra, toca tierra, "
            "tocara tierra, regresaran, volveran, regresaba, regresaban, volvia, volvian, "
            "retornan, retornara, retornaran, retornar, retornando, regrese, regresen, bajar, "
            "bajaran, bajando, bajo a la tierra, pisaron tierra, piso tierra, de regreso, "
            "regresos, cayo en el mar, de vuelta en la tierra"
        ),
        "fly": (
            "volando, viajado, viajando, viajar, van, viajan, irán, irá, sale, salen, saldra, "
            "vuela, vuelan, volo, volaron, han volado, ha volado, volado, viaja, viajo, volar, "
            "subio, subieron, subido, viajara, viajaran, viajaba, viajaban, montaron, monto, "
            "montado, se monto, se montaron, se subio, se subieron, embarco, embarcaron, "
            "embarcado, embarcada, embarcados, volaba, volaban, volaran, volasen, volara en, "
            "transportadas"
        ),
        "ship": (
            "nave, naves, capsula, capsulas, cohete, navecita, navecitas, nave espacial, "
            "naves espaciales, vehiculo, vehiculos, astronave, astronaves, aeronave, aeronaves, "
            "cosmonave, cosmonaves, cohetes"
        ),
        "flight": (
            "primera vez en el espacio, "
            "mision privada, misiones privadas, vuelo privado, vuelos privados, vuelo espacial "
            "privado, vuelos espaciales privados, "
            "vuelo, vuelos, mision, misiones, en un solo vuelo, un solo vuelo, viaje, viajes, "
            "viaje espacial, viajes espaciales, vuelo espacial, vuelos espaciales, trayecto, "
            "unico vuelo"
        ),
        "next": (
            "de nuevo, nuevamente, proximamente, otro, otra, proximo, proxima, proximos, "
            "proximas, siguiente, siguientes, otra vez, venidero, venidera, venideros, venideras, "
            "entrante, que viene, que vienen, mas proximo, mas proxima, mas cercano, mas cercana"
        ),
        "last": (
            "ultimo, ultima, ultimos, ultimas, anterior, mas reciente, mas recientes, reciente, "
            "recientes, previo, previa, ultimisimo, ultima astronauta, ultima ocasion"
        ),
        "first": (
            "primera vez en el espacio, "
            "primer, primero, primera, primeros, por primera vez, pionero, pionera, pioneros, "
            "pioneras, inaugural, primerisimo, primerisima, primerito, estreno, "
            "primera astronauta, primera tripulante"
        ),
        "age": (
            "que edad, edad de, edad tiene, edad tienen, edad tenia, anos tiene, anos tenia, "
            "cuando nacio, fecha de nacimiento"
        ),
        "nth": (
            "segundo, segunda, tercer, tercero, tercera, cuarto, cuarta, quinto, quinta, sexto, "
            "sexta, septimo, septima, octavo, octava, noveno, novena, decimo, decima, undecimo, "
            "undecima, duodecimo, duodecima, decimotercero, decimotercera, vigesimo, vigesima, "
            "centesimo, centesima, decimotercer, segunda astronauta"
        ),
        "still": (
            "quedaban, quedaba, quedaron, quedaban a bord, sigue, siguen, todavia, aun, "
            "aun sigue, todavia sigue, aun siguen, todavia siguen"
        ),
        "rotation": (
            "cambia la tripulacion, se releva la tripulacion, relevan a la tripulacion, relevo, "
            "rotacion, cambio de tripulacion, cambian las tripulaciones, "
            "cambiara la tripulacion, tripulacion cambia, cambio de la tripulacion, "
            "cambiar de tripulacion, recambio, rotaciones, relevos, relevo de tripulacion, "
            "relevo de la tripulacion, cambio de guardia, cambio de turno, cambio de equipo, "
            "rotacion de tripulacion, rotacion de la tripulacion, renovacion de la tripulacion, "
            "cambios de tripulacion"
        ),
        "replace": (
            "ocupo su lugar, tomo su lugar, en su lugar, "
            "reemplaza, sustituye, releva, reemplazara, reemplazan, reemplazar, sustituira, "
            "sustituyo, relevara, relevo a, sucedio a, tomo el mando de, tomo el relevo de, "
            "reemplazo a, sustituyo a, relevaron, suceder, sucedera, sucede a, sucesor, sucesora, "
            "sucesores, cogio el relevo, tomo el relevo, reemplazo, reemplazaron, sustituyeron, "
            "sustituir, relevar, relevaran, reemplazaran, sustituiran, releve"
        ),
        "delay": (
            "aplazado, aplazada, aplazo, aplazaron, pospuesto, pospuso, pospusieron, retrasado, "
            "retraso, retrasaron, demora, demoro, demorado, demorada, postergado, postergo, "
            "postergada, postergaron, retrasada, retrasa, se retraso, atraso, atrasado, atrasada, "
            "aplazamiento, aplazamientos, posponer, pospuesta, retrasos, retrasar"
        ),
        "named": (
            "designados para, designado para, "
            "nombrado, nombrada, asignado, asignada, designado, designada, anunciado, nombraron, "
            "asignaron, asignados, asignadas, designaron, designados, elegido, elegida, elegidos, "
            "eligieron, seleccionado, seleccionada, seleccionados, seleccionaron, anunciaron, "
            "anunciada"
        ),
        "instead": "en vez de, en lugar de",
        "taken-off": (
            "retirado de, retirada de, apartado de, apartada de, sacaron de, "
            "fue reemplazado, fue reemplazada, fueron reemplazados, reemplazado en, fue sustituido"
        ),
        "change": (
            "no en la misma nave, no volvieron en la misma nave, no volvio en la misma nave, en "
            "otra, en otro, cambio, cambiaron, cambiar, cambian, cambia, cambiado, otra nave, otra "
            "capsula, nave distinta, nave diferente, distinta nave, diferente nave, naves "
            "distintas, naves diferentes, modifico"
        ),
        "commander": (
            "dirigir, dirigio, dirigieron, dirige, mandar, al mando, su mando, mandaron, mandado, "
            "comandaron, comandado, comandar, ha mandado, han mandado, han comandado, mandaba, "
            "mandan, mandó, jefe, jefa, jefe a bordo, esta al mando, el jefe, lider, comandando, "
            "quien manda, comandante, comandantes, comanda, manda, capitan, comandaba, "
            "ha comandado, comando, como comandante, capitanea, capitanean, capitaneo, "
            "capitanearon, capitaneado, capitaneaba, capitanear, capitana, capitanas, capitanes, "
            "comandanta, comandantas, al frente, al frente de, a cargo, a cargo de, encabeza, "
            "encabezo, encabezaba, encabezaron, encabezado, lidera, lidero, lideraba, lideraron, "
            "liderado, liderar, en jefe, al timon, lleva el mando, llevaba el mando, "
            "tuvo el mando, tuvieron el mando, asumio el mando, asumieron el mando, "
            "tomo el mando, tomaron el mando, el mando, mandamas, jefe de la estacion, "
            "jefa de la estacion, jefe de la iss, jefa de la iss, jefe de la eei, jefa de la eei, "
            "jefes de la estacion, jefes de la iss, jefe de estacion, jefes, jefas, dirigia, "
            "dirigian, dirigido, dirigida, dirigiendo, comandaban, comandaria, comandara, "
            "comandaran, dirigira, mandara, mandamás, la batuta, lleva la batuta, "
            "lleva las riendas, llevaba las riendas, comandante de la estacion"
        ),
        "role": (
            "piloto, pilotos, copiloto, ingeniero, ingenieros, ingeniera, ingeniero de vuelo, "
            "ingenieros de vuelo, especialista, especialistas, turista, turistas, turista "
            "espacial, turistas espaciales, participante, de pago, privado, privados, privada, "
            "privadas, comercial, comerciales, civil, civiles, militar, militares, soldado, "
            "soldados, oficial, oficiales, ejercito, multimillonario*, millonario*, novato, "
            "novatos, novata, novatas, debutante, debutantes, veterano, veteranos, veterana, "
            "experimentado*, suplente, suplentes, reserva, invitado, invitados, invitada, "
            "cientifico, cientificos, cientifica, profesional*, aficionado, aficionados, actriz, "
            "actor, principe"
        ),
        "professional": (
            "astronautas profesionales, astronauta profesional, astronautas de agencia, "
            "astronautas de agencias, astronautas de carrera, profesionales, astronautas "
            "gubernamentales"
        ),
        "first-visit": (
            "primera visita, su primera visita, en su primera visita, primera vez en la "
            "estacion, primera vez en la iss, primera vez a bordo, por primera vez a bordo, "
            "nunca habian estado en la estacion, nunca habian estado en la iss, nunca antes "
            "habian estado en la iss"
        ),
        "either-way": (
            "de ida o de vuelta, a la ida o a la vuelta, ida o vuelta, de subida o de bajada, "
            "ni de ida ni de vuelta, ni a la ida ni a la vuelta, en ninguna direccion, "
            "en ningun sentido, en ninguna de las direcciones, en cualquier direccion"
        ),
        "mean-age": "edad media, edad promedio, promedio de edad, media de edad",
        "completed": (
            "completada, completadas, completado, completados, finalizad*, terminada, "
            "terminadas, terminado, terminados, concluid*, ya terminad*"
        ),
        "each-year": (
            "por ano, cada ano, ano por ano, en que anos, anos en que, anos en los que, para "
            "cada ano"
        ),
        "each-country": (
            "por pais, por paises, de cada pais, por nacionalidad, para cada pais, pais por pais"
        ),
        "first-flight": (
            "primera vez en el espacio, el primer vuelo de alguien, nunca antes habian estado, "
            "nunca habian estado, nunca antes, en su primer vuelo, su primer vuelo, "
            "sus primeros vuelos, su primera mision, por primera vez, novat*, debutante*"
        ),
        "once": (
            "una sola vez, solo una vez, una unica vez, unicamente una vez, una sola ocasion, "
            "una unica ocasion, solamente una vez, tan solo una vez, nomas una vez, "
            "exactamente una vez, una vez nada mas, nada mas una vez, una vez nomas, "
            "solo en una ocasion"
        ),
        "pilot": "como piloto, como pilotos, piloto, pilotos",
        "engineer": "como ingenier* de vuelo, ingeniero* de vuelo, ingeniera* de vuelo",
        "specialist": "especialista* de mision, especialista*",
        "participant": "participante* del vuelo",
        "private": (
            "no profesionales, no profesional, astronautas aficionados, "
            "como turista, como turistas, privad*, turista*, turista espacial, "
            "turistas espaciales, como turista espacial, como turistas espaciales, "
            "turismo espacial, de su bolsillo, pagando, pagandose, que pagaron, turistico, "
            "turisticos, turistica, turisticas"
        ),
        "private-flight": (
            "mision privada, misiones privadas, vuelo privado, vuelos privados, vuelo espacial "
            "privado, vuelos espaciales privados"
        ),
        "crews": "tripulaciones",
        "including": "incluidos, incluidas, incluyendo, incluso los",
        "kinds": (
            "tipos de vehiculo, tipos de vehiculos, clases de vehiculos, "
            "tipos de nave, tipos de naves, clases de nave, clases de naves, "
            "tipos distintos de nave, tipos diferentes de nave, tipos de naves distintos, "
            "naves distintas, naves diferentes"
        ),
        "atlantic": "atlantico, oceano atlantico",
        "pacific": "pacifico, oceano pacifico",
        "gulf": "golfo de mexico",
        "edwards": "edwards",
        "white-sands": "white sands",
        "baikonur": "baikonur",
        "canaveral": "cabo canaveral, canaveral",
        "kennedy": "kennedy, centro espacial kennedy",
        "crewed": (
            "con tripulación, con gente, con personas, con humanos, con personas a bordo, tripulad*"
        ),
        "thrice": "tres veces, tres ocasiones, en tres ocasiones",
        "four-times": "cuatro veces",
        "five-times": "cinco veces",
        "expedition": "expedicion, expediciones",
        "days": (
            "mas experimentad*, mas veteran*, un solo dia, un solo día, mas dias, dias, dia, "
            "horas, meses, semanas, intervalos, periodos, periodo, intervalo, lapsos, tramos"
        ),
        "total": (
            "acumula, acumulan, acumuló, acumulado, suma, suman, totaliza, total, en total, "
            "todos sus vuelos, todos los vuelos, sumando todo, todo sumado, en conjunto, "
            "sumando todos sus vuelos, todas sus misiones, en todas sus misiones, "
            "entre todos sus vuelos, sumados, acumulados"
        ),
        "share": (
            "mitad, mayoria, minoria, porcentaje, por ciento, proporcion, "
            "parte de la tripulacion, que parte, un tercio, un cuarto, la mitad, que porcentaje, "
            "tanto por ciento"
        ),
        "spend": (
            "pasando, pasado, paso, llevan, lleva, pasaron, ha pasado, han pasado, acumula, "
            "acumulan, acumulo, acumularon, suma, suman, sumo, sumaron, totaliza, totalizan, "
            "pasara, pasaran, pasar"
        ),
        "lasts": "dura, duran, duro, duraron, durado, durara, durase, duraran",
        "stay": (
            "visita, visitas, "
            "permanecio, permanecieron, permanecido, permanecer, se quedo, se quedaron, quedado, "
            "duro, duraron, durado, durar, permanencia, estadia, queda, quedan, dura, duran, "
            "estancia, estancias, seguido, seguidos, de una vez, continuo, permanecen, permanece, "
            "se quedan, permanencias, estadias, alojaron, alojo, hospedo, hospedaron, "
            "pernoctaron, pernocto, de un tiron, del tiron, de una tacada, sin interrupcion, "
            "sin interrupciones, sin pausa, sin parar, ininterrumpido, ininterrumpida, "
            "ininterrumpidos, ininterrumpidas, ininterrumpidamente, consecutivo, consecutivos, "
            "consecutiva, consecutivas, continuos, continuas, continuados, continuado, seguida, "
            "seguidas, al hilo, de corrido, permanencia continua, estancia continua, "
            "estadia continua, en una sola estancia, en una unica estancia, en una sola estadia, "
            "en una misma estancia, en un solo viaje, permanezca, permanezcan, permanecia, "
            "permanecian, aguanto, aguantaron, aguantado, quedarse, quedaran, sin bajar, "
            "sin volver, sin regresar, de una sola vez"
        ),
        "true": (
            "es verdad, es verdad que, es cierto, es cierto que, verdadero o falso, tiene razon"
        ),
        "belongs": "pertenece, pertenecen, en manos de, lo tiene",
        "year": (
            "en un ano, en un solo ano, en un mismo ano, en que ano, que ano, ano con, ano en que"
        ),
        "times": (
            "cuantas veces, veces, visitas, a menudo, mas veces, cuantas ocasiones, "
            "en cuantas ocasiones, ocasiones, numero de veces, cuantas visitas, en que ocasiones, "
            "numero de visitas, mas viajes, mas visitas"
        ),
        "twice": (
            "dos veces, tres veces, cuatro veces, cinco veces, doble, dos ocasiones, "
            "en dos ocasiones, un par de veces, tres ocasiones, en tres ocasiones"
        ),
        "together": (
            "juntos, juntas, coincidieron, coincidio, coincidido, al mismo tiempo, a la vez, "
            "conocieron, encontraron, coinciden, coincidir, coincide, coincidiendo, convivieron, "
            "convivio, convivido, convivir, conviven, compartieron, compartio, compartido, "
            "compartir, se cruzaron, se cruzo, se solaparon, se solapo, se toparon, al unisono, "
            "conjuntamente, han coincidido, ha coincidido"
        ),
        "same": (
            "el mismo, la misma, los mismos, las mismas, mismo, misma, mismos, mismas, identico"
        ),
        "other": "otros, otras, los demas, las demas, el resto",
        "other-kind": "otro tipo, tipo distinto, en otro tipo, en un tipo distinto",
        "more-than": (
            "mas, mas de, mas que, superior a, superiores a, mayor a, mayor que, supero, "
            "superaron, superan, supera, superado, sobrepaso, sobrepasaron, excedio, excedieron"
        ),
        "less-than": "menos, inferior a, inferiores a, por debajo de, menor a, menor que",
        "several": (
            "mas de una vez, varias veces, mas de una ocasion, en mas de una ocasion, "
            "en varias ocasiones, varias ocasiones, en repetidas ocasiones, repetidas veces, "
            "multiples veces, repitieron, han repetido, ha repetido"
        ),
        "compare": (
            "aventaja, aventajan, supera a, por delante de, lleva ventaja, ventaja, mas dias, "
            "mas, menos, comparar, mas que, mas de"
        ),
        "or": "o",
        "most": (
            "mas experimentad*, mas veteran*, "
            "top, el mayor numero de, el que mas, quien mas, mas visitas, mas personas, mas gente, "
            "maximo, el mayor, la mayor, mas dias, mas veces, como maximo, la mayor cantidad de, "
            "el maximo de, el maximo numero de, mas a menudo, numero maximo de, mas viajes"
        ),
        "longest": (
            "mas tiempo, mas largo, mas larga, mayor tiempo, duro mas, dura mas, mas prolongado, "
            "mas prolongada, mas prolongados, mas prolongadas, mas extenso, mas extensa, "
            "mas extensos, mas extensas, mas duradera, mas duradero, mas largos, mas largas, "
            "que mas duro, que mas ha durado, mas rato, mayor duracion, de mayor duracion, "
            "mas extendida"
        ),
        "fastest": "mas rapido, mas rapida, mas rapidos, mas rapidas, mas velozmente",
        "shortest": (
            "mas corto, mas corta, mas breve, menos tiempo, menor tiempo, mas cortos, mas cortas, "
            "mas breves, menor duracion, de menor duracion, que menos duro"
        ),
        "fewest": (
            "menos personas, minimo, el menor, la menor, mas pequena, el menor numero de, "
            "menos gente, la menor cantidad de, numero minimo de, el minimo numero de"
        ),
        "record": "record, records, marca",
        "gap": (
            "cuanto tiempo entre, cuantos dias entre, tiempo entre, dias entre, "
            "cuantos dias pasaron entre, cuanto tiempo paso entre, cuantos dias hubo entre, "
            "intervalo, intervalos, pausa, lapso, parentesis"
        ),
        "handover": "traspaso, entrega del mando, traspaso de mando, relevo del mando",
        "at-once": (
            "a la vez, simultaneamente, al mismo tiempo, de golpe, de una sola vez, "
            "en simultaneo, simultaneo, simultaneos, de manera simultanea, de forma simultanea, "
            "al unisono, coincidiendo, simultanea, simultaneas"
        ),
        "guarantee": "garantia, garantizado, promesa",
        "at-least": (
            "o mas, al menos, por lo menos, ambos, como minimo, cuando menos, no menos de, "
            "como poco, "
            "un minimo de, a lo menos"
        ),
        "always": (
            "cada dia, todos los dias, cada uno de los dias, ininterrumpidamente, "
            "sin interrupcion, de forma continua, de manera continua, continuamente, siempre, "
            "constantemente, en todo momento, permanentemente, sin excepcion"
        ),
        "been": (
            "visitar, visitado, visitaba, "
            "han volado, han estado, han visitado, han ido, han pasado por, ha habido, "
            "han habido, habido, ha estado, ha ido, ha volado, ha viajado, ha subido, "
            "haya estado, hayan estado, ha vivido, han vivido, ha pasado por, estuvo alguna vez, "
            "ha pisado, han pisado, piso, pisaron, haya pisado, hayan pisado, ha puesto un pie, "
            "han puesto un pie, ha puesto el pie, han puesto el pie, ha puesto pie, puso un pie, "
            "puso pie, pusieron un pie, haya visitado, hayan visitado, ha visitado, visito, "
            "visitaron, haya ido, hayan ido, haya volado, hayan volado, haya viajado, "
            "hayan viajado, han subido, hayan subido, haya subido, ha llegado a ir, "
            "han llegado a ir, ha pasado alguna vez por, hasta la fecha"
        ),
        "ever": (
            "si es que alguna vez, "
            "en algun momento, algun momento, alguna ocasion, alguna vez, algun dia, "
            "en alguna ocasion, en la vida, alguna oportunidad, algunas veces, en algun instante"
        ),
        "never": (
            "nunca, ningun, ninguno, jamas, nadie, ninguna, ni un, ni una, ni siquiera un, "
            "ni una sola, ni un solo, ni uno, en ningun momento, en ninguna ocasion, ninguna vez, "
            "nunca jamas, ningunos, ni tan siquiera un, ninguna astronauta"
        ),
        "not": (
            "no, sino, excepto, salvo, menos los, menos las, aparte de, ademas de, fuera de los, "
            "tampoco, ni, que no sea, que no sean, ya no, todavia no, "
            "aun no, excluyendo, exceptuando, quitando, descontando, sin contar, sin contar a, "
            "sin contar los, con excepcion de, a excepcion de, que no fuera, que no fueran, "
            "hace cuanto que no, hace cuanto tiempo que no, cuanto hace que no, "
            "cuanto tiempo hace que no, hace cuanto no"
        ),
        "without": (
            "sin un solo, sin una sola, sin ningun, sin ninguna, sin un, sin una, "
            "sin, en ausencia de, ausencia de"
        ),
        "empty": (
            "apaga la luz, "
            "vacio, sin nadie, sin gente, sin tripulacion, vacia, deshabitada, desocupada, "
            "abandonada, desierta, despoblada, sin habitantes, sin ocupantes, sin tripulantes, "
            "sin un alma, inhabitada, deshabitado"
        ),
        "stuck": (
            "atrapados, atrapado, varados, varado, atascados, tanto tiempo, atrapada, "
            "atrapadas, varada, varadas, atascado, atascada, mas tiempo de lo previsto, "
            "retenidos, sin poder volver, sin poder regresar, no pudieron volver, "
            "no pudieron regresar, tirados en el espacio, retenido, retenida, encallados"
        ),
        "agreement": (
            "suplemento, suplementos, enmienda, enmiendas, "
            "acuerdo, acuerdos, convenio, trato, contrato, pacto, tratado, alianza, memorandum"
        ),
        "swap": (
            "vuelos mixtos, tripulaciones mixtas, intercambio, intercambios, vuelos cruzados, "
            "vuelo cruzado, canje, trueque"
        ),
        "sign": (
            "firma, la firma, firmarse, "
            "valido, vigente, firmo, firmado, vigor, dura, prorrogado, firmaron, prolongado, "
            "prolongaron, prolongo, ampliado, ampliaron, renovado, renovaron, prorrogaron, "
            "prorroga"
        ),
        "suspend": (
            "aplazado indefinidamente, se aplaza indefinidamente, pospone indefinidamente, "
            "pospuesto indefinidamente, dejaran de volar, dejasen de volar, dejen de volar, "
            "deje de volar, dejen, deje, parara, parase, paren, pare de volar, se parara, "
            "se pararan, se detuviera, se detuvieran, se detiene, se detienen, "
            "quedaran en tierra, quedasen en tierra, estuviera en tierra, estuvieran en tierra, "
            "se quedaran en tierra, se prohibiera, se prohibieran, se suspenden, se suspende, "
            "se suspendieran, se suspendiera, fuera de servicio, explotara, explotase, "
            "cancelara, cancelase, se cancelara, se cancelaran, no pudieran despegar, "
            "no volaran, no volase, ya no vuela, ya no vuelan, no volviera a volar, "
            "no vuelve a volar, inmovilizad*, dejara de volar, deja de funcionar, dejan, deja, "
            "dejase, dejara, dejaran, no volara, no puede volar, no pudiera volar, no puede, "
            "averia, se averia, se rompe, explota, en tierra, no vuelan, dejasen, fallara, "
            "fallan, se cancela, cancelaran, suspendieran, suspendiera, suspende, suspenden, "
            "suspendida, suspendido, cancela, cancelan, deja de volar, dejan de volar, "
            "se para de volar, detiene, falla, prohibe, no vuela, paralizada, parada, "
            "dejar de volar, dejase de volar, no pueda volar, no pudiese volar, "
            "no pueden volar, no puede despegar, no pudiera despegar, no pudieran volar, "
            "no podria volar, queda en tierra, quedan en tierra, quedara en tierra, "
            "quedase en tierra, se quedara en tierra, se queda en tierra, se quedan en tierra, "
            "sale de servicio, cancelasen, suspendan, suspenda, suspendiesen, paralizan, "
            "paralizaran, paralizados, paran, pararan, se para, prohibieran, prohiben, "
            "prohibido, se averiara, se averian, se estropea, se estropeara, fallase, fallaran, "
            "no esta disponible, no estuviera disponible"
        ),
        "worst-of": (
            "peor caso, peor escenario, punto debil, puntos debiles, que fallo, que fallos, "
            "peor fallo, mayor riesgo, mayor peligro, que seria peor"
        ),
        "cause": "guerra, presupuesto, tormenta, motor, motores, paracaídas",
        "refuse": "se niega a, se niegan a",
        "florida": "florida, en florida, desde florida",
        "on-time": "a tiempo, puntualmente",
        "falcon": "falcon 9, falcon, cohete falcon",
        "if": (
            "imagina que, imagina, imaginemos que, supon que, supongamos que, supongamos, "
            "digamos que, si, y si, en caso, en caso de que, en el caso de que, suponiendo, "
            "suponiendo que, en el supuesto de que, hipoteticamente"
        ),
        "condition": (
            "si, en caso de, imagina que, imagina, imaginemos que, supon que, supongamos que, "
            "supongamos, digamos que, y si, que pasaria si, en caso de que, en el caso de que, "
            "suponiendo, suponiendo que, en el supuesto de que, hipoteticamente, "
            "que ocurriria si, que sucederia si"
        ),
        "recalled": (
            "evacuado, evacuada, evacuados, evacuacion medica, se enferma, enferma, se enfermara, "
            "enfermara, se pone enfermo, se pone enferma, se pusiera enfermo, se pusiera enferma, "
            "por motivos medicos, por razones medicas, evacuaran, evacuan"
        ),
        "matter": (
            "cambia algo, cambiaria algo, importa, importaria, alguna diferencia, hay diferencia, "
            "supone alguna diferencia, afecta, afectaria"
        ),
        "nothing": "nada vuela, nada volara",
        "supposing": (
            "imagina que, imagina, imaginemos que, supon que, supongamos que, supongamos, "
            "digamos que, y si, que pasaria si, en caso de que, en el caso de que, suponiendo, "
            "suponiendo que, en el supuesto de que, hipoteticamente, que ocurriria si, "
            "que sucederia si"
        ),
        "lost": (
            "se pierde, perdida, danada, resulta danada, perdida como bote salvavidas, "
            "inutilizada, quedara inutilizada, queda inutilizada, inservible, inutilizable, "
            "se perdiera, se dana, resultara danada, perforada, micrometeorito, basura espacial, "
            "chatarra espacial, pierde presion, despresuriza, golpeada por basura espacial"
        ),
        "quits": (
            "se retiro, "
            "se retira, abandona la iss, abandona la eei, abandona la estacion, "
            "abandona el proyecto, se larga del proyecto, se largan del proyecto, se larga, "
            "se largan, se va del proyecto, se van del proyecto, se sale del proyecto, "
            "se salen del proyecto, se retiran, se retirara, se retiraran, se retirase, "
            "se retire, se retiren, se retira del proyecto, se retiran del proyecto, "
            "se retira del programa, se retirara del programa, abandonan el proyecto, "
            "abandonara el proyecto, abandonan la iss, abandonan la estacion, abandonara la iss, "
            "abandonara la estacion, abandonaran la iss, abandona el programa, "
            "abandonara el programa, abandonan el programa, deja el proyecto, dejan el proyecto, "
            "dejara el proyecto, dejaran el proyecto, deja el programa, dejara el programa, "
            "se marcha del proyecto, se marchan del proyecto, sale del programa, "
            "sale del proyecto, se desvincula, se desvinculara, pone fin a su participacion"
        ),
        "pad": "plataforma, plataforma de lanzamiento, rampa de lanzamiento, cosmodromo",
        "happen": (
            "afectar, afectaria, afecta, quedaban, quedaba, quedaron, quedaban a bord, "
            "quienes se quedan, quienes se quedarian, quien se quedaria, quienes quedan, "
            "quien seguiria, quienes seguirian, que consecuencias, consecuencias, que seria de, "
            "quienes quedaran, quien quedara, quien quedaria, que ocurriria, que sucede, "
            "que sucederia, pasa, quien se queda, quienes quedarian, que pasa, que pasaria, "
            "pasaria, quien queda, ocurre, que paso con, que le paso, que les paso, "
            "que sucedio, que ocurrio, que paso, quedaria, quedarian, como quedaria, "
            "como quedarian, que ocurrira, que pasara, que pasaria con, que pasa con"
        ),
        "seat": "asiento, asientos, plaza, plazas, butaca, butacas, cupo, cupos",
        "enough": (
            "faltaria, le falta, carece, "
            "suficiente, suficientes, bastante, bastantes, alcanza, alcanzan, de sobra, sobran, "
            "demasiado, demasiados, bastan, bastarian, alcanzaria, alcanzarian, sobrarian"
        ),
        "escape": (
            "evacuar, evacuacion, emergencia, salvavidas, rescate, escapar, ponerse a salvo"
        ),
        "rate": (
            "cada cuanto, por ano, al ano, frecuencia, con que frecuencia, con cuanta frecuencia, "
            "cuan a menudo, que tan seguido, cada cuanto tiempo, cada cuantos meses, "
            "cada cuantos dias, al mes, por mes, ritmo, cadencia, anuales"
        ),
        "mean": (
            "promedio, en promedio, de media, media, "
            "por termino medio, como promedio, duracion media, tiempo medio"
        ),
        "usually": (
            "promedio, en general, generalmente, por lo general, media, normalmente, en promedio, "
            "de media, habitualmente, suele, suelen, por termino medio, promedian, tipica, "
            "tipico, tipicamente, por regla general, como promedio, medias, duracion media, "
            "tiempo medio"
        ),
        "until": (
            "cuantos anos mas, hasta que fecha, cuanto mas, hasta cuando, hasta que ano, "
            "cuanto tiempo mas, cuanto le queda, cuantos anos le quedan, cuanta vida le queda, "
            "cuanto tiempo le queda, hasta que dia, hasta que mes, hasta que momento"
        ),
        "end": (
            "destruiran, destru*, desorbit*, hundir, hunden, hundiran, quemar, cerrar, cierran, "
            "cerraran, caer, estrellar, estrellara, jubilar, jubilan, fuera de servicio, "
            "seguira en orbita, seguira funcionando, va a durar, durara, fin, vence, vencido, "
            "vencio, expira, termina, terminara, termine, acaba, desorbitara, desorbitar, "
            "fin de la iss, final de la iss, retirada, retirara, caera, operara, volara, "
            "destruir, vida util, funcionara, retirar, desorbitada, funcionar, funcionando, "
            "operativa, jubilaran, retiro, clausura, clausuraran, desmantel*, hundira, sumergir, "
            "reentrada, cese, dejara de existir, acabara, acabaran, finaliza, finalizara, "
            "fin de la estacion, final de la estacion, fin de la eei, sacar la iss de orbita, "
            "sacar la estacion de orbita, sacar de orbita, sacara la iss de orbita"
        ),
        "cost": (
            "costo la, ha costado, costado, vale, gastado, financia, cuesta, coste, costo, "
            "precio, presupuesto, dinero, caro, paga, pagan, pagar, pagado, gratis, pago por"
        ),
        "partners": (
            "duena, duenos, de quien es, propietario, poseen, paises participantes, socios, "
            "participan, pertenece, dueno, opera, construyo, participantes, gestiona, gestionan, "
            "operan, administran, construyeron, paises socios, colaboran, que empresa, "
            "construye, construyen, fabrica, va a construir, fabricante"
        ),
        "heads": "jefe de, director de, administrador, dirige la nasa, dirige roscosmos, jefe",
        "carry": (
            "llevando, transportado, traido, llevar, transportar, llevan, transportan, llevaron, "
            "llevo, llevado, transportaron, transporto, trajeron, trajo, transporta, trasladar, "
            "trasladaron, trasladado, llevara, llevaran, llevaba, llevaban"
        ),
        "meeting": "bakanov, reunion de houston",
        "faq": "preguntas frecuentes",
        "this-day": "este dia, esta fecha, dia como hoy, fecha como hoy",
        "on-this-day": (
            "este dia en la historia, en la historia, aniversario, aniversarios, efemerides, "
            "en otros anos, hoy en la historia, un dia como hoy en la historia"
        ),
        "birthdays": (
            "quien cumple anos, quienes cumplen anos, los cumpleanos, de quien es el cumpleanos"
        ),
        "timeline": "linea de tiempo, linea del tiempo, cronologia, diagrama",
        "built": "desde cuando, que edad tiene la iss, primer modulo",
        "take-to": "en llegar a la, tarda en llegar, llegar a la iss, viaje a la",
        "help": (
            "de donde sacas, tus fuentes, tus datos, que puedes, que sabes, que haces, funciones, "
            "ayudame, help, como te uso, como se usa, ayuda, comandos, que puedes hacer, "
            "que sabes hacer, como funciona esto, quien eres, que puedo preguntar, "
            "que sabes contestar, que te puedo preguntar, para que sirves, instrucciones de uso"
        ),
        "on-posts": "suscribirse, suscribirme, suscripcion, anuncios, notificaciones, avisos",
        "on-counting": "como cuentas, como se cuenta, reglas de conteo",
        "on-privacy": "privacidad, que guardas, mis datos",
        "on-export": "exportar, exportacion, csv, json, api, datos en bruto",
        "on-invite": "invitar, invitacion, anadir el bot",
        "on-support": "soporte, reportar un error, contacto",
        "chat": (
            "callate, lol, jaja, jajaja, inutil, bobo, estupido, genial, chevere, mierda, puta, "
            "pendejo, eres malo, te quiero, te amo, buen bot, hola, buenos dias, buenas tardes, "
            "buenas noches, buenas, gracias, adios, chiste, chistes, que tal, tonto, idiota, "
            "falso, mentira, di"
        ),
        "order": (
            "raid, mazmorra, servidor, conectado, conectados, en linea, canal, olvida, contrasena, "
            "token, finge, actua como, prompt, instrucciones, canta, ignora, repite, traduce, "
            "escribe, poema"
        ),
        "pronoun": (
            "con ese, con ella, con ellos, con ellas, ese dia, el, ella, su, sus, ellos, ellas, "
            "lo, "
            "enumeralas, enumeralos, listalas, listalos, de ellas, de ellos, entre ellos, "
            "entre ellas, de esos, de esas, de estos, de estas, ese astronauta, esa astronauta, "
            "este astronauta, esta astronauta, esa persona, esta persona, dicha persona, "
            "ese cosmonauta, este cosmonauta, de entre ellos, de entre ellas, entre estos, "
            "entre esos, entre esas, entre estas, de aquellos, de aquellas, de todos ellos, "
            "de todas ellas"
        ),
        "of-them": (
            "de los dos, de las dos, de los tres, de las tres, de ambos, de ambas, de ellas, de "
            "ellos, entre ellos, entre ellas, de esos, de esas, de estos, de estas, "
            "de entre ellos, de entre ellas, entre estos, entre esos, entre esas, entre estas, "
            "de aquellos, de aquellas, de todos ellos, de todas ellas"
        ),
        "then": (
            "entonces, ese dia, en ese momento, en aquel momento, en aquel entonces, "
            "por entonces, por aquel entonces, ese mismo dia, aquel dia, en esa fecha"
        ),
        "local-time": (
            "hora española, hora japonesa, hora rusa, hora alemana, hora francesa, hora britanica, "
            "hora europea, hora india, hora italiana, hora china, hora mexicana, hora argentina, "
            "hora peninsular, hora local, hora de españa"
        ),
        "before-after": (
            "antes de, despues de, antes que, despues que, tras, posterior a, anterior a, "
            "previo a, luego de, previamente a"
        ),
        "follow": "y, y el, y la, y los, que hay de, y que tal, y para",
        "x-position": (
            "pasa la estación, a qué hora pasa, cuándo pasa, pasa la iss, pasa por, pasara por, "
            "se ve, puedo ver, verse, por encima, cielo, observar, veo, se puede ver, sobre mi, "
            "lejos, distancia, pasa sobre, coordenadas, donde esta la iss, sobrevuela, visible, "
            "camara, webcam, altitud, velocidad, telescopio, pasa por encima, ver la iss, ver la "
            "estacion, ver pasar, poder ver, verla pasar, a que altura, altura de, en el mapa, "
            "posicion de, posicion actual, su posicion, camara en vivo, video en vivo, "
            "transmision en vivo"
        ),
        "x-life": (
            "van al bano, ir al bano, pis, caca, mear, cagar, lavan, lavar, banarse, pizza, "
            "cerveza, alcohol, vino, dientes, tiempo libre, perro, gato, aburren, celebran, "
            "mascotas, pedos, cena, cenan, almuerzan, que hacen, que hace, banan, hablan, todo el "
            "dia, comen, come, comer, comida, beber, beben, cocinan, bano, banos, ducha, duermen, "
            "dormir, huele, enfermo, medico, sexo, ropa, internet, musica, deporte, gravedad, "
            "ingravidez, radiacion, salud, murio, muerto, oxigeno, desayuno, desayunan, beben "
            "agua, el agua, de agua, el aire, de aire, respirar, respiran, perros, gatos"
        ),
        "oldest": (
            "mas viejo, mas vieja, mayor edad, de mas edad, mas anciano, mas anciana, mas mayor, "
            "mas viejos, mas viejas, la persona mayor, mas longevo, mas longeva"
        ),
        "youngest": ("mas joven, mas jovenes, menor edad, de menor edad, la persona menor"),
        "x-ages": (
            "quien es mayor, quien es menor, quien es mas joven, quien es mas viejo, mayor "
            "que, mas joven que, es mayor, es menor"
        ),
        "x-private": (
            "mas guapo, mas guapa, familia, esposo, esposa, marido, novia, novio, soltero, "
            "nacida, nacido, donde nacio, casado, casada, hijos, "
            "salario, sueldo, ser astronauta, donde estudio, "
            "que estudio, cuanto gana, cuanto ganan, ricos"
        ),
        "x-other-station": (
            "tiangong, mir, skylab, saliut, estacion china, estacion espacial china, estacion de "
            "china, estacion espacial de china, nave china, cohete chino"
        ),
        "x-weather": (
            "tiempo hace, tiempo hara, clima, tormenta solar, asteroide, asteroides, cometa, "
            "cometas, aurora, eclipse, lluvia, pronostico"
        ),
        "x-elsewhere": (
            "ir a marte, a marte, a la luna, hombre en el espacio, primer hombre, luna, marte, "
            "venus, jupiter, saturno, sol, universo, galaxia, extraterrestres, alienigenas, "
            "apolo, artemis, hubble, starship, starlink, satelite, satelites, planeta, planetas, "
            "estrellas, agujero negro"
        ),
        "x-cargo": "carga, carguero, progress, cygnus, suministros",
        "x-work": (
            "cuanto mide, traje espacial, esclusa, ventana, bateria, caminata espacial, caminatas "
            "espaciales, paseo espacial, experimento, experimentos, robot, modulo, modulos, "
            "cuanto pesa, peso de, cuanto miden, tamaño de, que tamaño, investigacion cientifica, "
            "investigaciones"
        ),
        "x-operations": "motor, combustible, paracaidas",
        "crowded": "mas llena, llena, abarrotada, mas gente hubo, repleta",
        "relocate": (
            "cambio de puerto, cambiado de puerto, cambia de puerto, cambiar de puerto, otro "
            "puerto, reubicacion, reubico, reubicado, reacoplamiento, reacoplado"
        ),
        "port": "que puerto, en que puerto, a que puerto, que puertos, puerto de acoplamiento",
        "leak": "fuga, fugas",
        "birthday": (
            "nació, nací, nacimiento, cumpleaños, mi cumpleanos, cumpleanos, yo naci, naci, mi "
            "nacimiento"
        ),
        "above": "encima de",
        "one-after": (
            "sucesor*, despues, el que sigue, posteriormente, a continuacion, le siguio, quien "
            "siguio"
        ),
        "one-before": (
            "el anterior, la anterior, antes, previamente, con anterioridad, predecesor, "
            "predecesora, antecesor, antecesora, le precedio, el previo"
        ),
        "opinion": (
            "mejor que, mas guapo, mas guapa, mas rico, opinas, justo que, guerra, mejor, peor"
        ),
        "men": (
            "hombres, varones, hombre, varon, masculino, masculina, masculinos, caballero, "
            "caballeros, chicos, hombre astronauta, hombres astronautas"
        ),
        "kin": (
            "mi marido, mi esposa, mi mujer, mi hijo, mi hija, mi padre, mi madre, mi hermano, "
            "mi hermana, mi amigo, mi profe, mi nina, mi nino, mi bebe, mi pequena, mi pequeno, "
            "mi nieto, mi nieta, mi sobrino, mi sobrina, mi abuelo, mi abuela, mis abuelos, "
            "mi papa, mi mama, mis padres, mi novio, mi novia, mi tio, mi tia, mi primo, "
            "mi prima, mi cuñado, mi cuñada, mi vecino, mi vecina, mi jefe, mi jefa, mi suegra, "
            "mi suegro, mi hermanito, mi hermanita, mis hijos, mis hijas, nuestro hijo, "
            "nuestra hija, mi compañero, mi compañera, mi peque, mi nena, mi nene, mis nietos, "
            "mi bisabuelo, mi bisabuela, mi pareja, mis gemelos, mi ahijado, mi ahijada, "
            "mi amiga, mi profesor, mi profesora, mi chico, mi chica"
        ),
        "ground": (
            "mundial, el mundial, copa del mundo, la copa del mundo, final del mundial, final de "
            "la copa del mundo, final de la champions, eurocopa, champions, juegos olimpicos, "
            "olimpiadas, ceremonia de apertura, ceremonia de inauguracion, ceremonia de clausura, "
            "elecciones, atentado, atentados, eclipse, boda, fuegos artificiales, "
            "ferry, tren, aeropuerto, hotel, autobús, concierto, fútbol, equipo, estadio, "
            "presidente, submarino, crucero, puerto, unión española, barco, oficina, gasolinera"
        ),
        "iss": "iss, eei, estación espacial, estación espacial internacional",
        "up-there": "allá arriba, ahí arriba, arriba, allí arriba",
    },
    times={
        "january": "ene, enero",
        "february": "feb, febrero",
        "march": "mzo, marzo",
        "april": "abr, abril",
        "may": "mayo",
        "june": "jun, junio",
        "july": "jul, julio",
        "august": "ago, agosto",
        "september": "sept, sep, septiembre, setiembre",
        "october": "oct, octubre",
        "november": "nov, noviembre",
        "december": "dic, diciembre",
        "monday": "lunes",
        "tuesday": "martes",
        "wednesday": "miercoles",
        "thursday": "jueves",
        "friday": "viernes",
        "saturday": "sabado",
        "sunday": "domingo",
        "hour": "hora, horas",
        "day": "dia, dias",
        "week": "semana, semanas",
        "month": "mes, meses",
        "year": "ano, anos",
        "ago": "hace, atras",
        "ahead": "dentro de, de aqui a",
        "last": "pasado, pasada, pasados, ultimo, ultima, ultimos, ultimas, pasadas",
        "this": "este, esta, estos",
        "next": "proximo, proxima, que viene, siguiente, proximos, proximas",
        "before-last": "antepasado, antepasada, penultimo, penultima",
        "now": (
            "en este minuto, en este segundo, ahora mismito, "
            "ahorita, en este instante, ahora, ahora mismo, actualmente, en este momento, "
            "en la actualidad, a dia de hoy, ahorita mismo, justo ahora"
        ),
        "today": (
            "hoy, esta noche, un dia como hoy, tal dia como hoy, dia como hoy, "
            "una fecha como hoy, esta fecha"
        ),
        "yesterday": "ayer, anoche",
        "tomorrow": "manana",
        "day-before-yesterday": "anteayer, antier",
        "day-after-tomorrow": "pasado manana",
        "christmas": "navidad, navidades, dia de navidad",
        "christmas-eve": "nochebuena, vispera de navidad, noche de navidad",
        "new-year": "años nuevos, ano nuevo, primer dia del ano",
        "new-year-eve": (
            "nocheviejas, nochesviejas, nochevieja, fin de ano, vispera de ano nuevo, ultimo dia "
            "del ano"
        ),
        "good-friday": "viernes santo",
        "easter-monday": "lunes de pascua",
        "pentecost": "pentecostes, domingo de pentecostes",
        "easter": "pascua, domingo de pascua, domingo de resurreccion",
        "halloween": "halloween, noche de brujas",
        "epiphany": "dia de reyes, reyes magos",
        "labour-day": "dia del trabajo, dia de los trabajadores",
        "hispanic-day": "dia de la hispanidad, dia del pilar, dia de la raza",
        "all-saints": "todos los santos, dia de todos los santos",
        "all-souls": "dia de muertos, dia de los muertos, dia de los difuntos",
        "valentine": "san valentin, dia de los enamorados",
        "spring": "primavera",
        "summer": "verano",
        "autumn": "otono",
        "winter": "invierno",
        "1": "un, una, uno",
        "2": "dos, par de",
        "3": "tres",
        "4": "cuatro",
        "5": "cinco",
        "6": "seis",
        "7": "siete",
        "8": "ocho",
        "9": "nueve",
        "10": "diez",
        "11": "once",
        "12": "doce",
        "13": "trece",
        "14": "catorce",
        "15": "quince",
        "16": "dieciseis",
        "17": "diecisiete",
        "18": "dieciocho",
        "19": "diecinueve",
        "20": "veinte",
        "21": "veintiuno, veintiun",
        "22": "veintidos",
        "23": "veintitres",
        "24": "veinticuatro",
        "25": "veinticinco",
        "26": "veintiseis",
        "27": "veintisiete",
        "28": "veintiocho",
        "29": "veintinueve",
        "30": "treinta",
        "40": "cuarenta",
        "50": "cincuenta",
        "60": "sesenta",
        "70": "setenta",
        "80": "ochenta",
        "90": "noventa",
        "100": "cien, ciento",
        "200": "doscientos",
        "300": "trescientos",
        "400": "cuatrocientos",
        "500": "quinientos",
        "600": "seiscientos",
        "700": "setecientos",
        "800": "ochocientos",
        "900": "novecientos",
        "1000": "mil",
        "15 day": "quincena",
        "6 month": "medio ano",
        "in": "en, a, al, el, por, durante, sobre",
        "of": "de, del, la, los, las",
        "since": "desde, a partir de, de",
        "until": "hasta, a, al",
        "between": "entre",
        "and": "y, e",
        "start": "principios, comienzos, inicio, comienzo, principio, inicios",
        "middle": "mediados, mitad",
        "end": "finales, fines, final",
        "as-of": "a fecha de",
        "thanksgiving": "accion de gracias",
        "earlier": "antes",
        "later": "después, más tarde",
        "1th": "primer, primero, primera",
        "2th": "segundo, segunda",
        "3th": "tercer, tercero, tercera",
        "4th": "cuarto, cuarta",
        "before": "antes de, antes del, previo a, anterior a",
        "after": "despues de, despues del, luego de, posterior a",
        "half": "medio, media",
        "+half": "y medio, y media",
        "+quarter": "y cuarto",
        "-quarter": "menos cuarto",
        "minute": "minuto, minutos",
        "quarter": "trimestre",
        "q": "q",
        "half-year": "semestre",
        "century": "siglo",
        "noon": "mediodia",
        "midnight": "medianoche",
        "pm": "de la tarde, de la noche, pm, p m",
        "am": "de la manana, am, a m",
        "russia-day": "dia de rusia",
        "patrick": "san patricio, dia de san patricio",
        "cosmonautics-day": "dia de la cosmonautica",
        "victory-day": "dia de la victoria",
        "womens-day": "dia de la mujer, dia internacional de la mujer",
        "canada-day": "dia de canada",
        "nicholas": "san nicolas",
        "bastille-day": "dia de la bastilla",
        "orthodox-christmas": "navidad ortodoxa, navidad rusa",
        "6th": "sexto, sexta",
        "14th": "decimocuarto, decimocuarta",
        "20th": "vigesimo, vigesima",
        "13th": "decimotercer, decimotercero, decimotercera",
        "7th": "septimo, septima",
        "30th": "trigesimo, trigesima",
        "12th": "duodecimo, duodecima",
        "15th": "decimoquinto, decimoquinta",
        "11th": "undecimo, undecima",
        "8th": "octavo, octava",
        "5th": "quinto, quinta",
        "10th": "decimo, decima",
        "9th": "noveno, novena",
        "shrove-tuesday": "martes de carnaval, martes gordo, mardi gras",
        "carnival": "carnaval, carnavales",
        "ash-wednesday": "miercoles de ceniza",
        "lent": "cuaresma",
        "palm-sunday": "domingo de ramos",
        "maundy-thursday": "jueves santo",
        "holy-saturday": "sabado santo",
        "holy-week": "semana santa",
        "ascension": "ascension, dia de la ascension",
        "corpus-christi": "corpus christi, corpus",
        "orthodox-easter": "pascua ortodoxa, pascua rusa",
        "whit-monday": "lunes de pentecostes",
        "first-advent": "primer domingo de adviento",
        "second-advent": "segundo domingo de adviento",
        "third-advent": "tercer domingo de adviento",
        "fourth-advent": "cuarto domingo de adviento",
        "advent": "adviento",
        "candlemas": "candelaria, dia de la candelaria",
        "saint-john": "san juan, noche de san juan, dia de san juan",
        "assumption": "asuncion, dia de la asuncion",
        "saint-lucy": "santa lucia",
        "lunar-new-year": "ano nuevo chino, ano nuevo lunar",
        "mid-autumn": "chuseok, fiesta del medio otono",
        "ramadan": "ramadan",
        "eid-al-fitr": "eid al fitr",
        "eid-al-adha": "fiesta del cordero, eid al adha",
        "passover": "pascua judia, pesaj",
        "rosh-hashanah": "rosh hashana, ano nuevo judio",
        "yom-kippur": "yom kipur",
        "hanukkah": "januca, hanukkah",
        "diwali": "diwali",
        "black-friday": "black friday, viernes negro",
        "weekend": "fin de semana, finde",
        "exactly": "exactamente, justo, justamente, precisamente",
        "maslenitsa": "maslenitsa",
    },
    groups={
        "RU": "ruso, rusos, rusia",
        "US": (
            "estadounidense, estadounidenses, americano, americanos, norteamericano, "
            "norteamericanos, eeuu, ee uu, estados unidos, estados unidos de america, gringo, "
            "gringos, yanqui, yanquis, yankee, yankees, useño, useños, eua"
        ),
        "ES": "espanol, espanoles, espana",
        "JP": "japones, japoneses, japon, nipon, nipones",
        "CA": "canadiense, canadienses, canada, canadiense*",
        "FR": "frances, franceses, francia",
        "DE": "aleman, alemanes, alemania, germano, germanos",
        "IT": "italiano, italianos, italia",
        "GB": (
            "britanico, britanicos, ingles, ingles*, escoces*, galesa, reino unido, gran bretaña, "
            "inglaterra, galeses, pais de gales"
        ),
        "BR": "brasileno, brasilenos, brasileñ*, brasil",
        "NASA": "nasa, agencia espacial estadounidense, agencia estadounidense",
        "ESA": "esa, europeo, europeos, europa, agencia espacial europea, agencia europea",
        "Roscosmos": "roscosmos, agencia espacial rusa, agencia rusa",
        "JAXA": "jaxa, agencia espacial japonesa, agencia japonesa",
        "AF": "afgan*",
        "AL": "albanes*, albanos, albania",
        "DZ": "argelin*, argelia",
        "AO": "angola, angolan*, angole*",
        "AR": "argentin*",
        "AM": "armeni*",
        "AU": "australi*",
        "AT": "austriac*, austria",
        "AZ": "azerbaiy*",
        "BD": "banglades*",
        "BO": "bolivi*",
        "BA": "bosni*",
        "BG": "bulgar*",
        "KH": "camboya*",
        "CL": "chile, chilen*",
        "CN": "chino, chinos, china, taikonauta*",
        "CO": "colombi*",
        "CR": "costa rica, costarricens*",
        "HR": "croat*, croacia",
        "CU": "cuba, cuban*",
        "CY": "chipr*",
        "EC": "ecuator*, ecuador",
        "EG": "egip*",
        "EE": "estoni*",
        "ET": "etiop*, etiope*",
        "FI": "finlandes*, finlandia",
        "GE": "georgian*",
        "GH": "ghana, ghanes*",
        "GR": "grieg*, grecia",
        "IS": "islandes*, islandia",
        "ID": "indonesi*",
        "IR": "irani*, iran",
        "IQ": "iraqui*, irak, iraq",
        "IE": "irland*",
        "JM": "jamai*",
        "JO": "jordan*",
        "KE": "kenia, kenian*",
        "KP": "corea del norte, norcorean*",
        "KW": "kuwait*",
        "KG": "kirguis*",
        "LV": "leton*, letonia",
        "LB": "liban*",
        "LT": "lituan*",
        "LU": "luxemburg*",
        "MT": "malta, maltes*",
        "MX": "mexic*, mejic*",
        "MD": "moldav*",
        "MN": "mongol*",
        "MA": "marroqu*, marruecos",
        "MM": "birman*, myanmar",
        "NP": "nepal*",
        "NZ": "neozeland*, neocelan*, nueva zelanda, nueva zelandia",
        "NG": "nigeri*",
        "NO": "norueg*",
        "PK": "pakistan*, paquistan*",
        "PE": "peruan*, peru",
        "PH": "filipin*",
        "PT": "portug*",
        "QA": "catari*, qatar",
        "RO": "ruman*",
        "RS": "serbi*",
        "SG": "singapur*",
        "SK": "eslovac*, eslovaqu*",
        "SI": "esloven*",
        "LK": "sri lanka, srilank*, ceilan*",
        "CH": "suiz*",
        "SY": "sirio, sirios, siria, sirias",
        "TW": "taiwan*",
        "TZ": "tanzan*",
        "TH": "tailand*",
        "TN": "tunec*, tunez",
        "UA": "ucran*, ucrani*",
        "UY": "uruguay*",
        "UZ": "uzbek*",
        "VE": "venezol*, venezuela",
        "VN": "vietnam*",
        "UG": "ugand*",
        "RW": "ruand*",
        "SN": "senegal*",
        "ZW": "zimbab*",
        "NL": "neerlandes*, holandes*, paises bajos, holanda",
        "SE": "sueco, suecos, suecia",
        "DK": "danes, daneses, danesa, dinamarca",
        "BE": "belga, belgas, belgica",
        "PL": "polaco, polacos, polonia",
        "HU": "hungaro, hungaros, hungara, hungaras, hungria",
        "KZ": "kazajo, kazajos, kazaja, kazajistan",
        "KR": "surcorean*, corea del sur, corean*",
        "MY": "malasi*, malay*",
        "ZA": "sudafrican*, sudafrica",
        "TR": "turco, turcos, turca, turcas, turquia",
        "SA": "saudi, saudies, saudita, sauditas, arabia saudi*",
        "AE": "emirati, emiraties, emiratos, emiratos arabes unidos",
        "IL": "israel*, israelí*",
        "BY": "bieloruso, bielorusos, bielorusa, bielorusas, bielorrus*, bielorrusia",
        "CZ": "checo, checos, checa, checas, chequia, republica checa",
        "IN": "indio, indios, india, indias, hindu, hindues",
        "RU+woman?": "rusa, rusas",
        "US+woman?": "americana, americanas, norteamericana, norteamericanas",
        "ES+woman?": "española, españolas",
        "JP+woman?": "japonesa, japonesas, nipona, niponas",
        "FR+woman?": "francesa, francesas",
        "DE+woman?": "alemana, alemanas",
        "IT+woman?": "italiana, italianas",
        "GB+woman?": "britanica, britanicas, inglesa, inglesas",
        "MX+woman?": "mexicana, mexicanas",
        "AR+woman?": "argentinas",
        "BR+woman?": "brasileña, brasileñas",
        "KR+woman?": "coreana, coreanas, surcoreana, surcoreanas",
        "CN+woman?": "chinas",
        "CO+woman?": "colombiana, colombianas",
        "CL+woman?": "chilena, chilenas",
        "CU+woman?": "cubana, cubanas",
        "PE+woman?": "peruana, peruanas",
        "PL+woman?": "polaca, polacas",
        "SE+woman?": "sueca, suecas",
        "CH+woman?": "suiza, suizas",
        "PT+woman?": "portuguesa, portuguesas",
        "UA+woman?": "ucraniana, ucranianas",
        "ESA+woman?": "europea, europeas",
    },
    programs={
        "soyuz": "soyuz, soiuz, soyus, soyouz, soyuces, sojuz",
        "dragon": (
            "dragon, crew dragon, spacex, mision crew, misiones crew, dragones, crewdragon, "
            "dragon 2"
        ),
        "shuttle": (
            "transbordador, transbordadores, shuttle, transbordador espacial, "
            "transbordadores espaciales, lanzadera, lanzaderas, lanzadera espacial, "
            "lanzaderas espaciales, space shuttle"
        ),
        "starliner": "starliner, boeing",
    },
    names={
        "novitsky": "novitskii",
        "sergey": "serguey",
        "anatoli": "anatoly",
        "yurchikhin": "yurchijin",
        "gennady": "guenadi",
        "samokutyayev": "samokutiayev",
        "kirill": "kiril",
        "sergei": "serguey",
        "ryazansky": "ryazanski",
    },
    rewrites=(
        # The very moment at which something was.
        (
            r"\ben (?:el|la) (?:(?:mism|precis|exact)[oa] )?(?:momento|minuto|segundo|instante|hora"
            r"|dia)(?: (?:exact|precis|mism)[oa])? en que\b",
            "cuando",
        ),
        # At the end of a question "el" is no article.
        (r"\bcon el(?= *(?:[?!.,]|$))", "con ese"),
        (r"\banos (\d{3}0)\b", r"\1s"),
        # "Me pregunto si" supposes nothing.
        (r"\b(pregunto|preguntaba|saber|sabes|dime|decirme|averiguar) si\b", r"\1"),
        # "Pero sí han ido" affirms.
        (r"\b(pero|aunque|y|que) si (?=ha[ns]?\b|habia|fue|estuv|vol)", r"\1 "),
        (r"\b(hace|dentro de) (?:exactamente|justo|justamente|precisamente)\b", r"\1"),
        # Earlier or later than a date, and not so.
        (
            rf"\bno (?:mas tarde|mas alla) (?:que|de) {_DATE}|\ba mas tardar (?:en |el )?{_DATE}",
            "hasta ",
        ),
        (rf"\bno (?:antes|mas temprano) (?:que|de) {_DATE}", "desde "),
        (rf"\bmas temprano (?:que|de) {_DATE}", "antes de "),
        (rf"\bmas tarde (?:que|de) {_DATE}", "despues de "),
        # Half a year and a year and a half, as months.
        (r"\b(?:un )?ano y medio\b", "18 meses"),
        (r"\bmedio ano\b", "6 meses"),
    ),
    present=(
        "es, esta, estan, son, hay, vuelve, vuelven, regresa, regresan, llega, llegan, sale, "
        "salen, despega, despegan, aterriza, aterrizan, pasa, pasan, celebra, celebran, vive, "
        "viven"
    ),
    arrives=("llegar, llegaron, llegado, han llegado, llego, llegan, arribaron, llegadas, llegada"),
    formerly="antes, anteriormente",
    ahead_of="a quien relevo, a quien reemplazo, a quien sustituyo, antes, previo a",
    behind="despues, tras, sucesor",
    earlier="ya, antes, anteriormente",
    on_it="en ella, en él, en ellas, en ese tipo, en esa nave",
    who_else="quién más, alguien más, quiénes más, qué otros",
    as_often="tantas, tantos, tan a menudo, tan seguido, las mismas",
    things_have_sex=True,
    pronouns={"F": "ella", "M": "el"},
    meanwhile=(
        "durante, mientras, en plena, en pleno, el dia de, el dia del, con motivo, la noche de, "
        "la noche del"
    ),
    say_so="digamos, pongamos",
    ever_since="desde, a partir de",
    whenever=(
        "cuando, en el momento en que, el dia que, el dia en que, al momento de, en el "
        "momento de, al"
    ),
    joins="y, e, y luego",
    between="mientras, luego, pero",
    because="porque, por culpa de, debido a, a causa de, tras, a raiz de, despues de",
    not_so="no",
    was="tenia, tenian",
    takes_back=("no espera, espera no, quiero decir, quise decir, mejor dicho, perdón, digo"),
    whether="si",
    lead_ins=(
        "me pregunto, me preguntaba, quisiera saber, quiero saber, me gustaría saber, necesito "
        "saber, podrías decir, podéis decirme, pueden decirme, puedes decirme, sabéis, sabrías, "
        "sabrías decirme, averiguar, me interesa saber, "
        "decirme, podrías decirme, contarme, explicarme, saber, dime, díganme, pregunto, sabes, "
        "alguien sabe, pregunta, recuérdame, dice que, dijo que, oído que, leído que"
    ),
    fillers=(
        "por casualidad, si no es mucha molestia, si no es mucho pedir, hola a todos, "
        "hola a todas, en la television, en la tele, a fin de cuentas, costumbre, casualidad, "
        "coincidencia, aniversario del alunizaje, echo, echos, aver, haver, aya, ay, "
        "esa visita, esa vez, esa mision, esa estancia, esa fecha, esa epoca, esa noche, "
        "esa semana, esa tarde, esa misma, en esa, tantas, tantos, comprometio, comprometido, "
        "comprometieron, compromete, comprometida, por orden, en orden, en algun momento, "
        "en un momento u otro, diferentes, distintas, distintos, realizado, realizados, "
        "realizo, realizaron, efectuado, efectuo, efectuaron, cumplido, escuela, tarea, "
        "trabajo, porfa, che, oye, ey, hey, bueno, pues, oigan, disculpa, disculpe, perdon, "
        "podrias, me puedes, puedes decirme, quieren, quiero saber, necesito, pregunta, iban, "
        "iba, ido, ir, bien, cosa, hijo, hija, amigo, bot, aquella, esos, esas, estas, mis, "
        "tus, mucho, mucha, muchos, muchas, tanto, tanta, nada, algo, exactamente, tiene, "
        "tienen, tuvo, hubo, haber, habido, os, vosotros, tripulada, tripuladas, unos, unas, u, "
        "pero, con, para, ser, estar, he, se, me, te, le, les, nos, mi, tu, yo, nosotros, ese, "
        "eso, esto, aquel, ya, muy, mas, tan, tambien, favor, por favor, saber, quiero, "
        "quisiera, puedes, sabes, decir, aqui, internacional, espacial, tripulado, tripulados, "
        "alguna, algun, algunos, todos, todas, todo, va, o no, si o no, no es asi, "
        "no es cierto, no es verdad, verdad que no, no se, no lo se, no sé si, no sabes, "
        "no sabe, no recuerdo, no me acuerdo, por que no, si no me equivoco, no me equivoco, "
        "no estoy seguro, no estoy segura, no importa, no entiendo, no podrias, no me podrias, "
        "no puedes decirme, no solo, no encuentro, no encontre, no pasa nada, no hay problema, "
        "no tengo idea, no obstante, cómo no, un segundo, en un segundo, segundos, por segundo, "
        "en segundo lugar, lo mismo, si mismo, ahi mismo, asi mismo, da lo mismo, hoy mismo, "
        "aqui mismo, la misma pregunta, entre otros, entre otras, otra cosa, por otro lado, "
        "seleccion española, soy, eres, somos, sois, siendo, sido, sea, sean, seas, seria, "
        "serian, sere, estoy, estamos, estais, estando, esten, estes, estaria, estarian, "
        "estuve, estuviste, estuvimos, estare, tener, tengo, tienes, tenemos, tenia, tenian, "
        "tendra, tendran, tendria, tenga, tengan, haya, hayan, habra, habran, habria, habrian, "
        "hubiera, hubieran, hubieron, quedo, quedaron, parece, parecen, parecia, significa, "
        "significan, llama, llaman, llamaba, llamaban, llamado, llamada, llamados, existe, "
        "existen, existia, voy, vas, vamos, vaya, vayan, fui, fuimos, ibas, ibamos, ire, vengo, "
        "vienes, viene, vienen, vinieron, venir, venia, venga, ven, vine, anduvo, andaba, "
        "mantiene, mantienen, mantener, sigo, seguia, seguian, seguir, continua, continuan, "
        "continuar, empieza, empiezan, empezo, empezar, comienza, comienzan, comenzo, comenzar, "
        "inicia, pasaron, ocurrio, sucede, sucedio, sucedieron, vuelvo, preguntar, preguntas, "
        "pregunto, preguntaba, preguntan, responde, responder, respondeme, respuesta, "
        "respuestas, contesta, contestar, digo, dice, dicen, dijo, dijeron, diga, digan, decia, "
        "decian, dicho, contar, cuenta, cuentan, cuente, conto, explica, explicar, explicame, "
        "explique, explicacion, mostrar, enseña, enseñame, indicar, indica, indicame, indique, "
        "señala, describe, describeme, describir, recuerda, recordar, recuerdo, recuerdas, "
        "recuerden, olvidar, olvide, conozco, conoces, conoce, conocen, conocer, sabia, sabian, "
        "sabemos, saben, supe, supo, sepa, sepan, entender, entiendo, entiende, comprendo, "
        "comprender, pienso, piensas, piensa, piensan, pensar, pensaba, creo, crees, cree, "
        "creen, creer, creia, supongo, suponer, imagino, imagina, adivina, busco, busca, "
        "buscando, buscar, busque, encontrar, encontre, encuentras, verifica, verificar, "
        "comprobar, comprueba, confirma, confirmar, confirmame, confirmado, leo, lei, leido, "
        "leer, oido, oir, escuche, escuchado, visto, mira, mirar, mirando, mire, cierto, "
        "cierta, verdad, verdadero, correcto, correcta, incorrecto, exacto, exacta, real, "
        "realmente, quieres, quiere, queremos, querria, quisieramos, querer, quise, deseo, "
        "deseas, desea, desearia, gustaria, gusta, gustan, necesita, necesitas, necesitan, "
        "necesitaria, necesitamos, falta, debo, debes, debe, deben, deberia, deberian, debia, "
        "deber, puedo, podemos, podeis, podia, podian, podra, podran, podrian, pudo, pudieron, "
        "poder, dejame, dejen, dame, das, dar, dio, dieron, daria, ponme, pon, pone, poner, "
        "puesto, haga, hagan, hacer, hizo, hicieron, haces, hago, haria, hecho, tomar, toma, "
        "toman, traer, trae, traen, ayudar, ayudeme, sirve, servir, agradezco, agradeceria, "
        "agradecido, disculpen, disculpas, perdona, perdone, siento, señor, señores, señorita, "
        "estimado, estimados, estimada, querido, queridos, saludos, amiga, amigas, compañero, "
        "compañera, colega, hermano, bro, wey, guey, parce, pana, mio, mia, mios, mias, tuyo, "
        "tuya, suyo, suya, suyos, suyas, nuestro, nuestra, nuestros, nuestras, vuestro, "
        "vuestra, vuestros, conmigo, contigo, consigo, usted, ustedes, vos, nosotras, ello, "
        "aquellos, aquellas, aquello, estotro, quienquiera, cualquiera, cualquier, "
        "cualesquiera, algunas, alguno, cada, varios, varias, diversos, diversas, tal, tales, "
        "poco, poca, pocos, pocas, ambas, cuyo, cuya, cuyos, aunque, porque, mientras, segun, "
        "ademas, asi, luego, incluso, inclusive, embargo, obstante, finalmente, mal, claro, "
        "seguro, segura, seguramente, probablemente, posiblemente, quizas, quiza, vez, acaso, "
        "aparentemente, supuestamente, evidentemente, obviamente, efectivamente, ciertamente, "
        "sinceramente, honestamente, francamente, simplemente, justo, justamente, precisamente, "
        "concretamente, especificamente, especialmente, particularmente, principalmente, "
        "mayormente, totalmente, completamente, enteramente, entero, entera, casi, cerca, "
        "aproximadamente, alrededor, apenas, demas, rapido, rapidamente, lento, despacio, "
        "facilmente, recientemente, ultimamente, antiguamente, ocasionalmente, raramente, "
        "frecuentemente, ante, bajo, cabe, hacia, mediante, via, junto, respecto, acerca, "
        "delante, detras, lado, frente, ajá, hmm, mmm, okay, okey, dale, listo, guau, wow, "
        "orale, andale, caray, oiga, escucha, porfis, porfavor, plis, please, sip, nop, epa, "
        "pandemia, covid, confinamiento, cuarentena, deberes, tareas, ensayo, profe, trivial, "
        "quiz, acertijo, crucigrama, apuesta, apuesto, apostado, apostar, discusion, discutir, "
        "discutiendo, debate, titular, nacer, matrimonio, aniversario, aniversarios, celebrar, "
        "celebro, celebracion, mude, cumple, mama, papa, padre, bebe, nieto, nieta, abuelo, "
        "abuela, hermana, tio, tia, sobrino, sobrina, primo, prima, prometida, compadre, "
        "suegra, momento, momentos, instante, minuto, minutos, tarde, tardes, noche, noches, "
        "medianoche, mediodia, madrugada, temporada, epoca, periodo, tiempo, tiempos, diario, "
        "diariamente, semanal, mensual, anual, anualmente, actualidad, grande, grandes, gran, "
        "pequeño, pequeña, pequeños, pequeñas, nuevo, nueva, nuevos, nuevas, viejo, vieja, "
        "viejos, joven, jovenes, importante, importantes, interesante, interesantes, curioso, "
        "curiosa, curiosidad, raro, rara, extraño, loco, loca, divertido, facil, dificil, "
        "simple, sencillo, sencilla, complicado, imposible, necesario, necesaria, disponible, "
        "conocido, conocida, famoso, diverso, propio, propia, general, especial, particular, "
        "normal, oficialmente, verdadera, nombre, apellido, apellidos, titulo, palabra, "
        "palabras, termino, frase, tema, temas, cosas, asunto, punto, caso, casos, ejemplo, "
        "ejemplos, tipo, partes, cifra, tabla, resumen, resume, resumir, info, informacion, "
        "dato, datos, hechos, fuente, fuentes, referencia, humanidad, usar, usado, utiliza, "
        "utilizar, formaban, forman, formaba, formo, formar, formado, compone, componen, "
        "componia, componian, integraban, integran, integra, incluye, incluyen, incluido, "
        "incluyendo, contiene, contenia, conforma, conforman, conformaban, pertenecia, "
        "pertenecian, representado, representados, representa, unio, unieron, reunio, "
        "para la escuela, para clase, para un trabajo, para un proyecto, para el colegio, "
        "para la universidad, en la radio, en las noticias, en el periodico, el dia de mi boda, "
        "nuestra boda, mi boda, estado, por ejemplo, por curiosidad, en realidad, de hecho, "
        "es decir, o sea, por cierto, si es posible, si sabes, que yo sepa, en concreto, "
        "en particular, al final, a ver, de verdad, de todos modos, a tierra, tierra, miguel, "
        "en la tierra, mejor dicho, a lo mejor, mejor aun, toca, toco, tocaba, tocara, "
        "les toco, le toco, tuvieron, tuve, ejercido, ejercio, ejercer, ejercieron, ejerce, "
        "ostenta, ostentan, ostento, posee, detenta, desempeñado, desempeño, fungio, fungido, "
        "fungieron, ocupo el cargo, ocupado el cargo, joder, hostia, ostras, madre mia, mano, "
        "man, chamo, compa, chido, porfi, maestro, maestra, profesor, profesora, clase, "
        "colegio, insti, instituto, universidad, examen, trivia, concurso, pasapalabra, "
        "tengo entendido, segun tengo entendido, me suena que, creo recordar, a todo esto, ojo, "
        "fijate, digame, pls, xfa, tmb, tb, pues nada, de la historia, de todos los tiempos, "
        "a lo largo de la historia, en toda la historia, vale la pena, que pena, anda ya, "
        "de favor, si fueras tan amable, si puede ser, haz el favor, me gustaria, sabrias, "
        "sabria, sabrian, podriais, me podrias, nos podrias, tendrias, cual seria, "
        "cuales serian, serias, te pregunto, una pregunta, una duda, duda, dudas, "
        "tengo una duda, consulta, una consulta, me pregunto, me preguntaba, le consulto, "
        "quisiera consultar, informame, infórmame, ilumíname, sacame de dudas, a proposito, "
        "precisar, concretar, detallar, mencionar, por culpa de, culpa, a causa de, gracias a, "
        "debido a, de forma continua, de manera continua, de forma"
    ),
)
