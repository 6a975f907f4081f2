/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-policy.h"

G_BEGIN_DECLS

/**
 * jt_policy_grid_fill:
 * @grid: a grid, emptied first
 * @policy: a profile
 *
 * Shows every value of the profile in words, and what it rests on.
 */
void jt_policy_grid_fill (GtkGrid *grid, const JtPolicy *policy);

G_END_DECLS
