// The desk of a municipality: whether it is open now, and when it opens. The table is enough without this script.
// Its hours are those of a Belgian clock, and so is "now": there is no moment at which a changing clock could matter.
(function () {
  "use strict";

  const desk = document.querySelector("details[data-desk]");
  const places = document.querySelectorAll("[data-desk] [data-now]"); // a page may say it where one goes too
  const words = places[0].dataset;
  const built = Date.parse(document.querySelector("meta[name=version]").dataset.date);
  const DAY = 864e5;

  /** The day of a moment in Belgium, as the start of that day in UTC, and the minutes since midnight there. */
  function inBelgium(moment) {
    const parts = moment.toLocaleString("sv-SE", { timeZone: "Europe/Brussels" }).match(/\d+/g).map(Number);
    return [Date.UTC(parts[0], parts[1] - 1, parts[2]), parts[3] * 60 + parts[4]];
  }

  /** The row of the table that holds for a day: its own, or that of its day of the week. */
  function rowOf(day) {
    const date = new Date(day);
    const own = `[data-on="${date.toISOString().slice(0, 10)}"]`;
    return desk.querySelector(own) || desk.querySelector(`[data-on="${date.getUTCDay()}"]`);
  }

  /** From when till when it is open on a day, in minutes. */
  function openings(day) {
    return (rowOf(day).dataset.opens || "").split(" ").filter(Boolean).map((one) => one.split("-").map(Number));
  }

  const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

  /** The name of a day; of one that is more than a week away, its date too. */
  function nameOf(day, ahead) {
    if (ahead < 7) return desk.querySelector(`[data-on="${new Date(day).getUTCDay()}"] th`).textContent;
    const form = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
    return new Date(day).toLocaleDateString(document.documentElement.lang, form);
  }

  /** What is true now; nothing when the table is too old to know, or says no day on which it opens. */
  function now() {
    const [today, minutes] = inBelgium(new Date());
    if (!(today - built < 365 * DAY)) return "";
    const open = openings(today).find(([start, end]) => start <= minutes && minutes < end);
    if (open) return words.now.replace("{time}", clock(open[1]));
    for (let ahead = 0; ahead < 60; ahead++) {
      const day = today + ahead * DAY;
      const next = openings(day).find(([start]) => ahead || start > minutes);
      if (!next) continue;
      const closed = ahead ? words.later.replace("{day}", nameOf(day, ahead)) : words.today;
      return closed.replace("{time}", clock(next[0]));
    }
    return "";
  }

  /** Says it, and says it again when it changes. */
  function tell() {
    const told = now();
    for (const said of places) {
      if (said.textContent !== told) said.textContent = told;
      said.hidden = !told;
    }
  }

  try {
    tell();
    setInterval(tell, 20000);
    addEventListener("pageshow", tell);
  } catch (error) {
    for (const said of places) said.hidden = true; // a browser that does not know Belgian time
  }
})();
