/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper-list.h"

#include "jt-rows.h"
#include "jt-store-vote.h"

/* @facts and @older run side by side: older[i] is the list behind facts[i].supersedes. */
struct _JtPaperList
{
  GArray *facts;
  GPtrArray *older;
};

static void
fact_clear (JtPaperFact *fact)
{
  g_free ((char *) fact->uid);
}

JtPaperList *
jt_paper_list_new (void)
{
  JtPaperList *list = g_new0 (JtPaperList, 1);

  list->facts = g_array_new (FALSE, TRUE, sizeof (JtPaperFact));
  g_array_set_clear_func (list->facts, (GDestroyNotify) fact_clear);
  list->older = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return list;
}

void
jt_paper_list_free (JtPaperList *list)
{
  if (list == NULL)
    return;
  g_array_unref (list->facts);
  g_ptr_array_unref (list->older);
  g_free (list);
}

static JtPaperFact *
find (const JtPaperList *list, const char *uid, guint *position)
{
  for (guint i = 0; i < list->facts->len; i++)
    {
      JtPaperFact *fact = &g_array_index (list->facts, JtPaperFact, i);

      if (g_str_equal (fact->uid, uid))
        {
          *position = i;
          return fact;
        }
    }
  return NULL;
}

static JtPaperFact *
add (JtPaperList *list, const char *uid, JtBallot choice, JtMoment received)
{
  JtPaperFact fact = { .uid = g_strdup (uid), .choice = choice, .received = received };

  g_array_append_val (list->facts, fact);
  g_ptr_array_add (list->older, g_ptr_array_new_with_free_func (g_free));
  return &g_array_index (list->facts, JtPaperFact, list->facts->len - 1);
}

void
jt_paper_list_add (JtPaperList *list, const char *uid, JtBallot choice, JtMoment received)
{
  add (list, uid, choice, received);
}

gboolean
jt_paper_list_add_row (JtPaperList *list, JtRows *row, gboolean sealed, GError **error)
{
  JtMoment received;
  JtBallot choice;
  JtPaperFact *fact;

  if (!jt_moment_parse (jt_rows_text (row, "received_on"), &received, error)
      || !jt_ballot_parse (jt_rows_text (row, "choice"), &choice, error))
    return FALSE;
  fact = add (list, jt_rows_text (row, "paper"), choice, received);
  fact->withdrawn = jt_rows_int (row, "withdrawn") != 0;
  fact->sealed_out = sealed && jt_rows_int (row, "sealed") == 0;
  return TRUE;
}

void
jt_paper_list_supersede (JtPaperList *list, const char *newer, const char *older)
{
  guint position;
  JtPaperFact *fact = find (list, newer, &position);
  GPtrArray *uids;

  if (fact == NULL)
    return;
  uids = g_ptr_array_index (list->older, position);
  if (uids->len > 0) /* the NULL that ends it */
    g_ptr_array_set_size (uids, (int) uids->len - 1);
  g_ptr_array_add (uids, g_strdup (older));
  g_ptr_array_add (uids, NULL);
  fact->supersedes = (const char *const *) uids->pdata;
}

void
jt_paper_list_withdraw (JtPaperList *list, const char *uid)
{
  guint position;
  JtPaperFact *fact = find (list, uid, &position);

  if (fact != NULL)
    fact->withdrawn = TRUE;
}

const JtPaperFact *
jt_paper_list_facts (const JtPaperList *list, gsize *n_facts)
{
  *n_facts = list->facts->len;
  return (const JtPaperFact *) (gconstpointer) list->facts->data;
}

JtBallot
jt_paper_list_state (const JtPaperList *list, JtMoment end)
{
  if (list == NULL || list->facts->len == 0)
    return JT_BALLOT_NONE;
  return jt_paper_state ((const JtPaperFact *) (gconstpointer) list->facts->data, list->facts->len,
                         end);
}

JtPaperList *
jt_paper_list_read (JtDb *db, const char *vote, gboolean sealed, const char *motion,
                    const char *part, GError **error)
{
  g_autoptr (JtPaperList) list = jt_paper_list_new ();
  g_autoptr (JtRows) papers = jt_store_paper_choices_of_part (db, motion, part);
  g_autoptr (JtRows) pairs = jt_store_supersessions_of_part (db, vote, part);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (papers, &failure))
    if (!jt_paper_list_add_row (list, papers, sealed, error))
      return NULL;
  while (failure == NULL && jt_rows_next (pairs, &failure))
    jt_paper_list_supersede (list, jt_rows_text (pairs, "newer"), jt_rows_text (pairs, "older"));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&list);
}
