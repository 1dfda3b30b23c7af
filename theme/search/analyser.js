// Text -> the terms that a search compares, as the table of the language says; the twin of wegwijs/search/analyser.py.
// Runs in a page and in a worker. Needs endings.js and compounds.js, and from snowball/ what the table names.
(function (search) {
  "use strict";

  /** Names of Snowball in the tables -> names in the files of snowball/. */
  const SNOWBALL = { dutch_porter: "DutchPorterStemmer", english: "EnglishStemmer", russian: "RussianStemmer" };

  /** The analyser of a language; `table` is what its file in analysers/ says. */
  search.makeAnalyser = function (table) {
    const replace = table.replace.map(([pattern, better]) => [new RegExp(pattern, "g"), better]);
    const pattern = new RegExp(table.word, "g");
    const stopWords = new Set(table.stop_words.split(" "));
    const stemmers = table.stemmers.map(([letters, ...stemmer]) => [new RegExp(letters), makeStemmer(stemmer, table)]);

    /** In small letters, with one kind of apostrophe, without marks of stress. */
    function normalise(text) {
      let better = text.normalize("NFC").toLowerCase();
      for (const [wrong, right] of replace) better = better.replace(wrong, right);
      return better.normalize("NFC");
    }

    /** Every word of the text in its order, normalised; stop words too. */
    function words(text) {
      return normalise(text).match(pattern) || [];
    }

    /** What the forms of one normalised word have in common; not always a word itself. */
    function stem(word) {
      const fitting = stemmers.find(([letters]) => letters.test(word));
      return fitting ? fitting[1](word) : word;
    }

    /** Whether a normalised word says nothing by itself. */
    function isStopWord(word) {
      return stopWords.has(word);
    }

    /** The stems of the words that say something, in their order. */
    function terms(text) {
      return words(text)
        .filter((word) => !isStopWord(word))
        .map(stem);
    }

    /** The words that a normalised compound is made of; `known` is a Set of stems of words that one may expect. */
    function parts(word, known) {
      return search.compoundParts(word, table.compounds, stem, known);
    }

    return { normalise, words, stem, isStopWord, terms, parts };
  };

  /** The stemmer called "rules" is the one in the table; the others are Snowball's. Then `after` changes letters. */
  function makeStemmer([name, after], table) {
    const stemOf = name === "rules" ? search.stemmerOfRules(table.rules) : snowball(name);
    const changes = after.map(([pattern, better]) => [new RegExp(pattern), better]);
    return (word) => changes.reduce((found, [pattern, better]) => found.replace(pattern, better), stemOf(word));
  }

  function snowball(name) {
    const stemmer = new self[SNOWBALL[name]]();
    return (word) => stemmer.stemWord(word);
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
