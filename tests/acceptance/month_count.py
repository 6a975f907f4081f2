# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a month's report a second time, from the tables of the book and nothing else.

Written from the rules of the report (what happens to a case counts on its own date, a case comes to
a stage once and the first date counts) and from what the columns of the tables mean.  It reads
whole tables and loops; it shares no SQL with the program."""

import collections
import datetime
import sqlite3

DAY = datetime.timedelta(days=1)

# A stage that is told in cases and in lifts.
OF_CASES = [
    "planned", "reserved", "applied", "surveyed", "vote-met", "vote-not-met", "owner-consented",
    "notice-begun", "notice-ended", "review-accepted", "review-passed", "review-overdue",
    "permitted", "works-begun", "works-stopped", "works-resumed", "works-abandoned", "completed",
    "filed", "terminated",
]
OF_LIFTS = ["registered", "in-use", "out-of-use"]
MONEY = {
    "owners": "owners-money",
    "provident-fund": "provident-fund",
    "provident-gain": "provident-fund",
    "maintenance-fund": "maintenance-fund",
    "housing-reform-fund": "maintenance-fund",
    "subsidy-province": "subsidy-paid",
    "subsidy-city": "subsidy-paid",
}


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def first(*texts):
    """The first of several dates that is filled in."""
    for text in texts:
        if text:
            return day(text)
    return None


def earlier(*texts):
    days = [day(text) for text in texts if text]
    return min(days) if days else None


class Book:
    """The tables of a book as lists of dictionaries."""

    def __init__(self, path):
        self.connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.connection.row_factory = sqlite3.Row

    def close(self):
        self.connection.close()

    def table(self, name):
        return [dict(row) for row in self.connection.execute(f"SELECT * FROM {name}")]

    def by_case(self, name):
        rows = collections.defaultdict(list)
        for row in self.table(name):
            rows[row["case_uid"]].append(row)
        return rows


class Recount:
    """Everything that happened: a list of (indicator, day, case, cases, lifts, amount)."""

    def __init__(self, path):
        book = Book(path)
        self.events = {}
        self.lifts = book.by_case("lift")
        self.read_places(book)
        for case in book.table("case_file"):
            self.case = case["uid"]
            self.read_case(book)
        book.close()

    # ------------------------------------------------------------------------------- where it is

    def read_places(self, book):
        compounds = {row["uid"]: row for row in book.table("compound")}
        buildings = {row["uid"]: row["compound"] for row in book.table("building")}
        entrances = {row["uid"]: row for row in book.table("entrance")}
        self.communities = {row["uid"]: row["name"] for row in book.table("community")}
        self.aged = {uid: row["aged_60"] for uid, row in entrances.items()}
        scope = book.by_case("case_entrance")
        self.community = {}
        for case, rows in scope.items():
            compound = min(buildings[entrances[row["entrance"]]["building"]] for row in rows)
            self.community[case] = compounds[compound]["community"] or ""
        homes = {row["uid"] for row in book.table("part") if row["use"] in (None, "dwelling")}
        self.homes = collections.Counter(
            row["entrance"] for row in book.table("part_entrance") if row["part"] in homes)

    # ---------------------------------------------------------------------------- what happened

    def happen(self, indicator, on_day, subject="", lifts=None, amount=0):
        """A thing happens once: of several dates the earliest counts."""
        if on_day is None:
            return
        key = (self.case, indicator, subject)
        known = self.events.get(key)
        if known is not None and known["day"] <= on_day:
            return
        if lifts is None:
            lifts = sum(1 for lift in self.lifts[self.case]
                        if not lift["dropped_on"] or day(lift["dropped_on"]) > on_day)
        self.events[key] = {
            "indicator": indicator, "day": on_day, "lifts": lifts, "amount": amount,
            "cases": 1 if indicator in OF_CASES else 0,
            "community": self.community.get(self.case, ""),
        }

    def happen_piece(self, indicator, on_day, subject, amount=1):
        self.happen(indicator, on_day, subject, 0, amount)

    def read_case(self, book):
        if not hasattr(self, "tables"):
            names = [row[0] for row in book.connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'stage_%'")]
            self.tables = {name: book.by_case(name) for name in names + ["vote", "deadline"]}
            self.motions = book.table("motion")
        self.read_application()
        self.read_consent()
        self.read_permission()
        self.read_works()
        self.read_lifts()
        self.read_objections()
        self.read_money()

    def rows(self, name):
        return self.tables[name].get(self.case, []) if name in self.tables else []

    def read_application(self):
        for row in self.rows("stage_application"):
            if row["plan_year"] and 1900 <= row["plan_year"] <= 9998:
                self.happen("planned", datetime.date(row["plan_year"], 1, 1))
            self.happen("reserved", first(row["reserve_on"]))
            self.happen("applied", first(row["received_on"], row["begun_on"], row["done_on"]))
        for row in self.rows("stage_wishes"):
            self.happen("surveyed", first(row["begun_on"], row["done_on"]))

    def read_consent(self):
        for vote in self.rows("vote"):
            self.happen("surveyed", day(vote["starts"]))
            for motion in self.motions:
                if motion["vote"] == vote["uid"] and motion["kind"] == "lift":
                    if motion["verdict"] in ("met", "not-met"):
                        self.happen("vote-" + motion["verdict"], day(vote["closed_at"]))
        for row in self.rows("stage_vote"):
            if row["lift_met"] is not None:
                self.happen("surveyed", first(row["begun_on"], row["done_on"], row["document_on"]))
                self.happen("vote-met" if row["lift_met"] else "vote-not-met",
                            first(row["done_on"], row["document_on"]))
        for row in self.rows("stage_owner_consent"):
            if row["consent"] == 1:
                self.happen("surveyed", first(row["signed_on"], row["done_on"]))
                self.happen("owner-consented", first(row["signed_on"], row["done_on"]))
        for row in self.rows("stage_result_notice"):
            self.happen("notice-begun", first(row["begun_on"]))
            if row["begun_on"] and row["done_on"]:
                self.happen("notice-ended", day(row["done_on"]) + DAY)

    def read_permission(self):
        for row in self.rows("stage_joint_review"):
            self.happen("review-accepted", first(row["accepted_on"]))
            if row["opinion"] in ("positive", "conditional"):
                self.happen("review-passed", first(row["opinion_on"], row["done_on"]))
        for row in self.rows("deadline"):
            late = row["last_day"] and (not row["met_on"] or row["met_on"] > row["last_day"])
            if late and row["what"] == "review-opinion":
                self.happen("review-overdue", day(row["last_day"]) + DAY)
            if late and row["what"] == "mediation":
                self.happen_piece("mediation-overdue", day(row["last_day"]) + DAY, row["subject"])
        for row in self.rows("stage_construction_permit"):
            self.happen("permitted", first(row["issued_on"], row["done_on"]))

    def read_works(self):
        begun = [day(row["begun_on"]) for row in self.rows("stage_works") if row["begun_on"]]
        accepted = [day(row["done_on"]) for row in self.rows("stage_acceptance")
                    if row["passed"] == 1 and row["done_on"]]
        for on_day in begun:
            self.happen("works-begun", on_day)
        for on_day in accepted:
            self.happen("completed", on_day)
        over = accepted + [day(row["done_on"]) for row in self.rows("stage_withdrawn")
                           if row["done_on"]]
        for row in self.rows("stage_suspended"):
            if row["begun_on"] and begun and begun[0] <= day(row["begun_on"]):
                stopped = day(row["begun_on"])
                ends = [on_day for on_day in over if on_day >= stopped]
                if row["done_on"]:
                    ends.append(day(row["done_on"]) + DAY)
                self.happen("works-stopped", stopped, row["uid"])
                if ends:
                    self.happen("works-resumed", min(ends), row["uid"])
        for row in self.rows("stage_withdrawn"):
            ended = first(row["done_on"])
            self.happen("terminated", ended)
            if ended and begun and begun[0] <= ended and not any(d <= ended for d in accepted):
                self.happen("works-abandoned", ended)
        for row in self.rows("stage_completion_filing"):
            if row["kind"] == "completion" and row["result"] in ("passed", "exempt"):
                self.happen("filed", first(row["filed_on"], row["done_on"]))
        for row in self.rows("stage_utilities"):
            self.happen_piece("utilities-moved", first(row["begun_on"], row["done_on"]), row["uid"])

    def read_lifts(self):
        entrance = {lift["uid"]: lift["entrance"] for lift in self.lifts[self.case]}
        for row in self.rows("stage_registration"):
            self.happen("registered", first(row["registered_on"]), row["lift_uid"], 1)
        for row in self.rows("stage_operation"):
            lift = row["lift_uid"]
            opened = first(row["opened_on"], row["begun_on"])
            self.happen("in-use", opened, lift, 1)
            self.happen("out-of-use", first(row["stopped_on"]), lift, 1)
            self.happen_piece("homes-served", opened, lift, self.homes[entrance[lift]])
            if self.aged[entrance[lift]] is not None:
                self.happen_piece("aged-served", opened, lift, self.aged[entrance[lift]])

    def read_objections(self):
        for row in self.rows("stage_objections"):
            uid = row["uid"]
            self.happen_piece("objected", earlier(row["raised_on"], row["received_on"]), uid)
            self.happen_piece("mediated", earlier(row["mediation_on"], row["refusal_on"]), uid)
            if row["outcome"] == "agreed":
                self.happen_piece("mediation-agreed",
                                  first(row["outcome_on"], row["agreement_on"]), uid)
            self.happen_piece("obstructed", first(row["obstructed_on"]), uid)

    def read_money(self):
        agreed = 0
        for row in self.rows("stage_agreement"):
            on_day = first(row["done_on"], row["document_on"], row["begun_on"])
            if row["total"] is not None and on_day:
                agreed = row["total"]
                self.happen_piece("investment", on_day, "", row["total"])
        settled = [row for row in self.rows("stage_settlement") if row["total"] is not None]
        if settled:
            last = max(settled, key=lambda row: row["uid"])
            self.happen_piece("investment", first(last["audit_on"], last["done_on"]), last["uid"],
                              last["total"] - agreed)
        for row in self.rows("stage_funding"):
            if row["amount"] is None:
                continue
            on_day = first(row["on_day"], row["done_on"])
            if row["kind"] in ("paid-in", "returned"):
                sign = -1 if row["kind"] == "returned" else 1
                self.happen_piece(MONEY.get(row["source"], "other-money"), on_day, row["uid"],
                                  sign * row["amount"])
            elif row["kind"] == "approved" and row["source"].startswith("subsidy-"):
                self.happen_piece("subsidy-due", on_day, row["uid"], row["amount"])

    # --------------------------------------------------------------------------------- the sums

    def count(self, indicator, unit, community, start, end):
        """How much of it from the day start (None: ever) to the day end; of one community, or of
        all (None)."""
        return sum(
            event[unit] for event in self.events.values()
            if event["indicator"] == indicator
            and (community is None or event["community"] == community)
            and (start is None or start <= event["day"]) and event["day"] <= end)


def period(year, month, cutoff=25):
    """First and last day of a month that ends with its cut-off day."""
    last = datetime.date(year, month, cutoff)
    before = datetime.date(year - (month == 1), 12 if month == 1 else month - 1, cutoff)
    return before + DAY, last
