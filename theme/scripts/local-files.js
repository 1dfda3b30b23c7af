// From a USB stick there is no server that finds index.html in a folder, so the links name it.
(function () {
  "use strict";

  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
})();
