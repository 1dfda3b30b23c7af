// Keeps the reader on the same section when the language changes: anchors are equal in all languages.
(function () {
  "use strict";

  const TOP = 60; // pixels below the upper edge that a heading may have and still be the one that is read

  /** The section that the reader looks at: the one the address names while it is in sight (a status always), else the last one passed. */
  function currentSection() {
    const target = document.querySelector("article :target");
    if (target && (target.matches("[data-status]") || isInSight(target))) return target.id;
    const headings = [...document.querySelectorAll("article [id]:is(h2, h3, section, dt)")];
    const passed = headings.filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top < TOP);
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
