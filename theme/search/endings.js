// A table of endings and sounds -> a stemmer; the twin of wegwijs/search/endings.py, which says how the table works.
(function (search) {
  "use strict";

  /** A function from a normalised word to its stem. */
  search.stemmerOfRules = function (table) {
    const vowels = new Set(table.vowels);
    const stages = table.stages.map((stage) => readStage(stage, table.sets));
    const sounds = table.sounds.map(([pattern, better]) => [new RegExp(pattern), better]);

    return function (word) {
      for (const stage of stages) word = withoutEnding(word, stage, vowels);
      for (const [pattern, better] of sounds) word = word.replace(pattern, better);
      return word;
    };
  };

  function readStage(stage, sets) {
    const becomes = new Map();
    for (const [beginnings, endings, better] of stage.rules) {
      for (const beginning of beginnings.split(" ")) {
        for (const ending of listed(endings, sets)) becomes.set(beginning + ending, better.replace("*", beginning));
      }
    }
    const longest = Math.max(...[...becomes.keys()].map((ending) => ending.length));
    return { becomes, longest, leave: stage.leave, whole: stage.whole || false };
  }

  /** @name stands for a set of endings. */
  function listed(endings, sets) {
    return endings.split(" ").flatMap((name) => (name.startsWith("@") ? sets[name.slice(1)].split(" ") : [name]));
  }

  function withoutEnding(word, stage, vowels) {
    const first = stage.whole ? 0 : Math.max(0, word.length - stage.longest);
    const last = stage.whole ? 1 : word.length;
    for (let start = first; start < last; start++) {
      const better = stage.becomes.get(word.slice(start));
      if (better === undefined) continue;
      const left = word.slice(0, start) + better;
      if (left.length >= stage.leave && [...left].some((letter) => vowels.has(letter))) return left;
    }
    return word;
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
