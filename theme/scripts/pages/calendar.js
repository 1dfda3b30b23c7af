// The calendar: shows the sessions that the address asks for (#sessions-uk&place-online), and none that are over.
// Without this script each of these names leads to its own place on the page.
(function () {
  "use strict";

  const calendar = document.querySelector("[data-calendar]");
  if (!calendar) return;
  const links = [...calendar.querySelectorAll("[data-choose] a")];
  const everything = calendar.querySelector("[data-all]");
  const nameOf = (link) => link.hash.slice(1);

  /** What the address asks for: a language, a place, a kind of session. */
  function asked() {
    const names = location.hash.slice(1).split("&");
    return links.map(nameOf).filter((name) => names.includes(name));
  }

  /** Hides what was not asked for, and each language of which nothing is left. */
  function choose() {
    const names = asked();
    for (const session of calendar.querySelectorAll(".session")) {
      const own = session.dataset.in.split(" ");
      session.hidden = !names.every((name) => own.includes(name));
    }
    for (const group of calendar.querySelectorAll("[data-group]")) group.hidden = !group.querySelector(".session:not([hidden])");
    for (const link of links) link.setAttribute("aria-current", names.includes(nameOf(link)));
    everything.hidden = !names.length;
  }

  /** Takes away what is over: a page that a phone keeps can be older than the last session on it. */
  function forget() {
    for (const session of calendar.querySelectorAll(".session")) {
      if (Date.parse(session.dataset.end) <= Date.now()) session.remove();
    }
    choose();
  }

  /** Of each row of links one can be chosen; a second tap takes it back. */
  calendar.addEventListener("click", (event) => {
    const link = event.target.closest("[data-choose] a, [data-all] a");
    if (!link) return;
    event.preventDefault();
    const before = asked();
    const row = [...link.parentNode.querySelectorAll("a")].map(nameOf);
    const kept = links.includes(link) ? before.filter((name) => !row.includes(name)) : [];
    const added = links.includes(link) && !before.includes(nameOf(link)) ? [nameOf(link)] : [];
    location.hash = [...kept, ...added].join("&");
  });

  addEventListener("hashchange", choose);
  setInterval(forget, 60000);
  forget();
})();
