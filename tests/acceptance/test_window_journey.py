# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way from an empty screen to a sealed vote, in one run of the program and by keys."""

import contextlib
import datetime
import unittest

import month_count
import oracle
import window_fixture
import window_workbook as workbook
import window_words as words

ENTRANCE = "4"
# The day is that of Shanghai, wherever this runs.
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
FIRST_DAY = TODAY - datetime.timedelta(days=1)
LAST_DAY = TODAY + datetime.timedelta(days=20)
REASON = "六楼老人出行不便"
OFFICE = "柳芽社区居民委员会"
# Lines of the roll that say no to both, and that say yes to the lift alone.
AGAINST = (3, 11)
LIFT_ALONE = (6, 14)


class Journey(window_fixture.Window):
    def test_journey(self):
        roster = self.folder / "roster.xlsx"
        workbook.write(roster, workbook.homes())
        clerk = self.start()
        clerk.make_book(self.book, OFFICE, "229", "李主管")
        clerk.import_roster(roster)
        case = clerk.register_case([f"{workbook.COMPOUND}/1栋/{ENTRANCE}"], "1栋-4-302")
        self.fill_forms(clerk)
        sentence, _ = clerk.preview_vote()
        self.assertIn("20 套", sentence)
        clerk.choose_period(f"{FIRST_DAY} 08:30", f"{LAST_DAY} 17:00")
        clerk.choose_fund()
        clerk.open_vote()
        self.check_period()
        rolls = {motion: workbook.parts([ENTRANCE]) for motion in ("lift", "fund")}
        boards = window_fixture.Board.find_all(clerk)
        self.type_down(clerk, boards, case, rolls)
        self.type_fund(clerk, boards, case, rolls)
        clerk.seal()
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()
        self.check_sealed(case, rolls)

    # ------------------------------------------------------------------------------- the forms

    def fill_forms(self, clerk):
        """Application and eligibility are filled in; one is saved by a key, one by going away."""
        clerk.choose_stage(words.STAGE_APPLICATION)
        clerk.fill_fields([(words.APPLICATION_REASON, REASON),
                           (words.APPLICATION_ORGANISER, OFFICE),
                           (words.APPLICATION_RECEIVED, str(TODAY))])
        clerk.key("ctrl+s")
        self.wait_recorded(clerk, "stage_application", reason=REASON, organiser=OFFICE,
                           received_on=str(TODAY))
        clerk.tab_to(words.STAGE_APPLICATION, "shift+Tab")
        clerk.choose_stage(words.STAGE_ELIGIBILITY)
        clerk.fill_fields([(words.ELIGIBILITY_LAWFUL, words.YES),
                           (words.ELIGIBILITY_LISTED, words.NO),
                           (words.ELIGIBILITY_CHECKED, str(TODAY))])
        clerk.key("Tab")
        clerk.tab_to(words.STAGE_ELIGIBILITY, "shift+Tab")
        self.wait_recorded(clerk, "stage_eligibility", lawful=1, listed=0,
                           listed_checked_on=str(TODAY))
        self.assertEqual(self.lacking() & {"demolition-unknown", "lawfulness-unproven"}, set())

    def recorded(self, table):
        """The only row of a table of the book."""
        with contextlib.closing(month_count.Book(self.book)) as book:
            rows = book.table(table)
        self.assertLessEqual(len(rows), 1, table)
        return rows[0] if rows else {}

    def wait_recorded(self, clerk, table, **fields):
        clerk.wait(lambda: fields.items() <= self.recorded(table).items(), f"{fields} in {table}")

    def lacking(self):
        """What the command line warns of eligibility."""
        case = self.ok("case", "list")[0]["case"]
        stages = {stage["stage"]: stage for stage in self.ok("case", "show", case)["stages"]}
        return {warning["code"] for warning in stages["eligibility"]["warnings"]}

    # -------------------------------------------------------------------------------- the vote

    def check_period(self):
        vote = self.recorded("vote")
        self.assertEqual((vote["starts"], vote["ends"]),
                         (f"{FIRST_DAY}T08:30", f"{LAST_DAY}T17:00"))

    def type_down(self, clerk, boards, case, rolls):
        """A folder of papers in the order of the roll: a choice for both motions, a look at every
        count there is, and on to the next line."""
        rooms = [part.name.split("/")[1] for part in rolls["lift"]]
        clerk.find_room(rooms[0])
        for number in range(len(rooms)):
            digit = "2" if number in AGAINST else "1"
            word = words.CHOICES[digit]
            clerk.type_paper(digit, said=words.BOTH.format(word, word))
            for parts in rolls.values():
                parts[number].ballot = "no" if digit == "2" else "yes"
            self.check_count(boards, case, rolls)
            if number + 1 < len(rooms):
                clerk.key("Down")
                clerk.wait_focus(f"^{rooms[number + 1]}，")

    def type_fund(self, clerk, boards, case, rolls):
        """Some papers say another thing of the fund than of the lift."""
        clerk.choose_motion(words.MOTIONS[-1])
        for number in LIFT_ALONE:
            part = rolls["fund"][number]
            clerk.find_room(part.name.split("/")[1])
            clerk.type_paper("2", said=words.BOTH.format(words.CHOICES["1"], words.CHOICES["2"]))
            part.ballot = "no"
            self.check_count(boards, case, rolls)

    def check_sealed(self, case, rolls):
        path = self.folder / "sealed.csv"
        rows = sum(map(len, rolls.values()))
        self.assertEqual(self.ok("vote", "export", case, path), {"rows": rows, "sealed": True})
        tallies = self.ok("recount", path)["motions"]
        for tally, (motion, parts) in zip(tallies, rolls.items(), strict=True):
            expected = oracle.tally(parts, motion)
            for key in ("motion", "verdict", "passed", "tests", "missing", "total_area",
                        "total_voters", "consenting_area", "consenting_voters"):
                self.assertEqual(tally[key], expected[key], key)
            self.assertEqual(tally["verdict"], "met")


if __name__ == "__main__":
    unittest.main()
