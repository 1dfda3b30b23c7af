// Keeps the reader on the same section when the language changes: anchors are equal in all languages.
(function () {
  "use strict";

  /** The last heading with an anchor that has been scrolled past, or null at the top of the page. */
  function currentSection() {
    const headings = document.querySelectorAll("article [id]:is(h2, h3, section, dt)");
    let current = null;
    for (const heading of headings) {
      const shown = heading.getClientRects().length > 0;
      if (shown && heading.getBoundingClientRect().top < window.innerHeight / 3) current = heading.id;
    }
    return window.scrollY > 0 ? current : null;
  }

  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", function () {
      link.hash = currentSection() || "";
    });
  }
})();
