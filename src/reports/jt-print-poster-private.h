/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-print-poster.h"

G_BEGIN_DECLS

/* For the files jt-print-poster*.c only: what a poster says, and how large. */

/* In a letter of the body; a poster is read from two steps away. */
#define TITLE 2.5
#define FIGURE 3.4
#define ROW 2.3

/* Of the width of the table, in percent, what the names of places take: the titles of five letters
 * beside them need the rest. */
#define NAMES_PERCENT 30

/* Letters of the body side by side in the type area. */
#define LETTERS 37

#define MOST_FIGURES 6
#define FIGURES_BESIDE 3

/* What a poster says, kept until it is drawn. */
typedef struct
{
  char *title;
  char *period;
  char *labels[MOST_FIGURES];
  char *values[MOST_FIGURES];
  char *units[MOST_FIGURES];
  guint n_figures;
  GStrv columns;
  GPtrArray *rows;
  char *note;
  char *ask;
  char *footer;
  JtPaper paper;
} JtPosterPrint;

/**
 * jt_poster_describe:
 * @docx: a document
 * @poster: a #JtPosterPrint
 *
 * Adds what it says to a text document.
 */
void jt_poster_describe (JtDocx *docx, gpointer poster);

G_END_DECLS
