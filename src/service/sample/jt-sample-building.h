/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-dice.h"
#include "jt-sample-names.h"

G_BEGIN_DECLS

/**
 * JtSampleTrait:
 * @JT_SAMPLE_MEASURED: every area is known; elsewhere one of forty is not
 * @JT_SAMPLE_SHOPS: shops with their own door on the ground floor of the first entrance, the last
 *   of them also under the second
 * @JT_SAMPLE_GARAGE: the first flat of the last entrance was made into a garage
 * @JT_SAMPLE_STORAGE: storage in the basement, without a title
 * @JT_SAMPLE_ATTIC: the top floor has attics, half of them without a title
 * @JT_SAMPLE_PUBLIC: the second entrance has four 直管公房
 * @JT_SAMPLE_FACTORY: everything belongs to one factory
 * @JT_SAMPLE_UNSOLD: the developer has not sold everything
 *
 * What a building has besides flats; bits.
 */
typedef enum
{
  JT_SAMPLE_MEASURED = 1 << 0,
  JT_SAMPLE_SHOPS = 1 << 1,
  JT_SAMPLE_GARAGE = 1 << 2,
  JT_SAMPLE_STORAGE = 1 << 3,
  JT_SAMPLE_ATTIC = 1 << 4,
  JT_SAMPLE_PUBLIC = 1 << 5,
  JT_SAMPLE_FACTORY = 1 << 6,
  JT_SAMPLE_UNSOLD = 1 << 7,
} JtSampleTrait;

/**
 * JtSampleBuilding:
 * @community: 社区
 * @compound: 小区
 * @building: 楼栋
 * @year: when it was built
 * @storeys: how many
 * @entrances: how many
 * @flats: how many on each landing, 2 or 3
 * @areas: which pair of areas (of flats by two; those by three are all alike)
 * @landing: "half-landing", "flat" or "balcony"
 * @traits: bits of #JtSampleTrait
 *
 * A building as it is thought out.
 */
typedef struct
{
  const char *community;
  const char *compound;
  const char *building;
  guint year;
  guint storeys;
  guint entrances;
  guint flats;
  guint areas;
  const char *landing;
  guint traits;
} JtSampleBuilding;

/**
 * JtSampleMaker:
 * @dice: what chance decides
 * @stock: surnames of the compound being made
 * @persons: how many numbers of persons were given out
 * @papers: how many numbers of titles were given out
 * @buildings: how many buildings were made
 * @minors: how many children own something
 *
 * Goes from building to building and gives no number twice.
 */
typedef struct
{
  JtDice dice;
  JtSampleStock stock;
  guint64 persons;
  guint papers;
  guint buildings;
  guint minors;
} JtSampleMaker;

/**
 * jt_sample_building_rows:
 * @maker: a maker
 * @building: what to make
 * @rows: (element-type JtRosterRow): its parts are added here
 *
 * Makes the parts of a building with their owners, as a roster tells them.
 */
void jt_sample_building_rows (JtSampleMaker *maker, const JtSampleBuilding *building,
                              GPtrArray *rows);

/**
 * jt_sample_draw_building:
 * @dice: dice
 * @building: (inout): its names are set; the rest is drawn as often as it is met with, but for
 *   attics and storage, so that every part is a household
 */
void jt_sample_draw_building (JtDice *dice, JtSampleBuilding *building);

G_END_DECLS
