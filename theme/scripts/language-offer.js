// Offers the phone's own language in its own words, to who comes from elsewhere to a page in another language.
(function () {
  "use strict";

  /** The code of a language without the country: uk of uk-UA. */
  const code = (language) => language.toLowerCase().split(/[-_]/)[0];

  const spoken = (navigator.languages || [navigator.language || ""]).map(code);
  const cameFromHere = window.navigation && navigation.currentEntry && navigation.currentEntry.index > 0;
  if (cameFromHere || spoken.includes(document.documentElement.lang)) return;
  const offers = [...document.querySelectorAll("[data-offer]")];
  const offer = spoken.map((language) => offers.find((one) => one.lang === language)).find(Boolean);
  if (!offer) return;

  document.querySelector("main").prepend(offer);
  offer.hidden = false;
  document.body.dataset.offered = "";
  offer.querySelector("button").addEventListener("click", function () {
    offer.remove();
    delete document.body.dataset.offered;
    document.querySelector("main").focus({ preventScroll: true });
  });
})();
