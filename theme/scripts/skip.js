// Jumps over the bars without changing the address: what it opened, such as a card of rights, stays open.
(function () {
  "use strict";

  const link = document.querySelector(".skip");
  if (!link) return;
  link.addEventListener("click", function (event) {
    event.preventDefault();
    document.querySelector("main").focus();
  });
})();
