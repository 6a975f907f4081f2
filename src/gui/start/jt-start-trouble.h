/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtStartTrouble:
 *
 * Why a book was not opened, in words, with the ways out of it as buttons.
 *
 *   JtStartTrouble::again (page): to be tried once more;
 *   JtStartTrouble::copy (page): to be copied to this computer;
 *   JtStartTrouble::restore (page): to be restored from a backup;
 *   JtStartTrouble::forget (page): gone for good, to be taken off the list;
 *   JtStartTrouble::back (page): another book.
 */
#define JT_TYPE_START_TROUBLE (jt_start_trouble_get_type ())
G_DECLARE_FINAL_TYPE (JtStartTrouble, jt_start_trouble, JT, START_TROUBLE, GtkWidget)

/**
 * jt_start_trouble_say:
 * @page: the page
 * @path: the book
 * @error: why it was not opened
 *
 * Says it, and offers what can be done about it.
 */
void jt_start_trouble_say (JtStartTrouble *page, const char *path, const GError *error);

/**
 * jt_start_trouble_say_not_restored:
 * @page: the page
 * @error: why a backup was not restored
 *
 * Says it, and offers another backup or place: there is no book that could be opened again.
 */
void jt_start_trouble_say_not_restored (JtStartTrouble *page, const GError *error);

/**
 * jt_start_trouble_enter:
 * @page: the page, which is shown
 *
 * Moves the focus to the way out that helps most.
 */
void jt_start_trouble_enter (JtStartTrouble *page);

G_END_DECLS
