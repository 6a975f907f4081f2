/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-preview.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-wording.h"

/* Pixels a point, in percent; what fits the width of the window is taken at first. */
#define ZOOM_LEAST 40
#define ZOOM_MOST 300
#define ZOOM_STEP 20
#define MARGIN 36

/* As what a printout is saved. */
typedef struct
{
  const char *suffix;
  JtFileKind kind;
  gboolean (*write) (const JtPrintout *printout, const char *path, GError **error);
} Format;

struct _JtPrintPreview
{
  GtkWindow parent_instance;

  GtkLabel *where;
  GtkLabel *message;
  GtkScrolledWindow *scroller;
  GtkDrawingArea *paper;
  GtkWidget *print;
  GtkWidget *document;

  JtPrintout *printout;
  guint page;
  int zoom; /* 0: fits the width */
  const Format *picking; /* what the dialogue asks for */
};

G_DEFINE_FINAL_TYPE (JtPrintPreview, jt_print_preview, GTK_TYPE_WINDOW)

static void
tell (JtPrintPreview *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

/* --------------------------------------------------------------------------------------- pages */

static int
get_zoom (JtPrintPreview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->scroller));
  int height;
  double page;

  if (self->zoom != 0)
    return self->zoom;
  if (width <= 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  jt_printout_get_paper (self->printout, &page, NULL);
  return CLAMP ((int) ((width - MARGIN) * 100 / page), ZOOM_LEAST, ZOOM_MOST);
}

static void
on_drawn_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (data);
  double page;

  jt_printout_get_paper (self->printout, &page, NULL);
  /* Paper is white, whatever the theme. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / page, width / page);
  jt_printout_draw_page (self->printout, self->page, cr);
}

static void
update (JtPrintPreview *self)
{
  const guint pages = jt_printout_get_n_pages (self->printout);
  const int zoom = get_zoom (self);
  g_autofree char *where = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, pages);
  double width, height;

  jt_printout_get_paper (self->printout, &width, &height);
  gtk_drawing_area_set_content_width (self->paper, (int) (width * zoom / 100));
  gtk_drawing_area_set_content_height (self->paper, (int) (height * zoom / 100));
  gtk_widget_queue_draw (GTK_WIDGET (self->paper));
  gtk_label_set_label (self->where, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jt_printout_get_title (self->printout),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.back", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.on", self->page + 1 < pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.smaller", zoom > ZOOM_LEAST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.larger", zoom < ZOOM_MOST);
}

static void
go_to (JtPrintPreview *self, guint page)
{
  self->page = page;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update (self);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (widget);
  const guint last = jt_printout_get_n_pages (self->printout) - 1;

  if (g_str_equal (name, "preview.back"))
    go_to (self, self->page > 0 ? self->page - 1 : 0);
  else if (g_str_equal (name, "preview.on"))
    go_to (self, MIN (self->page + 1, last));
  else
    go_to (self, g_str_equal (name, "preview.first") ? 0 : last);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (widget);
  const int step = g_str_equal (name, "preview.larger") ? ZOOM_STEP : -ZOOM_STEP;

  self->zoom = CLAMP (get_zoom (self) + step, ZOOM_LEAST, ZOOM_MOST);
  update (self);
}

/* ------------------------------------------------------------------------------------- printing */

static GtkPageSetup *
make_page_setup (const JtPrintout *printout)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  const JtPaper paper = jt_printout_get_paper (printout, NULL, NULL);
  GtkPaperSize *size = gtk_paper_size_new (
      paper == JT_PAPER_A3 || paper == JT_PAPER_A3_LYING ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, paper == JT_PAPER_A4_LYING || paper == JT_PAPER_A3_LYING
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
on_page_printed_cb (JtPrintPreview *self, GtkPrintContext *context, int page)
{
  jt_printout_draw_page (self->printout, (guint) page,
                         gtk_print_context_get_cairo_context (context));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (self->printout);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, jt_printout_get_title (self->printout));
  gtk_print_operation_set_n_pages (operation, (int) jt_printout_get_n_pages (self->printout));
  gtk_print_operation_set_current_page (operation, (int) self->page);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_page_printed_cb), self,
                           G_CONNECT_SWAPPED);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    GTK_WINDOW (self), &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell (self, _ ("Nothing was printed: the printer does not answer. See whether it is switched on "
                   "and connected, or save the pages as a PDF."));
  else
    tell (self, "");
}

/* --------------------------------------------------------------------------------------- saving */

static const Format pdf = { ".pdf", JT_FILE_SAVE_PDF, jt_printout_write_pdf };
static const Format document = { ".docx", JT_FILE_SAVE_DOCUMENT, jt_printout_write_docx };

static const Format *
get_format (const char *action)
{
  return g_str_equal (action, "preview.save") ? &pdf : &document;
}

/* A file on its way: as what, and where. */
typedef struct
{
  const Format *format;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->path);
  g_free (saving);
}

/* One file at a time; and no document of a drawing, which has no words to change. */
static void
set_saving (JtPrintPreview *self, gboolean saving)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save-document",
                                 !saving && jt_printout_has_words (self->printout));
}

static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;

  if (saving->format->write (JT_PRINT_PREVIEW (source)->printout, saving->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (source);
  const Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (saving->path);
  g_autofree char *text = NULL;

  if (self->message == NULL)
    return;
  set_saving (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    text = g_strdup_printf (_ ("Saved as %s."), name);
  else
    text = jt_wording_error (error);
  tell (self, text);
}

static void
save_to (JtPrintPreview *self, const Format *format, const char *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written_cb, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->format = format;
  saving->path = g_strdup (path);
  set_saving (self, TRUE);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, write_file);
}

static void
on_file_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtPrintPreview) self = JT_PRINT_PREVIEW (data);
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->message != NULL)
    save_to (self, self->picking, path);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (widget);
  g_autofree char *name = NULL;

  self->picking = get_format (action);
  name = g_strconcat (jt_printout_get_title (self->printout), self->picking->suffix, NULL);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  jt_file_pick_async (GTK_WINDOW (self), self->picking->kind, name, on_file_picked_cb,
                      g_object_ref (self));
}

/* What the dialogue leads to, for tests: it is the desktop's, and they have none. */
void
jt_print_preview_save (JtPrintPreview *self, const char *action, const char *path)
{
  g_return_if_fail (JT_IS_PRINT_PREVIEW (self) && action != NULL && path != NULL);
  save_to (self, get_format (action), path);
}

/* --------------------------------------------------------------------------------------- object */

static void
jt_print_preview_finalize (GObject *object)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (object);

  g_clear_pointer (&self->printout, jt_printout_unref);
  G_OBJECT_CLASS (jt_print_preview_parent_class)->finalize (object);
}

static void
jt_print_preview_dispose (GObject *object)
{
  JtPrintPreview *self = JT_PRINT_PREVIEW (object);

  if (self->paper != NULL)
    gtk_drawing_area_set_draw_func (self->paper, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_PRINT_PREVIEW);
  G_OBJECT_CLASS (jt_print_preview_parent_class)->dispose (object);
}

static void
jt_print_preview_class_init (JtPrintPreviewClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, 0, "preview.larger" },
    { GDK_KEY_equal, 0, "preview.larger" },
    { GDK_KEY_KP_Add, 0, "preview.larger" },
    { GDK_KEY_minus, 0, "preview.smaller" },
    { GDK_KEY_KP_Subtract, 0, "preview.smaller" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "preview.save" },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "preview.save-document" },
    { GDK_KEY_Escape, 0, "window.close" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_print_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_print_preview_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, where);
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, message);
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, print);
  gtk_widget_class_bind_template_child (widget_class, JtPrintPreview, document);

  gtk_widget_class_install_action (widget_class, "preview.back", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.on", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.first", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.last", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "preview.larger", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.smaller", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "preview.save-document", NULL, save_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

/* Taken before the scrolled window, which would move a large page with them and stay on it. */
static void
add_page_keys (JtPrintPreview *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Up, 0, "preview.back" },
    { GDK_KEY_KP_Page_Up, 0, "preview.back" },
    { GDK_KEY_Page_Down, 0, "preview.on" },
    { GDK_KEY_KP_Page_Down, 0, "preview.on" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "preview.first" },
    { GDK_KEY_KP_Home, GDK_CONTROL_MASK, "preview.first" },
    { GDK_KEY_End, GDK_CONTROL_MASK, "preview.last" },
    { GDK_KEY_KP_End, GDK_CONTROL_MASK, "preview.last" },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action)));
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
jt_print_preview_init (JtPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_page_keys (self);
}

/* Why there is none, where there is none. */
static void
say_document (JtPrintPreview *self)
{
  const char *said = jt_printout_has_words (self->printout)
                         ? _ ("A text document whose wording can be changed in WPS")
                         : _ ("A drawing has no text to change: save it as a PDF");

  gtk_widget_set_tooltip_text (self->document, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->document),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
}

GtkWindow *
jt_print_preview_present (GtkWindow *parent, JtPrintout *printout)
{
  JtPrintPreview *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && printout != NULL, NULL);

  self = g_object_new (JT_TYPE_PRINT_PREVIEW, "transient-for", parent, "title",
                       jt_printout_get_title (printout), NULL);
  self->printout = jt_printout_ref (printout);
  gtk_drawing_area_set_draw_func (self->paper, on_drawn_cb, self, NULL);
  update (self);
  set_saving (self, FALSE);
  say_document (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
  return GTK_WINDOW (self);
}

guint
jt_print_preview_get_page (JtPrintPreview *self)
{
  g_return_val_if_fail (JT_IS_PRINT_PREVIEW (self), 0);
  return self->page;
}
