/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-print-month-table.h"

G_BEGIN_DECLS

/* For the files jt-print-month-table*.c only: what the table holds, and its sizes of letters. */

#define TITLE 22
#define STAND 12
#define FACT 10.5
#define CELL 8.5
#define ROW_HEIGHT 17

/* A column with what stands above it; a part holds those from its first on. */
typedef struct
{
  char *group;
  char *title;
  double width;
} JtMonthTableColumn;

typedef struct
{
  char *name;
  gboolean bold;
  double height;
  GPtrArray *cells;
} JtMonthTableRow;

typedef struct
{
  guint first;
  guint n;
  double scale; /* of its widths, so that it is as wide as the paper */
} JtMonthTablePart;

struct _JtMonthTablePrint
{
  JtRect area;
  char *title;
  char *stand;
  GStrv facts;
  char *counted;
  char *place;
  char *no_lines;
  double place_width;
  double group_height;
  double title_height;
  GArray *columns;
  GPtrArray *rows;
  GArray *parts;
  GArray *pieces;
};

/* How many columns from @first stand under one header. */
guint jt_month_table_group_length (const JtMonthTablePrint *self, guint first);

G_END_DECLS
