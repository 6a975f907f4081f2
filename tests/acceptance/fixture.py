# SPDX-License-Identifier: GPL-3.0-or-later
"""A book with one building, and the few steps that many tests begin with."""

import jiati
import roster


class Office(jiati.Case):
    """Twelve flats of 80 m2 in entrance 1 of building 1, each with an owner of its own."""

    case = "001-2026-0001"

    def make_book(self, rows=None, **more):
        self.ok("new")
        answer = self.import_rows(roster.small(**more) if rows is None else rows)
        self.assertEqual(answer["rejected"], [])

    def import_rows(self, rows, *options):
        return self.ok("roster", "import", self.write("roster.csv", roster.csv(rows)), *options)

    def make_case(self, place="1-1", applicant="1-1-302"):
        return self.ok("case", "new", "--place", place, "--applicant", applicant)

    def open_vote(self, *motions, start="2026-09-10", end="2026-09-20"):
        named = [word for motion in motions for word in ("--motion", motion)]
        return self.ok("vote", "open", self.case, "--from", start, "--to", end, *named)

    def running_vote(self, *motions, **more):
        """A vote from 10 to 20 September, on the 15th."""
        self.make_book(**more)
        self.make_case()
        answer = self.open_vote(*motions)
        self.today = "2026-09-15"
        return answer

    def record(self, rows, header=("room", "choice", "received_on"), today=None):
        path = self.write("papers.csv", jiati.table(rows, header))
        answer = self.ok("vote", "record", self.case, path, today=today)
        self.check_keys(answer, {"recorded": int, "rejected": list})
        self.check_rejected(answer["rejected"])
        return answer

    def recorded(self, rows, number=None, **more):
        """Records papers that all have to be taken."""
        answer = self.record(rows, **more)
        self.assertEqual(answer, {"recorded": len(rows) if number is None else number,
                                  "rejected": []})

    def rejects(self, row, column, code, **more):
        """Records one paper that has to be rejected for this."""
        before = self.check_verify()
        answer = self.record([row], **more)
        self.assertEqual(answer["recorded"], 0)
        self.assertEqual([(line["row"], line["column"], line["code"])
                          for line in answer["rejected"]], [(2, column, code)], answer)
        self.assertEqual(self.check_verify()["head"], before["head"])

    def tally(self, motion="lift", today=None):
        for tally in self.ok("vote", "tally", self.case, today=today)["motions"]:
            self.check_tally(tally)
            if tally["motion"] == motion:
                return tally
        return self.fail(f"no tally of {motion}")

    def ballots(self, motion="lift"):
        """{room: ballot} as an export of the vote shows it now."""
        path = self.folder / "now.csv"
        self.ok("vote", "export", self.case, path)
        lines = path.read_text(encoding="utf-8-sig").splitlines()[1:]
        cells = [line.split(",") for line in lines]
        return {cell[1].rsplit("/", 1)[-1]: cell[4] for cell in cells if cell[0] == motion}
