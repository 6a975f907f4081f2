# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers are typed at the ballot desk; after every key the screen, the book, a recount of its
export and the oracle say the same."""

import random
import unittest

import window_fixture
import window_workbook as workbook
import window_words as words

ENTRANCES = ("1", "2", "3")
MEANS = {"1": "yes", "2": "no", "3": "abstain", "4": "invalid", "5": "none", "0": "none"}


class Ballots(window_fixture.Window):
    def setUp(self):
        super().setUp()
        self.ok("new")
        path = self.folder / "roster.xlsx"
        workbook.write(path, workbook.homes())
        self.ok("roster", "import", path)
        places = [word for entrance in ENTRANCES
                  for word in ("--place", f"{workbook.COMPOUND}/1栋/{entrance}")]
        self.case = self.ok("case", "new", *places, "--applicant", "1栋-1-302")["case"]
        self.parts = workbook.parts(ENTRANCES)
        self.clerk = self.start(self.book)

    def part(self, room):
        return next(part for part in self.parts if part.name.replace("/", "-") == room)

    def type(self, boards, room, digit, reason=0):
        """One paper: the room, its choice, and a look at every count there is."""
        row = self.clerk.find_room(room)
        self.clerk.type_paper(digit, reason)
        self.part(room).ballot = MEANS[digit]
        self.check_count(boards, self.case, {"lift": self.parts})
        self.assertEqual(self.clerk.focus().path, row.path, "typing stays on its line")
        self.clerk.key("Return")
        self.clerk.wait_focus(words.ROOM)

    def test_sixty_papers(self):
        dice = random.Random(60)
        self.check_roll()
        self.clerk.open_vote()
        boards = window_fixture.Board.find_all(self.clerk)
        self.check_count(boards, self.case, {"lift": self.parts})
        rooms = [part.name.replace("/", "-") for part in self.parts]
        dice.shuffle(rooms)
        for number, room in enumerate(rooms[:60]):
            digit = dice.choice("111111112234")
            if number % 20 == 7:
                self.type(boards, room, "5")
            elif number % 20 == 14:
                self.type(boards, room, "2")
                self.type(boards, room, "0")
            self.type(boards, room, digit, reason=number % 3)
        self.assertEqual(self.clerk.quit(), 0)
        self.check_verify()

    def check_roll(self):
        """The roll is shown voter by voter, with the reason, before it is locked."""
        sentence, voters = self.clerk.preview_vote()
        heads = len({part.voter for part in self.parts})
        self.assertRegex(sentence, f"61 套.* {heads} 人.*5,?095.15")
        self.assertEqual(len(voters), heads)
        reasons = {line[1]: line[-1] for line in voters}
        self.assertRegex(reasons["赵三套"], "多套")
        self.assertRegex(reasons[workbook.DEVELOPER], "未售|建设单位|开发")
        self.assertRegex(reasons["、".join(workbook.owners_of(workbook.COUPLES[0]))], "共有")


if __name__ == "__main__":
    unittest.main()
