/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtXlsxText:
 * @text: what was collected
 *
 * Collects the text of an <si> or <is>: that of <t>, alone or in runs <r>, one behind the other.
 * Phonetic guides <rPh> stand over the text and are no part of it.
 */
typedef struct
{
  GString *text;
  guint skipped; /* depth within an element that is no text */
  guint runs;    /* depth within runs */
  gboolean in_text;
} JtXlsxText;

/**
 * jt_xlsx_text_begin:
 * @self: a collector; the text goes behind what @self.text holds
 *
 * An <si> or <is> begins.
 */
void jt_xlsx_text_begin (JtXlsxText *self);

/**
 * jt_xlsx_text_start:
 * @self: a collector
 * @name: name of an element within
 *
 * An element begins.
 */
void jt_xlsx_text_start (JtXlsxText *self, const char *name);

/**
 * jt_xlsx_text_end:
 * @self: a collector
 *
 * Returns: %FALSE when it was not an element within that ended, but the <si> or <is> itself
 */
gboolean jt_xlsx_text_end (JtXlsxText *self);

/**
 * jt_xlsx_text_append:
 * @self: a collector
 * @text: a piece of text
 * @length: its length
 *
 * Takes the text if it stands where text counts.
 */
void jt_xlsx_text_append (JtXlsxText *self, const char *text, gsize length);

/**
 * jt_xlsx_text_decode:
 * @text: a text of a workbook
 * @from: where it begins in @text
 *
 * Decodes _x000D_ and the like, with which characters are written that XML has no place for
 * (ISO/IEC 29500-1, ST_Xstring).  What is no character becomes U+FFFD.
 */
void jt_xlsx_text_decode (GString *text, gsize from);

G_END_DECLS
