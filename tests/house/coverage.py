# SPDX-License-Identifier: GPL-3.0-or-later
"""The rooms that count votes and keep them are covered by tests: 95 % of their lines each.

    coverage.py GCOVR_JSON_SUMMARY | coverage.py --self-test"""

import collections
import json
import sys

import tree

FLOOR = 95
ROOMS = ["model", "rules", "store"]


def totals(summary):
    lines = collections.defaultdict(lambda: [0, 0])
    for entry in summary["files"]:
        parts = entry["filename"].split("/")
        if parts[0] == "src" and len(parts) > 2:
            lines[parts[1]][0] += entry["line_covered"]
            lines[parts[1]][1] += entry["line_total"]
    return lines


def check(summary):
    lines = totals(summary)
    problems = []
    for room in ROOMS:
        covered, total = lines[room]
        if covered * 100 < total * FLOOR or total == 0:
            worst = sorted((e for e in summary["files"] if e["filename"].startswith(f"src/{room}/")),
                           key=lambda e: e["line_covered"] - e["line_total"])[:5]
            problems.append(f"{room} is covered by less than {FLOOR} %: " + ", ".join(
                f"{e['filename']} lacks {e['line_total'] - e['line_covered']} lines"
                for e in worst))
    return problems


def self_test():
    def entry(name, covered, total):
        return {"filename": name, "line_covered": covered, "line_total": total}

    good = [entry(f"src/{room}/a.c", 95, 100) for room in ROOMS]
    tree.expect(check({"files": good}))
    tree.expect(check({"files": good + [entry("src/rules/b.c", 0, 1)]}), "src/rules/b.c lacks 1")
    tree.expect(check({"files": good[:2]}), "store")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        self_test()
    else:
        with open(sys.argv[1], encoding="utf-8") as file:
            SUMMARY = json.load(file)
        for ROOM, (COVERED, TOTAL) in sorted(totals(SUMMARY).items()):
            print(f"{ROOM:10} {COVERED:6} of {TOTAL:6} lines  {100 * COVERED / max(TOTAL, 1):5.1f} %")
        tree.report(check(SUMMARY))
