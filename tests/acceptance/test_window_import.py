# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook of 240 households comes in through the wizard.  $JIATI_KILL_SEED repeats a run."""

import csv
import os
import random
import time
import unittest

import jiati
import window_fixture
import window_workbook as workbook
import window_words as words

SEED = int(os.environ.get("JIATI_KILL_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)


class Import(window_fixture.Window):
    def setUp(self):
        super().setUp()
        self.ok("new", "--name", "柳芽社区")
        self.homes = workbook.homes()
        self.good = [home for home in self.homes if not home.wrong]
        self.path = self.folder / "roster.xlsx"
        workbook.write(self.path, self.homes)
        self.clerk = self.start(self.book)

    def test_what_would_change_is_shown_first(self):
        counts, lines = self.clerk.preview_roster(self.path)
        for what in (f"新增 {len(self.good)} 套", "有变动 0 套", "无变动 0 套", "未导入 3 行"):
            self.assertIn(what, counts)
        wrong = {home.wrong: str(workbook.FIRST_ROW + row) for row, home in enumerate(self.homes)
                 if home.wrong}
        rejected = {line[0]: " ".join(line[1:]) for line in lines if words.REJECTED in line}
        self.assertEqual(set(rejected), set(wrong.values()), "the rows of the file are named")
        self.assertRegex(rejected[wrong["certificate"]], "身份证号.*丢失")
        self.assertRegex(rejected[wrong["area"]], r"87\.355.*面积")
        self.assertRegex(rejected[wrong["owner"]], "必填")
        self.assertEqual(self.ok("roster", "import", self.path, "--dry-run")["new"],
                         len(self.good), "nothing is written before")

    def test_twice_is_once(self):
        self.clerk.import_roster(self.path)
        self.check_book()
        before = self.check_verify()
        counts, _ = self.clerk.preview_roster(self.path)
        for what in ("新增 0 套", "有变动 0 套", f"无变动 {len(self.good)} 套", "未导入 3 行"):
            self.assertIn(what, counts)
        self.clerk.find(words.NOTHING_NEW)
        self.clerk.key("Escape")
        self.clerk.gone(words.COUNTS)
        self.assertEqual(self.clerk.quit(), 0)
        self.assertEqual(self.check_verify(), before)

    def test_killed_it_is_all_or_nothing(self):
        """The program dies (-9) at some moment of an import; what was not finished left no trace."""
        print(f"# JIATI_KILL_SEED={SEED}", flush=True)
        dice = random.Random(SEED)
        for _ in range(2):
            self.clerk.preview_roster(self.path)
            self.clerk.alt(words.IMPORT)
            time.sleep(dice.uniform(0, 0.5))
            self.clerk.kill()
            self.check_verify()
            known = self.ok("roster", "import", self.path, "--dry-run")["new"]
            self.assertIn(known, (0, len(self.good)))
            self.clerk = self.start(self.book)
            if known == 0:
                break  # it was done before it died
        self.clerk.go(words.HOMES, words.IMPORT)
        self.assertEqual(self.clerk.quit(), 0)
        self.check_verify()

    def check_book(self):
        """What is in the book is what the workbook means, to the last 0.01 m2."""
        path = self.folder / "back.csv"
        self.ok("roster", "export", path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        found = {(row["楼栋"].rstrip("栋"), row["单元"], row["房号"]): row for row in rows}
        self.assertEqual(len(found), len(self.good))
        for home in self.good:
            row = found[(home.building, home.entrance, home.room)]
            with self.subTest(row):
                self.assertEqual(jiati.area(row["建筑面积"]), home.area)
                self.assertEqual(tuple(row["业主"].split("、")), home.owners)
        unsold = [row for row in rows if row["销售状态"] == "未售"]
        self.assertEqual(len(unsold), 6)
        self.assertEqual({row["统一社会信用代码"] for row in unsold}, {workbook.DEVELOPER_NUMBER})


if __name__ == "__main__":
    unittest.main()
