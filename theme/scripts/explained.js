// Opens the explanation of a word where the reader is. Without this script its link leads to the foot of the page.
(function () {
  "use strict";

  if (!("popover" in HTMLElement.prototype)) return;
  for (const box of document.querySelectorAll(".term-box")) box.popover = "auto";

  document.addEventListener("click", (event) => {
    const word = event.target.closest("a.explained");
    if (!word) return;
    event.preventDefault();
    document.getElementById(word.hash.slice(1)).showPopover({ source: word });
  });
})();
