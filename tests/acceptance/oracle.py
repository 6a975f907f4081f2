# SPDX-License-Identifier: GPL-3.0-or-later
"""A second opinion on a count, written from the law and not from the program.

Fractions, no cleverness: every reading is counted from the papers anew.  Areas are whole numbers
of 0.01 m2."""

import dataclasses
import fractions
import itertools
import math

TWO_THIRDS = fractions.Fraction(2, 3)
THREE_QUARTERS = fractions.Fraction(3, 4)
HALF = fractions.Fraction(1, 2)
TESTS = ("participation_area", "participation_voters", "consent_area", "consent_voters")

OUT, SILENT, NO, YES = "out", "silent", "no", "yes"


@dataclasses.dataclass
class Part:
    name: str
    voter: str
    area: int
    ballot: str = "none"
    joined: str = ""         # the voter when overlapping sets of owners are joined
    straddles: bool = False  # whether the part reaches beyond the scope

    def __post_init__(self):
        self.joined = self.joined or self.voter


@dataclasses.dataclass(frozen=True)
class Reading:
    invalid: str = OUT       # OUT or NO
    conflict: str = OUT      # OUT, NO or YES
    split_consents: bool = False
    joined: bool = False
    leave_out: bool = False

    def says(self, ballot):
        """What one paper says under this reading."""
        if ballot == "yes":
            return YES
        if ballot in ("no", "abstain"):
            return NO
        if ballot == "invalid":
            return self.invalid
        if ballot == "conflict":
            return self.conflict
        return SILENT


DEFAULT = Reading()


@dataclasses.dataclass
class Count:
    total_area: int = 0
    total_voters: int = 0
    participating_area: int = 0
    participating_voters: int = 0
    consenting_area: int = 0
    consenting_voters: int = 0


def count(parts, reading=DEFAULT):
    """Totals of one reading."""
    result = Count()
    voters = {}
    for part in parts:
        if part.straddles and reading.leave_out:
            continue
        said = reading.says(part.ballot)
        result.total_area += part.area
        voters.setdefault(part.joined if reading.joined else part.voter, []).append(said)
        if said in (YES, NO):
            result.participating_area += part.area
        if said == YES:
            result.consenting_area += part.area
    result.total_voters = len(voters)
    for said in voters.values():
        heard = [word for word in said if word in (YES, NO)]
        if not heard:
            continue
        result.participating_voters += 1
        if all(word == YES for word in heard):
            result.consenting_voters += 1
        elif YES in heard and reading.split_consents:
            result.consenting_voters += 1
    return result


def reaches(some, all_of_them, threshold, strictly=False):
    if all_of_them == 0:
        return False
    ratio = fractions.Fraction(some, all_of_them)
    return ratio > threshold if strictly else ratio >= threshold


def tests(totals, motion):
    threshold, strictly = (THREE_QUARTERS, False) if motion == "lift" else (HALF, True)
    return {
        "participation_area": reaches(totals.participating_area, totals.total_area, TWO_THIRDS),
        "participation_voters": reaches(totals.participating_voters, totals.total_voters,
                                        TWO_THIRDS),
        "consent_area": reaches(totals.consenting_area, totals.participating_area, threshold,
                                strictly),
        "consent_voters": reaches(totals.consenting_voters, totals.participating_voters,
                                  threshold, strictly),
    }


def passes(parts, motion, reading=DEFAULT):
    return all(tests(count(parts, reading), motion).values())


def readings(parts):
    """The twelve, times those that only this roll knows."""
    overlap = any(part.voter != part.joined for part in parts)
    straddling = any(part.straddles for part in parts)
    for invalid, conflict, split, joined, leave_out in itertools.product(
            (OUT, NO), (OUT, NO, YES), (False, True),
            (False, True) if overlap else (False,), (False, True) if straddling else (False,)):
        yield Reading(invalid, conflict, split, joined, leave_out)


def missing(totals, motion):
    """The least number more that makes each failing test true, found from the ratio itself."""
    def participation(some, everyone):
        return math.ceil(TWO_THIRDS * everyone) - some

    def consent(yes, heard):
        # x more consenting, and so participating too: (yes + x) / (heard + x) reaches it.
        if motion == "lift":
            least = math.ceil((THREE_QUARTERS * heard - yes) / (1 - THREE_QUARTERS))
        else:
            least = math.floor((HALF * heard - yes) / (1 - HALF)) + 1
        return max(least, 1)

    least = {
        "participation_area": participation(totals.participating_area, totals.total_area),
        "participation_voters": participation(totals.participating_voters, totals.total_voters),
        "consent_area": consent(totals.consenting_area, totals.participating_area),
        "consent_voters": consent(totals.consenting_voters, totals.participating_voters),
    }
    held = tests(totals, motion)
    return {name: least[name] for name in TESTS if not held[name]}


def unreturned(parts):
    return [part for part in parts if part.ballot in ("none", "late")]


def with_ballots(parts, ballots):
    """A copy of the roll where the parts named have these papers."""
    return [dataclasses.replace(part, ballot=ballots.get(part.name, part.ballot))
            for part in parts]


def settle(parts, motion):
    """(reachable, names in the order in which to ask)."""
    ballots, asked = {}, []

    def roll():
        return with_ballots(parts, ballots)

    def held():
        return tests(count(roll()), motion)

    def area_fails():
        now = held()
        return not (now["participation_area"] and now["consent_area"])

    def ask(some):
        for part in some:
            ballots[part.name] = "yes"
            asked.append(part.name)

    def said(voter):
        return {DEFAULT.says(part.ballot) for part in parts if part.voter == voter} & {YES, NO}

    out = unreturned(parts)
    place = {part.name: i for i, part in enumerate(parts)}

    def by_area(some):
        return sorted(some, key=lambda part: (-part.area, place[part.name]))

    def finished():
        return all(held().values())

    for part in by_area(part for part in out if said(part.voter) == {YES}):
        if finished() or not area_fails():
            break
        ask([part])

    # In the order of the voters: each stands on the roll where the first of all its parts does,
    # also where a paper for that part came and was invalid.
    silent = {part.voter: [] for part in parts if not said(part.voter)}
    for part in out:
        if part.voter in silent:
            silent[part.voter].append(part)
    groups = sorted(silent.values(), key=lambda group: -sum(part.area for part in group))
    for group in groups:
        if finished():
            break
        ask(group)  # at once, so in the order of the roll

    for part in by_area(part for part in out if NO in said(part.voter)):
        if finished() or not area_fails():
            break
        ask([part])
    return (True, asked) if finished() else (False, [])


def is_decided(parts, motion):
    """Whether no paper that may still come changes any reading's result: by the two worst, or,
    where there are few, by trying every way the rest may say."""
    out = unreturned(parts)
    if len(out) <= 4:
        futures = itertools.product(("none", "yes", "no", "abstain"), repeat=len(out))
    else:
        futures = (["no"] * len(out), ["yes"] * len(out))
    rolls = [with_ballots(parts, {part.name: word for part, word in zip(out, future)})
             for future in futures]
    for reading in readings(parts):
        now = passes(parts, motion, reading)
        if any(passes(roll, motion, reading) != now for roll in rolls):
            return False
    return True


def metres(number):
    return f"{number // 100}.{number % 100:02d}"


def tally(parts, motion="lift"):
    """The tally that the program has to answer with, before any decision."""
    totals = count(parts)
    results = {passes(parts, motion, reading) for reading in readings(parts)}
    passed = passes(parts, motion)
    disputed = len(results) > 1
    reachable, names = settle(parts, motion)
    answer = {
        "motion": motion,
        "tests": tests(totals, motion),
        "passed": passed,
        "verdict": "disputed" if disputed else "met" if passed else "not-met",
        "disputed": disputed,
        "decided": is_decided(parts, motion),
        "missing": {name: metres(least) if name.endswith("area") else least
                    for name, least in missing(totals, motion).items()},
        "settle": {"reachable": reachable, "parts": names},
    }
    for name, value in dataclasses.asdict(totals).items():
        answer[name] = metres(value) if name.endswith("area") else value
    return answer
