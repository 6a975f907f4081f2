/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings.h"

#define TEXT_SIZE_LEAST 100
#define TEXT_SIZE_MOST 200
#define TEXT_SIZE_LARGE 140
#define TEXT_SIZE_STEP 10
#define RECENT_MOST 8

GSettings *
jt_settings (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    settings = g_settings_new ("org.jiati.Jiati");
  return settings;
}

void
jt_settings_bind_window (GtkWindow *window)
{
  g_settings_bind (jt_settings (), "window-width", window, "default-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (jt_settings (), "window-height", window, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (jt_settings (), "window-maximized", window, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
}

/* ----------------------------------------------------------------------------------- text size */

/* GTK has one scale for all text: the resolution of its fonts.  What the system asks for is kept as
 * the ground that the percentage is taken of. */
static void
set_resolution (void)
{
  static int ground = 0;
  GtkSettings *gtk = gtk_settings_get_default ();

  if (gtk == NULL)
    return;
  if (ground == 0)
    {
      g_object_get (gtk, "gtk-xft-dpi", &ground, NULL);
      if (ground <= 0)
        ground = 96 * 1024;
    }
  g_object_set (gtk, "gtk-xft-dpi", ground * g_settings_get_int (jt_settings (), "text-size") / 100,
                NULL);
}

void
jt_settings_apply_text_size (void)
{
  g_signal_connect (jt_settings (), "changed::text-size", G_CALLBACK (set_resolution), NULL);
  set_resolution ();
}

void
jt_settings_change_text_size (int steps)
{
  const int now = g_settings_get_int (jt_settings (), "text-size");
  const int size = steps == 0 ? TEXT_SIZE_LEAST : now + steps * TEXT_SIZE_STEP;

  g_settings_set_int (jt_settings (), "text-size",
                      CLAMP (size, TEXT_SIZE_LEAST, TEXT_SIZE_MOST));
}

gboolean
jt_settings_text_is_large (void)
{
  return g_settings_get_int (jt_settings (), "text-size") >= TEXT_SIZE_LARGE;
}

/* -------------------------------------------------------------------------------- recent books */

void
jt_settings_add_recent (const char *path)
{
  g_auto (GStrv) known = g_settings_get_strv (jt_settings (), "recent-books");
  g_autoptr (GStrvBuilder) books = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint count = 1;

  g_strv_builder_add (books, path);
  for (guint i = 0; known[i] != NULL && count < RECENT_MOST; i++)
    if (!g_str_equal (known[i], path))
      {
        g_strv_builder_add (books, known[i]);
        count++;
      }
  list = g_strv_builder_end (books);
  g_settings_set_strv (jt_settings (), "recent-books", (const char *const *) list);
}

void
jt_settings_forget_recent (const char *path)
{
  g_auto (GStrv) known = g_settings_get_strv (jt_settings (), "recent-books");
  g_autoptr (GStrvBuilder) books = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; known[i] != NULL; i++)
    if (!g_str_equal (known[i], path))
      g_strv_builder_add (books, known[i]);
  list = g_strv_builder_end (books);
  g_settings_set_strv (jt_settings (), "recent-books", (const char *const *) list);
}
