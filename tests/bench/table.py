#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks of a build folder and prints one table of ratios, as Markdown.

    table.py BUILD [--smoke] [NAME ...]

What meson knows of each benchmark (program, arguments, environment) is what is run.  Nothing is
judged: a target that is missed says so in the table, and the program ends with 0.  Peers that are
not installed are named.  The table goes to standard output, progress to standard error."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time

UNITS = ("ns", "µs", "ms", "s")
HEADER = ("work", "ours", "beside", "takes", "ours ÷ that", "target", "met")


def read_benchmarks(build):
    text = subprocess.run(["meson", "introspect", "--benchmarks", build], check=True,
                          capture_output=True, text=True).stdout
    return json.loads(text)


def say_time(number):
    unit = 0
    while number >= 1000 and unit + 1 < len(UNITS):
        number /= 1000
        unit += 1
    return f"{number:.3g} {UNITS[unit]}"


def say_memory(kib):
    return f"{kib / 1024:.1f} MiB"


def make_rows(lines):
    """A row for each comparison; the target of some work stands in the first of its rows."""
    peers, targets = {}, {}
    for line in lines:
        kind, what, ours, peer, theirs = line.split("\t")
        ours, theirs = int(ours), int(theirs)
        say = say_memory if kind == "memory" else say_time
        key = what + ", memory" if kind == "memory" else what, say(ours)
        beside = peers.setdefault(key, [])
        if kind == "peer":
            beside.append((peer, say(theirs), f"{ours / max(theirs, 1):.3g}"))
        elif kind == "absent":
            beside.append((peer, "not installed", ""))
        else:
            targets[key] = ("≤ " + say(theirs), "yes" if ours <= theirs else "**no**")
    return [(*key, *peer, *(targets.get(key, ("", "")) if i == 0 else ("", "")))
            for key, beside in peers.items()
            for i, peer in enumerate(beside or [("", "", "")])]


def run(benchmark, build, smoke):
    """Returns the rows of one benchmark, and what went wrong or None."""
    env = dict(os.environ, **benchmark["env"], JIATI_BENCH_LINES="tab")
    if smoke:
        env["JIATI_BENCH_SIZE"] = "smoke"
    try:
        done = subprocess.run(benchmark["cmd"], env=env, cwd=build, text=True,
                              stdout=subprocess.PIPE, timeout=benchmark["timeout"] or None)
    except subprocess.TimeoutExpired:
        return [], "took too long"
    rows = make_rows(line for line in done.stdout.splitlines() if line.count("\t") == 4)
    if done.returncode == 77:
        return rows, "cannot be run here"
    return rows, None if done.returncode == 0 else f"ended with {done.returncode}"


def print_row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--smoke", action="store_true", help="at a tiny size, to see that it runs")
    arguments = parser.parse_intermixed_args()
    begin = time.monotonic()
    remarks = []

    print(f"{platform.machine()}, {os.cpu_count()} processors; medians; a ratio below 1 is "
          "quicker or smaller.\n")
    print_row(HEADER)
    print_row(["---", "---:", "---", "---:", "---:", "---:", "---"])
    for benchmark in read_benchmarks(arguments.build):
        name = benchmark["name"].rsplit("/", 1)[-1].strip()
        if arguments.names and name not in arguments.names:
            continue
        print(f"{time.monotonic() - begin:6.0f} s  {name}", file=sys.stderr, flush=True)
        rows, remark = run(benchmark, arguments.build, arguments.smoke)
        for cells in rows:
            print_row(cells)
        if remark is not None:
            remarks.append(f"{name}: {remark}.")
    print(f"\n{time.monotonic() - begin:.0f} s in all.", *remarks)


if __name__ == "__main__":
    main()
