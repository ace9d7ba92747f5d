# SPDX-License-Identifier: EUPL-1.2
"""From a save to the page: `insyn serve` shows a section, a note is saved, and the event stream that the page's script
listens to tells that the page is another. Which files of the site were written meanwhile? And when do the words stand in a
browser's page?"""
import contextlib
import http.client
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import time
import urllib.parse

import measuring

HERE = pathlib.Path(__file__).resolve().parent
BROWSER = HERE.parent / "browser"
EVENTS = "/_insyn/events?page="
PATIENCE = 600  # seconds


def stamps(folder):
    """Path → what changes when the file is written."""
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with contextlib.suppress(FileNotFoundError):  # one that is being written
                status = os.stat(path)
                found[os.path.relpath(path, folder)] = (status.st_mtime_ns, status.st_ino)
    return found


def settled(folder):
    """The stamps, when nothing is written any longer: what nobody looks at is made after the reload."""
    before, now = None, stamps(folder)
    while before != now:
        time.sleep(0.5)
        before, now = now, stamps(folder)
    return now


def next_build(stream):
    """Waits for the next event of the stream; heartbeats are none."""
    while line := stream.readline():
        if line.startswith(b"data: "):
            return time.perf_counter()
    raise measuring.Failed("insyn serve closed its stream of events")


@contextlib.contextmanager
def serving(ours):
    """The server, and where it shows the section."""
    server = subprocess.Popen([str(word) for word in ours.command("serve", "--port", "0", "--out", ours.public)],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=measuring.ENVIRONMENT)
    try:
        url = server.stdout.readline().strip()
        if not url:
            raise measuring.Failed("insyn serve did not start")
        yield server, url
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@contextlib.contextmanager
def events(page):
    """A page, looked at, and the stream of what becomes of it; one for each save: the server ends them after a while."""
    address = urllib.parse.urlsplit(page)
    connection = http.client.HTTPConnection(address.netloc, timeout=PATIENCE)
    connection.request("GET", address.path)
    connection.getresponse().read()
    connection.request("GET", EVENTS + address.path)
    try:
        stream = connection.getresponse()
        next_build(stream)  # the build that is there already
        yield stream
    finally:
        connection.close()


def memory_of(server):
    """The most that it held, in MB."""
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


# What is saved: words alone, and what other pages are made of, too.
EDITS = {"words": "\nSparat {}.\n", "a decision": "\n**Beslut:** Gruppen sparar {} gånger.\n"}


def in_browser(page, note, saves):
    """Median of seconds until the words stand in a browser's page; None without a browser or what steers it."""
    steered = all(map(shutil.which, ("node", "chromium"))) and (BROWSER / "node_modules").is_dir()
    if not steered:
        return None
    done = subprocess.run(["node", HERE / "reload_time.mjs", page, note, str(saves)], check=True, capture_output=True, text=True,
                          timeout=PATIENCE)
    return statistics.median(json.loads(done.stdout)) / 1000


def measure(ours, saves):
    """Medians over saves of one note, by what is written: seconds until its page is told, files written; and in a browser."""
    ours.start_over()
    note = sorted(ours.folder.glob("minutes/*/*/2*.md"))[-2]
    text = note.read_text(encoding="utf-8")
    seconds = {edit: [] for edit in EDITS}
    written = []
    with serving(ours) as (server, url):
        page = url + str(note.relative_to(ours.folder / "minutes").with_suffix("")) + "/"
        for number in range(saves):
            for edit, words in EDITS.items():
                before = settled(ours.public)
                with events(page) as stream:
                    began = time.perf_counter()
                    note.write_text(text + words.format(number), encoding="utf-8")
                    seconds[edit].append(next_build(stream) - began)
                after = settled(ours.public)
                if edit == "words":
                    written.append(sorted(path for path in after if after[path] != before.get(path)))
                note.write_text(text, encoding="utf-8")
        settled(ours.public)
        browser = in_browser(page, note, saves)
        megabytes = memory_of(server)
    return {"seconds": {edit: statistics.median(each) for edit, each in seconds.items()}, "browser": browser,
            "files_written": statistics.median(map(len, written)), "megabytes": megabytes, "files": written[-1]}
