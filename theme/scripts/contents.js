// Opens the contents where they stand beside the words.
(function () {
  "use strict";

  const contents = document.querySelector(".contents");
  if (!contents || !window.matchMedia) return;
  const wide = matchMedia("(min-width: 68em)");
  const follow = () => (contents.open = wide.matches);
  if (wide.matches) follow();
  wide.addListener(follow);
})();
