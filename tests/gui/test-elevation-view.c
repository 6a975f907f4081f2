/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-elevation-view.h"
#include "jt-gui-fixture.h"

/* Two floors of two flats: 101 102 below, 201 202 above. */
typedef struct
{
  GtkWindow *window;
  JtElevationView *view;
  guint activated;
  guint times;
} Scene;

static void
on_activated_cb (Scene *scene, guint flat)
{
  scene->activated = flat;
  scene->times++;
}

static void
set_up (Scene *scene, gconstpointer data)
{
  static const char *const rooms[] = { "101", "102", "201", "202" };
  g_autoptr (JtElevation) elevation = jt_elevation_new ("柳芽一区 1栋1单元");

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    jt_elevation_add (elevation, rooms[i], rooms[i], 8000 + i, 1 + (int) i / 2,
                      i == 3 ? JT_FLAT_LOOK_UNSOLD : JT_FLAT_LOOK_HOME,
                      i == 3 ? "未售" : "住宅");
  scene->window = GTK_WINDOW (gtk_window_new ());
  scene->view = JT_ELEVATION_VIEW (jt_elevation_view_new ());
  g_object_add_weak_pointer (G_OBJECT (scene->view), (gpointer *) &scene->view);
  g_signal_connect_swapped (scene->view, "flat-activated", G_CALLBACK (on_activated_cb), scene);
  gtk_window_set_default_size (scene->window, 500, 400);
  gtk_window_set_child (scene->window, GTK_WIDGET (scene->view));
  jt_elevation_view_set_elevation (scene->view, elevation);
  jt_gui_show (scene->window);
}

/* Closed with its window, nothing of it is left. */
static void
tear_down (Scene *scene, gconstpointer data)
{
  gtk_window_destroy (scene->window);
  jt_gui_settle ();
  g_assert_null (scene->view);
}

static void
find_area (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_DRAWING_AREA (widget))
    *(GtkWidget **) data = widget;
}

static GtkWidget *
area_of (Scene *scene)
{
  GtkWidget *area = NULL;

  jt_gui_walk (GTK_WIDGET (scene->view), find_area, &area);
  g_assert_nonnull (area);
  return area;
}

/* Hands a key to who listens at the drawing. */
static gboolean
press (Scene *scene, guint key, GdkModifierType modifiers)
{
  return jt_gui_press (area_of (scene), key, modifiers);
}

/* Arrows go from home to home and stay where there is none; other keys are other people's. */
static void
test_keys (Scene *scene, gconstpointer data)
{
  static const struct
  {
    guint key;
    int selected;
  } steps[] = {
    { GDK_KEY_Right, 1 },   { GDK_KEY_Right, 1 }, { GDK_KEY_Up, 3 },      { GDK_KEY_KP_Up, 3 },
    { GDK_KEY_KP_Left, 2 }, { GDK_KEY_Left, 2 },  { GDK_KEY_KP_Down, 0 }, { GDK_KEY_Down, 0 },
  };

  jt_elevation_view_set_selected (scene->view, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (scene, steps[i].key, 0));
      g_assert_cmpint (jt_elevation_view_get_selected (scene->view), ==, steps[i].selected);
    }
  g_assert_false (press (scene, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_false (press (scene, GDK_KEY_Tab, 0));
  g_assert_cmpint (jt_elevation_view_get_selected (scene->view), ==, 0);
  g_assert_cmpuint (scene->times, ==, 0);
}

/* Enter opens what is selected; nothing selected opens nothing. */
static void
test_activate (Scene *scene, gconstpointer data)
{
  g_assert_true (press (scene, GDK_KEY_Return, 0));
  g_assert_cmpuint (scene->times, ==, 0);
  jt_elevation_view_set_selected (scene->view, 2);
  g_assert_cmpuint (scene->times, ==, 0);
  g_assert_true (press (scene, GDK_KEY_Return, 0));
  g_assert_cmpuint (scene->times, ==, 1);
  g_assert_cmpuint (scene->activated, ==, 2);
  g_assert_true (press (scene, GDK_KEY_F2, 0));
  g_assert_cmpuint (scene->times, ==, 2);
}

/* The picture is told in words: which entrance; it takes the focus. */
static void
test_told (Scene *scene, gconstpointer data)
{
  GtkWidget *area = area_of (scene);
  g_autofree char *label = g_strdup_printf ("%s %s", "楼盘表", "柳芽一区 1栋1单元");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scene->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scene->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "住宅 3，未售 1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (gtk_widget_get_focusable (area));
}

static void
assert_said (Scene *scene, const char *words)
{
  GtkAccessible *area = GTK_ACCESSIBLE (area_of (scene));

  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words);
}

/* The part that the arrows come to is said, and said anew when it comes to look otherwise; without
 * one nothing is. */
static void
test_said (Scene *scene, gconstpointer data)
{
  assert_said (scene, "");
  g_assert_true (press (scene, GDK_KEY_Right, 0));
  assert_said (scene, "201，80.02 ㎡，住宅");
  g_assert_true (press (scene, GDK_KEY_Down, 0));
  assert_said (scene, "101，80.00 ㎡，住宅");
  g_assert_true (press (scene, GDK_KEY_Right, 0));
  assert_said (scene, "102，80.01 ㎡，住宅");
  g_assert_true (press (scene, GDK_KEY_Up, 0));
  assert_said (scene, "202，80.03 ㎡，未售");
  jt_elevation_set_look (jt_elevation_view_get_elevation (scene->view), 3, JT_FLAT_LOOK_HOME, "住宅");
  jt_elevation_view_update_flat (scene->view, 3);
  assert_said (scene, "202，80.03 ㎡，住宅");
  jt_elevation_view_set_selected (scene->view, -1);
  assert_said (scene, "");
}

/* Another entrance, or none, selects nothing. */
static void
test_other (Scene *scene, gconstpointer data)
{
  jt_elevation_view_set_selected (scene->view, 3);
  jt_elevation_view_set_elevation (scene->view, NULL);
  jt_gui_settle ();
  g_assert_cmpint (jt_elevation_view_get_selected (scene->view), ==, -1);
  g_assert_null (jt_elevation_view_get_elevation (scene->view));
  g_assert_false (press (scene, GDK_KEY_Right, 0));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/elevation-view/keys", Scene, NULL, set_up, test_keys, tear_down);
  g_test_add ("/elevation-view/activate", Scene, NULL, set_up, test_activate, tear_down);
  g_test_add ("/elevation-view/told", Scene, NULL, set_up, test_told, tear_down);
  g_test_add ("/elevation-view/said", Scene, NULL, set_up, test_said, tear_down);
  g_test_add ("/elevation-view/other", Scene, NULL, set_up, test_other, tear_down);
  return g_test_run ();
}
