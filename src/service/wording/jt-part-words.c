/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-part-words.h"

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
  [JT_PART_WORDS_USE] = { "use of a part", uses },
  [JT_PART_WORDS_BASIS] = { "area basis", bases },
  [JT_PART_WORDS_TITLE] = { "title", titles },
  [JT_PART_WORDS_SALE] = { "sale", sales },
};

static const char *
say (JtPartWords words, const Word *word)
{
  return g_dpgettext2 (NULL, lists[words].context, word->said);
}

const char *
jt_part_word (JtPartWords words, const char *nick)
{
  for (const Word *word = lists[words].words; nick != NULL && word->nick != NULL; word++)
    if (strcmp (word->nick, nick) == 0)
      return say (words, word);
  return "";
}

const char *
jt_part_words_get (JtPartWords words, guint i, const char **nick)
{
  const Word *list = lists[words].words;

  for (guint j = 0; list[j].nick != NULL; j++)
    {
      if (j != i)
        continue;
      if (nick != NULL)
        *nick = list[j].nick;
      return say (words, &list[j]);
    }
  return NULL;
}
