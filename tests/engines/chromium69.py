"""Chromium 69 of 2018, driven by lines on standard input; it runs in the environment of the engines.

In: one JSON object a line: {"open": address, "width": 360, "height": 640} or {"evaluate": script}.
Out: one JSON object a line for each: {"value": ..., "errors": [...]}, with what its console calls mistakes.
"""

import json
import os
import sys

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--disable-gpu --no-sandbox"

from PyQt5.QtCore import QEventLoop, QTimer, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineSettings, QWebEngineView
from PyQt5.QtWidgets import QApplication

PATIENCE = 20_000  # milliseconds


class Page(QWebEnginePage):
    """A page that keeps what its console says."""

    def __init__(self, profile, view):
        super().__init__(profile, view)
        self.errors = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        if level == QWebEnginePage.ErrorMessageLevel:
            self.errors.append(f"{source}:{line} {message}")


def waited_for(begin):
    """What `begin(end)` hands to `end`, or nothing after the time of PATIENCE."""
    loop, found = QEventLoop(), []
    QTimer.singleShot(PATIENCE, loop.quit)

    def end(value=None):
        found.append(value)
        loop.quit()

    begin(end)
    if not found:
        loop.exec_()
    return found[0] if found else None


def opened(profile, order):
    """A view of a page, with the focus, when the page is there; nothing when it does not come."""
    view = QWebEngineView()
    page = Page(profile, view)
    page.settings().setAttribute(QWebEngineSettings.ShowScrollBars, False)  # on a phone they lie over the page
    view.setPage(page)
    view.resize(order["width"], order["height"])
    view.show()

    def begin(end):
        page.loadFinished.connect(end)
        page.load(QUrl(order["open"]))

    return view if waited_for(begin) else None


def evaluated(view, script):
    """The value of a script, as JSON says it; its own JSON keeps what Qt would lose."""
    text = waited_for(lambda end: view.page().runJavaScript(f"JSON.stringify({script})", end))
    return json.loads(text) if text else None


def main():
    application = QApplication(sys.argv)
    profile = QWebEngineProfile()
    profile.setHttpAcceptLanguage("uk")
    view = None
    for line in sys.stdin:
        order = json.loads(line)
        if "open" in order:
            view = opened(profile, order)  # a window of its own: nothing of the page before is taken for it
        value = bool(view) if "open" in order else evaluated(view, order["evaluate"])
        print(json.dumps({"value": value, "errors": view.page().errors if view else []}), flush=True)
    del view, application


main()
