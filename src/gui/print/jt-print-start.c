/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-start.h"

#include "jt-print-preview.h"
#include "jt-share-print.h"

/* What is asked for: of a vote, of a place, or the shares of a case. */
typedef struct
{
  char *case_uid;
  JtVotePrint print;
  char *entrance;
  char *part;
  JtHomesPrint homes;
  JtHomeLevel level;
  char *place;
  gboolean sharing;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->case_uid);
  g_free (wish->entrance);
  g_free (wish->part);
  g_free (wish->place);
  g_free (wish);
}

static void
free_printout (gpointer printout)
{
  jt_printout_unref (printout);
}

static gpointer
print_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  if (wish->place != NULL)
    return wish->homes == JT_HOMES_PRINT_ELEVATION
               ? jt_office_print_elevations (office, wish->place, error)
               : jt_office_print_homes (office, wish->level, wish->place, error);
  if (wish->sharing)
    return jt_office_print_sharing (office, wish->case_uid, error);
  return jt_office_print_vote (office, wish->case_uid, wish->print, wish->entrance, wish->part,
                               error);
}

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtPage) page = JT_PAGE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPrintout) printout
      = jt_session_run_finish (JT_SESSION (source), result, &error);
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (page));

  if (printout == NULL)
    jt_page_tell_error (page, error);
  else if (GTK_IS_WINDOW (window))
    jt_print_preview_present (GTK_WINDOW (window), printout);
}

static void
start (JtPage *page, Wish *wish)
{
  jt_session_read_async (jt_page_get_session (page), print_job, wish, wish_free, free_printout,
                         NULL, on_printed_cb, g_object_ref (page));
}

void
jt_print_vote (JtPage *page, const char *case_uid, JtVotePrint print, const char *entrance,
               const char *part)
{
  Wish *wish = g_new0 (Wish, 1);

  g_return_if_fail (JT_IS_PAGE (page) && case_uid != NULL);

  wish->case_uid = g_strdup (case_uid);
  wish->print = print;
  wish->entrance = g_strdup (entrance);
  wish->part = g_strdup (part);
  start (page, wish);
}

JtVotePrint
jt_print_parse (const char *name)
{
  static const char *const names[] = { "roll", "visits", "ballots", "result", "draft" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      return (JtVotePrint) i;
  g_return_val_if_reached (JT_VOTE_PRINT_ROLL);
}

void
jt_print_homes (JtPage *page, JtHomesPrint print, JtHomeLevel level, const char *place)
{
  Wish *wish = g_new0 (Wish, 1);

  g_return_if_fail (JT_IS_PAGE (page) && place != NULL);

  wish->homes = print;
  wish->level = level;
  wish->place = g_strdup (place);
  start (page, wish);
}

void
jt_print_sharing (JtPage *page, const char *case_uid)
{
  Wish *wish = g_new0 (Wish, 1);

  g_return_if_fail (JT_IS_PAGE (page) && case_uid != NULL);

  wish->case_uid = g_strdup (case_uid);
  wish->sharing = TRUE;
  start (page, wish);
}
