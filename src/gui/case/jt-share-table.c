/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-table.h"

#include <glib/gi18n.h>

/* Where what stands in a line. */
enum
{
  COLUMN_ROOM,
  COLUMN_FLOOR,
  COLUMN_AREA,
  COLUMN_WEIGHT,
  COLUMN_AMOUNT,
  COLUMN_NOTE,
  N_COLUMNS
};

typedef struct
{
  JtShareTable *table;
  guint nth;
  gboolean is_signed;
  gboolean agreed; /* by hand, as it is recorded */
  GtkCheckButton *joins;
  GtkEditable *weight;
  GtkEditable *amount;
  GtkLabel *note;
} Row;

struct _JtShareTable
{
  GtkGrid parent_instance;

  JtShareLine *lines;
  GPtrArray *rows;
  gboolean showing; /* nobody types */
  GtkEditable *typed; /* what is being typed into */
  gboolean anew;    /* what was signed may change */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtShareTable, jt_share_table, GTK_TYPE_GRID)

static JtShareLine *
line_of (const Row *row)
{
  return &row->table->lines[row->nth];
}

static gboolean
stands (const Row *row)
{
  return row->is_signed && !row->table->anew;
}

/* ------------------------------------------------------------------------------------- showing */

/* What is being typed is not written over. */
static void
show_text (JtShareTable *self, GtkEditable *entry, const char *text)
{
  if (entry != self->typed && !gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (entry)))
      && !g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
}

static void
mark_slip (GtkEditable *entry, gboolean slip)
{
  if (slip)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               slip ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static const char *
say_note (const Row *row)
{
  const JtShareLine *line = line_of (row);

  if (stands (row))
    return _ ("signed");
  if (!line->joins)
    return _ ("no part");
  if (line->by_hand)
    return line->amount < 0 ? _ ("compensation, by hand") : _ ("by hand");
  return line->extra ? _ ("with the odd fen") : "";
}

/* What cannot be typed into looks like text, not like a field that is off. */
static void
set_typed (GtkEditable *entry, gboolean typed)
{
  gtk_editable_set_editable (entry, typed);
  gtk_widget_set_focusable (GTK_WIDGET (gtk_editable_get_delegate (entry)), typed);
  if (typed)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "flat");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "flat");
}

static void
show_row (Row *row)
{
  const JtShareLine *line = line_of (row);
  g_autofree char *weight = jt_weight_format (&line->weight);
  g_autofree char *amount = jt_money_group (line->amount);
  const gboolean typed = line->joins && !stands (row);

  gtk_check_button_set_active (row->joins, line->joins);
  gtk_widget_set_sensitive (GTK_WIDGET (row->joins), !stands (row));
  set_typed (row->weight, typed);
  set_typed (row->amount, typed);
  show_text (row->table, row->weight, line->joins ? weight : "");
  show_text (row->table, row->amount, line->joins ? amount : "");
  gtk_label_set_label (row->note, say_note (row));
}

void
jt_share_table_update (JtShareTable *self)
{
  g_return_if_fail (JT_IS_SHARE_TABLE (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    show_row (g_ptr_array_index (self->rows, i));
  self->showing = FALSE;
}

/* ------------------------------------------------------------------------------------- typing */

static void
on_joins_cb (GtkCheckButton *button, Row *row)
{
  if (row->table->showing)
    return;
  line_of (row)->joins = gtk_check_button_get_active (button);
  line_of (row)->by_hand = FALSE;
  g_signal_emit (row->table, signals[CHANGED], 0, TRUE);
}

static void
tell_typed (JtShareTable *self, GtkEditable *entry, gboolean again)
{
  self->typed = entry;
  g_signal_emit (self, signals[CHANGED], 0, again);
  self->typed = NULL;
}

static void
on_weight_cb (GtkEditable *entry, Row *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  JtWeight weight;
  gboolean read;

  if (row->table->showing)
    return;
  /* What is kept of it are whole numbers of 63 bits. */
  read = jt_weight_parse (text, &weight, NULL) && weight.num <= G_MAXINT64
         && weight.den <= G_MAXINT64;
  mark_slip (entry, !read);
  if (!read)
    return;
  line_of (row)->weight = weight;
  tell_typed (row->table, entry, TRUE);
}

/* A share that is typed stands by hand; one that is emptied is shared out again. */
static void
on_amount_cb (GtkEditable *entry, Row *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  JtShareLine *line = line_of (row);
  JtMoney amount;
  gboolean read;

  if (row->table->showing)
    return;
  read = *text == '\0' || jt_money_parse (text, &amount, NULL);
  mark_slip (entry, !read);
  if (!read)
    return;
  line->by_hand = *text != '\0';
  line->amount = *text != '\0' ? amount : 0;
  line->extra = FALSE;
  gtk_label_set_label (row->note, say_note (row));
  tell_typed (row->table, entry, *text == '\0');
}

/* What was left alone while it was typed is shown as it is kept. */
static void
on_left_cb (GtkEventControllerFocus *focus, Row *row)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));

  if (gtk_widget_has_css_class (entry, "error") || row->table->rows == NULL)
    return;
  row->table->showing = TRUE;
  show_row (row);
  row->table->showing = FALSE;
}

/* ---------------------------------------------------------------------------------- the lines */

static GtkWidget *
add_label (JtShareTable *self, int column, int line, const char *text, gboolean number)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1 : 0);
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (GTK_GRID (self), label, column, line, 1, 1);
  return label;
}

static void
add_titles (JtShareTable *self)
{
  const char *const titles[N_COLUMNS]
      = { C_ ("column of shares", "Takes part"), C_ ("column of shares", "Floor"),
          C_ ("column of shares", "Area (㎡)"), C_ ("column of shares", "Coefficient"),
          C_ ("column of shares", "Share (yuan)"), C_ ("column of shares", "Remark") };

  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkWidget *label
          = add_label (self, i, 0, titles[i], i > COLUMN_ROOM && i < COLUMN_NOTE);

      gtk_widget_add_css_class (label, "dim-label");
    }
}

static GtkEditable *
add_entry (Row *row, int column, int width, const char *what, const char *room,
           void (*changed) (GtkEditable *, Row *))
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: read aloud: a room, and what is typed for it */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), room, what);

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 40);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (changed), row);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left_cb), row);
  gtk_widget_add_controller (entry, focus);
  gtk_grid_attach (GTK_GRID (row->table), entry, column, (int) row->nth + 1, 1, 1);
  return GTK_EDITABLE (entry);
}

static void
add_row (JtShareTable *self, const JtShare *share, guint nth)
{
  Row *row = g_new0 (Row, 1);
  const int at = (int) nth + 1;
  const char *room = share->label != NULL ? share->label : "—";
  g_autofree char *floor = share->line.floor != JT_SHARE_FLOOR_UNKNOWN
                               ? g_strdup_printf ("%d", share->line.floor)
                               : g_strdup ("—");
  g_autofree char *area = share->line.area != JT_AREA_UNKNOWN ? jt_area_format (share->line.area)
                                                              : g_strdup ("—");

  row->table = self;
  row->nth = nth;
  row->is_signed = share->signed_on != NULL;
  g_ptr_array_add (self->rows, row);
  row->joins = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (room));
  g_signal_connect (row->joins, "toggled", G_CALLBACK (on_joins_cb), row);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->joins), COLUMN_ROOM, at, 1, 1);
  add_label (self, COLUMN_FLOOR, at, floor, TRUE);
  add_label (self, COLUMN_AREA, at, area, TRUE);
  row->weight = add_entry (row, COLUMN_WEIGHT, 8, _ ("coefficient"), room, on_weight_cb);
  row->amount = add_entry (row, COLUMN_AMOUNT, 14, _ ("share in yuan"), room, on_amount_cb);
  row->note = GTK_LABEL (add_label (self, COLUMN_NOTE, at, "", FALSE));
  gtk_widget_set_hexpand (GTK_WIDGET (row->note), TRUE);
}

void
jt_share_table_fill (JtShareTable *self, const JtSharing *sharing)
{
  GtkWidget *child;

  g_return_if_fail (JT_IS_SHARE_TABLE (self) && sharing != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  g_ptr_array_set_size (self->rows, 0);
  g_free (self->lines);
  self->lines = jt_sharing_lines (sharing);
  add_titles (self);
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      add_row (self, share, i);
      ((Row *) g_ptr_array_index (self->rows, i))->agreed = self->lines[i].by_hand;
    }
  self->anew = TRUE;
  jt_share_table_set_anew (self, FALSE);
}

/* What was signed is not shared out again. */
void
jt_share_table_set_anew (JtShareTable *self, gboolean anew)
{
  g_return_if_fail (JT_IS_SHARE_TABLE (self));

  for (guint i = 0; i < self->rows->len && !self->anew != !anew; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->is_signed)
        line_of (row)->by_hand = anew ? row->agreed : TRUE;
    }
  self->anew = anew;
  jt_share_table_update (self);
}

JtShareLine *
jt_share_table_get_lines (JtShareTable *self, guint *n_lines)
{
  g_return_val_if_fail (JT_IS_SHARE_TABLE (self) && n_lines != NULL, NULL);
  *n_lines = self->rows->len;
  return self->lines;
}

GtkWidget *
jt_share_table_find_slip (JtShareTable *self)
{
  g_return_val_if_fail (JT_IS_SHARE_TABLE (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_has_css_class (GTK_WIDGET (row->weight), "error"))
        return GTK_WIDGET (row->weight);
      if (gtk_widget_has_css_class (GTK_WIDGET (row->amount), "error"))
        return GTK_WIDGET (row->amount);
    }
  return NULL;
}

/* Nobody types into what is going. */
static void
jt_share_table_dispose (GObject *object)
{
  JT_SHARE_TABLE (object)->showing = TRUE;
  G_OBJECT_CLASS (jt_share_table_parent_class)->dispose (object);
}

static void
jt_share_table_finalize (GObject *object)
{
  JtShareTable *self = JT_SHARE_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_free (self->lines);
  G_OBJECT_CLASS (jt_share_table_parent_class)->finalize (object);
}

static void
jt_share_table_class_init (JtShareTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_share_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_share_table_finalize;

  signals[CHANGED] = g_signal_new ("changed", JT_TYPE_SHARE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
jt_share_table_init (JtShareTable *self)
{
  gtk_grid_set_column_spacing (GTK_GRID (self), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self), 3);
  self->rows = g_ptr_array_new_with_free_func (g_free);
}
