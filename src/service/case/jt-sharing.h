/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"
#include "jt-share-plan.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtShare:
 * @line: what the rules share by; it joins where there is a row
 * @label: its room, with building and entrance where the case has several
 * @part: uid of the part
 * @row: (nullable): uid of its row of agreement_share; %NULL when it takes no part
 * @signed_on: (nullable): the day on which its owners signed; %NULL while they have not
 * @subsidy: what of the share a subsidy covers, in fen
 * @paid: what has been paid, in fen
 *
 * One part of a case in its plan of cost shares.
 */
typedef struct
{
  JtShareLine line;
  char *label;
  char *part;
  char *row;
  char *signed_on;
  JtMoney subsidy;
  JtMoney paid;
} JtShare;

/**
 * JtSharing:
 * @has_total: whether a cost is recorded
 * @total: the cost that is shared, in fen
 * @method: (nullable): nick of a #JtShareMethod
 * @ladder: (nullable): the preset that it began from
 * @plan_version: (nullable): version of the plan
 * @shares: (element-type JtShare): every part of the case, those that take no part too
 *
 * 费用分摊方案 of a case as it is recorded.
 */
typedef struct
{
  gboolean has_total;
  JtMoney total;
  char *method;
  char *ladder;
  char *plan_version;
  GPtrArray *shares;
} JtSharing;

/**
 * jt_sharing_free:
 * @sharing: (transfer full) (nullable): a plan
 */
void jt_sharing_free (JtSharing *sharing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtSharing, jt_sharing_free)

/**
 * jt_sharing_load:
 * @db: a connection
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its plan
 */
JtSharing *jt_sharing_load (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_office_sharing:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the plan of that case
 */
JtSharing *jt_office_sharing (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_sharing_lines:
 * @sharing: a plan
 *
 * Returns: (transfer full): its lines in order, to reckon with; their labels belong to @sharing
 */
JtShareLine *jt_sharing_lines (const JtSharing *sharing);

/**
 * jt_sharing_count:
 * @sharing: a plan
 *
 * Returns: how many parts take part
 */
guint jt_sharing_count (const JtSharing *sharing);

/**
 * jt_sharing_count_signed:
 * @sharing: a plan
 *
 * Returns: of how many of them the owners have signed
 */
guint jt_sharing_count_signed (const JtSharing *sharing);

/**
 * jt_sharing_gap:
 * @sharing: a plan
 * @gap: (out): what its shares lack of the cost, in fen; negative for what they are too much
 *
 * Returns: whether it has a cost and shares to compare with it
 */
gboolean jt_sharing_gap (const JtSharing *sharing, JtMoney *gap);

/**
 * jt_sharing_due:
 * @sharing: a plan
 * @paid: (out) (optional): what has been paid of it, in fen
 *
 * Only who has signed owes anything: the vote makes nobody a debtor, and a share that is planned is
 * no claim (Scheme (十一); domain.md section 7).  What a subsidy covers is not due either.
 *
 * Returns: what is due from those who have signed, in fen
 */
JtMoney jt_sharing_due (const JtSharing *sharing, JtMoney *paid);

G_END_DECLS
