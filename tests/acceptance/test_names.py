# SPDX-License-Identifier: GPL-3.0-or-later
"""How a part is named, and who may do what."""

import unittest

import fixture
import jiati
import roster


class Naming(fixture.Office):
    """Two compounds of two buildings with two entrances, and a few odd names."""

    def setUp(self):
        super().setUp()
        people = roster.Person()
        rows = [row for compound in ("柳芽一区", "松果小区") for building in "12"
                for row in roster.small(entrances=2, flats=1, compound=compound,
                                        building=building, people=people)]
        rows.append(roster.row(people, "1栋", "2单元", "0302A室", 8000, ["甲例"], 3))
        rows.append(roster.row(people, "2", "1", "B-1", 8000, ["乙例"], 1))
        rows.append(roster.row(people, "2", "1、2", "门市", 5000, ["丙例"], 1, use="商业"))
        rows.append(roster.row(people, "3", "", "临街一", 5000, ["丁例"], 1, use="商业"))
        self.make_book(rows)

    def applicant(self, name, place="柳芽一区"):
        """The status of a case whose applicant is called so, in a book of its own."""
        copy = self.folder / "copy.jiati"
        for old in self.folder.glob("copy.jiati*"):
            old.unlink()
        self.ok("backup", copy)
        return self.call("--book", copy, "case", "new", "--place", place, "--applicant", name)

    def names(self, *texts, place="柳芽一区"):
        for text in texts:
            with self.subTest(text):
                status, answer, _ = self.applicant(text, place)
                self.assertEqual(status, jiati.DONE, answer)

    def not_names(self, code, *texts, place="柳芽一区"):
        for text in texts:
            with self.subTest(text):
                status, answer, stderr = self.applicant(text, place)
                self.assertEqual(status, jiati.REFUSED, answer)
                self.check_error(answer, stderr)
                self.assertEqual(answer["error"]["code"], code)

    def test_whole_names(self):
        self.names("柳芽一区/1/2/301", "柳芽一区-1-2-301", "柳芽一区/1栋/2单元/301室",
                   "柳芽一区/1-2/301", "柳芽一区1栋2单元301室")

    def test_suffixes(self):
        self.names(*(f"柳芽一区/1{building}/2{entrance}/301{room}"
                     for building in ("栋", "幢", "号楼", "#", "楼")
                     for entrance in ("单元", "门") for room in ("室", "号")))

    def test_width_spaces_and_zeros(self):
        self.names("柳芽一区/１/２/３０１", "柳芽一区 / 1 / 2 / 301", "柳芽一区/01/02/0301",
                   "柳芽一区－１－２－３０１", "柳芽一区　１栋２单元３０１室")

    def test_every_tail(self):
        """In a vote the scope is the case's, and every tail that is unique in it will do."""
        self.ok("case", "new", "--place", "柳芽一区/1/2", "--applicant", "柳芽一区/1/2/301")
        self.open_vote()
        self.today = "2026-09-15"
        forms = ("301", "2-301", "1-2-301", "1栋2单元301室", "柳芽一区/1/2/301", "2单元301", "０３０１")
        for day, text in enumerate(forms, 10):
            choice = "yes" if day % 2 else "no"
            self.recorded([[text, choice, f"2026-09-{day}"]], today="2026-09-18")
            self.assertEqual(self.ballots()["301"], choice, text)
        self.recorded([["0302a", "yes", "2026-09-15"]])
        self.assertEqual(self.ballots()["0302A室"], "yes")    # shown as first imported

    def test_dash_in_a_name(self):
        self.names("B-1", "b-1", "2-1-B-1", "柳芽一区/2/1/B-1")

    def test_no_entrance_and_two(self):
        for text in ("临街一", "柳芽一区/3/临街一", "3-临街一"):
            self.not_names("applicant-outside-scope", text, place="柳芽一区/2")
        self.names("门市", "柳芽一区/2/1/门市", "2-2-门市", "柳芽一区/2/1、2/门市")

    def test_ambiguous(self):
        status, answer, _ = self.applicant("2-301")
        self.assertEqual(status, jiati.REFUSED)
        self.assertEqual(answer["error"]["code"], "ambiguous-place")
        for candidate in ("柳芽一区/1/2/301", "柳芽一区/2/2/301"):
            self.assertIn(candidate, answer["error"]["text"])
        self.not_names("ambiguous-place", "301")
        # Only what is in the command's scope counts.
        self.names("1-2-301")
        self.names("2-301", place="柳芽一区/1")

    def test_unknown(self):
        self.not_names("no-such-place", "999", "柳芽一区/9/1/301", "柳芽一区/1/2/", "/", "柳芽一区")

    def test_place_stops_where_it_likes(self):
        for place, lifts in (("柳芽一区/1/2", 1), ("柳芽一区/1", 2), ("柳芽一区1栋", 2),
                             ("松果小区", 4)):
            with self.subTest(place):
                compound = place[:4]
                applicant = f"{compound}/1/2/301"
                copy = self.folder / "copy.jiati"
                for old in self.folder.glob("copy.jiati*"):
                    old.unlink()
                self.ok("backup", copy)
                self.ok("--book", copy, "case", "new", "--place", place, "--applicant", applicant)
                self.assertEqual(self.ok("--book", copy, "case", "list")[0]["lifts"], lifts)


class Roles(fixture.Office):
    """A grid leader sees to the entrances assigned, a clerk to all, a supervisor decides."""

    def setUp(self):
        super().setUp()
        self.make_book(entrances=2)
        self.ok("user", "add", "李网格", "--role", "grid-leader", "--place", "1-1")
        self.ok("--as", "管理员", "user", "add", "赵社工", "--role", "clerk")
        self.acts = "管理员"

    def call(self, *args, as_json=True, today=None):
        acts = ["--as", self.acts] if getattr(self, "acts", None) else []
        return super().call(*acts, *args, as_json=as_json, today=today)

    def vote(self):
        self.ok("case", "new", "--place", "柳芽一区/1", "--applicant", "1-1-301", "--applicant",
                "1-2-301")
        self.open_vote()
        self.today = "2026-09-15"

    def test_grid_leader_records_in_own_entrances(self):
        self.vote()
        self.acts = "李网格"
        self.recorded([["1-301", "yes", "2026-09-12"]])
        answer = self.record([["2-301", "yes", "2026-09-12"]])
        self.assertEqual(answer["recorded"], 0)
        self.assertEqual([row["code"] for row in answer["rejected"]], ["not-your-entrance"])

    def test_grid_leader_does_no_office_work(self):
        path = self.write("roster.csv", roster.csv(roster.small(entrances=2)))
        self.vote()
        self.acts = "李网格"
        for words in (["user", "add", "某人", "--role", "clerk"], ["roster", "import", path],
                      ["case", "new", "--place", "1-2", "--applicant", "1-2-301"],
                      ["vote", "open", self.case, "--from", "2026-10-01", "--to", "2026-10-10"],
                      ["vote", "extend", self.case, "--to", "2026-09-30"],
                      ["vote", "close", self.case],
                      ["vote", "decide", self.case, "--met", "--reason", "r"],
                      ["calendar", "import", self.write("c.csv", "date,kind,name\n")]):
            with self.subTest(words):
                self.refused(jiati.REFUSED, *words, code="role")

    def test_clerk_works_but_neither_decides_nor_adds_users(self):
        self.acts = "赵社工"
        self.vote()
        self.recorded([["2-301", "yes", "2026-09-12"]])
        self.refused(jiati.REFUSED, "user", "add", "某人", "--role", "clerk", code="role")
        self.refused(jiati.REFUSED, "vote", "decide", self.case, "--met", "--reason", "r",
                     code="role")
        self.ok("vote", "extend", self.case, "--to", "2026-09-25")

    def test_supervisor_decides(self):
        self.vote()
        # 12 of 24 flats participate if invalid papers do not, 16 if they do.
        rooms = [f"{entrance}-{floor}0{flat}" for entrance in "12" for floor in range(1, 7)
                 for flat in (1, 2)]
        self.recorded([[room, "yes", "2026-09-12"] for room in rooms[:14]]
                      + [[room, "invalid", "2026-09-12"] for room in rooms[14:16]])
        self.today = "2026-09-21"
        self.assertEqual(self.tally()["verdict"], "disputed")
        self.acts = "赵社工"
        self.refused(jiati.REFUSED, "vote", "decide", self.case, "--met", "--reason", "r",
                     code="role")
        self.acts = "管理员"
        tally = self.ok("vote", "decide", self.case, "--not-met", "--reason", "照章")
        self.check_tally(tally)
        self.assertEqual((tally["verdict"], tally["disputed"]), ("not-met", True))
        self.assertEqual(tally["decision"], {"met": False, "by": "管理员", "reason": "照章"})

    def test_names_that_are_no_line(self):
        """A terminal would obey a control character, and a blank name is nobody's."""
        for name in ("", " ", "甲\n乙", "\x1b[31m红"):
            with self.subTest(name=name):
                self.refused(jiati.REFUSED, "user", "add", name, "--role", "clerk",
                             code="bad-value")
        self.refused(jiati.REFUSED, "user", "add", "管理员 ", "--role", "clerk",
                     code="user-exists")
        self.refused(jiati.REFUSED, "case", "new", "--place", "1-1", "--applicant", "1-1-301",
                     "--title", "第一\n第二", code="bad-value")

    def test_place_of_a_grid_leader_has_to_be_there(self):
        self.refused(jiati.REFUSED, "user", "add", "某人", "--role", "grid-leader", "--place",
                     "9-9", code="no-such-place")


if __name__ == "__main__":
    unittest.main()
