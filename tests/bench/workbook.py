# SPDX-License-Identifier: GPL-3.0-or-later
"""The detail of a month as a script would write it: the same cells with number formats, row by row.

    workbook.py xlsxwriter|openpyxl FILE ROWS COLUMNS"""

import datetime
import sys

KINDS = ("text", "text", "whole", "day", "money")
FIRST_DAY = datetime.date(2026, 1, 1)


def cells(row, columns):
    for column in range(columns):
        kind = KINDS[column % len(KINDS)]
        if kind == "text":
            yield (f"001-2026-{row + 1:04}" if column == 0 else
                   f"柳芽{row // 70}区{row % 70}栋1单元加装电梯" if column % 5 == 1 else "柳芽社区")
        elif kind == "day":
            yield (FIRST_DAY + datetime.timedelta((row + column) % 300)
                   if (row + column) % 3 == 0 else None)
        else:
            yield 1000 + row % 100000


def write_xlsxwriter(path, rows, columns):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    formats = {"text": book.add_format({"num_format": "@", "border": 1}),
               "whole": book.add_format({"num_format": "#,##0", "border": 1}),
               "money": book.add_format({"num_format": "#,##0.00####", "border": 1}),
               "day": book.add_format({"num_format": "yyyy-mm-dd", "border": 1})}
    for row in range(rows):
        for column, value in enumerate(cells(row, columns)):
            shape = formats[KINDS[column % len(KINDS)]]
            if value is None:
                continue
            if isinstance(value, datetime.date):
                sheet.write_datetime(row, column, value, shape)
            elif isinstance(value, str):
                sheet.write_string(row, column, value, shape)
            else:
                sheet.write_number(row, column, value, shape)
    book.close()


def write_openpyxl(path, rows, columns):
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in range(rows):
        sheet.append(list(cells(row, columns)))
    book.save(path)


def main():
    library, path, rows, columns = sys.argv[1:]
    write = write_xlsxwriter if library == "xlsxwriter" else write_openpyxl
    write(path, int(rows), int(columns))


main()
