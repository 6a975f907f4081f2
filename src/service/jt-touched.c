/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-touched.h"

G_DEFINE_BOXED_TYPE (JtTouched, jt_touched, jt_touched_copy, jt_touched_free)

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

JtTouched *
jt_touched_new (void)
{
  JtTouched *touched = g_new0 (JtTouched, 1);

  touched->votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_hash_table_unref);
  touched->compounds = new_set ();
  touched->cases = new_set ();
  touched->names = new_set ();
  return touched;
}

JtTouched *
jt_touched_copy (const JtTouched *touched)
{
  JtTouched *copy = jt_touched_new ();

  jt_touched_add (copy, touched);
  return copy;
}

static void
add_set (GHashTable *set, GHashTable *more)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (set, g_strdup (name));
}

void
jt_touched_add (JtTouched *touched, const JtTouched *more)
{
  GHashTableIter iter;
  gpointer vote, parts;

  g_hash_table_iter_init (&iter, more->votes);
  while (g_hash_table_iter_next (&iter, &vote, &parts))
    {
      GHashTableIter each;
      gpointer part;

      if (g_hash_table_size (parts) == 0)
        jt_touched_vote (touched, vote, NULL);
      g_hash_table_iter_init (&each, parts);
      while (g_hash_table_iter_next (&each, &part, NULL))
        jt_touched_vote (touched, vote, part);
    }
  add_set (touched->compounds, more->compounds);
  add_set (touched->cases, more->cases);
  touched->settings |= more->settings;
}

void
jt_touched_free (JtTouched *touched)
{
  if (touched == NULL)
    return;
  g_hash_table_unref (touched->votes);
  g_hash_table_unref (touched->compounds);
  g_hash_table_unref (touched->cases);
  g_hash_table_unref (touched->names);
  g_free (touched);
}

void
jt_touched_vote (JtTouched *touched, const char *vote, const char *part)
{
  GHashTable *parts = g_hash_table_lookup (touched->votes, vote);

  if (part == NULL)
    g_hash_table_insert (touched->votes, g_strdup (vote), new_set ());
  else if (parts == NULL)
    {
      parts = new_set ();
      g_hash_table_add (parts, g_strdup (part));
      g_hash_table_insert (touched->votes, g_strdup (vote), parts);
    }
  else if (g_hash_table_size (parts) > 0) /* an empty set stands for the whole vote already */
    g_hash_table_add (parts, g_strdup (part));
}

void
jt_touched_compound (JtTouched *touched, const char *compound)
{
  g_hash_table_add (touched->compounds, g_strdup (compound));
}

void
jt_touched_case (JtTouched *touched, const char *case_uid)
{
  g_hash_table_add (touched->cases, g_strdup (case_uid));
}

void
jt_touched_name (JtTouched *touched, const char *name)
{
  if (!g_hash_table_contains (touched->names, name))
    g_hash_table_add (touched->names, g_strdup (name));
}
