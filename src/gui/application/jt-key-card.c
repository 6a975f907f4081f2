/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-key-card.h"

#include <glib/gi18n.h>

#include "jt-clock.h"
#include "jt-print-keys.h"
#include "jt-print-preview.h"
#include "jt-shortcuts.h"

static void
free_section (gpointer section)
{
  jt_print_section_free (section);
}

/* As the keyboard calls it: "Ctrl+F". */
static char *
say_key (const char *accelerator)
{
  GdkModifierType held;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &held))
    g_return_val_if_reached (g_strdup (accelerator));
  return gtk_accelerator_get_label (key, held);
}

static GPtrArray *
read_groups (void)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_section);
  JtPrintSection *group = NULL;
  guint n_keys;
  const JtShortcut *keys = jt_shortcuts_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      char **row = g_new0 (char *, 3);

      if (keys[i].group != NULL)
        {
          group = jt_print_section_new (_ (keys[i].group), NULL);
          g_ptr_array_add (groups, group);
        }
      row[0] = g_strdup (_ (keys[i].title));
      row[1] = say_key (keys[i].key);
      g_ptr_array_add (group->rows, row);
    }
  return groups;
}

JtPrintout *
jt_key_card_print (void)
{
  const JtClock clock = jt_clock_real ();
  g_autoptr (GPtrArray) groups = read_groups ();
  g_autofree char *footer = g_strdup_printf (_ ("Jiati %s"), JT_VERSION);
  const JtKeysWords words = {
    .title = _ ("Jiati: Card of Keys"),
    .columns = { _ ("What it does"), _ ("Key") },
    .note = _ ("Print it on both sides and keep it beside the screen. F1 opens the manual at what is shown."),
  };
  const JtPageFrame frame = { .footer = footer, .page = _ ("Page {page} of {pages}") };

  return jt_print_keys (&words, groups, &frame, jt_clock_today (&clock));
}

void
jt_key_card_present (GtkWindow *parent)
{
  g_autoptr (JtPrintout) card = jt_key_card_print ();

  jt_print_preview_present (parent, card);
}
