/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field.h"
#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtStageForm:
 *
 * The form of one stage.  Its Builder file, "ui/stages/<stage>.ui", holds groups of fields; this
 * class fills them from the stage's row, checks them as they are left, and records what changed
 * through the one command for the facts of stages: when a group is left, on Ctrl+S, and before the
 * form goes away.  What is not valid yet is kept as a draft.  There is nothing to press.
 *
 * Signals: JtStageForm::tell (form, sentence): why something was not taken, "" when all is well.
 */
#define JT_TYPE_STAGE_FORM (jt_stage_form_get_type ())
G_DECLARE_FINAL_TYPE (JtStageForm, jt_stage_form, JT, STAGE_FORM, GtkBox)

/**
 * jt_stage_form_new:
 * @table: id of a stage, or the table of rows beside one: "wish"
 *
 * Returns: (transfer full): its form
 */
GtkWidget *jt_stage_form_new (const char *table);

/**
 * jt_stage_form_open:
 * @form: a form
 * @session: where it reads and records
 * @case_uid: a case
 * @lift: number of the lift within the case for a stage of a lift, or a row beside it; else 0
 * @row: (nullable): uid of the row, for what a case has several of: that of a new one as well;
 *   %NULL for the one row of a stage
 *
 * Fills the form for the first time.
 */
void jt_stage_form_open (JtStageForm *form, JtSession *session, const char *case_uid, int lift,
                         const char *row);

/**
 * jt_stage_form_has_many:
 * @stage: id of a stage
 *
 * Returns: whether a case has several rows of it: its lanes, the consents of parts, the mandates
 */
gboolean jt_stage_form_has_many (const char *stage);

/**
 * jt_stage_form_refresh:
 * @form: a form that was opened
 *
 * Reads the row again; a field that somebody is at is left alone.
 */
void jt_stage_form_refresh (JtStageForm *form);

/**
 * jt_stage_form_save:
 * @form: a form that was opened
 *
 * Records what changed.
 */
void jt_stage_form_save (JtStageForm *form);

/**
 * jt_stage_form_get_fields:
 * @form: a form
 *
 * Returns: (transfer none) (element-type JtField): its fields from top to bottom
 */
GPtrArray *jt_stage_form_get_fields (JtStageForm *form);

/**
 * jt_stage_form_find:
 * @form: a form
 * @name: a column
 *
 * Returns: (transfer none) (nullable): the field that stands for it
 */
JtField *jt_stage_form_find (JtStageForm *form, const char *name);

G_END_DECLS
