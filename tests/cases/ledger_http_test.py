#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The ledger in a branch, over http as CI has it: git's own server behind a password. Credentials are git's own business,
and are in nothing that Insyn says; nobody is ever asked for them."""
import base64
import http.server
import os
import subprocess
import tempfile
import threading
import unittest

import insyn
import town

USER, TOKEN = "ci-8147", "token-5523"
CHANNEL = """
[publish]
from = "2025-01-01"
[channels.hand]
type = "manual"
[ledger]
store = "git:insyn-ledger"
"""


class GitServer(http.server.BaseHTTPRequestHandler):
    """git-http-backend(1) for those who know the password."""
    folder = ""

    def do_GET(self):
        right = "Basic " + base64.b64encode(f"{USER}:{TOKEN}".encode()).decode()
        if self.headers.get("Authorization") != right:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        env = {"PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": self.folder, "GIT_HTTP_EXPORT_ALL": "1", "REMOTE_USER": USER,
               "REQUEST_METHOD": self.command, "PATH_INFO": path, "QUERY_STRING": query,
               "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": self.headers.get("Content-Length", ""),
               "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
               "GIT_PROTOCOL": self.headers.get("Git-Protocol", "")}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        answer = subprocess.run(["git", "http-backend"], env=env, input=body, capture_output=True, check=True).stdout
        head, _, content = answer.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        self.send_response(int(fields.pop("Status", "200 OK").split()[0]))
        for name, value in {**fields, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def log_message(self, *_):
        pass


class OverHttp(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory(prefix="insyn-git-", dir=insyn.SCRATCH))
        GitServer.folder = folder
        self.bare = f"{folder}/bare.git"
        town.git(folder, "init", "--quiet", "--bare", "-b", "main", self.bare)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), GitServer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.host = f"127.0.0.1:{server.server_port}"
        self.project = self.enterContext(insyn.project())
        self.project.append("site/site.toml", CHANNEL)
        self.project.write("minutes/arbete/gruppen/2025-01-02.md", town.NOTE.format(number=1, version=1))
        town.git(self.project.folder, "init", "--quiet", "-b", "main")
        town.git(self.project.folder, "remote", "add", "origin", f"http://{self.host}/bare.git")

    def seed(self, **env):
        done = self.project.run("publish", "--seed", "--yes", env=insyn.surroundings(**env))
        for secret in (USER, TOKEN, base64.b64encode(f"{USER}:{TOKEN}".encode()).decode()):
            self.assertNotIn(secret, done.stdout + done.stderr)
        return done

    def lines(self):
        return town.git(self.bare, "cat-file", "blob", "insyn-ledger:ledger.jsonl").splitlines()

    def test_the_header_that_ci_has_put_in_the_settings(self):
        token = base64.b64encode(f"{USER}:{TOKEN}".encode()).decode()
        town.git(self.project.folder, "config", f"http.http://{self.host}/.extraheader", f"Authorization: Basic {token}")
        done = self.seed()
        self.assertEqual((done.exit, len(self.lines())), (0, 1), done)

    def test_a_helper_that_knows_the_password(self):
        town.git(self.project.folder, "config", "credential.helper", f'!f() {{ echo username={USER}; echo "password=$TOKEN"; }}; f')
        done = self.seed(TOKEN=TOKEN)
        self.assertEqual((done.exit, len(self.lines())), (0, 1), done)

    def test_a_password_in_the_address_is_never_shown(self):
        address = f"http://{USER}:{TOKEN}@{self.host}/bare.git"
        town.git(self.project.folder, "remote", "set-url", "origin", address)
        self.assertEqual(self.seed().exit, 0)
        town.git(self.project.folder, "remote", "set-url", "origin", address.replace("bare", "another"))
        done = self.seed()
        self.assertEqual(done.exit, 3, done)
        self.assertIn(f"{self.host}/another.git", done.stderr)

    def test_without_a_password_nobody_is_asked(self):
        done = self.seed()
        self.assertEqual(done.exit, 3, done)
        self.assertIn("liggaren på origin kan inte nås", done.stderr)

    def test_a_wrong_password_is_told_without_it(self):
        town.git(self.project.folder, "remote", "set-url", "origin", f"http://{USER}:x{TOKEN}@{self.host}/bare.git")
        self.assertEqual(self.seed().exit, 3)


if __name__ == "__main__":
    unittest.main()
