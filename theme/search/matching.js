// A word of a question -> the terms of the index that it may mean: ways of matching, from the nearest to the farthest.
(function (search) {
  "use strict";

  // What a word that is matched in each way weighs against one that is found as it is written.
  const WEIGHTS = { exact: 1, meant: 0.9, part: 0.6, prefix: 0.7, changed: 0.6, root: 0.4, inside: 0.3 };
  const ENOUGH = { prefix: 3, inside: 4, oneChange: 5, twoChanges: 8, root: 5 }; // letters that a word needs
  const MOST = 8; // words of the index that one word of a question may mean
  const FEWEST = [0, 4, 6]; // letters of a stem for so many changes
  const LONGEST = 30; // letters of a word in which changes are looked for
  const TRIED = 4; // other writings of a word in which changes are looked for

  /** The terms that a word may mean: { terms, weight, changed }; none when no way finds any. `chunk` is how it was typed. */
  search.match = function (book, word, chunk) {
    const stems = [book.analyser.stem(word)];
    const meaning = (names) => [...new Set(names.flatMap((name) => book.vocabulary.get(name) || book.parts.get(name)))];
    if (book.vocabulary.has(stems[0])) return { terms: meaning(stems), weight: WEIGHTS.exact, changed: false };
    for (const [weight, find] of waysToMatch(book, word, stems, otherWritings(book, word, chunk))) {
      const names = find();
      if (names.length) return { terms: meaning(names.slice(0, MOST)), weight, changed: weight === WEIGHTS.changed };
    }
    return { terms: [], weight: 0, changed: false };
  };

  function waysToMatch(book, word, stems, meant) {
    const known = (terms) => [...new Set(terms)].filter((term) => book.vocabulary.has(term));
    const long = (letters) => word.length >= letters;
    return [
      [WEIGHTS.meant, () => known(meant)],
      [WEIGHTS.meant, () => soundingLike(book, [...meant, ...stems])],
      [WEIGHTS.part, () => stems.filter((stem) => book.parts.has(stem))],
      [WEIGHTS.prefix, () => (long(ENOUGH.prefix) ? beginningWith(book, [word, ...stems]) : [])],
      [WEIGHTS.changed, () => (long(ENOUGH.oneChange) ? changed(book, stems[0], 1) : [])],
      [WEIGHTS.changed, () => (long(ENOUGH.twoChanges) ? changed(book, stems[0], 2) : [])],
      [WEIGHTS.prefix, () => (long(ENOUGH.inside) ? beginningWith(book, meant) : [])],
      [WEIGHTS.changed, () => (long(ENOUGH.oneChange) ? meant.slice(0, TRIED).flatMap((term) => changed(book, term, 1)) : [])],
      [WEIGHTS.root, () => (long(ENOUGH.root + 1) ? withRootOf(book, word) : [])],
      [WEIGHTS.inside, () => (long(ENOUGH.inside) ? holding(book, stems[0]) : [])],
    ];
  }

  /** The stems of a word in the other alphabet, and of what its keys write on another keyboard. */
  function otherWritings(book, word, chunk) {
    const { analyser, language } = book;
    const keyboard = search.meantOnKeyboard(chunk, language).flatMap(analyser.words);
    const whole = keyboard.filter((one) => one.length >= ENOUGH.prefix);
    return [...new Set([...search.inCyrillic(word, language), ...search.inLatin(word), ...whole].map(analyser.stem))];
  }

  /** Terms that sound like one of the stems. */
  function soundingLike(book, stems) {
    book.sounds = book.sounds || sounds(book);
    return stems.flatMap((stem) => book.sounds.get(search.sound(stem)) || []);
  }

  function sounds(book) {
    const found = new Map();
    for (const term of book.vocabulary.keys()) {
      if (/\d/.test(term) || term.length < ENOUGH.inside) continue;
      const sound = search.sound(term);
      found.set(sound, [...(found.get(sound) || []), term]);
    }
    return found;
  }

  /** The shortest first, for they are nearest. */
  function beginningWith(book, beginnings) {
    const long = beginnings.filter((one) => one.length >= ENOUGH.prefix);
    return shortestFirst([...book.vocabulary.keys()].filter((term) => long.some((one) => term.startsWith(one))));
  }

  /** Terms with the same beginning as more than half of the word; only those that share most of it. */
  function withRootOf(book, word) {
    let most = Math.max(ENOUGH.root, Math.floor(word.length / 2) + 1);
    let found = [];
    for (const term of book.vocabulary.keys()) {
      let shared = 0;
      while (shared < word.length && term[shared] === word[shared]) shared++;
      if (shared > most) [most, found] = [shared, []];
      if (shared === most) found.push(term);
    }
    return shortestFirst(found);
  }

  function holding(book, stem) {
    if (stem.length < ENOUGH.inside) return [];
    return shortestFirst([...book.vocabulary.keys()].filter((term) => term.includes(stem)));
  }

  const shortestFirst = (terms) => terms.sort((one, other) => one.length - other.length);

  /** The words of a word that the index does not know: of a compound, or letters and digits that stand together: annex15. */
  search.partsOf = function (book, word) {
    if (book.vocabulary.has(book.analyser.stem(word))) return [];
    const split = word.match(/\d+|\D+/g);
    return split.length > 1 ? split : book.analyser.parts(word, book.vocabulary);
  };

  /** Two words between which no space was typed: hostfamily. */
  search.halvesOf = function (book, word) {
    const stemOf = (half) => (half.length >= ENOUGH.inside ? book.analyser.stem(half) : "");
    const isKnown = (half) => stemOf(half).length >= ENOUGH.prefix && book.vocabulary.has(stemOf(half));
    const cut = [...word].findIndex((_, place) => isKnown(word.slice(0, place)) && isKnown(word.slice(place)));
    return cut < 0 ? [] : [word.slice(0, cut), word.slice(cut)];
  };

  /** Terms with some letters more, less, other or turned round: those that begin alike, when there are any. */
  function changed(book, stem, most) {
    if (stem.length < FEWEST[most] || stem.length > LONGEST) return [];
    const terms = [...book.vocabulary.keys()].filter((term) => search.isNear(stem, term, most));
    const alike = terms.filter((term) => term[0] === stem[0]);
    return alike.length ? alike : terms;
  }

  /** Whether at most some changes make one word of another; to turn two letters round is one. lunr needs 100 times as long. */
  search.isNear = function (one, other, most, i = 0, j = 0) {
    if (Math.abs(one.length - i - other.length + j) > most) return false;
    while (i < one.length && one[i] === other[j]) {
      i++;
      j++;
    }
    if (i === one.length || j === other.length) return true;
    if (!most) return false;
    const near = (k, l) => search.isNear(one, other, most - 1, k, l);
    const isTurned = one[i] === other[j + 1] && one[i + 1] === other[j];
    return near(i + 1, j + 1) || near(i + 1, j) || near(i, j + 1) || (isTurned && near(i + 2, j + 2));
  };
})((self.wegwijsSearch = self.wegwijsSearch || {}));
