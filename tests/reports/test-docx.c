/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <glib/gstdio.h>

#include "jt-docx-fixture.h"
#include "jt-docx-xml.h"
#include "jt-docx.h"
#include "jt-print-ballots.h"
#include "jt-print-elevation.h"
#include "jt-print-list.h"
#include "jt-report-error.h"

#define DOCUMENT "word/document.xml"
#define DAY 20000

static const JtPageFrame frame = { "示例数据", "第 {page} 页 共 {pages} 页" };

/* A folder for one test. */
typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("jiati-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "通知.docx", NULL);
}

/* Whatever was written or failed, no temporary file is left behind. */
static void
tear_down (Place *place, gconstpointer data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->path);
  g_free (place->folder);
}

/* A list of @entrances with @parts rows each, which say @owner. */
static JtPrintout *
print_roll (guint entrances, guint parts, const char *owner)
{
  static const JtRollWords words
      = { "业主名册（表决用）", "JT-2026-0001 加装电梯",
          { "房号", "业主", "面积", "依据", "计为一人", "签名", "日期" }, "附注一句。" };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);

  for (guint i = 0; i < entrances; i++)
    {
      g_autofree char *heading = g_strdup_printf ("柳芽一区 %u栋1单元", i + 1);
      JtPrintSection *section = jt_print_section_new (heading, "名册截止日\n第二行");
      const char *row[] = { "302", owner, "87.35", "登记", "A", NULL };

      for (guint j = 0; j < parts; j++)
        g_ptr_array_add (section->rows, g_strdupv ((GStrv) row));
      g_ptr_array_add (sections, section);
    }
  return jt_print_roll (&words, sections, &frame, DAY);
}

static GHashTable *
write_and_read (Place *place, JtPrintout *taken)
{
  g_autoptr (JtPrintout) printout = taken;
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_printout_has_words (printout));
  jt_printout_write_docx (printout, place->path, &error);
  g_assert_no_error (error);
  return jt_docx_fixture_read (place->path);
}

/* ------------------------------------------------------------------------------------- the package */

/* Every part is named in the types and reached by a relationship. */
static void
test_parts (Place *place, gconstpointer data)
{
  static const char *const fixed[]
      = { "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
          "word/styles.xml", "word/fontTable.xml", "word/settings.xml", DOCUMENT };
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (3, 2, "王＊＊"));
  g_autofree char *types = jt_docx_fixture_xml (parts, "[Content_Types].xml");
  g_autofree char *relationships = jt_docx_fixture_xml (parts, "word/_rels/document.xml.rels");
  GHashTableIter iter;
  gpointer name;

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_assert_true (g_hash_table_contains (parts, fixed[i]));
  /* Two feet, an empty head, and one for each entrance. */
  g_assert_cmpuint (g_hash_table_size (parts), ==, G_N_ELEMENTS (fixed) + 2 + 1 + 3);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "word/header") || g_str_has_prefix (name, "word/footer"))
      {
        g_assert_nonnull (strstr (types, name));
        g_assert_nonnull (strstr (relationships, (char *) name + strlen ("word/")));
      }
}

/* It bears its title, the day it was made on, and nobody's name. */
static void
test_properties (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (1, 1, "王＊＊"));
  g_autofree char *core = jt_docx_fixture_xml (parts, "docProps/core.xml");
  g_autofree char *day = jt_day_format (DAY);
  g_autofree char *time = g_strdup_printf (">%sT00:00:00Z<", day);

  g_assert_nonnull (strstr (core, "<dc:title>业主名册（表决用） 柳芽一区 1栋1单元</dc:title>"));
  g_assert_nonnull (strstr (core, "<dc:creator>Jiati</dc:creator>"));
  g_assert_cmpuint (jt_docx_fixture_count (core, time), ==, 2);
  g_assert_null (strstr (core, "lastModifiedBy"));
}

/* A4 upright, 37 mm above and 28 mm at the left, 156 mm (8844) between: 1 mm is 56.69 twips. */
static void
test_page (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (2, 1, "王＊＊"));
  g_autofree char *xml = jt_docx_fixture_xml (parts, DOCUMENT);
  g_autofree char *styles = jt_docx_fixture_xml (parts, "word/styles.xml");

  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:sectPr>"), ==, 2);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), ==, 2);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:pgMar w:top=\"2098\" w:right=\"1475\" "
                                                "w:bottom=\"1984\" w:left=\"1587\" "),
                    ==, 2);
  /* 2号 and 3号 in half points. */
  g_assert_nonnull (strstr (styles, "方正小标宋简体"));
  g_assert_nonnull (strstr (styles, "<w:sz w:val=\"44\"/>"));
  g_assert_nonnull (strstr (styles, "<w:sz w:val=\"32\"/>"));
}

static char *
get_contents (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

/* The same printout is the same file, in whatever time zone. */
static void
test_same (Place *place, gconstpointer data)
{
  static const char *const zones[] = { "Asia/Shanghai", "UTC+11", "UTC-13" };
  g_autoptr (JtPrintout) printout = print_roll (2, 30, "王＊＊");
  g_autofree char *before = g_strdup (g_getenv ("TZ"));
  g_autofree char *first = NULL;
  gsize length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *file = NULL;
      gsize other;

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      g_assert_true (jt_printout_write_docx (printout, place->path, NULL));
      file = get_contents (place->path, i == 0 ? &length : &other);
      if (i == 0)
        first = g_steal_pointer (&file);
      else
        g_assert_cmpmem (first, length, file, other);
    }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

/* ------------------------------------------------------------------------------------------ words */

static char *
without_spaces (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (bare, FALSE);
}

static char *
read_pdf (Place *place, const JtPrintout *printout)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (place->folder, "print.pdf", NULL);
  const char *const command[] = { tool, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (tool == NULL)
    return NULL;
  jt_printout_write_pdf (printout, path, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  return text;
}

/* Whatever word the PDF has, the document has as often; neither knows more of a person. */
static void
test_words (Place *place, gconstpointer data)
{
  static const char *const counted[] = { "王＊＊", "87.35", "登记", "JT-2026-0001", "附注一句。" };
  g_autoptr (JtPrintout) printout = print_roll (1, 5, "王＊＊");
  g_autoptr (GHashTable) parts = write_and_read (place, jt_printout_ref (printout));
  g_autofree char *pdf = read_pdf (place, printout);
  g_autofree char *text = jt_docx_fixture_text (parts, DOCUMENT);
  g_autofree char *bare = without_spaces (text);
  g_auto (GStrv) words = NULL;

  if (pdf == NULL)
    {
      g_test_skip ("no pdftotext");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    g_assert_cmpuint (jt_docx_fixture_count (text, counted[i]), ==,
                      jt_docx_fixture_count (pdf, counted[i]));
  words = g_strsplit_set (pdf, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (bare, words[i]) == NULL)
      /* What is not in the text is in the foot. */
      g_assert_true (strstr ("示例数据第1页共1页", words[i]) != NULL);
}

/* Tables are tables: headers are repeated, rows are whole, facts are paragraphs. */
static void
test_table (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (2, 40, "王＊＊"));
  g_autofree char *xml = jt_docx_fixture_xml (parts, DOCUMENT);
  g_autofree char *text = jt_docx_fixture_text (parts, DOCUMENT);

  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:tbl>"), ==, 2);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:tblHeader/>"), ==, 2);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:tr>"), ==, 2 * 41);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:cantSplit/>"), ==, 2 * 41);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:tc>"), ==, 2 * 41 * 7);
  g_assert_cmpuint (jt_docx_fixture_count (text, "302\n王＊＊\n87.35\n登记\nA\n\n\n"), ==, 80);
  g_assert_nonnull (strstr (text, "\n名册截止日\n第二行\n"));
  g_assert_nonnull (strstr (text, "\n柳芽一区 2栋1单元\n"));
}

/* The foot numbers pages by fields; the head of an entrance is its own. */
static void
test_head_and_foot (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (2, 1, "王＊＊"));
  guint heads = 0, feet = 0;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *xml = NULL;
      g_autofree char *text = NULL;

      if (!g_str_has_prefix (name, "word/header") && !g_str_has_prefix (name, "word/footer"))
        continue;
      xml = jt_docx_fixture_xml (parts, name);
      text = jt_docx_fixture_text (parts, name);
      if (g_str_has_prefix (name, "word/header"))
        heads += g_str_has_prefix (text, "业主名册（表决用） 柳芽一区 ");
      else
        {
          feet++;
          g_assert_cmpstr (text, ==, "\t示例数据\t第 1 页 共 1 页\n");
          g_assert_nonnull (strstr (xml, "w:instr=\" PAGE \""));
          g_assert_nonnull (strstr (xml, "w:instr=\" NUMPAGES \""));
        }
    }
  g_assert_cmpuint (heads, ==, 2);
  g_assert_cmpuint (feet, ==, 2);
}

/* Names come from imported tables: whatever stands in them, the document opens and shows it. */
static void
test_hostile (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *owner;
    const char *shown;
  } rows[] = {
    { "<w:p>&amp;\"'>]]>", "<w:p>&amp;\"'>]]>" },
    { "王\x01例\x1b甲\x7f", "王例甲\x7f" },
    { "王\xef\xbf\xbe\xef\xbf\xbf例", "王例" },
    { "王\t例", "王\t例" },
    { "王\r\n例", "王\n例" },
    { "\U0001f600𠮷", "\U0001f600𠮷" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GHashTable) parts = write_and_read (place, print_roll (1, 1, rows[i].owner));
      g_autofree char *text = jt_docx_fixture_text (parts, DOCUMENT);
      g_autofree char *cell = g_strdup_printf ("\n302\n%s\n87.35\n", rows[i].shown);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_nonnull (strstr (text, cell));
    }
}

/* Nothing that is no UTF-8 is drawn; should it come, it is seen where it stood. */
static void
test_no_utf8 (void)
{
  g_autoptr (GString) xml = g_string_new ("[");

  jt_docx_xml_append (xml, "王\xff例\xe7\x8e");
  jt_docx_xml_append (xml, NULL);
  g_assert_cmpstr (xml->str, ==, "[王\xef\xbf\xbd例\xef\xbf\xbd\xef\xbf\xbd");
}

/* What would take minutes to lay out on paper is only written here. */
static void
test_long (Place *place, gconstpointer data)
{
  static const JtDocxType type = { JT_FACE_BODY, 32, JT_ALIGN_START, 0, FALSE };
  const JtDocxSection section = { JT_MARGINS_OFFICIAL, frame, NULL, FALSE };
  g_autofree char *words = g_strnfill (1000 * 1000, 'x');
  g_autoptr (JtDocx) docx = jt_docx_new ("长", DAY, JT_PAPER_A4);
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  jt_docx_add_section (docx, &section);
  jt_docx_add_text (docx, &type, words);
  jt_docx_write (docx, place->path, &error);
  g_assert_no_error (error);
  parts = jt_docx_fixture_read (place->path);
  text = jt_docx_fixture_text (parts, DOCUMENT);
  g_assert_true (g_str_has_prefix (text, words));
}

static void
test_empty (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_roll (0, 0, ""));
  g_autofree char *xml = jt_docx_fixture_xml (parts, DOCUMENT);

  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:sectPr>"), ==, 1);
}

/* ---------------------------------------------------------------------------------------- ballots */

static JtPrintout *
print_ballots (guint n)
{
  static const char *const motions[] = { "事项一", "事项二", NULL };
  const JtBallotWords words
      = { "表决票 某案", "加装电梯表决票", "编号", "JT-2026-0001\n表决期间", "专有部分", "业主",
          "面积", motions, { "同意", "反对", "弃权" }, "填写说明。", "业主签名", "日期",
          "受托人签名", "收票人", "见证人" };
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_ballot_paper_free);

  for (guint i = 0; i < n; i++)
    {
      JtBallotPaper *paper = g_new0 (JtBallotPaper, 1);

      paper->place = g_strdup_printf ("1栋1单元%u01室", i + 1);
      paper->owners = g_strdup ("王例甲、李例乙");
      paper->area = g_strdup ("87.35 ㎡");
      paper->serial = g_strdup_printf ("7K4M-92%02u", i);
      paper->code = g_strdup_printf ("7K4M92%02u", i);
      g_ptr_array_add (papers, paper);
    }
  return jt_print_ballots (&words, papers, &frame, DAY);
}

/* Each is a document of its own: it says page 1 of 1 and bears its code as a picture. */
static void
test_ballots (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_ballots (3));
  g_autofree char *xml = jt_docx_fixture_xml (parts, DOCUMENT);
  g_autofree char *text = jt_docx_fixture_text (parts, DOCUMENT);
  guint pictures = 0;
  GHashTableIter iter;
  gpointer name, bytes;

  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:pgNumType w:start=\"1\"/>"), ==, 3);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:drawing>"), ==, 3);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "descr=\"7K4M9202\""), ==, 1);
  g_assert_cmpuint (jt_docx_fixture_count (text, "□ 同意\n□ 反对\n□ 弃权\n"), ==, 6);
  g_assert_cmpuint (jt_docx_fixture_count (text, "编号 7K4M-9201\nJT-2026-0001\n表决期间\n"), ==,
                    1);
  g_assert_cmpuint (jt_docx_fixture_count (text, "专有部分\n1栋1单元301室\n面积\n87.35 ㎡\n"), ==,
                    1);
  g_assert_cmpuint (jt_docx_fixture_count (text, "见证人\n"), ==, 3);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    if (g_str_has_prefix (name, "word/media/"))
      {
        pictures++;
        g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
      }
    else if (g_str_has_prefix (name, "word/footer"))
      {
        g_autofree char *foot = jt_docx_fixture_xml (parts, name);

        g_assert_nonnull (strstr (foot, "w:instr=\" SECTIONPAGES \""));
      }
  g_assert_cmpuint (pictures, ==, 3);
}

static void
test_no_ballots (Place *place, gconstpointer data)
{
  g_autoptr (GHashTable) parts = write_and_read (place, print_ballots (0));

  g_assert_nonnull (parts);
}

/* A drawing has no words that could be changed. */
static void
test_drawing (void)
{
  g_autoptr (JtPrintout) printout
      = jt_print_elevations ("立面图", "立面图", g_ptr_array_new (), &frame, JT_PAPER_A4, DAY);

  g_assert_false (jt_printout_has_words (printout));
}

/* ---------------------------------------------------------------------------------------- failing */

/* A full disk: the old file stays as it is. */
static void
test_full_disk (Place *place, gconstpointer data)
{
  g_autoptr (JtPrintout) printout = print_ballots (20);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  struct rlimit old, low;
  gsize length, other;

  g_assert_true (jt_printout_write_docx (printout, place->path, NULL));
  first = get_contents (place->path, &length);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  low = old;
  low.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  g_assert_false (jt_printout_write_docx (printout, place->path, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
  second = get_contents (place->path, &other);
  g_assert_cmpmem (first, length, second, other);
}

/* Nor is anything written where nothing can be. */
static void
test_no_folder (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "无此文件夹", "通知.docx", NULL);
  g_autoptr (JtPrintout) printout = print_roll (1, 1, "王＊＊");
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_printout_write_docx (printout, path, &error));
  g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
}

/* What lies in the way is not a file: the rename fails, and nothing else is lost. */
static void
test_folder_in_the_way (Place *place, gconstpointer data)
{
  g_autoptr (JtPrintout) printout = print_roll (1, 1, "王＊＊");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place->path, 0700), ==, 0);
  g_assert_false (jt_printout_write_docx (printout, place->path, &error));
  g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
  g_assert_cmpint (g_rmdir (place->path), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Place *, gconstpointer);
  } tests[] = {
    { "/docx/parts", test_parts },
    { "/docx/properties", test_properties },
    { "/docx/page", test_page },
    { "/docx/same", test_same },
    { "/docx/words", test_words },
    { "/docx/table", test_table },
    { "/docx/head-and-foot", test_head_and_foot },
    { "/docx/hostile", test_hostile },
    { "/docx/long", test_long },
    { "/docx/empty", test_empty },
    { "/docx/ballots", test_ballots },
    { "/docx/no-ballots", test_no_ballots },
    { "/docx/full-disk", test_full_disk },
    { "/docx/no-folder", test_no_folder },
    { "/docx/folder-in-the-way", test_folder_in_the_way },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Place, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/docx/no-utf8", test_no_utf8);
  g_test_add_func ("/docx/drawing", test_drawing);
  return g_test_run ();
}
