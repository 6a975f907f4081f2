# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up a run of ./test.sh.

The folder holds "steps", one "ok NAME" or "not ok NAME" a line, and meson's testlog.json of each
build as <build>.json.  Every TAP point counts, and every test that speaks by its exit status.  The
same test in two builds counts once and passes when it passed in both.  What failed is printed with
its log; the last line is "N passed, N failed", and the exit status says the same.

    summary.py FOLDER | summary.py --self-test"""

import json
import pathlib
import re
import sys

import tree

POINT = re.compile(r"^(?P<indent>\s*)(?P<no>not )?ok\b\s*(?P<number>\d+)?\s*-?\s*(?P<name>[^#]*)"
                   r"(?:#\s*(?P<directive>\w+))?")
PLAN = re.compile(r"^\s*\d+\.\.\d+", re.MULTILINE)


def points(output):
    """(name, passed or None when skipped) of every TAP point that has no points below it."""
    found = []
    deepest = 0
    for line in output.splitlines():
        match = POINT.match(line)
        if not match:
            continue
        indent = len(match["indent"])
        if indent < deepest:
            deepest = indent      # the line that closes a subtest; its points are counted
            continue
        deepest = indent
        directive = (match["directive"] or "").upper()
        passed = None if directive == "SKIP" else not match["no"] or directive == "TODO"
        found.append((match["name"].strip() or match["number"] or "", passed))
    return found


def results_of(test):
    """{name: passed} of one test of meson's log; a skipped one is left out."""
    # meson says "jiati:rules / tally".
    prefix = test["name"].split(":", 1)[-1].replace(" / ", "/")
    output = test.get("stdout") or ""
    well = test["result"] in ("OK", "EXPECTEDFAIL")
    results = {}
    if PLAN.search(output) or POINT.search(output):
        for point, passed in points(output):
            if passed is not None:
                key = f"{prefix}: {point}"
                results[key] = results.get(key, True) and passed
        if not well and test["result"] != "SKIP" and all(results.values()):
            results[f"{prefix}: {test['result'].lower()}, exit {test.get('returncode')}"] = False
    elif test["result"] != "SKIP":
        results[prefix] = well
    return results


def read(folder):
    """({name: passed}, [log of a test that failed], [name of a test that was skipped])"""
    totals, logs, skipped = {}, [], []

    def add(name, passed):
        totals[name] = totals.get(name, True) and passed

    for path in sorted(folder.glob("*.json")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            test = json.loads(line)
            results = results_of(test)
            if not all(results.values()):
                logs.append(f"--- {test['name']} in {path.stem}: {test['result']}\n"
                            f"{test.get('stdout') or ''}{test.get('stderr') or ''}")
            for name, passed in results.items():
                add(name, passed)
            skipped += [f"{test['name']}: {point}" for point, passed
                        in points(test.get("stdout") or "") if passed is None]
            if test["result"] == "SKIP" and not results:
                skipped.append(test["name"])
    steps = folder / "steps"
    for line in steps.read_text(encoding="utf-8").splitlines() if steps.exists() else []:
        add(line.split("ok ", 1)[1], not line.startswith("not "))
    return totals, logs, sorted(set(skipped))


def summarise(folder):
    totals, logs, skipped = read(folder)
    for log in logs:
        print(log)
    for name in skipped:
        print(f"skipped: {name}")
    failed = sorted(name for name, passed in totals.items() if not passed)
    for name in failed:
        print(f"FAILED: {name}")
    print(f"{len(totals) - len(failed)} passed, {len(failed)} failed")
    return not failed and bool(totals)


def self_test(write, root):
    def log(name, *tests):
        write(name, "".join(json.dumps(test) + "\n" for test in tests))

    def test(name, result, stdout=None):
        return {"name": f"jiati:rules / {name}", "result": result, "stdout": stdout,
                "stderr": "", "returncode": 0 if result == "OK" else 1}

    log("a.json", test("one", "OK", "1..3\nok 1 /a\nok 2 /b # SKIP why\nok 3 /c\n"),
        test("two", "OK"), test("three", "SKIP"),
        test("nested", "OK", "    ok 1 /x\n    ok 2 /y\n    1..2\nok 1 sub\n1..1\n"))
    log("b.json", test("one", "OK", "1..1\nok 1 /a\n"))
    write("steps", "ok build\n")
    totals, logs, skipped = read(root)
    assert len(totals) == 6 and all(totals.values()), totals
    assert not logs and len(skipped) == 2, (logs, skipped)

    log("b.json", test("one", "FAIL", "1..1\nnot ok 1 /a\n"), test("two", "FAIL"),
        test("crash", "ERROR", "1..2\nok 1 /a\n"), test("silent", "TIMEOUT", ""))
    write("steps", "not ok build\n")
    totals, logs, skipped = read(root)
    failed = [name for name, passed in totals.items() if not passed]
    tree.expect(failed, "rules/one: /a", "rules/two", "rules/crash: error", "rules/silent", "build")
    assert len(logs) == 4


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        sys.exit(0 if summarise(pathlib.Path(sys.argv[1])) else 1)
