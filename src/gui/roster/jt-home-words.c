/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-words.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
jt_home_word (JtHomeWords words, const char *nick)
{
  return jt_part_word ((JtPartWords) words, nick);
}

GtkStringList *
jt_home_words_model (JtHomeWords words)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  const char *word;

  gtk_string_list_append (model, C_ ("a fact of a part", "Not recorded"));
  for (guint i = 0; (word = jt_part_words_get ((JtPartWords) words, i, NULL)) != NULL; i++)
    gtk_string_list_append (model, word);
  return model;
}

void
jt_home_words_fill (GtkDropDown *drop_down, JtHomeWords words)
{
  g_autoptr (GtkStringList) model = jt_home_words_model (words);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (model));
}

guint
jt_home_words_find (JtHomeWords words, const char *nick)
{
  const char *other;

  for (guint i = 0; nick != NULL && jt_part_words_get ((JtPartWords) words, i, &other) != NULL; i++)
    if (strcmp (other, nick) == 0)
      return i + 1;
  return 0;
}

const char *
jt_home_words_nick (JtHomeWords words, guint i)
{
  const char *nick = NULL;

  if (i > 0 && i != GTK_INVALID_LIST_POSITION)
    jt_part_words_get ((JtPartWords) words, i - 1, &nick);
  return nick;
}

char *
jt_home_area (JtArea area)
{
  g_autofree char *plain = area != JT_AREA_UNKNOWN ? jt_area_format (area) : g_strdup ("");
  const char *point = strchr (plain, '.');
  const gsize whole = point != NULL ? (gsize) (point - plain) : strlen (plain);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; plain[i] != '\0'; i++)
    {
      if (i > 0 && i < whole && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, plain[i]);
    }
  return g_string_free (text, FALSE);
}

/* No name of a place holds a slash. */
char *
jt_home_label (const char *label)
{
  return g_strdelimit (g_strdup (label), "/", ' ');
}
