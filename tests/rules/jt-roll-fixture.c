/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll-fixture.h"

#include <string.h>

#include "jt-recount.h"
#include "jt-verdict.h"

static JtBallot
ballot_from_letter (char letter)
{
  static const char letters[] = "-ynailcp";
  const char *found = strchr (letters, letter);

  g_assert_true (letter != '\0' && found != NULL);
  return (JtBallot) (found - letters);
}

static Roll *
roll_new (void)
{
  Roll *roll = g_new0 (Roll, 1);

  roll->parts = g_array_new (FALSE, TRUE, sizeof (JtTallyPart));
  return roll;
}

void
roll_free (Roll *roll)
{
  g_array_unref (roll->parts);
  g_free (roll);
}

Roll *
roll_from_text (const char *text)
{
  Roll *roll = roll_new ();
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);
  guint lettered = 0; /* voters A to Z come first, in the order of the alphabet */

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c))
        lettered = MAX (lettered, (guint) (*c - 'A') + 1);
    }
  roll->n_voters = lettered;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      const char *rest = tokens[i];
      JtTallyPart part = { 0 };
      guint64 times = 1;
      const gboolean named = g_ascii_isupper (*rest);

      if (named)
        part.voter = (guint) (*rest++ - 'A');
      else if (strchr (rest, '*') != NULL)
        {
          times = g_ascii_strtoull (rest, NULL, 10);
          rest = strchr (rest, '*') + 1;
        }
      if (*rest == '?')
        {
          part.area = JT_AREA_UNKNOWN;
          rest++;
        }
      else
        {
          char *end = NULL;
          part.area = g_ascii_strtoll (rest, &end, 10);
          g_assert_true (end != rest);
          /* "8-" is 8 and no ballot: strtoll stops at the sign. */
          rest = end;
        }
      part.ballot = ballot_from_letter (rest[0]);
      g_assert_cmpint (rest[1], ==, '\0');
      for (guint64 n = 0; n < times; n++)
        {
          if (!named)
            part.voter = roll->n_voters++;
          g_array_append_val (roll->parts, part);
        }
    }
  return roll;
}

Roll *
roll_random (gint32 max_parts, gint32 max_unreturned)
{
  Roll *roll = roll_new ();
  const gint32 n_parts = g_test_rand_int_range (1, max_parts + 1);
  /* Half of the rolls lean to yes, or hardly any would pass. */
  const gboolean lean = g_test_rand_bit ();
  gint32 unreturned = 0;

  roll->n_voters = (guint) g_test_rand_int_range (1, n_parts + 1);
  for (gint32 i = 0; i < n_parts; i++)
    {
      JtTallyPart part = {
        .area = g_test_rand_int_range (0, 9),
        .voter = (guint) g_test_rand_int_range (0, (gint32) roll->n_voters),
        .ballot = (JtBallot) g_test_rand_int_range (0, JT_BALLOTS),
      };

      if (lean && g_test_rand_int_range (0, 4) > 0)
        part.ballot = JT_BALLOT_YES;
      if (jt_ballot_class (part.ballot) == JT_BALLOT_CLASS_UNRETURNED &&
          ++unreturned > max_unreturned)
        part.ballot = JT_BALLOT_NO;
      g_array_append_val (roll->parts, part);
    }
  return roll;
}

Roll *
roll_copy (const Roll *roll)
{
  Roll *copy = g_new0 (Roll, 1);

  copy->parts = g_array_copy (roll->parts);
  copy->n_voters = roll->n_voters;
  return copy;
}

void
roll_shuffle (Roll *roll)
{
  for (guint i = roll->parts->len; i > 1; i--)
    {
      JtTallyPart *a = roll_part (roll, i - 1);
      JtTallyPart *b = roll_part (roll, (guint) g_test_rand_int_range (0, (gint32) i));
      const JtTallyPart swap = *a;

      *a = *b;
      *b = swap;
    }
}

JtTallyPart *
roll_part (const Roll *roll, guint i)
{
  g_assert_cmpuint (i, <, roll->parts->len);
  return &g_array_index (roll->parts, JtTallyPart, i);
}

JtTally *
roll_tally (const Roll *roll, const JtThreshold *threshold)
{
  g_autoptr (GError) error = NULL;
  JtTally *tally = jt_tally_new ((const JtTallyPart *) (gpointer) roll->parts->data,
                                 roll->parts->len, roll->n_voters, threshold, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tally);
  return tally;
}

/* Splits a line of csv: fields, with or without quotes around them, none with a quote inside. */
static GStrv
split_line (const char *line)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (*c == ',' && !quoted)
        {
          g_strv_builder_add (fields, field->str);
          g_string_truncate (field, 0);
        }
      else if (*c != '\r')
        g_string_append_c (field, *c);
    }
  g_assert_false (quoted);
  g_strv_builder_add (fields, field->str);
  return g_strv_builder_end (fields);
}

static gint64
number (const char *text)
{
  gint64 value = 0;
  g_autoptr (GError) error = NULL;

  g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &value, &error);
  g_assert_no_error (error);
  return value;
}

static GStrv
read_lines (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static void
vote_case_free (gpointer data)
{
  VoteCase *vote_case = data;

  g_free (vote_case->name);
  g_array_unref (vote_case->lines);
  g_free (vote_case);
}

static void
clear_line (gpointer line)
{
  jt_roll_line_clear (line);
}

/* "consent_area=24000 consent_voters=3" */
static void
read_missing (VoteCase *vote_case, const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, " ", -1);

  for (guint i = 0; items[i] != NULL && items[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (items[i], "=", 2);
      guint test = 0;

      while (test < JT_TESTS && strcmp (jt_test_nick ((JtTest) test), pair[0]) != 0)
        test++;
      g_assert_cmpuint (test, <, JT_TESTS);
      vote_case->missing[test] = number (pair[1]);
    }
}

static VoteCase *
read_case (const char *line)
{
  g_auto (GStrv) fields = split_line (line);
  VoteCase *vote_case = g_new0 (VoteCase, 1);

  g_assert_cmpuint (g_strv_length (fields), ==, 13);
  vote_case->name = g_strdup (fields[0]);
  g_assert_true (g_str_equal (fields[1], "R34") || g_str_equal (fields[1], "R12"));
  vote_case->threshold = g_str_equal (fields[1], "R34") ? jt_threshold_r34 () : jt_threshold_r12 ();
  vote_case->totals = (JtTotals){
    .total_area = number (fields[3]),
    .total_voters = (guint) number (fields[4]),
    .participating_area = number (fields[5]),
    .participating_voters = (guint) number (fields[6]),
    .consenting_area = number (fields[7]),
    .consenting_voters = (guint) number (fields[8]),
  };
  g_assert_true (g_str_equal (fields[9], "pass") || g_str_equal (fields[9], "fail"));
  vote_case->passed = g_str_equal (fields[9], "pass");
  vote_case->disputed = number (fields[10]) == 1;
  read_missing (vote_case, fields[11]);
  vote_case->lines = g_array_new (FALSE, TRUE, sizeof (JtRollLine));
  g_array_set_clear_func (vote_case->lines, clear_line);
  return vote_case;
}

static void
read_unit (GPtrArray *cases, const char *line)
{
  g_auto (GStrv) fields = split_line (line);
  g_autoptr (GError) error = NULL;
  JtRollLine unit = { 0 };

  g_assert_cmpuint (g_strv_length (fields), ==, 5);
  unit.part = g_strdup (fields[1]);
  unit.voter = g_strdup (fields[2]);
  unit.area = number (fields[3]);
  jt_ballot_parse (fields[4], &unit.ballot, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cases->len; i++)
    {
      VoteCase *vote_case = cases->pdata[i];

      if (g_str_equal (vote_case->name, fields[0]))
        {
          g_array_append_val (vote_case->lines, unit);
          return;
        }
    }
  g_error ("unit of an unknown case %s", fields[0]);
}

GPtrArray *
vote_cases_load (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (vote_case_free);
  g_auto (GStrv) case_lines = read_lines ("vote_cases.csv");
  g_auto (GStrv) unit_lines = read_lines ("vote_case_units.csv");

  for (guint i = 1; case_lines[i] != NULL && case_lines[i][0] != '\0'; i++)
    g_ptr_array_add (cases, read_case (case_lines[i]));
  for (guint i = 1; unit_lines[i] != NULL && unit_lines[i][0] != '\0'; i++)
    read_unit (cases, unit_lines[i]);
  g_assert_cmpuint (cases->len, ==, 18);
  return cases;
}

JtTally *
vote_case_tally (const VoteCase *vote_case)
{
  g_autoptr (GError) error = NULL;
  JtTally *tally = jt_recount ((const JtRollLine *) (gpointer) vote_case->lines->data,
                               vote_case->lines->len, vote_case->threshold, &error);

  g_assert_no_error (error);
  return tally;
}

void
assert_totals_equal (const JtTotals *a, const JtTotals *b)
{
  g_assert_cmpint (a->total_area, ==, b->total_area);
  g_assert_cmpuint (a->total_voters, ==, b->total_voters);
  g_assert_cmpint (a->participating_area, ==, b->participating_area);
  g_assert_cmpuint (a->participating_voters, ==, b->participating_voters);
  g_assert_cmpint (a->consenting_area, ==, b->consenting_area);
  g_assert_cmpuint (a->consenting_voters, ==, b->consenting_voters);
}
