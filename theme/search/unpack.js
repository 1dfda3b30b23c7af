// What wegwijs/search/compact.py wrote -> an index of lunr, the same as lunr.py would have built.
// A row is read when its term is asked for: on a slow phone this is what a reader waits for.
(function (search) {
  "use strict";

  const FIELDS = { title: 14, keywords: 8, headings: 2, text: 1, questions: 6 }; // what a word weighs in each of them
  const NAMES = Object.keys(FIELDS);
  const K1 = 1.2; // lunr's own numbers
  const B = 0.75;
  const FIRST_SIGN = 33;
  const LEFT_OUT = [34, 92]; // the signs that JSON would escape
  const LAST = 46; // values from here on say that the number goes on
  const A = 65; // the letter A
  const MARK = "#"; // begins a term that is no word
  const PART = "~"; // begins a word that is only a part of a synonym
  const NOTHING = {}; // what lunr may know of a word in a place, besides that it is there

  const VALUES = new Int8Array(127);
  for (let sign = FIRST_SIGN, value = 0; sign < VALUES.length; sign++) if (!LEFT_OUT.includes(sign)) VALUES[sign] = value++;

  /** The numbers of a row of signs. */
  function numbers(row) {
    const found = [];
    let number = 0;
    let unit = 1;
    for (let place = 0; place < row.length; place++) {
      const value = VALUES[row.charCodeAt(place)];
      number += (value % LAST) * unit;
      unit *= LAST;
      if (value < LAST) {
        found.push(number);
        number = 0;
        unit = 1;
      }
    }
    return found;
  }

  /** Every term, in order: a capital letter says how much of the one before it begins with. */
  function unfolded(text) {
    let term = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => (term = term.slice(0, part.charCodeAt(0) - A) + part.slice(1)));
  }

  /** What a reader may type -> the terms that it means; and the same for words that are only a part of that. */
  function meanings(terms, synonyms) {
    const vocabulary = new Map(terms.filter((term) => !term.startsWith(MARK)).map((term) => [term, [term]]));
    const parts = new Map();
    const add = (map, name, meaning) => map.set(name, [...(map.get(name) || []), meaning]);
    for (const row of synonyms) {
      const [meaning, ...names] = row.split(" ");
      for (const name of names) name.startsWith(PART) ? add(parts, name.slice(1), meaning) : add(vocabulary, name, meaning);
    }
    return { vocabulary, parts };
  }

  /** For one field how long it is in each entry, against the average. */
  function lengths(row) {
    const found = numbers(row);
    const average = found.reduce((sum, length) => sum + length, 0) / found.length || 1;
    return found.map((length) => length / average);
  }

  /** How much a term says: the rarer, the more. lunr counts each field by itself. */
  search.rarity = function (book, term) {
    const found = numbers(book.counts[book.terms.get(term)]).reduce((sum, kind) => sum + book.fields[kind], 0);
    return Math.log(1 + Math.abs((book.entries.length - found + 0.5) / (found + 0.5)));
  };

  /** The places of one term as lunr keeps them; what they are worth goes into `vectors`. */
  function posting(book, term, vectors) {
    const number = book.terms.get(term);
    const found = { _index: number, title: {}, keywords: {}, headings: {}, text: {}, questions: {} };
    const worth = (K1 + 1) * search.rarity(book, term);
    const kinds = numbers(book.counts[number]);
    let entry = 0;
    numbers(book.places[number]).forEach(function (step, place) {
      entry += step;
      book.kinds[kinds[place]].forEach(function (count, field) {
        if (!count) return;
        const name = NAMES[field];
        const long = K1 * (1 - B + B * book.long[field][entry]);
        const vector = (vectors[`${name}/${entry}`] = vectors[`${name}/${entry}`] || []);
        vector.push(number, Math.round(((FIELDS[name] * worth * count) / (long + count)) * 1000) / 1000);
        found[name][entry] = NOTHING;
      });
    });
    return found;
  }

  /** All of the index as lunr.Index.load wants it; lunr.py writes the same. */
  search.serialised = function (book) {
    const vectors = {};
    const invertedIndex = [...book.terms.keys()].map((term) => [term, posting(book, term, vectors)]);
    return { version: lunr.version, fields: NAMES, fieldVectors: Object.entries(vectors), invertedIndex, pipeline: [] };
  };

  /** A book to search in: its terms with their numbers, the rows of each, and what a result shows. */
  search.open = function (data) {
    const entries = data.pages.flatMap(([path, page, audience = "newcomer"]) =>
      page.map(function ([kind, anchor, title, dial]) {
        return { kind, audience, path, anchor, title, dial, address: anchor ? `${path}#${anchor}` : path };
      })
    );
    const pages = new Map();
    entries.forEach((entry, number) => pages.has(entry.path) || pages.set(entry.path, number));
    const terms = unfolded(data.terms);
    return {
      ...data,
      entries,
      pageOf: entries.map((entry) => pages.get(entry.path)),
      analyser: search.makeAnalyser(data.analyser),
      terms: new Map(terms.map((term, number) => [term, number])),
      ...meanings(terms, data.synonyms),
      places: data.places.split(" "),
      counts: data.counts.split(" "),
      fields: data.kinds.map((counts) => counts.filter(Boolean).length),
      long: data.lengths.map(lengths),
    };
  };

  /** What lunr finds for terms that the index has. It gets only these: the scores are the same, the rest is not built. */
  search.query = function (book, terms, ask) {
    const sorted = [...new Set(terms)].sort();
    const vectors = {};
    const invertedIndex = {};
    for (const term of sorted) invertedIndex[term] = posting(book, term, vectors);
    for (const name of Object.keys(vectors)) vectors[name] = new lunr.Vector(vectors[name]);
    const tokenSet = lunr.TokenSet.fromArray(sorted);
    const parts = { fields: NAMES, fieldVectors: vectors, invertedIndex, tokenSet, pipeline: new lunr.Pipeline() };
    return new lunr.Index(parts).query(ask);
  };
})((self.wegwijsSearch = self.wegwijsSearch || {}));
