# SPDX-License-Identifier: EUPL-1.2
"""One run of a program, and what it cost: time, memory, bytes written, calls to the system, instructions."""
import contextlib
import dataclasses
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time


class Failed(Exception):
    """A program that was to be measured did not do its work."""


@dataclasses.dataclass
class Cost:
    """Megabytes of memory: the most that the process held, or the largest of its children. Where that is less than what
    this Python holds it is not seen, and Python's own (some 30) stand there."""
    seconds: float
    processor_seconds: float
    megabytes: float
    bytes_written: int
    said: str = dataclasses.field(repr=False)


ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1"}


def bytes_written_by(process):
    """What an ended process, not yet waited for, gave to write(); 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        return int(re.search(r"wchar: (\d+)", pathlib.Path(f"/proc/{process}/io").read_text(encoding="ascii"))[1])
    return 0


def run(*command, may_end_with=(0,)):
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=said,
                                   stderr=subprocess.STDOUT, env=ENVIRONMENT)
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        seconds = time.perf_counter() - began
        written = bytes_written_by(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace")
    if process.returncode not in may_end_with:
        raise Failed(f"{' '.join(map(str, command))}: exit {process.returncode}\n{text[-2000:]}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, written, text)


def median(costs):
    """Of each figure by itself; what was said last."""
    figures = ("seconds", "processor_seconds", "megabytes", "bytes_written")
    return Cost(*(statistics.median(getattr(cost, figure) for cost in costs) for figure in figures), costs[-1].said)


def median_of(rounds, *command, **how):
    return median([run(*command, **how) for _ in range(rounds)])


def calls_of(*command):
    """Call to the system → how often it was made, by all threads and children (strace)."""
    with tempfile.NamedTemporaryFile("r") as counts:
        run("strace", "-f", "-c", "-U", "calls,name", "-o", counts.name, *command)
        return {name: int(calls) for calls, name in re.findall(r"^\s*(\d+) (\w+)$", counts.read(), re.MULTILINE)
                if name != "total"}


def instructions_of(*command):
    """As callgrind counts them: a figure that does not shake."""
    done = run("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command)
    return int(re.search(r"Collected : (\d+)", done.said)[1])
