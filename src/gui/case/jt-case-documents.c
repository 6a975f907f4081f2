/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-documents.h"

#include <glib/gi18n.h>

#include "jt-document-query.h"
#include "jt-document-row.h"
#include "jt-document-window.h"
#include "jt-edit-keys.h"
#include "jt-file-pick.h"
#include "jt-json.h"
#include "jt-prompt.h"
#include "jt-scan-view.h"
#include "jt-scroll.h"
#include "jt-wording.h"

struct _JtCaseDocuments
{
  GtkBox parent_instance;

  JtSession *session;
  char *case_uid;
  char *stage;
  int lift;

  GtkWidget *table;
  GtkListBox *list;
  GtkLabel *empty;
  GtkButton *add;
  GtkButton *change;
  GtkButton *take_in;
  GtkButton *view;
  GtkButton *withdraw;

  char *wanted; /* the kind that is to get the focus once there is room */
  guint tick;
  guint turn; /* back to the beginning of a line that is wider than the window */
};

enum
{
  TELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseDocuments, jt_case_documents, GTK_TYPE_BOX)

static void
tell (JtCaseDocuments *self, const char *sentence)
{
  g_signal_emit (self, signals[TELL], 0, sentence);
}

static void
tell_error (JtCaseDocuments *self, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);

  tell (self, sentence);
}

static GtkWindow *
get_window (JtCaseDocuments *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* A list that is taken apart tells of its rows once more, when the book may be closed already. */
static gboolean
may_record (JtCaseDocuments *self)
{
  JtOffice *office = self->session != NULL ? jt_session_get_office (self->session) : NULL;

  return office != NULL && (jt_office_get_role (office) & JT_ROLES_OFFICE) != 0;
}

static JsonObject *
get_line (JtCaseDocuments *self)
{
  return jt_document_row_get_line (gtk_list_box_get_selected_row (self->list));
}

static const char *
get_document (JtCaseDocuments *self)
{
  JsonObject *line = get_line (self);

  return line != NULL ? jt_json_text (line, "document") : NULL;
}

/* Which of the buttons mean something for the line that is chosen. */
static void
update_buttons (JtCaseDocuments *self)
{
  const gboolean may = may_record (self);
  JsonObject *line = get_line (self);
  const gboolean there = get_document (self) != NULL;
  const gboolean scanned = there && jt_json_text (line, "file_hash") != NULL;

  gtk_button_set_label (self->change, there || line == NULL ? _ ("Change…") : _ ("Record…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->change), may && line != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take_in), may && line != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), scanned);
  gtk_widget_set_sensitive (GTK_WIDGET (self->withdraw), may && there);
}

/* --------------------------------------------------------------------------- record and change */

static void
open_window (JtCaseDocuments *self, JsonObject *line, const char *file)
{
  JtDocumentWindow *window = jt_document_window_new (get_window (self), self->session,
                                                     self->case_uid, self->stage, self->lift, line);

  if (file != NULL)
    jt_document_window_take_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_add_cb (JtCaseDocuments *self)
{
  open_window (self, NULL, NULL);
}

static void
on_change_cb (JtCaseDocuments *self)
{
  if (get_line (self) != NULL && may_record (self))
    open_window (self, get_line (self), NULL);
}

/* ------------------------------------------------------------------------------------- scans */

static void
on_taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseDocuments) self = data;
  g_autoptr (GError) error = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    tell (self, "");
  else
    tell_error (self, error);
}

/* A document that is there gets its scan at once; one that is not is recorded with it. */
static void
take_file (JtCaseDocuments *self, JsonObject *line, const char *path)
{
  const char *document = line != NULL ? jt_json_text (line, "document") : NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (document == NULL)
    {
      open_window (self, line, path);
      return;
    }
  json_object_set_string_member (arguments, "document", document);
  json_object_set_string_member (arguments, "file", path);
  jt_session_submit_async (self->session, "document-change", arguments, on_taken_cb,
                           g_object_ref (self));
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseDocuments) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    take_file (self, get_line (self), path);
}

static void
on_take_in_cb (JtCaseDocuments *self)
{
  jt_file_pick_async (get_window (self), JT_FILE_OPEN_SCAN, NULL, on_picked_cb,
                      g_object_ref (self));
}

static gboolean
on_drop_cb (JtCaseDocuments *self, const GValue *value, double x, double y)
{
  g_autofree char *path = jt_document_window_dropped (g_value_get_boxed (value));
  GtkListBoxRow *row = NULL;
  graphene_point_t point;

  if (path == NULL || !may_record (self))
    return FALSE;
  if (gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->list),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point)
      && point.y >= 0)
    row = gtk_list_box_get_row_at_y (self->list, (int) point.y);
  take_file (self, jt_document_row_get_line (row), path);
  return TRUE;
}

static void
on_viewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseDocuments) self = data;
  g_autofree char *trouble = jt_scan_view_finish (result);

  tell (self, trouble != NULL ? trouble : "");
}

static void
on_view_cb (JtCaseDocuments *self)
{
  if (get_document (self) != NULL)
    jt_scan_view_async (self->session, get_document (self), on_viewed_cb, g_object_ref (self));
}

/* -------------------------------------------------------------------------------- withdrawing */

static void
on_withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseDocuments) self = data;
  g_autoptr (GError) error = NULL;

  if (!jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    tell_error (self, error);
}

typedef struct
{
  JtCaseDocuments *self;
  char *document;
} JtWithdrawal;

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree JtWithdrawal *withdrawal = data;
  g_autoptr (JtCaseDocuments) self = withdrawal->self;
  g_autofree char *document = withdrawal->document;
  g_autofree char *reason = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (!jt_prompt_ask_finish (result, &reason))
    return;
  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, "form", "document");
  json_object_set_string_member (arguments, "row", document);
  json_object_set_string_member (arguments, "reason", reason);
  jt_session_submit_async (self->session, "record-withdraw", arguments, on_withdrawn_cb,
                           g_object_ref (self));
}

static void
on_withdraw_cb (JtCaseDocuments *self)
{
  g_autofree char *title = NULL;
  JtWithdrawal *withdrawal;

  if (get_document (self) == NULL || !may_record (self))
    return;
  withdrawal = g_new0 (JtWithdrawal, 1);
  withdrawal->self = g_object_ref (self);
  withdrawal->document = g_strdup (get_document (self));
  /* Translators: a question; the kind of a document */
  title = g_strdup_printf (_ ("Withdraw the document “%s”?"),
                           jt_json_text (get_line (self), "kind"));
  jt_prompt_ask_async (get_window (self), title,
                       _ ("For a document that was recorded by mistake. It leaves the case; the "
                          "journal keeps it with your name and the reason, and its scan stays in "
                          "the folder of attachments. One that was given back is marked as returned "
                          "instead."),
                       _ ("_Withdraw Document"), _ ("Reason for the record"), on_answered_cb,
                       withdrawal);
}

static gboolean
take_back (GtkWidget *widget)
{
  JtCaseDocuments *self = JT_CASE_DOCUMENTS (widget);

  if (get_document (self) == NULL || !may_record (self))
    return FALSE;
  on_withdraw_cb (self);
  return TRUE;
}

static gboolean
on_key_cb (JtCaseDocuments *self, guint key)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete)
    return FALSE;
  on_withdraw_cb (self);
  return TRUE;
}

/* ------------------------------------------------------------------------------------ the rows */

static GtkListBoxRow *
find_kind (JtCaseDocuments *self, const char *kind)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (jt_json_text (jt_document_row_get_line (row), "kind"), kind) == 0)
      return row;
  return NULL;
}

/* A document that was changed has another uid: it is found where it stood, or by its kind. */
static GtkListBoxRow *
find_again (JtCaseDocuments *self, int place, const char *kind)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);

  if (row != NULL
      && g_strcmp0 (jt_json_text (jt_document_row_get_line (row), "kind"), kind) == 0)
    return row;
  return find_kind (self, kind);
}

static void
fill (JtCaseDocuments *self, JsonArray *lines)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (lines); i++)
    gtk_list_box_append (self->list,
                         jt_document_row_new (json_array_get_object_element (lines, i)));
  gtk_widget_set_visible (self->table, json_array_get_length (lines) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), json_array_get_length (lines) == 0);
}

void
jt_case_documents_refresh (JtCaseDocuments *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) lines = NULL;
  g_autofree char *kind = NULL;
  GtkRoot *root;
  GtkWidget *focus;
  GtkListBoxRow *row;
  gboolean focused;
  int place = -1;

  g_return_if_fail (JT_IS_CASE_DOCUMENTS (self));

  lines = jt_office_documents (jt_session_get_office (self->session), self->case_uid, self->stage,
                               self->lift, &error);
  if (lines == NULL)
    {
      tell_error (self, error);
      return;
    }
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    {
      place = gtk_list_box_row_get_index (row);
      kind = g_strdup (jt_json_text (jt_document_row_get_line (row), "kind"));
    }
  fill (self, lines);
  row = kind != NULL ? find_again (self, place, kind) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  /* The row that had the focus is gone: its successor takes it, or what makes a new one. */
  if (focused && (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row))))
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  update_buttons (self);
}

static gboolean
on_turn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtCaseDocuments *self = JT_CASE_DOCUMENTS (widget);

  self->turn = 0;
  jt_scroll_to_start (GTK_WIDGET (self->list));
  jt_scroll_to_start (widget);
  return G_SOURCE_REMOVE;
}

/* With large text a line is wider than the window, and GTK scrolls to the end of what gets the
 * focus: it is read from its beginning. */
static void
on_row_selected_cb (JtCaseDocuments *self)
{
  update_buttons (self);
  if (self->turn == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->turn = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_turn_cb, NULL, NULL);
}

/* A form that was just filled has no place before it is laid out. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtCaseDocuments *self = JT_CASE_DOCUMENTS (widget);
  GtkListBoxRow *row = find_kind (self, self->wanted);

  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      /* The whole table with its buttons, not only the line that has the focus. */
      jt_scroll_to_whole (GTK_WIDGET (self));
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return G_SOURCE_REMOVE;
}

void
jt_case_documents_show (JtCaseDocuments *self, const char *kind)
{
  g_return_if_fail (JT_IS_CASE_DOCUMENTS (self) && kind != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (kind);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* ---------------------------------------------------------------------------------- the object */

static void
jt_case_documents_dispose (GObject *object)
{
  JtCaseDocuments *self = JT_CASE_DOCUMENTS (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  if (self->turn != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->turn);
  self->tick = self->turn = 0;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_case_documents_parent_class)->dispose (object);
}

static void
jt_case_documents_finalize (GObject *object)
{
  JtCaseDocuments *self = JT_CASE_DOCUMENTS (object);

  g_free (self->case_uid);
  g_free (self->stage);
  g_free (self->wanted);
  G_OBJECT_CLASS (jt_case_documents_parent_class)->finalize (object);
}

static void
jt_case_documents_class_init (JtCaseDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_case_documents_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_case_documents_finalize;

  signals[TELL] = g_signal_new ("tell", JT_TYPE_CASE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  jt_edit_keys_add_take_back (GTK_WIDGET_CLASS (klass), take_back);
}

static GtkButton *
add_button (JtCaseDocuments *self, GtkBox *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (box, button);
  return GTK_BUTTON (button);
}

static void
add_title (JtCaseDocuments *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ ("Documents"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "group-title");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  self->add = add_button (self, GTK_BOX (line), _ ("Record Doc_ument…"), G_CALLBACK (on_add_cb));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
add_buttons (JtCaseDocuments *self, GtkBox *box)
{
  GtkBox *buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  gtk_widget_set_margin_top (GTK_WIDGET (buttons), 3);
  self->change = add_button (self, buttons, _ ("Change…"), G_CALLBACK (on_change_cb));
  self->take_in = add_button (self, buttons, _ ("Take In Scan…"), G_CALLBACK (on_take_in_cb));
  self->view = add_button (self, buttons, _ ("View Scan"), G_CALLBACK (on_view_cb));
  self->withdraw = add_button (self, buttons, _ ("Withdraw…"), G_CALLBACK (on_withdraw_cb));
  gtk_box_append (box, GTK_WIDGET (buttons));
}

/* With large text the table scrolls by itself, so that the form above it stays as narrow as it is. */
static void
add_table (JtCaseDocuments *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->table = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->table), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "frame");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Documents"), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_change_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_box_append (box, jt_document_row_header ());
  gtk_box_append (box, GTK_WIDGET (self->list));
  add_buttons (self, box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table), GTK_WIDGET (box));
  gtk_box_append (GTK_BOX (self), self->table);
}

static void
add_empty (JtCaseDocuments *self)
{
  self->empty = GTK_LABEL (gtk_label_new (
      _ ("This stage wants no document of its own. One that belongs to it may be recorded.")));
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->empty));
}

static void
jt_case_documents_init (JtCaseDocuments *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_title (self);
  add_table (self);
  add_empty (self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

JtCaseDocuments *
jt_case_documents_new (JtSession *session, const char *case_uid, const char *stage, int lift)
{
  JtCaseDocuments *self = g_object_new (JT_TYPE_CASE_DOCUMENTS, NULL);

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->stage = g_strdup (stage);
  self->lift = lift;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), may_record (self));
  jt_case_documents_refresh (self);
  return self;
}
