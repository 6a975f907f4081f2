# SPDX-License-Identifier: GPL-3.0-or-later
"""What bash offers for half a line; and that it knows every command and option of --help."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

import fixture

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "data" / "completion" / "jiati-cli"
ASK = """source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_jiati_cli "$JIATI_CLI" "${COMP_WORDS[COMP_CWORD]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@unittest.skipUnless(shutil.which("bash"), "no bash")
class Completion(fixture.Office):
    def offers(self, *words):
        """What is offered for the last of the words."""
        said = subprocess.run(["bash", "-c", ASK, "bash", SCRIPT, "jiati-cli", *words],
                              cwd=self.folder, check=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        self.assertEqual(said.stderr, b"")
        return said.stdout.decode().split("\n")[:-1] if said.stdout != b"\n" else []

    def test_lines(self):
        self.write("papers.csv", "room,choice\n")
        self.write("roster.xlsx", "")
        rows = [
            (["ver"], ["verify"]),
            (["re"], ["restore", "report", "recount"]),
            (["vote", ""], ["open", "record", "tally", "extend", "decide", "export", "close"]),
            (["--as", "某人", "--json", "case", "l"], ["list"]),
            (["user", "add", "王", "--role", "g"], ["grid-leader"]),
            (["user", "add", "王", "--role", "clerk", "--p"], ["--place"]),
            (["roster", "import", "ro"], ["roster.xlsx"]),
            (["roster", "import", "roster.xlsx", "--map", "area"], ["area", "area_document"]),
            (["roster", "import", "--dry-run", "ro"], ["roster.xlsx"]),
            (["vote", "record", "001-2026-0001", "pa"], ["papers.csv"]),
            (["vote", "decide", "001-2026-0001", "--m"], ["--motion", "--met"]),
            (["vote", "open", "001-2026-0001", "--motion", ""], ["lift", "fund"]),
            (["check-id", "re"], ["resident-id", "real-estate-unit"]),
            (["check-id", "mobile", ""], []),
            (["recount", "pa"], ["papers.csv"]),
            (["--book", "pa"], ["papers.csv"]),
            (["--to"], ["--today"]),
            (["amount", "--j"], ["--json"]),
            (["workdays", "2026-11-18", "5", "--n"], ["--natural"]),
            (["nonsense", ""], []),
        ]
        for words, expected in rows:
            with self.subTest(" ".join(words)):
                self.assertEqual(self.offers(*words), expected)

    def test_cases_and_users_of_the_book(self):
        self.make_book()
        self.make_case()
        self.assertEqual(self.offers("--book", self.book, "vote", "tally", "0"), [self.case])
        self.assertEqual(self.offers("--book", self.book, "case", "show", self.case, ""), [])
        self.assertEqual(self.offers("--book", self.book, "--as", ""), ["管理员"])

    def test_every_command_of_help(self):
        help_text = subprocess.run([os.environ["JIATI_CLI"], "--help"], check=True, stdout=subprocess.PIPE,
                                   env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout.decode()
        usages = re.findall(r"^  ([a-z].*)$", help_text, re.MULTILINE)
        self.assertGreater(len(usages), 20)
        for usage in usages:
            words = re.match(r"[a-z-]+( [a-z]+(?= |$))?", usage).group(0).split()
            with self.subTest(usage):
                for i, word in enumerate(words):
                    self.assertIn(word, self.offers(*words[:i], ""))
                offered = self.offers(*words, "-")
                self.assertEqual(set(re.findall(r"--[a-z-]+", usage)) | {"--json"}, set(offered))
                if re.search(r" FILE\b", re.sub(r"--\S+ \S+", "", usage)):
                    before = ["001-2026-0001"] if " CASE" in usage else []
                    self.write("a-file.csv", "")
                    self.assertEqual(self.offers(*words, *before, "a-f"), ["a-file.csv"])


if __name__ == "__main__":
    unittest.main()
