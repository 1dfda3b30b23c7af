// Keeps the reader on the same section when the language changes: anchors are equal in all languages.
(function () {
  "use strict";

  const HEADER = 120; // pixels at the top that the bars of the page may cover

  /** The section that the reader looks at: the one the address names while it is in sight (a status always), else the last one passed. */
  function currentSection() {
    const target = document.querySelector("article :target");
    if (target && (target.matches("[data-status]") || isInSight(target))) return target.id;
    const headings = [...document.querySelectorAll("article h2[id], article h3[id], article section[id], article dt[id]")];
    const passed = headings.filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top < HEADER);
    return passed.length > 0 ? passed[passed.length - 1].id : "";
  }

  function isInSight(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }

  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", function () {
      link.hash = currentSection();
    });
  }
})();
