// <wegwijs-topic language="uk" topic="wonen" section="kosten"><a href="…">…</a></wegwijs-topic>: docs/embedding.md
(() => {
  const folder = new URL(".", document.currentScript.src);
  customElements.define("wegwijs-topic", class extends HTMLElement {
    connectedCallback() {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.show());
      else this.show();
    }
    show() {
      const link = this.querySelector("a");
      if (this.shadowRoot || !link) return;
      const [language, topic, section] = ["language", "topic", "section"].map((name) => encodeURIComponent(this.getAttribute(name) || ""));
      const word = topic === "woorden" && section;
      const frame = document.createElement("iframe");
      const put = (element, styles) => Object.keys(styles).forEach((name) => element.style.setProperty(name, styles[name], "important"));
      const address = new URL(`${language || "nl"}/${word ? `woorden.${word}/` : `${topic}/#${section}`}`, folder);
      for (const name of ["text", "background", "link", "radius", "font", "width"]) {
        const value = getComputedStyle(this).getPropertyValue(`--wegwijs-${name}`).trim();
        if (value) address.searchParams.set(name, value);
      }
      frame.title = link.textContent.trim();
      frame.loading = "lazy";
      frame.scrolling = "no";
      frame.referrerPolicy = "no-referrer";
      frame.sandbox = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox";
      frame.src = address;
      put(this, { display: "block" });
      put(frame, { display: "block", width: "100%", height: "1px", border: "0" });
      const slot = document.createElement("slot");
      this.attachShadow({ mode: "open" }).append(slot, frame);
      addEventListener("message", ({ source, data }) => {
        if (source !== frame.contentWindow || !Number.isFinite(data)) return;
        put(frame, { height: Math.min(Math.max(data, 80), 20000) + "px" });
        put(slot, { display: "none" });
      });
    }
  });
})();
