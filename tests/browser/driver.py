"""A small WebDriver client: drives the Chromium of the machine through its chromedriver, with the standard library."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # Smooth scrolling would still be under way when the driver clicks.
    "--force-prefers-reduced-motion",
    "--window-size=1400,1000",
)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# Talks to the loopback address only, whatever proxy the machine has.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def missing() -> str | None:
    """Return why no browser can be driven here, or None."""
    for name in ("chromium", "chromedriver"):
        if shutil.which(name) is None:
            return f"{name} is not installed"
    return None


class DriverError(Exception):
    """What the driver said no to, and why."""


class Browser:
    """A browser window: open a file, run script, press keys, read what it logged and asked the network for."""

    def __init__(self, address: str, profile: Path) -> None:
        options = {"args": [*FLAGS, f"--user-data-dir={profile}"], "binary": shutil.which("chromium")}
        capabilities = {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        answer = _call("POST", f"{address}/session", {"capabilities": {"alwaysMatch": capabilities}})
        self._session = f"{address}/session/{answer['sessionId']}"

    def open(self, file: Path) -> None:
        self.run("return 0")
        self._drain()
        self._post("url", {"url": file.as_uri()})

    def visit(self, address: str) -> None:
        """Open an address of this machine."""
        self.run("return 0")
        self._drain()
        self._post("url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        return self._post("execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script: str, *arguments: Any) -> Any:
        """Run script that calls its last argument when it is done, and return what it calls it with."""
        return self._post("execute/async", {"script": script, "args": list(arguments)})

    def frame(self, selector: str | None) -> None:
        """Go into the first frame of the selector, or out to the page."""
        if selector is None:
            self._post("frame", {"id": None})
            return
        found = self._post("element", {"using": "css selector", "value": selector})
        self._post("frame", {"id": found})

    def size(self, width: int | None, height: int | None) -> None:
        """Show the page at a size, as a phone does, or at that of the window."""
        if width is None or height is None:
            self._cdp("Emulation.clearDeviceMetricsOverride")
            return
        self._cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )

    def media(self, kind: str = "", **features: str) -> None:
        """Show the page as on a medium (``print``), or with preferences (``prefers_color_scheme="dark"``)."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self._cdp("Emulation.setEmulatedMedia", media=kind, features=named)

    def _cdp(self, command: str, **parameters: Any) -> Any:
        return self._post("goog/cdp/execute", {"cmd": command, "params": parameters})

    def click(self, selector: str) -> None:
        """Click in the middle of the first element of the selector, as with a mouse."""
        found = self._post("element", {"using": "css selector", "value": selector})
        self._post(f"element/{found[_ELEMENT]}/click", {})

    def type(self, selector: str, text: str) -> None:
        found = self._post("element", {"using": "css selector", "value": selector})
        self._post(f"element/{found[_ELEMENT]}/value", {"text": text})

    def press(self, key: str, *, held: str | None = None) -> None:
        """Press and release one key where the focus is; named keys by their code point (``\\ue007`` is Enter)."""
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        if held is not None:
            actions = [{"type": "keyDown", "value": held}, *actions, {"type": "keyUp", "value": held}]
        self._post("actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def console(self) -> list[str]:
        """Return the messages on the console since the page was opened."""
        return [entry["message"] for entry in self._post("se/log", {"type": "browser"})]

    def requests(self) -> list[str]:
        """Return the addresses the page asked the network for; files and inline data are none."""
        found = []
        for entry in self._post("se/log", {"type": "performance"}):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                found.append(event["params"]["request"]["url"])
        return [url for url in found if not url.startswith(("file:", "data:"))]

    def dialog(self) -> bool:
        """Say whether a dialog (``alert``) stands open."""
        try:
            _call("GET", f"{self._session}/alert/text", None)
        except DriverError:
            return False
        return True

    def close(self) -> None:
        _call("DELETE", self._session, None)

    def _drain(self) -> None:
        for kind in ("browser", "performance"):
            self._post("se/log", {"type": kind})

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return _call("POST", f"{self._session}/{path}", body)


def _call(method: str, url: str, body: dict[str, Any] | None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with _OPENER.open(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        with error:
            reason = json.load(error)["value"]
        raise DriverError(f"{reason['error']}: {reason['message'].splitlines()[0]}") from None


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Start chromedriver and a window, and end both."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    driver = subprocess.Popen(
        ["chromedriver", f"--port={port}", "--silent"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                _call("GET", f"{address}/status", None)
                break
            except OSError:
                time.sleep(0.1)
        window = Browser(address, profile)
        try:
            yield window
        finally:
            window.close()
    finally:
        driver.terminate()
        driver.wait(timeout=20)
