/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-printout.h"

G_BEGIN_DECLS

/**
 * JtPrintPreview:
 *
 * Shows a printout page by page as it will come out of the printer, because the same function draws
 * both; from here it is printed, or saved as a PDF or as a text document.  Page Up and Page Down turn pages, Ctrl+Home and
 * Ctrl+End go to the first and last, plus and minus zoom, Escape closes.
 */
#define JT_TYPE_PRINT_PREVIEW (jt_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (JtPrintPreview, jt_print_preview, JT, PRINT_PREVIEW, GtkWindow)

/**
 * jt_print_preview_present:
 * @parent: the window above which it is shown
 * @printout: what is shown; the window keeps a reference
 *
 * Returns: (transfer none): the window, which frees itself when it is closed
 */
GtkWindow *jt_print_preview_present (GtkWindow *parent, JtPrintout *printout);

/**
 * jt_print_preview_get_page:
 * @preview: a preview
 *
 * Returns: the page it shows, from 0
 */
guint jt_print_preview_get_page (JtPrintPreview *preview);

/**
 * jt_print_preview_save:
 * @preview: a preview
 * @action: "preview.save" for a PDF, "preview.save-document" for a text document
 * @path: (type filename): what the dialogue returned
 *
 * Saves what is shown, as after the dialogue that asks where to.
 */
void jt_print_preview_save (JtPrintPreview *preview, const char *action, const char *path);

G_END_DECLS
