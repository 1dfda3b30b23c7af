// Prints the page, or keeps it as a PDF where the phone can; paper needs no address behind words that are that address.
(function () {
  "use strict";

  window.addEventListener("beforeprint", function () {
    for (const link of document.querySelectorAll('article a[href^="http"]')) {
      const isWhole = link.pathname + link.search + link.hash === "/" && link.hostname.replace("www.", "") === link.textContent.trim();
      if (isWhole) link.dataset.whole = "";
    }
  });

  const button = document.querySelector("[data-print]");
  if (!button || !window.print) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
})();
