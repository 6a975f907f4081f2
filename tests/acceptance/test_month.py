# SPDX-License-Identifier: GPL-3.0-or-later
"""The month's report of the sample book: every cell of the workbook against a second count."""

import datetime
import json
import re
import resource
import shutil
import signal
import subprocess

import jiati
import month_count
import xlsx

TODAY = "2026-11-18"

# What each indicator is called, and what it is counted in.
TITLES = {
    "Annual plan（lifts）": ("planned", "lifts"),
    "Reserve pool（cases）": ("reserved", "cases"),
    "Applications（cases）": ("applied", "cases"),
    "Surveys begun（cases）": ("surveyed", "cases"),
    "Votes that met the legal proportion（cases）": ("vote-met", "cases"),
    "Votes that did not meet it（cases）": ("vote-not-met", "cases"),
    "Consents of single owners（cases）": ("owner-consented", "cases"),
    "On public notice（cases）": ("notice-running", "cases"),
    "Objections（times）": ("objected", "amount"),
    "Mediations organised（times）": ("mediated", "amount"),
    "Mediations that succeeded（times）": ("mediation-agreed", "amount"),
    "Mediations over 10 working days（times）": ("mediation-overdue", "amount"),
    "Reviews accepted（cases）": ("review-accepted", "cases"),
    "Reviews passed（cases）": ("review-passed", "cases"),
    "Reviews over 18 working days（cases）": ("review-overdue", "cases"),
    "Construction permits（cases）": ("permitted", "cases"),
    "Works begun（lifts）": ("works-begun", "lifts"),
    "Under construction（lifts）": ("building", "lifts"),
    "Stopped（lifts）": ("stopped", "lifts"),
    "Ended after works began（lifts）": ("works-abandoned", "lifts"),
    "Completed（lifts）": ("completed", "lifts"),
    "Completion filed（lifts）": ("filed", "lifts"),
    "Registered for use（lifts）": ("registered", "lifts"),
    "Put into use（lifts）": ("in-use", "lifts"),
    "Taken out of use（lifts）": ("out-of-use", "lifts"),
    "Investment in all（10,000 yuan）": ("investment", "amount"),
    "Money of owners（10,000 yuan）": ("owners-money", "amount"),
    "Provident fund（10,000 yuan）": ("provident-fund", "amount"),
    "Maintenance fund（10,000 yuan）": ("maintenance-fund", "amount"),
    "Subsidy due（10,000 yuan）": ("subsidy-due", "amount"),
    "Subsidy paid（10,000 yuan）": ("subsidy-paid", "amount"),
    "Other sources（10,000 yuan）": ("other-money", "amount"),
    "Households served（households）": ("homes-served", "amount"),
    "People of 60 and over（people）": ("aged-served", "amount"),
    "Utilities moved（times）": ("utilities-moved", "amount"),
    "Obstructions（times）": ("obstructed", "amount"),
    "Cases ended（cases）": ("terminated", "cases"),
}
# A number that is as of a day: what enters it, what leaves it.
STOCKS = {
    "notice-running": ("notice-begun", ("notice-ended",)),
    "building": ("works-begun", ("completed", "works-abandoned")),
    "stopped": ("works-stopped", ("works-resumed",)),
}
GROUP_ROW, HEADER_ROW, FIRST_ROW = 3, 4, 5

# Calc takes the values that are written with formulas unless it is told not to.
ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Month(jiati.Case):
    today = TODAY

    def setUp(self):
        super().setUp()
        self.ok("new", "--sample")
        self.recount = month_count.Recount(self.book)

    def report(self, month, today=None):
        path = self.folder / f"{month}.xlsx"
        answer = self.ok("report", "month", month, "--output", path, today=today)
        return answer, xlsx.read(path)

    # ------------------------------------------------------------------------------- the summary

    def columns(self, sheet):
        """Column to (indicator, unit, span, scale)."""
        found, group = {}, None
        for column in sorted(sheet.row(HEADER_ROW)):
            group = sheet.get(GROUP_ROW, column) or group
            if group is not None:
                indicator, unit = TITLES[group]
                scale = 1000000 if "yuan" in group else 1
                found[column] = (indicator, unit, sheet.get(HEADER_ROW, column), scale)
        return found

    def expected(self, indicator, unit, span, community, month, end):
        if indicator in STOCKS:
            self.assertEqual(span, "At the end")
            plus, minus = STOCKS[indicator]
            return (self.recount.count(plus, unit, community, None, end)
                    - sum(self.recount.count(one, unit, community, None, end) for one in minus))
        start = {
            "This month": month_count.period(*month)[0],
            "This year": month_count.period(month[0], 1)[0],
            "Since the Scheme": None, # its day is not set: all counts
        }[span]
        return self.recount.count(indicator, unit, community, start, end)

    def check_summary(self, sheet, month, end):
        """Every number of every line; returns those of the total by indicator and span."""
        columns = self.columns(sheet)
        self.assertEqual({found[0] for found in columns.values()},
                         {indicator for indicator, _ in TITLES.values()})
        lines, row = {}, FIRST_ROW
        while sheet.get(row, 1):
            lines[row] = sheet.get(row, 1)
            row += 1
        names = {name: uid for uid, name in self.recount.communities.items()}
        self.assertEqual(set(lines.values()), set(names) | {"Total"})
        total = {}
        for row, name in lines.items():
            for column, (indicator, unit, span, scale) in columns.items():
                expected = self.expected(indicator, unit, span, names.get(name), month, end)
                what = f"{month} {name} {indicator} {span}"
                self.assertAlmostEqual(sheet.get(row, column), expected / scale, 9, what)
                if name == "Total":
                    total[indicator, span] = expected
                    self.assertAlmostEqual(sheet.calculate((row, column)), expected / scale, 6,
                                           what)
        return total

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

    def check_running(self, before, total, month):
        """累计 of this month = 累计 of the month before + 本月; a year's begins anew in January."""
        if before is None:
            return
        for (indicator, span), number in total.items():
            if indicator in STOCKS or indicator == "planned" or span == "This month":
                continue
            base = 0 if span == "This year" and month[1] == 1 else before[indicator, span]
            self.assertEqual(number, base + total[indicator, "This month"],
                             f"{month} {indicator} {span}")

    def check_comparison(self, sheet, before):
        for row in range(4, max(sheet.rows()) + 1):
            indicator, _ = TITLES[sheet.get(row, 1)]
            scale = 1000000 if "yuan" in sheet.get(row, 1) else 1
            if before is not None:
                self.assertAlmostEqual(sheet.get(row, 4),
                                       before[indicator, sheet.get(row, 2)] / scale, 9)
            for column in (5, 7):
                self.assertAlmostEqual(sheet.calculate((row, column)), sheet.get(row, column), 6)

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
