#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The package's life on a Debian that has nothing: apt installs it, people use it, apt takes it away without a trace."""
import contextlib
import functools
import http.server
import pathlib
import threading
import unittest

import debian


@contextlib.contextmanager
def served(folder):
    """The folder's address on this machine."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.package = debian.make_package()
        cls.opened = contextlib.ExitStack()
        cls.machine = cls.opened.enter_context(debian.machine("install"))
        cls.addClassCleanup(cls.opened.close)
        cls.lay_jobs()

    @classmethod
    def lay_jobs(cls):
        """What the jobs' script needs of a project."""
        for folder in ("site", "ci"):
            cls.machine.path(f"/srv/samverkan/{folder}").mkdir(parents=True)
        cls.machine.path("/srv/samverkan/site/site.toml").write_text('language = "sv"\n', encoding="utf-8")
        for script in ("common.sh", "prepare.sh"):
            cls.machine.take(debian.ROOT / "starter/common/ci" / script, f"/srv/samverkan/ci/{script}")

    def files(self):
        """What lies in the machine and is named after Insyn, but for what people have written themselves."""
        found = self.machine.run("find", "/usr", "/etc", "/var", "-xdev", "-iname", "*insyn*", "-not", "-path", "/var/cache/apt/*").stdout
        return set(found.splitlines())

    def test_installed_used_and_purged(self):
        here = self.machine
        self.assertEqual(self.files(), set())
        here.take(self.package, "/tmp/insyn.deb")
        here.install("/tmp/insyn.deb")
        placed = [path for path in here.run("dpkg", "-L", "insyn").stdout.splitlines() if here.path(path).is_file()]
        self.assertIn("/usr/bin/insyn", placed)
        self.assertIn("/usr/share/man/man1/insyn.1.gz", placed)
        self.assertEqual(here.run("dpkg", "--verify", "insyn").stdout, "")
        self.use_it()
        here.run("apt-get", "-q", "-y", "purge", "insyn")
        self.assertEqual([path for path in placed if here.path(path).exists()], [])
        self.assertEqual(self.files(), set())

    def use_it(self):
        """As somebody who is not root, from a new project to the plan of what would be posted."""
        def insyn(*arguments):
            return self.machine.run("insyn", "--lang", "sv", *arguments, user=debian.USER).stdout

        self.assertRegex(insyn("--version"), r"^insyn \d+\.\d+\.\d+\n")
        insyn("init", "/srv/insyn/samverkan")
        project = ["-C", "/srv/insyn/samverkan"]
        self.assertEqual(insyn(*project, "check"), "0 fel, 0 varningar\n")
        insyn(*project, "build")
        self.assertTrue(self.machine.path("/srv/insyn/samverkan/public/index.html").is_file())
        insyn(*project, "publish", "--dry-run", "--offline")
        self.assertIn("insyn", self.machine.run("bash", "-c", ". /usr/share/bash-completion/completions/insyn; complete -p insyn").stdout)

    def test_the_jobs_script_installs_it_from_an_address_and_from_a_file(self):
        here = self.machine
        here.take(self.package, "/srv/paket.deb")
        with served(pathlib.Path(self.package).parent) as address:
            for place in (f"{address}/{self.package.name}", "/srv/paket.deb"):
                with self.subTest(place):
                    done = here.run("bash", "/srv/samverkan/ci/prepare.sh", INSYN_DEB=place)
                    self.assertRegex(done.stdout.splitlines()[-1], r"^insyn \d+\.\d+\.\d+$")
                    for needed in ("git", "jq", "rsync", "curl", "ssh"):
                        here.run("which", needed)
                    here.run("apt-get", "-q", "-y", "purge", "insyn")

    def test_the_jobs_script_says_what_is_missing(self):
        done = self.machine.run("bash", "/srv/samverkan/ci/prepare.sh", check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("INSYN_DEB", done.stderr)


if __name__ == "__main__":
    debian.run_tests(debian.a_package, debian.a_machine)
