// A question typed while the keyboard stood in another language -> what the reader meant: ;bnkj is житло.
(function (search) {
  "use strict";

  // The keys of a keyboard in their order, as each layout writes them.
  const LATIN = {
    qwerty: "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    azerty: "²azertyuiop^$qsdfghjklmùwxcvbn,;:",
  };
  const CYRILLIC = {
    uk: "'йцукенгшщзхїфівапролджєячсмитьбю",
    ru: "ёйцукенгшщзхъфывапролджэячсмитьбю",
  };
  const BEGINNING = 4; // letters by which a word is known when the whole of it is not
  const CAPITALS = { "{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": ".", "~": "`" };

  /** The same keys on another keyboard. */
  function retyped(word, from, to) {
    const key = (letter) => to[from.indexOf(letter)];
    return [...word.toLowerCase()].map((letter) => key(letter) || key(CAPITALS[letter]) || letter).join("");
  }

  /** Every way in which a text may have been meant; `language` is that of the page. */
  search.meantOnKeyboard = function (text, language) {
    const isCyrillic = /[\u0400-\u04ff]/.test(text);
    const own = CYRILLIC[language] ? [CYRILLIC[language]] : Object.values(CYRILLIC);
    if (isCyrillic) return Object.values(CYRILLIC).flatMap((from) => Object.values(LATIN).map((to) => retyped(text, from, to)));
    return Object.values(LATIN).flatMap((from) => own.map((to) => retyped(text, from, to)));
  };

  /** The question as it was typed, or what its keys write on another keyboard when the index knows more of that. */
  search.asMeant = function (book, question) {
    let [best, most] = [question, knownShare(book, question)];
    for (const meant of search.meantOnKeyboard(question, book.language)) {
      const share = knownShare(book, meant);
      if (share > most) [best, most] = [meant, share];
    }
    return best;
  };

  /** Which part of the letters of a question stands in words that the index knows; of a known beginning only half counts. */
  function knownShare(book, question) {
    const { words, stem, isStopWord } = book.analyser;
    book.beginnings = book.beginnings || new Set([...book.vocabulary.keys()].map((term) => term.slice(0, BEGINNING)));
    let [known, all] = [0, 0];
    for (const word of words(question)) {
      const begins = word.length > BEGINNING && book.beginnings.has(word.slice(0, BEGINNING));
      known += word.length * (isStopWord(word) || book.vocabulary.has(stem(word)) ? 1 : begins ? 0.5 : 0);
      all += word.length;
    }
    return all && known / all;
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
