// The intake sheet: shows a counsellor what is ticked. What a reader ticks and writes stands in the page only.
(function () {
  "use strict";

  const form = document.querySelector("[data-intake]");
  if (!form) return;
  const screen = document.querySelector("[data-counsellor]");
  const ticked = screen.querySelector("[data-ticked]");

  /** A new element that holds something. */
  function made(tag, ...content) {
    const element = document.createElement(tag);
    element.append(...content);
    return element;
  }

  /** A copy of a text in both languages, the counsellor's first. */
  const turned = (text) => [...text.querySelectorAll("[data-said], [data-original]")].map((one) => one.cloneNode(true)).reverse();

  /** A theme with what is ticked in it; nothing when nothing is. */
  function ofTheme(theme) {
    const lines = [...theme.querySelectorAll(":checked")].map((box) => made("li", ...turned(box.parentNode)));
    return lines.length ? [made("h3", ...turned(theme.querySelector("h2"))), made("ul", ...lines)] : [];
  }

  /** A line that is filled in. */
  function ofField(label) {
    const { value } = label.control;
    return value.trim() ? [made("h3", ...turned(label)), made("p", value)] : [];
  }

  /** Fills the screen for the counsellor and opens it. */
  function show() {
    const themes = [...form.querySelectorAll("fieldset")].flatMap(ofTheme);
    const fields = [...form.querySelectorAll("label[for]")].flatMap(ofField);
    ticked.textContent = "";
    ticked.append(...themes, ...fields);
    screen.querySelector("[data-nothing]").hidden = ticked.hasChildNodes();
    screen.showModal();
    screen.scrollTop = 0;
  }

  const opener = form.querySelector("[data-show-ticked]");
  opener.hidden = !screen.showModal;
  opener.addEventListener("click", show);
  screen.querySelector("[data-back]").addEventListener("click", () => screen.close());
})();
