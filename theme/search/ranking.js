// A question -> the entries that answer it, the best first.
(function (search) {
  "use strict";

  search.TUNED = {
    coverage: 1.5, // how much it counts that an entry has all words that are found
    rarity: 0.6, // how much it counts that a word is rare
    page: 0.6, // what a word on the page of a section counts for the section
    audiences: { newcomer: 1, helper: 0.85, site: 0.6 }, // for whom a page is: most who search are newcomers
    kinds: { page: 0.8, section: 1, word: 0.9, phone: 1.3, session: 0.9, right: 0.6, brochure: 0.5 },
  };
  const LONGEST = { question: 500, word: 40, words: 12 };
  const PER_PAGE = 2;
  const SHOWN = 10;
  const FIRST = 1000; // more than any score
  const JOINED = [3, 2]; // so many words may be one
  const FAR = 0.5; // what is found farther away than this may as well be two words

  /** { results, words, question }: the entries with their scores, the words with the terms that they mean, what was meant. */
  search.find = function (book, typed) {
    const question = search.asMeant(book, typed.slice(0, LONGEST.question));
    const words = wordsOf(book, question);
    const found = words.flatMap((one) => matched(book, one));
    const useful = joined(book, found).filter((one) => one.terms.length);
    const results = ranked(book, useful, useful.length === found.length);
    return { results, words: useful, question };
  };

  /** The words of a question that say something, or all of them when none does; long ones are cut. */
  function wordsOf(book, question) {
    const chunks = question.split(/\s+/).filter(Boolean);
    const all = chunks.flatMap((chunk) => {
      const short = chunk.slice(0, LONGEST.word);
      const words = book.analyser.words(short);
      if (words.length < 2) return [{ word: words[0] || short.toLowerCase(), chunk: short }];
      return words.map((word) => ({ word, chunk: word }));
    });
    const telling = all.filter(({ word }) => !book.analyser.isStopWord(word));
    return (telling.length ? telling : all).slice(0, LONGEST.words);
  }

  /** A word with its terms; the parts of a word that is known by its parts only, each as a word. */
  function matched(book, one) {
    const match = ({ word, chunk = word }) => ({ word, ...search.match(book, word, chunk) });
    const parts = search.partsOf(book, one.word);
    if (parts.length) return parts.map((word) => match({ word }));
    const found = match(one);
    const halves = found.weight < FAR ? search.halvesOf(book, one.word) : [];
    return halves.length ? halves.map((word) => match({ word })) : [found];
  }

  /** Two or three words that are one in the index count as that one: zieken wagen, and synonyms of some words. */
  function joined(book, found) {
    const result = [];
    for (let place = 0; place < found.length; ) {
      const whole = JOINED.map((many) => asOne(book, found.slice(place, place + many), many)).find(Boolean);
      result.push(whole || found[place]);
      place += whole ? whole.many : 1;
    }
    return result;
  }

  /** So many words as one, when the index knows them as one. */
  function asOne(book, words, many) {
    if (words.length < many) return null;
    const { stem } = book.analyser;
    const writings = [words.map(({ word }) => word), words.map(({ word }) => stem(word))].map((parts) => parts.join(""));
    const name = writings.map(stem).find((each) => book.vocabulary.has(each));
    return name ? { many, word: writings[0], terms: book.vocabulary.get(name), weight: 1, changed: false } : null;
  }

  /** The entries with their scores, at most two of a page. */
  function ranked(book, words, isWhole) {
    const { coverage, page, rarity, audiences, kinds } = search.TUNED;
    const weights = words.map((one) => one.weight * Math.max(...one.terms.map((term) => search.rarity(book, term))) ** rarity);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const scores = words.map((one) => scoresOf(book, one));
    const entries = new Set(scores.flatMap((one) => [...one.keys()]));
    const found = [...entries].map(function (entry) {
      const isPage = entry === book.pageOf[entry];
      let sum = 0;
      let covered = 0;
      scores.forEach(function (score, place) {
        const own = score.get(entry) || 0;
        const around = isPage ? 0 : page * (score.get(book.pageOf[entry]) || 0);
        sum += weights[place] * (own + around);
        covered += weights[place] * (own ? 1 : around ? page : 0);
      });
      const shown = book.entries[entry];
      const weight = audiences[shown.audience] * kinds[shown.kind];
      return { entry: shown, number: entry, score: sum * (covered / all) ** coverage * weight };
    });
    if (isWhole) answersFirst(book, found, words);
    return fewOfEachPage(found.sort((one, other) => other.score - one.score || one.number - other.number));
  }

  /** Entry -> how well one word fits it. */
  function scoresOf(book, { terms }) {
    const results = search.query(book, terms, function (query) {
      terms.forEach((term, place) => query.term(term, { usePipeline: false, boost: 1 / (1 + place) }));
    });
    const rarity = Math.max(...terms.map((term) => search.rarity(book, term)));
    return new Map(results.map((one) => [Number(one.ref), one.score / rarity]));
  }

  /** A word of the glossary that is all of the question comes first. */
  function answersFirst(book, found, words) {
    const asked = words.map((one) => one.terms[0]);
    for (const one of found) {
      if (one.entry.kind !== "word" || !isAsked(book, one.entry, asked)) continue;
      one.answers = true;
      one.score += FIRST;
    }
  }

  /** Whether one of the forms of a glossary word has the terms that are asked, and no other. */
  function isAsked(book, entry, asked) {
    const forms = entry.title.split(/, |: /).map((form) => book.analyser.terms(form));
    const isSame = (form) => form.every((term) => asked.includes(term)) && asked.every((term) => form.includes(term));
    return asked.length > 0 && forms.some((form) => form.length > 0 && isSame(form));
  }

  /** At most two of a page; the page itself only when none of its sections fits better. */
  function fewOfEachPage(found) {
    const counts = new Map();
    const few = found.filter(function ({ entry, answers }) {
      const count = counts.get(entry.path) || 0;
      if (answers) return true;
      if (count >= PER_PAGE || (count > 0 && entry.kind === "page")) return false;
      counts.set(entry.path, count + 1);
      return true;
    });
    return few.slice(0, SHOWN);
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
