# SPDX-License-Identifier: GPL-3.0-or-later
"""A month's report as a script would make it of a list of what happened: sums by community with
pandas, a chart with matplotlib, a workbook with openpyxl; with "detail" a line for each case too.

    month.py totals|detail EVENTS.csv FILE.xlsx"""

import io
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import openpyxl
import openpyxl.drawing.image
import pandas

MONTH = "2026-11"
FIRST, LAST = "2026-10-26", "2026-11-20"


def sums(events):
    spans = {"month": events[(events.day >= FIRST) & (events.day <= LAST)],
             "year": events[(events.day >= "2025-12-26") & (events.day <= LAST)],
             "ever": events[events.day <= LAST]}
    return {name: rows.groupby(["community", "indicator"])[["cases", "lifts"]].sum()
            for name, rows in spans.items()}


def draw(events):
    totals = events.groupby("indicator").lifts.sum().sort_values()
    figure, axes = plt.subplots(figsize=(16, 9), dpi=100)
    axes.barh(totals.index, totals.values)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    file.seek(0)
    return file


def main():
    mode, source, target = sys.argv[1:]
    events = pandas.read_csv(source)
    book = openpyxl.Workbook(write_only=True)
    for name, table in sums(events).items():
        sheet = book.create_sheet(name)
        for (community, indicator), row in table.iterrows():
            sheet.append([community, indicator, int(row.cases), int(row.lifts)])
    if mode == "detail":
        days = events.pivot_table(index="case", columns="indicator", values="day", aggfunc="min")
        sheet = book.create_sheet("detail")
        sheet.append(["case", *days.columns])
        for case, row in zip(days.index, days.itertuples(index=False)):
            sheet.append([case, *(value if isinstance(value, str) else None for value in row)])
    sheet = book.create_sheet("chart")
    sheet.add_image(openpyxl.drawing.image.Image(draw(events)), "A1")
    book.save(target)


main()
