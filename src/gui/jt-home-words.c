/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-words.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *nick;
  const char *said;
} Word;

static const Word uses[] = {
  { "dwelling", NC_ ("use of a part", "Dwelling") },
  { "shop", NC_ ("use of a part", "Shop") },
  { "office", NC_ ("use of a part", "Office") },
  { "garage", NC_ ("use of a part", "Garage") },
  { "parking", NC_ ("use of a part", "Parking space") },
  { "storage", NC_ ("use of a part", "Storage room") },
  { "other", NC_ ("use of a part", "Other use") },
  { NULL },
};

static const Word bases[] = {
  { "registered", NC_ ("area basis", "Register") },
  { "surveyed", NC_ ("area basis", "Survey") },
  { "contract", NC_ ("area basis", "Contract") },
  { NULL },
};

static const Word titles[] = {
  { "registered", NC_ ("title", "Registered") },
  { "old-certificate", NC_ ("title", "Old certificate") },
  { "contract", NC_ ("title", "Contract on file") },
  { "none", NC_ ("title", "Without title") },
  { "partial", NC_ ("title", "Partial title") },
  { "inheritance", NC_ ("title", "Inheritance open") },
  { "seized", NC_ ("title", "Seized or mortgaged") },
  { NULL },
};

static const Word sales[] = {
  { "delivered", NC_ ("sale", "Delivered") },
  { "unsold", NC_ ("sale", "Unsold") },
  { "sold-undelivered", NC_ ("sale", "Sold, not delivered") },
  { NULL },
};

static const struct
{
  const char *context;
  const Word *words;
} lists[] = {
  [JT_HOME_WORDS_USE] = { "use of a part", uses },
  [JT_HOME_WORDS_BASIS] = { "area basis", bases },
  [JT_HOME_WORDS_TITLE] = { "title", titles },
  [JT_HOME_WORDS_SALE] = { "sale", sales },
};

static const char *
say (JtHomeWords words, const Word *word)
{
  return g_dpgettext2 (NULL, lists[words].context, word->said);
}

const char *
jt_home_word (JtHomeWords words, const char *nick)
{
  for (const Word *word = lists[words].words; nick != NULL && word->nick != NULL; word++)
    if (strcmp (word->nick, nick) == 0)
      return say (words, word);
  return "";
}

GtkStringList *
jt_home_words_model (JtHomeWords words)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, C_ ("a fact of a part", "Not recorded"));
  for (const Word *word = lists[words].words; word->nick != NULL; word++)
    gtk_string_list_append (model, say (words, word));
  return model;
}

guint
jt_home_words_find (JtHomeWords words, const char *nick)
{
  for (guint i = 0; nick != NULL && lists[words].words[i].nick != NULL; i++)
    if (strcmp (lists[words].words[i].nick, nick) == 0)
      return i + 1;
  return 0;
}

const char *
jt_home_words_nick (JtHomeWords words, guint i)
{
  return i > 0 && i != GTK_INVALID_LIST_POSITION ? lists[words].words[i - 1].nick : NULL;
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
