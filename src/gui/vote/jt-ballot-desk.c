/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk.h"

#include <glib/gi18n.h>

#include "jt-ballot-desk-private.h"
#include "jt-ballot-screen.h"
#include "jt-ballot-words.h"
#include "jt-drop-down-name.h"
#include "jt-settings.h"
#include "jt-wording.h"

/* So many parts that changed elsewhere are read one by one, in the main thread. */
#define FEW_PARTS 16

enum
{
  TELL,
  LEAVE,
  SELECTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotDesk, jt_ballot_desk, GTK_TYPE_WIDGET)

void
jt_ballot_desk_tell (JtBallotDesk *self, const char *text)
{
  g_signal_emit (self, signals[TELL], 0, text);
}

/* -------------------------------------------------------------------------------- what is shown */

static void
label_filter (GtkToggleButton *button, const char *name, guint count)
{
  /* Translators: a filter and how many lines it has */
  g_autofree char *label = g_strdup_printf (_ ("%s %u"), name, count);

  /* A label that is set anew lays the window out anew. */
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (button), label);
}

static void
update_filters (JtBallotDesk *self)
{
  guint counts[JT_BALLOT_FILTERS];

  jt_ballot_rows_count (jt_ballot_grid_get_rows (self->grid), counts);
  label_filter (self->filter_all, _ ("All"), counts[JT_BALLOT_FILTER_ALL]);
  label_filter (self->filter_outstanding, _ ("Outstanding"), counts[JT_BALLOT_FILTER_OUTSTANDING]);
  label_filter (self->filter_unchecked, _ ("To check"), counts[JT_BALLOT_FILTER_UNCHECKED]);
  label_filter (self->filter_proxy, _ ("Proxy pending"), counts[JT_BALLOT_FILTER_PROXY]);
}

void
jt_ballot_desk_update (JtBallotDesk *self)
{
  update_filters (self);
  if (self->screen != NULL)
    jt_ballot_screen_show (JT_BALLOT_SCREEN (self->screen), self->sheet);
  jt_ballot_desk_update_actions (self);
}

static void
tell_selection (JtBallotDesk *self)
{
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;
  JtArea area;
  guint count;

  if (self->sheet == NULL)
    return;
  count = jt_ballot_grid_get_selected (self->grid, &area);
  sum = jt_area_format (area);
  if (count > 0)
    /* Translators: how many parts are selected, and their area */
    text = g_strdup_printf (ngettext ("%u part selected, %s ㎡", "%u parts selected, %s ㎡", count),
                            count, sum);
  g_signal_emit (self, signals[SELECTION], 0, text);
}

static void
on_typed_cb (JtBallotDesk *self, guint line)
{
  jt_ballot_rows_changed (jt_ballot_grid_get_rows (self->grid), line);
  if (line == self->strip_line && !self->strip_edited)
    jt_ballot_desk_fill_strip (self);
  jt_ballot_side_changed (self->side, line);
  jt_ballot_desk_update (self);
}

static void
on_drained_cb (JtBallotDesk *self)
{
  if (self->stale)
    jt_ballot_desk_reload (self);
}

/* ------------------------------------------------------------------------------------- reading */

static void
show_sheet (JtBallotDesk *self, JtBallotSheet *sheet)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet));
  JtBallotSheet *old = self->sheet;
  g_autofree char *moment = jt_moment_format_end (vote->end);
  g_autofree char *end = jt_wording_moment (moment);
  g_autofree char *ends = NULL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean in_grid
      = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));
  const gboolean again = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "vote");
  guint line = 0;
  const gboolean had_line = old != NULL && again && jt_ballot_grid_get_line (self->grid, &line);

  jt_ballot_typing_set_sheet (self->typing, sheet, self->case_uid);
  self->sheet = sheet;
  jt_ballot_grid_set_sheet (self->grid, sheet);
  jt_ballot_side_set_sheet (self->side, sheet);
  jt_ballot_desk_fill_filter (self);
  jt_ballot_sheet_free (old);

  ends = vote->sealed    ? g_strdup (_ ("Closed and sealed"))
         : vote->extended ? g_strdup_printf (_ ("extended until %s"), end)
                          : g_strdup_printf (_ ("until %s"), end);
  gtk_label_set_label (self->title, jt_ballot_sheet_get_title (sheet));
  gtk_label_set_label (self->ends, ends);
  gtk_widget_set_visible (GTK_WIDGET (self->motions), vote->n_motions > 1 && !vote->sealed);
  gtk_drop_down_set_selected (self->motions, 0);
  /* What was sealed is read, not typed: room, owners and why a ballot is invalid stay. */
  gtk_widget_set_visible (GTK_WIDGET (self->keys), !vote->sealed);
  gtk_widget_set_visible (GTK_WIDGET (self->details), !vote->sealed);
  gtk_stack_set_visible_child_name (self->stack, "vote");
  self->strip_edited = FALSE;
  jt_ballot_desk_update (self);
  /* Who types a room while the vote is read again goes on typing it: the grid, where digits are
   * choices, takes the keys only when it had them. */
  if (had_line && in_grid)
    jt_ballot_grid_go (self->grid, line);
  else if (had_line)
    jt_ballot_grid_select (self->grid, line);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->jump));
  jt_ballot_desk_fill_strip (self);
  if (jt_ballot_grid_get_line (self->grid, &line))
    jt_ballot_side_go (self->side, line);
  tell_selection (self);
}

static gpointer
load_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_ballot_sheet_load (office, data, error);
}

static void
free_sheet (gpointer sheet)
{
  jt_ballot_sheet_free (sheet);
}

#define MENUS 3

/* Reading again moves the focus, which would close a menu under the hands of who opened it. */
static gboolean
is_menu_open (JtBallotDesk *self)
{
  GtkMenuButton *const buttons[MENUS] = { self->print, self->more, self->invalid };
  GtkPopover *filter;

  for (gsize i = 0; i < MENUS; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (buttons[i]))))
      return TRUE;
  filter = gtk_menu_button_get_popover (self->filter_button);
  return filter != NULL && gtk_widget_get_visible (GTK_WIDGET (filter));
}

void
jt_ballot_desk_menu_closed (JtBallotDesk *self)
{
  if (self->session != NULL && self->stale && !is_menu_open (self))
    jt_ballot_desk_reload (self);
}

static void
watch_menus (JtBallotDesk *self)
{
  GtkMenuButton *const buttons[MENUS] = { self->print, self->more, self->invalid };

  for (gsize i = 0; i < MENUS; i++)
    g_signal_connect_object (gtk_menu_button_get_popover (buttons[i]), "closed",
                             G_CALLBACK (jt_ballot_desk_menu_closed), self, G_CONNECT_SWAPPED);
}

static void
on_loaded_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet
      = jt_session_run_finish (JT_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL
      || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (sheet == NULL)
    {
      g_autofree char *text = jt_wording_error (error);

      jt_ballot_desk_tell (self, text);
      g_signal_emit (self, signals[LEAVE], 0);
    }
  else if (jt_ballot_typing_is_busy (self->typing) || is_menu_open (self))
    self->stale = TRUE; /* what was typed meanwhile is not in it */
  else
    show_sheet (self, g_steal_pointer (&sheet));
}

void
jt_ballot_desk_reload (JtBallotDesk *self)
{
  self->stale = jt_ballot_typing_is_busy (self->typing);
  if (self->stale)
    return;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  jt_session_read_async (self->session, load_job, g_strdup (self->case_uid), g_free, free_sheet,
                         self->loading, on_loaded_cb, g_object_ref (self));
}

void
jt_ballot_desk_open (JtBallotDesk *self, const char *case_uid)
{
  g_return_if_fail (JT_IS_BALLOT_DESK (self) && self->session != NULL);

  if (g_strcmp0 (case_uid, self->case_uid) != 0)
    {
      g_free (self->case_uid);
      self->case_uid = g_strdup (case_uid);
      jt_ballot_desk_end_blind (self);
      jt_ballot_desk_clear_filter (self);
      g_clear_pointer (&self->carried_received, g_free);
      g_clear_pointer (&self->carried_collector, g_free);
      gtk_editable_set_text (GTK_EDITABLE (self->jump), "");
      gtk_toggle_button_set_active (self->filter_all, TRUE);
      gtk_stack_set_visible_child_name (self->stack, "reading");
      if (self->screen != NULL)
        gtk_window_destroy (self->screen);
    }
  jt_ballot_desk_reload (self);
}

static void
refresh_parts (JtBallotDesk *self, GHashTable *parts)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    {
      g_autoptr (GError) error = NULL;
      guint line;

      if (!jt_ballot_box_find_part (jt_ballot_sheet_get_box (self->sheet), part, &line)
          || jt_ballot_sheet_get_row (self->sheet, line)->unsaved > 0)
        continue;
      if (!jt_ballot_sheet_refresh (self->sheet, jt_session_get_office (self->session), line,
                                    &error))
        {
          g_autofree char *text = jt_wording_error (error);

          jt_ballot_desk_tell (self, text);
        }
      on_typed_cb (self, line);
    }
}

void
jt_ballot_desk_refresh (JtBallotDesk *self, const JtTouched *touched)
{
  GHashTable *parts;

  g_return_if_fail (JT_IS_BALLOT_DESK (self));

  if (self->sheet == NULL || self->case_uid == NULL)
    return;
  if (touched == NULL)
    {
      jt_ballot_desk_reload (self);
      return;
    }
  parts = g_hash_table_lookup (
      touched->votes, jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->uid);
  if (parts == NULL)
    return;
  if (g_hash_table_size (parts) == 0 || g_hash_table_size (parts) > FEW_PARTS)
    jt_ballot_desk_reload (self);
  else
    refresh_parts (self, parts);
}

/* ---------------------------------------------------------------------------------- the object */

static void
on_filter_cb (JtBallotDesk *self, GtkToggleButton *button)
{
  const JtBallotFilter filter = button == self->filter_outstanding ? JT_BALLOT_FILTER_OUTSTANDING
                                : button == self->filter_unchecked ? JT_BALLOT_FILTER_UNCHECKED
                                : button == self->filter_proxy     ? JT_BALLOT_FILTER_PROXY
                                                                   : JT_BALLOT_FILTER_ALL;

  if (gtk_toggle_button_get_active (button) && self->sheet != NULL)
    jt_ballot_rows_set_filter (jt_ballot_grid_get_rows (self->grid), filter);
}

static void
on_leave_cb (JtBallotDesk *self)
{
  jt_ballot_desk_apply_strip (self);
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
jt_ballot_desk_dispose (GObject *object)
{
  JtBallotDesk *self = JT_BALLOT_DESK (object);
  GtkWidget *child;

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->screen != NULL)
    gtk_window_destroy (self->screen);
  g_clear_weak_pointer (&self->screen);
  if (self->typing != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->typing, self);
      jt_ballot_typing_set_sheet (self->typing, NULL, NULL);
    }
  if (self->grid != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->grid, self);
      jt_ballot_grid_set_sheet (self->grid, NULL);
    }
  if (self->side != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->side, self);
      jt_ballot_side_set_sheet (self->side, NULL);
    }
  if (self->withdrawal != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->withdrawal));
  self->withdrawal = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JT_TYPE_BALLOT_DESK);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, jt_ballot_sheet_free);
  g_clear_object (&self->typing);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_ballot_desk_parent_class)->dispose (object);
}

static void
jt_ballot_desk_finalize (GObject *object)
{
  JtBallotDesk *self = JT_BALLOT_DESK (object);

  g_clear_pointer (&self->asked, jt_ballot_asked_free);
  g_free (self->case_uid);
  g_free (self->carried_received);
  g_free (self->carried_collector);
  g_free (self->serial);
  G_OBJECT_CLASS (jt_ballot_desk_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, title);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, ends);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, head);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, jump);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_all);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_outstanding);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_unchecked);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_proxy);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_button);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filter_clear);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, filtered);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, grid);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, side);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, strip);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, current);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, motions);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, keys);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, print);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, more);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, invalid);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, details);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, blind_note);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, signed_on);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, received_on);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, collector);
  gtk_widget_class_bind_template_child (widget_class, JtBallotDesk, note);
}

/* The next room is typed first, whoever comes. */
static gboolean
jt_ballot_desk_grab_focus (GtkWidget *widget)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  return gtk_widget_get_mapped (GTK_WIDGET (self->jump))
         && gtk_widget_grab_focus (GTK_WIDGET (self->jump));
}

static void
jt_ballot_desk_class_init (JtBallotDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_ballot_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_ballot_desk_finalize;
  widget_class->grab_focus = jt_ballot_desk_grab_focus;
  signals[TELL] = g_signal_new ("tell", JT_TYPE_BALLOT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SELECTION] = g_signal_new ("selection", JT_TYPE_BALLOT_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEAVE] = g_signal_new ("leave", JT_TYPE_BALLOT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  g_type_ensure (JT_TYPE_BALLOT_GRID);
  g_type_ensure (JT_TYPE_BALLOT_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-ballot-desk.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  jt_ballot_desk_bind_keys (widget_class);
  jt_ballot_desk_bind_strip (widget_class);
  jt_ballot_desk_install_actions (widget_class);
  jt_ballot_desk_install_check (widget_class);
  jt_ballot_desk_install_filter (widget_class);
}

/* Beside the buttons, large letters leave no room for the case and the end of its vote in one line. */
static void
arrange_head (JtBallotDesk *self)
{
  const gboolean large = jt_settings_text_is_large ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), large ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->head, large ? 0 : 12);
}

static void
jt_ballot_desk_init (JtBallotDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  jt_ballot_desk_init_keys (self);
  jt_ballot_desk_init_strip (self);
  jt_ballot_desk_init_filter (self);
  watch_menus (self);
  arrange_head (self);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (arrange_head), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "selected", G_CALLBACK (tell_selection), self,
                           G_CONNECT_SWAPPED);
}

void
jt_ballot_desk_set_session (JtBallotDesk *self, JtSession *session)
{
  g_return_if_fail (JT_IS_BALLOT_DESK (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->typing = jt_ballot_typing_new (session);
  g_signal_connect_object (self->typing, "changed", G_CALLBACK (on_typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "told", G_CALLBACK (jt_ballot_desk_tell), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "drained", G_CALLBACK (on_drained_cb), self,
                           G_CONNECT_SWAPPED);
}

gboolean
jt_ballot_desk_get_line (JtBallotDesk *self, guint *line)
{
  g_return_val_if_fail (JT_IS_BALLOT_DESK (self) && line != NULL, FALSE);
  return self->sheet != NULL && jt_ballot_grid_get_line (self->grid, line);
}

struct _JtBallotSheet *
jt_ballot_desk_get_sheet (JtBallotDesk *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_DESK (self), NULL);
  return self->sheet;
}
