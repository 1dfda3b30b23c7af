"""Firefox, driven by lines on standard input; it runs in the environment of the engines.

In: the path of Firefox as an argument; then one JSON object a line: {"open": address, "width": 360, "height": 640},
{"evaluate": script}, {"press": keys}, {"copied": true} for what the clipboard holds, or {"print": true}.
Out: one JSON object a line for each: {"value": ..., "errors": [...]}, with the mistakes of the page.
"""

import json
import os
import socket
import sys
from contextlib import suppress

from marionette_driver.marionette import ActionSequence, Marionette

SMALL = """const [width, height] = arguments, { style } = gBrowser.selectedBrowser;
    Object.assign(style, { maxWidth: `${width}px`, maxHeight: `${height}px` })"""  # no window of Firefox is that small
FORGET = "Services.console.reset()"
ERRORS = """return Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter((one) => one.sourceName.startsWith("http://127.0.0.1"))
    .map((one) => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`)"""
COPIED = "return navigator.clipboard.readText()"
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Shift": "\ue008", "Control": "\ue009"}


def free_port():
    """A port that nobody uses, so that two runs of the tests do not meet."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def privileged(firefox, script, *values):
    """Run a script where Firefox itself runs."""
    with firefox.using_context(firefox.CONTEXT_CHROME):
        return firefox.execute_script(script, script_args=values)


def opened(firefox, order):
    privileged(firefox, FORGET)
    privileged(firefox, SMALL, order["width"], order["height"])
    firefox.navigate(order["open"])
    return True


def pressed(firefox, keys):
    """Press keys together: Shift+Tab."""
    action = ActionSequence(firefox, "key", "keyboard")
    signs = [KEYS.get(key, key) for key in keys.split("+")]
    for sign in signs:
        action.key_down(sign)
    for sign in reversed(signs):
        action.key_up(sign)
    action.perform()


def obey(firefox, order):
    if "open" in order:
        return opened(firefox, order)
    if "evaluate" in order:
        return firefox.execute_script(f"return {order['evaluate']}", sandbox=None)
    if "press" in order:
        return pressed(firefox, order["press"])
    if "copied" in order:
        return privileged(firefox, COPIED)
    return firefox._send_message(
        "WebDriver:Print", {"background": False}, key="value"
    )  # marionette_driver has no name for it


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what Firefox and the libraries say is no answer
    settings = {"intl.accept_languages": "uk", "ui.useOverlayScrollbars": 1}
    firefox = Marionette(bin=sys.argv[1], port=free_port(), headless=True, gecko_log="-", prefs=settings)
    firefox.start_session()
    for line in sys.stdin:
        value = obey(firefox, json.loads(line))
        print(json.dumps({"value": value, "errors": privileged(firefox, ERRORS)}), file=answers, flush=True)
    with suppress(Exception):  # it may be gone already
        firefox.cleanup()


main()
