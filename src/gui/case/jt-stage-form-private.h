/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage-form.h"

G_BEGIN_DECLS

/* For the files jt-stage-form*.c only. */

struct _JtStageForm
{
  GtkBox parent_instance;

  char *stage;
  GPtrArray *fields;
  GtkCheckButton *past; /* NULL beside a stage */

  JtSession *session;
  char *case_uid;
  char *row;
  char *subject; /* what drafts are kept under */
  int lift;
  GHashTable *edited;  /* fields that hold what is not recorded yet */
  GHashTable *drafted; /* names of fields with a draft in the book */
};

/**
 * jt_stage_form_tell:
 * @self: a form
 * @sentence: what went wrong; "" when all is well again
 *
 * Emits JtStageForm::tell.
 */
void jt_stage_form_tell (JtStageForm *self, const char *sentence);

G_END_DECLS
