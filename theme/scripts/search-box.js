// Shows the search box. What searches is fetched when the reader goes to the box, or asks in the address: ?q=.
(function () {
  "use strict";

  const form = document.querySelector("[data-search]");
  if (!form || !window.fetch) return;
  const input = form.elements.q;
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

  form.hidden = false;
  links.hidden = true;
  input.addEventListener("focus", load);
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = new URLSearchParams(location.search).get("q");
  if (!asked) return;
  input.value = asked;
  load();
})();
