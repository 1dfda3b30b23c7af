// A word typed while the keyboard stood in another language -> what the reader meant: ;bnkj is житло.
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
  const CAPITALS = { "{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": ".", "~": "`" };

  /** The same keys on another keyboard. */
  function retyped(word, from, to) {
    const key = (letter) => to[from.indexOf(letter)];
    return [...word.toLowerCase()].map((letter) => key(letter) || key(CAPITALS[letter]) || letter).join("");
  }

  /** Every way in which a text between two spaces may have been meant; `language` is that of the page. */
  search.meantOnKeyboard = function (text, language) {
    const isCyrillic = /[\u0400-\u04ff]/.test(text);
    const own = CYRILLIC[language] ? [CYRILLIC[language]] : Object.values(CYRILLIC);
    if (isCyrillic) return Object.values(CYRILLIC).flatMap((from) => Object.values(LATIN).map((to) => retyped(text, from, to)));
    return Object.values(LATIN).flatMap((from) => own.map((to) => retyped(text, from, to)));
  };
})((self.wegwijsSearch = self.wegwijsSearch || {}));
