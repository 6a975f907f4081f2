/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-csv.h"
#include "jt-day.h"
#include "jt-identifier.h"
#include "jt-rule-error.h"

#include <string.h>

#define GOOD ((JtRuleError) -1)

typedef struct
{
  const char *name;
  JtIdentifierKind kind;
  const char *text;
  JtRuleError code; /* GOOD where there is nothing to refuse */
  const char *fact;
} Case;

static const Case cases[] = {
  { "resident", JT_IDENTIFIER_RESIDENT_ID, "440524188001010014", GOOD, NULL },
  { "resident, X", JT_IDENTIFIER_RESIDENT_ID, "11010519491231002X", GOOD, NULL },
  { "resident, leap day", JT_IDENTIFIER_RESIDENT_ID, "229999200002290010", GOOD, NULL },
  { "resident, of 15", JT_IDENTIFIER_RESIDENT_ID, "110105491231002", JT_RULE_ERROR_ID_LENGTH,
    "15" },
  { "resident, empty", JT_IDENTIFIER_RESIDENT_ID, "", JT_RULE_ERROR_ID_LENGTH, "0" },
  { "resident, space behind", JT_IDENTIFIER_RESIDENT_ID, "11010519491231002X ",
    JT_RULE_ERROR_ID_LENGTH, "19" },
  { "resident, small x", JT_IDENTIFIER_RESIDENT_ID, "11010519491231002x",
    JT_RULE_ERROR_ID_CHARACTER, "18" },
  { "resident, X inside", JT_IDENTIFIER_RESIDENT_ID, "1101051949X231002X",
    JT_RULE_ERROR_ID_CHARACTER, "11" },
  { "resident, full width", JT_IDENTIFIER_RESIDENT_ID, "11010519491231002Ｘ",
    JT_RULE_ERROR_ID_CHARACTER, "18" },
  { "resident, not UTF-8", JT_IDENTIFIER_RESIDENT_ID,
    "1101051949123100\xff"
    "X",
    JT_RULE_ERROR_ID_CHARACTER, "17" },
  { "resident, exponent of a spreadsheet", JT_IDENTIFIER_RESIDENT_ID, "1.10105194912310E1",
    JT_RULE_ERROR_ID_CHARACTER, "2" },
  { "resident, 30 February", JT_IDENTIFIER_RESIDENT_ID, "110105194902300026", JT_RULE_ERROR_ID_DATE,
    "19490230" },
  { "resident, month 13", JT_IDENTIFIER_RESIDENT_ID, "110105194913010026", JT_RULE_ERROR_ID_DATE,
    "19491301" },
  { "resident, year 0", JT_IDENTIFIER_RESIDENT_ID, "110105000001010026", JT_RULE_ERROR_ID_DATE,
    "00000101" },
  { "resident, check digit", JT_IDENTIFIER_RESIDENT_ID, "110105194912310021",
    JT_RULE_ERROR_ID_CHECK_DIGIT, "1" },

  { "uscc", JT_IDENTIFIER_USCC, "91350100M000100Y43", GOOD, NULL },
  { "uscc, I", JT_IDENTIFIER_USCC, "91350100M000100I43", JT_RULE_ERROR_ID_CHARACTER, "16" },
  { "uscc, small", JT_IDENTIFIER_USCC, "91350100m000100Y43", JT_RULE_ERROR_ID_CHARACTER, "9" },
  { "uscc, digit", JT_IDENTIFIER_USCC, "91350100M000100Y44", JT_RULE_ERROR_ID_CHECK_DIGIT, "4" },
  { "uscc, short", JT_IDENTIFIER_USCC, "91350100M000100Y4", JT_RULE_ERROR_ID_LENGTH, "17" },

  { "unit", JT_IDENTIFIER_REAL_ESTATE_UNIT, "220102001001GB00001F00010012", GOOD, NULL },
  { "unit, none", JT_IDENTIFIER_REAL_ESTATE_UNIT, "450103001001GB00001W00000000", GOOD, NULL },
  { "unit, digits only", JT_IDENTIFIER_REAL_ESTATE_UNIT, "2201020010010000001000010012",
    JT_RULE_ERROR_ID_CHARACTER, "13" },
  { "unit, another letter", JT_IDENTIFIER_REAL_ESTATE_UNIT, "220102001001GB00001A00010012",
    JT_RULE_ERROR_ID_CHARACTER, "20" },
  { "unit, spaced as on the certificate", JT_IDENTIFIER_REAL_ESTATE_UNIT,
    "220102 001001 GB00001 F00010012", JT_RULE_ERROR_ID_LENGTH, "31" },

  { "mobile", JT_IDENTIFIER_MOBILE, "13800138000", GOOD, NULL },
  { "mobile, 19", JT_IDENTIFIER_MOBILE, "19900000000", GOOD, NULL },
  { "mobile, 12", JT_IDENTIFIER_MOBILE, "12800138000", JT_RULE_ERROR_ID_CHARACTER, "2" },
  { "mobile, +86", JT_IDENTIFIER_MOBILE, "+8613800138000", JT_RULE_ERROR_ID_LENGTH, "14" },
  { "mobile, landline", JT_IDENTIFIER_MOBILE, "04310000000", JT_RULE_ERROR_ID_CHARACTER, "1" },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;

  if (row->code == GOOD)
    {
      g_assert_true (jt_identifier_check (row->kind, row->text, &error));
      g_assert_no_error (error);
    }
  else
    {
      g_assert_false (jt_identifier_check (row->kind, row->text, &error));
      g_assert_error (error, JT_RULE_ERROR, (int) row->code);
      g_assert_cmpstr (error->message, ==, row->fact);
      g_assert_false (jt_identifier_check (row->kind, row->text, NULL));
    }
}

/* kind,input,expected; amounts are tested beside their function. */
static void
check_vector (char **cells, gpointer data)
{
  guint *checked = data;
  JtIdentifierKind kind;

  if (strcmp (cells[0], "rmb_fen") == 0)
    return;
  g_test_message ("%s %s", cells[0], cells[1]);
  g_assert_true (jt_identifier_kind_parse (cells[0], &kind, NULL));
  g_assert_cmpint (jt_identifier_check (kind, cells[1], NULL), ==, strcmp (cells[2], "1") == 0);
  (*checked)++;
}

static void
test_vectors (void)
{
  guint checked = 0;

  jt_csv_foreach ("id_vectors.csv", 3, check_vector, &checked);
  g_assert_cmpuint (checked, ==, 9);
}

static void
test_kinds (void)
{
  g_autoptr (GError) error = NULL;
  JtIdentifierKind kind = JT_IDENTIFIER_MOBILE;

  for (int i = 0; i < JT_IDENTIFIER_KINDS; i++)
    {
      g_assert_true (
          jt_identifier_kind_parse (jt_identifier_kind_nick ((JtIdentifierKind) i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
    }

  g_assert_false (jt_identifier_kind_parse ("passport", &kind, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ID_KIND);
  g_assert_cmpstr (error->message, ==, "passport");
}

/* Both standards find every single wrong character and every swap of neighbours that differ: 11 and
 * 31 are prime, and no two neighbouring weights are alike. */
static void
check_finds_slips (JtIdentifierKind kind, const char *good, const char *alphabet)
{
  gsize length = strlen (good);

  g_assert_true (jt_identifier_check (kind, good, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *slip = g_strdup (good);

      for (const char *other = alphabet; *other != '\0'; other++)
        {
          slip[i] = *other;
          g_assert_cmpint (jt_identifier_check (kind, slip, NULL), ==, *other == good[i]);
        }
      slip[i] = good[i];

      if (i + 1 < length && good[i] != good[i + 1])
        {
          slip[i] = good[i + 1];
          slip[i + 1] = good[i];
          g_assert_false (jt_identifier_check (kind, slip, NULL));
        }
    }
}

static void
test_check_characters (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  for (int round = 0; round < 100; round++)
    {
      JtDay birthday = g_test_rand_int_range (-25000, 20000);
      char code[19] = { 0 };
      g_autofree char *person = NULL;
      int year, month, day;

      jt_day_to_ymd (birthday, &year, &month, &day);
      person = g_strdup_printf ("229999%04d%02d%02d%03d ", year, month, day,
                                g_test_rand_int_range (0, 1000));
      person[17] = jt_identifier_resident_check_digit (person);
      check_finds_slips (JT_IDENTIFIER_RESIDENT_ID, person, "0123456789X");

      for (int i = 0; i < 17; i++)
        code[i] = alphabet[g_test_rand_int_range (0, 31)];
      code[17] = jt_identifier_uscc_check_character (code);
      check_finds_slips (JT_IDENTIFIER_USCC, code, alphabet);
    }
}

typedef struct
{
  const char *number;
  const char *masked;
} Mask;

static void
test_masks (void)
{
  static const Mask certificates[] = {
    { "220102199001011234", "220***********1234" },
    { "22010219900101123X", "220***********123X" },
    { "220102900101123", "220********1123" },
    { "H12345678", "H******78" },
    { "军字第12345678号", "军*********8号" },
    { "12345", "****5" },
    { "12", "**" },
    { "", "" },
  };
  static const Mask phones[] = {
    { "13800131234", "138****1234" },
    { "0431-01234567", "043******4567" },
    { "81234567", "*****567" },
    { "96333", "****3" },
    { "1", "*" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (certificates); i++)
    {
      g_autofree char *masked = jt_identifier_mask_certificate (certificates[i].number);

      g_assert_cmpstr (masked, ==, certificates[i].masked);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autofree char *masked = jt_identifier_mask_phone (phones[i].number);

      g_assert_cmpstr (masked, ==, phones[i].masked);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/identifier/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/identifier/vectors", test_vectors);
  g_test_add_func ("/identifier/kinds", test_kinds);
  g_test_add_func ("/identifier/check characters", test_check_characters);
  g_test_add_func ("/identifier/masks", test_masks);

  return g_test_run ();
}
