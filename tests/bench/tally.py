# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sheet's SUMIFS do when one ballot changes: every row is looked at again, for the area and
for the heads, of those that took part and of those that consent.

    tally.py ROWS

Prints the nanoseconds of one recount, the median of several."""

import statistics
import sys
import time


def recount(areas, voters, ballots):
    took_part = {"yes", "no", "abstain"}
    areas_part = sum(a for a, b in zip(areas, ballots) if b in took_part)
    areas_yes = sum(a for a, b in zip(areas, ballots) if b == "yes")
    heads_part = len({v for v, b in zip(voters, ballots) if b in took_part})
    heads_yes = len({v for v, b in zip(voters, ballots) if b == "yes"})
    return areas_part, areas_yes, heads_part, heads_yes


def main():
    rows = int(sys.argv[1])
    words = ["yes", "yes", "yes", "no", "none", "abstain", "invalid"]
    areas = [6000 + i % 6100 for i in range(rows)]
    voters = [i - i % 20 // 19 for i in range(rows)]
    ballots = [words[i * 31 % len(words)] for i in range(rows)]
    times = []
    for i in range(9):
        ballots[i * 7 % rows] = words[i % len(words)]
        start = time.process_time_ns()
        recount(areas, voters, ballots)
        times.append(time.process_time_ns() - start)
    print(int(statistics.median(times)))


main()
