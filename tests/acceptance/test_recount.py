# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting aids that need no book: recount, workdays, allocate, check-id, amount."""

import csv
import random
import unittest

import fixture
import jiati
import oracle

HEADER = ["part", "voter", "area", "ballot"]
BALLOTS = ("yes", "no", "abstain", "none", "invalid", "late", "conflict")


def write_roll(test, parts, name="roll.csv"):
    return test.write(name, jiati.table(
        [[part.name, part.voter, jiati.metres(part.area), part.ballot] for part in parts], HEADER))


class VoteVectors(jiati.Case):
    """Every case of vote_cases.csv, by the program and by the oracle."""

    def roll(self, case):
        return [oracle.Part(row["part"], row["voter"], int(row["area_001m2"]), row["ballot"])
                for row in jiati.vectors("vote_case_units.csv") if row["case"] == case]

    def missing(self, text):
        wanted = {}
        for word in text.split():
            key, number = word.split("=")
            wanted[key] = jiati.metres(int(number)) if key.endswith("area") else int(number)
        return wanted

    def check(self, case):
        parts = self.roll(case["case"])
        motion = "fund" if case["rule"] == "R12" else "lift"
        tally = self.ok("recount", write_roll(self, parts), "--motion", motion)
        self.check_tally(tally)
        for key in ("total", "participating", "consenting"):
            self.assertEqual(tally[f"{key}_area"], jiati.metres(int(case[f"{key}_area"])))
            self.assertEqual(tally[f"{key}_voters"], int(case[f"{key}_voters"]))
        self.assertEqual(tally["passed"], case["passed"] == "pass")
        self.assertEqual(tally["disputed"], case["disputed"] == "1")
        self.assertEqual(tally["missing"], self.missing(case["missing"]))
        self.assertEqual(tally, oracle.tally(parts, motion))


def add_vectors():
    for case in jiati.vectors("vote_cases.csv"):
        def test(self, case=case):
            self.check(case)
        test.__doc__ = case["title"]
        setattr(VoteVectors, f"test_{case['case']}", test)


add_vectors()


class Random(jiati.Case):
    """Small rolls where everything may go wrong at once."""

    def test_against_the_oracle(self):
        seed = random.randrange(1 << 32)
        dice = random.Random(seed)
        for number in range(60):
            n = dice.randrange(1, 9)
            parts = [oracle.Part(f"{i + 101}", f"O{dice.randrange(1, n + 1)}",
                                 dice.choice((8000, 8000, dice.randrange(1, 20000))),
                                 dice.choice(("yes", "yes", "yes") + BALLOTS))
                     for i in range(n)]
            for motion in ("lift", "fund"):
                with self.subTest(seed=seed, number=number, motion=motion):
                    tally = self.ok("recount", write_roll(self, parts), "--motion", motion)
                    self.assertEqual(tally, oracle.tally(parts, motion), parts)


class Files(jiati.Case):
    """What a file may look like, and what is refused."""

    LINES = "part,voter,area,ballot\n101,王例,80,yes\n102,李例,80.5,no\n"

    def setUp(self):
        super().setUp()
        self.plain = self.ok("recount", self.write("plain.csv", self.LINES))

    def test_charsets(self):
        for name, content in (
                ("gb18030", self.LINES.encode("gb18030")),
                ("utf-8 with a mark", self.LINES.encode("utf-8-sig")),
                ("utf-16 little", b"\xff\xfe" + self.LINES.encode("utf-16-le")),
                ("utf-16 big", b"\xfe\xff" + self.LINES.encode("utf-16-be")),
                ("lines of dos", self.LINES.replace("\n", "\r\n").encode()),
                ("no newline at the end", self.LINES.rstrip("\n").encode()),
                ("quotes", self.LINES.replace("101", '"101"').encode())):
            with self.subTest(name):
                self.assertEqual(self.ok("recount", self.write("other.csv", content)), self.plain)

    def test_columns_in_any_order(self):
        path = self.write("other.csv", "ballot,area,part,voter\nyes,80,101,A\nno,80.5,102,B\n")
        self.assertEqual(self.ok("recount", path), self.plain)

    def test_refused(self):
        for name, line, code in (
                ("three decimals", "103,C,87.355,yes", "area"),
                ("text in a number", "103,C,eighty,yes", "area"),
                ("negative", "103,C,-1,yes", "area"),
                ("part twice", "101,C,80,yes", "part-twice"),
                ("unknown ballot", "103,C,80,maybe", None),
                ("no ballot", "103,C,80,", None),
                ("no part", ",C,80,yes", "value-missing"),
                ("no voter", "103,,80,yes", "value-missing")):
            with self.subTest(name):
                error = self.refused(jiati.REFUSED, "recount",
                                     self.write("bad.csv", self.LINES + line + "\n"), code=code)
                self.assertIn("4", error["text"], "the line is named")

    def test_no_roll(self):
        self.refused(jiati.REFUSED, "recount", "nothing.csv", code="file-missing")
        self.refused(jiati.REFUSED, "recount", self.write("empty.csv", ""))
        self.refused(jiati.REFUSED, "recount", self.write("only.csv", "part,voter,area,ballot\n"))
        self.refused(jiati.REFUSED, "recount", self.write("cols.csv", "part,area\n1,2\n"),
                     code="header-missing")

    def test_empty_area(self):
        path = self.write("open.csv", self.LINES + "103,C,,yes\n104,C,80,none\n105,D,,late\n")
        tally = self.ok("recount", path)
        self.assertIsNone(tally["passed"])
        self.assertEqual(tally["verdict"], "indeterminate")
        self.assertEqual(tally["unknown_area"], ["103", "105"])
        for key in ("tests", "missing", "settle", "decided", "disputed", "total_area",
                    "participating_area", "consenting_area"):
            self.assertIn(key, tally)
            self.assertIsNone(tally[key], key)
        self.assertEqual([tally[f"{key}_voters"] for key in ("total", "participating",
                                                             "consenting")], [4, 3, 2])
        self.assertIn("103", self.say("recount", path))

    def test_late_counts_as_none(self):
        late = self.ok("recount", self.write("late.csv", self.LINES + "103,C,80,late\n"))
        none = self.ok("recount", self.write("none.csv", self.LINES + "103,C,80,none\n"))
        self.assertEqual(late, none)

    def test_motion_of_the_fund(self):
        tally = self.ok("recount", self.folder / "plain.csv", "--motion", "fund")
        self.assertEqual(tally["motion"], "fund")


class ExportedVote(fixture.Office):
    """An exported vote is known by its content, and any change to it is noticed."""

    def export(self, sealed):
        self.running_vote("lift", "fund")
        self.recorded([[f"{floor}0{flat}", "yes", "2026-09-14"]
                       for floor in range(1, 6) for flat in (1, 2)])
        self.recorded([["601", "no", "2026-09-14"], ["602", "no", "2026-09-14"]])
        if sealed:
            self.ok("vote", "close", self.case)
        path = self.folder / "vote.txt"          # by content, not by name
        answer = self.ok("vote", "export", self.case, path)
        self.assertEqual(answer, {"rows": 24, "sealed": sealed})
        return path

    def test_recount_is_the_tally(self):
        for sealed in (False, True):
            with self.subTest(sealed=sealed):
                self.make_folder()
                self.today = "2026-09-01"
                path = self.export(sealed)
                self.assertEqual(self.ok("recount", path), self.ok("vote", "tally", self.case))

    def test_tampering_names_the_line(self):
        lines = self.export(True).read_text(encoding="utf-8").splitlines(keepends=True)
        for number, change in ((2, (",yes,", ",no,")), (5, (",80.00,", ",80.01,")),
                               (13, (",no,", ",yes,")), (20, ("fund,", "lift,"))):
            with self.subTest(number):
                changed = list(lines)
                self.assertIn(change[0], changed[number - 1])
                changed[number - 1] = changed[number - 1].replace(*change)
                error = self.refused(jiati.REFUSED, "recount",
                                     self.write("changed.csv", "".join(changed)),
                                     code="hash-mismatch")
                self.assertRegex(error["text"], rf"\b{number}\b")

    def test_lines_left_out_or_moved(self):
        lines = self.export(True).read_text(encoding="utf-8").splitlines(keepends=True)
        for name, changed in (("first", lines[:1] + lines[2:]), ("middle", lines[:8] + lines[9:]),
                              ("before the seal", lines[:-2] + lines[-1:]),
                              ("swapped", lines[:3] + [lines[4], lines[3]] + lines[5:])):
            with self.subTest(name):
                self.refused(jiati.REFUSED, "recount",
                             self.write("changed.csv", "".join(changed)))

    def test_seal_changed(self):
        text = self.export(True).read_text(encoding="utf-8")
        head, last = text.rstrip("\n").rsplit("\n", 1)
        self.assertTrue(last.startswith("seal,"))
        swapped = last[:-1] + ("0" if last[-1] != "0" else "1")
        self.refused(jiati.REFUSED, "recount", self.write("changed.csv", f"{head}\n{swapped}\n"))

    def test_hash_is_what_is_promised(self):
        """SHA-256 over the hash of the line before and the other fields of this line."""
        import hashlib
        path = self.export(False)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(rows[0], ["motion", "part", "voter", "area", "ballot", "hash"])
        self.assertEqual(len({row[5] for row in rows[1:]}), 24)
        for row in rows[1:]:
            self.assertRegex(row[5], r"^[0-9a-f]{64}$")
            self.assertRegex(row[2], r"^\d+$")
        # How the fields are joined is not promised; that the text of a line decides is.
        previous = ""
        fits = []
        for joiner in (",", "\n", "\t", "|", "\x1f", ""):
            line = joiner.join([previous, *rows[1][:5]])
            for text in (line, line.lstrip(joiner), line + "\n"):
                fits.append(hashlib.sha256(text.encode()).hexdigest() == rows[1][5])
        self.assertTrue(any(fits), "a reader could not check the hashes by himself")


class Deadlines(jiati.Case):
    def test_vectors(self):
        for row in jiati.vectors("deadline_cases.csv"):
            with self.subTest(row["case"]):
                natural = ["--natural"] if row["unit"] == "nd" else []
                answer = self.ok("workdays", row["start"], row["n"], *natural)
                self.assertEqual(answer, {"last_day": row["last_day"], "provisional": False})
                self.assertEqual(self.say("workdays", row["start"], row["n"], *natural).strip(),
                                 row["last_day"])

    def test_beyond_the_calendar(self):
        answer = self.ok("workdays", "2026-12-25", "18")
        self.assertTrue(answer["provisional"])
        self.assertIn(answer["last_day"], self.say("workdays", "2026-12-25", "18"))


class Shares(jiati.Case):
    def test_vectors(self):
        cases = {}
        for row in jiati.vectors("cost_cases.csv"):
            cases.setdefault(row["case"], []).append(row)
        for name, rows in cases.items():
            with self.subTest(name):
                path = self.write("weights.csv", jiati.table(
                    [[row["unit"], row["weight"]] for row in rows], ["part", "weight"]))
                total = jiati.metres(int(rows[0]["total_fen"]))
                answer = self.ok("allocate", path, "--total", total)
                self.assertEqual(answer, {"total": total, "shares": [
                    {"part": row["unit"], "amount": jiati.metres(int(row["share_fen"]))}
                    for row in rows]})

    def test_ties_go_to_the_earlier_line(self):
        path = self.write("weights.csv", "part,weight\nA,0\nB,1\nC,1\nD,1\n")
        answer = self.ok("allocate", path, "--total", "0.02")
        self.assertEqual([share["amount"] for share in answer["shares"]],
                         ["0.00", "0.01", "0.01", "0.00"])

    def test_refused(self):
        for weight in ("-1", "1/0", "x", "1.2.3"):
            with self.subTest(weight):
                self.refused(jiati.REFUSED, "allocate",
                             self.write("weights.csv", f"part,weight\nA,1\nB,{weight}\n"),
                             "--total", "1")
        self.refused(jiati.REFUSED, "allocate", self.write("weights.csv", "part,weight\nA,0\n"),
                     "--total", "1", code="all-weights-zero")
        path = self.write("weights.csv", "part,weight\nA,1\n")
        self.refused(jiati.REFUSED, "allocate", path, "--total", "-1", code="total-negative")


class Identifiers(jiati.Case):
    def test_vectors(self):
        for row in jiati.vectors("id_vectors.csv"):
            if row["kind"] == "rmb_fen":
                with self.subTest(row["expected"]):
                    amount = jiati.metres(int(row["input"]))
                    self.assertEqual(self.ok("amount", amount), {"capitals": row["expected"]})
                    self.assertEqual(self.say("amount", amount).strip(), row["expected"])
                continue
            with self.subTest(row["input"]):
                valid = row["expected"] == "1"
                status, answer, _ = self.call("check-id", row["kind"], row["input"])
                self.assertEqual(answer, {"valid": valid})
                self.assertEqual(status, jiati.DONE if valid else jiati.REFUSED)

    def test_value_is_taken_literally(self):
        for value in (" 13800138000", "13800138000 ", "１3800138000", "138 0013 8000", ""):
            with self.subTest(value):
                status, answer, _ = self.call("check-id", "mobile", value)
                self.assertEqual((status, answer), (jiati.REFUSED, {"valid": False}))

    def test_text(self):
        status, text, _ = self.call("check-id", "mobile", "13800138000", as_json=False)
        self.assertEqual(status, jiati.DONE)
        self.assertNotEqual(text.strip(), "")
        status, wrong, _ = self.call("check-id", "mobile", "1380013800", as_json=False)
        self.assertEqual(status, jiati.REFUSED)
        self.assertNotEqual(wrong, text)


if __name__ == "__main__":
    unittest.main()
