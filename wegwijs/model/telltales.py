"""What tells two languages with one script apart: letters, frequent words and endings that only one of them has."""

from collections.abc import Mapping

LETTERS: Mapping[str, frozenset[str]] = {"uk": frozenset("іїєґ"), "ru": frozenset("ыэёъ")}
"""Letters that only one of the two has."""

_UK = """
    і й та або чи що щоб як якщо коли це цей ця ці цього цьому цим цих той тої тих є був була було були бути буде
    будуть ви вас вам вами ваш ваша ваше ваші вашого вашої ваших вашим вашу він вона воно вони його її їх їм нього неї
    них мене мені ми нас нам наш наша для від до із зі з у через після перед під над поза між біля без також тільки
    лише ще вже дуже так ні не потрібно потрібен потрібна потрібні треба можна може можете можуть маєте має мають
    повинен повинна повинні якого якої яких який яка яке які хто де куди звідки чому скільки кожен кожна кожного жоден
    інший інша інші інших день дня дні днів тиждень тижня тижні тижнів місяць місяця місяці місяців рік року роки
    років час години години робота роботи роботу роботі дитина дитини дитину діти дітей дітям людина люди людей гроші
    грошей житло житла лікар лікаря допомога допомоги допомогу допоможе отримати отримаєте отримує зверніться візьміть
    принесіть прочитайте підпишіть запитайте попросіть зареєструйтеся зачекайте телефонуйте напишіть ідіть приходьте
    знайдіть виберіть надішліть завтра сьогодні вчора зараз потім спочатку тут там разом самостійно безкоштовно
    обов'язково будь ласка дякую лист листа листі листом школа школи школу школі мова мови мовою мову закон закону
    договір договору документи документів один одна дві двох три трьох п'ять шість сім вісім дев'ять десять перший
    перша перші другий друга зробити зробіть знати знаєте хочете хоче може піти прийти бути мати жити живете живе
    платити платите плата більше менше краще гірше завжди ніколи іноді часто рідко швидко проте однак тому бо адже
    хоча поки доки навіть щодо крім замість протягом близько серед проти навколо згідно відповідно всі все всіх усі
    усе усіх свій своя своє свої свою своїх
"""

_RU = """
    и или что чтобы как если когда это этот эта эти этого этому этим этих тот той тех есть был была было были быть
    будет будут вы вас вам вами ваш ваша ваше ваши вашего вашей ваших вашим вашу он она оно они его ее её их им него
    нее неё них меня мне мы нас нам наш наша для от до из с со в во к ко у через после перед под над между возле около
    без также только лишь еще ещё уже очень так нет не нужно нужен нужна нужны надо можно может можете могут имеете
    имеет имеют должен должна должны которого которой которых который которая которое которые кто где куда откуда
    почему сколько каждый каждая каждого другой другая другие других день дня дни дней неделя недели неделю недель
    месяц месяца месяцы месяцев год года годы лет время часа часов работа работы работу работе ребенок ребёнок ребенка
    ребёнка дети детей детям человек люди людей деньги денег жилье жильё жилья врач врача помощь помощи поможет
    получить получите получает обратитесь возьмите принесите прочитайте подпишите спросите попросите зарегистрируйтесь
    подождите позвоните звоните напишите идите приходите найдите выберите отправьте завтра сегодня вчера сейчас потом
    сначала здесь там вместе самостоятельно бесплатно обязательно пожалуйста спасибо письмо письма письме письмом
    школа школы школу школе язык языка языке языком закон закона договор договора документы документов один одна две
    двух три трех трёх пять шесть семь восемь девять десять первый первая первые второй вторая сделать сделайте знать
    знаете хотите хочет пойти прийти иметь жить живете живёте живет живёт платить платите плата больше меньше лучше
    хуже всегда никогда иногда часто редко быстро однако поэтому потому ведь хотя пока даже кроме вместо течение среди
    против вокруг согласно все всё всех свой своя свое своё свои свою своих при про об обо за на по
"""

_NL = """
    de het een van en je jij jouw jullie u uw ik mijn hij zij ze haar hun ons onze niet geen voor met naar ook als aan
    bij dat dit deze die er maar om op uit tot door over na voor tussen tegen zonder binnen buiten onder boven achter
    naast sinds vanaf volgens tijdens zijn wordt worden werd heeft hebt hebben had kan kunt kunnen moet moeten mag
    mogen wil wilt willen zal zult zullen zou gaat gaan ga doet doen krijgt krijg krijgen vraagt vraag vragen komt kom
    komen blijft woont wonen werkt werken betaalt betaal betalen wie wat waar wanneer waarom hoe welke welk hier daar
    dan nu nog al altijd nooit soms vaak weer heel veel weinig meer minder of want omdat dus toch wel ja nee iets
    niets iemand niemand alles alle elke elk andere ander zelf samen dag dagen week weken maand maanden jaar jaren uur
    tijd geld huis werk kind kinderen mensen persoon gemeente papieren brief school taal arts dokter ziekenhuis huur
    lees schrijf bel neem breng stuur kies zoek kijk wacht teken vul maak geef zet leg eerst daarna morgen vandaag
    gisteren gratis verplicht nodig mogelijk belangrijk nieuw nieuwe goed goede groot grote klein kleine één twee drie
    vier vijf zes zeven acht negen tien jouw mijn bent ben deed ging kwam zou kon moest mocht werd waren te ten ter 's
    zo'n eigen hulp aanvraag afspraak geldig gezin bijvoorbeeld misschien ongeveer minstens hoogstens
"""

_EN = """
    the and of to you your yours i my he she it its they them their our us not no for with at on by from this that
    these those a an are was were been being be have has had do does did can could must may might will would shall
    should get gets got give gives take takes bring come comes go goes make makes know need needs want wants live
    lives pay pays if when where who what which why how there here then now still already always never sometimes often
    again very much many more less or because so but although while until before after during between against without
    within under above behind since about into out up down yes something nothing someone nobody everyone all every
    each other another same own only also too even just both day days week weeks month months year years hour hours
    time money house home work job child children people person town city paper papers letter school language doctor
    hospital rent read write call ask wait sign fill choose look find keep show tell send first next tomorrow today
    yesterday free compulsory necessary possible important new good large small one two three four five six seven
    eight nine ten through than as any help appointment form office please thank
"""

_WORDS = {"uk": _UK, "ru": _RU, "nl": _NL, "en": _EN}
_ENDINGS = {
    "uk": r"\w(?:ння|ття|ість|ності|ться|єте|ете|ють|ують|ський|ська|ську|ою|ею|ові|еві|ій|ої|ія|ії|ію)",
    "ru": r"\w(?:ние|ния|нию|нием|ость|тся|ешь|ете|ёте|ют|ский|ская|скую|ого|ому|ый|ые|ых|ым|ыми|ая|ое|ия|ции|цию|ция|ься|есь)",
    "nl": r"\w(?:lijk|lijke|heid|heden|ingen|schap|ij|ijn|ijke|tie|ties|isch|ische|aat|oor|uur|eer|aan|oon|een|oek)|ge\w+d|ver\w+",
    "en": r"\w(?:tion|tions|ing|ings|ness|ment|ments|ful|ly|ity|ies|ght|ould|ough|ck|sh|th|wn|ous|able|ow|ay|ey)|wh\w+|th\w+",
}
_FELLOWS = (("uk", "ru"), ("nl", "en"))
"""Languages that share a script, of those that are told apart here."""
