/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli-print.h"

#include <glib/gi18n.h>
#include <stdarg.h>

#include "jt-json.h"
#include "jt-wording.h"
#include "jt-wording-count.h"

void
jt_cli_say (JtCli *cli, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (cli->json)
    return;
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_print ("%s\n", text);
}

char *
jt_cli_sentence (const char *text, const char *article)
{
  g_autofree char *source = NULL;

  if (article == NULL || *article == '\0')
    return g_strdup (text);
  source = jt_wording_source (article);
  return g_strdup_printf (_ ("%s (%s)"), text, source);
}

/* A word of the contract that readable text says in the user's language. */
static const char *
say_word (const char *word)
{
  static const struct
  {
    const char *word;
    const char *said;
  } words[] = {
    { "met", N_ ("legal proportion reached") },
    { "not-met", N_ ("legal proportion not reached") },
    { "disputed", N_ ("verdict disputed, waiting for a supervisor's written decision") },
    { "indeterminate", N_ ("cannot be judged: areas are not known") },
    { "lift", N_ ("Adding the lift") },
    { "fund", N_ ("Using the maintenance fund") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].word, word) == 0)
      return _ (words[i].said);
  return word;
}

static void
print_missing (JtCli *cli, JsonObject *missing)
{
  const char *area;
  int voters;

  area = jt_json_text (missing, "participation_area");
  if (area != NULL)
    jt_cli_say (cli, _ ("  short of %s m² participating"), area);
  voters = (int) jt_json_int (missing, "participation_voters", 0);
  if (voters > 0)
    jt_cli_say (cli, ngettext ("  short of %d voter participating",
                               "  short of %d voters participating", voters), voters);
  area = jt_json_text (missing, "consent_area");
  if (area != NULL)
    jt_cli_say (cli, _ ("  short of %s m² consenting"), area);
  voters = (int) jt_json_int (missing, "consent_voters", 0);
  if (voters > 0)
    jt_cli_say (cli, ngettext ("  short of %d voter consenting",
                               "  short of %d voters consenting", voters), voters);
}

static char *
join_names (JsonArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "、" : "",
                            json_array_get_string_element (names, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_settle (JtCli *cli, JsonObject *settle)
{
  JsonArray *parts = jt_json_array (settle, "parts");
  g_autofree char *names = join_names (parts);

  if (parts != NULL && json_array_get_length (parts) > 0)
    jt_cli_say (cli, _ ("  would settle it, if they consent: %s"), names);
  else if (jt_json_int (settle, "reachable", 1) == 0)
    jt_cli_say (cli, "%s", _ ("  can no longer be reached with the papers still out"));
}

void
jt_cli_print_tally (JtCli *cli, JsonObject *tally)
{
  g_autofree char *total = NULL;
  g_autofree char *participating = NULL;

  jt_cli_say (cli, _ ("%s: %s"), say_word (jt_json_text (tally, "motion")),
              say_word (jt_json_text (tally, "verdict")));
  if (json_object_has_member (tally, "unknown_area"))
    {
      g_autofree char *names = join_names (jt_json_array (tally, "unknown_area"));

      jt_cli_say (cli, _ ("  parts without an area: %s"), names);
      return;
    }
  total = jt_wording_count (JT_COUNTED_VOTERS, jt_json_int (tally, "total_voters", 0));
  participating
      = jt_wording_count (JT_COUNTED_VOTERS, jt_json_int (tally, "participating_voters", 0));
  /* Translators: area, area, a number, "24 voters" */
  jt_cli_say (cli, _ ("  participating: %s of %s m², %d of %s"),
              jt_json_text (tally, "participating_area"), jt_json_text (tally, "total_area"),
              (int) jt_json_int (tally, "participating_voters", 0), total);
  /* Translators: area, area, a number, "24 voters" */
  jt_cli_say (cli, _ ("  consenting: %s of %s m², %d of %s"),
              jt_json_text (tally, "consenting_area"),
              jt_json_text (tally, "participating_area"),
              (int) jt_json_int (tally, "consenting_voters", 0), participating);
  print_missing (cli, json_object_get_object_member (tally, "missing"));
  if (json_object_has_member (tally, "settle"))
    print_settle (cli, json_object_get_object_member (tally, "settle"));
  if (json_object_has_member (tally, "decision"))
    {
      JsonObject *decision = json_object_get_object_member (tally, "decision");

      jt_cli_say (cli, _ ("  decided by %s: %s"), jt_json_text (decision, "by"),
                  jt_json_text (decision, "reason"));
    }
}

void
jt_cli_print_tallies (JtCli *cli, JsonObject *answer)
{
  JsonArray *motions = jt_json_array (answer, "motions");

  for (guint i = 0; motions != NULL && i < json_array_get_length (motions); i++)
    jt_cli_print_tally (cli, json_array_get_object_element (motions, i));
}

void
jt_cli_print_rejected (JsonObject *answer)
{
  JsonArray *rejected = jt_json_array (answer, "rejected");

  for (guint i = 0; rejected != NULL && i < json_array_get_length (rejected); i++)
    {
      JsonObject *row = json_array_get_object_element (rejected, i);

      g_printerr (_ ("Row %d, %s: %s\n"), (int) jt_json_int (row, "row", 0),
                  jt_json_text (row, "column"), jt_json_text (row, "text"));
    }
}

void
jt_cli_print_warnings (GPtrArray *warnings)
{
  g_autoptr (JsonArray) findings = json_array_new ();

  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    json_array_add_object_element (findings,
                                   jt_wording_finding_json (g_ptr_array_index (warnings, i)));
  jt_cli_print_findings (findings);
}

void
jt_cli_print_findings (JsonArray *findings)
{
  for (guint i = 0; findings != NULL && i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      g_autofree char *sentence = jt_cli_sentence (jt_json_text (finding, "text"),
                                                   jt_json_text (finding, "article"));

      g_printerr (_ ("Mind: %s\n"), sentence);
    }
}
