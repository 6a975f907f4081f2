/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtPage:
 *
 * One page of the main window.  A page is made when it is first shown, reads through the session's
 * office, submits commands through the session, and is told of changes while it is the page shown;
 * a hidden page is told once, when it is shown again.
 *
 * A subclass has a template of its own, "ui/jt-<name>-page.ui", whose parent is JtPage with one
 * child, and implements @refresh.
 */
#define JT_TYPE_PAGE (jt_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtPage, jt_page, JT, PAGE, GtkWidget)

/**
 * JtPageClass:
 * @refresh: reads again what may have changed; @touched is %NULL for everything
 * @show_object: (nullable): shows one object of the page: a case, a vote, a part; its uid
 * @print: (nullable): prints what the page shows, after a preview
 * @enter: (nullable): puts the focus where who comes by key goes on; %FALSE for the first field
 */
struct _JtPageClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (JtPage *page, const JtTouched *touched);
  void (*show_object) (JtPage *page, const char *uid);
  void (*print) (JtPage *page);
  gboolean (*enter) (JtPage *page);
};

/**
 * jt_page_get_session:
 * @page: a page
 *
 * Returns: (transfer none): the session the page works in
 */
JtSession *jt_page_get_session (JtPage *page);

/**
 * jt_page_get_office:
 * @page: a page
 *
 * Returns: (transfer none): the session's office, for reading rows and pages
 */
JtOffice *jt_page_get_office (JtPage *page);

/**
 * jt_page_catch_up:
 * @page: a page that is about to be shown
 *
 * Reads what changed while the page was hidden; nothing when it knows.  Being shown does the same;
 * whoever calls this before has the reading done while GTK makes the window.
 */
void jt_page_catch_up (JtPage *page);

/**
 * jt_page_show_object:
 * @page: a page
 * @uid: (nullable): what to show; %NULL does nothing
 */
void jt_page_show_object (JtPage *page, const char *uid);

/**
 * jt_page_print:
 * @page: a page
 *
 * Prints what the page shows; a page that has nothing to print says so.
 */
void jt_page_print (JtPage *page);

/**
 * jt_page_tell:
 * @page: a page
 * @text: a sentence of what went wrong, and what to do; "" takes it away
 *
 * Shows a message above the page until the next one, or until it is closed.
 */
void jt_page_tell (JtPage *page, const char *text);

/**
 * jt_page_tell_error:
 * @page: a page
 * @error: (nullable): what failed; nothing is shown for %NULL or a cancelled read
 */
void jt_page_tell_error (JtPage *page, const GError *error);

/**
 * jt_page_set_selection:
 * @page: a page
 * @text: (nullable): "选中 12 套 1,043.20 ㎡", or %NULL when nothing is selected
 *
 * Shows count and sum of the page's selection in the status bar.
 */
void jt_page_set_selection (JtPage *page, const char *text);

/**
 * jt_page_go:
 * @page: a page
 * @name: name of another page: "desk", "cases", "homes", "votes", "settings"
 * @uid: (nullable): what to show there
 *
 * Asks the window to turn to another page.
 */
void jt_page_go (JtPage *page, const char *name, const char *uid);

G_END_DECLS
