// Shows the search box. What searches is fetched when the reader goes to the box, or asks in the address: ?q=.
(function () {
  "use strict";

  const form = document.querySelector("[data-search]");
  if (!form || !window.fetch) return;
  const input = form.elements.q;
  const header = document.querySelector("header");
  const button = header.querySelector("[data-open-search]"); // not on the welcome page, where the box is always open
  const links = document.querySelector("[data-without-search]");
  let script;

  /** Fetches the script once; where it does not come, the links do. */
  function load() {
    if (script) return;
    script = document.createElement("script");
    script.src = form.dataset.search;
    script.onload = () => wegwijsSearch.start(form, links);
    script.onerror = function () {
      script = null;
      links.hidden = false;
      const status = form.querySelector("[role=status]");
      status.textContent = status.dataset.broken;
    };
    document.head.append(script);
  }

  /** On a phone the button opens the box, and closes it again. */
  function open() {
    const isOpen = header.toggleAttribute("data-searching");
    button.setAttribute("aria-expanded", isOpen);
    if (isOpen) input.focus();
  }

  form.hidden = false;
  if (button) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
  input.addEventListener("focus", load);
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = new URLSearchParams(location.search).get("q");
  if (!asked) return;
  if (button) open();
  input.value = asked;
  load();
})();
