# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the roster and of the settings."""

import re
import unittest
import zipfile

import window_files
import window_workbook as workbook
import window_words as words
import xlsx


class Files(window_files.Files):
    # --------------------------------------------------------------------------------- the roster

    def test_roster(self):
        self.ok("new", "--name", "柳芽社区")
        self.begin(self.book)
        clerk, empty, mended = self.clerk, self.out / "empty.xlsx", self.out / "mended.xlsx"
        clerk.go(words.HOMES, words.TEMPLATE)
        self.walk_save(self.by_alt(words.TEMPLATE), words.TEMPLATE, empty, words.TEMPLATE_WRITTEN)
        self.check_template(empty)
        clerk.alt(words.IMPORT)
        clerk.find(words.CHOOSE_FILE)
        again = self.out / "again.xlsx"
        self.walk_save(self.by_alt(words.TEMPLATE), words.CHOOSE_FILE, again, words.TEMPLATE_WRITTEN)
        self.check_template(again)
        self.give_up(self.by_alt(words.CHOOSE_FILE), words.CHOOSE_FILE, save=False)
        clerk.key("Escape")
        clerk.gone(words.CHOOSE_FILE)
        homes = self.write_homes()
        counts, _ = clerk.preview_roster(self.folder / "roster.xlsx")
        self.assertIn("未导入 1 行", counts)
        self.walk_save(self.by_alt(words.SAVE_REJECTED), words.COUNTS, mended,
                       words.REJECTED_WRITTEN)
        clerk.alt(words.IMPORT)
        clerk.find(words.IMPORT_DONE)
        late = self.out / "late.xlsx"
        self.walk_save(self.by_alt(words.SAVE_REJECTED), words.IMPORT_DONE, late,
                       words.REJECTED_WRITTEN)
        clerk.alt(words.CLOSE)
        clerk.gone(words.IMPORT_DONE)
        self.assertEqual(self.rooms(), {home.room for home in homes if not home.wrong})
        self.mend(mended)
        clerk.import_roster(mended)
        self.assertEqual(self.rooms(), {home.room for home in homes})
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()

    def check_template(self, path):
        texts = {text for sheet in xlsx.read(path).values() for text in sheet.cells.values()}
        self.assertLess({"楼栋", "房号", "建筑面积"}, texts)
        self.ok("roster", "import", path, "--dry-run")

    def write_homes(self):
        """An entrance, and a home of it whose area has a decimal too many."""
        homes = [home for home in workbook.homes()
                 if (home.building, home.entrance) == ("3", "4") and home.wrong in ("", "area")]
        workbook.write(self.folder / "roster.xlsx", homes)
        return homes

    def mend(self, path):
        with zipfile.ZipFile(path) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        self.assertTrue(any(b"87.355" in part for part in parts.values()))
        with zipfile.ZipFile(path, "w") as file:
            for name, part in parts.items():
                file.writestr(name, part.replace(b"87.355", b"87.35"))

    def rooms(self):
        path = self.folder / "back.csv"
        self.ok("roster", "export", path)
        rooms = {row["房号"] for row in self.read_csv(path)}
        path.unlink()
        return rooms

    # -------------------------------------------------------------------------------- settings

    def test_settings(self):
        self.ok("new", "--sample")
        self.begin(self.book)
        self.clerk.go(words.SETTINGS, words.SAVE_COLUMNS)
        self.check_columns()
        self.check_notice()
        self.check_backup()
        self.assertEqual(self.clerk.quit(), 0)
        self.check_verify()

    def check_columns(self):
        clerk, path = self.clerk, self.out / "columns.ini"
        self.walk_save(self.by_alt(words.SAVE_COLUMNS), words.SAVE_COLUMNS, path,
                       words.COLUMNS_WRITTEN)
        ask = self.by_alt(words.CHOOSE_COLUMNS)
        self.give_up(ask, words.ALL_COLUMNS, save=False)
        text = path.read_text(encoding="utf-8")
        wrong = self.write("wrong.ini", re.sub(r"=\w+", "=nonsense", text, count=1))
        self.open(ask, wrong, words.UNKNOWN_COLUMN)
        clerk.find(words.ALL_COLUMNS)
        self.open(ask, path, words.OWN_COLUMNS)
        clerk.find(words.CHOOSE_COLUMNS)

    def check_notice(self):
        clerk, ask = self.clerk, self.by_alt(words.IMPORT_NOTICE)
        path = self.write("2027.csv", "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,work,补\n")
        wrong = self.write("wrong.csv", "date,kind,name\n2027-13-01,off,元旦\n")
        before = self.check_verify()["head"]
        self.give_up(ask, words.IMPORT_NOTICE, save=False)
        self.open(ask, wrong, "2027-13-01")
        self.assertEqual(self.check_verify()["head"], before)
        self.open(ask, path, words.NOTICE_IMPORTED)
        after = self.ok("--book", self.book, "workdays", "2026-12-31", "1")
        self.assertEqual(after["last_day"], "2027-01-02")

    def check_backup(self):
        clerk, path = self.clerk, self.out / "copy.jiati"
        ask = self.by_alt(words.BACK_UP)
        self.give_up(ask, words.BACK_UP)
        self.cannot_save(ask, "copy.jiati", words.NOT_BACKED_UP)
        before = self.check_verify()["head"]
        ask()
        clerk.answer_file(self.book, save=True)
        clerk.find(words.REPLACE)
        clerk.alt(words.REPLACE)
        clerk.find("已有文件")
        self.assertEqual(self.check_verify()["head"], before)
        self.save(ask, path, words.BACKED_UP)
        self.assertEqual(self.ok("--book", path, "verify")["head"], before)


if __name__ == "__main__":
    unittest.main()
