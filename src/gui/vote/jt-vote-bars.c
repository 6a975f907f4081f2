/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-bars.h"

#include <glib/gi18n.h>

#include "jt-json.h"

#define LEAST_HEIGHT 8

/* One test as it is drawn: how full the bar is, and where its notch stands. */
typedef struct
{
  gint64 value;
  gint64 whole;
  gint64 notch_num;
  gint64 notch_den;
  gboolean holds;
  gboolean shown; /* at all, yet */
} JtBar;

struct _JtVoteBars
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *grid;
  GtkWidget *names[JT_TESTS];
  GtkWidget *areas[JT_TESTS];
  GtkWidget *figures[JT_TESTS];
  JtBar bars[JT_TESTS];
};

G_DEFINE_FINAL_TYPE (JtVoteBars, jt_vote_bars, GTK_TYPE_WIDGET)

static const char *const names[JT_TESTS] = {
  [JT_TEST_PARTICIPATION_AREA] = N_ ("Participating area"),
  [JT_TEST_PARTICIPATION_VOTERS] = N_ ("Participating voters"),
  [JT_TEST_CONSENT_AREA] = N_ ("Consenting area"),
  [JT_TEST_CONSENT_VOTERS] = N_ ("Consenting voters"),
};

/* Teal holds, slate lacks: as the words of a choice, in each of the four looks. */
#define HOLDING "choice-yes"
#define LACKING "choice-abstain"

static const GdkRGBA ground = { 0.5f, 0.5f, 0.5f, 0.22f };

static void
set_colour_of (cairo_t *cr, GtkWidget *widget)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
}

/* As high as the text beside it asks for.  Doubles begin here, in the last call to the drawing. */
static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const JtBar *bar = data;
  const int filled = bar->whole > 0 ? (int) (bar->value * width / bar->whole) : 0;
  const int mark = (int) (bar->notch_num * width / bar->notch_den);
  const int thick = MAX (LEAST_HEIGHT, height * 2 / 5);
  const int rim = MAX (3, thick / 4);
  const int line = MAX (2, thick / 5);
  const int top = (height - thick) / 2;

  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_rectangle (cr, 0, top, width, thick);
  cairo_fill (cr);
  set_colour_of (cr, GTK_WIDGET (area));
  cairo_rectangle (cr, 0, top, MIN (filled, width), thick);
  cairo_fill (cr);
  set_colour_of (cr, gtk_widget_get_parent (GTK_WIDGET (area)));
  cairo_rectangle (cr, CLAMP (mark - line / 2, 0, width - line), top - rim, line, thick + 2 * rim);
  cairo_fill (cr);
}

static void
jt_vote_bars_dispose (GObject *object)
{
  JtVoteBars *self = JT_VOTE_BARS (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_vote_bars_parent_class)->dispose (object);
}

static void
jt_vote_bars_class_init (JtVoteBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_vote_bars_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jt_vote_bars_init (JtVoteBars *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  for (int i = 0; i < JT_TESTS; i++)
    {
      GtkWidget *name = gtk_label_new (_ (names[i]));

      self->names[i] = name;
      self->areas[i] = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_IMG, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->areas[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ (names[i]), -1);
      self->figures[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_xalign (GTK_LABEL (self->figures[i]), 1);
      gtk_widget_add_css_class (self->figures[i], "numeric");
      gtk_widget_set_hexpand (self->areas[i], TRUE);
      gtk_widget_set_size_request (self->areas[i], 60, 18);
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->areas[i]), draw_bar, &self->bars[i],
                                      NULL);
      gtk_grid_attach (GTK_GRID (self->grid), name, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (self->grid), self->areas[i], 1, i, 1, 1);
      gtk_grid_attach (GTK_GRID (self->grid), self->figures[i], 2, i, 1, 1);
    }
}

GtkWidget *
jt_vote_bars_new (void)
{
  return g_object_new (JT_TYPE_VOTE_BARS, NULL);
}

/* "2/3 ✓" or "3/4 !": the mark stands beside the colour, so that nobody has to see colours. */
static char *
say_threshold (gint64 num, gint64 den, gboolean strict, gboolean holds)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " %s", strict ? "> " : "", num,
                          den, holds ? "✓" : "!");
}

static char *
format_value (gint64 value, gboolean area)
{
  g_autofree char *text = NULL;

  if (!area)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);
  text = jt_area_format (value);
  return g_strdup_printf ("%s ㎡", text);
}

/* "参与面积 542.30 / 931.80 ㎡，须达到 2/3，还差 78.90 ㎡", for whoever rests on a bar or cannot see
 * it: the fraction itself, never a rounded percentage. */
static char *
say_bar (const JtBar *bar, int test, gboolean strict, gint64 missing)
{
  const gboolean area = test == JT_TEST_PARTICIPATION_AREA || test == JT_TEST_CONSENT_AREA;
  g_autofree char *value = format_value (bar->value, area);
  g_autofree char *whole = format_value (bar->whole, area);
  g_autofree char *short_of = format_value (missing, area);
  g_autofree char *needed
      = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, bar->notch_num, bar->notch_den);

  if (bar->holds)
    return g_strdup_printf (strict ? _ ("%s: %s of %s; more than %s is needed and reached")
                                   : _ ("%s: %s of %s; %s is needed and reached"),
                            _ (names[test]), value, whole, needed);
  return g_strdup_printf (strict ? _ ("%s: %s of %s; more than %s is needed, short of %s")
                                 : _ ("%s: %s of %s; %s is needed, short of %s"),
                          _ (names[test]), value, whole, needed, short_of);
}

static void
explain_bar (JtVoteBars *self, int test, const char *text)
{
  GtkWidget *const widgets[] = { self->names[test], self->areas[test], self->figures[test] };

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_set_tooltip_text (widgets[i], text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->areas[test]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (names[test]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
is_same (const JtBar *one, const JtBar *other)
{
  return one->value == other->value && one->whole == other->whole
         && one->notch_num == other->notch_num && one->notch_den == other->notch_den
         && one->holds == other->holds && one->shown == other->shown;
}

/* Words and drawings are made anew for the bars that moved only: this runs with every key. */
void
jt_vote_bars_set (JtVoteBars *self, const char *title, const JtThreshold *threshold,
                  const JtTotals *totals)
{
  const gint64 values[JT_TESTS] = {
    [JT_TEST_PARTICIPATION_AREA] = totals->participating_area,
    [JT_TEST_PARTICIPATION_VOTERS] = totals->participating_voters,
    [JT_TEST_CONSENT_AREA] = totals->consenting_area,
    [JT_TEST_CONSENT_VOTERS] = totals->consenting_voters,
  };
  const gint64 wholes[JT_TESTS] = {
    [JT_TEST_PARTICIPATION_AREA] = totals->total_area,
    [JT_TEST_PARTICIPATION_VOTERS] = totals->total_voters,
    [JT_TEST_CONSENT_AREA] = totals->participating_area,
    [JT_TEST_CONSENT_VOTERS] = totals->participating_voters,
  };
  gboolean tests[JT_TESTS] = { FALSE };

  g_return_if_fail (JT_IS_VOTE_BARS (self));

  jt_totals_test (totals, threshold, tests);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  for (int i = 0; i < JT_TESTS; i++)
    {
      const gboolean consent = i == JT_TEST_CONSENT_AREA || i == JT_TEST_CONSENT_VOTERS;
      JtBar *bar = &self->bars[i];
      const JtBar before = *bar;
      g_autofree char *figure = NULL;
      g_autofree char *text = NULL;

      bar->value = values[i];
      bar->whole = wholes[i];
      bar->notch_num = consent ? threshold->consent_num : threshold->part_num;
      bar->notch_den = consent ? threshold->consent_den : threshold->part_den;
      bar->holds = tests[i];
      bar->shown = TRUE;
      if (is_same (&before, bar))
        continue;
      figure = say_threshold (bar->notch_num, bar->notch_den, consent && threshold->consent_strict,
                              bar->holds);
      gtk_label_set_label (GTK_LABEL (self->figures[i]), figure);
      text = say_bar (bar, i, consent && threshold->consent_strict,
                      consent ? jt_threshold_missing_consent (threshold, bar->value, bar->whole)
                              : jt_threshold_missing_participation (threshold, bar->value,
                                                                    bar->whole));
      explain_bar (self, i, text);
      gtk_widget_remove_css_class (self->areas[i], bar->holds ? LACKING : HOLDING);
      gtk_widget_add_css_class (self->areas[i], bar->holds ? HOLDING : LACKING);
      gtk_widget_queue_draw (self->areas[i]);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
move_to (JtVoteBars *self, GtkWidget *child, int column, int row)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  GtkGridLayoutChild *place
      = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));

  gtk_grid_layout_child_set_column (place, column);
  gtk_grid_layout_child_set_row (place, row);
}

/* Areas left, voters right: half as high, for a page that shows several votes. */
static void
set_beside (JtVoteBars *self)
{
  for (int i = 0; i < JT_TESTS; i++)
    {
      const gboolean voters = i == JT_TEST_PARTICIPATION_VOTERS || i == JT_TEST_CONSENT_VOTERS;
      const gboolean consent = i == JT_TEST_CONSENT_AREA || i == JT_TEST_CONSENT_VOTERS;

      move_to (self, self->names[i], voters ? 3 : 0, consent);
      move_to (self, self->areas[i], voters ? 4 : 1, consent);
      move_to (self, self->figures[i], voters ? 5 : 2, consent);
    }
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
}

GtkWidget *
jt_vote_bars_new_from_totals (JsonObject *motion, gboolean titled, gboolean beside)
{
  GtkWidget *bars = jt_vote_bars_new ();
  const gboolean fund = g_strcmp0 (jt_json_text (motion, "motion"), "fund") == 0;
  const JtTotals totals
      = { .total_area = jt_json_int (motion, "total_area", 0),
          .total_voters = (guint) jt_json_int (motion, "total_voters", 0),
          .participating_area = jt_json_int (motion, "participating_area", 0),
          .participating_voters = (guint) jt_json_int (motion, "participating_voters", 0),
          .consenting_area = jt_json_int (motion, "consenting_area", 0),
          .consenting_voters = (guint) jt_json_int (motion, "consenting_voters", 0) };
  const JtThreshold threshold
      = { .part_num = jt_json_int (motion, "part_num", 0),
          .part_den = jt_json_int (motion, "part_den", 0),
          .consent_num = jt_json_int (motion, "consent_num", 0),
          .consent_den = jt_json_int (motion, "consent_den", 0),
          .consent_strict = jt_json_int (motion, "consent_strict", 0) != 0 };

  jt_vote_bars_set (JT_VOTE_BARS (bars),
                    fund ? _ ("Using the maintenance fund") : _ ("Adding the lift"),
                    &threshold, &totals);
  if (beside)
    set_beside (JT_VOTE_BARS (bars));
  gtk_grid_set_row_spacing (GTK_GRID (JT_VOTE_BARS (bars)->grid), 0);
  gtk_widget_set_visible (JT_VOTE_BARS (bars)->title, titled);
  return bars;
}
