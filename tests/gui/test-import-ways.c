/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

#include "jt-import-row.h"
#include "jt-import-window.h"
#include "jt-roster-workbook.h"
#include "jt-table-view.h"

/* What a person changes, sees and saves on the way of a roster into the book. */

#define HEADER "小区,楼栋,单元,房号,建筑面积,业主\n"
#define GOOD "试验苑,1栋,1单元,101,87.35,张试\n"
#define BAD "试验苑,1栋,1单元,102,many,李试\n"

/* Places of the choices of what a sheet holds. */
enum
{
  HOMES,
  OWNERS,
  BUILDINGS,
  UNUSED,
};

typedef struct
{
  JtGui *gui;
  JtImportWindow *window;
  GtkWidget *next;
  GtkStack *steps;
} Wizard;

static void
wizard_init (Wizard *wizard, JtGui *gui)
{
  wizard->gui = gui;
  wizard->window = jt_import_window_present (GTK_WINDOW (gui->window),
                                             jt_window_get_session (gui->window));
  wizard->next = jt_gui_find (GTK_WIDGET (wizard->window), "next");
  wizard->steps = GTK_STACK (jt_gui_find (GTK_WIDGET (wizard->window), "steps"));
}

static GtkWidget *
find (Wizard *wizard, const char *id)
{
  return jt_gui_find (GTK_WIDGET (wizard->window), id);
}

static const char *
step (Wizard *wizard)
{
  return gtk_stack_get_visible_child_name (wizard->steps);
}

static GtkWidget *
focus (Wizard *wizard)
{
  return gtk_window_get_focus (GTK_WINDOW (wizard->window));
}

static gboolean
is_idle (gpointer waiting_box)
{
  return !gtk_widget_get_visible (waiting_box);
}

/* Until the job that was begun is over. */
static void
wait_for (Wizard *wizard)
{
  jt_gui_spin_until (is_idle, find (wizard, "waiting_box"));
}

static void
open_file (Wizard *wizard, const char *path)
{
  jt_import_window_open (wizard->window, path);
  wait_for (wizard);
}

static void
open_text (Wizard *wizard, const char *text)
{
  g_autofree char *path = jt_book_write_file (wizard->gui->book, "roster.csv", text);

  open_file (wizard, path);
}

static void
press_next (Wizard *wizard)
{
  g_signal_emit_by_name (wizard->next, "clicked");
  wait_for (wizard);
}

static gboolean
tells_trouble (Wizard *wizard)
{
  GtkWidget *trouble = find (wizard, "trouble");

  return gtk_widget_get_visible (trouble) && gtk_widget_has_css_class (trouble, "error-text");
}

static gboolean
tells_news (Wizard *wizard)
{
  GtkWidget *trouble = find (wizard, "trouble");

  return gtk_widget_get_visible (trouble) && !gtk_widget_has_css_class (trouble, "error-text");
}

static GtkDropDown *
column_choice (Wizard *wizard, int column)
{
  return GTK_DROP_DOWN (gtk_grid_get_child_at (GTK_GRID (find (wizard, "columns")),
                                               column % 2 * 2 + 1, column / 2));
}

static guint
count_rows (Wizard *wizard, const char *id)
{
  JtTableView *table = JT_TABLE_VIEW (find (wizard, id));

  return g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_model (table)));
}

/* ---------------------------------------------------------------------------------- the sheets */

static void
add_row (JtRosterTextSheet *sheet, const char *cells)
{
  g_ptr_array_add (sheet->rows, g_strsplit (cells, ",", -1));
}

/* Buildings, owners and homes each on a sheet, as property managers export them. */
static char *
write_three_sheets (Wizard *wizard)
{
  g_autofree char *path = jt_book_write_file (wizard->gui->book, "three.xlsx", "");
  g_autoptr (GPtrArray) sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_text_sheet_free);
  g_autoptr (GError) error = NULL;
  JtRosterTextSheet *buildings = jt_roster_text_sheet_new ("楼栋信息");
  JtRosterTextSheet *owners = jt_roster_text_sheet_new ("业主信息");
  JtRosterTextSheet *homes = jt_roster_text_sheet_new ("房屋信息");

  add_row (buildings, "小区名称,楼栋,总层数");
  add_row (buildings, "试验苑,1栋,6");
  add_row (owners, "业主编号,业主姓名,手机号");
  add_row (owners, "Y1,张试,13800001111");
  add_row (owners, "Y2,李试,13800001112");
  add_row (homes, "楼栋,单元,房号,建筑面积,业主编号");
  add_row (homes, "1栋,1单元,101,87.35,Y1");
  add_row (homes, "1栋,1单元,102,64.00,Y2");
  g_ptr_array_add (sheets, buildings);
  g_ptr_array_add (sheets, owners);
  g_ptr_array_add (sheets, homes);
  jt_roster_texts_write (path, sheets, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static void
find_choice (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_DROP_DOWN (widget))
    *(GtkWidget **) data = widget;
}

static GtkDropDown *
sheet_choice (Wizard *wizard, int sheet)
{
  GtkListBoxRow *row
      = gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (wizard, "list")), sheet);
  GtkWidget *choice = NULL;

  jt_gui_walk (GTK_WIDGET (row), find_choice, &choice);
  return GTK_DROP_DOWN (choice);
}

static void
test_sheets (void)
{
  static const guint kinds[] = { BUILDINGS, OWNERS, HOMES };
  g_autoptr (JtGui) gui = jt_gui_new ();
  Wizard wizard;
  g_autofree char *path = NULL;

  wizard_init (&wizard, gui);
  path = write_three_sheets (&wizard);
  open_file (&wizard, path);
  g_assert_cmpstr (step (&wizard), ==, "columns");
  for (int i = 0; i < 3; i++)
    g_assert_cmpuint (gtk_drop_down_get_selected (sheet_choice (&wizard, i)), ==, kinds[i]);

  /* Without its owners no home can come in. */
  gtk_drop_down_set_selected (sheet_choice (&wizard, 1), UNUSED);
  press_next (&wizard);
  g_assert_true (tells_trouble (&wizard));
  g_assert_cmpstr (step (&wizard), ==, "columns");

  gtk_drop_down_set_selected (sheet_choice (&wizard, 1), OWNERS);
  press_next (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "changes");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (find (&wizard, "counts"))), "新增 2 套"));
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* --------------------------------------------------------------------------------- the columns */

/* What was chosen for a header is known again as long as the book is open. */
static void
test_columns (void)
{
  const char *const text = "小区,楼栋,单元,房号,实测数,业主,无关\n试验苑,1栋,1单元,101,87.35,张试,1\n";
  g_autoptr (JtGui) gui = jt_gui_new ();
  Wizard wizard;
  guint area, room;

  wizard_init (&wizard, gui);
  open_text (&wizard, HEADER GOOD);
  room = gtk_drop_down_get_selected (column_choice (&wizard, 3));
  area = gtk_drop_down_get_selected (column_choice (&wizard, 4));
  g_assert_cmpuint (area, >, 0);

  open_text (&wizard, text);
  g_assert_cmpuint (gtk_drop_down_get_selected (column_choice (&wizard, 4)), ==, 0);
  /* What one column is taken for, no other is. */
  gtk_drop_down_set_selected (column_choice (&wizard, 6), room);
  g_assert_cmpuint (gtk_drop_down_get_selected (column_choice (&wizard, 3)), ==, 0);
  gtk_drop_down_set_selected (column_choice (&wizard, 3), room);
  g_assert_cmpuint (gtk_drop_down_get_selected (column_choice (&wizard, 6)), ==, 0);
  gtk_drop_down_set_selected (column_choice (&wizard, 4), area);
  press_next (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "changes");
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (wizard.window));

  wizard_init (&wizard, gui);
  open_text (&wizard, text);
  g_assert_cmpuint (gtk_drop_down_get_selected (column_choice (&wizard, 3)), ==, room);
  g_assert_cmpuint (gtk_drop_down_get_selected (column_choice (&wizard, 4)), ==, area);
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* ----------------------------------------------------------------------------- the characters */

/* The keyboard stays on the choice, whatever comes of it. */
static void
choose_charset (Wizard *wizard, guint place)
{
  GtkWidget *charset = find (wizard, "charset");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (charset), place);
  wait_for (wizard);
  g_assert_nonnull (focus (wizard));
  g_assert_true (gtk_widget_is_ancestor (focus (wizard), charset));
}

static void
test_charset (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *path = jt_book_write_file (gui->book, "gb.csv", "");
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  Wizard wizard;

  bytes = g_convert (HEADER GOOD, -1, "GB18030", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  wizard_init (&wizard, gui);
  jt_gui_show (GTK_WINDOW (wizard.window));
  open_file (&wizard, path);
  g_assert_true (focus (&wizard) == wizard.next);
  g_assert_true (gtk_widget_get_visible (find (&wizard, "charset_box")));
  g_assert_false (tells_trouble (&wizard));

  choose_charset (&wizard, 1); /* UTF-8 */
  g_assert_true (tells_trouble (&wizard));
  g_assert_cmpstr (step (&wizard), ==, "columns");
  choose_charset (&wizard, 2); /* GB18030 */
  g_assert_false (tells_trouble (&wizard));
  press_next (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "changes");
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* A file that cannot be read is told of in words; the step stays. */
static void
test_broken (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
  } cases[] = {
    { "old.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" },
    { "torn.xlsx", "PK\003\004torn" },
    { "empty.csv", "" },
  };
  g_autoptr (JtGui) gui = jt_gui_new ();
  Wizard wizard;

  wizard_init (&wizard, gui);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = jt_book_write_file (gui->book, cases[i].name, cases[i].bytes);

      g_test_message ("%s", cases[i].name);
      open_file (&wizard, path);
      g_assert_true (tells_trouble (&wizard));
      g_assert_true (focus (&wizard) == find (&wizard, "choose"));
      g_assert_cmpstr (step (&wizard), ==, "file");
      g_assert_false (gtk_widget_get_sensitive (wizard.next));
    }
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* ------------------------------------------------------------------------------- what would change */

static GtkToggleButton *
filter_button (Wizard *wizard, int place)
{
  GtkWidget *button = gtk_widget_get_first_child (find (wizard, "filter"));

  while (place-- > 0)
    button = gtk_widget_get_next_sibling (button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
test_filter (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *copied = NULL;
  Wizard wizard;

  wizard_init (&wizard, gui);
  open_text (&wizard, HEADER GOOD BAD);
  press_next (&wizard);
  /* What has to be mended comes first, with its reason and its row of the file. */
  g_assert_true (gtk_toggle_button_get_active (filter_button (&wizard, 1)));
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 1);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (find (&wizard, "reason"))), "many"));
  g_assert_cmpuint (
      jt_import_row_get_number (jt_table_view_get_chosen (JT_TABLE_VIEW (find (&wizard, "rows")))),
      ==, 3);
  /* What is chosen among these is told, and is a block for a spreadsheet program. */
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (find (&wizard, "table"), "chosen"))),
                   ==, "选中 1 行");
  copied = jt_table_view_copy (JT_TABLE_VIEW (find (&wizard, "table")));
  g_assert_nonnull (strstr (copied, "many"));
  gtk_toggle_button_set_active (filter_button (&wizard, 0), TRUE);
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 2);
  gtk_toggle_button_set_active (filter_button (&wizard, 3), TRUE);
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (filter_button (&wizard, 2))));
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* Of many rows of a kind the first thousand are seen, and the page says so. */
static void
test_limit (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autoptr (GString) text = g_string_new (HEADER);
  Wizard wizard;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (text, "试验苑,1栋,1单元,%u,87.35,张%u\n", 1000 + i, i);
  wizard_init (&wizard, gui);
  open_text (&wizard, text->str);
  press_next (&wizard);
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 1000);
  g_assert_true (gtk_widget_get_visible (find (&wizard, "limit")));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (find (&wizard, "limit"))), "200"));
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* The rejected rows become a workbook of their own, which is read like any other. */
static void
test_rejected (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *path = jt_book_write_file (gui->book, "rejected.xlsx", "");
  Wizard wizard;

  wizard_init (&wizard, gui);
  open_text (&wizard, HEADER GOOD BAD);
  press_next (&wizard);
  jt_import_window_save_rejected (wizard.window, path);
  wait_for (&wizard);
  g_assert_true (tells_news (&wizard));
  press_next (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "done");
  g_assert_true (gtk_widget_get_visible (find (&wizard, "done_rejected")));
  gtk_window_destroy (GTK_WINDOW (wizard.window));

  wizard_init (&wizard, gui);
  open_file (&wizard, path);
  press_next (&wizard);
  g_assert_cmpuint (count_rows (&wizard, "table"), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (wizard.next));
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

/* Stopped, nothing is written, the step stays, and so does the keyboard where it was. */
static void
test_cancel (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  Wizard wizard;

  wizard_init (&wizard, gui);
  jt_gui_show (GTK_WINDOW (wizard.window));
  open_text (&wizard, HEADER GOOD);
  g_assert_true (focus (&wizard) == wizard.next);
  g_signal_emit_by_name (wizard.next, "clicked");
  g_signal_emit_by_name (find (&wizard, "cancel"), "clicked");
  wait_for (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "columns");
  g_assert_true (tells_news (&wizard));
  g_assert_true (focus (&wizard) == wizard.next);

  press_next (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "changes");
  g_signal_emit_by_name (wizard.next, "clicked");
  g_signal_emit_by_name (find (&wizard, "cancel"), "clicked");
  wait_for (&wizard);
  g_assert_cmpstr (step (&wizard), ==, "changes");
  g_assert_true (tells_news (&wizard));
  gtk_window_destroy (GTK_WINDOW (wizard.window));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/import-ways/sheets", test_sheets);
  g_test_add_func ("/import-ways/columns", test_columns);
  g_test_add_func ("/import-ways/charset", test_charset);
  g_test_add_func ("/import-ways/broken", test_broken);
  g_test_add_func ("/import-ways/filter", test_filter);
  g_test_add_func ("/import-ways/limit", test_limit);
  g_test_add_func ("/import-ways/rejected", test_rejected);
  g_test_add_func ("/import-ways/cancel", test_cancel);
  return g_test_run ();
}
