# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives jiati-cli from outside, as a script of an office would.

$JIATI_CLI names the program.  Every test has a folder of its own, which is its $XDG_DATA_HOME too,
so that no book of the person who runs the tests is ever touched."""

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = SOURCE / "tests" / "data"
TIMEOUT = 300

# Exit status.
DONE, REFUSED, USAGE, NO_BOOK = 0, 1, 2, 3

TALLY_KEYS = {
    "motion", "total_area", "total_voters", "participating_area", "participating_voters",
    "consenting_area", "consenting_voters", "tests", "passed", "verdict", "disputed", "decided",
    "missing", "settle",
}


def program():
    return os.environ["JIATI_CLI"]


def run(args, as_json=True, env=None, cwd=None, input=None):
    """(status, answer, stderr): the answer is the JSON document, or the text without --json."""
    command = [program()] + (["--json"] if as_json else []) + [str(arg) for arg in args]
    done = subprocess.run(command, env=env, cwd=cwd, input=input, capture_output=True,
                          timeout=TIMEOUT, check=False)
    text = done.stdout.decode("utf-8")
    answer = text
    if as_json:
        # One document and nothing besides; a second one would be an error of json.loads.
        answer = json.loads(text)
    return done.returncode, answer, done.stderr.decode("utf-8")


def area(text):
    """"87.35" as 8735."""
    whole, _, rest = text.partition(".")
    return int(whole) * 100 + int((rest + "00")[:2])


def metres(number):
    """8735 as "87.35"."""
    return f"{number // 100}.{number % 100:02d}"


def table(rows, header=None):
    """Rows as csv text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if header is not None:
        writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def vectors(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Case(unittest.TestCase):
    """A test with a folder and a book of its own."""

    maxDiff = None
    locale = "C.UTF-8"
    language = ""
    today = "2026-09-01"

    def setUp(self):
        self.make_folder()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def make_folder(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jiati-"))
        self.book = self.folder / "jiati" / "casebook.jiati"
        self.env = {**os.environ, "XDG_DATA_HOME": str(self.folder), "LC_ALL": self.locale,
                    "LANGUAGE": self.language, "TZ": "UTC"}
        self.env.pop("JIATI_BOOK", None)

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content)
        return path

    # ------------------------------------------------------------------------------ calling it

    def call(self, *args, as_json=True, today=None):
        """(status, answer, stderr) on the day of the test."""
        today = today or self.today
        return run(["--today", today, *args], as_json=as_json, env=self.env, cwd=self.folder)

    def ok(self, *args, today=None):
        """The answer of a command that has to be done."""
        status, answer, stderr = self.call(*args, today=today)
        self.assertEqual(status, DONE, f"{args}: {answer} {stderr}")
        self.assertFalse(isinstance(answer, dict) and "error" in answer, f"{args}: {answer}")
        return answer

    def say(self, *args, today=None):
        """What a command that has to be done says to a person."""
        status, text, stderr = self.call(*args, as_json=False, today=today)
        self.assertEqual(status, DONE, f"{args}: {text} {stderr}")
        return text

    def refused(self, expected, *args, code=None, today=None):
        """The error of a command that has to be refused with this status, and perhaps code."""
        status, answer, stderr = self.call(*args, today=today)
        self.assertEqual(status, expected, f"{args}: {answer} {stderr}")
        self.check_error(answer, stderr, args)
        if code is not None:
            self.assertEqual(answer["error"]["code"], code, f"{args}: {answer}")
        return answer["error"]

    def check_error(self, answer, stderr, args=()):
        self.assertIsInstance(answer, dict, args)
        self.assertEqual(set(answer), {"error"}, f"{args}: {answer}")
        error = answer["error"]
        self.assertEqual(set(error), {"code", "text", "article"}, f"{args}: {answer}")
        for key in error:
            self.assertIsInstance(error[key], str, f"{args}: {answer}")
        self.assertRegex(error["code"], r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", args)
        self.assertNotIn("{fact}", error["text"], args)
        self.assertIn(error["text"], stderr, f"{args}: the sentence is missing on standard error")

    # --------------------------------------------------------------------------- whole answers

    def check_keys(self, answer, keys, what=""):
        """The document holds these keys, with values of these types, and no others."""
        self.assertIsInstance(answer, dict, what)
        self.assertEqual(set(answer), set(keys), what)
        for key, kind in keys.items():
            self.assertIs(type(answer[key]), kind, f"{what} {key}: {answer[key]!r}")

    def check_tally(self, tally):
        """Keys and types of a tally that can be judged."""
        self.assertEqual(set(tally) - {"decision"}, TALLY_KEYS, tally)
        self.assertIn(tally["motion"], ("lift", "fund"))
        self.assertIn(tally["verdict"], ("met", "not-met", "disputed"))
        for key in ("total_area", "participating_area", "consenting_area"):
            self.assertRegex(tally[key], r"^\d+\.\d\d$", key)
        for key in ("total_voters", "participating_voters", "consenting_voters"):
            self.assertIs(type(tally[key]), int, key)
        for key in ("passed", "disputed", "decided"):
            self.assertIs(type(tally[key]), bool, key)
        self.check_keys(tally["tests"], dict.fromkeys(
            ("participation_area", "participation_voters", "consent_area", "consent_voters"), bool))
        for key, value in tally["missing"].items():
            self.assertIs(type(value), str if key.endswith("area") else int, key)
        self.check_keys(tally["settle"], {"reachable": bool, "parts": list})
        if "decision" in tally:
            self.check_keys(tally["decision"], {"met": bool, "by": str, "reason": str})

    def check_rejected(self, rows):
        self.assertIs(type(rows), list)
        for row in rows:
            self.check_keys(row, {"row": int, "column": str, "code": str, "text": str}, row)
            self.assertNotEqual(row["text"], "")

    def check_verify(self, today=None):
        answer = self.ok("verify", today=today)
        self.check_keys(answer, {"ok": bool, "entries": int, "head": str, "problems": list})
        self.assertTrue(answer["ok"])
        self.assertEqual(answer["problems"], [])
        self.assertRegex(answer["head"], r"^[0-9a-f]{64}$")
        return answer
