// Reading without internet: starts the service worker, says how old a copy is, keeps the guide when the reader asks.
(function () {
  "use strict";

  const html = document.documentElement;
  const root = new URL(`${html.dataset.root || "."}/`.replace("//", "/"), location.href).href;
  const PATIENCE = 60000; // milliseconds without news after which keeping has failed: a worker may be refused or stopped
  const web = location.protocol.startsWith("http") && window.top === window;
  const worker = web && found();
  const box = document.querySelector("[data-keep]");

  /** What starts workers; nothing where the browser refuses to keep anything, which some say by an error. */
  function found() {
    try {
      return window.caches && navigator.serviceWorker;
    } catch (problem) {
      return null;
    }
  }

  /** A date as the readers of this page write it. */
  function day(date) {
    const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return new Date(date).toLocaleDateString(`${html.lang}-BE`, form);
  }

  /** A text with its {names} filled in. */
  function filled(text, values) {
    return text.replace(/{(\w+)}/g, (_, name) => values[name]);
  }

  /** Says at the top of the page that it may be old, while there is no internet or when it came from the phone. */
  function sayAge() {
    const line = document.querySelector("[data-offline-copy]");
    const version = document.querySelector("meta[name=version]");
    if (!line || !version) return;
    line.hidden = navigator.onLine && !("copy" in html.dataset);
    line.textContent = line.hidden ? "" : filled(line.dataset.text, { date: day(version.dataset.date) });
  }

  /** The box on the first page: keep, see how far it is, take away. */
  function offer() {
    const [start, busy, status, forget] = ["start", "busy", "status", "forget"].map((name) =>
      box.querySelector(`[data-keep-${name}]`)
    );
    const [bar, count] = busy.children;
    const list = `${root}offline/${box.dataset.keep}.json`;

    function show(state) {
      start.hidden = state !== "empty";
      busy.hidden = state !== "busy";
      forget.hidden = state !== "kept";
    }

    function say(text) {
      status.textContent = text;
      status.focus();
    }

    async function look() {
      const kept = await caches.match(list);
      const { date, size } = await (kept || (await fetch(list))).json();
      start.textContent = filled(start.dataset.text, { size });
      status.textContent = kept ? filled(status.dataset.kept, { date: day(date) }) : "";
      show(kept ? "kept" : "empty");
      box.hidden = false;
      follow();
    }

    /** Opens the line for who came for it. */
    function follow() {
      if (location.hash === `#${box.id}`) box.open = true;
    }

    async function hear(news) {
      if (news.kept) {
        await look();
        status.focus();
      } else if (news.failed) {
        show("empty");
        say(status.dataset.failed);
      } else {
        bar.max = news.all;
        bar.value = news.done;
        count.textContent = filled(count.dataset.text, news);
      }
    }

    /** Asks the worker to keep the guide; `fail` is told when it cannot be asked. */
    async function ask(port, fail) {
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
      const registration = await worker.register(`${root}sw.js`).catch(fail);
      if (registration) (await worker.ready).active.postMessage({ keep: list }, [port]);
    }

    start.addEventListener("click", function () {
      const channel = new MessageChannel();
      let waiting;
      const wait = () => (waiting = setTimeout(fail, PATIENCE));

      function end(news) {
        clearTimeout(waiting);
        if (news.kept || news.failed) channel.port1.close();
        else wait();
        hear(news);
      }

      function fail() {
        end({ failed: true });
      }

      channel.port1.onmessage = (event) => end(event.data);
      say("");
      show("busy");
      wait();
      ask(channel.port2, fail).catch(fail);
    });

    forget.addEventListener("click", async function () {
      const names = (await caches.keys()).filter((name) => name.startsWith(`wegwijs ${root} `));
      await Promise.all(names.map((name) => caches.delete(name)));
      await look();
      start.focus();
    });

    addEventListener("hashchange", follow);
    look().catch(() => {});
  }

  sayAge();
  addEventListener("online", sayAge);
  addEventListener("offline", sayAge);
  if (!worker) return;
  addEventListener("load", function () {
    worker.register(`${root}sw.js`).catch(() => {});
    if (box) (window.requestIdleCallback || setTimeout)(offer);
  });
})();
