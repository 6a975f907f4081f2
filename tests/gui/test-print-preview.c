/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jt-gui-fixture.h"
#include "jt-print-elevation.h"
#include "jt-print-list.h"
#include "jt-print-preview.h"

static JtPrintout *
make_printout (guint entrances)
{
  static const JtRollWords words
      = { "业主名册", "", { "房号", "业主", "面积", "依据", NULL, "签名", "日期" }, NULL };
  static const JtPageFrame frame = { "示例数据", "第 {page} 页 共 {pages} 页" };
  static const char *const row[] = { "302", "王例甲", "87.35", "登记", "", NULL };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);

  for (guint i = 0; i < entrances; i++)
    {
      JtPrintSection *section = jt_print_section_new ("柳芽一区 1栋1单元", "名册截止日");

      g_ptr_array_add (section->rows, g_strdupv ((GStrv) row));
      g_ptr_array_add (sections, section);
    }
  return jt_print_roll (&words, sections, &frame, 20000);
}

typedef struct
{
  GtkWindow *parent;
  JtPrintPreview *preview;
} Scene;

static void
set_up (Scene *scene, gconstpointer pages)
{
  g_autoptr (JtPrintout) printout = make_printout (GPOINTER_TO_UINT (pages));

  scene->parent = GTK_WINDOW (gtk_window_new ());
  jt_gui_show (scene->parent);
  scene->preview = JT_PRINT_PREVIEW (jt_print_preview_present (scene->parent, printout));
  g_object_add_weak_pointer (G_OBJECT (scene->preview), (gpointer *) &scene->preview);
  jt_gui_show (GTK_WINDOW (scene->preview));
}

/* However it was closed, nothing of it is left. */
static void
tear_down (Scene *scene, gconstpointer pages)
{
  if (scene->preview != NULL)
    gtk_window_destroy (GTK_WINDOW (scene->preview));
  jt_gui_settle ();
  g_assert_null (scene->preview);
  gtk_window_destroy (scene->parent);
}

static GtkWidget *
part (Scene *scene, const char *id)
{
  return jt_gui_find (GTK_WIDGET (scene->preview), id);
}

/* What a key of the window does, in a phase; NULL when it does nothing. */
static GtkShortcut *
find_shortcut (Scene *scene, GtkPropagationPhase phase, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (scene->preview));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller)
          || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut
              = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return shortcut;
        }
    }
  return NULL;
}

static void
press (Scene *scene, GtkPropagationPhase phase, guint key, GdkModifierType modifiers)
{
  GtkShortcut *shortcut = find_shortcut (scene, phase, key, modifiers);

  g_assert_nonnull (shortcut);
  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                GTK_WIDGET (scene->preview), NULL);
  jt_gui_settle ();
}

/* Every page is reached by keys, and neither end is passed.  They are taken before the scrolled
 * window has them, which would scroll a page that is larger than the window. */
static void
test_pages (Scene *scene, gconstpointer pages)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    guint page;
    const char *where;
  } steps[] = {
    { GDK_KEY_Page_Up, 0, 0, "1" },
    { GDK_KEY_Page_Down, 0, 1, "2" },
    { GDK_KEY_KP_Page_Down, 0, 2, "3" },
    { GDK_KEY_Page_Down, 0, 2, "3" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, 0, "1" },
    { GDK_KEY_End, GDK_CONTROL_MASK, 2, "3" },
    { GDK_KEY_Page_Up, 0, 1, "2" },
  };
  GtkLabel *where = GTK_LABEL (part (scene, "where"));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (scene, GTK_PHASE_CAPTURE, steps[i].key, steps[i].modifiers);
      g_assert_cmpuint (jt_print_preview_get_page (scene->preview), ==, steps[i].page);
      g_assert_nonnull (strstr (gtk_label_get_label (where), steps[i].where));
    }
}

/* Larger and smaller, within limits, keeping the page. */
static void
test_zoom (Scene *scene, gconstpointer pages)
{
  GtkDrawingArea *paper = GTK_DRAWING_AREA (part (scene, "paper"));
  const int fits = gtk_drawing_area_get_content_width (paper);
  int most;

  g_assert_cmpint (fits, >, 100);
  press (scene, GTK_PHASE_CAPTURE, GDK_KEY_Page_Down, 0);
  press (scene, GTK_PHASE_BUBBLE, GDK_KEY_plus, 0);
  g_assert_cmpint (gtk_drawing_area_get_content_width (paper), >, fits);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (scene->preview), "preview.larger", NULL);
  most = gtk_drawing_area_get_content_width (paper);
  gtk_widget_activate_action (GTK_WIDGET (scene->preview), "preview.larger", NULL);
  g_assert_cmpint (gtk_drawing_area_get_content_width (paper), ==, most);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (scene->preview), "preview.smaller", NULL);
  g_assert_cmpint (gtk_drawing_area_get_content_width (paper), <, fits);
  g_assert_cmpint (gtk_drawing_area_get_content_width (paper), >, 100);
  g_assert_cmpuint (jt_print_preview_get_page (scene->preview), ==, 1);
}

/* A page is a picture; its name and its page are told in words, and it has the focus. */
static void
test_told (Scene *scene, gconstpointer pages)
{
  GtkWidget *paper = part (scene, "paper");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       gtk_window_get_title (GTK_WINDOW (scene->preview)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (paper),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_label_get_label (GTK_LABEL (part (scene, "where"))));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (scene->preview)) == paper);
  /* The button is short, its name is not. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part (scene, "document")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       g_dgettext (GETTEXT_PACKAGE,
                                                   "Save as Word document (.docx)"));
}

/* Nothing to print is one empty page. */
static void
test_empty (Scene *scene, gconstpointer pages)
{
  press (scene, GTK_PHASE_CAPTURE, GDK_KEY_Page_Down, 0);
  press (scene, GTK_PHASE_CAPTURE, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpuint (jt_print_preview_get_page (scene->preview), ==, 0);
}

static gboolean
is_gone (gpointer scene)
{
  return ((Scene *) scene)->preview == NULL;
}

static void
test_escape (Scene *scene, gconstpointer pages)
{
  press (scene, GTK_PHASE_BUBBLE, GDK_KEY_Escape, 0);
  jt_gui_spin_until (is_gone, scene);
}

/* ---------------------------------------------------------------------------------------- saving */

/* A folder and a file in it. */
typedef struct
{
  char *folder;
  char *path;
} Target;

static void
target_init (Target *target, const char *name)
{
  target->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_assert_nonnull (target->folder);
  target->path = g_build_filename (target->folder, name, NULL);
}

static void
target_clear (Target *target)
{
  g_unlink (target->path);
  g_assert_cmpint (g_rmdir (target->folder), ==, 0);
  g_free (target->folder);
  g_free (target->path);
}

static gboolean
is_told (gpointer scene)
{
  return gtk_widget_get_visible (part (scene, "message"));
}

static const char *
save (Scene *scene, const char *action, const char *path)
{
  jt_print_preview_save (scene->preview, action, path);
  jt_gui_spin_until (is_told, scene);
  return gtk_label_get_label (GTK_LABEL (part (scene, "message")));
}

/* Both files are what their names say, and the window says under which name the file lies. */
static void
test_save (Scene *scene, gconstpointer pages)
{
  static const struct
  {
    const char *action;
    const char *name;
    const char *begins;
  } rows[] = {
    { "preview.save", "名册.pdf", "%PDF-" },
    { "preview.save-document", "名册.docx", "PK\x03\x04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *contents = NULL;
      Target target;

      target_init (&target, rows[i].name);
      gtk_widget_set_visible (part (scene, "message"), FALSE);
      g_assert_nonnull (strstr (save (scene, rows[i].action, target.path), rows[i].name));
      g_assert_true (g_file_get_contents (target.path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, rows[i].begins));
      g_assert_true (gtk_widget_get_sensitive (part (scene, "document")));
      target_clear (&target);
    }
}

/* What keeps it from being written is told, and it can be tried again. */
static void
test_save_fails (Scene *scene, gconstpointer pages)
{
  const char *said;
  Target target;

  target_init (&target, "无此文件夹/名册.docx");
  said = save (scene, "preview.save-document", target.path);
  g_assert_cmpstr (said, !=, "");
  g_assert_true (gtk_widget_get_sensitive (part (scene, "document")));
  target_clear (&target);
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A window closed too early does not take the file with it. */
static void
test_save_closed (Scene *scene, gconstpointer pages)
{
  Target target;

  target_init (&target, "名册.docx");
  jt_print_preview_save (scene->preview, "preview.save-document", target.path);
  gtk_window_destroy (GTK_WINDOW (scene->preview));
  jt_gui_spin_until (is_written, target.path);
  jt_gui_spin_until (is_gone, scene);
  target_clear (&target);
}

/* A drawing is no text: the button says so instead of doing nothing. */
static void
test_drawing (void)
{
  g_autoptr (JtPrintout) drawing
      = jt_print_elevations ("立面图", "立面图",
                             g_ptr_array_new_with_free_func ((GDestroyNotify) jt_elevation_unref),
                             &(JtPageFrame){ NULL, "" }, JT_PAPER_A4, 20000);
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  GtkWindow *preview = jt_print_preview_present (parent, drawing);
  GtkWidget *button = jt_gui_find (GTK_WIDGET (preview), "document");

  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (gtk_widget_get_tooltip_text (button));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_widget_get_tooltip_text (button));
  gtk_window_destroy (preview);
  gtk_window_destroy (parent);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/print-preview/pages", Scene, GUINT_TO_POINTER (3), set_up, test_pages, tear_down);
  g_test_add ("/print-preview/zoom", Scene, GUINT_TO_POINTER (2), set_up, test_zoom, tear_down);
  g_test_add ("/print-preview/told", Scene, GUINT_TO_POINTER (2), set_up, test_told, tear_down);
  g_test_add ("/print-preview/empty", Scene, GUINT_TO_POINTER (0), set_up, test_empty, tear_down);
  g_test_add ("/print-preview/escape", Scene, GUINT_TO_POINTER (1), set_up, test_escape,
              tear_down);
  g_test_add ("/print-preview/save", Scene, GUINT_TO_POINTER (2), set_up, test_save, tear_down);
  g_test_add ("/print-preview/save-fails", Scene, GUINT_TO_POINTER (1), set_up, test_save_fails,
              tear_down);
  g_test_add ("/print-preview/save-closed", Scene, GUINT_TO_POINTER (1), set_up, test_save_closed,
              tear_down);
  g_test_add_func ("/print-preview/drawing", test_drawing);
  return g_test_run ();
}
