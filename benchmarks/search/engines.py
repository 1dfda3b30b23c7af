"""Search engines in a real browser: ours, Material's, Pagefind. Each gets a question and gives paths of results."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page

OURS = """async ([question]) => {
  const input = document.querySelector("[data-search] input");
  const list = document.querySelector("[data-search-results]");
  const asked = () => list.dataset.question === question && !list.closest("[hidden]");
  const shown = new Promise((done) => {
    const look = () => asked() && (watcher.disconnect(), done());
    const watcher = new MutationObserver(look);
    watcher.observe(list.closest("form"), { subtree: true, childList: true, attributes: true });
  });
  delete list.dataset.question;
  input.value = question;
  input.focus();
  input.form.requestSubmit();
  input.dispatchEvent(new Event("input"));
  await shown;
  window.shownAt = performance.now();
  return [...list.querySelectorAll("li > a:first-child")].map((link) => link.href);
}"""

MATERIAL = """async ([question]) => {
  const input = document.querySelector(".md-search__input");
  const meta = document.querySelector(".md-search-result__meta");
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const told = async (wanted) => {
    for (let waited = 0; waited < 15000; waited += 20) {
      if (wanted(meta.textContent.trim())) return;
      await pause(20);
    }
  };
  document.querySelector("#__search").checked = true;
  input.focus();
  input.value = "";
  input.dispatchEvent(new Event("keyup", { bubbles: true }));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await told((text) => text === window.restingText || !window.restingText);
  await pause(150);
  window.restingText = meta.textContent.trim();
  input.value = question;
  input.dispatchEvent(new Event("keyup", { bubbles: true }));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await told((text) => text !== window.restingText && !/initial/i.test(text));
  window.shownAt = performance.now();
  await pause(50);
  const items = [...document.querySelectorAll(".md-search-result__list > .md-search-result__item")];
  return items.map((item) => item.querySelector("a").href);
}"""

PAGEFIND = """async ([question]) => {
  window.pagefind = window.pagefind || (await import("/pagefind/pagefind.js"));
  const found = await window.pagefind.search(question);
  const shown = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
  window.shownAt = performance.now();
  return shown.map((one) => one.url);
}"""


@dataclass(frozen=True)
class Engine:
    """A search engine on a built site; `start` is the page from which one searches in a language."""

    name: str
    script: str
    start: Callable[[str], str]
    by_page: bool

    def ask(self, page: Page, question: str) -> list[str]:
        """The paths of the results, the best first."""
        found = page.evaluate(self.script, [question])
        return [f"{urlsplit(each).path.removeprefix('/')}#{urlsplit(each).fragment}" for each in found]


def home(language: str) -> str:
    """The first page of a language."""
    return "" if language == "nl" else f"{language}/"


ENGINES = (
    Engine("ours", OURS, home, by_page=False),
    Engine("Material", MATERIAL, home, by_page=True),
    Engine("Pagefind", PAGEFIND, lambda language: f"pagefind-{language}.html", by_page=True),
)
