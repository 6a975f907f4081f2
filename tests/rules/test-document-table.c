/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-table.h"

/* The lines of data/documents.csv; no field of it holds a comma. */
static GStrv
read_lines (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "documents.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

/* Every line names a stage of stages.csv, in its order, and is in the program; nothing else is. */
static void
test_csv (void)
{
  g_auto (GStrv) lines = read_lines ();
  JtStageId last = 0;
  gsize nth = 0, total = 0, told = 0;

  g_assert_cmpstr (lines[0], ==, "stage,kind,wanted");
  for (gsize i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, total++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);
      const JtDocumentKind *kinds;
      JtStageId stage;
      gsize n_kinds;

      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      g_assert_true (jt_stage_parse (fields[0], &stage));
      g_assert_cmpuint (stage, >=, last);
      nth = stage == last ? nth : 0;
      last = stage;

      kinds = jt_document_kinds (stage, &n_kinds);
      g_assert_cmpuint (nth, <, n_kinds);
      g_assert_cmpuint (kinds[nth].stage, ==, stage);
      g_assert_cmpstr (kinds[nth].kind, ==, fields[1]);
      g_assert_cmpstr (kinds[nth].always ? "always" : "sometimes", ==, fields[2]);
      nth++;
    }
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    {
      gsize n_kinds;

      jt_document_kinds (stage, &n_kinds);
      told += n_kinds;
    }
  g_assert_cmpuint (told, ==, total);
}

/* What is always wanted stands before what is wanted sometimes, and nothing stands there twice. */
static void
test_order (void)
{
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    {
      gsize n_kinds;
      const JtDocumentKind *kinds = jt_document_kinds (stage, &n_kinds);

      g_assert_true ((kinds == NULL) == (n_kinds == 0));
      for (gsize i = 1; i < n_kinds; i++)
        {
          g_assert_true (kinds[i - 1].always || !kinds[i].always);
          for (gsize k = 0; k < i; k++)
            g_assert_cmpstr (kinds[k].kind, !=, kinds[i].kind);
        }
    }
}

/* What stops or ends a case wants no paper; what carries it does. */
static void
test_stages (void)
{
  gsize n_kinds;

  g_assert_null (jt_document_kinds (JT_STAGE_SUSPENDED, &n_kinds));
  g_assert_null (jt_document_kinds (JT_STAGE_WITHDRAWN, &n_kinds));
  g_assert_cmpstr (jt_document_kinds (JT_STAGE_APPLICATION, &n_kinds)->kind, ==, "加装电梯申请表");
  g_assert_true (jt_document_kinds (JT_STAGE_REGISTRATION, &n_kinds)->always);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-table/csv", test_csv);
  g_test_add_func ("/document-table/order", test_order);
  g_test_add_func ("/document-table/stages", test_stages);
  return g_test_run ();
}
