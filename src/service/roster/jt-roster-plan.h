/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-book.h"
#include "jt-roster-watch.h"

G_BEGIN_DECLS

typedef struct _JtRoster JtRoster;

/**
 * JtRosterChange:
 * @table: which table of the file
 * @row: the row of it
 * @part: full name of the part
 * @field: name of the field as in --map
 * @before: (nullable): what the book said, in a roster's words
 * @after: (nullable): what the file says
 *
 * One thing that the file says otherwise than the book.
 */
typedef struct
{
  guint table;
  guint row;
  char *part;
  const char *field;
  char *before;
  char *after;
} JtRosterChange;

/**
 * JtRosterRowKind:
 *
 * What becomes of a row.
 */
typedef enum
{
  JT_ROSTER_ROW_NEW,
  JT_ROSTER_ROW_CHANGED,
  JT_ROSTER_ROW_UNCHANGED,
  JT_ROSTER_ROW_REJECTED,
} JtRosterRowKind;

/**
 * JtRosterOutcome:
 * @table: which table of the file
 * @row: the row of it
 * @kind: what becomes of it
 */
typedef struct
{
  guint table;
  guint row;
  JtRosterRowKind kind;
} JtRosterOutcome;

/**
 * JtRosterPlan:
 * @book: what the file turns the book into, with what it touched marked
 * @rejected: (element-type JtDiagnostic): why rows were left out, those of the reader first
 * @changes: (element-type JtRosterChange): in the order of the file
 * @outcomes: (element-type JtRosterOutcome): what becomes of each row
 * @absent: (element-type utf8): full names of the parts that are missing from the buildings that
 *   the file names
 * @n_rows: rows of the file, rejected ones too
 * @n_rejected: how many were left out
 *
 * What an import would do.  Whether a row is new, changed or unchanged goes by its part.
 */
typedef struct
{
  JtRosterBook *book;
  GPtrArray *rejected;
  GPtrArray *changes;
  GArray *outcomes;
  GPtrArray *absent;
  guint n_rows;
  guint n_rejected;
  guint n_new;
  guint n_changed;
  guint n_unchanged;
} JtRosterPlan;

/**
 * jt_roster_plan_new:
 * @db: a connection; inside the transaction when the plan is to be written
 * @roster: what was read from a file
 * @watch: (nullable): who waits
 * @error: a store error, G_IO_ERROR_CANCELLED
 *
 * Compares the file with the book.  An empty cell says nothing: what the book knows stays.  A part
 * is known by building, entrances and room; one whose room stands once more in the building is the
 * same when only its entrances were corrected (one set holds some of the other, or is empty).
 *
 * Returns: (transfer full) (nullable): the plan
 */
JtRosterPlan *jt_roster_plan_new (JtDb *db, const JtRoster *roster, const JtRosterWatch *watch,
                                  GError **error);

/**
 * jt_roster_plan_free:
 * @plan: (nullable) (transfer full): a plan
 */
void jt_roster_plan_free (JtRosterPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterPlan, jt_roster_plan_free)

G_END_DECLS
