// The way to side by side: its script is fetched at the first tap, or when the address asks for it.
(function () {
  "use strict";

  const choice = document.querySelector("[data-beside-choice]");
  if (!choice || !window.fetch || !location.protocol.startsWith("http")) return;
  const status = choice.querySelector("[role=status]");
  let script;

  /** Fetches the script once; when it cannot be had, says so, and the next tap tries again. */
  function open() {
    if (script) return;
    script = document.createElement("script");
    script.src = choice.dataset.script;
    script.addEventListener("error", function () {
      script = undefined;
      status.textContent = status.dataset.failed;
    });
    document.head.append(script);
  }

  choice.hidden = false;
  for (const button of choice.querySelectorAll("[data-show-beside]")) {
    button.addEventListener("click", function () {
      choice.dataset.wanted = button.dataset.showBeside;
      open();
    });
  }
  if (!new URLSearchParams(location.search).has("naast")) return;
  choice.closest("details").open = true;
  open();
})();
