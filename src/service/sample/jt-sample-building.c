/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-building.h"

#include "jt-roster.h"
#include "jt-sample-owners.h"

/* 0.01 m².  Flats above each other are alike. */
static const JtArea pairs[][2] = { { 7640, 7890 }, { 6235, 6810 }, { 8735, 9120 } };
static const JtArea triple[] = { 6410, 4580, 6275 };

#define ATTIC_AREA 2136
#define SHOP_AREA_LEAST 3860
#define SHOP_AREA_MOST 16820
#define STORAGE_AREA_LEAST 400
#define STORAGE_AREA_MOST 800

/* The flats of the entrance with public housing. */
#define PUBLIC_FLATS 4

static JtArea
flat_area (const JtSampleBuilding *building, guint column)
{
  return building->flats == 3 ? triple[column] : pairs[building->areas][column];
}

static JtArea
draw_area (JtDice *dice, JtArea least, JtArea most)
{
  return least + 10 * jt_dice_throw (dice, (guint) (most - least) / 10 + 1);
}

static char *
entrance_name (guint entrance)
{
  return g_strdup_printf ("%u单元", entrance);
}

/* Adds a part under an entrance, or under it and the next one. */
static JtRosterRow *
add_row (const JtSampleBuilding *building, guint entrance, gboolean straddles, int floor,
         char *room, JtPartUse use, JtArea area, GPtrArray *rows)
{
  JtRosterRow *row = jt_roster_row_new ();

  row->community = g_strdup (building->community);
  row->compound = g_strdup (building->compound);
  row->building = g_strdup (building->building);
  g_strfreev (row->entrances);
  row->entrances = g_new0 (char *, 3);
  row->entrances[0] = entrance_name (entrance);
  if (straddles)
    row->entrances[1] = entrance_name (entrance + 1);
  row->room = room;
  row->floor = floor;
  row->use = use;
  row->area = area;
  row->storeys = (int) building->storeys;
  row->has_lift = JT_TRISTATE_NO;
  g_ptr_array_add (rows, row);
  return row;
}

/* A part that never had a title and belongs to who has the flat above or below it. */
static void
add_accessory (JtSampleMaker *maker, const JtSampleBuilding *building, guint entrance,
               const JtRosterRow *flat, int floor, char *room, JtArea area, GPtrArray *rows)
{
  JtRosterRow *row = add_row (building, entrance, FALSE, floor, room, JT_PART_USE_STORAGE, area,
                              rows);

  row->basis = JT_AREA_BASIS_SURVEYED;
  row->title = JT_TITLE_NONE;
  row->area_document = g_strdup_printf ("样测字第%07u号", ++maker->papers);
  jt_sample_same_owners (row, flat);
}

static void
add_shop (JtSampleMaker *maker, const JtSampleBuilding *building, guint number,
          gboolean straddles, GPtrArray *rows)
{
  JtRosterRow *row = add_row (building, 1, straddles, 1, g_strdup_printf ("门市%u", number),
                              JT_PART_USE_SHOP,
                              draw_area (&maker->dice, SHOP_AREA_LEAST, SHOP_AREA_MOST), rows);

  jt_sample_draw_title (maker, row);
  jt_sample_draw_owners (maker, row);
}

/* ----------------------------------------------------------------------------------- the flats */

static void
set_single_owner (JtRosterRow *row, const char *name, const char *kind, guint nth)
{
  jt_sample_set_owner (row, jt_sample_organisation (name, kind, nth));
  g_strfreev (row->phones);
  row->phones = g_new0 (char *, 1);
}

static void
set_owners (JtSampleMaker *maker, const JtSampleBuilding *building, guint entrance, guint nth,
            JtRosterRow *row)
{
  if (building->traits & JT_SAMPLE_FACTORY)
    set_single_owner (row, "样板市第一示例纺织厂", "91", 1);
  else if ((building->traits & JT_SAMPLE_PUBLIC) && entrance == 2 && nth % 3 == 1
           && nth < 3 * PUBLIC_FLATS)
    set_single_owner (row, "样板市房产经营中心", "12", 2);
  else if ((building->traits & JT_SAMPLE_UNSOLD) && nth % 5 == 3)
    {
      set_single_owner (row, "样板市示例房地产开发有限公司", "91", 3);
      row->sale = JT_SALE_UNSOLD;
    }
  else
    jt_sample_draw_owners (maker, row);
}

/* Shops along the street take the place of flats: two of the first entrance's, one of the second's,
 * and the second shop lies under both. */
static gboolean
is_taken_by_shops (const JtSampleBuilding *building, guint entrance, guint floor, guint column)
{
  return (building->traits & JT_SAMPLE_SHOPS) != 0 && floor == 1
         && ((entrance == 1 && column < 2) || (entrance == 2 && column == 0));
}

static JtRosterRow *
add_flat (JtSampleMaker *maker, const JtSampleBuilding *building, guint entrance, guint floor,
          guint column, GPtrArray *rows)
{
  const gboolean is_garage = (building->traits & JT_SAMPLE_GARAGE) != 0
                             && entrance == building->entrances && floor == 1 && column == 0;
  const gboolean has_attic = (building->traits & JT_SAMPLE_ATTIC) != 0
                             && floor == building->storeys;
  const gboolean attic_has_title = has_attic && (entrance + column) % 2 == 0;
  char *room = is_garage ? g_strdup ("车库1") : g_strdup_printf ("%u", floor * 100 + column + 1);
  JtRosterRow *row = add_row (building, entrance, FALSE, (int) floor, room,
                              is_garage ? JT_PART_USE_GARAGE : JT_PART_USE_DWELLING,
                              flat_area (building, column), rows);

  if (attic_has_title)
    row->area += ATTIC_AREA;
  if ((building->traits & JT_SAMPLE_MEASURED) == 0 && jt_dice_chance (&maker->dice, 1, 40))
    row->area = JT_AREA_UNKNOWN;
  jt_sample_draw_title (maker, row);
  if (is_garage) /* it counts, for it has a certificate of its own */
    row->title = JT_TITLE_OLD_CERTIFICATE;
  set_owners (maker, building, entrance, (floor - 1) * building->flats + column, row);
  if (has_attic && !attic_has_title)
    add_accessory (maker, building, entrance, row, (int) floor + 1,
                   g_strdup_printf ("%s阁楼", row->room), ATTIC_AREA, rows);
  return row;
}

/* In one entrance of each building somebody owns two flats. */
static void
merge_two_flats (const JtSampleBuilding *building, GPtrArray *flats)
{
  if (building->traits & (JT_SAMPLE_FACTORY | JT_SAMPLE_UNSOLD))
    return;
  jt_sample_same_owners (g_ptr_array_index (flats, flats->len - 1 - building->flats),
                         g_ptr_array_index (flats, flats->len - 1));
}

void
jt_sample_building_rows (JtSampleMaker *maker, const JtSampleBuilding *building, GPtrArray *rows)
{
  maker->buildings++;
  if (building->traits & JT_SAMPLE_SHOPS)
    {
      add_shop (maker, building, 1, FALSE, rows);
      add_shop (maker, building, 2, TRUE, rows);
    }
  for (guint entrance = 1; entrance <= building->entrances; entrance++)
    {
      g_autoptr (GPtrArray) flats = g_ptr_array_new ();

      for (guint floor = 1; floor <= building->storeys; floor++)
        for (guint column = 0; column < building->flats; column++)
          if (!is_taken_by_shops (building, entrance, floor, column))
            g_ptr_array_add (flats, add_flat (maker, building, entrance, floor, column, rows));
      if (entrance == building->entrances)
        merge_two_flats (building, flats);
      if ((building->traits & JT_SAMPLE_STORAGE) != 0 && entrance <= 2)
        for (guint i = 0; i < 2; i++)
          add_accessory (maker, building, entrance, g_ptr_array_index (flats, 2 + i), -1,
                         g_strdup_printf ("储%u-%u", entrance, i + 1),
                         draw_area (&maker->dice, STORAGE_AREA_LEAST, STORAGE_AREA_MOST), rows);
    }
}

/* --------------------------------------------------------------------------- buildings by chance */

void
jt_sample_draw_building (JtDice *dice, JtSampleBuilding *building)
{
  const guint storeys = jt_dice_throw (dice, 100);
  const guint landing = jt_dice_throw (dice, 20);

  building->year = 1982 + jt_dice_throw (dice, 18);
  building->storeys = storeys < 80 ? 6 : storeys < 95 ? 7 : storeys < 99 ? 5 : 4;
  building->entrances = 3 + jt_dice_throw (dice, 3);
  building->flats = jt_dice_chance (dice, 7, 10) ? 2 : 3;
  building->areas = jt_dice_throw (dice, G_N_ELEMENTS (pairs));
  building->landing = landing < 18 ? "half-landing" : landing == 18 ? "flat" : "balcony";
  building->traits = jt_dice_chance (dice, 1, 6) ? JT_SAMPLE_SHOPS : 0;
}
