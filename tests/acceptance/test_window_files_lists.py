# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that lists and papers are written to: the cases, the ballots, the month."""

import re
import unittest
import zipfile

import window_files
import window_words as words
import xlsx


class Files(window_files.Files):
    def by_menu(self, button, item):
        def ask():
            self.clerk.open_menu(button, item)
            self.clerk.tab_to(item, "Down")
            self.clerk.key("Return")
        return ask

    def test_lists_and_papers(self):
        self.ok("new", "--sample")
        self.begin(self.book)
        self.check_list()
        self.check_homes()
        self.check_ballots()
        self.check_month()
        self.assertEqual(self.clerk.quit(), 0)
        self.check_verify()

    def check_list(self):
        clerk, ask = self.clerk, self.by_alt(words.EXPORT_LIST)
        clerk.go(words.CASES, words.EXPORT_LIST)
        self.walk_save(ask, words.EXPORT_LIST, self.out / "list.xlsx", words.LIST_WRITTEN)
        self.save(ask, self.out / "list.csv", f"{words.LIST_WRITTEN}.*list.csv")
        numbers = [case["case"] for case in self.ok("case", "list")]
        lines = self.read_csv(self.out / "list.csv")
        self.assertEqual(sorted(next(iter(line.values())) for line in lines), sorted(numbers))
        self.assertEqual(self.first_column("list.xlsx")[1:],
                         [next(iter(line.values())) for line in lines])
        # A name that is the book's gets an ending of its own.
        before = self.book.read_bytes()
        ask()
        clerk.answer_file(self.book, save=True)
        clerk.find(words.REPLACE)
        clerk.alt(words.REPLACE)
        clerk.find(f"{words.LIST_WRITTEN}.*book.jiati.xlsx")
        self.assertEqual(self.book.read_bytes(), before)

    def check_homes(self):
        """The rooms of the place that is chosen, as the table has them."""
        clerk, ask = self.clerk, self.by_alt(words.EXPORT_LIST)
        clerk.go(words.HOMES, words.EXPORT_LIST)
        self.walk_save(ask, words.EXPORT_LIST, self.out / "homes.xlsx", words.LIST_WRITTEN)
        self.save(ask, self.out / "homes.csv", f"{words.LIST_WRITTEN}.*homes.csv")
        lines = self.read_csv(self.out / "homes.csv")
        self.assertEqual(self.first_column("homes.xlsx")[1:],
                         [next(iter(line.values())) for line in lines])
        self.ok("roster", "export", self.out / "roster.csv")
        rooms = {row["房号"] for row in self.read_csv(self.out / "roster.csv")}
        self.assertTrue(lines)
        self.assertLessEqual({line["房号"] for line in lines}, rooms)

    def first_column(self, name):
        sheet = next(iter(xlsx.read(self.out / name).values()))
        return [sheet.get(row, 1) for row in sheet.rows() if sheet.get(row, 1)]

    def check_ballots(self):
        clerk, vote = self.clerk, self.out / "vote.csv"
        clerk.key(f"alt+{words.VOTES}")
        case = clerk.wait_focus(r"^\S+-\d{4}-\d{4}").name
        number = re.match(r"\S+-\d{4}-\d{4}", case).group()
        clerk.go_to_desk(number)
        self.walk_save(self.by_menu(words.MORE, words.EXPORT_VOTE), words.ROOM, vote,
                       words.VOTE_WRITTEN)
        said = self.folder / "said.csv"
        self.ok("vote", "export", number, said)
        self.assertEqual(vote.read_bytes(), said.read_bytes())
        ask = self.by_menu(words.MORE, words.EXPORT_LIST)
        self.walk_save(ask, words.ROOM, self.out / "grid.xlsx", words.LIST_WRITTEN)
        self.save(ask, self.out / "grid.csv", words.LIST_WRITTEN)
        rooms = [re.split("，", line.name)[0] for line in clerk.ballots()]
        shown = [next(iter(line.values())) for line in self.read_csv(self.out / "grid.csv")]
        self.assertEqual(shown[:len(rooms)], rooms)
        self.assertEqual(self.first_column("grid.xlsx")[1:], shown)

    def check_month(self):
        """What is written and what stays is test_window_month's; here is who gives up, or may not."""
        clerk = self.clerk
        clerk.go(words.MONTH, words.DRAFT)
        self.give_up(self.by_alt(words.EXPORT_WORKBOOK), words.EXPORT_WORKBOOK)
        self.cannot_save(self.by_alt(words.EXPORT_WORKBOOK), "month.xlsx")
        self.by_menu(words.PRINT, words.REPORT_A4)()
        clerk.find(words.SAVE_PDF)
        self.walk_save(self.by_alt(words.SAVE_PDF), words.SAVE_PDF, self.out / "month.pdf",
                       words.SAVED_AS)
        self.assertEqual((self.out / "month.pdf").read_bytes()[:5], b"%PDF-")

        def ask():
            clerk.key("ctrl+shift+s")
        self.walk_save(ask, words.SAVE_PDF, self.out / "month.docx", f"{words.SAVED_AS}.*docx")
        with zipfile.ZipFile(self.out / "month.docx") as file:
            self.assertIsNone(file.testzip())
        clerk.key("Escape")
        clerk.gone(words.SAVE_PDF)


if __name__ == "__main__":
    unittest.main()
