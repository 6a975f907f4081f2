/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sale.h"
#include "jt-title.h"
#include "jt-tristate.h"

G_BEGIN_DECLS

/**
 * JtAreaBasis:
 * @JT_AREA_BASIS_UNKNOWN: nothing written, ""
 * @JT_AREA_BASIS_REGISTERED: 登记, "registered"
 * @JT_AREA_BASIS_SURVEYED: 实测, "surveyed"
 * @JT_AREA_BASIS_CONTRACT: 合同, "contract"
 *
 * Where an area was taken from (SPC Interpretation 2020 art. 8).
 */
typedef enum
{
  JT_AREA_BASIS_UNKNOWN,
  JT_AREA_BASIS_REGISTERED,
  JT_AREA_BASIS_SURVEYED,
  JT_AREA_BASIS_CONTRACT,
} JtAreaBasis;

/**
 * JtPartUse:
 * @JT_PART_USE_UNKNOWN: nothing written, ""
 * @JT_PART_USE_DWELLING: 住宅, "dwelling"
 * @JT_PART_USE_SHOP: 门市, "shop"
 * @JT_PART_USE_OFFICE: 办公, "office"
 * @JT_PART_USE_GARAGE: 车库, "garage"
 * @JT_PART_USE_PARKING: 车位, "parking"
 * @JT_PART_USE_STORAGE: 储藏室, "storage"
 * @JT_PART_USE_OTHER: 其他, "other"
 *
 * What a part is used for; parking spaces are counted by a setting of their own.
 */
typedef enum
{
  JT_PART_USE_UNKNOWN,
  JT_PART_USE_DWELLING,
  JT_PART_USE_SHOP,
  JT_PART_USE_OFFICE,
  JT_PART_USE_GARAGE,
  JT_PART_USE_PARKING,
  JT_PART_USE_STORAGE,
  JT_PART_USE_OTHER,
} JtPartUse;

/**
 * jt_area_basis_nick:
 * @basis: one of #JtAreaBasis
 *
 * Returns: the word of journal and --json, "" for unknown
 */
const char *jt_area_basis_nick (JtAreaBasis basis);

/**
 * jt_part_use_nick:
 * @use: one of #JtPartUse
 *
 * Returns: the word of journal and --json, "" for unknown
 */
const char *jt_part_use_nick (JtPartUse use);

/**
 * jt_roster_basis_parse:
 * @text: a nick, the word of our own files, or another one that rosters use; empty is unknown
 * @basis: (out): its meaning; untouched on failure
 *
 * Returns: whether the word is known
 */
gboolean jt_roster_basis_parse (const char *text, JtAreaBasis *basis);

/**
 * jt_roster_use_parse:
 * @text: as for jt_roster_basis_parse()
 * @use: (out): its meaning; untouched on failure
 *
 * Returns: whether the word is known
 */
gboolean jt_roster_use_parse (const char *text, JtPartUse *use);

/**
 * jt_roster_title_parse:
 * @text: as for jt_roster_basis_parse()
 * @title: (out): its meaning; untouched on failure
 *
 * Returns: whether the word is known
 */
gboolean jt_roster_title_parse (const char *text, JtTitle *title);

/**
 * jt_roster_sale_parse:
 * @text: as for jt_roster_basis_parse(); empty is delivered
 * @sale: (out): its meaning; untouched on failure
 *
 * 已售 alone is not taken: whether the part was delivered decides who votes.
 *
 * Returns: whether the word is known
 */
gboolean jt_roster_sale_parse (const char *text, JtSale *sale);

/**
 * jt_roster_lift_parse:
 * @text: as for jt_roster_basis_parse(); empty is unknown
 * @lift: (out): its meaning; untouched on failure
 *
 * Returns: whether the word is known
 */
gboolean jt_roster_lift_parse (const char *text, JtTristate *lift);

/**
 * jt_roster_basis_word:
 *
 * Returns: the word of our own files, "" for unknown
 */
const char *jt_roster_basis_word (JtAreaBasis basis);

/**
 * jt_roster_use_word:
 *
 * Returns: the word of our own files, "" for unknown
 */
const char *jt_roster_use_word (JtPartUse use);

/**
 * jt_roster_lift_word:
 *
 * Returns: the word of our own files, "" for unknown
 */
const char *jt_roster_lift_word (JtTristate lift);

G_END_DECLS
