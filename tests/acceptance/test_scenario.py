# SPDX-License-Identifier: GPL-3.0-or-later
"""One vote from the roster to the seal, once as a script reads it and once as a person does.

240 parts in three buildings go in; the owners of building 1 decide.  After every batch of papers
the totals have to be those of the oracle, and after every step the book has to verify."""

import csv
import shutil
import unittest

import jiati
import oracle
import roster

COMPOUND = "柳芽一区"
DEVELOPER = "样板市示例开发有限公司"
AREAS = (7640, 7890, 6235)
SHOPS = (12050, 3860)
COLUMNS = ["room", "choice", "motion", "signed_on", "received_on", "collector", "note"]

# The developer's six: three that nobody bought and three that nobody moved into.
UNSOLD = {("4", "501"), ("4", "502"), ("4", "503")}
UNDELIVERED = {("4", "601"): "韩例一", ("4", "602"): "韩例二", ("4", "603"): "韩例三"}
THREE_FLATS = {("1", "301"), ("2", "301"), ("3", "301")}
COUPLES = {("1", "401"), ("1", "402"), ("3", "502")}


def label(entrance, room, building="1"):
    return f"{COMPOUND}/{building}/{entrance}/{room}"


def owners_of(building, entrance, room):
    """(owners, the word of the roster for its sale)"""
    if building == "1":
        if (entrance, room) in UNSOLD:
            return [DEVELOPER], "未售"
        if (entrance, room) in UNDELIVERED:
            return [UNDELIVERED[entrance, room]], "已售未交付"
        if (entrance, room) in THREE_FLATS:
            return ["周例三"], "已交付"
        if (entrance, room) in COUPLES:
            return [f"赵例{entrance}{room}", f"钱演{entrance}{room}"], "已交付"
    return [f"王示{building}之{entrance}之{room}"], "已交付"


def rows_of_roster():
    people = roster.Person()
    rows = []
    for building in "123":
        for entrance in "1234":
            for floor in range(1, 7):
                for flat in (1, 2, 3):
                    room = f"{floor}0{flat}"
                    owners, sale = owners_of(building, entrance, room)
                    rows.append(roster.row(people, building, entrance, room, AREAS[flat - 1],
                                           owners, floor, sale=sale,
                                           with_numbers=owners != [DEVELOPER]))
            for number, size in enumerate(SHOPS, 1):
                under = "1、2" if (building, entrance, number) == ("1", "1", 1) else entrance
                room = f"门市{number}" if under == entrance else "门市临街"
                rows.append(roster.row(people, building, under, room, size,
                                       [f"陈演{building}之{entrance}之{room}"], 1, use="商业"))
    return rows, people


def bad_rows(people):
    return [
        roster.row(people, "3", "4", "701", "八十", ["孙例一"], 7),
        roster.row(people, "3", "4", "702", 8000, [], 7),
        roster.row(people, "3", "4", "101", 7640, ["孙例三"], 1),
    ]


def roll_of_building_1():
    """The roll as the law counts it, in the order of the entrances."""
    parts = []
    for entrance in "1234":
        for floor in range(1, 7):
            for flat in (1, 2, 3):
                room = f"{floor}0{flat}"
                owners, sale = owners_of("1", entrance, room)
                voter = DEVELOPER if sale != "已交付" else "、".join(owners)
                parts.append(oracle.Part(label(entrance, room), voter, AREAS[flat - 1]))
        for number, size in enumerate(SHOPS, 1):
            if (entrance, number) == ("1", 1):
                parts.append(oracle.Part(label("1、2", "门市临街"), "门市临街", size))
            else:
                name = label(entrance, f"门市{number}")
                parts.append(oracle.Part(name, name, size))
    return parts


class Scenario:
    """The steps; a subclass says how the program is spoken to."""

    as_json = True

    @classmethod
    def setUpClass(cls):
        cls.state = {}
        shelf = cls("test_01_new_book")
        shelf.make_folder()
        cls.shelf = shelf
        cls.state["motions"] = {}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.shelf.folder, ignore_errors=True)

    def setUp(self):
        self.folder, self.book, self.env = self.shelf.folder, self.shelf.book, self.shelf.env

    # -------------------------------------------------------------------------------- one step

    def step(self, *args, today, warns=False):
        """Does one thing, and verifies the book afterwards.  The answer, or None in text."""
        self.today = today
        status, answer, stderr = self.call(*args, as_json=self.as_json)
        self.assertEqual(status, jiati.DONE, f"{args}: {answer} {stderr}")
        if not warns:
            self.assertEqual(stderr, "", args)
        self.check_verify()
        if self.as_json:
            return answer
        self.assertNotEqual(answer.strip(), "", args)
        self.assertFalse(answer.lstrip().startswith(("{", "[")), args)
        return None

    def stop(self, *args, today, code):
        """Is refused, which changes nothing: entries and head of the journal stay."""
        self.today = today
        before = self.check_verify()
        if self.as_json:
            self.refused(jiati.REFUSED, *args, code=code)
        else:
            status, text, stderr = self.call(*args, as_json=False)
            self.assertEqual((status, text), (jiati.REFUSED, ""), stderr)
            self.assertNotEqual(stderr.strip(), "")
        self.assertEqual(self.check_verify(), before)

    @property
    def case(self):
        return "001-2026-0001"

    # ------------------------------------------------------------------------------- the papers

    def roll(self, motion):
        if motion not in self.state["motions"]:
            self.state["motions"][motion] = roll_of_building_1()
        return self.state["motions"][motion]

    def say_ballot(self, names, ballot, motions=("lift", "fund")):
        """What the oracle is told of these parts."""
        known = 0
        for motion in motions:
            for part in self.roll(motion):
                if part.name in names:
                    part.ballot = ballot
                    known += 1
        self.assertEqual(known, len(names) * len(motions), names)

    def record(self, papers, today, recorded=None, rejected=0):
        path = self.write("papers.csv", jiati.table(papers, COLUMNS))
        answer = self.step("vote", "record", self.case, path, today=today, warns=rejected > 0)
        if answer is not None:
            self.check_keys(answer, {"recorded": int, "rejected": list})
            self.assertEqual(answer["recorded"],
                             len(papers) - rejected if recorded is None else recorded)
            self.assertEqual(len(answer["rejected"]), rejected, answer)
            self.check_rejected(answer["rejected"])
        self.compare()

    def expected(self, motion):
        tally = oracle.tally(self.roll(motion), motion)
        tally.update(self.state.get(("decision", motion), {}))
        return tally

    def compare(self):
        answer = self.ok("vote", "tally", self.case)
        self.assertEqual(set(answer), {"motions"})
        self.assertEqual([tally["motion"] for tally in answer["motions"]], ["lift", "fund"])
        for tally in answer["motions"]:
            self.check_tally(tally)
            self.assertEqual(tally, self.expected(tally["motion"]))
        text = self.say("vote", "tally", self.case)
        for tally in answer["motions"]:
            self.assertIn(tally["participating_area"], text)
            self.assertIn(tally["consenting_area"], text)
        return answer["motions"]

    def paper(self, name, choice, received="", motion="", collector="王网格", note=""):
        return [name, choice, motion, "", received, collector, note]

    # ------------------------------------------------------------------------------- the roster

    def test_01_new_book(self):
        answer = self.step("new", today="2026-09-01")
        if answer is not None:
            self.assertEqual(answer, {"book": str(self.book)})
        self.assertEqual(self.book.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.book.parent.stat().st_mode & 0o777, 0o700)

    def test_02_import(self):
        rows, people = rows_of_roster()
        self.assertEqual(len(rows), 240)
        path = self.write("roster.csv", roster.csv(rows + bad_rows(people)))
        answer = self.step("roster", "import", path, "--dry-run", today="2026-09-01", warns=True)
        if answer is not None:
            self.assertEqual(answer["new"], 240)
        self.assertEqual(self.ok("roster", "export", self.folder / "empty.csv"), {"rows": 0})

        self.stop("roster", "import", path, "--strict", today="2026-09-01", code="rows-rejected")
        answer = self.step("roster", "import", path, today="2026-09-01", warns=True)
        if answer is None:
            return
        rejected = answer.pop("rejected")
        self.assertEqual(answer, {"rows": 243, "new": 240, "changed": 0, "unchanged": 0,
                                  "absent": 0})
        self.check_rejected(rejected)
        # Row 1 is the header.
        self.assertEqual([(row["row"], row["column"], row["code"]) for row in rejected],
                         [(242, "建筑面积", "area"), (243, "业主", "value-missing"),
                          (244, "房号", "part-twice")])

    def test_03_import_again(self):
        rows, _ = rows_of_roster()
        path = self.write("again.csv", roster.csv(rows))
        answer = self.step("roster", "import", path, today="2026-09-01")
        if answer is not None:
            self.assertEqual(answer, {"rows": 240, "new": 0, "changed": 0, "unchanged": 240,
                                      "absent": 0, "rejected": []})

    def test_04_export_and_import(self):
        path = self.folder / "exported.csv"
        answer = self.step("roster", "export", path, today="2026-09-01")
        if answer is not None:
            self.assertEqual(answer, {"rows": 240})
        answer = self.step("roster", "import", path, today="2026-09-01")
        if answer is not None:
            self.assertEqual(answer, {"rows": 240, "new": 0, "changed": 0, "unchanged": 240,
                                      "absent": 0, "rejected": []})

    # ------------------------------------------------------------------------- case and opening

    def test_05_case(self):
        applicants = [word for entrance in "1234"
                      for word in ("--applicant", f"1-{entrance}-201")]
        answer = self.step("case", "new", "--place", f"{COMPOUND}/1", *applicants, "--title",
                           "柳芽一区1栋加装电梯", today="2026-09-02")
        if answer is not None:
            self.check_keys(answer, {"case": str, "uid": str})
            self.assertEqual(answer["case"], self.case)
        cases = self.ok("case", "list")
        self.assertEqual([(case["case"], case["lifts"]) for case in cases], [(self.case, 4)])

    def test_06_open(self):
        answer = self.step("vote", "open", self.case, "--from", "2026-09-10", "--to",
                           "2026-09-20", "--motion", "lift", "--motion", "fund",
                           today="2026-09-09", warns=True)
        roll = self.roll("lift")
        self.assertEqual(len(roll), 80)
        if answer is not None:
            warnings = answer.pop("warnings")
            self.assertEqual(answer, {
                "parts": 80, "voters": len({part.voter for part in roll}),
                "area": jiati.metres(sum(part.area for part in roll))})
            codes = {warning["code"] for warning in warnings}
            self.assertIn("notice-not-posted", codes)
            self.assertNotIn("straddling-part", codes)  # both of its entrances decide
        path = self.folder / "empty-vote.csv"
        self.ok("vote", "export", self.case, path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        # Which order a roll has is the program's business; ties in the suggestion go by it.
        order = [line["part"] for line in lines if line["motion"] == "lift"]
        self.assertEqual(sorted(order), sorted(part.name for part in roll))
        for motion in ("lift", "fund"):
            self.roll(motion).sort(key=lambda part: order.index(part.name))
        self.compare()

    def test_07_roll_is_locked(self):
        rows, people = rows_of_roster()
        rows[0] = roster.row(people, "1", "1", "101", 9999, ["新示业主"], 1)
        path = self.write("newer.csv", roster.csv(rows))
        answer = self.step("roster", "import", path, today="2026-09-10")
        if answer is not None:
            self.assertEqual((answer["changed"], answer["unchanged"]), (1, 239))
        self.compare()

    # ----------------------------------------------------------------------------------- papers

    def test_08_first_papers(self):
        yes = [label(entrance, f"{floor}0{flat}") for entrance in "12"
               for floor in range(2, 7) for flat in (1, 2, 3)]
        no = [label("1", "101"), label("2", "103")]
        self.say_ballot(yes, "yes")
        self.say_ballot(no, "no")
        papers = [self.paper(name, "同意", "2026-09-10") for name in yes]
        papers += [self.paper(name, "不同意", "2026年9月11日") for name in no]
        self.record(papers, "2026-09-12")

    def test_09_same_papers_change_nothing(self):
        papers = [self.paper(label("1", "101"), "no", "2026-09-11"),
                  self.paper(label("1", "201"), "yes", "2026-09-10")]
        self.record(papers, "2026-09-12", recorded=0)

    def test_10_rejected(self):
        self.record([
            self.paper(label("1", "102"), "yes", "2026-09-09"),
            self.paper(label("1", "103"), "yes", "2026-09-13"),
            self.paper("999", "yes", "2026-09-12"),
            self.paper(label("2", "101"), "perhaps", "2026-09-12"),
            self.paper("201", "yes", "2026-09-12"),
        ], "2026-09-12", rejected=5)

    def test_11_by_motion(self):
        names = [label("3", f"{floor}01") for floor in range(1, 6)]
        self.say_ballot(names, "yes", ["lift"])
        self.say_ballot(names, "abstain", ["fund"])
        self.record([self.paper(name, "yes", "2026-09-13", "lift") for name in names]
                    + [self.paper(name, "弃权", "2026-09-13", "fund") for name in names],
                    "2026-09-13")

    def test_12_conflict(self):
        self.say_ballot([label("1", "202")], "conflict")
        self.record([self.paper(label("1", "202"), "no", "2026-09-10")], "2026-09-13")

    def test_13_supersede(self):
        self.say_ballot([label("1", "203")], "no")
        self.record([self.paper(label("1", "203"), "no", "2026-09-12", note="改票")], "2026-09-13")

    def test_14_invalid(self):
        names = [label("2", "101"), label("2", "102")]
        self.say_ballot(names, "invalid")
        self.record([self.paper(name, "无效", "2026-09-13", note="两处打勾") for name in names],
                    "2026-09-13")

    def test_15_withdrawn(self):
        name = label("4", "101")
        self.say_ballot([name], "no")
        self.record([self.paper(name, "no", "2026-09-13")], "2026-09-13")
        self.say_ballot([name], "none")
        self.record([self.paper(name, "未收回")], "2026-09-13")

    # ------------------------------------------------------------------------- end and decision

    def test_16_close_too_early(self):
        self.stop("vote", "close", self.case, today="2026-09-18", code="vote-still-running")

    def test_17_extend(self):
        answer = self.step("vote", "extend", self.case, "--to", "2026-09-25", today="2026-09-20")
        if answer is not None:
            self.assertEqual(answer, {})
        self.stop("vote", "extend", self.case, "--to", "2026-09-28", today="2026-09-21",
                  code="already-extended")

    def test_18_developer_and_more(self):
        developer = [label(*place) for place in (*UNSOLD, *UNDELIVERED)]
        self.say_ballot(developer, "yes")
        more = [label("3", f"{floor}02") for floor in range(2, 7)]
        more += [label("4", f"{floor}0{flat}") for floor in (2, 3, 4) for flat in (1, 2)]
        self.say_ballot(more, "yes")
        # Received on a day that only the extension made one of the vote.
        self.record([self.paper(name, "yes", "2026-09-22") for name in developer + more],
                    "2026-09-22")

    def test_19_one_flat_of_three_says_no(self):
        self.say_ballot([label("3", "301")], "no")
        self.record([self.paper(label("3", "301"), "no", "2026-09-23", "lift"),
                     self.paper(label("3", "301"), "no", "2026-09-23", "fund")], "2026-09-24")

    def test_20_dispute(self):
        """Papers that say no until the twelve readings part."""
        asked = []
        silent = [part.name for part in self.roll("lift") if part.ballot == "none"]
        for name in silent:
            if oracle.tally(self.roll("lift"))["disputed"]:
                break
            self.say_ballot([name], "no")
            asked.append(name)
        self.assertTrue(oracle.tally(self.roll("lift"))["disputed"], "the test needs a dispute")
        self.record([self.paper(name, "no", "2026-09-25T17:00") for name in asked], "2026-09-25T18:00")

    def test_21_late(self):
        silent = [part.name for part in self.roll("lift") if part.ballot == "none"]
        self.assertGreater(len(silent), 2)
        self.say_ballot(silent[:2], "late")
        self.record([self.paper(silent[0], "yes", "2026-09-26"),
                     self.paper(silent[1], "yes", "2026-09-26T00:00")], "2026-09-26")
        # Typed after the end, received before it: not late.
        self.say_ballot(silent[2:3], "invalid")
        self.record([self.paper(silent[2], "invalid", "2026-09-25T23:59")], "2026-09-26")

    def test_22_late_never_supersedes(self):
        self.record([self.paper(label("1", "302"), "no", "2026-09-26")], "2026-09-26")

    def test_23_close_undecided(self):
        self.stop("vote", "close", self.case, today="2026-09-26", code="dispute-undecided")

    def test_24_decision(self):
        tally = self.expected("lift")
        self.assertEqual(tally["verdict"], "disputed")
        reason = "按书面意见，票面矛盾者不计参与"
        answer = self.step("vote", "decide", self.case, "--motion", "lift", "--met", "--reason",
                           reason, today="2026-09-26")
        self.state["decision", "lift"] = {
            "verdict": "met", "decision": {"met": True, "by": "管理员", "reason": reason}}
        if answer is not None:
            self.assertEqual(answer, self.expected("lift"))
        self.compare()

    def test_25_decision_is_void(self):
        """Another paper, and what was decided was decided on other papers."""
        silent = [part.name for part in self.roll("lift") if part.ballot == "none"]
        del self.state["decision", "lift"]
        self.say_ballot(silent[:1], "invalid")
        self.record([self.paper(silent[0], "invalid", "2026-09-24")], "2026-09-26")
        self.stop("vote", "close", self.case, today="2026-09-26", code="dispute-undecided")

    def test_26_decide_all(self):
        for motion in ("lift", "fund"):
            tally = self.expected(motion)
            if not tally["disputed"]:
                self.stop("vote", "decide", self.case, "--motion", motion, "--met", "--reason",
                          "无争议", today="2026-09-26", code="not-disputed")
                continue
            self.step("vote", "decide", self.case, "--motion", motion, "--not-met", "--reason",
                      "两种算法不一致", today="2026-09-26")
            self.state["decision", motion] = {
                "verdict": "not-met",
                "decision": {"met": False, "by": "管理员", "reason": "两种算法不一致"}}
        self.compare()

    # ----------------------------------------------------------------------------------- sealed

    def test_27_close(self):
        answer = self.step("vote", "close", self.case, today="2026-09-26", warns=True)
        if answer is not None:
            self.assertEqual(set(answer), {"motions", "seal"})
            self.assertRegex(answer["seal"], r"^[0-9a-f]{64}$")
            self.state["seal"] = answer["seal"]
            self.assertEqual(answer["motions"], [self.expected("lift"), self.expected("fund")])
        self.compare()

    def test_28_nothing_after_the_seal(self):
        path = self.write("after.csv", jiati.table([[label("1", "101"), "yes"]],
                                                   ["room", "choice"]))
        self.stop("vote", "record", self.case, path, today="2026-09-27", code="no-vote-open")
        self.stop("vote", "close", self.case, today="2026-09-27", code="no-vote-open")
        self.stop("vote", "extend", self.case, "--to", "2026-10-27", today="2026-09-27",
                  code="no-vote-open")
        self.compare()

    def test_29_export_and_recount(self):
        path = self.folder / "vote.csv"
        answer = self.step("vote", "export", self.case, path, today="2026-09-27")
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        if answer is not None:
            self.assertEqual(answer, {"rows": 160, "sealed": True})
            self.assertEqual(lines[-1]["hash"], self.state["seal"])
        self.assertEqual((len(lines), lines[-1]["motion"]), (161, "seal"))
        text = path.read_text(encoding="utf-8")
        for name in ("王示", "周例三", DEVELOPER, "229999"):
            self.assertNotIn(name, text)

        recounted = self.ok("recount", path)
        self.assertEqual(set(recounted), {"motions"})
        for tally, motion in zip(recounted["motions"], ("lift", "fund"), strict=True):
            self.assertEqual(tally, oracle.tally(self.roll(motion), motion))
        self.step("recount", path, today="2026-09-27")

    def test_30_report_of_the_case(self):
        shown = self.ok("case", "show", self.case, today="2026-09-27")
        stages = {stage["stage"]: stage["state"] for stage in shown["stages"]}
        self.assertEqual(stages["vote"], "done")
        self.step("case", "show", self.case, today="2026-09-27")
        self.step("case", "list", today="2026-09-27")

    def test_31_backup_is_the_same_book(self):
        copy = self.folder / "copy.jiati"
        before = self.check_verify()
        self.step("backup", copy, today="2026-09-27")
        answer = self.ok("--book", copy, "verify")
        self.assertEqual(answer, before)
        tally = self.ok("vote", "tally", self.case)
        self.assertEqual(self.ok("--book", copy, "vote", "tally", self.case), tally)


class AsJson(Scenario, jiati.Case):
    as_json = True


class AsText(Scenario, jiati.Case):
    as_json = False


if __name__ == "__main__":
    unittest.main()
