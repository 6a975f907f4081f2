# SPDX-License-Identifier: GPL-3.0-or-later
"""The cut-off day is changed between months that go out: every cell of theirs, and of the months
before and after, still is what a second count of the book says, and every day lies in one month."""

import calendar
import datetime
import unittest

import month_check
import month_count
import window_fixture
import window_words as words
import xlsx

FIRST, LATER, LAST = 25, 31, 20
DAY = datetime.timedelta(days=1)


def month_before(month):
    return (month[0] - 1, 12) if month[1] == 1 else (month[0], month[1] - 1)


class Cutoff(month_check.Sheets, window_fixture.Window):
    def setUp(self):
        super().setUp()
        self.ok("new", "--sample")
        self.clerk = self.start(self.book)
        self.clerk.find(words.SAVED_ALL)
        self.cutoffs = {}

    # ---------------------------------------------------------------------------- in the window

    def set_cutoff(self, day):
        self.clerk.go(words.SETTINGS, words.CUTOFF)
        self.clerk.alt(words.CUTOFF)
        self.clerk.wait_focus(words.CUTOFF)
        self.clerk.fill(str(day))
        self.clerk.key("Return")
        self.clerk.find(words.SAVED)

    def submit(self, month, day):
        """Sends a month, whatever place in the list of months it has now."""
        label = f"{month[0]}-{month[1]:02d}"
        self.clerk.key(f"alt+{words.MONTH}")
        self.clerk.find(words.MONTHS)
        self.clerk.key("Home")
        for place in range(6):
            if label in self.clerk.choose(words.MONTHS, place, "shift+Tab"):
                break
        self.clerk.find(words.DRAFT)
        self.clerk.alt(words.SUBMIT)
        self.clerk.find(words.QUESTION)
        self.clerk.alt(words.SUBMIT)
        self.clerk.find(words.SUBMITTED)
        self.cutoffs[month] = day

    # -------------------------------------------------------------------------- a second count

    def last_day(self, month):
        """A month that was sent ends as it was sent, and so do those before it; the others end
        with the day that is set now."""
        sent = [one for one in sorted(self.cutoffs) if one >= month]
        day = self.cutoffs[sent[0]] if sent else LAST
        return datetime.date(*month, min(day, calendar.monthrange(*month)[1]))

    def first_day(self, month):
        return self.last_day(month_before(month)) + DAY

    def report(self, month):
        label = f"{month[0]}-{month[1]:02d}"
        path = self.folder / f"{label}.xlsx"
        self.ok("report", "month", label, "--output", path)
        return xlsx.read(path)

    def test_every_cell_of_six_months(self):
        today = datetime.date.today()
        months = [month_before((today.year, today.month))]
        while len(months) < 6:
            months.append(month_before(months[-1]))
        months.reverse()

        self.submit(months[-3], FIRST)  # as it is set in a new book
        self.set_cutoff(LATER)
        self.submit(months[-2], LATER)
        self.set_cutoff(LAST)
        self.assertEqual(self.clerk.quit(), 0)

        self.recount = month_count.Recount(self.book)
        self.env.update(LC_ALL="C.UTF-8", LANGUAGE="")
        before, happened = None, 0
        for month in months:
            sheets = self.report(month)
            with self.subTest(month):
                self.assertEqual(sheets["Cover"].get(sheets["Cover"].find("Cut-off day")[0], 2),
                                 self.last_day(month).isoformat())
                total = self.check_summary(sheets["Summary"], month, self.last_day(month))
                self.check_running(before, total, month)
                self.check_comparison(sheets["Comparison"], before)
                happened += sum(number for (_, span), number in total.items()
                                if span == "This month")
            before = total
        # The month that begins on the first has something in it that the others would lack.
        self.assertEqual(self.first_day(months[-1]), datetime.date(*months[-1], 1))
        self.assertGreater(happened, 50)
        self.check_verify()


if __name__ == "__main__":
    unittest.main()
