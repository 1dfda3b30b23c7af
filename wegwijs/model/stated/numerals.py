"""The words for numbers in the languages that the program can count in, each in all its forms."""

from collections.abc import Iterator
from functools import cache

_NL = """
    0 nul; 1 één eén; 1,5 anderhalf anderhalve; 2 twee tweeën tweemaal tweeërlei; 3 drie drieën driemaal; 4 vier
    vieren viermaal; 5 vijf vijven vijfmaal; 6 zes zessen zesmaal; 7 zeven zevenen; 8 acht achten; 9 negen negenen; 10
    tien tienen tienmaal; 11 elf; 12 twaalf; 13 dertien; 14 veertien; 15 vijftien; 16 zestien; 17 zeventien; 18
    achttien; 19 negentien; 20 twintig; 30 dertig; 40 veertig; 50 vijftig; 60 zestig; 70 zeventig; 80 tachtig; 90
    negentig; 100 honderd; 1000 duizend; 1000000 miljoen; 1000000000 miljard
"""

_EN = """
    0 zero; 1 one once; 2 two twice; 3 three thrice; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11
    eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20
    twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety; 100 hundred; 1000 thousand;
    1000000 million; 1000000000 billion
"""

_UK = """
    0 нуль нуля; 1 один одна одне одну одного однієї одної одному одній одним однією одною; 1,5 півтора півтори; 2 два
    дві двох двом двома двоє двійко двічі; 3 три трьох трьом трьома троє тричі; 4 чотири чотирьох чотирьом чотирма
    четверо; 5 п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома п'ятеро; 6 шість шести шістьох шістьом шістьма шістьома
    шестеро; 7 сім семи сімох сімом сьома сімома семеро; 8 вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро; 9
    дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома; 10 десять десяти десятьох десятьом десятьма десятьома;
    11 одинадцят-; 12 дванадцят-; 13 тринадцят-; 14 чотирнадцят-; 15 п'ятнадцят-; 16 шістнадцят-; 17 сімнадцят-; 18
    вісімнадцят-; 19 дев'ятнадцят-; 20 двадцят-; 30 тридцят-; 40 сорок сорока; 50 п'ятдесят п'ятдесяти п'ятдесятьох
    п'ятдесятьом п'ятдесятьма; 60 шістдесят шістдесяти шістдесятьох шістдесятьом шістдесятьма; 70 сімдесят сімдесяти
    сімдесятьох сімдесятьом сімдесятьма; 80 вісімдесят вісімдесяти вісімдесятьох вісімдесятьом вісімдесятьма; 90
    дев'яносто дев'яноста; 100 сто ста; 200 двісті двохсот двомстам двомастами; 300 триста трьохсот трьомстам
    трьомастами; 400 чотириста чотирьохсот чотирьомстам; 500 п'ятсот п'ятисот п'ятистам; 600 шістсот шестисот
    шестистам; 700 сімсот семисот семистам; 800 вісімсот восьмисот восьмистам; 900 дев'ятсот дев'ятисот дев'ятистам;
    1000 тисяча тисячі тисяч тисячу тисячею тис; 1000000 мільйон мільйона мільйони мільйонів мільйону мільйоном млн;
    1000000000 мільярд мільярда мільярди мільярдів млрд
"""

_RU = """
    0 ноль нуль нуля ноля; 1 один одна одно одну одного одной одному одним; 1,5 полтора полторы полутора; 2 два две
    двух двум двумя двое двоих двоим дважды; 3 три трех трем тремя трое троих троим трижды; 4 четыре четырех четырем
    четырьмя четверо четверых; 5 пять пяти пятью пятеро пятерых; 6 шесть шести шестью шестеро шестерых; 7 семь семи
    семеро семерых; 8 восемь восьми восемью восьмью; 9 девять девяти девятью; 10 десять десяти десятью; 11
    одиннадцат-; 12 двенадцат-; 13 тринадцат-; 14 четырнадцат-; 15 пятнадцат-; 16 шестнадцат-; 17 семнадцат-; 18
    восемнадцат-; 19 девятнадцат-; 20 двадцат-; 30 тридцат-; 40 сорок сорока; 50 пятьдесят пятидесяти пятьюдесятью; 60
    шестьдесят шестидесяти шестьюдесятью; 70 семьдесят семидесяти семьюдесятью; 80 восемьдесят восьмидесяти
    восемьюдесятью; 90 девяносто девяноста; 100 сто ста; 200 двести двухсот двумстам двумястами; 300 триста трехсот
    тремстам; 400 четыреста четырехсот четыремстам; 500 пятьсот пятисот пятистам; 600 шестьсот шестисот шестистам; 700
    семьсот семисот семистам; 800 восемьсот восьмисот восьмистам; 900 девятьсот девятисот девятистам; 1000 тысяча
    тысячи тысяч тысячу тысячей тыс; 1000000 миллион миллиона миллионы миллионов миллиону миллионом млн; 1000000000
    миллиард миллиарда миллиарды миллиардов млрд
"""

_COMPOUNDS = {
    "nl": ("jarig maandelijks wekelijks daags", " e en"),
    "uk": ("річн місячн тижнев денн годинн хвилинн разов", "ий а е і ого ої ому ій им ою их ими у"),
    "ru": (
        "летн месячн недельн дневн часов минутн разов",
        "ий ый яя ая ее ое ие ые его ого ей ой ему ому им ым юю ую их ых ими ыми",
    ),
}
"""What Dutch, Ukrainian and Russian say in one word with a number: tweejarig, двотижневий, двухлетний; its endings."""

_FIRST_PARTS = {
    "uk": {"дво": "2", "двох": "2", "трьох": "3", "чотирьох": "4"},
    "ru": {"двух": "2", "трех": "3", "четырех": "4"},
}

_FORMS = {"nl": _NL, "en": _EN, "uk": _UK, "ru": _RU}
_ENDINGS = {"uk": ("ь", "и", "ьох", "ьом", "ьма", "ьома", "еро"), "ru": ("ь", "и", "ью")}
"""Of words that end in a hyphen above."""

BOTH = {
    "nl": frozenset({"beide", "beiden", "allebei"}),
    "en": frozenset({"both"}),
    "uk": frozenset({"обидва", "обидві", "обидвох", "обох", "обом", "обома", "обоє"}),
    "ru": frozenset({"оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими"}),
}
"""Words for two that need not be a number in another language: both parents, the parents."""

COUNTED = frozenset(_FORMS)
"""The languages whose words for numbers are known."""


@cache
def numerals(language: str) -> dict[str, str]:
    """Each word for a number in small letters, ё and ë without points -> its number in digits."""
    words = dict(_written(language))
    more = dict(_dutch(words)) if language == "nl" else {}
    return words | more | dict(_compounds(words, language))


def _written(language: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, _FORMS.get(language, "").split(";")):
        number, *forms = line.replace("ë", "e").split()
        for form in forms:
            stem = form.removesuffix("-")
            endings = _ENDINGS[language] if form != stem else ("",)
            yield from ((stem + ending, number) for ending in endings)


def _dutch(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What Dutch writes in one word: tweeëntwintig, honderdtwintig, tweeduizend, tweeënhalf."""
    simple = {int(number): word for word, number in reversed(words.items()) if number.isdigit()} | {1: "een"}
    ones = {simple[one]: one for one in range(1, 10)}
    both = {f"{word}en{simple[ten]}": one + ten for word, one in ones.items() for ten in range(20, 100, 10)}
    below = {word: number for number, word in simple.items() if 0 < number < 100} | both
    yield from ((word, str(number)) for word, number in both.items())
    yield from ((f"{word}enhalf", f"{one},5") for word, one in ones.items())
    for word, many in ({"": 1} | ones).items():
        yield from ((f"{word}honderd", f"{many}00"), (f"{word}duizend", f"{many}000"))
        yield from ((f"{word}honderd{rest}", str(many * 100 + number)) for rest, number in below.items())
        yield from ((f"{word}honderden{rest}", str(many * 100 + number)) for rest, number in below.items())


def _compounds(words: dict[str, str], language: str) -> Iterator[tuple[str, str]]:
    """Words that begin with a number and go on with a time."""
    times, endings = _COMPOUNDS.get(language, ("", ""))
    first = {word: number for word, number in words.items() if number.isdigit() and 1 < int(number) <= 100}
    for word, number in (first | _FIRST_PARTS.get(language, {})).items():
        for time in times.split():
            yield from ((f"{word}{time}{ending}", number) for ending in ("", *endings.split()))
