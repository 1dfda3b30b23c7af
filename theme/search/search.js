// The search box of a page: fetches the index of its language, asks it, shows what is found.
(function (search) {
  "use strict";

  const PAUSE = 200; // milliseconds without a key before a question is asked
  const LONGEST = 500; // letters of a question that are shown again

  /** Makes the box work. `links` stand in its place when there is no index. */
  search.start = async function (form, links) {
    const input = form.elements.q;
    const [status, panel] = ["status", "panel"].map((name) => form.querySelector(`[data-search-${name}]`));
    const list = panel.querySelector("[data-search-results]");
    const root = new URL(`${document.documentElement.dataset.root || "."}/`, location.href).href;
    const shelf = new Map();
    let asked = "";
    let waiting;

    /** The index of a language. */
    function book(language) {
      if (!shelf.has(language)) shelf.set(language, json(`${root}search/${language}.json`).then(search.open));
      return shelf.get(language).catch((problem) => {
        shelf.delete(language);
        throw problem;
      });
    }

    /** Fetches the texts of a book, once; when they come and the question still stands, it is asked again. */
    function withTexts(book, question) {
      if (book.texts) return;
      book.coming = book.coming || json(`${root}search/${book.language}.texts.json`).catch(() => null);
      book.coming.then(function (texts) {
        book.texts = book.texts || book.entries.map((_, number) => String((texts || [])[number] || ""));
        if (asked === question && !panel.hidden) ask(question);
      });
    }

    /** Says that searching does not work. */
    function giveUp() {
      close();
      links.hidden = false;
      status.textContent = status.dataset.broken;
    }

    function close() {
      panel.hidden = true;
      input.setAttribute("aria-expanded", "false");
      status.textContent = "";
    }

    /** Puts results into the panel; a reader who is among the results stays there. */
    function show(said, around, results) {
      const place = stops().indexOf(document.activeElement);
      fill(panel, [...around, list]);
      fill(list, results);
      list.dataset.question = asked.slice(0, LONGEST);
      panel.hidden = false;
      input.setAttribute("aria-expanded", "true");
      status.textContent = said;
      if (place > 0) (stops()[place] || input).focus();
    }

    /** Puts nodes in the place of what an element holds. */
    function fill(element, nodes) {
      element.textContent = "";
      element.append(...nodes);
    }

    async function ask(question = input.value) {
      asked = question;
      if (!question.trim()) return close();
      try {
        const own = await book(document.documentElement.lang);
        const found = search.find(own, question);
        if (asked !== question) return;
        if (found.results.length) showFound(own, found);
        else await askElsewhere(own, question);
        withTexts(own, question);
      } catch (problem) {
        giveUp();
      }
    }

    function showFound(own, found) {
      const said = search.filled(own.labels.found, { count: found.results.length });
      show(said, search.guess(own, found, askAgain), search.listed(own, root, found));
    }

    function askAgain(question) {
      input.value = question;
      input.focus();
      ask(question);
    }

    /** Nothing in the reader's language: that of the others in which the words are nearest to what was typed. */
    async function askElsewhere(own, question) {
      const nothing = search.filled(own.labels.nothing, { question: question.slice(0, LONGEST) });
      show(nothing, search.comfort(own, root, question.slice(0, LONGEST), links), []);
      const best = await nearest(own, question);
      if (asked !== question || !best) return;
      show(own.labels.elsewhere, [], search.listed(best.other, root, best, true));
      withTexts(best.other, question);
    }

    /** What one of the other languages finds: one after the other, until all words stand there as they were typed. */
    async function nearest(own, question) {
      let best = null;
      for (const language of neighbours(own, question)) {
        const other = await book(language).catch(() => null);
        if (asked !== question) return null;
        const found = other && { other, ...search.find(other, question) };
        if (found && found.results.length && (!best || nearness(found) > nearness(best))) best = found;
        if (best && nearness(best) === 1) break;
      }
      return best;
    }

    const stops = () => [input, ...list.querySelectorAll("li > a:first-child")];

    /** Arrows go through the results, Escape goes back to the box. */
    function walk(event) {
      const all = stops();
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const place = all.indexOf(document.activeElement);
      if (step && place >= 0 && !panel.hidden) {
        event.preventDefault();
        all[Math.max(0, Math.min(all.length - 1, place + step))].focus();
      } else if (event.key === "Escape") {
        close();
        input.focus();
      }
    }

    /** Who comes back from a result finds the question again. */
    function leave(event) {
      const link = event.target.closest("a");
      if (!link) return;
      const address = new URL(location.href);
      address.searchParams.set("q", asked.slice(0, LONGEST));
      history.replaceState(history.state, "", address);
      if (link.href.split("#")[0] === location.href.split(/[?#]/)[0]) close();
    }

    input.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(() => ask(), PAUSE);
    });
    form.addEventListener("submit", function () {
      clearTimeout(waiting);
      ask().then(() => list.querySelector("a") && list.querySelector("a").focus());
    });
    form.addEventListener("keydown", walk);
    panel.addEventListener("click", leave);

    links.hidden = true;
    status.textContent = "";
    try {
      withTexts(await book(document.documentElement.lang), "");
      if (input.value) ask();
    } catch (problem) {
      giveUp();
    }
  };

  const nearness = ({ words }) => words.reduce((sum, one) => sum + one.weight, 0) / (words.length || 1);

  /** The languages in whose letters something of the question is written: only those are fetched. */
  function neighbours({ others, analyser }, question) {
    const words = analyser.words(question);
    return others.filter(([, letters]) => words.some((word) => new RegExp(letters).test(word))).map(([language]) => language);
  }

  async function json(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.json();
  }
})((self.wegwijsSearch = self.wegwijsSearch || {}));
