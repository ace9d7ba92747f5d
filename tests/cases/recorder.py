# SPDX-License-Identifier: EUPL-1.2
"""Servers that write down what reaches them and answer as they are told, and a small project that publishes to them."""
import contextlib
import dataclasses
import http.server
import ssl
import threading

import insyn
from town import pages_of

NOTE = """---
titel: Exempelmötet
sammanfattning: Exempel på en sammanfattning.
---
# Exempelmötet

## Närvarande
- Kommunen
- Polisen

## Läget
Exempel.
"""
ITEM = "arbete/gruppen/2025-03-12"


@dataclasses.dataclass
class Request:
    method: str
    path: str
    headers: dict  # names in lower case
    body: bytes


class Recorder(http.server.ThreadingHTTPServer):
    """`answer(request)` gives a status, headers and a body."""
    daemon_threads = True

    def __init__(self, answer, certificate=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer, self.requests = answer, []
        self.scheme = "http" if certificate is None else "https"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def url(self, host="localhost"):
        return f"{self.scheme}://{host}:{self.server_port}"

    def handle_error(self, *_):
        pass  # a client that turns away from our certificate is what some tests want


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_any(self):
        length = int(self.headers.get("Content-Length", 0))
        request = Request(self.command, self.path, {name.lower(): value for name, value in self.headers.items()},
                          self.rfile.read(length))
        self.server.requests.append(request)
        status, headers, body = self.server.answer(request)
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body.encode()))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    do_GET = do_POST = do_DELETE = do_CONNECT = handle_any

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def recorder(answer, certificate=None):
    server = Recorder(answer, certificate)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def publishing(channels):
    """A project with one note to post and its pages put up; `channels` is TOML."""
    with insyn.project() as project, pages_of(project.public) as base_url:
        settings = (project.folder / "site/site.toml").read_text(encoding="utf-8")
        settings = "".join(f'base_url = "{base_url}"\n' if line.startswith("base_url") else line
                           for line in settings.splitlines(True))
        project.write("site/site.toml", settings)
        project.write(f"minutes/{ITEM}.md", NOTE)
        built = project.run("build")
        assert built.exit == 0, built
        project.append("site/site.toml", '[publish]\nfrom = "2025-01-01"\n' + channels)  # which may be wrong
        yield project
