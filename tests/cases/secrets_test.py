#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No secret in anything that is written: reports, errors, ledger, posts, pages, process titles; also when a server quotes
what it was sent, and when the secret itself is wrong."""
import base64
import hashlib
import hmac
import json
import pathlib
import subprocess
import time
import unittest
import urllib.parse

import insyn
from recorder import ITEM, publishing, recorder
from town import git

PASSWORD = "lösen ord/8147+b"
TOKEN = "EAABfiktivtoken7391ZDZD"
APP_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
KEY = bytes(range(200, 232))
HOOK = "whsec_" + base64.b64encode(KEY).decode()
GIT_TOKEN = "glpat-fiktiv-5523"
PROOF = hmac.new(APP_SECRET.encode(), TOKEN.encode(), hashlib.sha256).hexdigest()
USER = "insyn"

CHANNELS = """
[channels.webb]
type = "wordpress"
url = "{url}"
user = "insyn"
secret = "env:WEBB"
[channels.sida]
type = "facebook"
page = "1234567890"
api = "{url}"
secret = "file:site/token"
app_secret = "env:APP"
[channels.krok]
type = "webhook"
url = "{url}/webhook"
secret = "file:{key_file}"
[channels.hand]
type = "manual"
"""
COMMANDS = [("--yes",), ("--dry-run",), ("--check",), ("--dry-run", "--offline")]


FRONT_PAGE = 200, {"Content-Type": "text/html"}, "<html>"


def b64(text):
    return base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()


def forms(secret):
    """A secret as it may stand somewhere: itself, and as it is sent."""
    quoted = urllib.parse.quote(secret, safe="")
    return {secret, quoted, b64(secret), b64(f"{USER}:{secret}"), json.dumps(secret)[1:-1], json.dumps(secret)[1:-1].replace("/", "\\/")}


HIDDEN = {form.encode() for secret in (PASSWORD, TOKEN, APP_SECRET, HOOK, HOOK[6:], PROOF, GIT_TOKEN) for form in forms(secret)}
HIDDEN |= {KEY, KEY.hex().encode()}


# --- servers that tell everyone what they were told ----------------------------------------------------------------------

def echo_of(request):
    """All that came, and what lies in it."""
    said = [request.path, urllib.parse.unquote(request.path), request.body.decode(errors="replace"), *request.headers.values()]
    for value in request.headers.values():
        if value.startswith("Basic "):
            said.append(base64.b64decode(value[6:]).decode())
    return " ".join(said)


def echoing(status, code=190):
    def answer(request):
        echo = echo_of(request)
        line = echo.replace("\n", " ").encode("latin-1", "replace").decode("latin-1")
        headers = {"Content-Type": "application/json", "WWW-Authenticate": line, "X-FB-Trace-ID": line,
                   "Location": f"http://127.0.0.1:9/{urllib.parse.quote(echo)}?{line}"}
        error = {"message": echo, "type": echo, "code": code, "error_subcode": 463, "fbtrace_id": echo,
                 "error_user_title": echo, "error_user_msg": echo}
        return status, headers, json.dumps({"code": "rest_forbidden", "message": echo, "data": {"status": status},
                                            "error": error})
    return answer


def html(request):
    return 200, {"Content-Type": "text/html"}, f"<html><body>{echo_of(request)}</body></html>"


def letting_in(refusal):
    """Lets the sender in, and quotes everything when it posts."""
    def answer(request):
        path = urllib.parse.unquote(request.path)
        kind = {"Content-Type": "application/json"}
        if request.method != "GET":
            return refusal(request)
        if "debug_token" in path:
            data = {"type": "PAGE", "profile_id": "1234567890", "is_valid": True, "expires_at": 0, "app_id": "1",
                    "scopes": ["pages_manage_posts", "pages_read_engagement", "pages_show_list"]}
            return 200, kind, json.dumps({"data": data})
        if "_posts" in path:
            return 200, kind, '{"data":[]}'
        if "users/me" in path:
            return 200, kind, '{"id":3,"capabilities":{"publish_posts":true,"upload_files":true}}'
        if "wp/v2" in path:
            return 200, {**kind, "X-WP-Total": "0", "X-WP-TotalPages": "0"}, "[]"
        return FRONT_PAGE
    return answer


def past_the_front_page(refusal):
    """WordPress gets its credentials once the front page has answered."""
    return lambda request: FRONT_PAGE if request.path == "/" and "authorization" not in request.headers else refusal(request)


SERVERS = {
    "a refusal": past_the_front_page(echoing(401)), "a right": past_the_front_page(echoing(403, 200)),
    "an error": past_the_front_page(echoing(500, 1)), "a redirect": past_the_front_page(echoing(302)),
    "no such thing": past_the_front_page(echoing(404, 100)), "throttled": past_the_front_page(echoing(429, 4)), "a page": html,
    "a post refused": letting_in(echoing(400, 100)), "a post lost": letting_in(echoing(500, 2)),
    "a post redirected": letting_in(echoing(307)), "a post answered with a page": letting_in(html),
}


# --- what was written -----------------------------------------------------------------------------------------------------

class Secrets(unittest.TestCase):
    def assert_hidden(self, text, where):
        data = text if isinstance(text, bytes) else text.encode()
        for secret in HIDDEN:
            at = data.find(secret)
            if at >= 0:
                self.fail(f"{where}: {secret!r} in …{data[max(0, at - 200):at + 100]!r}")

    def look_at_files(self, project, keys):
        for path in sorted(project.folder.rglob("*")):
            if path.is_file() and path not in keys:
                self.assert_hidden(path.read_bytes(), path.relative_to(project.folder))

    def run_watched(self, project, environment, *arguments):
        """Runs the command, and looks at the titles of its processes as long as it goes."""
        process = subprocess.Popen([insyn.BINARY, "-C", project.folder, *arguments, "--today", insyn.TODAY], env=environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        titles = set()
        while process.poll() is None:
            for name in ("cmdline", "comm", "status"):
                try:
                    titles.add(pathlib.Path(f"/proc/{process.pid}/{name}").read_bytes())
                except OSError:
                    pass
            time.sleep(0.005)
        out, err = process.communicate()
        done = insyn.Done(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))
        self.assertFalse(insyn.crashed(done), done)
        self.assertTrue(titles)
        for text, where in [(out, "stdout"), (err, "stderr"), *((title, "title") for title in titles)]:
            self.assert_hidden(text, f"{where} of {' '.join(map(str, arguments))}")
        return done

    def publish_all_ways(self, project, environment, keys):
        for command in COMMANDS:
            for form, lang in (("json", "sv"), ("text", "en")):
                self.run_watched(project, environment, "publish", *command, "--format", form, "--lang", lang)
        self.run_watched(project, environment, "publish", "--dry-run", "--html", project.folder / "plan.html")
        for command in ("log", "check"):
            self.run_watched(project, environment, "ledger", command)
        self.run_watched(project, environment, "build")
        self.run_watched(project, environment, "withdraw", ITEM, "--reason", "ett exempel", "--yes")
        self.look_at_files(project, keys)

    def test_servers_that_quote_what_they_were_sent(self):
        for name, answer in SERVERS.items():
            with self.subTest(name), recorder(answer) as server, publishing("") as project:
                key = project.write("key", HOOK + "\n")
                token = project.write("site/token", TOKEN + "\n")
                project.append("site/site.toml", CHANNELS.format(url=server.url(), key_file=key))
                environment = insyn.surroundings(WEBB=PASSWORD, APP=APP_SECRET)
                self.publish_all_ways(project, environment, {key, token})
                said = b"".join(request.body + request.path.encode() for request in server.requests)
                sent = {value for request in server.requests for value in request.headers.values()}
                self.assertIn("Basic " + b64(f"{USER}:{PASSWORD}"), sent)  # else nothing has been shown
                self.assertIn("Bearer " + TOKEN, sent)
                self.assertIn(PROOF.encode(), said)

    def test_secrets_that_are_wrong(self):
        for secret in ("whsec_" + b64(KEY)[:20], HOOK + "\n" + HOOK, HOOK + ",", "  ", HOOK.upper(), TOKEN, "\x00" + HOOK):
            with self.subTest(secret=secret), recorder(echoing(401)) as server, publishing("") as project:
                key = project.write("key", secret)
                token = project.write("site/token", secret)
                project.append("site/site.toml", CHANNELS.format(url=server.url(), key_file=key))
                environment = insyn.surroundings(WEBB=secret.replace("\x00", ""), APP=secret.replace("\x00", ""))
                for command in COMMANDS:
                    done = self.run_watched(project, environment, "publish", *command)
                    for line in filter(str.strip, secret.split("\n")):
                        self.assertNotIn(line, done.stdout + done.stderr)
                self.look_at_files(project, {key, token})

    def test_secrets_written_where_they_should_not(self):
        for line in (f'secret = "{TOKEN}"', f'secret = ["{TOKEN}"]', f'secret = "{TOKEN}', f'app_secret = "{APP_SECRET}"',
                     f'api = "https://insyn:{GIT_TOKEN}@graph.example"', f'token = "{TOKEN}"'):
            with self.subTest(line=line), publishing("") as project:
                settings = '[channels.sida]\ntype = "facebook"\npage = "1"\n'
                settings += "" if line.startswith("secret") else 'secret = "env:WEBB"\n'
                project.append("site/site.toml", settings + line + "\n")
                for command in (("check",), ("check", "--format", "json"), ("build",), ("publish", "--yes"),
                                ("publish", "--dry-run", "--format", "json"), ("publish", "--check")):
                    done = self.run_watched(project, insyn.surroundings(WEBB=TOKEN), *command)
                    self.assertEqual(done.exit, 2, done)

    def test_an_address_with_a_password_in_it(self):
        for kind in ("wordpress", "webhook"):
            with self.subTest(kind=kind), publishing("") as project:
                project.append("site/site.toml", f'[channels.webb]\ntype = "{kind}"\nurl = "https://insyn:{GIT_TOKEN}@k.example"\n'
                                                 'user = "insyn"\nsecret = "env:WEBB"\n')
                for command in (("check",), ("build",), ("publish", "--yes"), ("publish", "--dry-run"), ("publish", "--check")):
                    done = self.run_watched(project, insyn.surroundings(WEBB=PASSWORD), *command)
                    self.assertEqual(done.exit, 2, done)

    def test_a_token_in_the_address_of_the_ledgers_remote(self):
        for name in ("a refusal", "a redirect", "a page"):
            with self.subTest(name), recorder(SERVERS[name]) as server, publishing("") as project:
                project.append("site/site.toml", CHANNELS.format(url=server.url(), key_file="/nonexistent") +
                               '[ledger]\nstore = "git:insyn-ledger"\n')
                git(project.folder, "init", "--quiet", "-b", "main")
                git(project.folder, "remote", "add", "origin",
                    server.url().replace("//", f"//oauth2:{GIT_TOKEN}@") + "/ledger.git")
                git(project.folder, "commit", "--quiet", "--allow-empty", "-m", "the project")
                environment = insyn.surroundings(WEBB=PASSWORD, APP=APP_SECRET)
                token = project.write("site/token", TOKEN + "\n")
                self.publish_all_ways(project, environment, {token, project.folder / ".git/config"})


if __name__ == "__main__":
    unittest.main()
