// Makes the letters larger in four steps; the phone keeps what the reader chose until it is back to normal.
(function () {
  "use strict";

  const KEY = "wegwijs-text-size";
  const LARGEST = 4;
  const page = document.documentElement;

  /** What the phone kept: 0 is normal. */
  function kept() {
    try {
      return Math.min(LARGEST, Number(localStorage.getItem(KEY)) || 0);
    } catch (problem) {
      return 0; // The browser keeps nothing for any page.
    }
  }

  function keep(size) {
    try {
      if (size > 0) localStorage.setItem(KEY, size);
      else localStorage.removeItem(KEY);
    } catch (problem) {
      // The letters are larger on this page only.
    }
  }

  /** Shows the page in a size. */
  function show(size) {
    if (size > 0) page.dataset.textSize = size;
    else delete page.dataset.textSize;
    const note = document.querySelector("[data-size-stays]");
    if (note) note.hidden = size === 0;
    for (const button of buttons) {
      button.hidden = false;
      const next = size + Number(button.dataset.resize);
      button.setAttribute("aria-disabled", next < 0 || next > LARGEST);
    }
  }

  const buttons = document.querySelectorAll("[data-resize]");
  let size = kept();
  show(size);
  for (const button of buttons) {
    button.addEventListener("click", function () {
      size = Math.max(0, Math.min(LARGEST, size + Number(button.dataset.resize)));
      keep(size);
      show(size);
      button.scrollIntoView({ block: "nearest" });
    });
  }
})();
