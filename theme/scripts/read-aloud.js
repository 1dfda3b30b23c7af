// Reads the page aloud, only with a voice that is on the phone itself: other voices would send the text to their maker.
(function () {
  "use strict";

  const TEXTS = "h1, h2, h3, p, li, dt, dd, th, td, caption";
  const LEFT_OUT = ".page-notes, .page-tools, .terms, .contents, .small, .source, [data-offer], [data-theirs]";
  const speech = window.speechSynthesis;
  const start = document.querySelector("[data-read-aloud]");
  const stop = document.querySelector("[data-stop-reading]");
  if (!speech || !window.SpeechSynthesisUtterance || !start || !stop) return;
  let queue = []; // Held here, for some browsers forget what they still have to say.

  /** The phone's voice for the language of the page, if it has one. */
  function voice() {
    const language = document.documentElement.lang;
    return speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
  }

  /** What to say of a text: its words without those of another language beside it. */
  function words(text) {
    const copy = text.cloneNode(true);
    copy.querySelectorAll("[data-theirs], [data-original], svg").forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** The texts of the page in sight of a reader, in their order. */
  function texts() {
    return [...document.querySelectorAll(`article :is(${TEXTS})`)]
      .filter((one) => !one.querySelector(TEXTS) && !one.closest(LEFT_OUT) && one.getClientRects().length > 0)
      .map(words)
      .filter(Boolean);
  }

  /** Shows the one button that has a meaning now; the focus stays where it was. */
  function show(reading) {
    const focused = document.activeElement === (reading ? start : stop);
    start.hidden = reading || !voice();
    stop.hidden = !reading;
    if (focused) (reading ? stop : start).focus();
  }

  function read() {
    queue = texts().map((text) => new SpeechSynthesisUtterance(text));
    for (const one of queue) {
      one.voice = voice();
      one.lang = one.voice.lang;
    }
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
