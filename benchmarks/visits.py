"""A page on a host -> what a first visit to it loads: by the page itself, and after it by its service worker."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.hosting import Sent

PHONE = ViewportSize(width=360, height=740)
_WORKER_IS_READY = """async () => {
  const worker = navigator.serviceWorker;
  if (worker && (await worker.getRegistration())) await worker.ready;
}"""
_FIRST_ACTION = """Math.min(...[...document.querySelectorAll("article ol > li, article a[href^='tel:'], .tiles a")]
  .filter((one) => one.getClientRects().length).map((one) => one.getBoundingClientRect().top + scrollY))"""


@dataclass(frozen=True)
class Visit:
    """What the host sent to the page itself, and later to its service worker."""

    path: str
    own: tuple[Sent, ...]
    later: tuple[Sent, ...]

    @property
    def everything(self) -> tuple[Sent, ...]:
        """All that was sent."""
        return self.own + self.later

    @property
    def first_view(self) -> int:
        """The bytes of the page and its styles; without them nothing is seen."""
        return weight(self.of("html", "css"))

    def of(self, *kinds: str) -> tuple[Sent, ...]:
        """The files of some kinds that the page itself loaded, such as "css"."""
        return tuple(sent for sent in self.own if sent.kind in kinds)


def screens_above(browser: Browser, address: str) -> float:
    """How many screens of a phone a reader passes before the first step, or number to call, begins."""
    with phone_page(browser) as page:
        page.goto(address, wait_until="networkidle")
        return page.evaluate(_FIRST_ACTION) / PHONE["height"]


def weight(files: Iterable[Sent]) -> int:
    """Bytes on the way."""
    return sum(file.packed for file in files)


@contextmanager
def phone_page(browser: Browser) -> Generator[Page]:
    """A page on a phone that has never been on the site."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    try:
        yield context.new_page()
    finally:
        context.close()


def first_visit(browser: Browser, address: str, sent: list[Sent], path: str) -> Visit:
    """Open a page and wait until nothing more is loaded; `sent` is the list of the host at that address."""
    with phone_page(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(_file(request.url.removeprefix(f"{address}/"))))
        sent.clear()
        page.goto(f"{address}/{path}", wait_until="networkidle")
        page.evaluate(_WORKER_IS_READY)
    return _divided(path, sent, set(asked))


def _file(path: str) -> str:
    """The file that a host sends for a path, such as wonen/index.html for wonen/."""
    path = path.partition("?")[0]
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _divided(path: str, sent: Iterable[Sent], asked: set[str]) -> Visit:
    """What the page asked for, each file once; the service worker may have asked for the same again."""
    own: list[Sent] = []
    later: list[Sent] = []
    for file in sent:
        (own if file.path in asked else later).append(file)
        asked.discard(file.path)
    return Visit(path, tuple(own), tuple(later))
