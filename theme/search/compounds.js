// A compound and the stems one knows -> the words it is made of; the twin of wegwijs/search/compounds.py.
(function (search) {
  "use strict";

  /** The words that a normalised word is made of, and those that these are made of; `rules` are those of the table. */
  search.compoundParts = function (word, rules, stem, known) {
    if (!new RegExp(rules.letters).test(word)) return [];
    const deeper = (part) => [part, ...search.compoundParts(part, rules, stem, known)];
    return split(word, rules, stem, known).flatMap(deeper);
  };

  /** As few parts as possible; among equals the one with the longest first part. */
  function split(word, rules, stem, known) {
    const best = new Map([[word.length, []]]);
    for (let start = word.length - rules.shortest; start >= 0; start--) {
      for (let end = word.length; end >= start + rules.shortest; end--) {
        const part = word.slice(start, end);
        const followed = nextStarts(word, end, rules.links).filter((then) => best.has(then));
        if (part === word || !followed.length || !known.has(stem(part))) continue;
        for (const then of followed) {
          const rest = best.get(then);
          if (!best.has(start) || rest.length + 1 < best.get(start).length) best.set(start, [part, ...rest]);
        }
      }
    }
    return best.get(0) || [];
  }

  /** Where the next part may begin after a part that ends at `end`; no link stands at the end of a word. */
  function nextStarts(word, end, links) {
    const starts = links.filter((link) => word.startsWith(link, end)).map((link) => end + link.length);
    return [end, ...starts.filter((start) => start < word.length)];
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
