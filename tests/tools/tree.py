# SPDX-License-Identifier: EUPL-1.2
"""What the checks in this folder share: where the tree is, which files it has, how a check ends."""
import pathlib
import subprocess
import sys

# The tree to look at: the one this file stands in, or another given as the first argument (for the checks' own tests).
ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()

SKIPPED = 77  # ctest shows a test that ends with this as skipped


def files(*patterns):
    """Paths from ROOT of the project's own files that match any of the patterns ("src/**/*.cpp"), sorted."""
    found = {path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}
    return sorted(path.relative_to(ROOT) for path in found)


def tracked():
    """Paths from ROOT of what git tracks, and of new files it would not ignore; every file where git can't tell."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        return files("**/*")
    return sorted(path for path in map(pathlib.Path, listed.stdout.split("\0")[:-1]) if (ROOT / path).is_file())


def text(path):
    """The file's text; what is not UTF-8 in it is replaced."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def lines(path):
    """(number, line) of each line, from 1."""
    return enumerate(text(path).splitlines(), start=1)


def finish(faults, looked_at):
    """Prints the faults, in the form editors parse, and ends the process."""
    for fault in faults:
        print(fault)
    print(f"{pathlib.Path(sys.argv[0]).name}: {looked_at} looked at, {len(faults)} to mend")
    sys.exit(1 if faults else 0)
