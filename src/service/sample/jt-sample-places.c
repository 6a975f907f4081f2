/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-places.h"

#include "jt-roster.h"
#include "jt-sample-owners.h"

/* Any number will do; this one is the sample's. */
#define SAMPLE_SEED 20261118

#define LIUYA "柳芽社区", "柳芽一区"
#define SONGGUO "松果社区", "松果小区（原纺织厂家属院）"
#define CHENXUE "晨雪社区", "晨雪苑"
#define TIEDAO "晨雪社区", "铁道新村甲号院"

/* Where many Korean families live. */
#define KOREAN_COMPOUND "铁道新村甲号院"

#define HALF "half-landing"
#define FLAT "flat"
#define BALCONY "balcony"
#define MEASURED JT_SAMPLE_MEASURED

/* Names, year, storeys, entrances, flats on a landing, areas, landing, what else there is. */
static const JtSampleBuilding buildings[] = {
  { LIUYA, "1栋", 1986, 6, 3, 2, 0, HALF, MEASURED },
  { LIUYA, "2栋", 1986, 6, 4, 2, 1, HALF, MEASURED },
  { LIUYA, "3栋", 1987, 6, 4, 2, 2, HALF, MEASURED },
  { LIUYA, "4栋", 1988, 6, 4, 2, 0, HALF, MEASURED | JT_SAMPLE_SHOPS },
  { LIUYA, "5栋", 1988, 6, 5, 2, 1, HALF, MEASURED },
  { LIUYA, "6栋", 1990, 7, 3, 3, 0, HALF, JT_SAMPLE_STORAGE | JT_SAMPLE_GARAGE },
  { SONGGUO, "1栋", 1982, 5, 4, 3, 0, HALF, MEASURED },
  { SONGGUO, "2栋", 1983, 6, 4, 2, 1, HALF, JT_SAMPLE_PUBLIC | JT_SAMPLE_STORAGE },
  { SONGGUO, "3栋", 1984, 6, 3, 3, 0, HALF, 0 },
  { SONGGUO, "4栋", 1985, 4, 3, 3, 0, HALF, MEASURED },
  { SONGGUO, "5栋", 1985, 6, 4, 2, 2, HALF, 0 },
  { SONGGUO, "6栋", 1986, 6, 3, 2, 1, HALF, MEASURED | JT_SAMPLE_FACTORY },
  { CHENXUE, "1栋", 1996, 6, 3, 2, 2, HALF, MEASURED | JT_SAMPLE_ATTIC },
  { CHENXUE, "2栋", 1997, 6, 4, 2, 0, FLAT, JT_SAMPLE_SHOPS },
  { CHENXUE, "3栋", 1997, 7, 3, 2, 2, HALF, MEASURED },
  { CHENXUE, "4栋", 1998, 6, 4, 2, 2, BALCONY, MEASURED },
  { CHENXUE, "5栋", 1999, 7, 3, 3, 0, HALF, JT_SAMPLE_UNSOLD },
  { TIEDAO, "1栋", 1983, 6, 4, 2, 0, HALF, MEASURED },
  { TIEDAO, "2栋", 1984, 6, 4, 2, 1, HALF, 0 },
  { TIEDAO, "3栋", 1985, 6, 3, 3, 0, HALF, 0 },
  { TIEDAO, "4栋", 1992, 6, 4, 2, 2, HALF, JT_SAMPLE_ATTIC },
};

const JtSampleBuilding *
jt_sample_buildings (gsize *n_buildings)
{
  *n_buildings = G_N_ELEMENTS (buildings);
  return buildings;
}

static JtRosterRow *
find_row (GPtrArray *rows, const char *compound, const char *building, const char *entrance,
          const char *room)
{
  for (guint i = 0; i < rows->len; i++)
    {
      JtRosterRow *row = g_ptr_array_index (rows, i);

      if (g_str_has_prefix (row->compound, compound) && g_str_equal (row->building, building)
          && g_str_equal (row->entrances[0], entrance) && g_str_equal (row->room, room))
        return row;
    }
  g_assert_not_reached ();
}

/* One of a couple owns another flat alone. */
static void
make_overlap (JtSampleMaker *maker, JtRosterRow *own, JtRosterRow *common)
{
  g_ptr_array_set_size (own->owners, 1);
  g_free (own->share);
  own->share = g_strdup ("单独所有");
  g_ptr_array_set_size (common->owners, 0);
  g_ptr_array_add (common->owners,
                   jt_sample_copy_owner (g_ptr_array_index (own->owners, 0)));
  g_ptr_array_add (common->owners, jt_sample_person (maker));
  g_free (common->share);
  common->share = g_strdup ("共同共有");
}

static void
tell_stories (JtSampleMaker *maker, GPtrArray *rows)
{
  JtRosterRow *row = find_row (rows, "柳芽一区", "2栋", "1单元", "602");

  /* Measured anew: one hundredth of a square metre less than the flats below. */
  row->area -= 1;
  row->basis = JT_AREA_BASIS_SURVEYED;

  jt_sample_same_owners (find_row (rows, "柳芽一区", "3栋", "2单元", "502"),
                         find_row (rows, "柳芽一区", "3栋", "2单元", "302"));
  make_overlap (maker, find_row (rows, "柳芽一区", "5栋", "2单元", "401"),
                find_row (rows, "柳芽一区", "5栋", "2单元", "501"));
  make_overlap (maker, find_row (rows, KOREAN_COMPOUND, "1栋", "1单元", "401"),
                find_row (rows, KOREAN_COMPOUND, "1栋", "1单元", "402"));
  jt_sample_make_minor (maker, find_row (rows, "柳芽一区", "4栋", "2单元", "301"));

  row = find_row (rows, "松果小区", "5栋", "2单元", "201");
  row->title = JT_TITLE_INHERITANCE;
  jt_sample_draw_owners (maker, row);

  row = find_row (rows, KOREAN_COMPOUND, "2栋", "3单元", "201");
  row->area = JT_AREA_UNKNOWN;
  row->basis = JT_AREA_BASIS_UNKNOWN;
}

GPtrArray *
jt_sample_roster (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);
  JtSampleMaker maker = { 0 };

  jt_dice_init (&maker.dice, SAMPLE_SEED);
  for (gsize i = 0; i < G_N_ELEMENTS (buildings); i++)
    {
      maker.stock = g_str_equal (buildings[i].compound, KOREAN_COMPOUND) ? JT_SAMPLE_KOREAN
                                                                          : JT_SAMPLE_HAN;
      jt_sample_building_rows (&maker, &buildings[i], rows);
    }
  tell_stories (&maker, rows);
  return rows;
}
