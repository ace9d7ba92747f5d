#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn serve` and `insyn sandbox` under load and in bad company: a thousand connections (wrk), a thousand clients that
send a byte a second, readers that don't read, endless bodies and headers, event streams, foreign hosts, paths that lead
out. Meanwhile an ordinary request is answered within five seconds, afterwards within one, and memory stays flat.

The only test that asserts times: they are what is promised. INSYN_LOAD_SECONDS=30 for the whole of it (default 5)."""
import contextlib
import http.client
import os
import pathlib
import re
import resource
import shutil
import socket
import subprocess
import sys
import threading
import time
import unittest

# ./test names the release: what people run.
if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cases"))
import insyn  # noqa: E402

SECONDS = int(os.environ.get("INSYN_LOAD_SECONDS", "5"))
MANY = 1000
DURING, AFTER = 5, 1  # seconds that an ordinary request may take
MOST_GROWTH = 40_000  # kB of memory that a load may leave behind

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 8192)), hard))


class Server:
    """One of the two, on a free port of its own."""

    def __init__(self, process):
        self.process = process
        self.url = process.stdout.readline().strip()
        self.host, self.port = re.match(r"http://([\d.]+):(\d+)", self.url).groups()
        self.port = int(self.port)
        self.path = "/" + self.url.split("/", 3)[3] if self.url.count("/") > 2 else "/"

    def memory(self):
        """Resident, in kB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))

    def connect(self, timeout=30):
        connection = socket.create_connection((self.host, self.port), timeout=timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def ask(self, path=None, method="GET", timeout=30):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, path or self.path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def time_of_a_request(self):
        began = time.monotonic()
        status, _ = self.ask()
        assert status == 200, status
        return time.monotonic() - began

    def raw(self, sent):
        """The status that such bytes are answered with; 0 where the connection is closed without a word."""
        with self.connect() as connection:
            answer = b""
            with contextlib.suppress(OSError):
                connection.sendall(sent)
            with contextlib.suppress(ConnectionError):
                while b"\r\n" not in answer and (more := connection.recv(4096)):
                    answer += more
        return int(answer.split()[1]) if answer.startswith(b"HTTP/") else 0


@contextlib.contextmanager
def running(*arguments, cwd):
    process = subprocess.Popen([insyn.BINARY, *arguments, "--port", "0"], cwd=cwd, env=insyn.surroundings(),
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield Server(process)
    finally:
        process.terminate()
        ended = process.wait(timeout=30)
        process.stdout.close()
        assert ended == 0, f"the server ended with {ended}"


# ---- the load ----------------------------------------------------------------------------------------------------------

@contextlib.contextmanager
def clients(server, count, first, then=b"", every=1.0):
    """So many connections that send `first`, then a piece of `then` now and again, and never read. Those that are closed
    come again."""
    stop = threading.Event()
    open_ones = []

    def come(at=None):
        with contextlib.suppress(OSError):
            connection = server.connect()
            connection.settimeout(0.5)
            connection.sendall(first)
            if at is None:
                open_ones.append(connection)
            else:
                open_ones[at].close()
                open_ones[at] = connection

    def go_on():
        while not stop.wait(every):
            for at, connection in enumerate(open_ones):
                if stop.is_set():
                    return
                try:
                    if then:
                        connection.sendall(then)
                    if connection.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK) == b"":
                        come(at)
                except BlockingIOError:
                    pass
                except OSError:
                    come(at)

    for _ in range(count):
        come()
    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield open_ones
    finally:
        stop.set()
        thread.join()
        for connection in open_ones:
            connection.close()


@contextlib.contextmanager
def wrk(server, told):
    process = subprocess.Popen(["wrk", "--threads", "2", "--connections", str(MANY), "--duration", f"{SECONDS}s", "--timeout", "10s",
                                server.url], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    time.sleep(0.5)
    try:
        yield
    finally:
        out = process.communicate()[0]
        rate = re.search(r"Requests/sec:\s+([\d.]+)", out)
        errors = re.search(r"Socket errors:.*", out)
        told.append(f"wrk {rate.group(1) if rate else 0} requests a second{', ' + errors.group(0).lower() if errors else ''}")


class Load:
    """What both servers must bear."""

    def setUp(self):
        self.project = self.enterContext(insyn.example())
        self.server = self.enterContext(running(*self.arguments(), cwd=self.project.folder))
        self.told = []
        for _ in range(3):
            self.server.time_of_a_request()

    def bear(self, what, load):
        """Asks for a page now and again under the load; times and memory."""
        slowest, began = 0.0, time.monotonic()
        before = self.server.memory()
        with load:
            while time.monotonic() - began < SECONDS:
                slowest = max(slowest, self.server.time_of_a_request())
                time.sleep(0.2)
        afterwards = self.server.time_of_a_request()
        after = self.server.memory()
        print(f"{self.name}: {what}: a page took {slowest * 1000:.0f} ms at most, {afterwards * 1000:.0f} ms afterwards; memory "
              f"{before} → {after} kB{'; ' if self.told else ''}{'; '.join(self.told)}", flush=True)
        self.told.clear()
        self.assertLessEqual(slowest, DURING)
        self.assertLessEqual(afterwards, AFTER)
        return after

    # ---- many, and slow

    @unittest.skipUnless(shutil.which("wrk"), "wrk is missing")
    def test_a_thousand_connections(self):
        first = self.bear("1 000 connections", wrk(self.server, self.told))
        self.assertLess(self.bear("1 000 connections again", wrk(self.server, self.told)) - first, MOST_GROWTH)

    def test_slow_clients_of_every_kind(self):
        head = f"GET {self.server.path} HTTP/1.1\r\nHost: {self.server.host}\r\n".encode()
        big = self.big_path()
        loads = {"1 000 clients that send nothing": (b"",),
                 "1 000 clients that send a byte of a header a second": (head + b"X-A: ", b"a"),
                 "1 000 clients that send a header line a second": (head, b"X-A: a\r\n"),
                 "200 clients that send a byte of a body a second":
                     (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n", b"a"),
                 "200 clients that ask and never read": (f"GET {big} HTTP/1.1\r\nHost: {self.server.host}\r\n\r\n".encode() * 20,)}
        first = None
        for what, how in loads.items():
            with self.subTest(what):
                after = self.bear(what, clients(self.server, int(what.split(" clients")[0].replace(" ", "")), *how))
                first = first or after
        self.assertLess(self.server.memory() - first, MOST_GROWTH)

    # ---- too much

    def test_endless_requests(self):
        before = self.server.memory()
        host = f"Host: {self.server.host}\r\n".encode()
        head = b"POST / HTTP/1.1\r\n" + host
        piece = b"x" * 65536
        chunk = b"10000\r\n" + piece + b"\r\n"
        for what, first, more, times in [("a body of 1 GB", head + b"Content-Length: 1073741824\r\n\r\n", piece, 16384),
                                         ("a body of 1 GB in chunks", head + b"Transfer-Encoding: chunked\r\n\r\n", chunk, 16384),
                                         ("a form of 1 GB", head + b"Content-Type: multipart/form-data; boundary=x\r\n"
                                          b"Content-Length: 1073741824\r\n\r\n--x\r\n", piece, 16384),
                                         ("an address of 1 GB", b"GET /", piece, 16384),
                                         ("a header of 1 GB", b"GET / HTTP/1.1\r\nX: ", piece, 16384),
                                         ("headers of 1 GB", b"GET / HTTP/1.1\r\n", b"X: y\r\n" * 10000, 16384)]:
            with self.subTest(what):
                sent = 0
                with self.server.connect() as connection, contextlib.suppress(OSError):
                    connection.sendall(first)
                    for _ in range(times):
                        connection.sendall(more)
                        sent += len(more)
                self.assertLess(sent, 64 << 20)  # it was closed long before
                self.assertLessEqual(self.server.time_of_a_request(), AFTER)
        self.assertLess(self.server.memory() - before, MOST_GROWTH)

    def test_odd_requests(self):
        host = f"Host: {self.server.host}\r\n".encode()
        for sent, wanted in [(b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n" + host + b"\r\n", (0, 414)),
                             (b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 9000 + b"\r\n\r\n", (0, 400)),
                             (b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 9000 + b"\r\n", (0, 431)),
                             (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", (0, 400, 404, 405, 413)),
                             (b"GET / HTTP/9.9\r\n" + host + b"\r\n", (400,)), (b"\r\n\r\n", (0, 400)), (b"\0" * 100 + b"\r\n\r\n", (0, 400)),
                             (b"GET\r\n\r\n", (400,))]:
            with self.subTest(sent[:30]):
                self.assertIn(self.server.raw(sent), wanted)
        with self.server.connect() as connection:  # many at once
            connection.sendall((f"HEAD {self.server.path} HTTP/1.1\r\nHost: {self.server.host}\r\n\r\n" * 90).encode())
            answers = b""
            while answers.count(b"HTTP/1.1 200") < 90 and (more := connection.recv(65536)):
                answers += more
        self.assertEqual(answers.count(b"HTTP/1.1 200"), 90)

    # ---- strangers

    def test_foreign_hosts(self):
        for host in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:80@127.0.0.1", "127.0.0.1@evil.example",
                     "0.0.0.0", "10.0.0.1", "[::1].evil.example", "localhost evil.example", ""):
            for line in (f"Host: {host}", f"host:{host}"):
                self.assertIn(self.server.raw(f"GET / HTTP/1.1\r\n{line}\r\n\r\n".encode()), (0, 400, 403), host)
        for lines in ("", "Host: localhost\r\nHost: evil.example\r\n", "Host: evil.example\r\nHost: localhost\r\n",
                      "X-Forwarded-Host: localhost\r\nHost: evil.example\r\n"):
            self.assertEqual(self.server.raw(f"GET / HTTP/1.1\r\n{lines}\r\n".encode()), 403, lines)
        for address in ("http://evil.example/", "http://localhost/", "//evil.example/", "evil.example:443"):
            self.assertIn(self.server.raw(f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()), (400, 403, 404), address)
        for host in ("localhost", f"localhost:{self.server.port}", "127.0.0.1", "[::1]"):
            self.assertIn(self.server.raw(f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()), (200, 302), host)

    def test_paths_that_lead_out(self):
        (self.project.folder / "hemlig.txt").write_text("tuvstarr", encoding="utf-8")
        for way in ("..", "%2e%2e", "%2E.", ".%2e", "..%00", "..\\", "..%5c", "%252e%252e", "..;", "%c0%ae%c0%ae", "．．"):
            for steps in (1, 3, 12):
                for target in ("hemlig.txt", "site/site.toml", "etc/passwd"):
                    for slash in ("/", "%2f", "//"):
                        path = self.server.path + (way + slash) * steps + target
                        with self.server.connect() as connection:
                            connection.sendall(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
                            answer = b"".join(iter(lambda c=connection: c.recv(65536), b""))
                        for secret in (b"tuvstarr", b"base_url", b"root:x:"):
                            self.assertNotIn(secret, answer, path)


class Serve(Load, unittest.TestCase):
    name = "serve"

    def arguments(self):
        self.project.write("site/static/stor.bin", b"x" * 20_000_000)
        return ["serve", "--today", insyn.EXAMPLE_TODAY]

    def big_path(self):
        return self.server.path + "stor.bin"

    def test_event_streams(self):
        head = f"GET /_insyn/events HTTP/1.1\r\nHost: {self.server.host}\r\n\r\n".encode()
        self.bear("200 event streams", clients(self.server, 200, head))

    def test_a_link_out_of_the_output(self):
        folder = pathlib.Path(self.enterContext(insyn.project()).folder)
        (folder / "hemlig.txt").write_text("tuvstarr", encoding="utf-8")
        out = self.project.folder / "ut"
        server = self.enterContext(running("serve", "--today", insyn.EXAMPLE_TODAY, "--out", str(out), cwd=self.project.folder))
        (out / "lank.txt").symlink_to(folder / "hemlig.txt")
        (out / "mapp").symlink_to(folder)
        for path in ("lank.txt", "mapp/hemlig.txt", "mapp/"):
            self.assertEqual(server.ask(server.path + path)[0], 404)


class Sandbox(Load, unittest.TestCase):
    name = "sandbox"

    def arguments(self):
        return ["sandbox"]

    def big_path(self):
        return "/"


if __name__ == "__main__":
    unittest.main()
