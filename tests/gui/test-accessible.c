/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-page-list.h"
#include "jt-start-window.h"

/* No widget that can have the focus is without a name, and Tab goes all the way round. */

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

/* The part of a compound widget that takes the focus is called what the whole is called. */
static GtkWidget *
get_whole (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *drop_down = gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN);

  if (drop_down != NULL)
    return drop_down;
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

static void
check_names (GtkWindow *window, const char *what)
{
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new_with_free_func (g_free);

  jt_gui_walk (GTK_WIDGET (window), check_name, unnamed);
  for (guint i = 0; i < unnamed->len; i++)
    g_test_message ("%s: no name: %s", what, (char *) unnamed->pdata[i]);
  g_assert_cmpuint (unnamed->len, ==, 0);
}

/* -------------------------------------------------------------------------------------- the focus */

static void
move (GtkWindow *window, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_signal_emit_by_name (focus != NULL ? focus : GTK_WIDGET (window), "move-focus", direction);
}

/* Tab goes round through more than a pair of widgets: it is caught nowhere.  Lists remember a row,
 * so that the first way round may end elsewhere than it began. */
static void
check_round (GtkWindow *window, GtkDirectionType direction, const char *what)
{
  GtkWidget *first;
  guint round = 0;

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

  if (round < 3 || round == TABS_MOST)
    {
      g_autofree char *where = jt_gui_describe (gtk_window_get_focus (window));

      g_error ("%s: the focus is caught in %s", what, where);
    }
}

static void
check (GtkWindow *window, const char *what)
{
  check_names (window, what);
  check_round (window, GTK_DIR_TAB_FORWARD, what);
  check_round (window, GTK_DIR_TAB_BACKWARD, what);
}

/* -------------------------------------------------------------------------------------- the tests */

/* What the other tests look for, they find. */
static void
test_finds_the_unnamed (void)
{
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new_with_free_func (g_free);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Named"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_from_icon_name ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_window_set_child (window, box);
  jt_gui_show (window);
  jt_gui_walk (GTK_WIDGET (window), check_name, unnamed);
  gtk_window_destroy (window);

  for (guint i = 0; i < unnamed->len; i++)
    g_test_message ("found: %s", (char *) unnamed->pdata[i]);
  g_assert_cmpuint (unnamed->len, ==, 2);
  g_assert_true (g_str_has_prefix (unnamed->pdata[0], "GtkButton"));
  g_assert_true (g_str_has_prefix (unnamed->pdata[1], "GtkText"));
}

static void
test_start_window (void)
{
  JtStartWindow *start = jt_start_window_new (GTK_APPLICATION (jt_gui_application ()));

  jt_gui_show (GTK_WINDOW (start));
  check (GTK_WINDOW (start), "start");
  jt_start_window_make_book (start);
  jt_gui_settle ();
  check (GTK_WINDOW (start), "new book");
  jt_start_window_take_book (start, "/nowhere/at.all.jiati");
  jt_gui_settle ();
  check (GTK_WINDOW (start), "trouble");
  gtk_window_destroy (GTK_WINDOW (start));
  jt_gui_settle ();
}

static void
test_pages (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  for (const JtPageEntry *entry = jt_page_list (); entry->name != NULL; entry++)
    {
      jt_window_go (gui->window, entry->name, NULL);
      jt_gui_settle ();
      check (GTK_WINDOW (gui->window), entry->name);
    }
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/accessible/finds-the-unnamed", test_finds_the_unnamed);
  g_test_add_func ("/accessible/start-window", test_start_window);
  g_test_add_func ("/accessible/pages", test_pages);
  return g_test_run ();
}
