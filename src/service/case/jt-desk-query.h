/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtUrgency:
 * @JT_URGENCY_OVERDUE: 超期: its last day is over
 * @JT_URGENCY_TODAY: 今天
 * @JT_URGENCY_WEEK: 本周: within seven days
 * @JT_URGENCY_LATER: later, or paused while others work
 *
 * How soon something has to be done.
 */
typedef enum
{
  JT_URGENCY_OVERDUE,
  JT_URGENCY_TODAY,
  JT_URGENCY_WEEK,
  JT_URGENCY_LATER,
} JtUrgency;

/**
 * jt_office_desk:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * What waits, for who works: a grid leader sees the cases of his entrances.  Of a large office the
 * nearest two hundred are told.
 *
 * Returns: (transfer full) (nullable): {"items": [{"urgency": n, "case", "uid", "title", "people":
 *   the grid leaders who answer for its entrances, if any, "what", "stage" whose form it is about,
 *   "last_day" (or null while it stands still), "days": working days left or, negative, over,
 *   "provisional"}], by urgency and day; "more": how many others wait; "votes": [{"case", "uid", "title", "ends", "motions":
 *   [{"motion", "verdict", "participating_area", …}]}]}
 */
JsonObject *jt_office_desk (JtOffice *office, GError **error);

/**
 * JtWaiting:
 * @deadlines: clocks that are not met and end today or are over
 * @votes: votes that are open
 *
 * What waits for somebody.
 */
typedef struct
{
  guint deadlines;
  guint votes;
} JtWaiting;

/**
 * jt_office_count_waiting:
 * @office: an office in which somebody acts
 * @waiting: (out caller-allocates): what waits
 * @error: a store error
 *
 * Returns: whether it could be counted
 */
gboolean jt_office_count_waiting (JtOffice *office, JtWaiting *waiting, GError **error);

G_END_DECLS
