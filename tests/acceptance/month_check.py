# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sheets of a month's report against a second count of the book."""

import month_count

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


class Sheets:
    """For a test that keeps its second count in self.recount."""

    @staticmethod
    def first_day(month):
        """The first day of a month (year, number)."""
        return month_count.period(*month)[0]

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
            "This month": self.first_day(month),
            "This year": self.first_day((month[0], 1)),
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
