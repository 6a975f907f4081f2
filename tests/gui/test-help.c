/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-ballot-screen.h"
#include "jt-help-chapter.h"
#include "jt-help-text.h"
#include "jt-help-window.h"
#include "jt-key-card.h"
#include "jt-page-list.h"
#include "jt-print-preview.h"
#include "jt-shortcuts.h"
#include "jt-start-window.h"

static const JtHelpBlock *
get_block (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) blocks
      = jt_help_text_parse ("# 开始\n\n! a.png 一张图 两栏\n第一行，\n第二行\nF1 and\nF2\n\n"
                            "## 小题\n- 一\n- 二\n§ 民法典\n= Program\n");
  static const struct
  {
    JtHelpKind kind;
    const char *text;
    const char *file;
  } expected[] = {
    { JT_HELP_TITLE, "开始", NULL },   { JT_HELP_PICTURE, "一张图 两栏", "a.png" },
    { JT_HELP_PARAGRAPH, "第一行，第二行F1 and F2", NULL },
    { JT_HELP_HEADING, "小题", NULL }, { JT_HELP_ITEM, "一", NULL },
    { JT_HELP_ITEM, "二", NULL },      { JT_HELP_BASIS, "民法典", NULL },
    { JT_HELP_KEYS, "Program", NULL },
  };

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++)
    {
      g_assert_cmpint (get_block (blocks, i)->kind, ==, expected[i].kind);
      g_assert_cmpstr (get_block (blocks, i)->text, ==, expected[i].text);
      g_assert_cmpstr (get_block (blocks, i)->file, ==, expected[i].file);
    }
}

static gboolean
is_group_of_keys (const char *name)
{
  guint n_keys;
  const JtShortcut *keys = jt_shortcuts_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    if (g_strcmp0 (keys[i].group, name) == 0)
      return TRUE;
  return FALSE;
}

/* A chapter begins with its title and a picture of what it explains; no mark was mistyped, so that
 * it would stand in the text. */
static void
check_chapter (const char *chapter)
{
  g_autoptr (GPtrArray) blocks = jt_help_chapter_read (chapter);
  guint n_pictures = 0;

  g_test_message ("%s", chapter);
  g_assert_cmpuint (blocks->len, >, 3);
  g_assert_cmpint (get_block (blocks, 0)->kind, ==, JT_HELP_TITLE);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JtHelpBlock *block = get_block (blocks, i);

      g_assert_true (i == 0 || block->kind != JT_HELP_TITLE);
      g_assert_cmpuint (strlen (block->text), >, 0);
      if (block->kind == JT_HELP_PICTURE)
        {
          g_autofree char *path = jt_help_chapter_picture (block->file);
          g_autoptr (GdkTexture) picture = gdk_texture_new_from_resource (path);

          g_assert_cmpint (gdk_texture_get_width (picture), >=, 400);
          g_assert_cmpint (gdk_texture_get_width (picture), <=, 1366);
          n_pictures++;
        }
      else if (block->kind == JT_HELP_KEYS)
        g_assert_true (is_group_of_keys (block->text));
      else
        g_assert_true (block->kind != JT_HELP_PARAGRAPH
                       || g_unichar_isalnum (g_utf8_get_char (block->text)));
    }
  g_assert_cmpuint (n_pictures, >=, 1);
}

static void
test_chapters (void)
{
  const char *const *chapters = jt_help_chapter_list ();

  for (guint i = 0; chapters[i] != NULL; i++)
    check_chapter (chapters[i]);
}

/* F1 on every page opens the chapter of that page, in one window. */
static void
test_pages (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  JtHelpWindow *first = NULL;
  JtHelpWindow *help = NULL;

  for (const JtPageEntry *page = jt_page_list (); page->name != NULL; page++)
    {
      jt_window_go (gui->window, page->name, NULL);
      jt_gui_settle ();
      g_test_message ("%s", page->name);
      help = jt_help_window_present (jt_help_chapter_of (GTK_WINDOW (gui->window)));
      jt_gui_settle ();
      g_assert_cmpstr (jt_help_window_get_chapter (help), ==, page->name);
      g_assert_true (first == NULL || first == help);
      first = help;
    }
  gtk_window_destroy (GTK_WINDOW (help));
}

/* What is no page has its chapter too. */
static void
test_windows (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWindow *parent = GTK_WINDOW (gui->window);
  JtStartWindow *start = jt_start_window_new (GTK_APPLICATION (jt_gui_application ()));
  GtkWindow *screen = jt_ballot_screen_new (parent);

  g_assert_cmpstr (jt_help_chapter_of (GTK_WINDOW (start)), ==, "start");
  g_assert_cmpstr (jt_help_chapter_of (screen), ==, "screen");
  g_assert_cmpstr (jt_help_chapter_of (NULL), ==, "start");
  gtk_window_destroy (screen);
  gtk_window_destroy (GTK_WINDOW (start));
}

/* Closes the previews that are open, and says how many there were. */
static guint
close_previews (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (!JT_IS_PRINT_PREVIEW (window))
        continue;
      gtk_window_destroy (window);
      n++;
    }
  return n;
}

/* The card has two sides, and the manual leads to it. */
static void
test_card (void)
{
  g_autoptr (JtPrintout) card = jt_key_card_print ();
  JtHelpWindow *help;

  g_assert_cmpuint (jt_printout_get_n_pages (card), ==, 2);
  help = jt_help_window_present ("desk");
  jt_gui_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (help), "help.card", NULL));
  jt_gui_settle ();
  g_assert_cmpuint (close_previews (), ==, 1);
  gtk_window_destroy (GTK_WINDOW (help));
  jt_gui_settle ();
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/help/text", test_text);
  g_test_add_func ("/help/chapters", test_chapters);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/windows", test_windows);
  g_test_add_func ("/help/card", test_card);
  return g_test_run ();
}
