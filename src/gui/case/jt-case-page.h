/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtCasePage:
 *
 * One case, inside the page of cases: its stages, the form of the chosen one, its deadlines and
 * history, and the line that answers the telephone.  Signal JtCasePage::back (page).
 */
#define JT_TYPE_CASE_PAGE (jt_case_page_get_type ())
G_DECLARE_FINAL_TYPE (JtCasePage, jt_case_page, JT, CASE_PAGE, GtkWidget)

/**
 * jt_case_page_open:
 * @page: a page inside a #JtPage
 * @object: uid of a case, or "uid/stage" for the form of one stage of it
 *
 * Shows another case.
 */
void jt_case_page_open (JtCasePage *page, const char *object);

/**
 * jt_case_page_refresh:
 * @page: a page
 *
 * Reads again what it shows; what is being typed is left alone.
 */
void jt_case_page_refresh (JtCasePage *page);

/**
 * jt_case_page_print:
 * @page: a page
 *
 * Asks which paper of the case is to be printed.
 */
void jt_case_page_print (JtCasePage *page);

G_END_DECLS
