/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-law.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "jt-data-resources.h"

/* What is linked into the program cannot fail to be there or to be read. */
static GKeyFile *
read_articles (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (jt_data_get_resource (), "/org/jiati/Jiati/law/articles.ini",
                                G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("the articles of this program are broken: %s", error->message);
  return g_steal_pointer (&file);
}

static GKeyFile *
articles (void)
{
  static gsize file = 0;

  if (g_once_init_enter (&file))
    g_once_init_leave (&file, (gsize) read_articles ());
  return (GKeyFile *) file;
}

static void
add_article (GString *text, const char *source, const char *number)
{
  GKeyFile *file = articles ();
  g_autofree char *said = g_key_file_get_string (file, source, number, NULL);
  g_autofree char *title = NULL;

  if (said == NULL)
    return;
  title = g_key_file_get_string (file, source, "title", NULL);
  g_string_append (text, text->len > 0 ? "\n\n" : "");
  if (g_key_file_get_boolean (file, source, "verbatim", NULL))
    g_string_append_printf (text, "%s%s\n%s", title, number, said);
  else
    /* Translators: title of a law, number of an article, what it says in short */
    g_string_append_printf (text, _ ("%s art. %s (in short)\n%s"), title, number, said);
}

/* "(三)(十一)" are two articles of the Scheme, "278" is one of a law. */
static void
add_articles (GString *text, const char *source, const char *numbers)
{
  g_auto (GStrv) parts = NULL;

  if (*numbers != '(')
    {
      add_article (text, source, numbers);
      return;
    }
  parts = g_strsplit (numbers, ")", -1);
  for (guint i = 0; parts[i] != NULL && *parts[i] == '('; i++)
    {
      g_autofree char *number = g_strconcat (parts[i], ")", NULL);

      add_article (text, source, number);
    }
}

static void
add_source (GString *text, const char *named)
{
  g_auto (GStrv) sources = g_key_file_get_groups (articles (), NULL);

  for (guint i = 0; sources[i] != NULL; i++)
    {
      const gsize length = strlen (sources[i]);

      if (g_str_has_prefix (named, sources[i]) && named[length] == ' ')
        add_articles (text, sources[i], named + length + 1);
    }
}

char *
jt_law_text (const char *article)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) named = NULL;

  g_return_val_if_fail (article != NULL, NULL);

  named = g_strsplit (article, "; ", -1);
  for (guint i = 0; named[i] != NULL; i++)
    add_source (text, named[i]);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
