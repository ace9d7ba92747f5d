#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The example's calendars, feeds and data by other people's parsers; and the validators themselves: each takes a small
good section, and finds its fault in one that is the same but for one edit."""
import contextlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "cases"))
import insyn  # noqa: E402

BASE = "https://www.exempelkommun.example/samverkan/"  # of the example and of good/
VALIDATORS = sorted(path.name for path in HERE.glob("validate_*.mjs"))
WITH_CRLF = (".ics", ".csv")  # these end their lines so; git keeps the fixtures' with LF


def validate(validator, *folders):
    return subprocess.run(["node", HERE / validator, BASE, *folders], capture_output=True, text=True, timeout=300, check=False)


def told_of_each(validator, stdout):
    """What was said of each folder: it ends with a line of how much was looked at."""
    return re.findall(rf"(?ms)^(.*?){re.escape(validator)}: \d+ looked at, \d+ to mend\n", stdout)


def broken_cases(validator):
    name = validator.removeprefix("validate_").replace(".mjs", ".toml")
    return tomllib.loads((HERE / "broken" / name).read_text(encoding="utf-8"))["case"]


@contextlib.contextmanager
def good_section():
    """A copy of good/, with the ends of lines that its formats want."""
    with tempfile.TemporaryDirectory(prefix="insyn-validators-", dir=insyn.SCRATCH) as folder:
        section = pathlib.Path(folder, "public")
        shutil.copytree(HERE / "good", section)
        for path in section.rglob("*"):
            if path.suffix in WITH_CRLF:
                path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        yield section


def break_section(section, case):
    """The first `find` in the file becomes `put` (in UTF-8, or the case's encoding); without `find` the file is gone."""
    file = section / case["file"]
    if "find" not in case:
        file.unlink()
        return
    before, found, after = file.read_bytes().partition(case["find"].encode())
    if not found:
        raise ValueError(f"{case['file']} has no {case['find']!r}")
    file.write_bytes(before + case["put"].encode(case.get("encoding", "utf-8")) + after)


class Validators(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not (HERE / "node_modules").is_dir():
            raise FileNotFoundError("the parsers are not installed: run ./test, or npm ci in tests/validators")

    def test_the_example_has_no_faults(self):
        with insyn.example() as project:
            built = project.run("build")
            self.assertEqual(built.exit, 0, built)
            for validator in VALIDATORS:
                with self.subTest(validator):
                    done = validate(validator, project.public)
                    self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_a_good_section_has_no_faults(self):
        with good_section() as section:
            for validator in VALIDATORS:
                with self.subTest(validator):
                    done = validate(validator, section)
                    self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_each_fault_is_found(self):
        for validator in VALIDATORS:
            with contextlib.ExitStack() as opened:
                cases = broken_cases(validator)
                sections = [opened.enter_context(good_section()) for _ in cases]
                for section, case in zip(sections, cases):
                    break_section(section, case)
                done = validate(validator, *sections)
                self.assertEqual((done.returncode, done.stderr), (1, ""), done.stdout)
                for case, told in zip(cases, told_of_each(validator, done.stdout), strict=True):
                    with self.subTest(case["about"], validator=validator):
                        self.assertIn("\n" + case["says"], "\n" + told)

    def test_wrong_usage(self):
        for validator in VALIDATORS:
            for folders in ([], ["no-such-folder"]):
                with self.subTest(validator, folders=folders):
                    done = validate(validator, *folders)
                    self.assertEqual(done.returncode, 2)
                    self.assertIn("Usage: node " + validator, done.stderr)


if __name__ == "__main__":
    unittest.main()
