/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sheet.h"

G_BEGIN_DECLS

/* No workbook that is meant has more sheets. */
#define JT_WORKBOOK_MAX_SHEETS 256

/* Nor a sheet more merged cells. */
#define JT_WORKBOOK_MAX_MERGED 1000000

/**
 * JtSheetText:
 * @text: a text of UTF-8 that ends with a zero
 * @length: its length in bytes
 */
typedef struct
{
  const char *text;
  gsize length;
} JtSheetText;

/**
 * JtSheetSink:
 * @begin: a sheet begins
 * @row: its next row; @number rises, and cells behind the last one with text are left out
 * @merged: cells of it that are merged; they come after its rows
 * @end: the sheet is complete
 *
 * Where the sheets of a file go while it is read, so that a reader need not keep them.  A function
 * that returns %FALSE with @error set ends the reading.
 */
typedef struct
{
  gboolean (*begin) (gpointer data, const char *name, gboolean hidden, GError **error);
  gboolean (*row) (gpointer data, guint number, const JtSheetText *cells, guint n_cells,
                   GError **error);
  gboolean (*merged) (gpointer data, const JtSheetRange *range, GError **error);
  gboolean (*end) (gpointer data, GError **error);
} JtSheetSink;

/**
 * JtWorkbookSheet:
 * @name: what the sheet is called; "" in a file that has only one, without a name
 * @hidden: whether the spreadsheet program does not show it
 * @sheet: its rows
 */
typedef struct
{
  char *name;
  gboolean hidden;
  JtSheet *sheet;
} JtWorkbookSheet;

/**
 * jt_workbook_sheet_new:
 * @name: what it is called
 * @hidden: whether the spreadsheet program does not show it
 * @sheet: (transfer full): its rows
 *
 * Returns: (transfer full): a named sheet
 */
JtWorkbookSheet *jt_workbook_sheet_new (const char *name, gboolean hidden, JtSheet *sheet);

/**
 * jt_workbook_sheet_free:
 * @sheet: (nullable) (transfer full): what to free
 */
void jt_workbook_sheet_free (JtWorkbookSheet *sheet);

/**
 * JtWorkbookBuilder:
 *
 * Keeps what a sink is given.
 */
typedef struct _JtWorkbookBuilder JtWorkbookBuilder;

/**
 * jt_workbook_sink:
 *
 * The sink whose data is a #JtWorkbookBuilder.  Its errors: those of #JtSheet,
 * JT_EXCHANGE_ERROR_BROKEN_WORKBOOK for more sheets or merged cells than the limits, and for merged
 * cells that overlap.
 */
extern const JtSheetSink jt_workbook_sink;

/**
 * jt_workbook_builder_new:
 *
 * Returns: (transfer full): a builder without sheets
 */
JtWorkbookBuilder *jt_workbook_builder_new (void);

/**
 * jt_workbook_builder_free:
 * @builder: (nullable) (transfer full): what to free
 */
void jt_workbook_builder_free (JtWorkbookBuilder *builder);

/**
 * jt_workbook_builder_end:
 * @builder: (transfer full): a builder
 *
 * Returns: (transfer full) (element-type JtWorkbookSheet): the sheets that are complete
 */
GPtrArray *jt_workbook_builder_end (JtWorkbookBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtWorkbookSheet, jt_workbook_sheet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtWorkbookBuilder, jt_workbook_builder_free)

G_END_DECLS
