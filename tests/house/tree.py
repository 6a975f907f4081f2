# SPDX-License-Identifier: GPL-3.0-or-later
"""What the house checks share: walking the tree, reading C, reporting.

A check is a script with a function check (root, …) that returns a list of problems, and a function
self_test (write, check) that breaks a scratch tree on purpose and expects to be told."""

import pathlib
import re
import sys
import tempfile

ROOMS = ["disk", "model", "rules", "store", "exchange", "reports", "service", "gui", "app"]

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def files(root, *patterns):
    """The files of the tree that match, build directories and hidden folders aside."""
    root = pathlib.Path(root)
    found = []
    for pattern in patterns:
        for path in root.glob(pattern):
            parts = path.relative_to(root).parts
            if path.is_file() and not (root / parts[0] / "meson-private").is_dir() \
               and not any(p.startswith(".") and p != ".ci" for p in parts):
                found.append(path)
    return sorted(set(found))


def blank(match):
    return "\n" * match.group(0).count("\n") or " "


def without_comments(text):
    """C without comments, line numbers kept."""
    return TOKEN.sub(lambda m: blank(m) if m.group(0).startswith("/") else m.group(0), text)


def without_strings(text):
    """C without comments and string literals, line numbers kept."""
    return TOKEN.sub(lambda m: '""' if m.group(0).startswith('"') else blank(m), text)


def strings(text):
    """The string literals of C outside comments, as (line, text); adjacent ones are joined."""
    text = without_comments(text)
    for match in re.finditer(r'"(?:\\.|[^"\\\n])*"(?:\s*"(?:\\.|[^"\\\n])*")*', text):
        joined = re.sub(r'"\s*"', "", match.group(0))[1:-1]
        yield text.count("\n", 0, match.start()) + 1, joined


def lines_with(text, pattern):
    """(line number, what matched) for every match."""
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.start()) + 1, match.group(0)


def report(problems):
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


def scratch(test):
    """Runs test (write, root) in an empty folder; write makes a file in it."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)

        def write(name, text):
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return path

        test(write, root)


def expect(problems, *needles):
    """Every needle is in a problem of its own, and there is no other problem."""
    assert len(problems) == len(needles), problems
    for needle in needles:
        assert any(needle in str(problem) for problem in problems), (needle, problems)
