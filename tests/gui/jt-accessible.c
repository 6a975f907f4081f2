/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"

#include "jt-gui-fixture.h"
#include "jt-table-cell.h"

#define TABS_MOST 200

/* ---------------------------------------------------------------------------------- the names */

static void
look_for_text (GtkWidget *widget, gpointer data)
{
  gboolean *named = data;
  const char *text = NULL;

  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  else if (JT_IS_TABLE_CELL (widget))
    text = jt_table_cell_get_text (JT_TABLE_CELL (widget));
  *named |= text != NULL && *text != '\0';
}

/* GTK has such a button labelled by its picture, which says nothing to anybody. */
static gboolean
has_icon_only (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL
         && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  gboolean named = FALSE;

  if (has_icon_only (widget))
    return FALSE;
  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  /* Buttons, rows and tabs are called what is written on them; so is a selectable label. */
  switch ((int) gtk_accessible_get_accessible_role (accessible))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_WINDOW:
      jt_gui_walk (widget, look_for_text, &named);
      return named;
    default:
      return FALSE;
    }
}

/* The part of a compound widget that takes the focus is called what the whole is called; of a choice
 * among strings, that is the button, whatever the choice is called. */
static GtkWidget *
get_whole (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *drop_down = gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN);

  if (drop_down != NULL)
    return gtk_widget_get_first_child (drop_down);
  if (GTK_IS_TEXT (widget) && parent != NULL)
    return GTK_IS_SPIN_BUTTON (parent) || GTK_IS_EDITABLE (parent) ? parent : widget;
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (parent))
    return parent;
  return GTK_IS_COLUMN_VIEW (parent) ? parent : widget;
}

static void
check_name (GtkWidget *widget, gpointer data)
{
  GPtrArray *unnamed = data;
  GtkWidget *whole = get_whole (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_focusable (widget))
    return;
  /* They have the focus for the sake of what they show. */
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget) || GTK_IS_NATIVE (widget))
    return;
  if (!has_name (whole) && !(whole != widget && has_name (widget)))
    g_ptr_array_add (unnamed, jt_gui_describe (widget));
}

GPtrArray *
jt_accessible_find_unnamed (GtkWidget *root)
{
  GPtrArray *unnamed = g_ptr_array_new_with_free_func (g_free);

  jt_gui_walk (root, check_name, unnamed);
  return unnamed;
}

/* ------------------------------------------------------------------------------ the underlined letters */

/* The letter that is underlined in a label, 0 when there is none. */
static guint
get_letter (GtkWidget *label)
{
  const guint letter = gtk_label_get_mnemonic_keyval (GTK_LABEL (label));

  /* A label that never had one says 0. */
  return letter != GDK_KEY_VoidSymbol ? gdk_keyval_to_lower (letter) : 0;
}

/* A popover answers to its own letters before its window is asked. */
static gboolean
are_rivals (GtkWidget *one, GtkWidget *other)
{
  return get_letter (one) == get_letter (other)
         && gtk_widget_get_ancestor (one, GTK_TYPE_SHORTCUT_MANAGER)
                == gtk_widget_get_ancestor (other, GTK_TYPE_SHORTCUT_MANAGER);
}

static void
collect_letter (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && get_letter (widget) != 0)
    g_ptr_array_add (data, widget);
}

GPtrArray *
jt_accessible_find_rivals (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GPtrArray *rivals = g_ptr_array_new_with_free_func (g_free);

  jt_gui_walk (root, collect_letter, labels);
  for (guint i = 0; i < labels->len; i++)
    for (guint j = i + 1; j < labels->len; j++)
      if (are_rivals (labels->pdata[i], labels->pdata[j]))
        {
          g_autofree char *where = jt_gui_describe (labels->pdata[j]);

          g_ptr_array_add (rivals, g_strdup_printf ("“%s” and “%s”, the latter in %s",
                                                    gtk_label_get_label (labels->pdata[i]),
                                                    gtk_label_get_label (labels->pdata[j]), where));
        }
  return rivals;
}

/* -------------------------------------------------------------------------------------- the focus */

static void
move (GtkWindow *window, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_signal_emit_by_name (focus != NULL ? focus : GTK_WIDGET (window), "move-focus", direction);
}

static void
count_stop (GtkWidget *widget, gpointer data)
{
  if (gtk_widget_get_mapped (widget) && gtk_widget_get_focusable (widget)
      && gtk_widget_is_sensitive (widget) && !GTK_IS_NATIVE (widget))
    (*(guint *) data)++;
}

/* Tab goes round through more than a pair of widgets where there are more: it is caught nowhere.
 * Lists remember a row, so that the first way round may end elsewhere than it began. */
static void
check_round (GtkWindow *window, GtkDirectionType direction, const char *what)
{
  GtkWidget *first;
  guint round = 0, stops = 0;

  jt_gui_walk (GTK_WIDGET (window), count_stop, &stops);
  for (guint i = 0; i < TABS_MOST; i++)
    move (window, direction);
  first = gtk_window_get_focus (window);
  g_assert_nonnull (first);
  do
    {
      move (window, direction);
      round++;
    }
  while (gtk_window_get_focus (window) != first && round < TABS_MOST);

  if (round < MIN (stops, 3) || round == TABS_MOST)
    {
      g_autofree char *where = jt_gui_describe (gtk_window_get_focus (window));

      g_error ("%s: the focus is caught in %s", what, where);
    }
}

/* ------------------------------------------------------------------------------------ all of it */

static guint
tell (GPtrArray *faults, const char *what, const char *fault)
{
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s: %s: %s", what, fault, (char *) faults->pdata[i]);
  return faults->len;
}

void
jt_accessible_check_part (GtkWidget *root, const char *what)
{
  g_autoptr (GPtrArray) unnamed = jt_accessible_find_unnamed (root);
  g_autoptr (GPtrArray) rivals = jt_accessible_find_rivals (root);
  const guint faults
      = tell (unnamed, what, "no name") + tell (rivals, what, "the same letter underlined");

  g_test_message ("looked at: %s", what);
  g_assert_cmpuint (faults, ==, 0);
}

void
jt_accessible_check (GtkWindow *window, const char *what)
{
  jt_accessible_check_part (GTK_WIDGET (window), what);
  check_round (window, GTK_DIR_TAB_FORWARD, what);
  check_round (window, GTK_DIR_TAB_BACKWARD, what);
}

static void
collect_menu (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && gtk_widget_is_sensitive (widget))
    g_ptr_array_add (data, widget);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer left)
{
  return --*(guint *) left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_over (gpointer left)
{
  return *(guint *) left == 0;
}

/* What was scrolled has its place after the next frame; before, the focus does not scroll to it, and
 * outside of the screen nothing can be opened. */
static void
wait_for_frames (GtkWidget *widget)
{
  guint left = 3;

  gtk_widget_add_tick_callback (widget, on_tick_cb, &left, NULL);
  jt_gui_spin_until (is_over, &left);
}

void
jt_accessible_check_menus (GtkWidget *root, guint most, const char *what)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  jt_gui_walk (root, collect_menu, buttons);
  for (guint i = 0; i < MIN (buttons->len, most); i++)
    {
      GtkMenuButton *button = buttons->pdata[i];
      g_autofree char *where = jt_gui_describe (GTK_WIDGET (button));
      g_autofree char *name = g_strdup_printf ("%s, popover of %s", what, where);
      GtkPopover *popover;

      wait_for_frames (GTK_WIDGET (button));
      gtk_widget_grab_focus (GTK_WIDGET (button));
      wait_for_frames (GTK_WIDGET (button));
      gtk_menu_button_popup (button);
      jt_gui_settle ();
      popover = gtk_menu_button_get_popover (button);
      g_assert_nonnull (popover);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));
      jt_accessible_check_part (GTK_WIDGET (popover), name);
      gtk_menu_button_popdown (button);
      jt_gui_settle ();
    }
}
