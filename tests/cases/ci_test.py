#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What init writes for CI, run as GitHub and GitLab run it: a bare repository, clones of it, the jobs' scripts in order,
a server that answers as the two do where the scripts ask them, and nginx with what was put out. Programs the jobs need: git,
curl, jq, rsync."""
import contextlib
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
import urllib.parse
import urllib.request

import insyn
import town

TODAY = "2026-03-11"
EPOCH = "1773226800"  # noon of that day
BRANCH = "insyn-ledger"


def git(folder, *arguments):
    return subprocess.run(["git", "-C", folder, "-c", "user.name=x", "-c", "user.email=x@localhost", *arguments], check=True,
                          capture_output=True, text=True, env=insyn.surroundings()).stdout


class Forge(http.server.BaseHTTPRequestHandler):
    """Comments of a change, and new changes, kept in the server's own lists."""

    def answer(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length).decode()
        self.server.asked.append((self.command, self.path, dict(self.headers), body))
        if self.server.refuses:
            return self.reply(403, {})
        comments = self.server.comments
        if self.command == "GET":
            return self.reply(200, comments)
        is_form = self.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded") and body.startswith("body=")
        said = {"body": urllib.parse.parse_qs(body)["body"][0]} if is_form else json.loads(body)
        if self.path.endswith("/pulls"):
            return self.reply(201, {"html_url": "https://forge.example/pull/7"})
        if self.command == "POST":
            comments.append({"id": len(comments) + 1, **said})
        else:
            next(c for c in comments if c["id"] == int(self.path.rsplit("/", 1)[1])).update(said)
        return self.reply(200, {})

    def reply(self, code, content):
        data = json.dumps(content).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_PATCH = answer

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def forge():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forge)
    server.asked, server.comments, server.refuses = [], [], False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@unittest.skipUnless(all(map(shutil.which, ("git", "curl", "jq", "rsync", "/usr/sbin/nginx"))), "a program that the jobs need is not here")
class Ci(unittest.TestCase):
    def setUp(self):
        self.open = contextlib.ExitStack()
        self.addCleanup(self.open.close)
        self.place = pathlib.Path(self.open.enter_context(tempfile.TemporaryDirectory(dir=insyn.SCRATCH, ignore_cleanup_errors=True)))
        self.origin, self.desk = self.place / "origin.git", self.place / "desk"
        self.www = self.place / "www"
        self.site = self.open.enter_context(town.nginx_of(self.www))
        self.forge = self.open.enter_context(forge())
        programs = self.place / "bin"
        programs.mkdir()
        (programs / "insyn").symlink_to(insyn.BINARY)
        self.env = insyn.surroundings(SOURCE_DATE_EPOCH=EPOCH, HOME=str(self.place), PATH=f"{programs}:{os.environ['PATH']}")
        subprocess.run(["git", "init", "--quiet", "--bare", "-b", "main", self.origin], check=True)
        self.assertEqual(insyn.run("init", self.desk, "--kind", "integration", "--today", TODAY).exit, 0)
        self.edit("site/site.toml", "base_url = .*", f'base_url = "{self.site}"')
        git(self.desk, "init", "--quiet", "-b", "main")
        git(self.desk, "remote", "add", "origin", self.origin)
        self.push("A new project")

    def edit(self, path, old, new):
        file = self.desk / path
        text, count = re.subn(old, lambda _: new, file.read_text(encoding="utf-8"), count=1)
        self.assertEqual(count, 1, f"{old} in {path}")
        file.write_text(text, encoding="utf-8")

    def push(self, message):
        git(self.desk, "add", "--all")
        git(self.desk, "commit", "--quiet", "--message", message)
        git(self.desk, "push", "--quiet", "origin", "HEAD:main")

    def note(self, text="Lugnt.", name="2026-03-10"):
        path = self.desk / f"minutes/integration/samverkansgruppen/{name}.md"
        path.write_text(f"---\ntitel: Mötet\nsammanfattning: Exempel.\nnärvarande: Exempelkommun, Migrationsverket\n---\n\n{text}\n",
                        encoding="utf-8")

    def runner(self):
        """A machine of the CI's: a new clone, with nothing of earlier runs."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.place)) / "repo"
        git(self.place, "clone", "--quiet", self.origin, folder)
        return folder

    def job(self, *scripts, ends=0, folder=None, **env):
        folder = folder or self.runner()
        said = ""
        for script in scripts:
            done = subprocess.run([folder / "ci" / script], cwd="/", env={**self.env, **env}, capture_output=True, text=True,
                                  timeout=insyn.TIME_LIMIT, check=False)
            said += done.stdout + done.stderr
            self.assertEqual(done.returncode, ends, said)
        return folder, said

    def review(self, ends=0, **env):
        return self.job("review.sh", ends=ends, **env)

    def on_github(self):
        return {"GITHUB_ACTIONS": "true", "GITHUB_TOKEN": "hemlig-token", "GITHUB_API_URL": f"http://127.0.0.1:{self.forge.server_port}", "GITHUB_REPOSITORY": "a/b",
                "INSYN_CHANGE": "7", "INSYN_RUN_URL": "https://forge.example/runs/1", "GITHUB_STEP_SUMMARY": str(self.place / "summary")}

    # ---- a change is reviewed ---------------------------------------------------------------------------------------

    def test_a_change_gets_one_comment_which_follows_it(self):
        self.edit("site/site.toml", 'from = ".*"', 'from = "2026-03-01"')
        self.note("[x](finns-inte.md)\n\n```\n@alla\n````\n")
        self.push("A note with an error")
        _, said = self.review(ends=1, **self.on_github())
        comment, = self.forge.comments
        self.assertIn("### Insyn: fel att rätta", comment["body"])
        self.assertIn("    minutes/integration/samverkansgruppen/2026-03-10.md:7:1: error:", comment["body"])
        self.assertIn("[körningens filer](https://forge.example/runs/1)", comment["body"])
        self.assertNotIn("hemlig-token", said)
        self.assertIn("\n::error file=minutes/integration/samverkansgruppen/2026-03-10.md,line=7,", "\n" + said)
        self.note("Nu är det rätt.")
        self.push("Mended")
        folder, _ = self.review(**self.on_github())
        comment, = self.forge.comments
        self.assertIn("### Insyn: inga fel", comment["body"])
        self.assertTrue((folder / "review/preview/index.html").is_file())
        self.assertIn("Exempel.", (folder / "review/posts.html").read_text(encoding="utf-8"))

    def test_on_gitlab(self):
        where = {"CI_API_V4_URL": f"http://127.0.0.1:{self.forge.server_port}/api/v4", "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "9",
                 "INSYN_COMMENT_TOKEN": "hemlig-token", "GITLAB_CI": "true"}
        self.forge.comments.append({"id": 1, "body": "Ser bra ut!"})
        self.review(**where)
        folder, said = self.review(**where)
        built, _ = self.job("build.sh", GITLAB_CI="true")
        report, = set(re.findall(r"codequality: (\S+)", (folder / ".gitlab-ci.yml").read_text(encoding="utf-8")))
        for place in (folder, built):
            self.assertEqual(json.loads((place / report).read_text(encoding="utf-8")), [])
        self.assertNotIn("::error", said)
        self.assertEqual([comment["body"][:14] for comment in self.forge.comments], ["Ser bra ut!", "<!-- insyn -->"])
        self.assertEqual([(method, path) for method, path, _, _ in self.forge.asked if method != "GET"],
                         [("POST", "/api/v4/projects/3/merge_requests/9/notes"), ("PUT", "/api/v4/projects/3/merge_requests/9/notes/2")])

    def test_a_change_that_may_not_be_commented_is_reviewed_all_the_same(self):
        self.forge.refuses = True
        _, said = self.review(**self.on_github())
        self.assertIn("fynden står här i loggen", said)
        self.assertIn("0 fel, 0 varningar", said)
        self.assertIn("### Insyn: inga fel", (self.place / "summary").read_text(encoding="utf-8"))
        self.review()  # nor needs it anybody to tell

    def test_a_long_list_of_findings_is_cut_in_the_comment_alone(self):
        self.note("".join(f"[x](finns-inte-{'x' * 400}-{n}.md)\n\n" for n in range(95)))
        self.push("Many errors")
        _, said = self.review(ends=1, **self.on_github())
        self.assertLess(len(self.forge.comments[0]["body"].encode()), 65536)
        self.assertIn("-94.md", said)
        self.assertIn("… resten står i jobbets logg", self.forge.comments[0]["body"])

    # ---- what is in main goes out -----------------------------------------------------------------------------------

    def publish(self, **env):
        """A run on main: deploy, then the plan, then the posts."""
        folder, _ = self.job("build.sh", "deploy.sh", INSYN_DEPLOY_TO=str(self.www))
        output = self.place / "output"
        output.unlink(missing_ok=True)
        self.job("plan.sh", folder=folder, GITHUB_OUTPUT=str(output))
        self.job("publish.sh", INSYN_WAIT="20s", **env)
        return output.read_text(encoding="utf-8")

    def articles(self):
        content = json.loads(self.store.read_text(encoding="utf-8"))
        return [post for post in content["articles"] if post["status"] == "publish"]

    def with_sandbox(self):
        self.store = self.place / "sandbox.json"
        url = self.open.enter_context(town.sandbox(self.store))
        self.edit("site/site.toml", r"(?s)\[channels.*?\n\n", f'[channels.webbplats]\ntype = "wordpress"\nurl = "{url}"\nuser = "insyn"\n'
                  'secret = "env:INSYN_WORDPRESS_PASSWORD"\nsettle = 0\n\n')
        self.edit("site/site.toml", 'from = ".*"', 'from = "2026-03-01"')
        return {"INSYN_WORDPRESS_PASSWORD": "sandbox sandbox sandbox"}

    def test_merged_notes_are_out_and_posted_once_whatever_runs_again(self):
        secret = self.with_sandbox()
        self.note()
        self.push("Notes")
        self.assertEqual(self.publish(**secret), "posts=yes\n")
        with urllib.request.urlopen(self.site + "integration/samverkansgruppen/2026-03-10/") as page:
            self.assertIn("Lugnt.", page.read().decode())
        self.assertEqual(len(self.articles()), 1)
        self.assertEqual(self.publish(**secret), "posts=no\n")  # the night
        self.assertEqual(len(self.articles()), 1)
        self.note("Rättat.")
        self.edit("minutes/integration/samverkansgruppen/2026-03-10.md", "Exempel", "Ett rättat exempel")
        self.push("Corrected")  # the ledger's branch refuses nobody's push
        self.publish(**secret)
        article, = self.articles()
        self.assertIn("Ett rättat exempel", json.dumps(article, ensure_ascii=False))
        self.assertIn(BRANCH, git(self.origin, "branch", "--list"))
        self.assertNotIn("ledger.jsonl", git(self.origin, "ls-tree", "-r", "--name-only", "main"))

    def test_what_was_withdrawn_is_gone_from_the_folder(self):
        bilaga = self.desk / "minutes/integration/samverkansgruppen/bilagor/karta.txt"
        bilaga.parent.mkdir()
        bilaga.write_text("karta")
        self.note("[Kartan](bilagor/karta.txt)")
        self.push("Notes")
        deploy = {"INSYN_DEPLOY_TO": f"{self.www}/"}
        self.job("build.sh", "deploy.sh", **deploy)
        self.assertEqual(len(list(self.www.rglob("karta.txt"))), 1)
        self.edit("minutes/integration/samverkansgruppen/2026-03-10.md", "---\n", "---\nstatus: avpublicerat\nskäl: fel karta\n")
        self.push("Withdrawn")
        self.job("build.sh", "deploy.sh", **deploy)
        self.assertEqual(list(self.www.rglob("karta.txt")), [])

    def test_with_errors_the_site_stays_as_it_was(self):
        self.job("build.sh", "deploy.sh", INSYN_DEPLOY_TO=str(self.www))
        before = insyn.tree_of(self.www)
        self.note("[x](finns-inte.md)")
        self.push("An error that got through")
        folder, _ = self.job("build.sh", ends=1)
        self.job("deploy.sh", ends=2, folder=folder, INSYN_DEPLOY_TO=str(self.www))
        self.assertEqual(insyn.tree_of(self.www), before)

    def test_what_is_not_set_is_told(self):
        self.assertIn("INSYN_DEPLOY_TO", self.job("deploy.sh", ends=2)[1])
        self.assertIn("Skriv vilken grupp", self.job("new-meeting.sh", ends=2)[1])

    def test_a_machine_that_has_insyn_needs_nothing_more(self):
        self.assertRegex(self.job("prepare.sh")[1], r"^insyn \d")
        self.env["PATH"] = "/usr/bin:/bin"
        self.assertIn("INSYN_DEB", self.job("prepare.sh", ends=2)[1])

    def test_on_github_what_waits_is_a_warning(self):
        self.with_sandbox()
        self.note()
        self.push("Notes")
        _, said = self.job("publish.sh", INSYN_WAIT="0s", GITHUB_ACTIONS="true", INSYN_WORDPRESS_PASSWORD="x")
        self.assertIn("::warning::", said)
        self.job("publish.sh", ends=4, INSYN_WAIT="0s", INSYN_WORDPRESS_PASSWORD="x")

    # ---- a new meeting ----------------------------------------------------------------------------------------------

    def test_a_new_meeting_is_a_branch_with_one_file_and_a_change(self):
        _, said = self.job("new-meeting.sh", INSYN_GROUP="integration/samverkansgruppen", INSYN_DATE="2026-04-09",
                           **self.on_github(), GITHUB_SERVER_URL="https://forge.example", GITHUB_REF_NAME="main")
        branch = "mote/integration/samverkansgruppen/2026-04-09"
        self.assertIn("https://forge.example/pull/7", said)
        self.assertEqual(git(self.origin, "diff", "--name-only", f"main..{branch}"),
                         "minutes/integration/samverkansgruppen/2026-04-09.md\n")
        method, path, _, body = self.forge.asked[-1]
        self.assertEqual((method, path, json.loads(body)["head"]), ("POST", "/repos/a/b/pulls", branch))
        # Again: somebody may have written in the branch already.
        _, said = self.job("new-meeting.sh", ends=2, INSYN_GROUP="integration/samverkansgruppen", INSYN_DATE="2026-04-09")
        self.assertIn(f"öppna {branch} och skriv vidare där", said)

    def test_where_no_change_may_be_opened_there_is_a_link(self):
        self.forge.refuses = True
        _, said = self.job("new-meeting.sh", INSYN_GROUP="integration/samverkansgruppen", **self.on_github(),
                           GITHUB_SERVER_URL="https://forge.example", GITHUB_REF_NAME="main")
        self.assertIn("https://forge.example/a/b/compare/mote/integration/samverkansgruppen/2026-03-11?expand=1", said)

    def test_a_group_that_is_written_to_do_harm(self):
        for group in ("$(touch x)", "; touch x", "--help", "../../etc"):
            with self.subTest(group):
                folder = self.runner()
                done = subprocess.run([folder / "ci/new-meeting.sh"], env={**self.env, "INSYN_GROUP": group}, capture_output=True,
                                      text=True, timeout=insyn.TIME_LIMIT, check=False)
                self.assertNotEqual(done.returncode, 0, done.stdout)
                self.assertFalse((folder / "x").exists())


if __name__ == "__main__":
    unittest.main()
