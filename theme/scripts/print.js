// Prints the page, or keeps it as a PDF where the phone can.
(function () {
  "use strict";

  const button = document.querySelector("[data-print]");
  if (!button || !window.print) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
})();
