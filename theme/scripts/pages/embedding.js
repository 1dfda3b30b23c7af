// The pages about embedding: fills in the lines for the page that somebody chooses, shows it, and copies the lines.
(function () {
  "use strict";

  const boxes = [...document.querySelectorAll("[data-lines]")];

  async function copy(box) {
    const status = box.querySelector("[role=status]");
    await navigator.clipboard.writeText(box.querySelector("code").textContent);
    status.textContent = status.dataset.copied;
  }

  for (const box of boxes) {
    const button = box.querySelector("[data-copy]");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => copy(box));
  }
  const form = document.querySelector("[data-embed]");
  if (!form || !window.fetch || location.protocol === "file:") return;

  const { language, topic, section } = form.elements;
  const status = form.querySelector("[role=status]");
  const folder = new URL(`${document.documentElement.dataset.root}/embed/`, location.href);
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  let shown;

  /** A page as it stands in other sites. */
  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  /**
   * Name and id of each part of a page: a section, a status, a word; of the calendar what one can choose there.
   * A word also has a page of its own.
   */
  function partsOf(page) {
    const parts = [...page.querySelectorAll("[data-part]")].map((part) => [part.querySelector("h2, dt, caption"), part.querySelector("[id]"), part.dataset.page]);
    const named = parts.filter((part) => part[0] && part[1]).map(([name, { id }, own]) => [name.textContent, id, own]);
    const choices = [...page.querySelectorAll("[data-choose] a")].map((link) => [link.textContent, link.hash.slice(1)]);
    return [...named, ...choices];
  }

  /** What the lines are filled in with. */
  function chosen() {
    const part = section.value;
    const own = part && section.selectedOptions[0].dataset.page;
    const anchor = part && `#${part}`;
    const page = `${language.value}/${own || topic.value}/`;
    return {
      language: language.value,
      topic: topic.value,
      title: (part ? section.selectedOptions[0].text : shown.querySelector("h1").textContent).trim(),
      address: shown.querySelector("link[rel=canonical]").href,
      data: topic.selectedOptions[0].dataset.data,
      frame: own ? page : page + anchor,
      anchor,
      page,
      part,
    };
  }

  /** Fills in a piece of the lines. */
  function fill(piece, choice) {
    const name = piece.dataset.fill;
    if (name === "section") piece.textContent = choice.part && ` section="${choice.part}"`;
    else piece.textContent = escaped(choice[name]);
  }

  /** What a reader sees of a frame. */
  function frameOf(before, { frame, title }) {
    const other = before.cloneNode();
    other.title = title;
    other.src = new URL(frame, folder);
    return other;
  }

  /** What a reader sees of the element. */
  function elementOf({ language, topic, part, title, address, anchor }) {
    const other = document.createElement("wegwijs-topic");
    const link = document.createElement("a");
    for (const [name, value] of Object.entries({ language, topic, section: part })) other.setAttribute(name, value);
    link.href = address + anchor;
    link.textContent = title;
    other.append(link);
    return other;
  }

  /** Shows the lines, and what readers see with them. */
  function show() {
    const choice = chosen();
    for (const box of boxes) {
      const pieces = box.querySelectorAll("[data-fill]");
      if (!pieces.length) continue;
      for (const piece of pieces) fill(piece, choice);
      const [frame, element] = ["iframe", "wegwijs-topic"].map((name) => box.querySelector(name));
      if (frame) frame.replaceWith(frameOf(frame, choice));
      if (element) element.replaceWith(elementOf(choice));
    }
  }

  /** Another page: looks which parts it has. */
  async function choose() {
    const wanted = `${language.value}/${topic.value}/`;
    const before = section.value;
    try {
      const found = await fetched(new URL(wanted, folder));
      if (wanted !== `${language.value}/${topic.value}/`) return;
      shown = found;
    } catch (problem) {
      status.textContent = status.dataset.failed;
      return;
    }
    status.textContent = "";
    section.length = 1;
    for (const [name, id, own] of partsOf(shown)) {
      const option = new Option(name, id, false, id === before);
      if (own) option.dataset.page = own;
      section.add(option);
    }
    show();
  }

  form.hidden = false;
  language.addEventListener("change", choose);
  topic.addEventListener("change", choose);
  section.addEventListener("change", show);
  choose();
})();
