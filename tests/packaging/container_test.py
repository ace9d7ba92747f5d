#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The Containerfile, as far as it goes without a registry: its second stage's commands run in a Debian, and what they make is
what docs/ci.md asks of an image."""
import contextlib
import json
import re
import unittest

import debian

CONTAINERFILE = debian.ROOT / "packaging/Containerfile"


def instructions():
    """(word, the rest) of each line of the file; those that go on over the next are one."""
    text = re.sub(r"^#.*\n", "", CONTAINERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    return [tuple(line.split(None, 1)) for line in text.splitlines() if line.strip()]


def stages():
    """The instructions after each FROM."""
    found = []
    for word, rest in instructions():
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


def packages_in(command):
    """What a RUN installs by name."""
    return set(re.search(r"--no-install-recommends install ([^&]*)", command).group(1).split()) - {"/tmp/insyn.deb"}


class Containerfile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = contextlib.ExitStack()
        cls.addClassCleanup(opened.close)
        cls.here = opened.enter_context(debian.machine("container"))

    def test_its_packages_are_those_that_ci_asks_for(self):
        row, = (line for line in (debian.ROOT / "docs/ci.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `INSYN_IMAGE` |"))
        asked = set(re.findall(r"`([a-z-]+)`", row.split("|")[3])) - {"insyn"}
        runs = [rest for word, rest in stages()[1] if word == "RUN" and "install" in rest]
        self.assertEqual(packages_in(runs[0]), asked | {"pandoc"})

    def test_its_first_stage_asks_for_packages_that_there_are(self):
        runs = " && ".join(rest for word, rest in stages()[0] if word == "RUN")
        self.assertIn("sed 's/#.*//' packaging/debian-12-build.txt", runs)
        self.assertIn("--target package", runs)
        listed = re.sub(r"#.*", "", (debian.ROOT / "packaging/debian-12-build.txt").read_text(encoding="utf-8")).split()
        self.assertLessEqual({"dpkg-dev", "file", "git"}, packages_in(runs))
        self.here.run("apt-get", "--simulate", "--no-install-recommends", "install", *listed, *packages_in(runs))

    def test_its_second_stage_becomes_an_image_that_jobs_can_use(self):
        here = self.here
        here.run("userdel", "--remove", "insyn")
        user = folder = command = None
        for word, rest in stages()[1][1:]:
            if word == "COPY":
                here.take(debian.make_package(), rest.split()[-1])
            elif word == "RUN":
                here.run("sh", "-c", rest)
            elif word == "USER":
                user = int(here.run("id", "--user", rest).stdout)
            elif word == "WORKDIR":
                folder = rest
                here.path(folder).mkdir()
            elif word == "CMD":
                command = json.loads(rest)
            else:
                self.fail(f"the test does not know {word}")
        self.assertNotEqual(user, 0)
        self.assertIn("insyn", here.run(*command, user=user).stdout)
        for needed in ("insyn", "curl", "git", "jq", "pandoc", "rsync", "ssh"):
            here.run("which", needed, user=user)
        self.imports(here, user, folder)

    def imports(self, here, user, folder):
        """As a job does: in a folder that is the user's, with notes of another program."""
        here.run("chown", f"{user}:{user}", folder)
        here.path(f"{folder}/mote.html").write_text("<h1>Möte 2026-03-11</h1><p>Vi började.</p>", encoding="utf-8")
        here.run("sh", "-c", f"cd {folder} && insyn init samverkan && insyn -C samverkan import mote.html arbete/samverkansgruppen && "
                 "insyn -C samverkan build", user=user)
        self.assertTrue(here.path(f"{folder}/samverkan/public/index.html").is_file())


if __name__ == "__main__":
    debian.run_tests(debian.a_package, debian.a_machine)
