#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""docs/servers/: Debian's nginx and Apache take the examples as they stand, and serve a built section as the examples say.
Both run in a Debian of their own, on free ports of this machine."""
import contextlib
import http.client
import os
import re
import signal
import socket
import ssl
import subprocess
import time
import unittest

import debian

HOST = "www.exempelkommun.example"
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8",
         ".ics": "text/calendar; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".rdf": "application/rdf+xml; charset=utf-8",
         ".txt": "text/plain; charset=utf-8", ".json": "application/json"}
SCRIPT = ("application/javascript; charset=utf-8", "text/javascript; charset=utf-8")
MAP = ("text/xml; charset=utf-8", "application/xml; charset=utf-8")  # sitemap.xml


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Server:
    """What the two have in common: the section lies in /srv/www/samverkan, the certificate where the examples say."""

    @classmethod
    def setUpClass(cls):
        cls.opened = contextlib.ExitStack()
        cls.addClassCleanup(cls.opened.close)
        cls.here = here = cls.opened.enter_context(debian.machine(cls.package))
        here.install(cls.package, "openssl")
        here.path("/etc/ssl/exempelkommun").mkdir()
        here.run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}",
                 "-keyout", "/etc/ssl/exempelkommun/privkey.pem", "-out", "/etc/ssl/exempelkommun/fullchain.pem")
        insyn = debian.release_folder() / "insyn"
        project, pages = here.path("/srv/projekt"), here.path("/srv/www/samverkan")
        subprocess.run([insyn, "init", project, "--lang", "sv"], check=True, capture_output=True)
        subprocess.run([insyn, "-C", project, "build", "--out", pages], check=True, capture_output=True)
        (pages / ".gömd").write_text("inte för någon", encoding="utf-8")
        (pages / "style/bild.png").write_bytes(b"\x89PNG\r\n")
        here.path("/srv/www/.well-known").mkdir()
        here.path("/srv/www/.well-known/security.txt").write_text("Contact: mailto:it@exempelkommun.example\n", encoding="utf-8")
        cls.pages = pages
        cls.plain, cls.tls = free_port(), free_port()
        cls.start()

    @classmethod
    def runs(cls, *command):
        """A server in the foreground, in a session of its own: all of it is ended when the tests are over."""
        process = subprocess.Popen(["chroot", cls.here.folder, *command], env={"PATH": debian.PATH, "LANG": "C.UTF-8"}, start_new_session=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.addClassCleanup(lambda: (os.killpg(process.pid, signal.SIGKILL), process.wait()))
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", cls.tls)):
                return
            time.sleep(0.1)
        raise AssertionError(f"{command} does not answer")

    def ask(self, path, **headers):
        unverified = ssl.create_default_context()
        unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
        connection = http.client.HTTPSConnection("127.0.0.1", self.tls, context=unverified, timeout=20)
        with contextlib.closing(connection):
            connection.request("GET", path, headers={"Host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def test_every_file_has_its_type(self):
        for path in sorted(path for path in self.pages.rglob("*") if path.is_file() and not path.name.startswith((".", "404"))):
            name = path.relative_to(self.pages).as_posix()
            with self.subTest(name):
                status, headers, body = self.ask(f"/samverkan/{name}")
                self.assertEqual((status, body), (200, path.read_bytes()))
                told = headers["Content-Type"].lower()
                if path.name == "feed.xml":
                    self.assertEqual(told, "application/atom+xml; charset=utf-8")
                elif path.suffix in (".js", ".xml"):
                    self.assertIn(told, SCRIPT if path.suffix == ".js" else MAP)
                else:
                    self.assertEqual(told, TYPES.get(path.suffix, "image/png"))

    def test_every_answer_has_the_headers_that_keep_readers_safe(self):
        for path in ("/samverkan/", "/samverkan/finns-inte", "/samverkan/feed.xml", "/samverkan/data/decisions.json"):
            with self.subTest(path):
                _, headers, _ = self.ask(path)
                self.assertEqual(headers.get_all("X-Content-Type-Options"), ["nosniff"])
                self.assertEqual(headers.get_all("Content-Security-Policy"), ["frame-ancestors 'self'"])
                self.assertEqual(headers.get_all("Strict-Transport-Security"), ["max-age=31536000"])
                self.assertEqual(headers.get_all("Referrer-Policy"), ["strict-origin-when-cross-origin"])
                self.assertNotRegex(headers["Server"], r"nginx/\d")

    def test_pages_are_asked_for_each_time_and_pictures_are_kept(self):
        for path, kept in (("/samverkan/", "no-cache"), ("/samverkan/data/decisions.json", "no-cache"), ("/samverkan/feed.xml", "no-cache"),
                           ("/samverkan/style/insyn.css", "max-age=3600")):
            with self.subTest(path):
                _, headers, _ = self.ask(path)
                self.assertEqual(headers.get_all("Cache-Control"), [kept])
                self.assertEqual(self.ask(path, If_None_Match=headers["ETag"])[0], 304)

    def test_data_may_be_read_by_other_sites_and_pages_not(self):
        for path, readers in (("/samverkan/data/decisions.json", "*"), ("/samverkan/feed.xml", "*"), ("/samverkan/kalender.ics", "*"), ("/samverkan/", None)):
            with self.subTest(path):
                self.assertEqual(self.ask(path)[1]["Access-Control-Allow-Origin"], readers)

    def test_the_page_that_is_not_there(self):
        for path in ("/samverkan/finns-inte", "/samverkan/finns-inte/", "/finns-inte"):
            with self.subTest(path):
                status, headers, body = self.ask(path)
                self.assertEqual((status, headers["Content-Type"].lower()), (404, "text/html; charset=utf-8"))
                self.assertEqual(body, (self.pages / "404.html").read_bytes())

    def test_where_readers_are_sent(self):
        status, headers, _ = self.ask("/samverkan/beslut")
        self.assertEqual((status, headers["Location"].removeprefix(f"https://{HOST}")), (301, "/samverkan/beslut/"))
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.plain, timeout=20)) as plain:
            plain.request("GET", "/samverkan/beslut/", headers={"Host": HOST})
            answer = plain.getresponse()
            self.assertEqual((answer.status, answer.headers["Location"]), (301, f"https://{HOST}/samverkan/beslut/"))

    def test_nothing_hidden_is_shown_but_what_is_meant_to_be(self):
        self.assertEqual(self.ask("/samverkan/.g%C3%B6md")[0], 404)
        self.assertEqual(self.ask("/samverkan/.insyn-manifest.json")[0], 404)
        self.assertEqual(self.ask("/.well-known/security.txt")[0], 200)


class Nginx(Server, unittest.TestCase):
    package = "nginx"

    @classmethod
    def start(cls):
        text = (debian.ROOT / "docs/servers/nginx.conf").read_text(encoding="utf-8")
        place = cls.here.path("/etc/nginx/sites-enabled/samverkan")
        place.write_text(text, encoding="utf-8")
        cls.here.path("/etc/nginx/sites-enabled/default").unlink()
        said = cls.here.run("nginx", "-t").stderr  # as it stands
        if "warn" in said:
            raise AssertionError(said)
        text = re.sub(r"listen \[::\]:.*\n", "\n", text)
        text = text.replace("listen 80;", f"listen 127.0.0.1:{cls.plain};").replace("listen 443 ", f"listen 127.0.0.1:{cls.tls} ")
        place.write_text(text, encoding="utf-8")
        cls.runs("nginx", "-g", "daemon off;")


class Apache(Server, unittest.TestCase):
    package = "apache2"

    @classmethod
    def start(cls):
        here = cls.here
        text = (debian.ROOT / "docs/servers/apache.conf").read_text(encoding="utf-8")
        place = here.path("/etc/apache2/sites-available/samverkan.conf")
        place.write_text(text, encoding="utf-8")
        here.run("a2enmod", "-q", "headers", "ssl")
        here.run("a2dissite", "-q", "000-default")
        here.run("a2ensite", "-q", "samverkan")
        here.path("/etc/apache2/conf-enabled/name.conf").write_text("ServerName localhost\nServerTokens Prod\n", encoding="utf-8")
        if here.run("apachectl", "-t").stderr.strip() != "Syntax OK":
            raise AssertionError("apachectl -t has something to say")
        here.path("/etc/apache2/ports.conf").write_text(f"Listen 127.0.0.1:{cls.plain}\nListen 127.0.0.1:{cls.tls}\n", encoding="utf-8")
        place.write_text(text.replace("*:80>", f"*:{cls.plain}>").replace("*:443>", f"*:{cls.tls}>"), encoding="utf-8")
        cls.runs("apachectl", "-D", "FOREGROUND")


if __name__ == "__main__":
    debian.run_tests(debian.a_package, debian.a_machine)
