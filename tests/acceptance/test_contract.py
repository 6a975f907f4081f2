# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of cli.md: the keys of its answer, its exit status, and its refusals."""

import os
import unittest

import fixture
import jiati
import roster

COMMANDS = [
    "new", "user add", "user list", "roster import", "roster export", "case new", "case list",
    "case show", "vote open", "vote record", "vote tally", "vote extend", "vote decide",
    "vote export", "vote close", "recount", "workdays", "allocate", "check-id", "amount",
    "verify", "backup", "restore", "calendar import", "generate",
]
FINDING = {"code": str, "article": str, "text": str}


class Answers(fixture.Office):
    """The documented keys and types, command by command."""

    def check_findings(self, findings):
        for finding in findings:
            self.check_keys(finding, FINDING, finding)
            self.assertEqual(finding["text"], finding["text"].strip())
            self.assertNotIn(": .", finding["text"])

    def test_new(self):
        answer = self.ok("new", "--office", "柳芽", "--name", "柳芽社区")
        self.assertEqual(answer, {"book": str(self.book)})
        self.assertTrue(self.book.is_file())
        self.assertEqual([(user["name"], user["role"]) for user in self.ok("user", "list")],
                         [("管理员", "supervisor")])
        self.import_rows(roster.small())
        self.assertEqual(self.make_case()["case"], "柳芽-2026-0001")

    def test_new_never_over_a_file(self):
        for content in (b"", b"something else"):
            self.book.parent.mkdir(exist_ok=True)
            self.book.write_bytes(content)
            self.refused(jiati.REFUSED, "new", code="exists")
            self.assertEqual(self.book.read_bytes(), content)

    def test_new_never_over_a_book(self):
        self.ok("new")
        before = self.book.read_bytes()
        self.refused(jiati.REFUSED, "new", code="exists")
        self.refused(jiati.REFUSED, "generate", "--cases", "1", "--households", "12",
                     code="exists")
        self.assertEqual(self.book.read_bytes(), before)

    def test_users(self):
        self.make_book()
        users = self.ok("user", "add", "李网格", "--role", "grid-leader", "--place", "1-1")
        self.assertIsInstance(users, list)
        self.assertEqual(sorted(user["role"] for user in users), ["grid-leader", "supervisor"])
        self.ok("--as", "管理员", "user", "add", "赵社工", "--role", "clerk")
        self.assertEqual(len(self.ok("--as", "赵社工", "user", "list")), 3)
        self.refused(jiati.REFUSED, "--as", "管理员", "user", "add", "赵社工", "--role", "clerk",
                     code="user-exists")

    def test_roster_import(self):
        self.ok("new")
        answer = self.import_rows(roster.small())
        self.check_keys(answer, {"rows": int, "new": int, "changed": int, "unchanged": int,
                                 "absent": int, "rejected": list})
        self.assertEqual(answer, {"rows": 12, "new": 12, "changed": 0, "unchanged": 0,
                                  "absent": 0, "rejected": []})

    def test_roster_import_counts(self):
        self.make_book()
        rows = roster.small()
        people = roster.Person()
        rows[0] = roster.row(people, "1", "1", "101", 8001, [rows[0][10]], 1)
        rows[2] = roster.row(people, "1", "1", "0201", "很大", [rows[2][10]], 2)
        answer = self.import_rows(rows[:-2] + [roster.row(people, "1", "1", "701", 5000,
                                                          ["新示"], 6)])
        self.assertEqual({key: answer[key] for key in ("rows", "new", "changed", "unchanged")},
                         {"rows": 11, "new": 1, "changed": 1, "unchanged": 8})
        self.check_rejected(answer["rejected"])
        self.assertEqual([(row["row"], row["column"]) for row in answer["rejected"]],
                         [(4, "建筑面积")])
        self.assertGreaterEqual(answer["absent"], 2)
        # What is absent from a newer file is left alone.
        self.assertEqual(self.ok("roster", "export", "out.csv"), {"rows": 13})

    def test_roster_import_says_how_many_rows_are_left_out(self):
        """Not how many cells: a row with three faults is one row to mend."""
        self.ok("new")
        header = ["小区", "楼栋", "房号", "业主", "建筑面积", "楼层"]
        path = self.write("roster.csv", jiati.table(
            [["甲", "1", "101", "王例", "80", "1"], ["", "1", "102", "", "x", "?"]], header))
        said = self.say("roster", "import", path)
        self.assertIn("2 rows: 1 new, 0 changed, 0 unchanged, 0 absent, 1 rejected", said)
        self.assertEqual(len(self.ok("roster", "import", path)["rejected"]), 4)

    def test_roster_dry_run_writes_nothing(self):
        self.ok("new")
        before = self.check_verify()
        answer = self.import_rows(roster.small(), "--dry-run")
        self.assertEqual(answer["new"], 12)
        self.assertEqual(self.check_verify(), before)

    def test_roster_strict_takes_nothing(self):
        self.ok("new")
        rows = roster.small() + [roster.row(roster.Person(), "1", "1", "701", "x", ["某示"], 6)]
        path = self.write("roster.csv", roster.csv(rows))
        self.refused(jiati.REFUSED, "roster", "import", path, "--strict", code="rows-rejected")
        self.assertEqual(self.ok("roster", "export", "out.csv"), {"rows": 0})

    def test_roster_compound_and_map(self):
        self.ok("new")
        path = self.write("plain.csv", "栋,门牌,谁,多大\n1,101,王例,80\n1,102,李例,81.5\n")
        self.refused(jiati.REFUSED, "roster", "import", path, code="header-missing")
        answer = self.ok("roster", "import", path, "--compound", "松果小区", "--map", "building=栋",
                         "--map", "room=门牌", "--map", "owner=谁", "--map", "area=多大")
        self.assertEqual((answer["new"], answer["rejected"]), (2, []))
        chinese = self.ok("roster", "import", path, "--compound", "松果小区", "--map", "楼栋=栋",
                          "--map", "房号=门牌", "--map", "业主=谁", "--map", "建筑面积=多大")
        self.assertEqual(chinese["unchanged"], 2)
        self.refused(jiati.REFUSED, "roster", "import", path, "--map", "colour=栋",
                     code="unknown-field")

    def test_case_new(self):
        self.make_book(entrances=2)
        answer = self.make_case(applicant="1-1-302")
        self.check_keys(answer, {"case": str, "uid": str})
        self.assertEqual(answer["case"], "001-2026-0001")
        second = self.make_case("1-2", "1-2-302")
        self.assertEqual(second["case"], "001-2026-0002")
        self.assertEqual([case["case"] for case in self.ok("case", "list")],
                         ["001-2026-0001", "001-2026-0002"])

    def test_case_of_another_year(self):
        self.make_book(entrances=2)
        self.make_case()
        self.today = "2027-03-01"
        self.assertEqual(self.make_case("1-2", "1-2-302")["case"], "001-2027-0001")

    def test_case_show(self):
        self.make_book()
        uid = self.make_case()["uid"]
        answer = self.ok("case", "show", self.case)
        self.assertEqual(answer, self.ok("case", "show", uid))
        self.assertLessEqual({"case", "stages", "deadlines"}, set(answer))
        self.assertEqual(answer["case"], self.case)
        with open(jiati.SOURCE / "data" / "stages.csv", encoding="utf-8") as file:
            known = {line.split(",")[0]: line.split(",")[3] for line in list(file)[1:]}
        self.assertEqual({stage["stage"] for stage in answer["stages"]}, set(known))
        for stage in answer["stages"]:
            keys = {"stage": str, "state": str, "refusals": list, "warnings": list}
            if known[stage["stage"]] == "lift":
                keys["lift"] = int
            self.check_keys(stage, keys, stage)
            self.assertIn(stage["state"], ("not-begun", "blocked", "running", "done",
                                           "suspended", "open-defect"))
            self.check_findings(stage["refusals"])
            self.check_findings(stage["warnings"])
        for deadline in answer["deadlines"]:
            self.check_keys(deadline, {"what": str, "last_day": str, "provisional": bool})
        self.refused(jiati.REFUSED, "case", "show", "001-2026-0009", code="no-such-case")

    def test_vote_open(self):
        answer = self.running_vote()
        self.check_keys(answer, {"parts": int, "voters": int, "area": str, "warnings": list})
        self.check_findings(answer["warnings"])
        self.assertEqual((answer["parts"], answer["voters"], answer["area"]), (12, 12, "960.00"))
        answer = self.ok("vote", "tally", self.case)
        self.check_keys(answer, {"motions": list})
        self.assertEqual([tally["motion"] for tally in answer["motions"]], ["lift"])

    def test_vote_extend(self):
        self.running_vote()
        self.assertEqual(self.ok("vote", "extend", self.case, "--to", "2026-09-25"), {})

    def test_vote_export(self):
        self.running_vote("lift", "fund")
        answer = self.ok("vote", "export", self.case, "vote.csv")
        self.assertEqual(answer, {"rows": 24, "sealed": False})

    def test_recount(self):
        path = self.write("roll.csv", "part,voter,area,ballot\n101,A,80,yes\n102,B,80.5,no\n")
        self.check_tally(self.ok("recount", path))

    def test_workdays(self):
        self.assertEqual(self.ok("workdays", "2026-09-21", "10"),
                         {"last_day": "2026-10-12", "provisional": False})
        self.assertEqual(self.ok("workdays", "2026-12-28", "10")["provisional"], True)

    def test_allocate(self):
        path = self.write("w.csv", "part,weight\n101,1\n102,0\n201,1/2\n202,0.5\n")
        self.assertEqual(self.ok("allocate", path, "--total", "100"), {
            "total": "100.00", "shares": [{"part": "101", "amount": "50.00"},
                                          {"part": "102", "amount": "0.00"},
                                          {"part": "201", "amount": "25.00"},
                                          {"part": "202", "amount": "25.00"}]})

    def test_amount(self):
        self.assertEqual(self.ok("amount", "42985.07"),
                         {"capitals": "肆万贰仟玖佰捌拾伍元零柒分"})

    def test_calendar_import(self):
        self.make_book()
        path = self.write("2027.csv", "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,work,补\n")
        answer = self.ok("calendar", "import", path)
        self.check_keys(answer, {"days": int, "deadlines_changed": int})
        self.assertEqual(answer["days"], 2)
        self.check_verify()
        # The book's calendar with --book, else the built-in one.
        inside = self.ok("--book", self.book, "workdays", "2026-12-31", "1")
        self.assertEqual(inside, {"last_day": "2027-01-02", "provisional": False})
        self.assertEqual(self.ok("workdays", "2026-12-31", "1")["provisional"], True)

    def test_backup_and_restore(self):
        self.make_book()
        entries = self.check_verify()["entries"]
        self.assertEqual(self.ok("backup", "copy.jiati"), {"entries": entries})
        self.make_case()
        answer = self.ok("restore", "copy.jiati")
        self.check_keys(answer, {"entries": int})
        self.check_verify()

    def test_generate(self):
        answer = self.ok("generate", "--cases", "2", "--households", "30", "--seed", "7")
        self.check_keys(answer, {"cases": int, "households": int})
        self.assertEqual(answer["cases"], 2)
        self.assertEqual(len(self.ok("case", "list")), 2)
        self.check_verify()

    def test_sample(self):
        self.assertEqual(self.ok("new", "--sample"), {"book": str(self.book)})
        cases = self.ok("case", "list")
        self.assertGreaterEqual(len(cases), 10)
        self.assertTrue(cases[0]["case"].startswith("样-"), cases[0])
        self.check_verify()


class Usage(jiati.Case):
    """Exit 2, whatever is wrong with the command line; no book is needed to be told so."""

    WRONG = [
        ("no command", [], "argument-missing"),
        ("unknown command", ["vote"], "unknown-command"),
        ("unknown command of two words", ["vote", "count"], "unknown-command"),
        ("unknown option", ["user", "list", "--place", "1"], "unknown-option"),
        ("unknown program option", ["--colour", "user", "list"], "unknown-option"),
        ("flag with a value", ["new", "--sample=yes"], "unknown-option"),
        ("value missing", ["vote", "extend", "X", "--to"], "value-missing"),
        ("value of --book missing", ["--book"], "value-missing"),
        ("value of --today missing", ["--today"], "value-missing"),
        ("argument missing", ["case", "show"], "argument-missing"),
        ("second argument missing", ["vote", "record", "X"], "argument-missing"),
        ("too many arguments", ["verify", "now"], "too-many-arguments"),
        ("option missing", ["vote", "open", "X", "--from", "2026-09-01"], "option-missing"),
        ("place missing", ["case", "new", "--applicant", "1"], "option-missing"),
        ("applicant missing", ["case", "new", "--place", "1"], "option-missing"),
        ("role missing", ["user", "add", "N"], "option-missing"),
        ("role unknown", ["user", "add", "N", "--role", "king"], "bad-value"),
        ("total missing", ["allocate", "f.csv"], "option-missing"),
        ("total no money", ["allocate", "f.csv", "--total", "1.234"], "bad-value"),
        ("met or not", ["vote", "decide", "X", "--reason", "r"], "option-missing"),
        ("met and not", ["vote", "decide", "X", "--met", "--not-met", "--reason", "r"],
         "option-missing"),
        ("reason missing", ["vote", "decide", "X", "--met"], "option-missing"),
        ("motion unknown", ["recount", "f.csv", "--motion", "roof"], "bad-value"),
        ("from no date", ["vote", "open", "X", "--from", "soon", "--to", "2026-09-01"],
         "bad-value"),
        ("to no date", ["vote", "extend", "X", "--to", "2026-02-30"], "bad-value"),
        ("start no date", ["workdays", "2026-02-30", "1"], "bad-value"),
        ("days no number", ["workdays", "2026-02-03", "ten"], "bad-value"),
        ("days negative", ["workdays", "2026-02-03", "-1"], "bad-value"),
        ("kind unknown", ["check-id", "passport", "1"], "bad-value"),
        ("amount no money", ["amount", "ten"], "bad-value"),
        ("cases missing", ["generate", "--households", "5"], "option-missing"),
        ("cases no number", ["generate", "--cases", "x", "--households", "5"], "bad-value"),
        ("one file for two", ["report", "month", "2026-10", "--output", "a.pdf", "--pdf", "./a.pdf"],
         "same-file"),
        ("office code with a dash", ["new", "--office", "a-b"], "bad-value"),
    ]

    def test_unknown_command_is_named_whole(self):
        for words in (["frob"], ["roster", "frob"]):
            error = self.refused(jiati.USAGE, *words, code="unknown-command")
            self.assertIn(f"“{' '.join(words)}”", error["text"])

    def test_wrong_usage(self):
        for name, args, code in self.WRONG:
            with self.subTest(name):
                status, answer, stderr = jiati.run(args, env=self.env, cwd=self.folder)
                self.assertEqual(status, jiati.USAGE, f"{answer} {stderr}")
                self.check_error(answer, stderr)
                self.assertEqual(answer["error"]["code"], code)
        self.assertFalse(self.book.exists())

    def test_wrong_usage_in_text(self):
        for name, args, _ in self.WRONG:
            with self.subTest(name):
                status, text, stderr = jiati.run(args, as_json=False, env=self.env,
                                                 cwd=self.folder)
                self.assertEqual((status, text), (jiati.USAGE, ""))
                self.assertNotEqual(stderr.strip(), "")

    def test_two_names_of_one_file(self):
        (self.folder / "there").mkdir()
        (self.folder / "here").symlink_to("there")
        self.write("there/b.pdf", "old")
        (self.folder / "link.xlsx").symlink_to("there/b.pdf")
        for output, pdf in (("there/a.xlsx", "here/a.xlsx"), ("here/../there/a", "there//a"),
                            (self.folder / "a.pdf", "a.pdf"), ("link.xlsx", "here/b.pdf")):
            with self.subTest(f"{output} {pdf}"):
                error = self.refused(jiati.USAGE, "report", "month", "2026-10", "--output", output,
                                     "--pdf", pdf, code="same-file")
                self.assertIn(f"--output {output}, --pdf {pdf}", error["text"])
        self.assertEqual(sorted(os.listdir(self.folder)), ["here", "link.xlsx", "there"])
        self.assertEqual((self.folder / "there" / "b.pdf").read_text(), "old")

    def test_no_file_is_waited_for(self):
        """A pipe into which nobody writes, a folder, a device without end: refused at once."""
        os.mkfifo(self.folder / "pipe.csv")
        self.ok("new")
        for name in ("pipe.csv", ".", "/dev/zero"):
            for words in (["recount", name], ["roster", "import", name],
                          ["allocate", name, "--total", "10"], ["calendar", "import", name]):
                with self.subTest(" ".join(words)):
                    error = self.refused(jiati.REFUSED, *words, code="not-a-file")
                    self.assertIn(name, error["text"])
            with self.subTest(f"{name} as a book"):
                self.refused(jiati.NO_BOOK, "--book", name, "case", "list", code="not-a-book")
                self.refused(jiati.REFUSED, "restore", name, code="not-a-book")

    def test_json_anywhere(self):
        for at in range(4):
            words = ["workdays", "2026-09-21", "10"]
            words.insert(at, "--json")
            status, answer, _ = jiati.run(words, as_json=False, env=self.env)
            self.assertEqual(status, jiati.DONE)
            self.assertTrue(answer.startswith('{"last_day":'), words)
        status, answer, stderr = jiati.run(["no-such-command", "--json"], as_json=False,
                                           env=self.env)
        self.assertEqual(status, jiati.USAGE)
        self.assertTrue(answer.startswith('{"error":'), answer)
        self.assertNotEqual(stderr, "")

    def test_help(self):
        for words in (["--help"], ["vote", "open", "--help"], ["-h"]):
            status, text, stderr = jiati.run(words, as_json=False, env=self.env)
            self.assertEqual((status, stderr), (jiati.DONE, ""))
            for command in COMMANDS:
                self.assertIn(f"\n  {command}", text)
            for option in ("--book", "--as", "--today", "--json"):
                self.assertIn(option, text)

    def test_full_disk_is_not_done(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        import subprocess
        with open("/dev/full", "wb") as full:
            done = subprocess.run([jiati.program(), "workdays", "2026-09-21", "10"], stdout=full,
                                  stderr=subprocess.PIPE, env=self.env, check=False)
        self.assertEqual(done.returncode, jiati.REFUSED)
        self.assertNotEqual(done.stderr, b"")


class Today(fixture.Office):
    """--today is the date that rules see; an entry made under it says so."""

    def test_no_date(self):
        for word in ("yesterday", "2026-13-01", "2026-11-18T25:00", "2026-11-18 17:00", ""):
            status, answer, stderr = jiati.run(["--today", word, "verify"], env=self.env)
            self.assertEqual(status, jiati.USAGE, word)
            self.check_error(answer, stderr)

    def test_date_and_hour(self):
        self.running_vote()
        paper = [["101", "yes", "2026-09-15T16:00"]]
        answer = self.record(paper, today="2026-09-15T15:59")
        self.assertEqual(answer["rejected"][0]["code"], "received-in-future")
        self.recorded(paper, today="2026-09-15T16:00")
        self.check_verify()

    def test_an_end_is_24_00(self):
        self.running_vote()
        self.ok("vote", "extend", self.case, "--to", "2026-09-21T12:00", today="2026-09-20T23:59")
        self.refused(jiati.REFUSED, "vote", "close", self.case, today="2026-09-21T11:59",
                     code="vote-still-running")
        self.ok("vote", "close", self.case, today="2026-09-21T12:00")

    def test_the_day_of_the_end_still_counts(self):
        self.running_vote()
        self.recorded([["101", "yes", "2026-09-20T23:59"]], today="2026-09-20T23:59")
        self.recorded([["102", "yes", "2026-09-21T00:00"]], today="2026-09-21")
        self.assertEqual([self.ballots()[room] for room in ("101", "102")], ["yes", "late"])

    def test_equals_sign(self):
        self.make_book()
        status, answer, _ = jiati.run([f"--book={self.book}", "--today=2026-09-01", "user", "list"],
                                      env={**self.env, "XDG_DATA_HOME": "/nowhere"})
        self.assertEqual((status, len(answer)), (jiati.DONE, 1))


class Acting(fixture.Office):
    """--as"""

    def setUp(self):
        super().setUp()
        self.make_book()

    def test_the_only_user_acts(self):
        self.ok("case", "list")
        self.ok("--as", "管理员", "case", "list")

    def test_unknown_user(self):
        self.refused(jiati.REFUSED, "--as", "某人", "case", "list", code="no-such-user")

    def test_several_need_it(self):
        self.ok("user", "add", "赵社工", "--role", "clerk")
        for words in (["user", "list"], ["case", "list"], ["roster", "export", "x.csv"],
                      ["case", "show", self.case], ["vote", "tally", self.case],
                      ["calendar", "import", "x.csv"]):
            self.refused(jiati.USAGE, *words, code="user-needed")
        self.ok("--as", "赵社工", "case", "list")

    def test_who_never_needs_it(self):
        self.ok("user", "add", "赵社工", "--role", "clerk")
        roll = self.write("roll.csv", "part,voter,area,ballot\n101,A,80,yes\n")
        weights = self.write("weights.csv", "part,weight\n101,1\n")
        for words in (["recount", roll], ["workdays", "2026-09-21", "10"],
                      ["--book", self.book, "workdays", "2026-09-21", "10"],
                      ["allocate", weights, "--total", "1"],
                      ["check-id", "mobile", "13800138000"], ["amount", "1"], ["verify"],
                      ["backup", "copy.jiati"], ["restore", "copy.jiati"]):
            self.ok(*words)


if __name__ == "__main__":
    unittest.main()
