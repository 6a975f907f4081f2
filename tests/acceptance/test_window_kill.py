# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed (-9) while papers are typed, at different moments; what the screen had
called saved is in the book.  $JIATI_KILL_SEED repeats a run."""

import csv
import os
import random
import subprocess
import time
import unittest

import window_fixture
import window_workbook as workbook
import window_words as words

SEED = int(os.environ.get("JIATI_KILL_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
ROUNDS = 4
NICKS = {words.CHOICES["1"]: "yes", words.CHOICES["2"]: "no", words.CHOICES["3"]: "abstain"}


class Kill(window_fixture.Window):
    def setUp(self):
        super().setUp()
        print(f"# JIATI_KILL_SEED={SEED}", flush=True)
        self.random = random.Random(SEED)
        self.ok("new")
        path = self.folder / "roster.xlsx"
        workbook.write(path, workbook.homes())
        self.ok("roster", "import", path)
        self.case = self.ok("case", "new", "--place", f"{workbook.COMPOUND}/2栋/1", "--applicant",
                            "2栋-1-302")["case"]

    def recorded(self):
        """{room: choice} of the book."""
        path = self.folder / "export.csv"
        self.ok("vote", "export", self.case, path)
        with open(path, encoding="utf-8", newline="") as file:
            return {line["part"].rsplit("/", 1)[1]: line["ballot"] for line in csv.DictReader(file)
                    if line["part"] and line["ballot"] != "none"}

    @staticmethod
    def read(names):
        """{room: choice} of the lines that are called saved."""
        lines = [name.split("，") for name in names]
        return {line[0]: NICKS[line[-2]] for line in lines
                if line[-1] in words.SAVED_STATES and line[-2] in NICKS}

    def watch(self, clerk, rows, patience):
        """What was called saved until the program was killed."""
        seen, end = {}, time.monotonic() + patience
        while time.monotonic() < end:
            seen.update(self.read(clerk.names(rows)))
        clerk.kill()
        return seen

    def interrupt(self, clerk, digit):
        """Types down the list, and dies on the way; what had been called saved."""
        rows = clerk.ballots()
        clerk.find_room("101")
        with subprocess.Popen(["xdotool", "key", "--delay", "15", *[digit, "Down"] * len(rows)],
                              env=clerk.env, stdin=subprocess.DEVNULL) as typist:
            seen = self.watch(clerk, rows, self.random.uniform(0.1, 1.0))
            typist.wait()  # halfway it would leave a key pressed down
        return seen

    def test_kill(self):
        clerk = self.start(self.book)
        clerk.preview_vote()
        clerk.open_vote()
        saved = 0
        for number in range(ROUNDS):
            digit = "123"[number % 3]
            seen = self.interrupt(clerk, digit)
            found = self.recorded()
            for room, choice in seen.items():
                # A line of the round before may have been typed over unseen.
                self.assertIn(found.get(room), (choice, NICKS[words.CHOICES[digit]]), room)
            self.check_verify()
            saved += len(seen)
            clerk = self.start(self.book)
            clerk.go_to_desk(self.case)
            self.assertEqual(self.read(clerk.names(clerk.ballots())), found, "reopened")
        print(f"# {saved} papers were called saved before the program died", flush=True)
        self.assertGreater(saved, 0)
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()


if __name__ == "__main__":
    unittest.main()
