# SPDX-License-Identifier: EUPL-1.2
"""What the tests in this folder share: projects in folders of their own, and the program run on them as anyone runs it."""
import contextlib
import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

CASES = pathlib.Path(__file__).parent
ROOT = CASES.parents[1]
BINARY = pathlib.Path(os.environ.get("INSYN_BINARY", ROOT / "build/dev/insyn")).resolve()

TODAY = "2025-06-01"  # where a case does not say otherwise
EXAMPLE_TODAY = "2026-11-21"  # the example project's year is over then
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # in memory, where there is such a place
TIME_LIMIT = 60  # seconds for one command: bad input must not hang the program either


@dataclasses.dataclass
class Done:
    """What a command left behind."""
    exit: int
    stdout: str
    stderr: str

    @property
    def json(self):
        return json.loads(self.stdout)

    def __str__(self):
        return f"exit {self.exit}\n--- stdout\n{self.stdout}--- stderr\n{self.stderr}"


def surroundings(**changes):
    """The environment of a command: nothing of the machine's own language or time."""
    wanted = ("PATH", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
    kept = {name: os.environ[name] for name in wanted if name in os.environ}
    return {**kept, "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1", **changes}


def run(*arguments, cwd=None, env=None, before=(), stdin=""):
    """`insyn` with the arguments; `before` is what runs it (setpriv, for one)."""
    done = subprocess.run([*before, BINARY, *map(str, arguments)], cwd=cwd, env=env or surroundings(), input=stdin.encode(),
                          capture_output=True, timeout=TIME_LIMIT, check=False)
    return Done(done.returncode, done.stdout.decode(errors="backslashreplace"), done.stderr.decode(errors="backslashreplace"))


class Project:
    """A project folder: the small one in _base, or a copy of the example."""

    def __init__(self, folder, parts=CASES / "_base", today=TODAY):
        self.folder = pathlib.Path(folder)
        self.public = self.folder / "public"
        self.today = today
        for part in ("minutes", "site", "templates"):
            self.lay(pathlib.Path(parts) / part, part)

    def lay(self, source, part):
        """Copies a folder over what lies in the project's folder of that name already."""
        if source.is_dir():
            shutil.copytree(source, self.folder / part, dirs_exist_ok=True)

    def write(self, path, content):
        """Writes text, or bytes, to a file of the project."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def append(self, path, text):
        return self.write(path, (self.folder / path).read_text(encoding="utf-8") + text)

    def run(self, *arguments, **how):
        """The command with the usual day and language, where the arguments do not name others."""
        usual = [] if "--today" in arguments else ["--today", self.today]
        usual += [] if "--lang" in arguments else ["--lang", "sv"]
        return run("-C", self.folder, *arguments, *usual, **how)

    def withdrawn(self):
        """The notes whose page says only that they were withdrawn."""
        return [path for path in (self.folder / "minutes").rglob("*.md")
                if "\nstatus: avpublicerat\n" in path.read_text(encoding="utf-8")]

    def page(self, path):
        return (self.public / path).read_text(encoding="utf-8")


@contextlib.contextmanager
def project(**how):
    """A project that is gone when the test is over."""
    with tempfile.TemporaryDirectory(prefix="insyn-case-", dir=SCRATCH) as folder:
        yield Project(pathlib.Path(folder).resolve(), **how)


def example():
    """The example project of the repository, in a folder of its own."""
    return project(parts=ROOT, today=EXAMPLE_TODAY)


def tree_of(folder):
    """Every file below a folder with the hash of its bytes."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


def crashed(done):
    """Ended by a signal, or found out by a sanitizer."""
    return done.exit < 0 or done.exit > 4 or "Sanitizer" in done.stderr or "runtime error" in done.stderr
