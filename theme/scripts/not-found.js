// On the page for unknown addresses: the reader's own language first; the folder of the address tells which it is.
(function () {
  "use strict";

  const page = document.querySelector("[data-not-found]");
  if (!page) return;
  const root = document.documentElement.dataset.root;
  for (const section of page.querySelectorAll("section")) {
    const home = section.dataset.home;
    if (home !== root && location.pathname.startsWith(home)) {
      page.querySelector("h1").after(section);
      document.documentElement.lang = section.lang;
      document.documentElement.dir = section.dir;
    }
  }
})();
