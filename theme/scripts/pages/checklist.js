// Makes the steps of a page a road to tick: the reader's situation stands in the address, the ticks on the phone only.
(function () {
  "use strict";

  const choice = document.querySelector("[data-marks]");
  if (!choice) return;
  const KEY = "wegwijs-ticks";
  const links = [...choice.querySelectorAll("a")];
  const done = document.querySelector("[data-steps-done]");
  const foot = document.querySelector("[data-ticks-stay]");
  let status;

  /** The situation in an address. */
  const statusIn = (address) => new URL(address).searchParams.get("situatie") || "";

  /** An address with a situation, or without. */
  function withStatus(address, chosen) {
    const url = new URL(address);
    if (chosen) url.searchParams.set("situatie", chosen);
    else url.searchParams.delete("situatie");
    return url;
  }

  /** The ticks that the phone keeps: names of steps. */
  function kept() {
    try {
      return [].concat(JSON.parse(localStorage.getItem(KEY)) || []);
    } catch {
      return [];
    }
  }

  /** Keeps ticks on the phone; without a tick nothing stays. A phone that refuses has them as long as the page is open. */
  function keep(ticks) {
    try {
      if (ticks.length) localStorage.setItem(KEY, JSON.stringify(ticks));
      else localStorage.removeItem(KEY);
    } catch {}
  }

  /** Gives a step its box. Its name changes with the words of its section, so that a tick never means another step. */
  function addBox(step, name) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.dataset.tick = name;
    box.setAttribute("aria-label", step.textContent.trim().split("\n")[0]);
    box.addEventListener("change", () => {
      keep([...kept().filter((tick) => tick !== name), ...(box.checked ? [name] : [])]);
      count();
    });
    step.dataset.step = "";
    step.prepend(box);
    return box;
  }

  /** A section of the road: its boxes, what stands under its heading, and the heading as the button that folds it. */
  function read(pair) {
    const [id, mark] = pair.split(":");
    const heading = document.getElementById(id);
    const content = [];
    for (let one = heading; !(one = one.nextElementSibling).matches("h2, [data-steps-done]"); ) content.push(one);
    const steps = content.filter((one) => one.matches("ol")).flatMap((list) => [...list.children]);
    const boxes = steps.map((step, number) => addBox(step, `${id}-${number + 1}-${mark}`));
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.fold = "";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => unfold(section, content[0].hidden));
    heading.append(button);
    const section = { id, boxes, content, button };
    return section;
  }

  /** Shows or hides what stands under a heading. */
  function unfold({ button, content }, open) {
    button.setAttribute("aria-expanded", open);
    for (const one of content) one.hidden = !open;
  }

  /** Says how many steps of the reader's road are done. */
  function count() {
    const boxes = sections.filter((section) => section.chosen).flatMap((section) => section.boxes);
    const ticked = boxes.filter((box) => box.checked).length;
    done.textContent = done.dataset.stepsDone.replace("{done}", ticked).replace("{all}", boxes.length);
    done.style.setProperty("--done", ticked / boxes.length);
  }

  /** Ticks what was ticked before, perhaps in another language. */
  function restore() {
    const ticks = kept();
    for (const { boxes } of sections) for (const box of boxes) box.checked = ticks.includes(box.dataset.tick);
    count();
  }

  /** Opens the sections of the situation in the address and folds the others; the one that the address names is open. */
  function follow() {
    const next = statusIn(location.href);
    if (next !== status) {
      status = next;
      const mine = links.find((link) => link.dataset.sections && statusIn(link.href) === status);
      for (const link of links) link.setAttribute("aria-current", mine ? link === mine : !link.hash);
      for (const link of document.querySelectorAll(".languages a")) link.href = withStatus(link.href, status);
      for (const section of sections) {
        section.chosen = !mine || mine.dataset.sections.split(" ").includes(section.id);
        unfold(section, section.chosen);
      }
      choice.querySelector("[data-chosen]").textContent = mine ? mine.textContent : "";
      done.hidden = !mine;
      count();
    }
    for (const section of sections) if (`#${section.id}` === location.hash) unfold(section, true);
  }

  /** Takes the road of another situation without loading the page again. */
  function choose(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const url = withStatus(location.href, statusIn(link.href));
    url.hash = link.hash;
    history.pushState(null, "", url);
    follow();
    choice.open = false;
    for (const { id, button } of sections) {
      if (`#${id}` !== link.hash) continue;
      button.parentNode.scrollIntoView();
      button.focus({ preventScroll: true });
    }
  }

  const sections = choice.dataset.marks.split(" ").map(read);
  choice.querySelector("[data-everybody]").hidden = foot.hidden = false;
  choice.addEventListener("click", choose);
  foot.querySelector("button").addEventListener("click", () => {
    keep([]);
    restore();
  });
  addEventListener("popstate", follow);
  addEventListener("pageshow", restore);
  follow();
  restore();
})();
