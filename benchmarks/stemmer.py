"""Measures the Ukrainian stemmer on words it was not made with, beside what others offer. Prints a table.

It needs dictionaries that the program itself must not depend on, so it has an environment of its own:
  python3 -m venv stemmer
  stemmer/bin/pip install pymorphy3 pymorphy3-dicts-uk simplemma wordfreq snowballstemmer==3.0.1
  stemmer/bin/python benchmarks/stemmer.py
"""

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pymorphy3
import simplemma
import snowballstemmer
from wordfreq import top_n_list

from wegwijs.search.analyser import analyser_of

ROOT = Path(__file__).parents[1]
COMMON = 30_000
"""So many of the most frequent Ukrainian words give the lemmas to measure with."""

HELD_OUT = 500
"""So many lemmas were never looked at while the rules were made: those with the smallest hash."""

CLASSES = {"NOUN": "nouns", "ADJF": "adjectives", "VERB": "verbs"}
NAMES = {"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Fixd"}
"""Marks of the dictionary for names and for words without forms."""

WORD = re.compile("[а-щьюяєіїґ]+(?:'[а-щьюяєіїґ]+)*")
MORPHOLOGY = pymorphy3.MorphAnalyzer(lang="uk")

Lemma = tuple[str, str]
"""A word as the dictionary lists it, and its class."""

Stem = Callable[[str], str]


def main() -> None:
    """Print what each stemmer unites, and how much of that is wrong."""
    lemmas = dict(common_lemmas())
    kept = {lemma: lemmas[lemma] for lemma in held_out(lemmas)}
    guide = dict(lemmas_of_guide())
    print(f"{len(lemmas)} lemmas, of which {len(kept)} held out: {dict(Counter(kind for _, kind in kept))}")
    print(f"forms of the held-out lemmas: {len({form for forms in kept.values() for form in forms})}")
    print(f"words of the guide: {len({form for forms in guide.values() for form in forms})}\n")
    print(
        "| stemmer | nouns | adjectives | verbs | all | wrong | wrong, all | wrong, all, -ся | guide | wrong, guide |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, stem in stemmers().items():
        cells = [*united(stem, kept), wrong(stem, kept), wrong(stem, lemmas), wrong(stem, lemmas, plain_verb)]
        cells += [united(stem, guide)[-1], wrong(stem, guide, plain_verb)]
        print(f"| {name} | {' | '.join(f'{cell:.3f}' for cell in cells)} |", flush=True)


def stemmers() -> dict[str, Stem]:
    """What is compared."""
    russian = snowballstemmer.stemmer("russian")
    return {
        "ours": analyser_of("uk").stem,
        "Russian Snowball": russian.stemWord,
        "first five letters": lambda word: word[:5],
        "simplemma": lambda word: simplemma.lemmatize(word, lang="uk"),
    }


def common_lemmas() -> Iterator[tuple[Lemma, list[str]]]:
    """The lemmas of frequent words, with all their forms."""
    for written in top_n_list("uk", COMMON):
        word = written.replace("’", "'").replace("ʼ", "'")
        for parse in likely(word)[:1]:
            forms = sorted({form.word for form in parse.lexeme if WORD.fullmatch(form.word)})
            if len(forms) > 1:
                yield (parse.normal_form, CLASSES[parse.tag.POS]), forms


def likely(word: str) -> list[pymorphy3.analyzer.Parse]:
    """What a word may be, the likeliest first; nothing when that is no noun, adjective or verb."""
    known = [parse for parse in MORPHOLOGY.parse(word) if parse.is_known] if WORD.fullmatch(word) else []
    first = known[0].tag if known else None
    return known if first and first.POS in CLASSES and not NAMES & {str(mark) for mark in first.grammemes} else []


def held_out(lemmas: Mapping[Lemma, list[str]]) -> list[Lemma]:
    """The lemmas that the rules were not made with."""
    return sorted(lemmas, key=lambda lemma: hashlib.sha256(lemma[0].encode()).hexdigest())[:HELD_OUT]


def lemmas_of_guide() -> Iterator[tuple[Lemma, list[str]]]:
    """The lemmas of the guide with those of their forms that stand in the guide."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "content/uk").iterdir() if path.is_file()]
    found: dict[Lemma, set[str]] = defaultdict(set)
    for word in {word for text in texts for word in analyser_of("uk").words(text)}:
        for parse in likely(word)[:1]:
            found[parse.normal_form, CLASSES[parse.tag.POS]].add(word)
    yield from ((lemma, sorted(forms)) for lemma, forms in found.items())


def united(stem: Stem, lemmas: Mapping[Lemma, list[str]]) -> list[float]:
    """The share of the pairs of forms of one lemma that get one stem: nouns, adjectives, verbs, all."""
    pairs: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (_, kind), forms in lemmas.items():
        for part in (kind, "all"):
            pairs[part] += number_of_pairs(len(forms))
            right[part] += sum(map(number_of_pairs, Counter(map(stem, forms)).values()))
    return [right[part] / pairs[part] for part in (*CLASSES.values(), "all")]


def wrong(stem: Stem, lemmas: Mapping[Lemma, list[str]], same: Callable[[Lemma], Lemma] = lambda lemma: lemma) -> float:
    """The share of the pairs with one stem that have no lemma in common; `same` says which lemmas count as one."""
    owners: dict[str, set[Lemma]] = defaultdict(set)
    for lemma, forms in lemmas.items():
        for form in forms:
            owners[form].add(same(lemma))
    groups: dict[str, Counter[frozenset[Lemma]]] = defaultdict(Counter)
    for form, lemmas_of_form in owners.items():
        groups[stem(form)][frozenset(lemmas_of_form)] += 1
    return sum(map(strangers, groups.values())) / sum(number_of_pairs(group.total()) for group in groups.values())


def strangers(group: Counter[frozenset[Lemma]]) -> int:
    """Pairs of forms in one group that have no lemma in common."""
    pairs: Iterable[tuple[frozenset[Lemma], frozenset[Lemma]]] = combinations(group, 2)
    return sum(group[one] * group[other] for one, other in pairs if one.isdisjoint(other))


def plain_verb(lemma: Lemma) -> Lemma:
    """The verb without -ся, which the stemmer unites with it on purpose."""
    return (lemma[0].removesuffix("ся"), lemma[1]) if lemma[1] == "verbs" else lemma


def number_of_pairs(things: int) -> int:
    """How many pairs one can choose."""
    return things * (things - 1) // 2


if __name__ == "__main__":
    main()
