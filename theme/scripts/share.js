// Sends the address of the page with its short text, or what it is about: by the phone's own list of ways, else by copying them.
(function () {
  "use strict";

  const button = document.querySelector("[data-share]");
  const canonical = document.querySelector("link[rel=canonical]");
  if (!button || !canonical || !(navigator.share || navigator.clipboard)) return;
  const status = document.querySelector("[data-tool-status]");
  const url = canonical.href;
  const text = document.querySelector("meta[property='og:description']").content;

  /** Copies them and says so; where that is forbidden, shows the address. */
  async function copy() {
    try {
      await navigator.clipboard.writeText(`${text}\n${url}`);
      status.textContent = button.dataset.copied;
    } catch (problem) {
      status.textContent = url;
    }
  }

  /** Opens the phone's list; a reader who closes it wants nothing else. */
  function share() {
    return navigator.share({ title: document.title, text, url }).catch((problem) => problem.name === "AbortError" || copy());
  }

  button.hidden = false;
  button.addEventListener("click", () => (navigator.share ? share() : copy()));
})();
