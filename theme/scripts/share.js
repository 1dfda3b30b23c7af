// Sends the short text of the page and its address with what was chosen: by the phone's own list of ways, else by copying.
(function () {
  "use strict";

  const CHOICES = ["situatie", "naast"]; // in the address, and the part behind #
  const button = document.querySelector("[data-share]");
  const canonical = document.querySelector("link[rel=canonical]");
  if (!button || !canonical || !(navigator.share || navigator.clipboard)) return;
  const status = document.querySelector("[data-tool-status]");
  const text = document.querySelector("meta[property='og:description']").content;

  /** The address that opens what the reader sees; what others put behind it stays behind. */
  function address() {
    const [url, here] = [new URL(canonical.href), new URL(location.href)];
    for (const name of CHOICES) if (here.searchParams.has(name)) url.searchParams.set(name, here.searchParams.get(name));
    const parts = here.hash.slice(1).split("&"); // the calendar has several
    if (parts.some((name) => document.getElementById(name))) url.hash = here.hash;
    return url.href;
  }

  /** Copies them and says so; where that is forbidden, shows the address. */
  async function copy() {
    try {
      await navigator.clipboard.writeText(`${text}\n${address()}`);
      status.textContent = button.dataset.copied;
    } catch (problem) {
      status.textContent = address();
    }
  }

  /** Opens the phone's list; a reader who closes it wants nothing else. */
  function share() {
    const sent = { title: document.title, text, url: address() };
    return navigator.share(sent).catch((problem) => problem.name === "AbortError" || copy());
  }

  button.hidden = false;
  button.addEventListener("click", () => (navigator.share ? share() : copy()));
})();
