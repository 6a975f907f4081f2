# SPDX-License-Identifier: GPL-3.0-or-later
"""The vote, rule by rule: opening, papers, extension, decision, close."""

import datetime
import sqlite3
import unittest

import fixture
import jiati
import oracle
import roster

ROOMS = [f"{floor}0{flat}" for floor in range(1, 7) for flat in (1, 2)]


class Opening(fixture.Office):
    def opens(self, *words, code=None, rows=None, place="1-1", applicant="1-1-302"):
        self.make_book(rows)
        self.make_case(place, applicant)
        words = words or ("--from", "2026-09-10", "--to", "2026-09-20")
        if code is None:
            return self.ok("vote", "open", self.case, *words)
        before = self.check_verify()
        error = self.refused(jiati.REFUSED, "vote", "open", self.case, *words, code=code)
        self.assertEqual(self.check_verify(), before)
        return error

    def test_fewer_than_four_storeys(self):
        error = self.opens(rows=roster.small(floors=3), code="too-few-storeys")
        self.assertNotEqual(error["article"], "")

    def test_four_storeys_are_enough(self):
        self.opens(rows=roster.small(floors=4))

    def test_a_lift_is_there(self):
        error = self.opens(rows=roster.small(lift="是"), code="has-lift")
        self.assertNotEqual(error["article"], "")

    def test_part_without_area_is_named(self):
        rows = roster.small()
        rows[3][7] = ""
        rows[8][7] = ""
        error = self.opens(rows=rows, code="area-unknown")
        self.assertIn("202", error["text"])
        self.assertIn("501", error["text"])

    def test_single_owner_track(self):
        people = roster.Person()
        rows = [roster.row(people, "1", "1", room, 8000, ["样板市房产经营中心"], room[0])
                for room in ROOMS]
        error = self.opens(rows=rows, code="single-owner-track")
        self.assertNotEqual(error["article"], "")

    def test_open_already(self):
        self.opens()
        self.refused(jiati.REFUSED, "vote", "open", self.case, "--from", "2026-10-10", "--to",
                     "2026-10-20", code="vote-already-open")

    def test_backwards(self):
        self.opens("--from", "2026-09-20", "--to", "2026-09-10", code="period-backwards")

    def test_only_warns(self):
        """Notice not posted, eligibility open, a short period: the office may still begin."""
        rows = roster.small(title="继承未办")
        answer = self.opens("--from", "2026-09-10", "--to", "2026-09-11", rows=rows)
        codes = {warning["code"] for warning in answer["warnings"]}
        self.assertLessEqual({"notice-not-posted", "period-too-short"}, codes)

    def test_storeys_unknown_is_no_refusal(self):
        self.opens(rows=roster.small(floors=6, lift=""))

    def test_lift_when_none_is_named(self):
        self.opens()
        self.assertEqual([tally["motion"] for tally in
                          self.ok("vote", "tally", self.case)["motions"]], ["lift"])

    def test_fund_alone(self):
        self.opens("--from", "2026-09-10", "--to", "2026-09-20", "--motion", "fund")
        self.assertEqual([tally["motion"] for tally in
                          self.ok("vote", "tally", self.case)["motions"]], ["fund"])

    def test_no_such_case(self):
        self.make_book()
        self.refused(jiati.REFUSED, "vote", "open", "001-2026-0001", "--from", "2026-09-10",
                     "--to", "2026-09-20", code="no-such-case")

    def test_nothing_to_count_before(self):
        self.make_book()
        self.make_case()
        papers = self.write("p.csv", "room,choice\n101,yes\n")
        for words in (["tally", self.case], ["record", self.case, papers], ["close", self.case],
                      ["export", self.case, "v.csv"], ["extend", self.case, "--to", "2026-10-01"],
                      ["decide", self.case, "--met", "--reason", "r"]):
            with self.subTest(words):
                self.refused(jiati.REFUSED, "vote", *words, code="no-vote-open")

    def test_locked_roll(self):
        """A roster that comes later changes the book, never the roll of a vote."""
        self.running_vote()
        rows = roster.small()
        rows[0][7] = "200.00"
        rows[1] = rows[1][:10] + ["新示业主", "单独所有", ""] + rows[1][13:]
        answer = self.import_rows(rows + [roster.row(roster.Person(), "1", "1", "701", 8000,
                                                     ["加例层"], 6, with_numbers=False)])
        self.assertEqual((answer["new"], answer["changed"]), (1, 2))
        tally = self.tally()
        self.assertEqual((tally["total_area"], tally["total_voters"]), ("960.00", 12))
        self.check_verify()


class Heads(fixture.Office):
    """Who is one voter: domain.md section 3."""

    def voters(self, owners, **columns):
        """How many voters these owners of flats are."""
        people = roster.Person()
        rows = [roster.row(people, "1", "1", room, 8000, names, room[0],
                           **{key: value[i] for key, value in columns.items()})
                for i, (room, names) in enumerate(zip(ROOMS, owners))]
        self.make_book(rows)
        self.make_case(applicant=ROOMS[0])
        return self.open_vote()["voters"]

    def test_one_owner_of_several(self):
        self.assertEqual(self.voters([["甲例"], ["甲例"], ["甲例"], ["乙例"]]), 2)

    def test_co_owners_are_one(self):
        self.assertEqual(self.voters([["甲例", "乙例"], ["丙例"], ["丁例"]]), 3)

    def test_same_couple_twice_in_any_order(self):
        self.assertEqual(self.voters([["甲例", "乙例"], ["乙例", "甲例"], ["丁例"]]), 2)

    def test_overlapping_sets_are_apart(self):
        self.assertEqual(self.voters([["甲例"], ["甲例", "乙例"], ["丁例"]]), 3)

    def test_never_by_name_alone(self):
        self.assertEqual(self.voters([["甲例"], ["甲例"], ["丁例"]],
                                     with_numbers=[False, False, True]), 3)

    def test_developer_is_one(self):
        self.assertEqual(self.voters(
            [["样板开发"], ["买例一"], ["买例二"], ["丁例"], ["买例三"]],
            sale=["未售", "已售未交付", "已售未交付", "已交付", "已交付"]), 3)

    def test_overlap_may_dispute(self):
        """The husband's flat and the couple's: 8 of 12 heads apart, 7 of 11 joined."""
        people = roster.Person()
        owners = [["甲例"], ["甲例", "乙例"]] + [[f"丙例{room}"] for room in ROOMS[2:]]
        self.make_book([roster.row(people, "1", "1", room, 8000, names, room[0])
                        for room, names in zip(ROOMS, owners)])
        self.make_case()
        warnings = self.open_vote()["warnings"]
        self.assertIn("overlapping-owners", {warning["code"] for warning in warnings})
        self.today = "2026-09-15"
        self.recorded([[room, "yes", "2026-09-14"] for room in ROOMS[:8]])
        parts = [oracle.Part(f"柳芽一区/1/1/{room}", room, 8000, "yes" if i < 8 else "none",
                             "甲" if i < 2 else room) for i, room in enumerate(ROOMS)]
        self.assertEqual(self.tally(), oracle.tally(parts))
        self.assertTrue(self.tally()["disputed"])

    def test_straddling_part_may_dispute(self):
        """A shop under entrances 1 and 2 counts whole; the verdict is also found without it."""
        people = roster.Person()
        rows = [roster.row(people, "1", entrance, f"{floor}0{flat}", 8000,
                           [f"丙例{entrance}之{floor}0{flat}"], floor)
                for entrance in "12" for floor in range(1, 7) for flat in (1, 2)]
        rows.append(roster.row(people, "1", "1、2", "门市", 24000, ["商例"], 1, use="商业"))
        self.make_book(rows)
        self.make_case()
        answer = self.open_vote()
        self.assertEqual((answer["parts"], answer["area"]), (13, "1200.00"))
        self.assertIn("straddling-part", {warning["code"] for warning in answer["warnings"]})
        self.today = "2026-09-15"
        self.recorded([[f"{room}", "yes", "2026-09-14"] for room in ROOMS[:8]])
        parts = [oracle.Part("柳芽一区/1/1、2/门市", "商", 24000, straddles=True)]
        parts += [oracle.Part(f"柳芽一区/1/1/{room}", room, 8000, "yes" if i < 8 else "none")
                  for i, room in enumerate(ROOMS)]
        tally = self.tally()
        self.assertEqual(tally, oracle.tally(parts))
        self.assertTrue(tally["disputed"])


class Papers(fixture.Office):
    """The row of vote record in cli.md, half sentence by half sentence."""

    def setUp(self):
        super().setUp()
        self.running_vote("lift", "fund")

    def test_words(self):
        words = (("yes", "yes"), ("no", "no"), ("abstain", "abstain"), ("invalid", "invalid"),
                 ("同意", "yes"), ("不同意", "no"), ("弃权", "abstain"), ("无效", "invalid"))
        self.recorded([[room, word, "2026-09-14"] for room, (word, _) in zip(ROOMS, words)])
        self.assertEqual([self.ballots()[room] for room in ROOMS[:8]],
                         [ballot for _, ballot in words])

    def test_choice_and_room_are_needed(self):
        self.refused(jiati.REFUSED, "vote", "record", self.case,
                     self.write("p.csv", "room,note\n101,x\n"), code="header-missing")
        self.refused(jiati.REFUSED, "vote", "record", self.case, "nothing.csv",
                     code="file-missing")

    def test_received_today_when_absent(self):
        self.recorded([["101", "yes"]], header=("room", "choice"))
        self.recorded([["101", "no", "2026-09-15"]], today="2026-09-16")  # the same day
        self.assertEqual(self.ballots()["101"], "conflict")

    def test_absent_after_the_end_is_late(self):
        self.recorded([["101", "yes"]], header=("room", "choice"), today="2026-09-21")
        self.assertEqual(self.ballots()["101"], "late")

    def test_late(self):
        self.recorded([["101", "yes", "2026-09-21"], ["102", "yes", "2026-09-20"]],
                      today="2026-09-22")
        self.assertEqual((self.ballots()["101"], self.ballots()["102"]), ("late", "yes"))
        self.assertEqual(self.tally()["participating_voters"], 1)

    def test_before_the_first_day(self):
        self.rejects(["101", "yes", "2026-09-09"], "received_on", "received-before-start")
        self.rejects(["101", "yes", "2026-09-09T23:59"], "received_on", "received-before-start")
        self.recorded([["101", "yes", "2026-09-10T00:00"]])

    def test_in_the_future(self):
        self.rejects(["101", "yes", "2026-09-16"], "received_on", "received-in-future")

    def test_not_on_the_roll(self):
        self.rejects(["999", "yes", "2026-09-14"], "room", "part-not-on-roll")

    def test_unreadable(self):
        self.rejects(["101", "perhaps", "2026-09-14"], "choice", "choice")
        self.rejects(["101", "yes", "some day"], "received_on", "date")
        self.rejects(["101", "yes", "roof"], "motion", "motion",
                     header=("room", "choice", "motion"))
        self.rejects(["", "yes", "2026-09-14"], "room", "value-missing")

    def test_good_lines_are_taken_beside_bad_ones(self):
        answer = self.record([["101", "yes", "2026-09-14"], ["999", "yes", "2026-09-14"],
                              ["102", "yes", "2026-09-14"]])
        self.assertEqual(answer["recorded"], 2)
        self.assertEqual([row["row"] for row in answer["rejected"]], [3])

    def test_unchanged(self):
        self.recorded([["101", "yes", "2026-09-14"]])
        before = self.check_verify()["entries"]
        self.recorded([["101", "yes", "2026-09-14"], ["1-101", "同意", "2026.9.14"]], number=0)
        self.assertEqual(self.check_verify()["entries"], before)
        # The same choice on another day is another paper, and says the same.
        self.record([["101", "yes", "2026-09-13"], ["101", "yes", "2026-09-15"]])
        self.assertEqual(self.ballots()["101"], "yes")

    def test_supersede(self):
        self.recorded([["101", "yes", "2026-09-12"]])
        self.recorded([["101", "no", "2026-09-13"]])
        self.assertEqual(self.ballots()["101"], "no")
        self.recorded([["101", "abstain", "2026-09-14T09:00"]])
        self.assertEqual(self.ballots()["101"], "abstain")

    def test_an_earlier_paper_typed_later(self):
        self.recorded([["101", "no", "2026-09-13"]])
        self.recorded([["101", "yes", "2026-09-12"]])
        self.assertEqual(self.ballots()["101"], "no")

    def test_conflict(self):
        self.recorded([["101", "yes", "2026-09-12"], ["101", "no", "2026-09-12"]])
        self.assertEqual(self.ballots()["101"], "conflict")
        self.recorded([["101", "no", "2026-09-14"]])      # a later paper of the owner settles it
        self.assertEqual(self.ballots()["101"], "no")

    def test_late_never_supersedes(self):
        self.recorded([["101", "yes", "2026-09-12"]])
        self.recorded([["101", "no", "2026-09-21"]], today="2026-09-21")
        self.assertEqual(self.ballots()["101"], "yes")

    def test_withdrawn(self):
        self.recorded([["101", "yes", "2026-09-12"]])
        self.recorded([["101", "none", ""]])
        self.assertEqual(self.ballots()["101"], "none")
        self.recorded([["101", "未收回", ""]], number=0)
        self.recorded([["101", "no", "2026-09-12"]])      # no conflict with what was mistyped
        self.assertEqual(self.ballots()["101"], "no")

    def test_motions_apart(self):
        header = ("room", "choice", "motion")
        self.recorded([["101", "yes", "lift"], ["101", "no", "fund"], ["102", "yes", ""]],
                      header=header)
        self.assertEqual((self.ballots("lift")["101"], self.ballots("fund")["101"]), ("yes", "no"))
        self.assertEqual((self.ballots("lift")["102"], self.ballots("fund")["102"]),
                         ("yes", "yes"))
        self.recorded([["102", "none", "fund"]], header=header)
        self.assertEqual((self.ballots("lift")["102"], self.ballots("fund")["102"]),
                         ("yes", "none"))

    def test_all_columns(self):
        header = ("room", "choice", "motion", "signed_on", "received_on", "collector", "note")
        self.recorded([["101", "yes", "lift", "2026-09-11", "2026.9.12", "李网格", "入户"],
                       ["102", "yes", "", "20260911", "2026年9月12日", "", "两人, 同签"]],
                      header=header)
        self.assertEqual(self.ballots()["102"], "yes")

    def test_charsets(self):
        text = "room,choice,collector\n101,同意,李网格\n"
        for name, content in (("gb18030", text.encode("gb18030")),
                              ("mark", text.encode("utf-8-sig")),
                              ("utf-16", b"\xff\xfe" + text.encode("utf-16-le"))):
            with self.subTest(name):
                answer = self.ok("vote", "record", self.case, self.write("p.csv", content))
                self.assertEqual(answer["rejected"], [])
                self.assertEqual(self.ballots()["101"], "yes")

    def test_an_entry_made_under_today_says_so(self):
        """The journal's time is the real clock."""
        self.recorded([["101", "yes", "2026-09-14"]])
        book = sqlite3.connect(f"file:{self.book}?mode=ro", uri=True)
        at, today = book.execute("SELECT at, today FROM journal ORDER BY seq DESC").fetchone()
        book.close()
        self.assertEqual(today[:10], "2026-09-15")
        written = datetime.datetime.fromisoformat(at.rstrip("Z")).replace(tzinfo=datetime.UTC)
        ago = datetime.datetime.now(datetime.UTC) - written
        self.assertLess(abs(ago.total_seconds()), 3600)


class Extension(fixture.Office):
    def setUp(self):
        super().setUp()
        self.running_vote()

    def extend(self, to, today=None, code=None):
        words = ["vote", "extend", self.case, "--to", to]
        if code is None:
            self.assertEqual(self.ok(*words, today=today), {})
        else:
            self.refused(jiati.REFUSED, *words, today=today, code=code)

    def test_once(self):
        self.extend("2026-09-25")
        self.extend("2026-09-30", code="already-extended")
        self.recorded([["101", "yes", "2026-09-25"]], today="2026-09-26")
        self.assertEqual(self.ballots()["101"], "yes")

    def test_before_the_end(self):
        self.extend("2026-09-25", today="2026-09-21", code="extend-after-end")
        self.extend("2026-09-25", today="2026-09-20T23:59")

    def test_not_backwards(self):
        self.extend("2026-09-20", code="extend-backwards")
        self.extend("2026-09-19", code="extend-backwards")

    def test_late_paper_stays_late_only_without_it(self):
        self.extend("2026-09-22")
        self.recorded([["101", "yes", "2026-09-22"], ["102", "yes", "2026-09-23"]],
                      today="2026-09-24")
        self.assertEqual((self.ballots()["101"], self.ballots()["102"]), ("yes", "late"))


class DecisionAndClose(fixture.Office):
    def papers(self, *motions, yes=8, no=0, invalid=0, **more):
        self.running_vote(*motions, **more)
        words = ["yes"] * yes + ["no"] * no + ["invalid"] * invalid
        self.recorded([[room, word, "2026-09-14"] for room, word in zip(ROOMS, words)])

    def decide(self, *words, code=None, status=jiati.REFUSED):
        words = ["vote", "decide", self.case, *words, "--reason", "照章"]
        if code is None:
            tally = self.ok(*words)
            self.check_tally(tally)
            return tally
        return self.refused(status, *words, code=code)

    def test_not_disputed(self):
        self.papers()
        self.today = "2026-09-21"
        self.decide("--met", code="not-disputed")

    def test_before_the_end(self):
        self.papers(yes=6, no=2, invalid=1)
        self.assertTrue(self.tally()["disputed"])
        self.decide("--met", code="vote-still-running")

    def test_every_part_has_a_paper(self):
        self.papers(yes=8, no=3, invalid=0)
        self.recorded([["602", "yes", "2026-09-14"], ["602", "no", "2026-09-14"]])
        self.assertTrue(self.tally()["disputed"])
        self.assertEqual(self.decide("--met")["verdict"], "met")
        self.ok("vote", "close", self.case)

    def test_which_motion(self):
        self.papers("lift", "fund", yes=7, invalid=2)
        self.today = "2026-09-21"
        self.assertTrue(self.tally("lift")["disputed"] and self.tally("fund")["disputed"])
        self.decide("--met", code="motion-needed")
        self.assertEqual(self.decide("--met", "--motion", "fund")["motion"], "fund")
        self.assertNotIn("decision", self.tally("lift"))
        self.refused(jiati.REFUSED, "vote", "close", self.case, code="dispute-undecided")
        self.decide("--not-met", "--motion", "lift")
        self.ok("vote", "close", self.case)

    def test_no_motion_needed_for_one(self):
        self.papers("lift", "fund", yes=6, no=2, invalid=1)
        self.today = "2026-09-21"
        self.assertEqual((self.tally("lift")["disputed"], self.tally("fund")["disputed"]),
                         (True, False))
        self.assertEqual(self.decide("--met")["motion"], "lift")

    def test_motion_that_is_not_asked(self):
        self.papers(yes=6, no=2, invalid=1)
        self.today = "2026-09-21"
        self.decide("--met", "--motion", "fund", code="no-such-motion")

    def test_after_a_decision(self):
        self.papers(yes=6, no=2, invalid=1)
        self.today = "2026-09-21"
        self.assertEqual(self.tally()["verdict"], "disputed")
        self.decide("--not-met")
        tally = self.tally()
        self.assertEqual((tally["verdict"], tally["disputed"], tally["passed"]),
                         ("not-met", True, True))
        self.assertEqual(tally["decision"], {"met": False, "by": "管理员", "reason": "照章"})

    def test_a_paper_voids_it(self):
        self.papers(yes=6, no=2, invalid=1)
        self.today = "2026-09-21"
        self.decide("--met")
        self.recorded([["602", "invalid", "2026-09-20"]])
        tally = self.tally()
        self.assertEqual(tally["verdict"], "disputed")
        self.assertNotIn("decision", tally)

    def test_close_waits_for_the_end(self):
        self.papers()
        self.refused(jiati.REFUSED, "vote", "close", self.case, code="vote-still-running")
        self.refused(jiati.REFUSED, "vote", "close", self.case, today="2026-09-20T23:59",
                     code="vote-still-running")
        self.ok("vote", "close", self.case, today="2026-09-21T00:00")

    def test_close_early_when_all_are_in(self):
        self.papers(yes=10, no=2)
        answer = self.ok("vote", "close", self.case)
        self.check_keys(answer, {"motions": list, "seal": str})
        self.check_tally(answer["motions"][0])

    def test_unchecked_papers_only_warn(self):
        self.papers()
        status, _, stderr = self.call("vote", "close", self.case, today="2026-09-21")
        self.assertEqual(status, jiati.DONE)
        self.assertNotEqual(stderr, "")

    def test_a_failed_vote_is_done(self):
        self.papers(yes=2, no=8)
        self.assertEqual(self.tally()["verdict"], "not-met")
        answer = self.ok("vote", "close", self.case, today="2026-09-21")
        self.assertEqual(answer["motions"][0]["verdict"], "not-met")

    def test_a_second_vote_may_follow(self):
        self.papers(yes=2, no=8)
        self.ok("vote", "close", self.case, today="2026-09-21")
        self.today = "2026-10-09"
        self.open_vote(start="2026-10-10", end="2026-10-20")
        self.assertEqual(self.tally()["participating_voters"], 0)
        self.check_verify()


if __name__ == "__main__":
    unittest.main()
