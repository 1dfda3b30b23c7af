// What wegwijs/search/compact.py wrote -> an index of lunr, the same as lunr.py would have built.
// Plain loops over plain arrays: on a slow phone this is what a reader waits for.
(function (search) {
  "use strict";

  const FIELDS = (search.FIELDS = { title: 14, keywords: 8, headings: 2, text: 1 }); // what a word weighs in each of them
  const NAMES = Object.keys(FIELDS);
  const K1 = 1.2; // lunr's own numbers
  const B = 0.75;
  const FIRST_SIGN = 33;
  const LEFT_OUT = [34, 92]; // the signs that JSON would escape
  const LAST = 46; // values from here on say that the number goes on
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

  /** All places of all terms in one row: `ends` says where each term ends, `entry` and `kind` what stands there. */
  function unpacked(data) {
    const steps = numbers(data.places);
    const kind = numbers(data.counts);
    const entry = [];
    const ends = [];
    for (let next = 0; next < steps.length; ) {
      const end = entry.length + steps[next++];
      for (let number = 0; entry.length < end; ) entry.push((number += steps[next++]));
      ends.push(end);
    }
    const entries = data.pages.reduce((sum, [, page]) => sum + page.length, 0);
    const all = { terms: data.terms.split(" "), entries, kinds: data.kinds, ends, entry, kind };
    return { ...all, long: lengths(all), rare: rarities(all) };
  }

  /** For each field how long it is in each entry, against the average. */
  function lengths({ entries, kinds, entry, kind }) {
    const found = NAMES.map(() => new Float64Array(entries));
    const filled = kinds.map((counts) => NAMES.map((_, field) => field).filter((field) => counts[field]));
    for (let place = 0; place < entry.length; place++) {
      const number = kind[place];
      for (const field of filled[number]) found[field][entry[place]] += kinds[number][field];
    }
    return found.map(function (each) {
      const average = each.reduce((sum, length) => sum + length, 0) / entries || 1;
      return each.map((length) => length / average);
    });
  }

  /** For each term how much it says: the rarer, the more. lunr counts each field by itself. */
  function rarities({ entries, kinds, ends, kind }) {
    const fields = kinds.map((counts) => counts.filter(Boolean).length);
    let place = 0;
    return ends.map(function (end) {
      let found = 0;
      for (; place < end; place++) found += fields[kind[place]];
      return Math.log(1 + Math.abs((entries - found + 0.5) / (found + 0.5)));
    });
  }

  /** The places of one term as lunr keeps them; what they are worth goes into `vectors`. */
  function posting(all, number, vectors) {
    const found = { _index: number, title: {}, keywords: {}, headings: {}, text: {} };
    for (let place = number ? all.ends[number - 1] : 0; place < all.ends[number]; place++) {
      const entry = all.entry[place];
      all.kinds[all.kind[place]].forEach(function (count, field) {
        if (!count) return;
        const name = NAMES[field];
        const long = K1 * (1 - B + B * all.long[field][entry]);
        const score = (FIELDS[name] * all.rare[number] * (K1 + 1) * count) / (long + count);
        const vector = (vectors[`${name}/${entry}`] = vectors[`${name}/${entry}`] || []);
        vector.push(number, Math.round(score * 1000) / 1000);
        found[name][entry] = NOTHING;
      });
    }
    return found;
  }

  /** All of the index as lunr.Index.load wants it; lunr.py writes the same. */
  search.serialised = function (data) {
    const all = unpacked(data);
    const vectors = {};
    const invertedIndex = all.terms.map((term, number) => [term, posting(all, number, vectors)]);
    return { version: lunr.version, fields: NAMES, fieldVectors: Object.entries(vectors), invertedIndex, pipeline: [] };
  };

  /** A book to search in: its terms with what they say, and what a result shows. */
  search.open = function (data) {
    const all = unpacked(data);
    const entries = data.pages.flatMap(([path, page]) =>
      page.map(function ([kind, anchor, title, dial]) {
        return { kind, path, anchor, title, dial, address: anchor ? `${path}#${anchor}` : path };
      })
    );
    const pages = new Map();
    entries.forEach((entry, number) => pages.has(entry.path) || pages.set(entry.path, number));
    return {
      ...data,
      all,
      entries,
      pageOf: entries.map((entry) => pages.get(entry.path)),
      analyser: search.makeAnalyser(data.analyser),
      terms: new Map(all.terms.map((term, number) => [term, all.rare[number]])),
      numbers: new Map(all.terms.map((term, number) => [term, number])),
    };
  };

  /** What lunr finds for terms that the index has. It gets only these: the scores are the same, the rest is not built. */
  search.query = function (book, terms, ask) {
    const sorted = [...new Set(terms)].sort();
    const vectors = {};
    const invertedIndex = {};
    for (const term of sorted) invertedIndex[term] = posting(book.all, book.numbers.get(term), vectors);
    for (const name of Object.keys(vectors)) vectors[name] = new lunr.Vector(vectors[name]);
    const tokenSet = lunr.TokenSet.fromArray(sorted);
    const parts = { fields: NAMES, fieldVectors: vectors, invertedIndex, tokenSet, pipeline: new lunr.Pipeline() };
    return new lunr.Index(parts).query(ask);
  };
})((globalThis.wegwijsSearch = globalThis.wegwijsSearch || {}));
