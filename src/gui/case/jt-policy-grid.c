/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-policy-grid.h"

#include <glib/gi18n.h>

/* In the order in which a case meets them, which is that of the keys. */
static const char *const names[JT_POLICY_KEYS] = {
  [JT_POLICY_LIFT_PARTICIPATION] = N_ ("Lift: share that has to participate"),
  [JT_POLICY_LIFT_CONSENT] = N_ ("Lift: share of the participants that has to consent"),
  [JT_POLICY_FUND_PARTICIPATION] = N_ ("Maintenance fund: share that has to participate"),
  [JT_POLICY_FUND_CONSENT]
  = N_ ("Maintenance fund: share of the participants that has to consent"),
  [JT_POLICY_VOTING_DAYS_MIN] = N_ ("Shortest vote (natural days)"),
  [JT_POLICY_VOTING_DAYS_MAX] = N_ ("Longest vote (natural days)"),
  [JT_POLICY_VOTING_EXTENSIONS] = N_ ("Extensions of a vote"),
  [JT_POLICY_PROXY_OWNERS] = N_ ("Owners one proxy may act for before a warning"),
  [JT_POLICY_SAME_PERSON_CHECKS] = N_ ("Checking papers one has typed oneself"),
  [JT_POLICY_PARKING] = N_ ("Parking spaces on the roll"),
  [JT_POLICY_STRADDLING] = N_ ("Part under two entrances"),
  [JT_POLICY_NOTICE_DAYS] = N_ ("Public notice (natural days)"),
  [JT_POLICY_NOTICE_WARN_BELOW] = N_ ("Notice is warned of below (natural days)"),
  [JT_POLICY_OBJECTION_DAYS] = N_ ("Mediation of an objection (working days)"),
  [JT_POLICY_CONFIRMATION_DAYS] = N_ ("Judicial confirmation (natural days)"),
  [JT_POLICY_REVIEW_DAYS] = N_ ("Joint review (working days)"),
  [JT_POLICY_CORRECTION_DAYS] = N_ ("Asking once for what is missing (working days)"),
  [JT_POLICY_DRAWINGS_FIRST] = N_ ("Drawing review before joint review"),
  [JT_POLICY_HANDOVER_DAYS] = N_ ("Handover of technical papers (natural days)"),
  [JT_POLICY_FILING_DAYS] = N_ ("Filing of completion (natural days)"),
  [JT_POLICY_ARCHIVE_MONTHS] = N_ ("Handover of the archive (months)"),
  [JT_POLICY_MAINTENANCE_DAYS] = N_ ("Between two maintenance visits (natural days)"),
  [JT_POLICY_RETENTION_YEARS] = N_ ("Keeping the evidence of a vote (years)"),
};

/* What a profile writes as a word of its own. */
static const struct
{
  const char *text;
  const char *words;
} words[] = {
  { "", N_ ("not laid down") },
  { ">1/2", N_ ("more than 1/2") },
  { "never", N_ ("never") },
  { "with-reason", N_ ("with a recorded reason") },
  { "excluded", N_ ("not counted") },
  { "counted", N_ ("counted when registered") },
  { "whole", N_ ("counts in each with its whole area") },
  { "projected", N_ ("counts in each with what lies under it") },
  { "yes", N_ ("yes") },
  { "no", N_ ("no") },
};

static char *
say_value (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].text, text))
      return g_strdup (_ (words[i].words));
  /* Translators: a fraction such as 2/3 that has to be reached */
  return strchr (text, '/') != NULL ? g_strdup_printf (_ ("at least %s"), text) : g_strdup (text);
}

static void
attach (GtkGrid *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column == 2);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

void
jt_policy_grid_fill (GtkGrid *grid, const JtPolicy *policy)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_GRID (grid));
  g_return_if_fail (policy != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  for (int key = 0; key < JT_POLICY_KEYS; key++)
    {
      g_autofree char *value = say_value (jt_policy_get_text (policy, (JtPolicyKey) key));

      attach (grid, _ (names[key]), 0, key, NULL);
      attach (grid, value, 1, key, "numeric");
      attach (grid, jt_policy_get_basis (policy, (JtPolicyKey) key), 2, key, "dim-label");
    }
}
