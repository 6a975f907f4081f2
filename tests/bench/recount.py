# SPDX-License-Identifier: GPL-3.0-or-later
"""What a careful user would write to count a roll: the csv module, whole numbers and fractions.

    recount.py FILE.csv"""

import csv
import fractions
import json
import sys

PARTICIPATES = {"yes", "no", "abstain", "invalid", "conflict"}


def hundredths(text):
    whole, _, cents = text.partition(".")
    return int(whole) * 100 + int((cents + "00")[:2])


def main():
    total = present = consent = 0
    voters = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            area = hundredths(line["area"])
            ballot = line["ballot"]
            classes = voters.setdefault(line["voter"], set())
            total += area
            if ballot in PARTICIPATES:
                present += area
                classes.add(ballot)
            if ballot == "yes":
                consent += area
    heads = sum(1 for classes in voters.values() if classes)
    consenting = sum(1 for classes in voters.values() if classes == {"yes"})
    tests = {
        "participation_area": fractions.Fraction(present, total) >= fractions.Fraction(2, 3),
        "participation_voters": fractions.Fraction(heads, len(voters)) >= fractions.Fraction(2, 3),
        "consent_area": fractions.Fraction(consent, present) >= fractions.Fraction(3, 4),
        "consent_voters": fractions.Fraction(consenting, heads) >= fractions.Fraction(3, 4),
    }
    print(json.dumps({"total_area": total, "total_voters": len(voters),
                      "participating_area": present, "participating_voters": heads,
                      "consenting_area": consent, "consenting_voters": consenting,
                      "tests": tests, "passed": all(tests.values())}))


main()
