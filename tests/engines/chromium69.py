"""Chromium 69 of 2018, driven by lines on standard input; it runs in the environment of the engines, not in that of the tests.

In: one JSON object a line: {"open": address, "width": 360, "height": 640} or {"evaluate": script}.
Out: one JSON object a line for each: {"value": ..., "errors": [...]}, with the mistakes that the console of the page tells.
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

    def __init__(self, profile):
        super().__init__(profile)
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


def opened(view, order):
    view.resize(order["width"], order["height"])
    view.page().errors.clear()

    def begin(end):
        view.loadFinished.connect(end)
        view.load(QUrl(order["open"]))

    done = waited_for(begin)
    view.loadFinished.disconnect()
    return done


def evaluated(view, script):
    """The value of a script, as JSON says it; its own JSON keeps what Qt would lose."""
    text = waited_for(lambda end: view.page().runJavaScript(f"JSON.stringify({script})", end))
    return json.loads(text) if text else None


def main():
    application = QApplication(sys.argv)
    profile = QWebEngineProfile()
    profile.setHttpAcceptLanguage("uk")
    view, page = QWebEngineView(), Page(profile)
    page.settings().setAttribute(QWebEngineSettings.ShowScrollBars, False)  # on a phone they lie over the page
    view.setPage(page)
    view.show()
    for line in sys.stdin:
        order = json.loads(line)
        value = opened(view, order) if "open" in order else evaluated(view, order["evaluate"])
        print(json.dumps({"value": value, "errors": page.errors}), flush=True)
    view.setPage(None)
    del page, application


main()
