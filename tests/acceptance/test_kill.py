# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed (-9) at a random moment while it writes, again and again.

After each time the book verifies, what was acknowledged is there, and what was not is there whole
or not at all.  $JIATI_KILL_ROUNDS says how often; $JIATI_KILL_SEED repeats a run."""

import csv
import json
import os
import random
import subprocess
import time
import unittest

import jiati
import roster

ROUNDS = int(os.environ.get("JIATI_KILL_ROUNDS", "200"))
SEED = int(os.environ.get("JIATI_KILL_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)


class Kill(jiati.Case):
    today = "2026-09-02"

    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        print(f"# JIATI_KILL_SEED={SEED}", flush=True)
        self.rows = roster.small(entrances=1, floors=6, flats=10)
        self.rooms = [row[4] for row in self.rows]
        # A second compound, of which nobody votes, changes its areas to and fro.
        self.rosters = [self.write(f"roster{i}.csv", roster.csv(
            roster.small(entrances=1, floors=6, flats=10, area=size, compound="松果小区")))
            for i, size in enumerate((8000, 9000))]
        self.ok("new")
        self.ok("roster", "import", self.write("roster.csv", roster.csv(self.rows)))
        self.ok("roster", "import", self.rosters[0])
        case = self.ok("case", "new", "--place", "柳芽一区", "--applicant", "柳芽一区/1/1/101")
        self.case = case["case"]
        self.ok("vote", "open", self.case, "--from", "2026-09-01", "--to", "2026-09-20")
        self.took = {}
        self.killed = 0
        self.acknowledged = 0

    # ------------------------------------------------------------------------------- one killing

    def interrupt(self, *args):
        """The answer when the command was done before it was killed; None when it was not."""
        kind = args[0]
        command = [jiati.program(), "--json", "--today", self.today, *[str(arg) for arg in args]]
        patience = self.random.uniform(0, 1.3 * self.took[kind])
        begun = time.monotonic()
        with subprocess.Popen(command, env=self.env, cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            try:
                process.wait(timeout=patience)
            except subprocess.TimeoutExpired:
                process.kill()
            out, err = process.communicate()
        if process.returncode == -9:
            self.killed += 1
            self.took[kind] *= 1.1  # whoever is always killed early never writes
            return None
        self.assertEqual(process.returncode, 0, f"{args}: {err.decode()}")
        self.took[kind] = time.monotonic() - begun
        self.acknowledged += 1
        return json.loads(out)

    def measure(self):
        """How long a command takes that nobody interrupts, so that the moments fall inside."""
        all_yes = dict.fromkeys(self.rooms, "yes")
        for args in (("vote", "record", self.case, self.papers(all_yes)),
                     ("vote", "record", self.case, self.papers({})),
                     ("roster", "import", self.rosters[1]),
                     ("roster", "import", self.rosters[0])):
            begun = time.monotonic()
            self.ok(*args)
            self.took[args[0]] = time.monotonic() - begun

    # ------------------------------------------------------------------------------------ papers

    def papers(self, choices):
        lines = [[f"1/{room}", choices.get(room, "none")] for room in self.rooms]
        return self.write("papers.csv", jiati.table(lines, ["room", "choice"]))

    def recorded(self):
        """What the book says: choices by room, rooms without a paper left out."""
        path = self.folder / "export.csv"
        self.ok("vote", "export", self.case, path)
        with open(path, encoding="utf-8", newline="") as file:
            lines = [line for line in csv.DictReader(file) if line["part"]]
        self.assertEqual(len(lines), len(self.rooms))
        return {line["part"].rsplit("/", 1)[1]: line["ballot"] for line in lines
                if line["ballot"] != "none"}

    def kill_vote(self, before):
        """Papers for all rooms, or all of them taken back as slips of typing."""
        wanted = {}
        if not before:
            wanted = {room: self.random.choice(("yes", "no", "abstain")) for room in self.rooms}
        answer = self.interrupt("vote", "record", self.case, self.papers(wanted))
        now = self.recorded()
        if answer is not None:
            self.assertEqual(answer, {"recorded": len(self.rooms), "rejected": []})
            self.assertEqual(now, wanted)
        else:
            self.assertIn(now, (before, wanted))
        return now

    # ------------------------------------------------------------------------------------ roster

    def kill_roster(self, before):
        wanted = 1 - before
        answer = self.interrupt("roster", "import", self.rosters[wanted])
        seen = self.ok("roster", "import", self.rosters[wanted], "--dry-run")
        self.assertEqual(seen["new"], 0)
        self.assertIn((seen["changed"], seen["unchanged"]), ((0, 60), (60, 0)))
        done = seen["changed"] == 0
        if answer is not None:
            self.assertEqual(answer["changed"], 60)
            self.assertTrue(done, "acknowledged, but not there")
        return wanted if done else before

    def test_kill(self):
        self.measure()
        papers, areas = {}, 0
        for _ in range(ROUNDS):
            if self.random.random() < 0.5:
                papers = self.kill_vote(papers)
            else:
                areas = self.kill_roster(areas)
            self.check_verify()
        print(f"# killed {self.killed} times, acknowledged {self.acknowledged} times", flush=True)
        # Either alone would show nothing.
        self.assertGreater(self.killed, ROUNDS // 10)
        self.assertGreater(self.acknowledged, 0)


class KillNew(jiati.Case):
    """A book whose making is killed is not there, or there whole; it never stands in the way of
    the next one."""

    def make(self, patience):
        """Whether it was done before it was killed."""
        command = [jiati.program(), "new"]
        with subprocess.Popen(command, env=self.env, cwd=self.folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            try:
                return process.wait(timeout=patience) == 0
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                return False

    def test_kill_new(self):
        chance = random.Random(SEED)
        begun = time.monotonic()
        self.assertTrue(self.make(60))
        took = time.monotonic() - begun
        self.book.unlink()
        killed = 0
        for _ in range(min(ROUNDS, 40)):
            done = self.make(chance.uniform(0, 1.1 * took))
            killed += not done
            if not done and not self.book.exists():
                self.assertTrue(self.make(60), "what was left stands in the way")
            self.check_verify()
            self.book.unlink()
        self.assertGreater(killed, 0)
        # What the last one killed left goes with the next book made there.
        self.assertTrue(self.make(60))
        self.assertEqual(left_in(self.book.parent), [])


def left_in(folder):
    """What a program at work keeps in a folder beside the files it makes."""
    return sorted(path.name for path in folder.glob(".*.draft*"))


class KillDraft(jiati.Case):
    """A copy, a restored book and an export are killed (-9) while they are written.  Drafts hold
    personal data: the next one in that folder, or who opens the book, removes them; and what was
    there before is whole."""

    def setUp(self):
        super().setUp()
        self.ok("new", "--sample")
        self.other = self.folder / "other"
        self.other.mkdir()

    def kill_when(self, folder, *args):
        """Kills a command as soon as a draft lies in the folder; False when it was too quick."""
        command = [jiati.program(), "--json", "--today", self.today, *[str(arg) for arg in args]]
        before = left_in(folder)
        with subprocess.Popen(command, env=self.env, cwd=self.folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            while left_in(folder) == before and process.poll() is None:
                pass
            process.kill()
            process.wait()
            return process.returncode == -9

    def leave_draft(self, folder, *args):
        for _ in range(20):
            if self.kill_when(folder, *args) and left_in(folder):
                return
        self.fail(f"{args}: nothing was left behind")

    def test_kill_backup(self):
        copy = self.other / "copy.jiati"
        self.ok("backup", copy)
        before = copy.read_bytes()
        self.leave_draft(self.other, "backup", copy)
        for name in left_in(self.other):
            self.assertEqual((self.other / name).stat().st_mode & 0o077, 0, name)
        self.assertEqual(copy.read_bytes(), before)
        # Another copy in that folder: it need not have the same name.
        self.ok("backup", self.other / "second.jiati")
        self.assertEqual(left_in(self.other), [])
        self.ok("--book", copy, "verify")

    def test_kill_restore(self):
        copy = self.other / "copy.jiati"
        self.ok("backup", copy)
        self.leave_draft(self.book.parent, "restore", copy)
        self.ok("verify")
        self.ok("case", "list")
        self.assertEqual(left_in(self.book.parent), [])
        self.leave_draft(self.book.parent, "restore", copy)
        self.ok("restore", copy)
        self.assertEqual(left_in(self.book.parent), [])
        self.check_verify()

    def test_kill_export(self):
        for name in ("roll.csv", "roll.xlsx"):
            path = self.other / name
            self.ok("roster", "export", path)
            before = path.read_bytes()
            self.leave_draft(self.other, "roster", "export", path)
            self.assertEqual(path.read_bytes(), before)
            self.ok("roster", "export", path)
            self.assertEqual(left_in(self.other), [])


if __name__ == "__main__":
    unittest.main()
