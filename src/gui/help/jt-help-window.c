/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-help-window.h"

#include "jt-help-chapter.h"
#include "jt-help-text.h"
#include "jt-key-card.h"
#include "jt-shortcuts.h"

#define KEYS_WIDTH 360

struct _JtHelpWindow
{
  GtkWindow parent_instance;

  GtkListBox *chapters;
  GtkLabel *foreign;
  GtkScrolledWindow *scroller;
  GtkBox *text;
};

G_DEFINE_FINAL_TYPE (JtHelpWindow, jt_help_window, GTK_TYPE_WINDOW)

/* --------------------------------------------------------------------------------- the blocks */

static GtkWidget *
new_text (const char *text, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, "xalign",
                                   0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "width-chars", 40, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_heading (const char *text, const char *style, int level)
{
  GtkWidget *label = new_text (text, style, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_set_margin_top (label, level > 1 ? 12 : 0);
  return label;
}

static GtkWidget *
new_item (const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = new_text ("•", NULL, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_margin_start (dot, 6);
  gtk_label_set_width_chars (GTK_LABEL (dot), 1);
  gtk_box_append (GTK_BOX (item), dot);
  gtk_box_append (GTK_BOX (item), new_text (text, NULL, GTK_ACCESSIBLE_ROLE_LABEL));
  return item;
}

static GtkWidget *
new_picture (const JtHelpBlock *block)
{
  g_autofree char *path = jt_help_chapter_picture (block->file);
  GtkWidget *picture = gtk_picture_new_for_resource (path);
  GtkWidget *caption = new_text (block->text, "hint", GTK_ACCESSIBLE_ROLE_LABEL);
  GtkWidget *figure = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->text);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_widget_add_css_class (picture, "frame");
  gtk_box_append (GTK_BOX (figure), picture);
  gtk_box_append (GTK_BOX (figure), caption);
  return figure;
}

/* What the table says, and no copy of it. */
static GtkWidget *
new_keys (const char *group)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean here = FALSE;
  guint n_keys;
  const JtShortcut *keys = jt_shortcuts_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i].group != NULL)
        here = g_str_equal (keys[i].group, group);
      if (here)
        gtk_box_append (GTK_BOX (lines), jt_shortcuts_new_line (&keys[i]));
    }
  gtk_widget_set_size_request (lines, KEYS_WIDTH, -1);
  gtk_widget_set_halign (lines, GTK_ALIGN_START);
  return lines;
}

static GtkWidget *
new_block (const JtHelpBlock *block)
{
  switch (block->kind)
    {
    case JT_HELP_TITLE:
      return new_heading (block->text, "page-title", 1);
    case JT_HELP_HEADING:
      return new_heading (block->text, "group-title", 2);
    case JT_HELP_ITEM:
      return new_item (block->text);
    case JT_HELP_BASIS:
      return new_text (block->text, "hint", GTK_ACCESSIBLE_ROLE_LABEL);
    case JT_HELP_PICTURE:
      return new_picture (block);
    case JT_HELP_KEYS:
      return new_keys (block->text);
    case JT_HELP_PARAGRAPH:
    default:
      return new_text (block->text, NULL, GTK_ACCESSIBLE_ROLE_LABEL);
    }
}

/* ------------------------------------------------------------------------------- the chapters */

static const char *
row_chapter (GtkListBoxRow *row)
{
  return jt_help_chapter_list ()[gtk_list_box_row_get_index (row)];
}

static void
on_chapter_selected_cb (JtHelpWindow *self, GtkListBoxRow *row)
{
  g_autoptr (GPtrArray) blocks = NULL;
  GtkWidget *child;

  if (row == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->text))) != NULL)
    gtk_box_remove (self->text, child);
  blocks = jt_help_chapter_read (row_chapter (row));
  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (self->text, new_block (g_ptr_array_index (blocks, i)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
fill_chapters (JtHelpWindow *self)
{
  const char *const *chapters = jt_help_chapter_list ();

  for (; *chapters != NULL; chapters++)
    {
      g_autoptr (GPtrArray) blocks = jt_help_chapter_read (*chapters);
      const JtHelpBlock *title = g_ptr_array_index (blocks, 0);
      GtkWidget *label = gtk_label_new (title->text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_size_request (label, -1, 32);
      gtk_list_box_append (self->chapters, label);
    }
}

static void
turn_to (JtHelpWindow *self, const char *chapter)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->chapters, i)) != NULL; i++)
    if (g_str_equal (row_chapter (row), chapter))
      {
        gtk_list_box_select_row (self->chapters, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
  g_return_if_reached ();
}

/* ---------------------------------------------------------------------------------- the keys */

static void
card_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jt_key_card_present (GTK_WINDOW (widget));
}

/* The list has the focus and would take these keys for its rows; they are wanted for the text. */
static gboolean
on_key_cb (JtHelpWindow *self, guint key)
{
  GtkScrollType scroll;
  gboolean moved;

  if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    scroll = GTK_SCROLL_PAGE_UP;
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down || key == GDK_KEY_space)
    scroll = GTK_SCROLL_PAGE_DOWN;
  else
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (self->scroller, "scroll-child", scroll, FALSE, &moved);
  return GDK_EVENT_STOP;
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HELP_WINDOW);
  G_OBJECT_CLASS (jt_help_window_parent_class)->dispose (object);
}

static void
jt_help_window_class_init (JtHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_help_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHelpWindow, chapters);
  gtk_widget_class_bind_template_child (widget_class, JtHelpWindow, foreign);
  gtk_widget_class_bind_template_child (widget_class, JtHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtHelpWindow, text);
  gtk_widget_class_bind_template_callback (widget_class, on_chapter_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);

  gtk_widget_class_install_action (widget_class, "help.card", NULL, card_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "help.card", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* The manual has one language. */
static gboolean
reads_chinese (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "zh");
}

static void
jt_help_window_init (JtHelpWindow *self)
{
  /* Of a group of its own: a prompt that holds its window's keys does not hold these. */
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  gtk_widget_set_visible (GTK_WIDGET (self->foreign), !reads_chinese ());
  fill_chapters (self);
}

static JtHelpWindow *
find_open (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (JT_IS_HELP_WINDOW (window))
        return JT_HELP_WINDOW (window);
    }
  return NULL;
}

JtHelpWindow *
jt_help_window_present (const char *chapter)
{
  JtHelpWindow *help = find_open ();

  g_return_val_if_fail (chapter != NULL, NULL);

  if (help == NULL)
    help = g_object_new (JT_TYPE_HELP_WINDOW, NULL);
  turn_to (help, chapter);
  gtk_window_present (GTK_WINDOW (help));
  return help;
}

const char *
jt_help_window_get_chapter (JtHelpWindow *help)
{
  g_return_val_if_fail (JT_IS_HELP_WINDOW (help), NULL);
  return row_chapter (gtk_list_box_get_selected_row (help->chapters));
}
