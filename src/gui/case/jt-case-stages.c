/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-stages.h"

#include <glib/gi18n.h>

#include "jt-json.h"
#include "jt-stage-table.h"
#include "jt-tab-stops.h"
#include "jt-wording.h"

/* For so long a list that was filled and given the focus is still being laid out, and GTK 4.8 scrolls
 * to where the focus was before. */
#define FRAMES 20

/* A name that is longer in large text goes on in further lines, and then into the tooltip. */
#define LINES_AT_MOST 3

struct _JtCaseStages
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox *list;

  gboolean filling;
  guint scroll; /* the rows have no place before the next layout */
  guint frames; /* that it has waited for that */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseStages, jt_case_stages, GTK_TYPE_WIDGET)

/* The mark never stands alone: whoever cannot read it hears or reads the word. */
static const struct
{
  const char *state;
  const char *mark;
  const char *said;
} states[] = {
  { "not-begun", "○", N_ ("not begun") },
  { "blocked", "!", N_ ("not yet possible") },
  { "running", "●", N_ ("running") },
  { "done", "✓", N_ ("done") },
  { "suspended", "‖", N_ ("suspended") },
  { "open-defect", "△", N_ ("open defect") },
};

static const struct
{
  const char *phase;
  const char *said;
} phases[] = {
  { "意愿", N_ ("Wishes") }, { "审批", N_ ("Approval") }, { "建设", N_ ("Building") },
  { "资金", N_ ("Money") },  { "使用", N_ ("Use") },
};

static guint
find_state (JsonObject *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, jt_json_text (stage, "state")) == 0)
      return i;
  return 0;
}

const char *
jt_case_stages_say_state (JsonObject *stage)
{
  return _ (states[find_state (stage)].said);
}

char *
jt_case_stages_say (JsonObject *stage)
{
  const char *name = jt_wording_stage (jt_json_text (stage, "stage"));
  const int lift = (int) jt_json_int (stage, "lift", 0);

  if (lift == 0)
    return g_strdup (name);
  /* Translators: a stage of one lift; the number of the lift within the case */
  return g_strdup_printf (_ ("%s · lift %d"), name, lift);
}

static const JtStageRow *
row_of (JsonObject *stage)
{
  JtStageId id;

  return jt_stage_parse (jt_json_text (stage, "stage"), &id) ? jt_stage_row (id) : NULL;
}

/* Where a stage stands among the phases; what stops or ends a case comes last. */
static guint
phase_of (JsonObject *stage)
{
  const JtStageRow *row = row_of (stage);

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (row->phase, phases[i].phase))
      return i;
  return G_N_ELEMENTS (phases);
}

/* -------------------------------------------------------------------------------------- rows */

static JsonObject *
stage_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "stage");
}

/* Why a branch is not this case's; %NULL for what is. */
static const char *
say_other_track (JsonObject *stage, gboolean single_owner)
{
  const JtStageRow *row = row_of (stage);

  if (row == NULL)
    return NULL;
  if (row->id == JT_STAGE_OWNER_CONSENT && !single_owner)
    return _ ("It belongs to cases with one owner; this one is decided by a vote.");
  if ((row->id == JT_STAGE_VOTE || row->id == JT_STAGE_RESULT_NOTICE) && single_owner)
    return _ ("It belongs to cases decided by a vote; here the only owner consents.");
  return NULL;
}

/* Something small behind the name. */
static void
add_remark (GtkWidget *box, const char *text)
{
  GtkWidget *remark = gtk_label_new (text);

  gtk_widget_add_css_class (remark, "dim-label");
  gtk_box_append (GTK_BOX (box), remark);
}

static GtkWidget *
new_row (JsonObject *stage, gboolean single_owner)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const guint state = find_state (stage);
  g_autofree char *said = jt_case_stages_say (stage);
  GtkWidget *mark = gtk_label_new (states[state].mark);
  GtkWidget *name = gtk_label_new (said);
  const JtStageRow *table = row_of (stage);
  const char *other_track = say_other_track (stage, single_owner);
  g_autofree char *spoken = NULL;

  gtk_label_set_width_chars (GTK_LABEL (mark), 2);
  gtk_widget_add_css_class (mark, states[state].state);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), LINES_AT_MOST);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), name);
  if (table != NULL && table->level == JT_STAGE_LEVEL_LANE)
    /* Translators: behind a stage that runs beside the others */
    add_remark (box, _ ("any time"));
  if (other_track != NULL)
    {
      gtk_widget_add_css_class (name, "dim-label");
      /* Translators: behind a stage that another kind of case goes through */
      add_remark (box, _ ("other track"));
    }
  gtk_widget_set_size_request (box, -1, 28);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* Translators: read aloud: a stage and its state */
  spoken = g_strdup_printf (_ ("%s, %s"), said, _ (states[state].said));
  gtk_widget_set_tooltip_text (row, other_track != NULL ? other_track : spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "stage", json_object_ref (stage),
                          (GDestroyNotify) json_object_unref);
  return row;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const guint phase = phase_of (stage_of (row));
  GtkWidget *header;

  if (before != NULL && phase_of (stage_of (before)) == phase)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = gtk_label_new (phase < G_N_ELEMENTS (phases) ? _ (phases[phase].said)
                                                        : _ ("Stop and end"));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "group-title");
  gtk_widget_set_margin_top (header, before != NULL ? 12 : 6);
  gtk_widget_set_margin_start (header, 12);
  gtk_list_box_row_set_header (row, header);
}

static gboolean
is_stage (JsonObject *stage, const char *nick, int lift)
{
  return g_strcmp0 (jt_json_text (stage, "stage"), nick) == 0
         && jt_json_int (stage, "lift", 0) == lift;
}

static GtkListBoxRow *
find_row (JtCaseStages *self, const char *nick, int lift)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_stage (stage_of (row), nick, lift))
      return row;
  return NULL;
}

/* --------------------------------------------------------------------------------- the object */

/* A list that was just filled, on a page that was just shown, is laid out some frames later. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtCaseStages *self = JT_CASE_STAGES (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const double bottom = gtk_adjustment_get_upper (adjustment);
  graphene_rect_t place;

  self->frames++;
  if (row != NULL && bottom > 0
      && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &place)
      && place.size.height > 0)
    gtk_adjustment_clamp_page (adjustment, (int) place.origin.y - 48,
                               (int) (place.origin.y + place.size.height) + 48);
  if (row != NULL && self->frames < FRAMES)
    return G_SOURCE_CONTINUE;
  self->scroll = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_to_chosen (JtCaseStages *self)
{
  self->frames = 0;
  if (self->scroll == 0)
    self->scroll = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
on_row_selected_cb (JtCaseStages *self, GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  /* Of keys pressed fast one after the other, GTK 4.8 scrolls to some of the rows only. */
  scroll_to_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The arrows go on from the stage that is chosen. */
static gboolean
jt_case_stages_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (JT_CASE_STAGES (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
jt_case_stages_dispose (GObject *object)
{
  JtCaseStages *self = JT_CASE_STAGES (object);
  GtkWidget *child;

  if (self->scroll != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll);
  self->scroll = 0;
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_CASE_STAGES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_case_stages_parent_class)->dispose (object);
}

/* One stop for Tab, at the stage that is chosen: two dozen stages are gone through by the arrows. */
static gboolean
jt_case_stages_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (!jt_tab_stops_is_tab (direction))
    return GTK_WIDGET_CLASS (jt_case_stages_parent_class)->focus (widget, direction);
  if (jt_tab_stops_has_focus (widget))
    return FALSE;
  return jt_case_stages_grab_focus (widget);
}

static void
jt_case_stages_class_init (JtCaseStagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_case_stages_dispose;
  widget_class->focus = jt_case_stages_focus;
  widget_class->grab_focus = jt_case_stages_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", JT_TYPE_CASE_STAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-case-stages.ui");
  gtk_widget_class_bind_template_child (widget_class, JtCaseStages, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtCaseStages, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
jt_case_stages_init (JtCaseStages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

void
jt_case_stages_show (JtCaseStages *self, JsonObject *shown)
{
  JsonArray *stages = jt_json_array (shown, "stages");
  JsonObject *chosen = jt_case_stages_get_chosen (self);
  g_autofree char *nick = chosen != NULL ? g_strdup (jt_json_text (chosen, "stage")) : NULL;
  const int lift = chosen != NULL ? (int) jt_json_int (chosen, "lift", 0) : 0;
  const gboolean single_owner = g_strcmp0 (jt_json_text (shown, "track"), "single-owner") == 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean focused
      = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint phase = 0; phase <= G_N_ELEMENTS (phases); phase++)
    for (guint i = 0; i < json_array_get_length (stages); i++)
      {
        JsonObject *stage = json_array_get_object_element (stages, i);

        if (phase_of (stage) == phase)
          gtk_list_box_append (self->list, new_row (stage, single_owner));
      }
  if (nick != NULL && (row = find_row (self, nick, lift)) != NULL)
    gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;
  /* The row that had the focus is gone: its successor takes it, where it was. */
  if (focused && gtk_widget_grab_focus (GTK_WIDGET (self)))
    scroll_to_chosen (self);
}

void
jt_case_stages_choose (JtCaseStages *self, const char *stage, int lift)
{
  GtkListBoxRow *row = find_row (self, stage, lift);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  scroll_to_chosen (self);
}

JsonObject *
jt_case_stages_get_chosen (JtCaseStages *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? stage_of (row) : NULL;
}
