# SPDX-License-Identifier: EUPL-1.2
"""A town to publish in: a project with as many notes as are asked for (all invented), its pages on a web server, a sandbox
with the channels (or a real WordPress, where tests/wordpress/with_wordpress.py has started one), and a ledger of either
kind. It knows what should stand on the channel, and can count what does."""
import base64
import collections
import contextlib
import ctypes
import datetime
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request

import insyn

TODAY = "2025-06-01"
FIRST_DAY = datetime.date(2025, 1, 2)
HELD = "en annan körning publicerar"  # what a run says that another one keeps out
BRANCH = "insyn-ledger"

NOTE = """---
titel: Exempelmötet {number}
sammanfattning: Exempel. Gruppen talade om punkt {number}, version {version}.
---
# Exempelmötet {number}

## Närvarande
- Kommunen
- Polisen

## Läget
Exempel {number}, version {version}.
"""


# --- servers ----------------------------------------------------------------------------------------------------------

class Pages(http.server.SimpleHTTPRequestHandler):
    """The folder public/ below /samverkan/, as the municipality's web server has it."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/samverkan"))

    def log_message(self, *_):
        pass


class PagesServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """Whoever asked was killed."""


@contextlib.contextmanager
def pages_of(folder):
    server = PagesServer(("127.0.0.1", 0), lambda *a: Pages(*a, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/samverkan/"
    finally:
        server.shutdown()
        server.server_close()


def end_with_the_test():
    """Asks Linux to end this process when the one that started it is gone, however it went (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


NGINX = """daemon off; master_process off; pid {place}/pid; error_log {place}/error;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {place}/t; proxy_temp_path {place}/t; fastcgi_temp_path {place}/t; uwsgi_temp_path {place}/t; scgi_temp_path {place}/t;
  server {{ listen 127.0.0.1:{port}; location /samverkan/ {{ alias {folder}/; }} }}
}}
"""


@contextlib.contextmanager
def nginx_of(folder):
    """As pages_of(), by the server that most have."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as place:
        settings = pathlib.Path(place) / "nginx.conf"
        settings.write_text(NGINX.format(place=place, port=port, folder=folder), encoding="utf-8")
        process = subprocess.Popen(["/usr/sbin/nginx", "-e", f"{place}/error", "-c", settings], stderr=subprocess.DEVNULL,
                                   preexec_fn=end_with_the_test)
        try:
            wait_until_it_listens(port, process)
            yield f"http://127.0.0.1:{port}/samverkan/"
        finally:
            process.terminate()
            process.wait()


def wait_until_it_listens(port, process):
    while process.poll() is None:
        with contextlib.suppress(ConnectionRefusedError):
            return socket.create_connection(("127.0.0.1", port), timeout=insyn.TIME_LIMIT).close()
        time.sleep(0.02)
    raise RuntimeError("nginx did not start")


@contextlib.contextmanager
def sandbox(store):
    process = subprocess.Popen([insyn.BINARY, "sandbox", "--port", "0", "--store", store], env=insyn.surroundings(),
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=end_with_the_test)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


# --- channels ---------------------------------------------------------------------------------------------------------

class Channel:
    """One in the sandbox. posts(): the text of each post that people see."""

    def __init__(self, url, store):
        self.url, self.store = url, store

    def content(self):
        return json.loads(self.store.read_text(encoding="utf-8"))


class WordPress(Channel):
    """In the sandbox, or the real one that the environment tells of."""
    kind = "wordpress"

    def __init__(self, url, store):
        self.is_real = "INSYN_WORDPRESS_URL" in os.environ
        super().__init__(os.environ.get("INSYN_WORDPRESS_URL", url), store)
        self.user = os.environ["INSYN_WORDPRESS_USER"] if self.is_real else "insyn"
        self.password = os.environ["INSYN_WORDPRESS_PASSWORD"] if self.is_real else "sandbox sandbox sandbox"

    def settings(self):
        return {"url": self.url, "user": self.user}

    def posts(self):
        return [post["content"]["rendered"] for post in self.listed("publish")]

    def hidden(self):
        return len(self.listed("draft"))

    def listed(self, status):
        found, page, pages = [], 1, 1
        while page <= pages:
            request = urllib.request.Request(
                f"{self.url}/?rest_route=/wp/v2/posts&status={status}&per_page=100&page={page}&orderby=id",
                headers={"Authorization": "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()})
            with urllib.request.urlopen(request, timeout=60) as answer:
                found += json.load(answer)
                pages = int(answer.headers["X-WP-TotalPages"])
            page += 1
        return found


class Facebook(Channel):
    kind, password = "facebook", "sandbox-page-token"

    def settings(self):
        return {"page": "100200300400500", "api": self.url}

    def posts(self):
        return [post["message"] + "\n" + post["link"] for post in self.content()["page_posts"] if post["published"]]


class Webhook(Channel):
    kind, password = "webhook", "whsec_c2FuZGJveCBzYW5kYm94IHNhbmRib3ggc2FuZGJveA=="

    def settings(self):
        return {"url": self.url + "/webhook"}

    def posts(self):
        return [page["html"] + "\n" + page["link"] for page in self.content()["intranet"] if page["stands"]]


CHANNELS = {"wordpress": WordPress, "facebook": Facebook, "webhook": Webhook}


# --- ledgers ----------------------------------------------------------------------------------------------------------

def git(where, *arguments):
    return subprocess.run(["git", "-c", "user.name=example", "-c", "user.email=example@example.org", "-C", where, *arguments],
                          env=insyn.surroundings(), capture_output=True, text=True, check=True).stdout.strip()


class FileLedger:
    """All places to publish from are one folder."""
    settings = {}

    def __init__(self, town):
        self.town = town

    def another_place(self):
        return self.town.project

    def delete(self):
        shutil.rmtree(self.town.project.folder / "site/posts")
        (self.town.project.folder / "site/ledger.jsonl").unlink()


class GitLedger:
    """A bare repository that all share. Each further place to publish from is a clone."""
    settings = {"store": f"git:{BRANCH}"}

    def __init__(self, town):
        self.town, self.bare, self.clones = town, town.root / "bare.git", []
        git(town.root, "init", "--quiet", "--bare", "-b", "main", self.bare)
        folder = town.project.folder
        git(folder, "init", "--quiet", "-b", "main")
        git(folder, "remote", "add", "origin", f"file://{self.bare}")
        git(folder, "commit", "--quiet", "--allow-empty", "-m", "the project")
        git(folder, "push", "--quiet", "origin", "main")

    def another_place(self):
        """A clone with the same notes as the first place has now."""
        if not self.clones:
            folder = self.town.root / "clone"
            git(self.town.root, "clone", "--quiet", "--depth", "1", f"file://{self.bare}", folder)
            self.clones.append(insyn.Project(folder, today=TODAY))
        clone = self.clones[0]
        for part in ("minutes", "site"):
            clone.lay(self.town.project.folder / part, part)
        return clone

    def delete(self):
        git(self.bare, "update-ref", "-d", f"refs/heads/{BRANCH}")


LEDGERS = {"file": FileLedger, "git": GitLedger}


# --- the town ---------------------------------------------------------------------------------------------------------

class Town:
    def __init__(self, root, channel, ledger, settle):
        self.root = pathlib.Path(root).resolve()
        self.closing = contextlib.ExitStack()
        folder = self.root / "project"
        folder.mkdir()
        self.project = insyn.Project(folder, today=TODAY)
        store = self.root / "sandbox.json"
        self.base_url = self.closing.enter_context(pages_of(self.project.public))
        self.channel = CHANNELS[channel](self.closing.enter_context(sandbox(store)), store)
        self.ledger = LEDGERS[ledger](self)
        self.versions = {}  # note → the newest version of it
        self.write_settings(settle)

    def write_settings(self, settle):
        # A name of its own, so that several towns can share one real WordPress: markers are made of it.
        name = "c" + re.sub(r"\D", "", self.base_url)
        lines = [f'base_url = "{self.base_url}"', "[publish]", 'from = "2025-01-01"', f"[channels.{name}]",
                 f'type = "{self.channel.kind}"', 'secret = "env:TOWN_SECRET"', f"settle = {settle}"]
        lines += [f'{key} = "{value}"' for key, value in self.channel.settings().items()]
        lines += ["[ledger]", *(f'{key} = "{value}"' for key, value in self.ledger.settings.items())]
        settings = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        settings = "".join(line for line in settings.splitlines(True) if not line.startswith("base_url"))
        self.project.write("site/site.toml", lines[0] + "\n" + settings + "\n".join(lines[1:]) + "\n")
        self.env = insyn.surroundings(TOWN_SECRET=self.channel.password)

    # --- notes

    def write(self, numbers):
        """Writes the notes of these numbers, or corrects them, and puts the pages up."""
        for number in numbers:
            version = self.versions[number] = self.versions.get(number, 0) + 1
            self.project.write(f"minutes/arbete/gruppen/{self.name_of(number)}.md",
                               NOTE.format(number=number, version=version))
        done = self.project.run("build")
        assert done.exit == 0, done

    @staticmethod
    def name_of(number):
        return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()

    # --- publishing

    def start(self, place=None):
        """`insyn publish`, on its way."""
        folder = (place or self.project).folder
        return subprocess.Popen([insyn.BINARY, "-C", folder, "publish", "--yes", "--today", TODAY, "--lang", "sv"],
                                env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def publish(self):
        process = self.start()
        out, err = process.communicate(timeout=insyn.TIME_LIMIT * 5)
        return insyn.Done(process.returncode, out, err)

    # --- what stands

    def events(self):
        return self.project.run("ledger", "log", "--format", "json").json["events"]

    def visible(self):
        """Note → the versions of it that people see, one for each post."""
        found = collections.defaultdict(list)
        for text in self.channel.posts():
            link = re.search(re.escape(self.base_url) + r"arbete/gruppen/([\d-]+)/", text)
            if link:
                found[link.group(1)].append(int(re.search(r"version (\d+)\.", text).group(1)))
        return found

    def duplicates(self):
        return sum(len(posts) - 1 for posts in self.visible().values())

    def lost(self):
        """How many notes have no post, or one that does not say what the note says now."""
        visible = self.visible()
        return sum(1 for number, version in self.versions.items() if version not in visible.get(self.name_of(number), []))


@contextlib.contextmanager
def town(channel, ledger, settle):
    with tempfile.TemporaryDirectory(prefix="insyn-town-", dir=insyn.SCRATCH, ignore_cleanup_errors=True) as folder:
        made = Town(folder, channel, ledger, settle)
        with made.closing:
            yield made
