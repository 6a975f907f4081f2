/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample.h"

#include <glib/gstdio.h>

#include "jt-office-private.h"
#include "jt-sample-places.h"
#include "jt-sample-roster.h"
#include "jt-sample-story.h"

/* The day on which the sample's office begins to keep its book, and the one on which it is shown.
 * They are of the sample: it is the same whenever it is made. */
#define FIRST_DAY "2026-01-05"
#define LAST_DAY "2026-11-18"

static gboolean
move_to (JtOffice *office, const char *day, GError **error)
{
  JtClock clock;

  if (!jt_clock_pretend (day, &clock, error))
    return FALSE;
  jt_office_set_clock (office, &clock);
  return TRUE;
}

/* Clocks that ran out since a case was last touched are brought up to the day the book is shown. */
static gboolean
update_deadlines (JtOffice *office, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  return move_to (office, LAST_DAY, error)
         && jt_office_submit (office, "deadline-update", arguments, NULL, error);
}

static gboolean
fill (JtOffice *office, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) rows = jt_sample_roster ();
  gsize n_buildings;
  const JtSampleBuilding *buildings = jt_sample_buildings (&n_buildings);

  return jt_sample_import (office, rows, error)
         && jt_sample_record_places (office, buildings, n_buildings, error)
         && jt_sample_tell (office, error) && update_deadlines (office, error);
}

JtOffice *
jt_sample_create (const char *path, const JtFounding *founding, const JtClock *clock,
                  GError **error)
{
  JtFounding sample = *founding;
  g_autoptr (JtOffice) office = NULL;
  JtClock first;

  sample.sample = TRUE;
  if (sample.code == NULL)
    sample.code = "样";
  if (sample.name == NULL)
    sample.name = "样板市演示区样例街道";
  if (!jt_clock_pretend (FIRST_DAY, &first, error))
    return NULL;
  office = jt_office_create (path, &sample, &first, error);
  if (office == NULL)
    return NULL;
  if (!jt_office_batch (office, fill, NULL, error))
    {
      g_clear_object (&office);
      g_unlink (path);
      return NULL;
    }
  jt_office_set_clock (office, clock);
  return g_steal_pointer (&office);
}
