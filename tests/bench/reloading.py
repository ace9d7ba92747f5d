# SPDX-License-Identifier: EUPL-1.2
"""From a save to the browser's reload: `insyn serve` shows a section, a note is saved, and the event stream that the
page's script listens to tells of the new build. Which files of the site were written meanwhile?"""
import contextlib
import http.client
import os
import pathlib
import statistics
import subprocess
import time
import urllib.parse

import measuring

EVENTS = "/_insyn/events"
PATIENCE = 600  # seconds


def stamps(folder):
    """Path → what changes when the file is written."""
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
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
    server = subprocess.Popen([str(word) for word in ours.command("serve", "--port", "0", "--out", ours.public)],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=measuring.ENVIRONMENT)
    try:
        url = server.stdout.readline().strip()
        if not url:
            raise measuring.Failed("insyn serve did not start")
        yield server, urllib.parse.urlsplit(url).netloc
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@contextlib.contextmanager
def events(address):
    """A stream of its own for each save: the server ends them after a while."""
    connection = http.client.HTTPConnection(address, timeout=PATIENCE)
    connection.request("GET", EVENTS)
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


def measure(ours, saves):
    """Medians over saves of one note: seconds to the reload, files written; and the paths of the last save's."""
    ours.start_over()
    note = sorted(ours.folder.glob("minutes/*/*/2*.md"))[-2]
    text = note.read_text(encoding="utf-8")
    seconds, written = [], []
    with serving(ours) as (server, address):
        for number in range(saves):
            before = settled(ours.public)
            with events(address) as stream:
                began = time.perf_counter()
                note.write_text(f"{text}\nSparat {number}.\n", encoding="utf-8")
                seconds.append(next_build(stream) - began)
            after = settled(ours.public)
            written.append(sorted(path for path in after if after[path] != before.get(path)))
        megabytes = memory_of(server)
    note.write_text(text, encoding="utf-8")
    return {"seconds": statistics.median(seconds), "files_written": statistics.median(map(len, written)),
            "megabytes": megabytes, "files": written[-1]}
