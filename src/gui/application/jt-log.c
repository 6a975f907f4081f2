/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-log.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <stdio.h>

/* How much of the log goes to support. */
#define TAIL_BYTES 4000

static FILE *log_file = NULL;

/* Where a file lies says who works on it, and often for whom: no path stays in the log.  A path ends
 * where a sentence goes on after it. */
static GRegex *paths = NULL;

static char *
log_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "jiati", "jiati.log", NULL);
}

/* Of its own program the log also keeps what is no trouble of the program's; of libraries it does
 * not. */
static gboolean
is_kept (GLogLevelFlags level, const GLogField *fields, gsize n_fields)
{
  if ((level & G_LOG_LEVEL_INFO) != 0)
    for (gsize i = 0; i < n_fields; i++)
      if (g_str_equal (fields[i].key, "GLIB_DOMAIN"))
        return FALSE;
  return level <= G_LOG_LEVEL_INFO;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if (log_file != NULL && is_kept (level, fields, n_fields))
    {
      g_autofree char *text = g_log_writer_format_fields (level, fields, n_fields, FALSE);
      g_autofree char *hidden = g_regex_replace_literal (paths, text, -1, 0, "/…", 0, NULL);

      /* What is no text is nothing that could be read. */
      fprintf (log_file, "%s\n", hidden != NULL ? hidden : "?");
      fflush (log_file);
    }
  return g_log_writer_default (level, fields, n_fields, data);
}

void
jt_log_start (void)
{
  g_autofree char *path = log_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = g_strconcat (path, ".1", NULL);

  g_mkdir_with_parents (folder, 0700);
  g_rename (path, before);
  log_file = g_fopen (path, "we");
  if (log_file != NULL)
    g_chmod (path, 0600);
  paths = g_regex_new ("/[^:;,\n]*", 0, 0, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
}

char *
jt_log_details (void)
{
  g_autofree char *path = log_path ();
  g_autofree char *text = NULL;
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree char *tail = NULL; /* it may begin within a character */
  gsize length = 0;

  if (g_file_get_contents (path, &text, &length, NULL))
    tail = g_utf8_make_valid (length > TAIL_BYTES ? text + length - TAIL_BYTES : text, -1);
  return g_strdup_printf ("Jiati %s\nGTK %u.%u.%u, GLib %u.%u.%u\n%s\n%s\n%s\n\n%s", JT_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), glib_major_version, glib_minor_version,
                          glib_micro_version, system != NULL ? system : "",
                          display != NULL ? G_OBJECT_TYPE_NAME (display) : "",
                          g_get_language_names ()[0], tail != NULL ? tail : "");
}
