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
#define PADDING 3

/* What is said where there is no line. */
#define NO_LINES_HEIGHT 46

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

/* Rows of a part on a page: few rows leave room for the next part under them. */
typedef struct
{
  guint page;
  double y;
  guint part;
  guint first;
  guint n;
} JtMonthTablePiece;

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
  GArray *pieces; /* of JtMonthTablePiece */
};

/* The column @i of all parts. */
JtMonthTableColumn *jt_month_table_column (const JtMonthTablePrint *self, guint i);

/* How many columns from @first stand under one header. */
guint jt_month_table_group_length (const JtMonthTablePrint *self, guint first);

/* How wide @n columns from @first are, before they are scaled. */
double jt_month_table_sum_widths (const JtMonthTablePrint *self, guint first, guint n);

/* What stands in brackets goes to a second line of a header of @width before a word is torn. */
char *jt_month_table_fold (JtPen *pen, double width, const char *text);

/* Four facts beside each other, or two where one is long. */
guint jt_month_table_facts_beside (const JtMonthTablePrint *self, JtPen *pen);

G_END_DECLS
