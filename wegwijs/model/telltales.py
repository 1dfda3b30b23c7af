"""What tells two languages with one script apart: letters, frequent words and endings that only one of them has."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

LETTERS: Mapping[str, frozenset[str]] = {"uk": frozenset("іїєґ"), "ru": frozenset("ыэёъ")}
"""Letters that only one of the two has."""

_UK = """
    або адже батьки батько безкоштовно безоплатно близько бо був буде будинку будинок будуть будь була були було бути
    вашого вже ви випадку вона вони воно вчитель вчора години грошей двох де дев'ять дехто деякий деяких дитина дитини
    дитину доки документи допомога допомоги допомогу допоможе другий дуже дякую живе жити житла житло жоден
    завжди заняття запитайте запитання зараз зачекайте заяву звертайтеся звичайно згодом знати зробити й його йому
    картка картки картку квиток кожен кожна кожного коли користуйтеся краще куди ласка лише людина мати мають мене
    менше ми мова мови мовою мову може можливо можна можуть навколо навчання надайте наприклад нашу нього ньому
    обов'язково однак одне окремо оренда оренди оренду отримайте отримати п'ять перша перший питання платити повинен
    повинна поза поки потяг приходьте проте проти протягом рахунку рахунок робота роботи роботу родина родини родиною
    розмова розмови роки року серед спершу спочатку страховка сюди також теж телефонуйте тиждень тижня тих треба трьох
    туди тут усе усього хвороба хоча хоче хочете хто хтось це цей цим цими цих цього цьому цю ця чи чому швидко школи
    шукайте ще що щоб щодо щось як яка яке який яких якого якщо
"""

_RU = """
    аренда аренду бесплатно билет болезнь больница больнице больше будет будут вашего вашей ваши ведь вместе вместо во
    возле возможно возьмите вокруг вопрос восемь врач врача время всегда всего всех встреча встречи встречу вторая
    второй вчера где года даже две двух девять действительно делам дело денег деньги детей дети детям дней дни договор
    договора документов должен должна дом другая другие других другой его ее ему если есть еще женщин женщина живет
    жилье жилья жить закона занятие занятия зарегистрируйтесь заявление звоните здесь знаете знать и идите из или им
    имеет имеете иметь имеют иначе иногда их ищите к каждая каждого каждому как какая какие каких какого какое какой
    карточка карточку ко когда комната комнату конечно которая которого которое которой кроме кто кто-то куда
    лекарства лет ли лишь лучше между меньше меня месяц месяца месяцев мне могут может можно мужчин мужчина надо
    найдите напишите например нашей него недели недель неделю неделя нее нем нескольких несколько нет никогда нужен
    нужна нужно обратитесь обращайтесь обязательно однако около он она они оно оплатите ответ отдельно отец откуда
    отправьте отсюда официально очень первая письма письме письмо письмом под подождите подпись подпишите поезд
    пожалуйста позвоните позже пойти пока получает получите получить пользуйтесь поможет помощи помощь попросите после
    потом потому почему приложение принесите приходите пришло просит против пять работа работе работу разговор ребенка
    ребенок редко реже решение родителей родители с сами самостоятельно свое свои своих свой сделайте сделать себя
    сегодня сейчас семь семье семьи семью семья скажите сколько случае сначала со согласно сообщите спасибо справка
    справки справку спросите среди счет сюда также тех течение тогда тоже только тот трех туда узнайте уроки учеба
    учитель ходите ходить хотите хотя хочет хуже часа часов чаще человек чем чему что что-то шесть школе
"""

_NL = """
    's aan aanvraag acht achter afspraak afspraken al alle alles als alstublieft altijd ander andere bedankt bel
    belangrijk ben bent beslissing betaal betaalt betalen bewijs bij bijvoorbeeld binnen blijft boven breng brief
    broer buiten buren cursus daar daarna dag dagen dan dat de deed deze dicht die dit dochter doen doet dokter drie
    dus een eerder eerst eigen elk elkaar elke en er ga gaan gaat geef geen geld geldig gemeente gewoon gezin ging
    gisteren goed goede graag gratis groot grote haar hallo hebben hebt heeft heel het hier hij hoe hoewel hoogstens
    huis hulp hun huur iedereen iemand iets ik inschrijven ja jaar jaren je jij jouw juist jullie kaart kan kies kijk
    kinderen klein kleine kom komen komt kon krijg krijgen krijgt kunnen kunt kwam lees leg leraar les lessen leven
    maak maand maanden maar mag meer mensen met mijn minder minstens misschien mocht moeder moest moet moeten mogelijk
    mogen morgen na naam naar naast namen nee neem negen niemand niet niets nieuw nieuwe nodig nog nooit nu om omdat
    onder ongeveer ons onze ook op ouders papieren persoon pijn rekening rijbewijs samen schrijf sinds soms straat
    stuur taal te tegen teken ter terwijl tien tijd tijdens toch tot trein tussen twee u uit uur uw vaak vader van
    vanaf vandaag veel verplicht verzekering vier vijf volgens volledig voor vooraf vraag vraagt vragen vriend
    vrienden vrij vul waar waarom wacht wachten wanneer waren wat weer weinig weken wel welk welke welkom werd werk
    werken werkt wie wil willen wilt wonen woning woont worden wordt zal ze zelf zes zet zeven ziek ziekenhuis zij
    zijn zo'n zoals zodat zoek zonder zoon zou zullen zult zus één
"""

_EN = """
    a about above account after again against all already also although always an and another any anything appointment
    are as ask at be because been before beforehand behind being between both bring brother but by call called can
    card child children choose city closed come comes compulsory could course danger daughter day days decision did
    doctor does down during each eight every everyone father fill find first five for form four free friend friends
    from full get gets give gives goes good got has have he hello here home hospital hour hours house how i if
    important insurance into it its job just keep know language large less lesson lessons letter licence life like
    live lives look make makes many may might money month months more mother much must my name names necessary need
    needs neighbours never new next nine no nobody not nothing now office often on once one only or other our out own
    pain paper papers parents pay pays people person please possible proof put read register rent same send seven
    shall she should show sick sign since sister six small so someone something sometimes son still street such take
    takes teacher tell than thank that the their them then there these they this those though three through time to
    today together tomorrow too town train two under until up us very wait wants weeks welcome were what when where
    which while who why will with within without work would write writing year years yes yesterday you your yours
"""

_WORDS = {"uk": _UK, "ru": _RU, "nl": _NL, "en": _EN}
_ENDINGS = {
    "uk": "ння ття ють ити ати увати ювати ський ська ську ською цький цька цьку",
    "ru": "ние ния нию тся ют ский ская скую ая ое ие ия ии ию ешь ишь еть овать",
    "nl": "lijk lijke heid heden ingen schap ij ijn ijke ties isch ische aat uur aan oek",
    "en": "tion tions ness ful ly ity ies ght ould ough ck sh th wn ous able ow ay ey",
}
_PARTS = {
    "uk": """
        'яз _ви _вч _ек _зб _зм _зр _зу _ти _хт _чо _шв _шу _ще _що _як авд авж авц авч адн адя асо атк ахи аху ацю
        ашо бат бач бов був бул в'я вго ви_ виб виз вий вик вим вин вип вих вищ впр всь вте ву_ вце вча вчи дже джу
        доц дпо дсь дув дян евн езп ерд ерт ерш ець ечн жав жеж жли заг заз збе зве зви зив зпе зум зьк ивч ийм икл
        иму имч ися ити итл итр йма йна йни йня йом йсь кай кож кою лив лик м'я мад мов мча неб ний ння ною нсь нув
        нши ншо ньо ня_ ням нян ов' овг овж овл ову одж ожу озп озу оцт оча ошу ою_ пев поб пош рдж рий рик рня роз
        ртк рув сус сце ськ тим тин тис тку ття тув тьк ува уло ути фах хво хис хто хун цтв ць_ цюв ця_ чек чог шви
        шог шту шук шур що_ ька ьку ьог юва ють яд_ язк яки яко
    """,
    "ru": """
        -то _вр _ев _ес _жд _же _ид _из _им _ин _ис _ищ _кт _мн _ну _сд _сн _ср _сч _уб _чт _яз ает ажд азг аин амм
        арс арь асс асх аци аща ащи ающ ая_ беж бес бол бум бща бще бяз вае век вен вое воз вои вой вра вре вуе гае
        гда гис дел диц дол дри дро дск ев_ евр егд еги его ее_ ежд езж елю еме емь ени еня ерв ерь еря есе еск есп
        есс есь ет_ етс еча еще жае жал жар жда жде ждо жду жил защ зво звр зжа зме иал иде ие_ ием изк изм ии_ инс
        инт инф иро иру исп ит_ итс ица ице ици иче ию_ ия_ иях йск йст как кая кие кое кой кот кую лго лед лей лет
        лни лож лся луч льз ляе мае мес мещ мин мот мощ мя_ нае ная нее ней нид ние нии ниц ния ное ной нск нуж няе
        о-т общ обя огд од_ одп одт одч ое_ оез ожд оис оит ой_ олг оле олж олн оль онч оня ооб опа осе отв отд отн
        офи охр оци очь ошю по- пое пре раб раж раи рас рая рее реш ржд рие рир рое руд рую сви сде сег сед сем сии
        сия ски ско сле смо соо сос сох сро сса сси сск стн тае тву тде тия ткр тоя тск тся убе уги уда удн ует ужн
        узн уни уче учи ую_ фиц хот хра ца_ циа ции цин цию ция цу_ чае чел чик что шюр щае щес щит ьги ье_ ьме ьск
        ью_ ья_ ют_ ютс яет ят_
    """,
}
"""Three letters that stand much more often in words of one of the two, counted in this guide; _ is the end of one."""

FELLOWS = {"uk": "ru", "ru": "uk", "nl": "en", "en": "nl"}
"""Languages that share a script, of those that are told apart here."""

_FEW = 3
"""Words: less than these do not tell a language."""

_SURE = 2
"""Words that tell of another language, where none tells of the own one."""

_MANY_PARTS = 3
"""Parts of words that together tell as much."""

_SHORT = 4
"""Letters: the end of a word of no more than these tells nothing."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Telltales:
    """What only one of two languages has."""

    letters: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]

    def number_in(self, words: Iterable[str]) -> int:
        """How many of some words tell of this language."""
        known, endings, letters = self.words, self.endings, self.letters
        return len(
            [
                word
                for word in words
                if word in known or (len(word) > _SHORT and word.endswith(endings)) or not letters.isdisjoint(word)
            ]
        )


@cache
def _telltales(language: str) -> _Telltales:
    own, other = (frozenset(_WORDS[code].split()) for code in (language, FELLOWS[language]))
    return _Telltales(LETTERS.get(language, frozenset()), own - other, tuple(_ENDINGS[language].split()))


def words_in(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower().replace("’", "'").replace("ʼ", "'"))


def other_language(words: Sequence[str], language: str) -> str | None:
    """The language in which some words seem to be, when it is not their own but another one in the same letters."""
    other = FELLOWS.get(language)
    if other is None or len(words) < _FEW:
        return None
    here, there = _telltales(language).number_in(words), _telltales(other).number_in(words)
    if here:
        return other if there > 2 * here else None
    is_other = there >= _SURE or _has_letter(words, other) or _is_made_of(words, other, language, there)
    return other if is_other else None


def _has_letter(words: Sequence[str], language: str) -> bool:
    return not LETTERS.get(language, frozenset()).isdisjoint("".join(words))


def _is_made_of(words: Sequence[str], other: str, own: str, there: int) -> bool:
    """Whether words that little else tells apart are made of parts that the other language has."""
    letters = " ".join(f"_{word}_" for word in words)
    parts, own_parts = (sum(letters.count(part) for part in _PARTS.get(code, "").split()) for code in (other, own))
    return there + parts >= _MANY_PARTS and there + parts > _MANY_PARTS * own_parts


def likely_language(words: Sequence[str], languages: Iterable[str]) -> str | None:
    """The language of which most of some words tell, two at least."""
    numbers = {language: _telltales(language).number_in(words) for language in languages if language in FELLOWS}
    best = max(numbers, key=lambda language: numbers[language], default=None)
    return best if best and numbers[best] >= _SURE else None
