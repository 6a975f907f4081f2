/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtPageEntry:
 * @name: how programs call it: "desk"
 * @title: marked for translation
 * @icon: a symbolic icon
 *
 * One page of the main window.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
} JtPageEntry;

/**
 * jt_page_list:
 *
 * Returns: (transfer none): the pages of the sidebar, from top to bottom, ended by an entry
 *   without a name
 */
const JtPageEntry *jt_page_list (void);

/**
 * jt_page_list_type:
 * @name: name of a page, "search" included
 *
 * Returns: the class of that page
 */
GType jt_page_list_type (const char *name);

G_END_DECLS
