/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-first-screen.h"

/* More rows than a window of 1366×768 shows. */
#define FIRST_ROWS 32

/* The least height of a row, in pixels. */
#define ROW_HEIGHT 32

/* What stands above and below a list in a window: no less. */
#define AROUND 240

/* The wait for the first frame with rows in it. */
typedef struct
{
  GtkSliceListModel *slice;
  GtkWidget *view;
  GdkFrameClock *clock;
  gulong mapped;
  gulong painted;
} JtFirstScreen;

static void
forget_clock (JtFirstScreen *self)
{
  /* The clock of a window that closed was disposed, and let go of its handlers. */
  if (self->clock != NULL && g_signal_handler_is_connected (self->clock, self->painted))
    g_signal_handler_disconnect (self->clock, self->painted);
  self->painted = 0;
  g_clear_object (&self->clock);
}

static void
first_screen_free (gpointer data)
{
  JtFirstScreen *self = data;

  forget_clock (self);
  if (self->view != NULL)
    {
      g_clear_signal_handler (&self->mapped, self->view);
      g_object_remove_weak_pointer (G_OBJECT (self->view), (gpointer *) &self->view);
    }
  g_free (self);
}

/* The frame is out: the rest may be built when nothing else waits. */
static gboolean
on_idle_cb (gpointer data)
{
  jt_first_screen_open (G_LIST_MODEL (data));
  return G_SOURCE_REMOVE;
}

static void
on_painted_cb (GdkFrameClock *clock, JtFirstScreen *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->slice)) == 0)
    return;
  forget_clock (self);
  g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, g_object_ref (self->slice), g_object_unref);
}

static void
on_mapped_cb (GtkWidget *view, JtFirstScreen *self)
{
  forget_clock (self);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (view));
  self->painted
      = g_signal_connect (self->clock, "after-paint", G_CALLBACK (on_painted_cb), self);
}

GListModel *
jt_first_screen_new (GListModel *model, GtkWidget *view)
{
  JtFirstScreen *self = g_new0 (JtFirstScreen, 1);

  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  self->slice = gtk_slice_list_model_new (model, 0, FIRST_ROWS);
  self->view = view;
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &self->view);
  g_object_set_data_full (G_OBJECT (self->slice), "first-screen", self, first_screen_free);
  if (gtk_widget_get_mapped (view))
    on_mapped_cb (view, self);
  else
    self->mapped = g_signal_connect (view, "map", G_CALLBACK (on_mapped_cb), self);
  return G_LIST_MODEL (self->slice);
}

void
jt_first_screen_open (GListModel *model)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (model));

  g_object_set_data (G_OBJECT (model), "first-screen", NULL);
  gtk_slice_list_model_set_size (GTK_SLICE_LIST_MODEL (model), G_MAXUINT);
}

/* A view has no size before its first frame, and its window only the one it asks for. */
static int
guess_height (GtkRoot *root)
{
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;
  int width;

  if (height == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return height > 0 ? MAX (height - AROUND, ROW_HEIGHT) : 0;
}

void
jt_first_screen_limit (GListModel *model)
{
  JtFirstScreen *self;
  int height;

  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (model));

  self = g_object_get_data (G_OBJECT (model), "first-screen");
  if (self == NULL || self->view == NULL)
    return;
  height = gtk_widget_get_height (self->view);
  if (height == 0)
    height = guess_height (gtk_widget_get_root (self->view));
  if (height > 0)
    gtk_slice_list_model_set_size (self->slice, (guint) height / ROW_HEIGHT + 1);
}
