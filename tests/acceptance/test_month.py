# SPDX-License-Identifier: GPL-3.0-or-later
"""The month's report of the sample book: every cell of the workbook against a second count."""

import datetime
import json
import re
import resource
import shutil
import signal
import subprocess
import zipfile

import jiati
import month_check
import month_count
import xlsx
from month_check import FIRST_ROW, GROUP_ROW, TITLES

TODAY = "2026-11-18"

# Calc takes the values that are written with formulas unless it is told not to.
ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Month(month_check.Sheets, jiati.Case):
    today = TODAY

    def setUp(self):
        super().setUp()
        self.ok("new", "--sample")
        self.recount = month_count.Recount(self.book)

    def report(self, month, today=None):
        path = self.folder / f"{month}.xlsx"
        answer = self.ok("report", "month", month, "--output", path, today=today)
        return answer, xlsx.read(path)

    def test_every_cell_of_thirteen_months(self):
        before = None
        for number in range(2025 * 12 + 9, 2026 * 12 + 10):
            month = (number // 12, number % 12 + 1)
            label = f"{month[0]}-{month[1]:02d}"
            with self.subTest(label):
                _, sheets = self.report(label)
                total = self.check_summary(sheets["Summary"], month,
                                           month_count.period(*month)[1])
                self.check_running(before, total, month)
                self.check_comparison(sheets["Comparison"], before)
                before = total

    # -------------------------------------------------------------------------------- the others

    def test_running_month_says_until_when(self):
        answer, sheets = self.report("2026-11")
        end = datetime.date.fromisoformat(TODAY)
        self.check_keys(answer, {"cases": int, "lifts": int})
        self.assertEqual(answer["cases"], self.recount.count("applied", "cases", None, None, end))
        self.assertEqual(answer["lifts"], self.recount.count("applied", "lifts", None, None, end))
        self.check_summary(sheets["Summary"], (2026, 11), end)
        self.assertIn("as of 2026-11-18", sheets["Cover"].get(5, 1))
        self.assertIn("as of 2026-11-18", sheets["Summary"].get(2, 1))
        self.assertIn("2026-11-18", self.say("report", "month", "2026-11", "--output", "a.xlsx"))
        _, whole = self.report("2026-10")
        self.assertNotIn("as of", whole["Cover"].get(5, 1))

    def test_cover(self):
        _, sheets = self.report("2026-10")
        cover = sheets["Cover"]
        head = self.ok("verify")["head"]
        self.assertEqual(cover.get(1, 1), "Sample data")
        shown = cover.get(cover.find("Head of the journal")[0], 2)
        self.assertEqual(shown.split(" "), re.findall("....", head))
        self.assertEqual(cover.get(cover.find("State")[0], 2), "Draft")
        self.assertEqual(cover.get(cover.find("Cut-off day")[0], 2), "2026-10-25")
        self.assertEqual(list(sheets), ["Cover", "Summary", "Comparison", "Details", "Votes",
                                        "Deadlines", "Charts"])
        for picture in xlsx.pictures(self.folder / "2026-10.xlsx"):
            self.assertTrue(picture.startswith(b"\x89PNG\r\n\x1a\n"))

    def test_details_add_up_to_the_summary(self):
        end = month_count.period(2026, 10)[1]
        _, sheets = self.report("2026-10")
        details = sheets["Details"]
        header = {value: column for column, value in details.row(2).items()}
        count = self.recount.count

        def added(title):
            return sum(value for row, value in details.column(header[title]).items() if row > 2)

        for title, (indicator, _) in TITLES.items():
            if "yuan" in title:
                self.assertAlmostEqual(added(title),
                                       count(indicator, "amount", None, None, end) / 1000000, 6)
        self.assertEqual(added("Households served"),
                         count("homes-served", "amount", None, None, end))
        # A day in the row of a lift or of a case's first lift is one of the summary's events.
        first = {row for row, value in details.column(header["Number of cases"]).items()
                 if value == 1}
        for title in ("Applications", "Works begun", "Completed", "Reviews passed"):
            told = [row for row in details.column(header[title]) if row in first]
            indicator = next(TITLES[name][0] for name in TITLES if name.startswith(title + "（"))
            self.assertEqual(len(told), count(indicator, "cases", None, None, end), title)
        in_use = [row for row in details.column(header["Put into use"]) if row > 2]
        self.assertEqual(len(in_use), count("in-use", "lifts", None, None, end))

        clocks = sheets["Deadlines"]
        self.assertEqual(len([row for row in clocks.rows() if row > 2]),
                         count("mediation-overdue", "amount", None, None, end)
                         + count("review-overdue", "cases", None, None, end))

    def test_votes_are_exact(self):
        _, sheets = self.report("2026-10")
        votes = sheets["Votes"]
        header = {value: column for column, value in votes.row(2).items()}
        by_case = {value: row for row, value in votes.column(header["Case"]).items()}
        # Two thirds to the square centimetre, and one that misses them by one.
        row = by_case["样-2026-0001"]
        self.assertEqual(votes.get(row, header["Taking part, by area"]), "621.20/931.80 ≥ 2/3")
        self.assertEqual(votes.get(row, header["Consenting, by voters"]), "6/8 ≥ 3/4")
        self.assertEqual(votes.get(row, header["Verdict"]), "met")
        row = by_case["样-2026-0005"]
        self.assertEqual(votes.get(row, header["Taking part, by area"]), "521.79/782.69 ＜ 2/3")
        self.assertEqual(votes.get(row, header["Verdict"]), "not met")

    def test_nobody_is_named(self):
        self.report("2026-10")
        book = month_count.Book(self.book)
        names = {row["name"] for row in book.table("person") if row["kind"] == "person"}
        secrets = {row["value"] for row in book.table("secret")}
        book.close()
        self.assertGreater(len(names), 20)
        for name, sheet in xlsx.read(self.folder / "2026-10.xlsx").items():
            for value in sheet.cells.values():
                if isinstance(value, str):
                    self.assertNotIn(value, names | secrets, name)

    def test_refusals(self):
        out = ("--output", self.folder / "a.xlsx")
        self.refused(jiati.REFUSED, "report", "month", "2026-12", *out, code="month-ahead")
        for bad in ("2026-13", "2026", "十月", "2026-1x"):
            self.refused(jiati.REFUSED, "report", "month", bad, *out, code="bad-value")
        self.refused(jiati.USAGE, "report", "month", "2026-10", code="option-missing")
        self.refused(jiati.USAGE, "report", "month", *out, code="argument-missing")
        self.assertFalse((self.folder / "a.xlsx").exists())
        self.refused(jiati.REFUSED, "report", "month", "2026-10", "--output",
                     self.folder / "none" / "a.xlsx", code="write-failed")

    def test_pdf(self):
        path = self.folder / "a.pdf"
        self.ok("report", "month", "2026-10", "--output", self.folder / "a.xlsx", "--pdf", path)
        self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
        self.refused(jiati.REFUSED, "report", "month", "2026-10", "--output",
                     self.folder / "a.xlsx", "--pdf", self.folder / "none" / "a.pdf",
                     code="write-failed")

    def test_pdf_shows_the_same_numbers(self):
        """The lines of the table go on from page to page; together they are the workbook's."""
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is missing")
        path = self.folder / "a.pdf"
        self.ok("report", "month", "2026-10", "--output", self.folder / "a.xlsx", "--pdf", path)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True,
                              check=True).stdout.decode("utf-8").replace("\f", "\n")
        sheet = xlsx.read(self.folder / "a.xlsx")["Summary"]
        for row in range(FIRST_ROW, FIRST_ROW + len(self.recount.communities) + 1):
            name = sheet.get(row, 1)
            lines = re.findall(rf"^ *{re.escape(name)}((?: +-?[\d,]+(?:\.\d+)?)+) *$", text, re.M)
            printed = [float(word.replace(",", "")) for line in lines for word in line.split()]
            self.assertEqual(printed, [sheet.get(row, column) for column in self.columns(sheet)],
                             name)

    def test_money_lines_up(self):
        """As many decimals in every amount of a report, in the PDF as in the workbook."""
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is missing")
        path, book = self.folder / "a.pdf", self.folder / "a.xlsx"
        for month, decimals, shape in (("2025-10", 4, "#,##0.0000##"),
                                       ("2026-10", 6, "#,##0.000000")):
            with self.subTest(month):
                self.ok("report", "month", month, "--output", book, "--pdf", path)
                text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True,
                                      check=True).stdout.decode("utf-8")
                amounts = re.findall(r"(?<=\s)[+-]?[\d,]+\.(\d{4,})(?=\s)", text)
                self.assertGreater(len(amounts), 50)
                self.assertEqual({len(fraction) for fraction in amounts}, {decimals})
                with zipfile.ZipFile(book) as parts:
                    styles = parts.read("xl/styles.xml").decode("utf-8")
                money = re.findall(r'formatCode="(#,##0\.0000[0#]*)"', styles)
                self.assertEqual(set(money), {shape})

    def read_texts(self, month):
        """What the PDF says, and what the text cells of the workbook say."""
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is missing")
        path = self.folder / "a.pdf"
        self.ok("report", "month", month, "--output", self.folder / "a.xlsx", "--pdf", path)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True,
                              check=True).stdout.decode("utf-8")
        sheets = xlsx.read(self.folder / "a.xlsx")
        return text + "\n".join(value for sheet in sheets.values()
                                for value in sheet.cells.values() if isinstance(value, str))

    def test_days_are_written_one_way(self):
        """In sentences 2026年1月7日, in English 2026-01-07; nowhere one among the others."""
        for month in ("2026-01", "2026-11"):
            with self.subTest(f"{month} in English"):
                text = self.read_texts(month)
                self.assertNotIn("年", text)
                days = re.findall(r"(?<![\d-])20\d\d-\d+-\d+", text)
                self.assertGreater(len(days), 5)
                for day in days:
                    self.assertRegex(day, r"^20\d\d-\d\d-\d\d$")
        self.env["LANGUAGE"] = "zh_CN"
        for month in ("2026-01", "2026-11"):
            with self.subTest(f"{month} in Chinese"):
                text = self.read_texts(month)
                if "月报" not in text:
                    self.skipTest("no locale that can be translated")
                self.assertEqual(re.findall(r"(?<![\d-])20\d\d-\d+-\d+", text), [])
                days = re.findall(r"20\d\d年[\d月日]+", text)
                self.assertGreater(len(days), 5)
                for day in days:
                    self.assertRegex(day, r"^20\d\d年(1[0-2]|[1-9])月(([12]\d|3[01]|[1-9])日)?$")

    def test_full_disk_leaves_the_old_files(self):
        old = {self.write("a.xlsx", "old"), self.write("a.pdf", "old")}

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000))

        # Enough for opening the book, too little for the workbook.
        done = subprocess.run(
            [jiati.program(), "--json", "--today", TODAY, "report", "month", "2026-10",
             "--output", "a.xlsx", "--pdf", "a.pdf"],
            env=self.env, cwd=self.folder, preexec_fn=limit, capture_output=True,
            timeout=jiati.TIMEOUT, check=False)
        self.assertEqual(done.returncode, jiati.REFUSED, done)
        self.assertEqual(json.loads(done.stdout)["error"]["code"], "write-failed")
        for path in old:
            self.assertEqual(path.read_text(encoding="utf-8"), "old")
        self.assertEqual({path.name for path in self.folder.iterdir()},
                         {"a.xlsx", "a.pdf", "jiati"})

    def test_pages_break_between_groups(self):
        """On paper no merged header is cut in two, and every page says which place a line is."""
        _, sheets = self.report("2026-10")
        summary = sheets["Summary"].root
        breaks = [int(found.get("id")) for found in summary.find(xlsx.MAIN + "colBreaks")]
        self.assertGreater(len(breaks), 1)
        self.assertNotIn("fitToWidth", summary.find(xlsx.MAIN + "pageSetup").attrib)
        for merged in sheets["Summary"].merged:
            (row, left), (_, right) = map(xlsx.place, merged.split(":"))
            if row == GROUP_ROW:
                self.assertFalse([found for found in breaks if left <= found < right], merged)
        names = xlsx.names(self.folder / "2026-10.xlsx")
        self.assertRegex(names["_xlnm.Print_Titles", 1], r"^Summary!\$A:\$A,Summary!\$3:\$4$")
        self.assertRegex(names["_xlnm.Print_Titles", 3], r"^Details!\$A:\$B,Details!\$2:\$2$")
        self.assertRegex(names["_xlnm.Print_Area", 1], r"^Summary!\$A\$3:")
        # Cells without anything have borders by one rule.
        rules = list(sheets["Details"].root.iter(xlsx.MAIN + "conditionalFormatting"))
        self.assertEqual([rule.get("sqref").split(":")[0] for rule in rules], ["A3"])

    def test_office_suite_opens_it(self):
        """A workbook that needs repair is not converted; what it calculates is what was written."""
        if shutil.which("soffice") is None:
            self.skipTest("soffice is missing")
        _, sheets = self.report("2026-10")
        (self.folder / "profile" / "user").mkdir(parents=True)
        self.write("profile/user/registrymodifications.xcu", ALWAYS_CALCULATE)
        out = self.folder / "converted"
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
             "--convert-to", "xlsx", "--outdir", out, self.folder / "2026-10.xlsx"],
            capture_output=True, timeout=jiati.TIMEOUT, check=True)
        converted = xlsx.read(out / "2026-10.xlsx")
        self.assertEqual(list(converted), list(sheets))
        formulas = 0
        for name, sheet in sheets.items():
            formulas += len(sheet.formulas)
            self.assertEqual(set(converted[name].formulas), set(sheet.formulas), name)
            for at, value in sheet.cells.items():
                shown = converted[name].cells.get(at)
                if isinstance(value, float):
                    self.assertAlmostEqual(shown, value, 9, f"{name} {at}")
                else:
                    self.assertEqual(shown, value, f"{name} {at}")
        self.assertGreater(formulas, 200)

    def test_chinese(self):
        self.env["LANGUAGE"] = "zh_CN"
        self.env["LC_ALL"] = "C.UTF-8"
        _, sheets = self.report("2026-10")
        if list(sheets)[0] == "Cover":
            self.skipTest("no locale that can be translated")
        self.assertEqual(list(sheets), ["封面", "汇总", "对比", "明细", "表决", "期限", "图表"])

    def test_empty_book(self):
        self.env["XDG_DATA_HOME"] = str(self.folder / "empty")
        self.ok("new")
        answer, sheets = self.report("2026-10")
        self.assertEqual(answer, {"cases": 0, "lifts": 0})
        total = {value for (row, column), value in sheets["Summary"].cells.items()
                 if row == FIRST_ROW and column > 1}
        self.assertEqual(total, {0.0})
