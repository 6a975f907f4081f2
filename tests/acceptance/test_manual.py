# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages know every command and option of --help, and a terminal can show them."""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import unittest

MANUAL = pathlib.Path(__file__).resolve().parents[2] / "data" / "man"
PAGES = ["jiati-cli.1", "zh_CN/jiati-cli.1"]
ALL_PAGES = PAGES + ["jiati.1", "zh_CN/jiati.1"]
GENERAL = {"--book", "--as", "--today", "--json", "--help"}


def plain(line):
    """What a line of the source shows: its words, side by side where fonts alternate."""
    words = shlex.split(line.replace(r"\-", "-").replace(r"\:", ""))
    return ("" if words[0] in (".BI", ".BR", ".IR", ".RB", ".RI") else " ").join(words[1:])


def tags(page):
    """The line behind each .TP: what is explained below it."""
    lines = (MANUAL / page).read_text(encoding="utf-8").split("\n")
    return [plain(line) for before, line in zip(lines, lines[1:]) if before == ".TP"]


def help_text():
    return subprocess.run([os.environ["JIATI_CLI"], "--help"], check=True, stdout=subprocess.PIPE,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout.decode()


def facts(usage):
    """Its command, its options and what stands for a value, in order."""
    command = re.match(r"[a-z-]+( [a-z]+(?= |$))?", usage).group(0)
    return (command, set(re.findall(r"--[a-z-]+", usage)),
            re.findall(r"\b[A-Z][A-Z.=-]*(?:csv|xlsx|pdf)?\b", usage[len(command):]))


class Manual(unittest.TestCase):
    def test_every_command(self):
        usages = re.findall(r"^  ([a-z].*)$", help_text(), re.MULTILINE)
        self.assertGreater(len(usages), 20)
        expected = {facts(usage)[0]: facts(usage) for usage in usages}
        for page in PAGES:
            with self.subTest(page):
                told = [facts(tag) for tag in tags(page) if re.match("[a-z]+[a-z -]*", tag)]
                told = {fact[0]: fact for fact in told if fact[0] in expected or fact[1]}
                self.assertEqual(told, expected)

    def test_every_general_option(self):
        for page in PAGES:
            with self.subTest(page):
                told = " ".join(tag for tag in tags(page) if tag.startswith("-"))
                self.assertEqual(set(re.findall(r"--[a-z-]+", told)), GENERAL)

    @unittest.skipUnless(shutil.which("groff"), "no groff")
    def test_shown_without_a_warning(self):
        for page in ALL_PAGES:
            with self.subTest(page):
                done = subprocess.run(["groff", "-k", "-ww", "-man", "-Tutf8", "-rLL=80n",
                                       MANUAL / page], capture_output=True, check=True)
                self.assertEqual(done.stderr.decode(), "")
                text = re.sub("\x1b\\[[0-9;]*m|.\x08", "", done.stdout.decode())
                self.assertGreater(len(text), 500)


if __name__ == "__main__":
    unittest.main()
