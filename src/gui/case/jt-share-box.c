/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-box.h"

#include <glib/gi18n.h>

#include "jt-page.h"
#include "jt-print-start.h"
#include "jt-share-window.h"
#include "jt-sharing.h"
#include "jt-wording.h"

struct _JtShareBox
{
  GtkBox parent_instance;

  GtkLabel *sum;
  GtkLabel *due;
  GtkButton *plan;
  GtkButton *print;

  JtSession *session;
  char *case_uid;
};

G_DEFINE_FINAL_TYPE (JtShareBox, jt_share_box, GTK_TYPE_BOX)

/* ------------------------------------------------------------------------------------- saying */

static char *
say_sum (const JtSharing *sharing, gboolean *right)
{
  g_autofree char *total = jt_money_group (sharing->total);
  g_autofree char *missing = NULL;
  g_autofree char *fen = NULL;
  const guint n = jt_sharing_count (sharing);
  JtMoney gap = 0;

  *right = FALSE;
  if (n == 0)
    return g_strdup (_ ("No plan yet: who bears how much of the cost is made and compared here."));
  if (!jt_sharing_gap (sharing, &gap))
    return g_strdup (_ ("The cost that is shared is not recorded yet."));
  *right = gap == 0;
  missing = jt_money_group (ABS (gap));
  fen = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (gap));
  if (gap == 0)
    /* Translators: how many parts, and an amount */
    return g_strdup_printf (ngettext ("%u part bears %s yuan: the whole cost.",
                                      "%u parts bear %s yuan: the whole cost.", n),
                            n, total);
  if (gap > 0)
    /* Translators: the cost; what the shares lack of it in yuan, and in fen */
    return g_strdup_printf (_ ("Of %s yuan the shares leave %s yuan (%s fen) uncovered."),
                            total, missing, fen);
  /* Translators: the cost; what the shares are above it in yuan, and in fen */
  return g_strdup_printf (_ ("The shares are above %s yuan by %s yuan (%s fen)."),
                          total, missing, fen);
}

/* A share that is only planned is nobody's debt. */
static char *
say_due (const JtSharing *sharing)
{
  JtMoney paid;
  const JtMoney due = jt_sharing_due (sharing, &paid);
  const guint n = jt_sharing_count (sharing);
  const guint n_signed = jt_sharing_count_signed (sharing);
  g_autofree char *owed = jt_money_group (due);
  g_autofree char *received = jt_money_group (paid);

  if (n == 0)
    return g_strdup ("");
  if (n_signed == n)
    /* Translators: amounts */
    return g_strdup_printf (_ ("All have signed: %s yuan due, %s yuan paid."), owed, received);
  /* Translators: how many have signed and of how many; amounts */
  return g_strdup_printf (_ ("%u of %u have signed: %s yuan due from them, %s yuan paid. Nothing is "
                             "due from who has not signed."),
                          n_signed, n, owed, received);
}

void
jt_share_box_refresh (JtShareBox *self)
{
  g_autoptr (JtSharing) sharing = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *due = NULL;
  JtMoney gap;
  gboolean right = FALSE;
  gboolean wrong;

  g_return_if_fail (JT_IS_SHARE_BOX (self));

  sharing = jt_office_sharing (jt_session_get_office (self->session), self->case_uid, &error);
  sum = sharing != NULL ? say_sum (sharing, &right) : jt_wording_error (error);
  due = sharing != NULL ? say_due (sharing) : g_strdup ("");
  wrong = sharing == NULL || (jt_sharing_gap (sharing, &gap) && !right);
  gtk_label_set_label (self->sum, sum);
  gtk_label_set_label (self->due, due);
  gtk_widget_set_visible (GTK_WIDGET (self->due), *due != '\0');
  gtk_widget_set_sensitive (GTK_WIDGET (self->print), right);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->print),
                               right ? NULL : _ ("Only a plan that is the whole cost is printed."));
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "error-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "error-text");
}

/* ------------------------------------------------------------------------------------- acting */

static void
on_plan_cb (JtShareBox *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    jt_share_window_present (GTK_WINDOW (root), self->session, self->case_uid);
}

static void
on_print_cb (JtShareBox *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), JT_TYPE_PAGE);

  if (page != NULL)
    jt_print_sharing (JT_PAGE (page), self->case_uid);
}

static void
jt_share_box_dispose (GObject *object)
{
  g_clear_object (&JT_SHARE_BOX (object)->session);
  g_clear_pointer (&JT_SHARE_BOX (object)->case_uid, g_free);
  G_OBJECT_CLASS (jt_share_box_parent_class)->dispose (object);
}

static void
jt_share_box_class_init (JtShareBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_share_box_dispose;
}

static GtkLabel *
add_label (JtShareBox *self)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static GtkButton *
add_button (JtShareBox *self, GtkBox *line, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (line, button);
  return GTK_BUTTON (button);
}

static void
jt_share_box_init (JtShareBox *self)
{
  GtkWidget *title = gtk_label_new (_ ("Plan of Cost Shares"));
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "group-title");
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->sum = add_label (self);
  self->due = add_label (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
  self->plan = add_button (self, line, _ ("Make the Plan of Shares…"), G_CALLBACK (on_plan_cb));
  self->print = add_button (self, line, _ ("Print the Plan…"), G_CALLBACK (on_print_cb));
}

GtkWidget *
jt_share_box_new (JtSession *session, const char *case_uid)
{
  JtShareBox *self = g_object_new (JT_TYPE_SHARE_BOX, NULL);
  const JtRole role = jt_office_get_role (jt_session_get_office (session));

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan), (role & JT_ROLES_OFFICE) != 0);
  jt_share_box_refresh (self);
  return GTK_WIDGET (self);
}
