/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage-table.h"

G_BEGIN_DECLS

/**
 * JtDocumentKind:
 * @stage: the stage that wants it
 * @kind: what it is called; also what a document of it says it is
 * @always: whether every case that goes through the stage has to have it; else only some do
 *
 * One line of data/documents.csv: a paper that belongs to the file of a case (domain.md section 10).
 */
typedef struct
{
  JtStageId stage;
  const char *kind;
  gboolean always;
} JtDocumentKind;

/**
 * jt_document_kinds:
 * @stage: a stage
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds) (nullable): what it wants, those wanted always
 *   first
 */
const JtDocumentKind *jt_document_kinds (JtStageId stage, gsize *n_kinds);

G_END_DECLS
