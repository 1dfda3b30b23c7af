"""A page on a host -> how long a reader with an old phone on slow 3G waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.visits import phone_page

RUNS = 3
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
"""400 milliseconds there and back, 400 kilobits a second."""

SLOWDOWN = 6
"""How many times slower than this machine the phone is."""

_WATCH = """
window.seen = { largest: 0, shift: 0, blocked: 0 };
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch("longtask", (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });
"""

_SEEN = """new Promise((done) => {
  const look = () => (seen.largest ? done(seen) : requestAnimationFrame(look));
  look();
})"""
"""What was noticed; the largest part is told some frames after it was shown."""


@dataclass(frozen=True)
class Wait:
    """What the browser noticed while the page came."""

    largest: float
    """Seconds until the largest part of the first view stood there (LCP)."""

    shift: float
    """How far parts moved after they were shown (all layout shifts together; CLS is at most this)."""

    blocked: float
    """Milliseconds in which a tap would have had to wait (total blocking time)."""


def median_wait(browser: Browser, address: str) -> Wait:
    """The median of several first visits, each number by itself."""
    waits = [_wait(browser, address) for _ in range(RUNS)]

    def middle(number: Callable[[Wait], float]) -> float:
        return median(number(wait) for wait in waits)

    return Wait(middle(lambda wait: wait.largest), middle(lambda wait: wait.shift), middle(lambda wait: wait.blocked))


def _wait(browser: Browser, address: str) -> Wait:
    with phone_page(browser) as page:
        page.add_init_script(_WATCH)
        tools = page.context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", SLOW_3G)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(address, wait_until="networkidle", timeout=120_000)
        seen = page.evaluate(_SEEN)
    return Wait(seen["largest"] / 1000, seen["shift"], seen["blocked"])
