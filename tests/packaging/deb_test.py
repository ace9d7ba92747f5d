#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The package as a file: what is in it, for whom, and that the same sources give the same bytes."""
import hashlib
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

import debian

# What lintian says and is no fault here, and why.
EXPLAINED = {
    "initial-upload-closes-no-bugs": "the package is handed out by the project, not uploaded to Debian",
    "bogus-mail-host": "an example of an address: who hands on packages says whose they are, by INSYN_MAINTAINER",
    "bogus-mail-host-in-debian-changelog": "the same address",
}


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.package = debian.make_package()
        cls.opened = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.opened.name)
        subprocess.run(["dpkg-deb", "--raw-extract", cls.package, cls.folder], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.opened.cleanup()

    def field(self, name):
        return subprocess.run(["dpkg-deb", "--field", self.package, name], capture_output=True, text=True, check=True).stdout.strip()

    def test_lintian_says_nothing(self):
        done = subprocess.run([debian.program("lintian"), "--allow-root", "--fail-on", "error,warning", "--suppress-tags", ",".join(EXPLAINED), self.package],
                              capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout.strip()), (0, ""), done.stderr)

    def test_the_same_sources_give_the_same_bytes(self):
        other = debian.make_package("again", env={**os.environ, "TZ": "Pacific/Apia", "LC_ALL": "sv_SE.UTF-8"})
        self.assertEqual(*(hashlib.sha256(package.read_bytes()).hexdigest() for package in (self.package, other)))

    def contents(self, package):
        return subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"}).stdout

    def test_its_dates_are_those_it_is_told_and_no_umask_closes_it(self):
        told = self.contents(debian.make_package("dated", env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}, umask=0o077))
        date = r"\d{4}-\d\d-\d\d \d\d:\d\d"
        self.assertEqual(set(re.findall(date, told)), {time.strftime("%Y-%m-%d %H:%M", time.gmtime(1700000000))})
        shape = lambda text: [(line.split()[0], line.split()[-1]) for line in text.splitlines()]
        self.assertEqual(shape(told), shape(self.contents(self.package)))

    def test_everything_is_roots_and_everyone_may_read_it(self):
        for line in self.contents(self.package).splitlines():
            mode, owner, *_, path = line.split()
            with self.subTest(path):
                wanted = "drwxr-xr-x" if mode.startswith("d") else "-rwxr-xr-x" if path == "./usr/bin/insyn" else "-rw-r--r--"
                self.assertEqual((mode, owner), (wanted, "root/root"))

    def test_every_file_has_its_sum(self):
        sums = dict(reversed(line.split("  ", 1)) for line in (self.folder / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines())
        files = {path.relative_to(self.folder).as_posix(): hashlib.md5(path.read_bytes()).hexdigest()
                 for path in (self.folder / "usr").rglob("*") if path.is_file()}
        self.assertEqual(sums, files)

    def test_what_is_where(self):
        for path in ("bin/insyn", "share/man/man1/insyn.1.gz", "share/man/sv/man1/insyn.1.gz", "share/bash-completion/completions/insyn",
                     "share/zsh/vendor-completions/_insyn", "share/fish/vendor_completions.d/insyn.fish", "share/doc/insyn/copyright",
                     "share/doc/insyn/changelog.gz", "share/doc/insyn/changelog.Debian.gz", "share/doc/insyn/README.md", "share/doc/insyn/docs/skriva.md"):
            with self.subTest(path):
                self.assertTrue((self.folder / "usr" / path).stat().st_size > 0)
        outside = {path.name for path in self.folder.iterdir()} - {"DEBIAN", "usr"}
        self.assertEqual(outside, set())

    def test_what_it_asks_for(self):
        depends, recommends = self.field("Depends"), self.field("Recommends")
        for library in ("libc6", "libcurl4", "libqpdf", "libexiv2", "libcmark-gfm", "ca-certificates"):
            self.assertIn(library, depends)
        self.assertEqual(recommends, "git, pandoc")
        self.assertEqual((self.field("Package"), self.field("Section"), self.field("Priority")), ("insyn", "web", "optional"))
        self.assertRegex(self.field("Version"), r"^\d+\.\d+\.\d+-1$")

    def test_the_manual_is_the_programs_own(self):
        packed = self.folder / "usr/share/man/sv/man1/insyn.1.gz"
        page = subprocess.run(["gzip", "-dc", packed], capture_output=True, check=True).stdout
        said = subprocess.run([self.folder / "usr/bin/insyn", "manual", "--lang", "sv"], capture_output=True, check=True).stdout
        self.assertEqual(page, said)

    def test_the_licences_of_all_that_is_in_it_are_told(self):
        text = (self.folder / "usr/share/doc/insyn/copyright").read_text(encoding="utf-8")
        self.assertIn("https://eupl.eu/1.2/en/", text)
        used = {name.strip() for line in re.findall(r"^License: (.+)$", text, re.MULTILINE) for name in line.split(" and ")}
        told = set(re.findall(r"^License: (\S+)\n ", text, re.MULTILINE))
        self.assertEqual(used, told)
        self.assertNotIn("@licence@", text)


if __name__ == "__main__":
    debian.run_tests(debian.a_package)
