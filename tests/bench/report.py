# SPDX-License-Identifier: EUPL-1.2
"""What was measured, as tables in Markdown, and the goals: met or not met."""
import os

GOAL_SIZE, LARGE_SIZE = 10_000, 100_000
BEGIN, END = "<!-- whole.py: from here -->\n", "<!-- whole.py: to here -->\n"


def size_of(results, meetings):
    return next((size for size in results["sizes"] if size["meetings"] == meetings), None)


def goals(results):
    """[{what, goal, measured, met}] of each goal that the run had the figures for."""
    found = []

    def goal(what, unit, measured, most, digits=2):
        found.append({"what": what, "goal": f"≤ {most:.{digits}f} {unit}", "measured": f"{measured:.{digits}f} {unit}",
                      "met": measured <= most})

    starts = results["starts"]
    goal("start: `insyn --version`", "ms", starts["insyn --version"], 25, 0)
    goal("start: `insyn check` on the example", "ms", starts["insyn check, the example"], 60, 0)
    for shape, cost in results["large_notes"].items():
        goal(f"a note of {cost['bytes'] / 1000:.0f} kB, {shape}: build", "ms", cost["build"], 30, 0)
    if size := size_of(results, GOAL_SIZE):
        rows = size["rows"]
        cold = rows["cold build"]
        for name in (name for name in ("cold build", "cold build, with internal texts") if name in rows):
            what = f"{number(GOAL_SIZE)}: {name}"
            for peer, unit, most in (("floor", "× the floor", 2), ("hugo", "× Hugo's time", .1)):
                if peer in rows:
                    goal(what, unit, rows[name]["seconds"] / rows[peer]["seconds"], most)
            goal(what, "MB", rows[name]["megabytes"], 300, 0)
        again = rows["again, nothing changed"]
        goal(f"{number(GOAL_SIZE)}: again, nothing changed", "× the cold build", again["seconds"] / cold["seconds"], 1)
        goal(f"{number(GOAL_SIZE)}: again, nothing changed", "files written", again["files_written"], 0, 0)
        if "reload" in size:
            goal(f"{number(GOAL_SIZE)}: save to page, words", "s", size["reload"]["seconds"]["words"], .1)
            goal(f"{number(GOAL_SIZE)}: save to page, a decision", "s", size["reload"]["seconds"]["a decision"], .1)
        for part, most in ((size, .1), (size_of(results, 100), .05)):
            if part and (waited := part.get("reload", {}).get("browser")):
                goal(f"{number(part['meetings'])}: save to page in a browser", "s", waited, most, 3)
        if large := size_of(results, LARGE_SIZE):
            each = [part["rows"]["cold build"][figure] / part["meetings"] for part in (large, size)
                    for figure in ("seconds", "megabytes")]
            goal(f"{number(LARGE_SIZE)}: time for each meeting", f"× that at {number(GOAL_SIZE)}", each[0] / each[2], 1.15)
            goal(f"{number(LARGE_SIZE)}: memory for each meeting", f"× that at {number(GOAL_SIZE)}", each[1] / each[3], 1)
    return found


def number(value):
    return f"{value:,}".replace(",", " ")


def seconds(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def table(head, rows, right=1):
    """The first columns are texts, the others figures, flush right."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * right + "---:|" * (len(head) - right)
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GB of memory"


def size_table(size):
    cold = size["rows"]["cold build"]
    yield (f"### {number(size['meetings'])} meetings\n\n{size['source_bytes'] / 1e6:.0f} MB of notes → "
           f"{number(size['files'])} files, {size['bytes'] / 1e6:.0f} MB\n")
    rows = [[name, seconds(row["seconds"]), f"{row['seconds'] / cold['seconds']:.2f}", seconds(row["processor_seconds"]),
             f"{row['megabytes']:.0f}", number(row["files_written"]) if "files_written" in row else "",
             f"{row['megabytes_written']:.1f}"] for name, row in size["rows"].items()]
    if reload := size.get("reload"):
        waits = {f"`serve`: save to page, {edit}": waited for edit, waited in reload["seconds"].items()}
        if reload["browser"]:
            waits["… words, in a browser"] = reload["browser"]
        rows += [[what, f"{waited:.3f}", f"{waited / cold['seconds']:.2f}", "", f"{reload['megabytes']:.0f}",
                  number(int(reload["files_written"])) if what.endswith("words") else "", ""] for what, waited in waits.items()]
    yield from table(["", "s", "of cold", "processor s", "MB held", "files written", "MB written"], rows)


def calls_table(results):
    sizes = [size for size in results["sizes"] if "calls" in size]
    if not sizes:
        return
    last = sizes[-1]
    names = sorted(last["calls"]["cold build"], key=last["calls"]["cold build"].get, reverse=True)[:10]
    yield f"### Calls to the system for each of {number(last['meetings'])} meetings\n"
    rows = []
    for kind, calls in last["calls"].items():
        each = [f"{calls.get(name, 0) / last['meetings']:.1f}" for name in names]
        rows.append([kind, f"{sum(calls.values()) / last['meetings']:.1f}", *each])
    yield from table(["", "all", *names], rows)


def markdown(results):
    lines = [f"{results['insyn']}, {machine()}, {results['jobs']} threads, medians of {results['rounds']} rounds.\n"]
    lines += table(["goal", "", "measured", ""], [[goal["what"], goal["goal"], goal["measured"],
                                                   "met" if goal["met"] else "**not met**"] for goal in results["goals"]])
    for size in results["sizes"]:
        lines += size_table(size)
    lines += ["### What takes milliseconds\n"]
    rows = [[name, f"{value:.0f}"] for name, value in results["starts"].items()]
    for shape, cost in results["large_notes"].items():
        about = f"a note of {cost['bytes'] / 1000:.0f} kB and {number(cost['lines'])} lines, {shape}"
        rows += [[f"{about}: {verb}, beyond that of a short note", f"{cost[verb]:.0f}"] for verb in ("build", "check")]
    lines += table(["", "ms"], rows)
    lines += calls_table(results)
    if counted := results.get("instructions"):
        lines += [f"### Instructions for each of {number(counted['meetings'])} meetings\n"]
        lines += table(["", "millions"], [[name, f"{value / 1e6:.2f}"] for name, value in counted.items() if name != "meetings"])
    return "\n".join(lines).rstrip()


def page_with(tables, page):
    """The page with these tables in place of those that it had."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin and end, f"the page has no {BEGIN.strip()} … {END.strip()}"
    return f"{before}{begin}\n{tables}\n\n{end}{after}"
