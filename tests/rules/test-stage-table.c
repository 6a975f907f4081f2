/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-table.h"

#include <string.h>

/* Fields of a line; a field in quotes may hold commas.  stages.csv has no line breaks inside. */
static GPtrArray *
split_line (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == ',' && !quoted)
      {
        g_ptr_array_add (fields, g_strdup (field->str));
        g_string_truncate (field, 0);
      }
    else
      g_string_append_c (field, *p);
  g_ptr_array_add (fields, g_strdup (field->str));
  return fields;
}

static const char *
level_word (JtStageLevel level)
{
  switch (level)
    {
    case JT_STAGE_LEVEL_CASE:
      return "case";
    case JT_STAGE_LEVEL_LIFT:
      return "lift";
    case JT_STAGE_LEVEL_LANE:
      return "lane";
    }
  g_assert_not_reached ();
}

static char *
after_text (const JtStageRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < row->n_after; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0 ? "" : (row->join == JT_STAGE_JOIN_ONE ? "/" : "|"),
                            jt_stage_row (row->after[i])->nick);
  return g_strdup (text->str);
}

/* The prose of the column "kind": refuse for some reasons only is not refuse. */
static JtStageKind
kind_of_prose (const char *kind)
{
  if (g_str_has_prefix (kind, "refuse for ") || strstr (kind, "otherwise warn") != NULL)
    return JT_STAGE_KIND_MIXED;
  if (g_str_has_prefix (kind, "refuse"))
    return JT_STAGE_KIND_REFUSE;
  if (g_str_equal (kind, "warn"))
    return JT_STAGE_KIND_WARN;
  if (g_str_equal (kind, "clock"))
    return JT_STAGE_KIND_CLOCK;
  g_assert_cmpstr (kind, ==, "none");
  return JT_STAGE_KIND_NONE;
}

static void
test_csv (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "stages.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint stage = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "stage,zh,phase,level,after,gate,kind,article");
  for (gsize i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, stage++)
    {
      g_autoptr (GPtrArray) fields = split_line (lines[i]);
      const JtStageRow *row = NULL;
      g_autofree char *after = NULL;

      g_assert_cmpuint (stage, <, JT_STAGE_LAST);
      g_assert_cmpuint (fields->len, ==, 8);
      row = jt_stage_row ((JtStageId) stage);
      after = after_text (row);
      g_test_message ("%s", row->nick);
      g_assert_cmpuint (row->id, ==, stage);
      g_assert_cmpstr (row->nick, ==, g_ptr_array_index (fields, 0));
      g_assert_cmpstr (row->zh, ==, g_ptr_array_index (fields, 1));
      g_assert_cmpstr (row->phase, ==, g_ptr_array_index (fields, 2));
      g_assert_cmpstr (level_word (row->level), ==, g_ptr_array_index (fields, 3));
      g_assert_cmpstr (after, ==, g_ptr_array_index (fields, 4));
      g_assert_cmpint ((int) row->kind, ==, (int) kind_of_prose (g_ptr_array_index (fields, 6)));
      g_assert_cmpstr (row->article, ==, g_ptr_array_index (fields, 7));
    }
  g_assert_cmpuint (stage, ==, JT_STAGE_LAST);
}

/* No stage waits for itself, and what a gate covers is one of its predecessors. */
static void
test_order (void)
{
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    {
      const JtStageRow *row = jt_stage_row (stage);
      gboolean covered = row->gate_covers == JT_STAGE_LAST;

      for (gsize i = 0; i < row->n_after; i++)
        {
          g_assert_cmpuint (row->after[i], <, stage);
          covered = covered || row->gate_covers == row->after[i];
        }
      g_assert_true (covered);
    }
}

static void
test_parse (void)
{
  JtStageId stage = JT_STAGE_LAST;

  for (JtStageId i = 0; i < JT_STAGE_LAST; i++)
    {
      g_assert_true (jt_stage_parse (jt_stage_row (i)->nick, &stage));
      g_assert_cmpuint (stage, ==, i);
    }
  g_assert_false (jt_stage_parse ("demolition", &stage));
  g_assert_false (jt_stage_parse (NULL, &stage));
}

static void
test_article (void)
{
  g_assert_cmpstr (jt_stage_article (JT_STAGE_WORKS, JT_RULE_ERROR_PERMIT_NOT_IN_FORCE), ==,
                   "Scheme (八)(九)");
  g_assert_cmpstr (jt_stage_article (JT_STAGE_WORKS, JT_RULE_ERROR_PREDECESSOR_OPEN), ==,
                   "Scheme (九)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-table/csv", test_csv);
  g_test_add_func ("/stage-table/order", test_order);
  g_test_add_func ("/stage-table/parse", test_parse);
  g_test_add_func ("/stage-table/article", test_article);
  return g_test_run ();
}
