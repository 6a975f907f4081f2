/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-helpers.h"
#include "jt-identifier.h"
#include "jt-roster.h"

static const char *const words[] = { "甲", "1", "02", "样", "A-1", "=1+1", "a;b", "\"x\"", "é", "門",
                                     "x y", "a\tb" };

static const char *
word (void)
{
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words) - 1)];
}

/* Free text of one to three words; never what stands for nothing. */
static char *
text (void)
{
  GString *made = g_string_new (word ());

  for (gint n = g_test_rand_int_range (0, 3); n > 0; n--)
    g_string_append (made, word ());
  return g_string_free (made, FALSE);
}

static char *
maybe (char *made)
{
  if (g_test_rand_int_range (0, 2) == 0)
    return made;
  g_free (made);
  return NULL;
}

static char *
resident_id (void)
{
  g_autofree char *first = g_strdup_printf ("229999%04d%02d%02d%03d", g_test_rand_int_range (1930, 2020),
                                            g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29),
                                            g_test_rand_int_range (0, 1000));

  return g_strdup_printf ("%s%c", first, jt_identifier_resident_check_digit (first));
}

static char *
uscc (void)
{
  g_autofree char *first = g_strdup_printf ("91229999MA%07d", g_test_rand_int_range (0, 10000000));

  return g_strdup_printf ("%s%c", first, jt_identifier_uscc_check_character (first));
}

static JtRosterOwner *
owner (guint i)
{
  g_autofree char *name = g_strdup_printf ("%s%u", i == 0 ? "王例" : "李演", i);
  JtRosterOwner *made = jt_roster_owner_new (name);

  made->uscc = maybe (uscc ());
  made->number = maybe (g_strdup_printf ("%d", g_test_rand_int_range (1, 4)));
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      made->kind = JT_CERTIFICATE_RESIDENT_ID;
      made->certificate = resident_id ();
      break;
    case 1:
      made->kind = JT_CERTIFICATE_OTHER;
      made->certificate = g_strdup_printf ("E%d", g_test_rand_int_range (1, 99999999));
      break;
    case 2:
      /* What would be taken for a spoiled number, or for something else, if it were not marked. */
      made->kind = JT_CERTIFICATE_OTHER;
      made->certificate = g_strdup_printf ("%08d", g_test_rand_int_range (1, 99999999));
      break;
    case 3:
      made->kind = JT_CERTIFICATE_OTHER;
      made->certificate = g_test_rand_bit () ? resident_id () : uscc ();
      break;
    case 4:
      made->kind = JT_CERTIFICATE_OTHER;
      made->certificate = g_strdup (g_test_rand_bit () ? "无" : "其他:1");
      break;
    default:
      break;
    }
  return made;
}

/* A random row with what a checked row can hold. */
static JtRosterRow *
random_row (guint i)
{
  static const char *const shares[] = { "共同共有", "按份共有" };
  JtRosterRow *row = jt_roster_row_new ();
  guint n_owners = (guint) g_test_rand_int_range (1, 4);
  g_autoptr (GStrvBuilder) entrances = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) phones = g_strv_builder_new ();

  row->number = i + 2;
  row->community = maybe (text ());
  row->compound = text ();
  row->building = text ();
  row->room = g_strdup_printf ("%s#%u", word (), i);
  for (gint n = 1; n <= g_test_rand_int_range (0, 4); n++)
    {
      g_autofree char *name = g_strdup_printf ("%d单元", n);

      g_strv_builder_add (entrances, name);
    }
  g_strfreev (row->entrances);
  row->entrances = g_strv_builder_end (entrances);
  if (g_test_rand_bit ())
    row->floor = g_test_rand_bit () ? g_test_rand_int_range (1, 34) : -g_test_rand_int_range (1, 4);
  row->use = (JtPartUse) g_test_rand_int_range (0, JT_PART_USE_OTHER + 1);
  row->area = g_test_rand_bit () ? g_test_rand_int_range (1, 1000000) : JT_AREA_UNKNOWN;
  row->basis = (JtAreaBasis) g_test_rand_int_range (0, JT_AREA_BASIS_CONTRACT + 1);
  row->area_document = maybe (text ());
  row->title = (JtTitle) g_test_rand_int_range (0, JT_TITLE_LAST);
  row->real_estate_unit = maybe (g_strdup (g_test_rand_bit () ? "220102001001GB00001F00010012"
                                                               : "样房权字第0000123号"));
  for (guint n = 0; n < n_owners; n++)
    g_ptr_array_add (row->owners, owner (n));
  row->share = n_owners == 1 ? maybe (g_strdup ("单独所有"))
                             : maybe (g_strdup (shares[g_test_rand_int_range (0, 2)]));
  row->representative = maybe (text ());
  for (gint n = g_test_rand_int_range (0, 3); n > 0; n--)
    g_strv_builder_add (phones, g_test_rand_bit () ? "13800138000" : "0431-0123456");
  g_strfreev (row->phones);
  row->phones = g_strv_builder_end (phones);
  row->sale = (JtSale) g_test_rand_int_range (0, JT_SALE_LAST);
  row->storeys = g_test_rand_int_range (0, 35);
  row->has_lift = (JtTristate) g_test_rand_int_range (0, JT_TRISTATE_YES + 1);
  return row;
}

static void
assert_owner_equal (const JtRosterOwner *a, const JtRosterOwner *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->certificate, ==, b->certificate);
  g_assert_cmpstr (a->uscc, ==, b->uscc);
  g_assert_cmpstr (a->number, ==, b->number);
}

static void
assert_row_equal (const JtRosterRow *a, const JtRosterRow *b)
{
  g_assert_cmpuint (a->number, ==, b->number);
  g_assert_cmpstr (a->community, ==, b->community);
  g_assert_cmpstr (a->compound, ==, b->compound);
  g_assert_cmpstr (a->building, ==, b->building);
  g_assert_cmpstrv (a->entrances, b->entrances);
  g_assert_cmpstr (a->room, ==, b->room);
  g_assert_cmpint (a->floor, ==, b->floor);
  g_assert_cmpint (a->use, ==, b->use);
  g_assert_cmpint (a->area, ==, b->area);
  g_assert_cmpint (a->basis, ==, b->basis);
  g_assert_cmpstr (a->area_document, ==, b->area_document);
  g_assert_cmpint (a->title, ==, b->title);
  g_assert_cmpstr (a->real_estate_unit, ==, b->real_estate_unit);
  g_assert_cmpstr (a->share, ==, b->share);
  g_assert_cmpstr (a->representative, ==, b->representative);
  g_assert_cmpstrv (a->phones, b->phones);
  g_assert_cmpint (a->sale, ==, b->sale);
  g_assert_cmpint (a->storeys, ==, b->storeys);
  g_assert_cmpint (a->has_lift, ==, b->has_lift);
  g_assert_cmpuint (a->owners->len, ==, b->owners->len);
  for (guint i = 0; i < a->owners->len; i++)
    assert_owner_equal (g_ptr_array_index (a->owners, i), g_ptr_array_index (b->owners, i));
}

/* Whatever rows are written are read back unchanged, numbers of the rows included. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 100; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 20);
      g_autoptr (GPtrArray) rows
          = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);
      g_autoptr (GString) csv = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JtSheet) sheet = NULL;
      g_autoptr (JtRoster) roster = NULL;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (rows, random_row (i));
      csv = jt_roster_write_csv (rows);
      bytes = g_bytes_new (csv->str, csv->len);
      sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
      g_assert_nonnull (sheet);
      roster = jt_roster_read (sheet, NULL, NULL, NULL);
      g_assert_nonnull (roster);
      assert_diagnostics (roster->diagnostics, (const char *[]){ NULL });
      g_assert_cmpuint (roster->rows->len, ==, n);
      for (guint i = 0; i < n; i++)
        assert_row_equal (g_ptr_array_index (rows, i), g_ptr_array_index (roster->rows, i));
    }
}

/* Our own file is one that Excel opens, with the headers of the contract. */
static void
test_header (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GString) csv = jt_roster_write_csv (none);

  g_assert_cmpstr (csv->str, ==,
                   "\xEF\xBB\xBF" "社区,小区,楼栋,单元,房号,楼层,用途,建筑面积,面积依据,面积依据文号,"
                   "产权状态,不动产单元号,业主,共有方式,代表人,业主编号,证件号,统一社会信用代码,联系电话,"
                   "销售状态,总层数,是否有电梯\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-write/header", test_header);
  g_test_add_func ("/roster-write/round-trip", test_round_trip);
  return g_test_run ();
}
