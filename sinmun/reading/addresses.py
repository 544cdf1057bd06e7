"""Connections into the public internet only: where others say what is fetched, it must not come from inside this machine or its
network.

The check is made on the address that is connected to, at each connection, so that neither a redirect nor a name that
resolves otherwise the second time leads inside.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import urllib.parse
import urllib.request
from collections.abc import Callable
from typing import Any

from sinmun.reading.errors import ReadError, Reason

Allowed = Callable[[str], bool]
"""Says of a numeric address whether it may be connected to."""


def is_public(address: str) -> bool:
    """Return whether a numeric address lies in the public internet.

    Loopback, private, link-local, shared, reserved and multicast ranges do not, nor IPv6 addresses that hold an IPv4 address
    which does not (mapped, 6to4, NAT64).
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def public_only(allowed: Allowed = is_public) -> tuple[urllib.request.BaseHandler, ...]:
    """Return handlers for `sinmun.reading.web.fetch` that connect to allowed addresses only, and through no proxy."""
    return urllib.request.ProxyHandler({}), _Plain(allowed), _Secure(allowed)


def is_inside(url: str) -> bool:
    """Return whether an address points into this machine or its network; one that nobody knows does not."""
    try:
        parts = urllib.parse.urlsplit(url)
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, ValueError):
        return False
    return bool(found) and not any(is_public(str(place[0])) for *_, place in found)


def _connect(host: str, port: int, timeout: float | None, allowed: Allowed) -> socket.socket:
    """Return a connection to the first address of ``host`` that answers.

    Raises:
        ReadError: one of the addresses is not allowed.
        OSError: none answers.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not all(allowed(str(place[0])) for *_, place in found):
        raise ReadError(Reason.INSIDE, name=host)
    problem: OSError | None = None
    for family, kind, protocol, _, place in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(place)
        except OSError as error:
            connection.close()
            problem = error
        else:
            return connection
    raise problem or OSError("no address")


class _PlainConnection(http.client.HTTPConnection):
    """A connection that is made to allowed addresses only."""

    def __init__(self, host: str, *, allowed: Allowed, **options: Any) -> None:
        super().__init__(host, **options)
        self._allowed = allowed

    def connect(self) -> None:
        """Connect."""
        self.sock = _connect(self.host, self.port, self.timeout, self._allowed)


class _SecureConnection(_PlainConnection):
    """The same with TLS."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        """Connect and shake hands."""
        super().connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


class _Plain(urllib.request.HTTPHandler):
    """Opens http addresses."""

    def __init__(self, allowed: Allowed) -> None:
        super().__init__()
        self._allowed = allowed

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        return self.do_open(_PlainConnection, req, allowed=self._allowed)  # type: ignore[arg-type]


class _Secure(urllib.request.HTTPSHandler):
    """Opens https addresses."""

    def __init__(self, allowed: Allowed) -> None:
        super().__init__()
        self._allowed = allowed

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        return self.do_open(_SecureConnection, req, allowed=self._allowed)  # type: ignore[arg-type]
