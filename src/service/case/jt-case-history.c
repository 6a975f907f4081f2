/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-history.h"

#include <glib/gi18n.h>

#include "jt-document-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-journal.h"
#include "jt-store-office.h"
#include "jt-wording.h"

/* What a command did, in a sentence.  Deadlines that were counted anew follow from other entries and
 * are not among them; what is told of the book and not of a case stands here for whoever names one. */
static const struct
{
  const char *command;
  const char *said;
} sentences[] = {
  { "case-register", N_ ("Case registered") },
  { "vote-open", N_ ("Vote opened") },
  { "vote-extend", N_ ("Vote extended once") },
  { "vote-close", N_ ("Vote closed and sealed") },
  { "vote-decide", N_ ("Disputed vote decided") },
  { "paper-record", N_ ("Ballots recorded") },
  { "paper-check", N_ ("Ballots checked") },
  { "paper-withdraw", N_ ("Slips of typing withdrawn") },
  { "beside-record", N_ ("Details recorded") },
  { "record-withdraw", N_ ("A mistaken entry withdrawn") },
  { "share-plan", N_ ("Plan of cost shares recorded") },
  { "document-add", N_ ("Document added") },
  { "document-change", N_ ("Document changed") },
  { "visit-add", N_ ("Visit recorded") },
  { "visit-withdraw", N_ ("Visit withdrawn") },
  { "case-scope-change", N_ ("Scope changed") },
  { "stage-record", N_ ("Details of a stage recorded") },
  { "office-found", N_ ("Book founded") },
  { "device-add", N_ ("Device added") },
  { "user-add", N_ ("User added") },
  { "user-change", N_ ("User changed") },
  { "roster-import", N_ ("Roster imported") },
  { "roster-export", N_ ("Roster exported") },
  { "place-record", N_ ("Building recorded") },
  { "part-change", N_ ("Home changed") },
  { "part-transfer", N_ ("Home sold") },
  { "person-join", N_ ("Two entries of one person joined") },
  { "person-apart", N_ ("Persons of one name kept apart") },
  { "owner-change", N_ ("Owner changed") },
  { "secret-erase", N_ ("A personal number erased") },
  { "secret-reveal", N_ ("A personal number looked at") },
  { "calendar-import", N_ ("Rest days imported") },
  { "setting-set", N_ ("Setting of the office changed") },
  { "month-submit", N_ ("Month's report submitted") },
  { "month-return", N_ ("Month's report returned") },
  { "month-confirm", N_ ("Month's report confirmed") },
};

/* One line of the history while it is collected. */
typedef struct
{
  char *at;
  char *day;
  char *user;
  char *text;
  guint count;
} JtLine;

static void
line_free (gpointer data)
{
  JtLine *line = data;

  g_free (line->at);
  g_free (line->day);
  g_free (line->user);
  g_free (line->text);
  g_free (line);
}

/* What a stage's row says of its beginning and its end is news; other fields are details. */
static char *
say_stage (JsonObject *payload)
{
  const char *name = jt_wording_stage (jt_json_text (payload, "stage"));
  JsonObject *row = json_object_get_object_member (payload, "row");
  const char *done = jt_json_text (row, "done_on");
  const char *begun = jt_json_text (row, "begun_on");

  if (done != NULL)
    /* Translators: history of a case; name of a stage, and a date */
    return g_strdup_printf (_ ("%s: done on %s"), name, done);
  if (begun != NULL)
    /* Translators: history of a case; name of a stage, and a date */
    return g_strdup_printf (_ ("%s: begun on %s"), name, begun);
  /* Translators: history of a case; name of a stage */
  return g_strdup_printf (_ ("%s: details recorded"), name);
}

const char *
jt_case_history_sentence (const char *command)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_strcmp0 (sentences[i].command, command) == 0)
      return _ (sentences[i].said);
  return NULL;
}

/* Which entrances before, and which since. */
static char *
say_scope (JsonObject *payload)
{
  /* Translators: history of a case: the entrances that decide together, before and after */
  return g_strdup_printf (_ ("Scope changed: %s → %s"), jt_json_text (payload, "before"),
                          jt_json_text (payload, "after"));
}

/* Which paper of which stage, and whether it is there now. */
static char *
say_document (JsonObject *payload)
{
  JsonObject *row = json_object_get_object_member (payload, "document");
  const char *stage = jt_wording_stage (jt_json_text (row, "stage"));
  const char *status = jt_document_say_status (jt_json_text (row, "status"));

  if (jt_json_text (row, "supersedes") != NULL)
    /* Translators: history of a case; a stage, the kind of a document, and its state */
    return g_strdup_printf (_ ("%s: document “%s” changed (%s)"), stage,
                            jt_json_text (row, "kind"), status);
  /* Translators: history of a case; a stage, the kind of a document, and its state */
  return g_strdup_printf (_ ("%s: document “%s” recorded (%s)"), stage,
                          jt_json_text (row, "kind"), status);
}

/* What was taken back, by the name of its form where that is a stage, and why. */
static char *
say_withdrawn (JsonObject *payload)
{
  const char *form = jt_json_text (payload, "form");
  const char *name = jt_wording_stage (form);

  if (g_strcmp0 (form, "document") == 0)
    /* Translators: history of a case; a stage, the kind of a document, and the reason */
    return g_strdup_printf (_ ("%s: document “%s” withdrawn as a mistake (%s)"),
                            jt_wording_stage (jt_json_text (payload, "stage")),
                            jt_json_text (payload, "kind"), jt_json_text (payload, "reason"));
  if (name == NULL || g_strcmp0 (name, form) == 0)
    /* Translators: history of a case; the reason */
    return g_strdup_printf (_ ("A mistaken entry withdrawn (%s)"), jt_json_text (payload, "reason"));
  /* Translators: history of a case; name of a stage, and the reason */
  return g_strdup_printf (_ ("%s: a mistaken entry withdrawn (%s)"), name,
                          jt_json_text (payload, "reason"));
}

/* "1栋2单元302：11-03 的上门走访撤回": which of them, and why when somebody said so. */
static char *
say_visit_withdrawn (JsonObject *payload)
{
  const char *label = jt_json_text (payload, "label");
  const char *day = jt_json_text (payload, "on_day");
  const char *reason = jt_json_text (payload, "reason");

  return reason != NULL
             /* Translators: a home, the day of a visit, a reason */
             ? g_strdup_printf (_ ("%s: visit of %s withdrawn (%s)"), label, day, reason)
             /* Translators: a home, the day of a visit */
             : g_strdup_printf (_ ("%s: visit of %s withdrawn"), label, day);
}

/* Commands whose payload says more than what was done. */
static const struct
{
  const char *command;
  char *(*say) (JsonObject *payload);
} tellers[] = {
  { "stage-record", say_stage },       { "case-scope-change", say_scope },
  { "record-withdraw", say_withdrawn }, { "document-add", say_document },
  { "document-change", say_document },   { "visit-withdraw", say_visit_withdrawn },
};

static char *
say_entry (JtRows *rows)
{
  const char *command = jt_rows_text (rows, "command");

  for (gsize i = 0; i < G_N_ELEMENTS (tellers); i++)
    if (g_str_equal (command, tellers[i].command))
      {
        g_autoptr (JsonObject) payload = jt_json_read (jt_rows_text (rows, "payload"), NULL);

        return payload != NULL ? tellers[i].say (payload) : NULL;
      }
  return g_strdup (jt_case_history_sentence (command));
}

static GHashTable *
load_names (JtOffice *office, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows = jt_store_users (jt_office_get_db (office));
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_hash_table_insert (names, g_strdup (jt_rows_text (rows, "uid")),
                         g_strdup (jt_rows_text (rows, "name")));
  if (failure == NULL)
    return g_steal_pointer (&names);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* The journal keeps real time in UTC; people read the clock on the wall. */
static JtLine *
line_new (JtRows *rows, GHashTable *names, char *text)
{
  g_autoptr (GDateTime) here = jt_clock_wall_of (jt_rows_text (rows, "at"));
  const char *name = g_hash_table_lookup (names, jt_rows_text (rows, "user"));
  JtLine *line = g_new0 (JtLine, 1);

  line->at = here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M")
                          : g_strdup (jt_rows_text (rows, "at"));
  line->day = g_strndup (line->at, strlen ("YYYY-MM-DD"));
  line->user = g_strdup (name != NULL ? name : "");
  line->text = text;
  line->count = 1;
  return line;
}

/* The entries of one long submission, and an evening of ballots, are one line. */
static void
add_line (GPtrArray *lines, JtLine *line)
{
  JtLine *before = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  if (before == NULL || !g_str_equal (before->text, line->text)
      || !g_str_equal (before->user, line->user) || !g_str_equal (before->day, line->day))
    {
      g_ptr_array_add (lines, line);
      return;
    }
  line->count += before->count;
  line_free (before);
  g_ptr_array_index (lines, lines->len - 1) = line;
}

static JsonArray *
lines_json (GPtrArray *lines, guint latest)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < MIN (latest, lines->len); i++)
    {
      const JtLine *line = g_ptr_array_index (lines, lines->len - 1 - i);
      JsonObject *object = json_object_new ();
      g_autofree char *counted = NULL;

      /* Translators: history of a case; what was done, and how often on that day */
      counted = line->count > 1 ? g_strdup_printf (ngettext ("%s (%u time)", "%s (%u times)",
                                                             line->count),
                                                   line->text, line->count)
                                : g_strdup (line->text);
      json_object_set_string_member (object, "at", line->at);
      json_object_set_string_member (object, "user", line->user);
      json_object_set_string_member (object, "text", counted);
      json_array_add_object_element (array, object);
    }
  return array;
}

JsonArray *
jt_office_case_history (JtOffice *office, const char *case_uid, guint latest, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;
  JsonArray *array = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  names = load_names (office, error);
  if (names == NULL)
    return NULL;
  rows = jt_store_journal_of_case (jt_office_get_db (office), case_uid);
  while (jt_rows_next (rows, &failure))
    {
      char *text = say_entry (rows);

      if (text != NULL)
        add_line (lines, line_new (rows, names, text));
    }
  if (failure == NULL)
    array = lines_json (lines, latest);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  g_ptr_array_set_free_func (lines, line_free);
  return array;
}
