/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jt-print-list.h"

/* A program of offices opens what was written: it is no judge of ours, but one that reads more
 * strictly than an XML parser.  It needs seconds to start, so that there is one test only. */

/* Where it reads and writes; its own settings lie there too. */
typedef struct
{
  char *soffice;
  char *pdftotext;
  char *folder;
} Office;

static void
office_clear (Office *office)
{
  const char *const command[] = { "rm", "-rf", office->folder, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_free (office->soffice);
  g_free (office->pdftotext);
  g_free (office->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Office, office_clear)

/* Returns the PDF's text, or NULL where the program made none. */
static char *
convert (const Office *office, const char *name, const char *pdf)
{
  g_autofree char *profile
      = g_strdup_printf ("-env:UserInstallation=file://%s/profile", office->folder);
  g_autofree char *from = g_build_filename (office->folder, name, NULL);
  g_autofree char *to = g_build_filename (office->folder, pdf, NULL);
  const char *const make[] = { office->soffice, profile, "--headless", "--convert-to", "pdf",
                               "--outdir", office->folder, from, NULL };
  const char *const read[] = { office->pdftotext, to, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) make, NULL,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, &error);
  g_assert_no_error (error);
  if (!g_file_test (to, G_FILE_TEST_EXISTS))
    return NULL;
  g_spawn_sync (NULL, (char **) read, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Two entrances, the second of which goes on on another page. */
static void
write_roll (const char *path)
{
  static const JtRollWords words
      = { "业主名册", "某案", { "房号", "业主", "面积", "依据", "计为一人", "签名", "日期" },
          "附注一句。" };
  static const JtPageFrame frame = { "示例数据", "第 {page} 页 共 {pages} 页" };
  static const char *const row[] = { "302", "王＊＊", "87.35", "登记", "A", NULL };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  g_autoptr (JtPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      JtPrintSection *section = jt_print_section_new ("东单元", "名册截止日");

      for (guint j = 0; j < 3 + i * 27; j++)
        g_ptr_array_add (section->rows, g_strdupv ((GStrv) row));
      g_ptr_array_add (sections, section);
    }
  printout = jt_print_roll (&words, sections, &frame, 20000);
  jt_printout_write_docx (printout, path, &error);
  g_assert_no_error (error);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + strlen (what), what))
    n++;
  return n;
}

static void
test_opens (void)
{
  g_auto (Office) office = { g_find_program_in_path ("soffice"),
                             g_find_program_in_path ("pdftotext"),
                             g_dir_make_tmp ("jiati-XXXXXX", NULL) };
  g_autofree char *plain = g_build_filename (office.folder, "plain.txt", NULL);
  g_autofree char *roll = g_build_filename (office.folder, "roll.docx", NULL);
  g_autofree char *probe = NULL;
  g_autofree char *text = NULL;
  guint pages;

  if (office.soffice == NULL || office.pdftotext == NULL)
    {
      g_test_skip ("no soffice or no pdftotext");
      return;
    }
  /* It may be installed without what opens texts; then it says nothing about ours. */
  g_assert_true (g_file_set_contents (plain, "plain\n", -1, NULL));
  probe = convert (&office, "plain.txt", "plain.pdf");
  if (probe == NULL)
    {
      g_test_skip ("soffice opens no texts");
      return;
    }
  write_roll (roll);
  text = convert (&office, "roll.docx", "roll.pdf");
  g_assert_nonnull (text);
  g_assert_cmpuint (count (text, "王＊＊"), ==, 33);
  g_assert_cmpuint (count (text, "附注一句。"), ==, 2);
  /* Headers stand again where a table goes on. */
  pages = count (text, "\f");
  g_assert_cmpuint (pages, ==, 3);
  g_assert_cmpuint (count (text, "签名"), ==, pages);
  g_assert_cmpuint (count (text, "示例数据"), ==, pages);
  /* The head of a first page is empty; there the entrance stands under the title. */
  g_assert_cmpuint (count (text, "东单元"), ==, pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx-office/opens", test_opens);
  return g_test_run ();
}
