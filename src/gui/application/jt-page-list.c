/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-page-list.h"

#include <glib/gi18n.h>

#include "jt-cases-page.h"
#include "jt-desk-page.h"
#include "jt-homes-page.h"
#include "jt-month-page.h"
#include "jt-search-page.h"
#include "jt-settings-page.h"
#include "jt-votes-page.h"

/* The one list of pages: adding one is a line here and a class of its own. */
static const JtPageEntry entries[] = {
  { "desk", N_ ("Work Desk"), "view-list-symbolic" },
  { "cases", N_ ("Cases"), "folder-documents-symbolic" },
  { "homes", N_ ("Homes and Owners"), "user-home-symbolic" },
  { "votes", N_ ("Votes"), "emblem-ok-symbolic" },
  { "month", N_ ("Monthly Report"), "x-office-spreadsheet-symbolic" },
  { "settings", N_ ("Settings"), "emblem-system-symbolic" },
  { NULL },
};

const JtPageEntry *
jt_page_list (void)
{
  return entries;
}

GType
jt_page_list_type (const char *name)
{
  const struct
  {
    const char *name;
    GType type;
  } types[] = {
    { "desk", JT_TYPE_DESK_PAGE },
    { "homes", JT_TYPE_HOMES_PAGE },
    { "search", JT_TYPE_SEARCH_PAGE },
    { "cases", JT_TYPE_CASES_PAGE },
    { "votes", JT_TYPE_VOTES_PAGE },
    { "month", JT_TYPE_MONTH_PAGE },
    { "settings", JT_TYPE_SETTINGS_PAGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].name, name))
      return types[i].type;
  g_return_val_if_reached (G_TYPE_INVALID);
}
