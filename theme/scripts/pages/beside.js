// Shows another language of a page beside the reader's, sentence by sentence: pages are built alike in all languages.
(function () {
  "use strict";

  const page = document.documentElement;
  const choice = document.querySelector("[data-beside-choice]");
  const buttons = [...choice.querySelectorAll("[data-show-beside]")];
  const onlyMine = choice.querySelector("[data-only-mine]");
  const status = choice.querySelector("[role=status]");

  const TEXTS = "h1, h2, h3, p, li, dt, dd, th, td, caption, .notice span, .home-menu a > span, .start a > span";
  const LEFT_OUT = ".about-page, .page-notes, .page-tools, .terms, .contents, .small, .source, [data-offer], [data-alone]";

  let shown = ""; // The code of the language beside the reader's.

  /** The texts of a page, each the smallest block around its words, by the part in which they stand. */
  function textsByPart(source) {
    const parts = new Map();
    let part = "";
    for (const one of source.querySelector("article").querySelectorAll(`[id], ${TEXTS}`)) {
      if (one.closest(LEFT_OUT)) continue;
      const key = one.id ? `#${one.id}` : part;
      if (one.matches(TEXTS) && !one.querySelector(TEXTS)) parts.set(key, [...(parts.get(key) || []), one]);
      if (one.id) part = one.id;
    }
    return parts;
  }

  /** The sentences of a text: its nodes, parted where a line of the source ends. */
  function sentences(text) {
    let line = [];
    const lines = [line];
    for (let node of [...text.childNodes]) {
      for (let end; node.nodeType === Node.TEXT_NODE && (end = node.data.indexOf("\n")) >= 0; lines.push((line = []))) {
        line.push(node);
        node = node.splitText(end + 1);
      }
      line.push(node);
    }
    return lines.filter((nodes) => nodes.some((node) => node.textContent.trim()));
  }

  /** The words of a node of the other page, and of its form only what is bold, or in another language. */
  function copied(node) {
    if (!node.firstChild) return node.data || "";
    const copy = document.createElement(node.nodeName === "STRONG" ? "strong" : "span");
    for (const name of ["lang", "translate"]) if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name));
    copy.append(...[...node.childNodes].map(copied));
    return copy;
  }

  /** A new element with a mark and content; what comes from the other page says its language. */
  function made(tag, mark, content, other) {
    const element = document.createElement(tag);
    element.setAttribute(mark, "");
    if (other) Object.assign(element, { lang: other.lang, dir: other.dir || "ltr" });
    element.append(...content);
    return element;
  }

  /** Puts the sentences of the other text beside those of mine, or the whole text where their numbers differ. */
  function pairTexts(mine, theirs, other) {
    let lines = [sentences(mine), sentences(theirs)];
    if (lines.some((one) => one.length === 0)) return;
    if (lines[0].length !== lines[1].length) lines = lines.map((one) => [one.flat()]);
    const pair = made("span", "data-pair", []);
    lines[0][0][0].before(pair);
    lines[0].forEach((line, number) => {
      pair.append(made("span", "data-mine", line), made("span", "data-theirs", lines[1][number].map(copied), other));
    });
  }

  /** Puts a part of the other page beside mine, or below it where the two are not built alike. */
  function pairParts(mine, theirs, other) {
    if (String(mine.map((one) => one.nodeName)) === String(theirs.map((one) => one.nodeName))) {
      mine.forEach((text, number) => pairTexts(text, theirs[number], other));
      return;
    }
    const last = mine[mine.length - 1];
    const below = theirs.map((text) => made("p", "data-whole", [copied(text)]));
    (last.closest("ul, ol, dl, table") || last).after(made("div", "data-theirs", below, other));
  }

  /** Takes the other language away again. */
  function clear() {
    for (const one of document.querySelectorAll("[data-theirs], [data-mine], [data-pair]")) {
      const parent = one.parentNode;
      one.replaceWith(...(one.matches("[data-theirs]") ? [] : one.childNodes));
      parent.normalize();
    }
  }

  /** The same page in another language; fails when it cannot be had, and when something else comes instead. */
  async function fetched(code) {
    const answer = await fetch(document.querySelector(`.languages a[hreflang="${code}"]`).href.split(/[?#]/)[0]);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    const expected = document.querySelector(`link[rel=alternate][hreflang="${code}"]`).href;
    return other.querySelector("link[rel=canonical]").href === expected && other;
  }

  /** An address with a language to show beside the page, or without. */
  function withChoice(address, code) {
    const changed = new URL(address);
    if (code) changed.searchParams.set("naast", code);
    else changed.searchParams.delete("naast");
    return changed.href;
  }

  /** Lets a link to another page of the site keep the choice; a switch to the language shown swaps the two. */
  function carry(event) {
    const link = event.target.closest("a[href]");
    const root = new URL(`${page.dataset.root}/`, location.href).href;
    if (!link || link.pathname === location.pathname) return;
    if (!link.href.startsWith(root) || !/(\/|\.html)$/.test(link.pathname)) return;
    const swapped = shown && link.hreflang && (link.hreflang === shown || page.lang === choice.dataset.source);
    link.href = withChoice(link.href, swapped ? page.lang : shown);
  }

  /** Shows a language beside the reader's, or none; says so by buttons and address. */
  async function show(code) {
    shown = code;
    const other = code && (await fetched(code).catch(() => false));
    if (shown !== code) return;
    shown = other ? code : "";
    clear();
    const theirs = other ? textsByPart(other) : new Map();
    textsByPart(document).forEach(function (mine, key) {
      if (theirs.has(key)) pairParts(mine, theirs.get(key), other.documentElement);
    });
    page.toggleAttribute("data-beside", shown !== "");
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.showBeside === shown);
    if (document.activeElement === onlyMine) buttons[0].focus();
    onlyMine.hidden = !shown;
    status.textContent = other === false ? status.dataset.failed : "";
    history.replaceState(history.state, "", withChoice(location.href, shown));
  }

  for (const button of buttons) {
    button.addEventListener("click", () => show(button.dataset.showBeside === shown ? "" : button.dataset.showBeside));
  }
  onlyMine.addEventListener("click", () => show(""));
  for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, carry, true);
  const asked = choice.dataset.wanted || new URLSearchParams(location.search).get("naast");
  if (buttons.some((button) => button.dataset.showBeside === asked)) show(asked);
})();
