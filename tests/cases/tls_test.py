#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Whom the program talks to: only who shows a certificate of a trusted authority for the host asked for. Nothing is sent
to others, no redirect is followed, and no proxy of the surroundings is used."""
import pathlib
import subprocess
import tempfile
import unittest

import insyn
from recorder import publishing, recorder

SECRETS = {"HOOK": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "PASSWORD": "hemligt ord"}
WEBHOOK = '[channels.krok]\ntype = "webhook"\nurl = "{url}"\nsecret = "env:HOOK"\n'
WORDPRESS = '[channels.webb]\ntype = "wordpress"\nurl = "{url}"\nuser = "insyn"\nsecret = "env:PASSWORD"\n'


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


class Authority:
    """Makes certificates in a folder. ca.pem is the authority's own."""
    KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        openssl(folder, "req", "-x509", *self.KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Example authority")
        self.file = self.folder / "ca.pem"

    def certificate(self, name, host="localhost", days=2):
        openssl(self.folder, "req", *self.KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={host}",
                "-addext", f"subjectAltName=DNS:{host}")
        openssl(self.folder, "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-copy_extensions", "copy", "-days", str(days), "-out", f"{name}.pem")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"

    def self_signed(self, name):
        openssl(self.folder, "req", "-x509", *self.KEY, "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"


def taken(_):
    return 200, {"Content-Type": "application/json"}, '{"id":"7","url":"https://intra.example/7","rev":1}'


class Transport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.authority = Authority(folder.name)
        cls.good = cls.authority.certificate("good")

    def publish(self, channel, url, **environment):
        with publishing(channel.format(url=url)) as project:
            trust = {"SSL_CERT_FILE": str(self.authority.file)}
            env = insyn.surroundings(**SECRETS, **{**trust, **environment})
            done = project.run("publish", "--yes", "--format", "json", env={k: v for k, v in env.items() if v})
            self.assertFalse(insyn.crashed(done), done)
            step = done.json["plan"][0] if done.stdout else {}
            return done, step

    def assert_nothing_sent(self, certificate, host="localhost", **environment):
        with recorder(taken, certificate) as server:
            done, step = self.publish(WEBHOOK, server.url(host), **environment)
            self.assertEqual((done.exit, step["outcome"]), (4, "retry_later"), done)
            self.assertEqual(server.requests, [])

    def test_a_certificate_of_a_trusted_authority_is_believed(self):
        with recorder(taken, self.good) as server:
            done, step = self.publish(WEBHOOK, server.url())
            self.assertEqual((done.exit, step["outcome"], step["remote"]), (0, "accepted", "7"), done)
            self.assertEqual([request.method for request in server.requests], ["POST"])

    def test_the_same_certificate_is_nothing_to_who_does_not_trust_its_authority(self):
        self.assert_nothing_sent(self.good, SSL_CERT_FILE="")

    def test_an_authority_file_that_is_not_there_is_no_reason_to_trust(self):
        self.assert_nothing_sent(self.good, SSL_CERT_FILE="/nonexistent/ca.pem")

    def test_an_expired_certificate_is_refused(self):
        self.assert_nothing_sent(self.authority.certificate("expired", days=-1))

    def test_a_self_signed_certificate_is_refused(self):
        self.assert_nothing_sent(self.authority.self_signed("alone"))

    def test_a_certificate_for_another_host_is_refused(self):
        self.assert_nothing_sent(self.authority.certificate("other", host="other.example"))
        self.assert_nothing_sent(self.good, host="127.0.0.1")

    def test_a_redirect_is_not_followed_and_takes_no_credentials_along(self):
        for status in (301, 302, 303, 307, 308):
            for path in ("", "/wp-json/"):  # at the first look, and once the credentials are sent
                with self.subTest(status=status, path=path), recorder(taken, self.good) as other, \
                        recorder(taken, self.good) as server:
                    def answer(request, server=server, other=other, path=path, status=status):
                        if path and not request.path.startswith(path):
                            link = f'<{server.url()}{path}>; rel="https://api.w.org/"'
                            return 200, {"Link": link, "Content-Type": "text/html"}, "<html>"
                        return status, {"Location": other.url() + request.path}, ""
                    server.answer = answer
                    done, _ = self.publish(WORDPRESS, server.url())
                    self.assertEqual(done.exit, 4, done)
                    self.assertEqual(other.requests, [])
                    sent = ["authorization" in request.headers for request in server.requests]
                    self.assertEqual((sent[0], any(sent)), (False, bool(path)))

    def test_a_message_is_not_redirected_either(self):
        with recorder(taken, self.good) as other, recorder(taken, self.good) as server:
            server.answer = lambda request: (307, {"Location": other.url()}, "")
            done, step = self.publish(WEBHOOK, server.url())
            self.assertEqual((done.exit, step["outcome"], len(server.requests)), (4, "refused", 1), done)
            self.assertEqual(other.requests, [])

    def test_proxies_of_the_surroundings_are_not_used(self):
        with recorder(taken) as proxy, recorder(taken, self.good) as server:
            done, step = self.publish(WEBHOOK, server.url(), https_proxy=proxy.url(), HTTPS_PROXY=proxy.url(), ALL_PROXY=proxy.url())
            self.assertEqual((done.exit, step["outcome"]), (0, "accepted"), done)
            self.assertEqual(proxy.requests, [])

    def test_http_is_for_this_machine_alone(self):
        for url in ("http://www.exempelkommun.example", "http://127.0.0.1.exempelkommun.example/",
                    "http://localhost@exempelkommun.example/", "ftp://localhost/"):
            for channel in (WEBHOOK, WORDPRESS):
                with self.subTest(url=url):
                    done, _ = self.publish(channel, url)
                    self.assertEqual((done.exit, done.stdout), (2, ""), done)
                    self.assertIn("https://", done.stderr)
        with recorder(taken) as server:
            self.assertEqual(self.publish(WEBHOOK, server.url())[0].exit, 0)


if __name__ == "__main__":
    unittest.main()
