/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtCaseStages:
 *
 * The stages of a case as a list, grouped by phase, each with the mark and the words of its state.
 * Signal JtCaseStages::chosen (list): the user chose another stage.
 */
#define JT_TYPE_CASE_STAGES (jt_case_stages_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseStages, jt_case_stages, JT, CASE_STAGES, GtkWidget)

/**
 * jt_case_stages_show:
 * @list: a list
 * @shown: what jt_office_case_show() gave
 *
 * Fills the list; the stage that was chosen stays chosen.
 */
void jt_case_stages_show (JtCaseStages *list, JsonObject *shown);

/**
 * jt_case_stages_choose:
 * @list: a list
 * @stage: id of a stage
 * @lift: number of a lift within the case; 0 for a stage of the case
 *
 * Chooses a stage, and scrolls to it.
 */
void jt_case_stages_choose (JtCaseStages *list, const char *stage, int lift);

/**
 * jt_case_stages_get_chosen:
 * @list: a list
 *
 * Returns: (transfer none) (nullable): the stage that is chosen, as in the "stages" it was filled
 *   with
 */
JsonObject *jt_case_stages_get_chosen (JtCaseStages *list);

/**
 * jt_case_stages_say:
 * @stage: one of the "stages"
 *
 * Returns: (transfer full): what it is called, with the number of its lift
 */
char *jt_case_stages_say (JsonObject *stage);

/**
 * jt_case_stages_say_state:
 * @stage: one of the "stages"
 *
 * Returns: (transfer none): its state in words
 */
const char *jt_case_stages_say_state (JsonObject *stage);

G_END_DECLS
