# SPDX-License-Identifier: GPL-3.0-or-later
"""The month goes out through the window: what is on the screen stands in the workbook, in the PDF and
in the document; it is submitted, returned, submitted again and confirmed, and what is corrected then shows as an
adjustment of the month after."""

import pathlib
import re
import resource
import shutil
import subprocess
import unittest
import xml.etree.ElementTree
import zipfile

import window_driver
import window_fixture
import window_words as words
import xlsx

GROUP_ROW, HEADER_ROW, FIRST_ROW = 3, 4, 5
# Columns of the screen: what, its unit, three spans, the month before, the same of last year.
NAME, UNIT, FIRST_SPAN, BEFORE, LAST_YEAR = 0, 1, 2, 5, 6
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Months before the one that runs.
CONFIRMED, LATER = 2, 1


def number(text):
    return float(text.replace(",", ""))


class Month(window_fixture.Window):
    def setUp(self):
        super().setUp()
        self.ok("new", "--sample")
        # A program that writes a file that is too large shall be told so, not be killed.
        self.clerk = self.start(self.book, wrapped=("sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"))
        self.clerk.key(f"alt+{words.MONTH}")
        self.clerk.find(words.DRAFT)

    # ---------------------------------------------------------------------- the same everywhere

    def test_screen_workbook_pdf_and_document_show_the_same(self):
        self.clerk.choose(words.MONTHS, CONFIRMED, "shift+Tab")
        workbook, pdf = self.folder / "a.xlsx", self.folder / "a.pdf"
        self.export(workbook)
        self.print_to(pdf)
        sheets = xlsx.read(workbook)
        lines = self.lines(sheets[words.SUMMARY])
        printed = self.read_pdf(pdf)
        rows = self.read_document(pdf.with_suffix(".docx"))
        for place, name in enumerate(lines):
            self.clerk.choose(words.PLACES, place)
            self.clerk.find(f"{words.PLACES}.*{re.escape(name)}$")
            shown = self.read_screen()
            with self.subTest(name):
                self.check_line(shown, sheets[words.SUMMARY], lines[name])
                self.assertEqual(self.printed_numbers(printed, name),
                                 self.numbers_of(sheets[words.SUMMARY], lines[name]))
                self.assertEqual(self.document_numbers(rows, name),
                                 self.numbers_of(sheets[words.SUMMARY], lines[name]))
        # The last line is the total, which is compared with other months.
        self.check_comparison(shown, sheets[words.COMPARISON])

    def read_screen(self):
        """"申请（项目）" to its cells."""
        rows = self.clerk.table(words.NUMBERS)
        self.assertGreater(len(rows), 30)
        return {f"{row[NAME]}（{row[UNIT]}）": row for row in rows}

    @staticmethod
    def lines(sheet):
        """The place of each line of the summary to its row."""
        found, row = {}, FIRST_ROW
        while sheet.get(row, 1):
            found[sheet.get(row, 1)] = row
            row += 1
        return found

    @staticmethod
    def columns(sheet):
        """Column to (what it counts, over which time)."""
        found, group = {}, None
        for column in sorted(sheet.row(HEADER_ROW)):
            group = sheet.get(GROUP_ROW, column) or group
            if group is not None:
                found[column] = (group, sheet.get(HEADER_ROW, column))
        return found

    def check_line(self, shown, sheet, row):
        """Every cell of the line in the workbook, and no number on the screen that it lacks."""
        seen = set()
        for column, (group, span) in self.columns(sheet).items():
            at = words.SPANS.index(words.SPANS[-1] if span == words.AT_THE_END else span)
            text = shown[group][FIRST_SPAN + at]
            self.assertAlmostEqual(number(text), sheet.get(row, column), 9, f"{group} {span}")
            seen.add(group)
        self.assertEqual(set(shown), seen)

    def check_comparison(self, shown, sheet):
        compared = 0
        for row in range(4, max(sheet.rows()) + 1):
            if sheet.get(row, 2) != words.SPANS[0]:
                continue
            cells = shown[sheet.get(row, 1)]
            for column, at in ((3, FIRST_SPAN), (4, BEFORE), (6, LAST_YEAR)):
                self.assertAlmostEqual(number(cells[at]), sheet.get(row, column), 9, cells[NAME])
            compared += 1
        self.assertGreater(compared, 20)

    def numbers_of(self, sheet, row):
        return [sheet.get(row, column) for column in self.columns(sheet)]

    @staticmethod
    def read_pdf(path):
        if shutil.which("pdftotext") is None:
            raise unittest.SkipTest("pdftotext is missing")
        done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
        return done.stdout.decode("utf-8").replace("\f", "\n")

    @staticmethod
    def printed_numbers(text, name):
        lines = re.findall(rf"^ *{re.escape(name)}((?: +-?[\d,]+(?:\.\d+)?)+) *$", text, re.M)
        return [number(word) for line in lines for word in line.split()]

    @staticmethod
    def read_document(path):
        """The cells of every row of every table."""
        with zipfile.ZipFile(path) as package:
            root = xml.etree.ElementTree.fromstring(package.read("word/document.xml"))
        return [["".join(text.text for text in cell.iter(WORD + "t"))
                 for cell in row.iter(WORD + "tc")] for row in root.iter(WORD + "tr")]

    @staticmethod
    def document_numbers(rows, name):
        return [number(cell) for row in rows if row[0] == name for cell in row[1:]]

    # ------------------------------------------------------------------------------- its files

    def export(self, path):
        self.clerk.alt(words.EXPORT_WORKBOOK)
        self.clerk.answer_file(path, save=True)
        self.clerk.find(f"{words.WORKBOOK_WRITTEN}.*{re.escape(str(path))}")

    def print_to(self, path):
        self.clerk.open_menu(words.PRINT, words.REPORT_A4)
        self.clerk.tab_to(words.REPORT_A4, "Down")
        self.clerk.key("Return")
        self.clerk.find(words.SAVE_PDF)
        self.clerk.alt(words.SAVE_PDF)
        self.clerk.answer_file(path, save=True)
        self.clerk.wait(path.exists, f"{path}")
        self.clerk.find(re.escape(path.name))
        # Without its ending: the dialogue's answer gets that of a document.
        self.clerk.key("ctrl+shift+s")
        self.clerk.answer_file(path.with_suffix(""), save=True)
        self.clerk.wait(path.with_suffix(".docx").exists, f"{path} as a document")
        self.clerk.key("Escape")
        self.clerk.gone(words.SAVE_PDF)

    def test_a_workbook_that_cannot_be_written_leaves_the_old(self):
        old = self.write("old.xlsx", "old")
        process = self.clerk.process.pid
        _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (20000, most))
        self.clerk.alt(words.EXPORT_WORKBOOK)
        self.clerk.answer_file(old, save=True)
        self.clerk.find(words.REPLACE)
        self.clerk.alt(words.REPLACE)
        self.clerk.find(words.NOT_WRITTEN)
        self.assertEqual(old.read_text(encoding="utf-8"), "old")
        resource.prlimit(process, resource.RLIMIT_FSIZE, (most, most))
        self.assertEqual([path.name for path in pathlib.Path(self.folder).glob(".jiati-*")], [])
        self.assertEqual(self.clerk.quit(), 0)
        self.check_verify()

    # ------------------------------------------------------------------------------- its course

    def act(self, button, reason_field=None, reason=None):
        """An act of the month, which is asked about, perhaps with a reason to be given."""
        self.clerk.alt(button)
        self.clerk.find(words.QUESTION)
        if reason_field:
            self.clerk.wait_focus(reason_field)
            self.clerk.fill(reason)
            self.clerk.key("Return")
        else:
            self.clerk.alt(button)

    def test_course(self):
        clerk = self.clerk
        month = clerk.choose(words.MONTHS, CONFIRMED, "shift+Tab")
        clerk.find(words.DRAFT)
        before = self.read_screen()
        self.act(words.SUBMIT)
        clerk.find(words.SUBMITTED)
        self.act(words.RETURN, words.RETURN_REASON, "户数有误")
        clerk.find(f"(?s){words.RETURNED}.*户数有误")
        self.act(words.SUBMIT)
        clerk.find(words.SUBMITTED)
        self.act(words.CONFIRM)
        clerk.find(words.CONFIRMED)
        button = clerk.find(f"{words.SUBMIT}|{words.CONFIRM}", window_driver.BUTTON)
        self.assertFalse(button.has(window_driver.SENSITIVE), "confirmed once")
        self.correct(month)
        self.check_adjusted(before, month)
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()

    def correct(self, month):
        """A later application turns out to have come in that month."""
        clerk = self.clerk
        clerk.key(f"alt+{words.CASES}")
        cases = [case["case"] for case in self.ok("case", "list")]
        clerk.tab_to(f"^{re.escape(cases[0])}，")
        clerk.tab_to(f"^{re.escape(cases[-1])}，", "Down")
        clerk.key("Return")
        clerk.wait_focus(words.STAGE_RUNNING)
        clerk.choose_stage(words.STAGE_APPLICATION)
        clerk.fill_fields([(words.APPLICATION_RECEIVED, f"{month}-12")])
        clerk.key("ctrl+s")
        clerk.find(words.SAVED)

    def check_adjusted(self, before, month):
        """The confirmed month is as it was; the later one says what changed, and why."""
        clerk = self.clerk
        clerk.key(f"alt+{words.MONTH}")
        clerk.choose(words.MONTHS, CONFIRMED, "shift+Tab")
        self.assertEqual(self.read_screen(), before)
        clerk.choose(words.MONTHS, LATER, "shift+Tab")
        self.act(words.SUBMIT, words.ADJUST_REASON, "漏报一件")
        clerk.find(words.SUBMITTED)
        workbook = self.folder / "later.xlsx"
        self.export(workbook)
        texts = [value for sheet in xlsx.read(workbook).values() for value in sheet.cells.values()
                 if isinstance(value, str)]
        self.assertTrue(any("漏报一件" in text for text in texts), "the reason")
        told = [text for text in texts if words.APPLIED in text and words.ADJUSTED_TO in text]
        self.assertTrue(told, texts)


if __name__ == "__main__":
    unittest.main()
