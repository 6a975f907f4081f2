# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way from an empty screen to a sealed vote, in one run of the program and by keys."""

import unittest

import oracle
import window_fixture
import window_workbook as workbook
import window_words as words

ENTRANCE = "4"


class Journey(window_fixture.Window):
    def test_journey(self):
        roster = self.folder / "roster.xlsx"
        workbook.write(roster, workbook.homes())
        clerk = self.start()
        clerk.make_book(self.book, "柳芽社区居民委员会", "229", "李主管")
        clerk.import_roster(roster)
        case = clerk.register_case([f"{workbook.COMPOUND}/1栋/{ENTRANCE}"], "1栋-4-302")
        sentence, _ = clerk.preview_vote()
        self.assertIn("20 套", sentence)
        clerk.open_vote()
        parts = workbook.parts([ENTRANCE])
        self.type_down(clerk, parts)
        board = window_fixture.Board(clerk)
        self.check_count(board, case, parts)
        clerk.seal()
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()
        self.check_sealed(case, parts)

    @staticmethod
    def type_down(clerk, parts):
        """A folder of papers in the order of the roll: a choice, and on to the next line."""
        clerk.find_room(parts[0].name.split("/")[1])
        for number, part in enumerate(parts):
            digit = "2" if number in (3, 11) else "1"
            clerk.type_paper(digit)
            part.ballot = "no" if digit == "2" else "yes"
            if number + 1 < len(parts):
                clerk.key("Down")
                clerk.wait_focus(f"^{parts[number + 1].name.split('/')[1]}，")

    def check_sealed(self, case, parts):
        path = self.folder / "sealed.csv"
        self.assertEqual(self.ok("vote", "export", case, path),
                         {"rows": len(parts), "sealed": True})
        tally = self.ok("recount", path)["motions"][0]
        expected = oracle.tally(parts)
        for key in ("verdict", "passed", "tests", "missing", "total_area", "total_voters",
                    "consenting_area", "consenting_voters"):
            self.assertEqual(tally[key], expected[key], key)
        self.assertEqual(tally["verdict"], "met")


if __name__ == "__main__":
    unittest.main()
