/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_CELL_LIST_SEPARATOR:
 *
 * What we write between several values of a cell; when reading, others are taken too.
 */
#define JT_CELL_LIST_SEPARATOR "、"

/**
 * jt_cell_clean:
 * @text: the text of a cell
 *
 * Strips the cell, makes every run of spaces and line breaks inside it one space, and drops what
 * cannot be seen at all (zero-width characters).  A cell that holds only a dash or a slash stands
 * for nothing, as people fill in forms.
 *
 * Returns: (transfer full): the text that is meant
 */
char *jt_cell_clean (const char *text);

/**
 * jt_cell_clean_code:
 * @text: the text of a cell that holds a number or a code
 *
 * As jt_cell_clean(), and in half width, upper case and without any space; ="…" and a leading
 * apostrophe, with which spreadsheet users keep a number a text, are taken off.
 *
 * Returns: (transfer full): the code that is meant
 */
char *jt_cell_clean_code (const char *text);

/**
 * jt_cell_split:
 * @text: the text of a cell that may hold several values
 *
 * Splits at 、 ， , ； ; / and at line breaks.  Values that are empty keep their place, so that
 * numbers stay in their owners' order, except at the end, and next to a line break, which often
 * only follows a separator.
 *
 * Returns: (transfer full): the values, each as jt_cell_clean() leaves it
 */
GStrv jt_cell_split (const char *text);

/**
 * jt_cell_find_control:
 * @text: the text of a cell
 *
 * Returns: the first character that no cell should hold, 0 when there is none: a control character
 *   that is no space or line break, or the mark that another program left where it could not read
 *   a character (U+FFFD)
 */
gunichar jt_cell_find_control (const char *text);

/**
 * jt_cell_is_scientific:
 * @code: a code
 *
 * Returns: whether a spreadsheet program turned it into a number like 2.20102E+17
 */
gboolean jt_cell_is_scientific (const char *code);

G_END_DECLS
