// Waits for the next edit; shows the findings on the edge of the page, and reloads it when it is new.
(async function () {
  const panel = document.getElementById("preview-panel");
  let edit = -1;
  let pages = null;
  for (;;) {
    try {
      const news = await (await fetch(`/__preview/${edit}`)).json();
      if (pages !== null && news.pages !== pages) return location.reload();
      edit = news.edit;
      pages = news.pages;
      panel.replaceChildren(...news.findings.map(show));
      panel.hidden = news.findings.length === 0;
    } catch {
      await new Promise((done) => setTimeout(done, 500));
    }
  }

  function show(finding) {
    const box = document.createElement("div");
    box.className = finding.weight === "stops" ? "stops" : "";
    for (const text of [finding.where, finding.message, `→ ${finding.remedy}`]) {
      box.appendChild(document.createElement("p")).textContent = text;
    }
    return box;
  }
})();
