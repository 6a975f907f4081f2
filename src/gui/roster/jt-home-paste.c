/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-paste.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jt-import-window.h"

/* What the table calls a column, and what a roster calls it, in any language of the program. */
static const struct
{
  const char *title;
  const char *header;
} headings[] = {
  { N_ ("Compound"), "小区" },
  { N_ ("Building"), "楼栋" },
  { N_ ("Entrance"), "单元" },
  { N_ ("Room"), "房号" },
  { N_ ("Floor"), "楼层" },
  { N_ ("Use of the part"), "用途" },
  { N_ ("Area (m²)"), "建筑面积" },
  { N_ ("Area basis"), "面积依据" },
  { N_ ("State of title"), "产权状态" },
  { N_ ("Owners"), "业主" },
  { N_ ("Sale"), "销售状态" },
  /* Building and entrance stand in columns of their own besides. */
  { N_ ("Building and entrance"), "" },
};

static const char *
roster_heading (const char *heading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (heading, _ (headings[i].title)))
      return headings[i].header;
  return heading;
}

static gsize
first_line (const char *text)
{
  return strcspn (text, "\r\n");
}

static GStrv
split_headings (const char *text)
{
  g_autofree char *line = g_strndup (text, first_line (text));
  GStrv cells = g_strsplit (line, "\t", -1);

  for (gsize i = 0; cells[i] != NULL; i++)
    g_strstrip (cells[i]);
  return cells;
}

/* The columns of the table as it copies them, from the left (jt-home-table.c). */
static const char *const copied[] = { "小区",     "楼栋",     "单元",     "",     "房号",   "楼层",
                                      "用途",     "建筑面积", "面积依据", "产权状态", "业主", "销售状态" };

static gboolean
has_headings (const char *text)
{
  static const char *const rooms[] = { "房号", "室号", "房间", "房屋编号", "房间号", NULL };
  g_auto (GStrv) cells = split_headings (text);

  for (gsize i = 0; cells[i] != NULL; i++)
    if (g_strv_contains (rooms, roster_heading (cells[i])))
      return TRUE;
  return FALSE;
}

gboolean
jt_home_paste_is_block (const char *text)
{
  g_auto (GStrv) cells = split_headings (text);

  if (has_headings (text))
    return text[first_line (text)] != '\0';
  return g_strv_length (cells) == G_N_ELEMENTS (copied);
}

char *
jt_home_paste_roster (const char *text)
{
  g_auto (GStrv) cells = split_headings (text);
  g_autoptr (GString) roster = g_string_new (NULL);

  if (!has_headings (text))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (copied); i++)
        g_string_append_printf (roster, "%s%s", i > 0 ? "\t" : "", copied[i]);
      g_string_append_printf (roster, "\n%s", text);
      return g_string_free (g_steal_pointer (&roster), FALSE);
    }
  for (gsize i = 0; cells[i] != NULL; i++)
    g_string_append_printf (roster, "%s%s", i > 0 ? "\t" : "", roster_heading (cells[i]));
  g_string_append (roster, text + first_line (text));
  return g_string_free (g_steal_pointer (&roster), FALSE);
}

/* It holds names of owners: only its user may read it, and it goes with the window. */
static void
remove_file (gpointer data, GObject *window)
{
  g_autofree char *path = data;

  g_unlink (path);
}

gboolean
jt_home_paste (GtkWindow *parent, JtSession *session, const char *text, GError **error)
{
  g_autofree char *path
      = g_build_filename (g_get_user_runtime_dir (), "jiati-paste-XXXXXX.csv", NULL);
  g_autofree char *roster = jt_home_paste_roster (text);
  JtImportWindow *window;
  int fd;

  if (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700) != 0
      || (fd = g_mkstemp_full (path, O_WRONLY, 0600)) < 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                           g_strerror (errno));
      return FALSE;
    }
  close (fd);
  if (!g_file_set_contents_full (path, roster, -1, G_FILE_SET_CONTENTS_NONE, 0600, error))
    {
      g_unlink (path);
      return FALSE;
    }
  window = jt_import_window_present (parent, session);
  g_object_weak_ref (G_OBJECT (window), remove_file, g_strdup (path));
  jt_import_window_open (window, path);
  return TRUE;
}
