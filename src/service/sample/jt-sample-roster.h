/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"
#include "jt-sample-building.h"

G_BEGIN_DECLS

/**
 * jt_sample_import:
 * @office: an office
 * @rows: (element-type JtRosterRow): parts as a roster tells them
 * @error: JT_RULE_ERROR_ROWS_REJECTED when one of them is not taken, or a store error
 *
 * Imports the parts in one transaction, as a roster file would be.
 *
 * Returns: whether all were taken
 */
gboolean jt_sample_import (JtOffice *office, GPtrArray *rows, GError **error);

/**
 * jt_sample_record_places:
 * @office: an office
 * @buildings: (array length=n_buildings): buildings, all imported
 * @n_buildings: how many
 * @error: a store error
 *
 * Records what no roster tells: when they were built, how one enters, and who lives there, counted.
 *
 * Returns: whether it was recorded
 */
gboolean jt_sample_record_places (JtOffice *office, const JtSampleBuilding *buildings,
                                  gsize n_buildings, GError **error);

G_END_DECLS
