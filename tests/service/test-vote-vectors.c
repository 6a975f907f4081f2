/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-vote-fixture.h"

/* Every vote of data/vote_cases.csv, made with a roster and papers, comes to what the vector says:
 * the book counts as a file alone is counted. */

/* The fields of one line; a comma between quotes belongs to the field. */
static GPtrArray *
split (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  GString *field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (; *line != '\0'; line++)
    if (*line == '"')
      quoted = !quoted;
    else if (*line == ',' && !quoted)
      {
        g_ptr_array_add (fields, g_string_free (field, FALSE));
        field = g_string_new (NULL);
      }
    else
      g_string_append_c (field, *line);
  g_ptr_array_add (fields, g_string_free (field, FALSE));
  return fields;
}

/* The lines of a vector file without its header; each a GPtrArray of fields. */
static GPtrArray *
read_vectors (const char *name)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    g_ptr_array_add (rows, split (g_strchomp (lines[i])));
  return rows;
}

static const char *
field (const GPtrArray *row, guint i)
{
  return g_ptr_array_index (row, i);
}

static char *
area_text (const char *hundredths)
{
  const gint64 area = g_ascii_strtoll (hundredths, NULL, 10);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, area / 100, area % 100);
}

/* One unit as a line of a roster: equal voters are one person by the owner number. */
static void
append_part (GString *roster, const GPtrArray *unit)
{
  g_autofree char *area = area_text (field (unit, 3));

  g_string_append_printf (roster, "松果小区,1,1,%s,1,住宅,%s,已登记,王例%s,%s,,6,否\n",
                          field (unit, 1), area, field (unit, 2), field (unit, 2));
}

static void
append_paper (GString *lines, const GPtrArray *unit)
{
  const char *ballot = field (unit, 4);
  const char *between = lines->len > 0 ? ";" : "";

  if (g_str_equal (ballot, "conflict"))
    g_string_append_printf (lines, "%s%s yes 2026-03-02;%s no 2026-03-02", between,
                            field (unit, 1), field (unit, 1));
  else if (g_str_equal (ballot, "late"))
    g_string_append_printf (lines, "%s%s yes 2026-03-21", between, field (unit, 1));
  else
    g_string_append_printf (lines, "%s%s %s 2026-03-02", between, field (unit, 1), ballot);
}

static char *
expected_tally (const GPtrArray *vector)
{
  const gboolean disputed = g_str_equal (field (vector, 10), "1");
  const gboolean passed = g_str_equal (field (vector, 9), "pass");
  g_autofree char *total = area_text (field (vector, 3));
  g_autofree char *participating = area_text (field (vector, 5));
  g_autofree char *consenting = area_text (field (vector, 7));

  return g_strdup_printf ("%s/%s voters, %s/%s, yes %s %s: %s", field (vector, 6),
                          field (vector, 4), participating, total, field (vector, 8), consenting,
                          disputed ? "disputed disputed" : passed ? "met" : "not-met");
}

static void
test_vector (gconstpointer data)
{
  const GPtrArray *vector = data;
  const gboolean fund = g_str_equal (field (vector, 1), "R12");
  g_autoptr (GPtrArray) units = read_vectors ("vote_case_units.csv");
  g_autoptr (GString) roster = g_string_new (JT_VOTE_ROSTER_HEADER);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *applicant = NULL;
  g_autofree char *expected = expected_tally (vector);
  g_autofree char *tally = NULL;
  g_autoptr (JtVoteBook) vote = NULL;

  for (guint i = 0; i < units->len; i++)
    {
      const GPtrArray *unit = g_ptr_array_index (units, i);

      if (!g_str_equal (field (unit, 0), field (vector, 0)))
        continue;
      append_part (roster, unit);
      append_paper (lines, unit);
      g_free (applicant);
      applicant = g_strdup (field (unit, 1));
    }
  vote = jt_vote_book_open (roster->str, "1-1", applicant, fund ? "fund" : "lift");
  jt_vote_go_on (vote, "2026-03-22", NULL);
  jt_vote_record (vote, lines->str, NULL);
  tally = jt_vote_short (vote, fund ? "fund" : "lift");
  if (g_str_has_suffix (tally, " decided"))
    tally[strlen (tally) - strlen (" decided")] = '\0'; /* the vectors do not say */
  g_assert_cmpstr (tally, ==, expected);
  jt_vote_assert_sound (vote);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) vectors = NULL;

  g_test_init (&argc, &argv, NULL);
  vectors = read_vectors ("vote_cases.csv");
  for (guint i = 0; i < vectors->len; i++)
    {
      const GPtrArray *vector = g_ptr_array_index (vectors, i);
      g_autofree char *path = g_strconcat ("/vote-vectors/", field (vector, 0), NULL);

      g_test_add_data_func (path, vector, test_vector);
    }
  return g_test_run ();
}
