/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_help_chapter_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the chapters of the manual in order, as
 *   programs call them: "desk"; a page of the window has the chapter of its own name
 */
const char *const *jt_help_chapter_list (void);

/**
 * jt_help_chapter_of:
 * @window: (nullable): the window in front
 *
 * Returns: (transfer none): the chapter of what @window shows: of the innermost page that has one,
 *   as the ballot desk on the page of votes; the first where there is none
 */
const char *jt_help_chapter_of (GtkWindow *window);

/**
 * jt_help_chapter_read:
 * @chapter: a chapter
 *
 * Returns: (transfer full) (element-type JtHelpBlock): its blocks
 */
GPtrArray *jt_help_chapter_read (const char *chapter);

/**
 * jt_help_chapter_picture:
 * @file: name of a picture, as chapters call it
 *
 * Returns: (transfer full): the resource that holds it
 */
char *jt_help_chapter_picture (const char *file);

G_END_DECLS
