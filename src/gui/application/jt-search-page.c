/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-search-page.h"

#include <glib/gi18n.h>

#include "jt-home-words.h"
#include "jt-plain-row.h"
#include "jt-read-again.h"
#include "jt-search-query.h"

struct _JtSearchPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkListBox *found;

  char *text;
  GCancellable *reading;
  gboolean entering; /* Enter was pressed while the book was still being asked */
};

G_DEFINE_FINAL_TYPE (JtSearchPage, jt_search_page, JT_TYPE_PAGE)

static const char *
say_kind (JtFoundKind kind)
{
  switch (kind)
    {
    case JT_FOUND_CASE:
      return _ ("Cases");
    case JT_FOUND_PART:
      return _ ("Rooms");
    case JT_FOUND_OWNER:
    default:
      return _ ("Owners");
    }
}

static GtkWidget *
new_row (const JtFound *found)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *said = found->kind == JT_FOUND_PART ? jt_home_label (found->name)
                                                       : g_strdup (found->name);
  g_autofree char *behind = found->kind == JT_FOUND_OWNER ? jt_home_label (found->more)
                                                          : g_strdup (found->more);
  GtkWidget *name = gtk_label_new (said);
  GtkWidget *more = gtk_label_new (behind);
  /* Translators: read aloud: cases, rooms or owners; what was found; what it belongs to */
  g_autofree char *aloud
      = g_strdup_printf (_ ("%s: %s %s"), say_kind (found->kind), said, behind);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  if (found->kind == JT_FOUND_OWNER)
    gtk_label_set_width_chars (GTK_LABEL (name), 8); /* names have two to four characters */
  else if (found->kind == JT_FOUND_PART)
    gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_START); /* the room stands last */
  gtk_label_set_xalign (GTK_LABEL (more), 0);
  gtk_label_set_ellipsize (GTK_LABEL (more), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (more, TRUE);
  gtk_widget_add_css_class (more, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), more);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "uid", g_strdup (found->uid), g_free);
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (found->kind));
  gtk_widget_set_tooltip_text (row, aloud);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, aloud, -1);
  return row;
}

/* How many of its kind stand in the list. */
static guint
count_kind (JtSearchPage *self, gconstpointer kind)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->found, i)) != NULL; i++)
    n += kind == g_object_get_data (G_OBJECT (row), "kind");
  return n;
}

/* A heading stands above the first of each kind, and says when there is more than is shown. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  JtSearchPage *self = data;
  g_autofree char *first = NULL;
  gconstpointer kind = g_object_get_data (G_OBJECT (row), "kind");
  GtkWidget *header;

  if (before != NULL && kind == g_object_get_data (G_OBJECT (before), "kind"))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (count_kind (self, kind) >= JT_SEARCH_LIMIT)
    /* Translators: a heading: cases, rooms or owners; how many are shown */
    first = g_strdup_printf (_ ("%s: the first %d. Type more to see fewer."),
                             say_kind ((JtFoundKind) GPOINTER_TO_INT (kind)), JT_SEARCH_LIMIT);
  header = gtk_label_new (first != NULL ? first
                                        : say_kind ((JtFoundKind) GPOINTER_TO_INT (kind)));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "group-title");
  gtk_widget_set_margin_top (header, before != NULL ? 18 : 6);
  gtk_widget_set_margin_bottom (header, 6);
  gtk_widget_set_margin_start (header, 12);
  gtk_list_box_row_set_header (row, header);
}

static void
on_row_activated_cb (JtSearchPage *self, GtkListBoxRow *row)
{
  const JtFoundKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));

  g_autofree char *uid = g_strdup (g_object_get_data (G_OBJECT (row), "uid"));
  GtkWidget *pages = gtk_widget_get_parent (GTK_WIDGET (self));

  jt_page_go (JT_PAGE (self), kind == JT_FOUND_CASE ? "cases" : "homes", uid);
  /* Who came by key goes on by key; the focus is still here, so the stack would pass on. */
  if (GTK_IS_STACK (pages))
    gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (pages)), GTK_DIR_TAB_FORWARD);
}

/* ------------------------------------------------------------------------------------ searching */

static gpointer
search (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_search (office, data, cancellable, error);
}

static void
describe (JtSearchPage *self, guint n_found)
{
  g_autofree char *found
      = g_strdup_printf (ngettext ("%u result", "%u results", n_found), n_found);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->found),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, found, -1);
}

void
jt_search_page_enter_list (JtSearchPage *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (JT_IS_SEARCH_PAGE (self));
  row = gtk_list_box_get_row_at_index (self->found, 0);
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->found, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
finish_entering (JtSearchPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->found, 0);

  self->entering = FALSE;
  if (first == NULL)
    return;
  if (gtk_list_box_get_row_at_index (self->found, 1) == NULL)
    on_row_activated_cb (self, first);
  else
    jt_search_page_enter_list (self);
}

static void
fill (JtSearchPage *self, GPtrArray *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->found, 0)) != NULL)
    gtk_list_box_remove (self->found, GTK_WIDGET (row));
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->found, new_row (g_ptr_array_index (list, i)));
  gtk_list_box_invalidate_headers (self->found);
  gtk_list_box_select_row (self->found, gtk_list_box_get_row_at_index (self->found, 0));
  gtk_stack_set_visible_child_name (self->stack, list->len > 0 ? "found" : "nothing");
  describe (self, list->len);
  if (self->entering)
    finish_entering (self);
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSearchPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (self->stack == NULL)
    return;
  /* One that was broken off has a successor, which is still under way. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_object (&self->reading);
  if (list != NULL)
    fill (self, list);
  else
    jt_page_tell_error (JT_PAGE (self), error);
}

/* What was typed before is not wanted any more. */
static void
begin (JtSearchPage *self)
{
  jt_read_no_more (&self->reading);
  if (self->text == NULL || *self->text == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "blank");
      return;
    }
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), search, g_strdup (self->text),
                         g_free, (GDestroyNotify) g_ptr_array_unref,
                         jt_read_again (&self->reading), on_found_cb, g_object_ref (self));
}

static void
jt_search_page_refresh (JtPage *page, const JtTouched *touched)
{
  begin (JT_SEARCH_PAGE (page));
}

static void
jt_search_page_show_object (JtPage *page, const char *uid)
{
  JtSearchPage *self = JT_SEARCH_PAGE (page);

  /* Enter asks at once, the field after a pause: for what is shown or on its way already. */
  if (g_strcmp0 (self->text, uid) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (uid);
  self->entering = FALSE;
  begin (self);
}

void
jt_search_page_enter (JtSearchPage *self)
{
  g_return_if_fail (JT_IS_SEARCH_PAGE (self));
  self->entering = TRUE;
  if (self->reading == NULL)
    finish_entering (self);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_search_page_dispose (GObject *object)
{
  JtSearchPage *self = JT_SEARCH_PAGE (object);

  jt_read_no_more (&self->reading);
  g_clear_pointer (&self->text, g_free);
  /* Headings ask the list's owner. */
  if (self->found != NULL)
    gtk_list_box_set_header_func (self->found, NULL, NULL, NULL);
  G_OBJECT_CLASS (jt_search_page_parent_class)->dispose (object);
}

static void
jt_search_page_class_init (JtSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_search_page_dispose;
  JT_PAGE_CLASS (klass)->refresh = jt_search_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_search_page_show_object;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtSearchPage, found);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-search", NULL);
}

static void
jt_search_page_init (JtSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->found, update_header, self, NULL);
}
