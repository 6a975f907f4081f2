/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>

#include "jt-case-documents.h"
#include "jt-case-page.h"
#include "jt-case-query.h"
#include "jt-case-side.h"
#include "jt-case-stages.h"
#include "jt-document-query.h"
#include "jt-document-row.h"
#include "jt-document-window.h"
#include "jt-field-choice.h"
#include "jt-field-text.h"
#include "jt-json.h"
#include "jt-prompt.h"

/* The documents of a case, from the table under a stage's form to the list of what is missing. */

typedef struct
{
  JtGui *gui;
  JtSession *session;
  char *uid;
  GtkWidget *page;
  char *told;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->gui = jt_gui_new ();
  fixture->session = jt_window_get_session (fixture->gui->window);
  fixture->uid = jt_gui_first_case (fixture->gui, NULL);
  fixture->page = jt_gui_open_case (fixture->gui, fixture->uid);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_gui_free (fixture->gui);
  g_free (fixture->uid);
  g_free (fixture->told);
}

static void
choose_stage (Fixture *fixture, const char *stage)
{
  jt_case_stages_choose (JT_CASE_STAGES (jt_gui_find (fixture->page, "stages")), stage, 0);
  jt_gui_settle ();
}

static JtCaseDocuments *
get_documents (Fixture *fixture)
{
  return JT_CASE_DOCUMENTS (jt_gui_find_type (fixture->page, JT_TYPE_CASE_DOCUMENTS));
}

static void
find_list (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_LIST_BOX (widget))
    *(GtkWidget **) data = widget;
}

static GtkListBox *
get_list (Fixture *fixture)
{
  GtkWidget *list = NULL;

  jt_gui_walk (GTK_WIDGET (get_documents (fixture)), find_list, &list);
  return GTK_LIST_BOX (list);
}

static GtkListBoxRow *
row_at (Fixture *fixture, int place)
{
  return gtk_list_box_get_row_at_index (get_list (fixture), place);
}

/* The status of a line; "-" for what is wanted and not recorded, NULL for no line. */
static const char *
status_at (Fixture *fixture, int place)
{
  JsonObject *line = jt_document_row_get_line (row_at (fixture, place));

  if (line == NULL)
    return NULL;
  return jt_json_text (line, "document") != NULL ? jt_json_text (line, "status") : "-";
}

/* What is waited for: the status of a line. */
typedef struct
{
  Fixture *fixture;
  int place;
  const char *status;
} Wait;

static gboolean
has_status (gpointer data)
{
  const Wait *wait = data;

  return g_strcmp0 (status_at (wait->fixture, wait->place), wait->status) == 0;
}

static void
wait_for (Fixture *fixture, int place, const char *status)
{
  Wait wait = { fixture, place, status };

  jt_gui_spin_until (has_status, &wait);
  jt_gui_settle ();
}

typedef struct
{
  const char *label;
  GtkWidget *found;
} Search;

static void
match_button (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), search->label) == 0)
    search->found = widget;
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  Search search = { label, NULL };

  jt_gui_walk (GTK_WIDGET (get_documents (fixture)), match_button, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

static JtDocumentWindow *
open_line (Fixture *fixture, int place)
{
  gtk_list_box_select_row (get_list (fixture), row_at (fixture, place));
  g_signal_emit_by_name (get_list (fixture), "row-activated", row_at (fixture, place));
  jt_gui_settle ();
  return JT_DOCUMENT_WINDOW (jt_gui_find_window (JT_TYPE_DOCUMENT_WINDOW));
}

static void
type_into (JtDocumentWindow *window, const char *id, const char *text)
{
  JtField *field = JT_FIELD (jt_gui_find (GTK_WIDGET (window), id));

  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), text);
}

static void
save (JtDocumentWindow *window)
{
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (window), "save"), "clicked");
  jt_gui_settle ();
}

/* -------------------------------------------------------------------------------- recording it */

/* What the stage wants stands there; Return records it with its kind filled in. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  JtDocumentWindow *window;
  JtField *kind;

  choose_stage (fixture, "application");
  g_assert_cmpstr (status_at (fixture, 0), ==, "-");
  g_assert_cmpstr (status_at (fixture, 1), ==, "-");
  g_assert_null (status_at (fixture, 2));

  window = open_line (fixture, 0);
  kind = JT_FIELD (jt_gui_find (GTK_WIDGET (window), "kind"));
  g_assert_cmpstr (gtk_editable_get_text (jt_field_text_get_entry (JT_FIELD_TEXT (kind))), ==,
                   "加装电梯申请表");
  save (window);
  wait_for (fixture, 0, "收");
  /* The line that was recorded is the one that is chosen still. */
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) == row_at (fixture, 0));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "撤回…")));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "查看扫描件")));
}

/* A kind of one's own will do, none will not; a day ahead is refused and what was typed stays. */
static void
test_free_kind (Fixture *fixture, gconstpointer data)
{
  JtDocumentWindow *window;
  JsonObject *line;

  choose_stage (fixture, "eligibility");
  g_assert_null (status_at (fixture, 0));
  g_signal_emit_by_name (find_button (fixture, "登记材料(_U)…"), "clicked");
  jt_gui_settle ();
  window = JT_DOCUMENT_WINDOW (jt_gui_find_window (JT_TYPE_DOCUMENT_WINDOW));
  save (window);
  g_assert_true (
      jt_field_has_complaint (JT_FIELD (jt_gui_find (GTK_WIDGET (window), "kind"))));
  type_into (window, "kind", "房屋安全说明");
  save (window);
  wait_for (fixture, 0, "收");
  line = jt_document_row_get_line (row_at (fixture, 0));
  g_assert_cmpstr (jt_json_text (line, "kind"), ==, "房屋安全说明");
}

/* What is changed is shown as it is now, in its place. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) returned = json_node_init_string (json_node_alloc (), "退");
  JtDocumentWindow *window;
  JsonObject *line;

  choose_stage (fixture, "application");
  save (open_line (fixture, 1));
  wait_for (fixture, 1, "收");
  window = open_line (fixture, 1);
  jt_field_set_value (JT_FIELD (jt_gui_find (GTK_WIDGET (window), "status")), returned);
  save (window);
  wait_for (fixture, 1, "退");
  line = jt_document_row_get_line (row_at (fixture, 1));
  g_assert_cmpstr (jt_json_text (line, "kind"), ==, "业主名册");
  g_assert_null (status_at (fixture, 2));
}

/* -------------------------------------------------------------------------------------- scans */

static void
on_tell_cb (Fixture *fixture, const char *sentence)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->told != NULL;
}

static char *
view_scan (Fixture *fixture)
{
  g_clear_pointer (&fixture->told, g_free);
  g_signal_emit_by_name (find_button (fixture, "查看扫描件"), "clicked");
  jt_gui_spin_until (is_told, fixture);
  return g_steal_pointer (&fixture->told);
}

/* A scan comes with the document; when its file is changed or gone it is not shown, and that is
 * said. */
static void
test_scan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *scan = jt_book_write_file (fixture->gui->book, "申请表.jiati-test", "a scan");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a scan", -1);
  g_autofree char *kept
      = g_strconcat (fixture->gui->book->path, ".attachments", G_DIR_SEPARATOR_S, hash, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *gone = NULL;
  JtDocumentWindow *window;

  choose_stage (fixture, "application");
  g_signal_connect_swapped (get_documents (fixture), "tell", G_CALLBACK (on_tell_cb), fixture);
  window = open_line (fixture, 0);
  jt_document_window_take_file (window, scan);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (window), "scan"))), ==,
                   "申请表.jiati-test");
  save (window);
  wait_for (fixture, 0, "收");
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "查看扫描件")));

  /* No program shows files of that name, which is how far a test goes. */
  shown = view_scan (fixture);
  g_assert_cmpstr (shown, ==, "本机没有能打开“申请表.jiati-test”的程序。请安装相应的查看软件。");
  g_assert_true (g_file_set_contents (kept, "another", -1, NULL));
  changed = view_scan (fixture);
  g_assert_nonnull (strstr (changed, "内容已与上传时不同"));
  g_assert_cmpint (g_unlink (kept), ==, 0);
  gone = view_scan (fixture);
  g_assert_nonnull (strstr (gone, "已不在台账旁的附件文件夹中"));
}

/* Lets go of a file above @widget, at a place of it; whether it was taken. */
static gboolean
drop (GtkWidget *widget, const char *path, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, x, y, &taken);
    }
  return taken;
}

static gboolean
has_scan (gpointer data)
{
  JsonObject *line = jt_document_row_get_line (row_at (data, 0));

  return line != NULL && jt_json_text (line, "file_hash") != NULL;
}

/* Dropped on a document it becomes its scan; beside them, that of one to be recorded. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *scan = jt_book_write_file (fixture->gui->book, "扫描.pdf", "dropped");
  JtDocumentWindow *window;
  graphene_rect_t place;

  choose_stage (fixture, "application");
  save (open_line (fixture, 0));
  wait_for (fixture, 0, "收");
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row_at (fixture, 0)),
                                            GTK_WIDGET (get_documents (fixture)), &place));
  g_assert_true (drop (GTK_WIDGET (get_documents (fixture)), scan, (double) place.origin.x + 5,
                       (double) place.origin.y + 5));
  jt_gui_spin_until (has_scan, fixture);

  g_assert_true (drop (GTK_WIDGET (get_documents (fixture)), scan, 5, 5));
  jt_gui_settle ();
  window = JT_DOCUMENT_WINDOW (jt_gui_find_window (JT_TYPE_DOCUMENT_WINDOW));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (window), "scan"))), ==,
                   "扫描.pdf");
  gtk_window_destroy (GTK_WINDOW (window));
  window = open_line (fixture, 1);
  g_assert_true (drop (GTK_WIDGET (window), scan, 5, 5));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (window), "scan"))), ==,
                   "扫描.pdf");
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
}

/* -------------------------------------------------------------------------------- withdrawing */

static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  GtkWidget *prompt;

  choose_stage (fixture, "application");
  save (open_line (fixture, 0));
  wait_for (fixture, 0, "收");
  g_signal_emit_by_name (find_button (fixture, "撤回…"), "clicked");
  jt_gui_settle ();
  prompt = GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (prompt, "title"))), ==,
                   "撤回材料“加装电梯申请表”？");
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (prompt, "reason")), "录错了项目");
  g_signal_emit_by_name (jt_gui_find (prompt, "act"), "clicked");
  wait_for (fixture, 0, "-");
  g_assert_true (jt_book_journal_holds (fixture->gui->book, "录错了项目"));
}

/* ------------------------------------------------------------------------------- what misses */

typedef struct
{
  JtCaseSide *side;
  guint count;
  GtkWidget *last;
} Missing;

static void
count_missing (GtkWidget *widget, gpointer data)
{
  Missing *missing = data;

  if (!GTK_IS_BUTTON (widget))
    return;
  missing->count++;
  missing->last = widget;
}

static Missing
look_at_side (Fixture *fixture)
{
  Missing missing = { JT_CASE_SIDE (jt_gui_find (fixture->page, "side")), 0, NULL };

  jt_gui_walk (jt_gui_find (GTK_WIDGET (missing.side), "documents"), count_missing, &missing);
  return missing;
}

static gboolean
is_line_chosen (gpointer data)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_list (data));

  return row != NULL && gtk_widget_has_focus (GTK_WIDGET (row));
}

/* A document that is missing is named beside the form; a click leads to its line. */
static void
test_side (Fixture *fixture, gconstpointer data)
{
  Missing missing = look_at_side (fixture);
  JsonObject *stage;
  const char *kind;

  g_assert_cmpuint (missing.count, >, 0);
  choose_stage (fixture, "suspended");
  missing = look_at_side (fixture);
  g_signal_emit_by_name (missing.last, "clicked");
  jt_gui_spin_until (is_line_chosen, fixture);
  stage = jt_case_stages_get_chosen (JT_CASE_STAGES (jt_gui_find (fixture->page, "stages")));
  g_assert_cmpstr (jt_json_text (stage, "stage"), !=, "suspended");
  kind = jt_json_text (
      jt_document_row_get_line (gtk_list_box_get_selected_row (get_list (fixture))), "kind");
  g_assert_nonnull (strstr (
      gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (missing.last)))), kind));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  ADD ("/case-documents/record", test_record);
  ADD ("/case-documents/free-kind", test_free_kind);
  ADD ("/case-documents/change", test_change);
  ADD ("/case-documents/scan", test_scan);
  ADD ("/case-documents/drop", test_drop);
  ADD ("/case-documents/withdraw", test_withdraw);
  ADD ("/case-documents/side", test_side);
  return g_test_run ();
}
