// Reads the page aloud, only with a voice that is on the phone itself: other voices would send the text to their maker.
(function () {
  "use strict";

  const TEXTS = "h1, h2, h3, p, li, dt, dd, th, td, caption";
  const LEFT_OUT = ".about-page, .page-notes, .page-tools, .terms, .contents, .small, .source, [data-offer], [data-theirs]";
  const speech = window.speechSynthesis;
  const start = document.querySelector("[data-read-aloud]");
  const stop = document.querySelector("[data-stop-reading]");
  if (!speech || !window.SpeechSynthesisUtterance || !start || !stop) return;
  let queue = []; // Held here, for some browsers forget what they still have to say.

  const OWN = document.documentElement.lang;

  /** The phone's voice for a language, if it has one. */
  function voice(language) {
    return speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
  }

  /** What to say of a text: its words, in pieces of one language, without the text of another page beside it. */
  function pieces(text) {
    const copy = text.cloneNode(true);
    copy.querySelectorAll("[data-theirs], [data-original], svg").forEach((one) => one.remove());
    const found = [];
    const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      const language = (node.parentNode.closest("[lang]") || { lang: OWN }).lang;
      const last = found[found.length - 1];
      if (last && last.language === language) last.words += node.data;
      else found.push({ language, words: node.data });
    }
    return found.filter((piece) => /[\p{L}\d]/u.test(piece.words));
  }

  /** What is said aloud; words of a language that the phone cannot speak are left out. */
  function spoken({ language, words }) {
    const one = new SpeechSynthesisUtterance(words.replace(/\s+/g, " ").trim());
    one.voice = voice(language);
    if (one.voice) one.lang = one.voice.lang;
    return one;
  }

  /** The texts of the page in sight of a reader, in their order. */
  function texts() {
    return [...document.querySelector("article").querySelectorAll(TEXTS)]
      .filter((one) => !one.querySelector(TEXTS) && !one.closest(LEFT_OUT) && one.getClientRects().length > 0)
      .map(pieces)
      .flat();
  }

  /** Shows the one button that has a meaning now; the focus stays where it was. */
  function show(reading) {
    const focused = document.activeElement === (reading ? start : stop);
    start.hidden = reading || !voice(OWN);
    stop.hidden = !reading;
    if (focused) (reading ? stop : start).focus();
  }

  function read() {
    queue = texts().map(spoken).filter((one) => one.voice);
    queue[queue.length - 1].onend = silence;
    speech.cancel();
    queue.forEach((one) => speech.speak(one));
    show(true);
  }

  function silence() {
    queue = [];
    speech.cancel();
    show(false);
  }

  start.addEventListener("click", read);
  stop.addEventListener("click", silence);
  window.addEventListener("pagehide", () => speech.cancel());
  if (speech.addEventListener) speech.addEventListener("voiceschanged", () => show(queue.length > 0));
  show(false);
})();
