// What is found -> nodes for the list of results. Text of the reader is only ever text.
(function (search) {
  "use strict";

  const TOKENS = /([\p{L}\p{N}'’ʼ\u0301]+)/u;
  const EMERGENCY = 3; // digits of a number that one calls in danger

  /** A new element with its attributes and what it holds. */
  function made(tag, attributes, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    element.append(...content);
    return element;
  }

  /** A label with its {names} filled in, whatever signs the values hold. */
  const filled = (search.filled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]));

  /** A text with the words that were found marked. */
  function marked(book, text, words) {
    const terms = new Set(words.flatMap((one) => one.terms));
    const isFound = (token) => book.analyser.words(token).some((word) => terms.has(book.analyser.stem(word)));
    return text.split(TOKENS).map((token, place) => (place % 2 && isFound(token) ? made("mark", {}, token) : token));
  }

  /** One result; `root` is the address of the site. A result of another language says so and is read in it. */
  function result(book, root, { entry, number, answers }, words, isForeign) {
    const { labels, language, name, direction, texts } = book;
    const page = book.entries[book.pageOf[number]];
    const kind = labels[entry.kind] || (entry.anchor && page.title);
    const title = made("a", { href: root + entry.address }, ...marked(book, entry.title, words));
    const called = filled(labels.call, { number: entry.title });
    const call = entry.dial && made("a", { href: `tel:${entry.dial}`, class: "button" }, called);
    const where = [isForeign && name, kind].filter(Boolean).join(" · ");
    return made(
      "li",
      { "data-kind": entry.kind, "data-answers": answers, lang: isForeign && language, dir: isForeign && direction },
      title,
      ...(where ? [made("span", { "data-where": "yes" }, where)] : []),
      ...(texts ? [made("p", {}, ...marked(book, texts[number], words))] : []),
      ...(call ? [call] : [])
    );
  }

  /** The results of one book. */
  search.listed = (book, root, found, isForeign) =>
    found.results.map((one) => result(book, root, one, found.words, isForeign));

  /** What the reader may have meant, as a button that asks it; nothing when no letters were changed. */
  search.guess = function (book, found, ask) {
    const changed = found.words.filter((one) => one.changed);
    if (!changed.length) return [];
    const shown = found.results.flatMap(({ entry, number }) => [entry.title, book.texts ? book.texts[number] : ""]);
    const tokens = shown.flatMap((text) => book.analyser.words(text));
    const meant = changed
      .map((one) => [one.word, tokens.find((token) => book.analyser.stem(token) === one.terms[0])])
      .filter(([, word]) => word);
    if (!meant.length) return [];
    const better = meant.reduce((text, [word, other]) => text.replace(word, other), book.analyser.normalise(found.question));
    const button = made("button", { type: "button", class: "button" }, filled(book.labels.did_you_mean, { words: better }));
    button.addEventListener("click", () => ask(better));
    return [made("p", {}, button)];
  };

  /** What helps when nothing is found: numbers for danger, all topics and words, a mail. */
  search.comfort = function (book, root, question, links) {
    const { labels, entries, contact } = book;
    const urgent = entries.flatMap((entry, number) => (entry.dial && entry.dial.length <= EMERGENCY ? [{ entry, number }] : []));
    const whole = question.replace(/[\ud800-\udfff]/gu, ""); // halves of signs cannot stand in an address
    const body = filled(labels.tell_body, { question: whole });
    const mail = `mailto:${contact}?subject=${encodeURIComponent(labels.tell_subject)}&body=${encodeURIComponent(body)}`;
    const button = (href, text) => made("a", { href, class: "button" }, text);
    const numbers = urgent.map(({ entry, number }) =>
      made("li", {}, button(`tel:${entry.dial}`, entry.title), ` ${book.texts ? book.texts[number] : ""}`)
    );
    return [
      ...(numbers.length ? [made("p", {}, labels.emergency), made("ul", {}, ...numbers)] : []),
      made("p", {}, ...[...links.children].flatMap((link) => [button(link.href, link.textContent), " "])),
      made("p", {}, button(mail, labels.tell)),
    ];
  };
})((self.wegwijsSearch = self.wegwijsSearch || {}));
