/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-facts.h"
#include "jt-roster.h"

#include <string.h>

static void
set_number (JtBookFact *fact, gint64 number, gint64 unknown)
{
  fact->is_known = number != unknown;
  fact->number = fact->is_known ? number : 0;
  fact->text = NULL;
}

static void
set_text (JtRosterBook *book, JtBookFact *fact, const char *text)
{
  fact->number = 0;
  fact->is_known = text != NULL && *text != '\0';
  /* Most texts are the same few words in every row. */
  fact->text = fact->is_known ? g_string_chunk_insert_const (book->texts, text) : NULL;
}

static gboolean
is_owner (const JtRosterRow *row, const char *name)
{
  for (guint i = 0; i < row->owners->len; i++)
    {
      const JtRosterOwner *owner = g_ptr_array_index (row->owners, i);

      if (strcmp (owner->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

void
jt_roster_facts (JtRosterBook *book, const JtRosterRow *row, JtBookFact facts[JT_FACTS])
{
  const char *title = row->title != JT_TITLE_UNKNOWN ? jt_title_nick (row->title) : NULL;
  const char *signer = row->representative;

  set_number (&facts[JT_FACT_FLOOR], row->floor, JT_ROSTER_FLOOR_UNKNOWN);
  set_text (book, &facts[JT_FACT_USE], jt_part_use_nick (row->use));
  set_number (&facts[JT_FACT_AREA], row->area, JT_AREA_UNKNOWN);
  set_text (book, &facts[JT_FACT_AREA_BASIS], jt_area_basis_nick (row->basis));
  set_text (book, &facts[JT_FACT_AREA_DOCUMENT], row->area_document);
  set_text (book, &facts[JT_FACT_TITLE], title);
  set_text (book, &facts[JT_FACT_REAL_ESTATE_UNIT], row->real_estate_unit);
  set_text (book, &facts[JT_FACT_SALE], jt_sale_nick (row->sale));
  set_text (book, &facts[JT_FACT_SHARE], row->share);
  set_text (book, &facts[JT_FACT_REPRESENTATIVE],
            signer != NULL && !is_owner (row, signer) ? signer : NULL);
}

gboolean
jt_book_fact_equal (const JtBookFact *a, const JtBookFact *b)
{
  return a->is_known == b->is_known && a->number == b->number
         && g_strcmp0 (a->text, b->text) == 0;
}

char *
jt_book_fact_word (JtFactId id, const JtBookFact *fact)
{
  JtPartUse use;
  JtAreaBasis basis;
  JtTitle title;
  JtSale sale;

  if (!fact->is_known)
    return NULL;
  if (id == JT_FACT_AREA)
    return jt_area_format (fact->number);
  if (jt_fact_kinds[id].is_number)
    return g_strdup_printf ("%" G_GINT64_FORMAT, fact->number);
  if (id == JT_FACT_USE && jt_roster_use_parse (fact->text, &use))
    return g_strdup (jt_roster_use_word (use));
  if (id == JT_FACT_AREA_BASIS && jt_roster_basis_parse (fact->text, &basis))
    return g_strdup (jt_roster_basis_word (basis));
  if (id == JT_FACT_TITLE && jt_title_parse (fact->text, &title))
    return g_strdup (jt_title_zh (title));
  if (id == JT_FACT_SALE && jt_sale_parse (fact->text, &sale))
    return g_strdup (jt_sale_zh (sale));
  return g_strdup (fact->text);
}
