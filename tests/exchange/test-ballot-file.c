/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-ballot-file.h"

/* A row as one text: "2 302 yes lift signed received collector note". */
static char *
describe (const JtBallotFileRow *row)
{
  g_autofree char *signed_on
      = row->signed_on != JT_DAY_NONE ? jt_day_format (row->signed_on) : g_strdup ("-");
  g_autofree char *received
      = row->received_on != JT_MOMENT_NONE ? jt_moment_format (row->received_on) : g_strdup ("-");

  return g_strdup_printf ("%u %s %s %s %s %s %s %s", row->number, row->room,
                          jt_ballot_nick (row->choice),
                          row->all_motions ? "all" : jt_motion_kind_nick (row->motion), signed_on,
                          received, row->collector != NULL ? row->collector : "-",
                          row->note != NULL ? row->note : "-");
}

typedef struct
{
  const char *name;
  const char *csv;
  const char *rows[6];
  const char *faults[6];
} Case;

static const Case cases[] = {
  { "two columns", "room,choice\n302,yes\n1-2-302,none\n",
    { "2 302 yes all - - - -", "3 1-2-302 none all - - - -" } },
  { "every choice", "room,choice\n1,同意\n2,不同意\n3,弃权\n4,无效\n5,未收回\n",
    { "2 1 yes all - - - -", "3 2 no all - - - -", "4 3 abstain all - - - -",
      "5 4 invalid all - - - -", "6 5 none all - - - -" } },
  { "all columns, Chinese",
    "房号,选择,事项,签署日期,收回日期,收票人,备注\n302,同意,加装电梯,2026.3.1,2026年3月2日 17:05,王五,当面\n",
    { "2 302 yes lift 2026-03-01 2026-03-02T17:05 王五 当面" } },
  { "all columns, English",
    "note,collector,received_on,signed_on,motion,choice,room\n,,2026-03-02T09:05,20260301,fund,no,1栋2单元302室\n",
    { "2 1栋2单元302室 no fund 2026-03-01 2026-03-02T09:05 - -" } },
  { "a day alone", "room,choice,received_on\n302,yes,2026-11-18\n",
    { "2 302 yes all - 2026-11-18T00:00 - -" } },
  { "times", "room,choice,received_on\n1,yes,2026/3/2 9:05\n2,yes,2026-03-02 09:05:59\n3,yes,２０２６．３．２　９：０５\n",
    { "2 1 yes all - 2026-03-02T09:05 - -", "3 2 yes all - 2026-03-02T09:05 - -",
      "4 3 yes all - 2026-03-02T09:05 - -" } },
  { "one room twice", "room,choice,motion\n302,yes,lift\n302,no,fund\n",
    { "2 302 yes lift - - - -", "3 302 no fund - - - -" } },
  { "blank rows", "x,room,choice\n1,302,yes\n2,,\n,,\n", { "2 302 yes all - - - -" } },
  { "required", "room,choice\n,yes\n302,\n", { NULL },
    { "2 room value-missing ", "3 choice value-missing " } },
  { "no choices", "room,choice\n1,maybe\n2,late\n3,conflict\n4,好的\n5,proxy-pending\n", { NULL },
    { "2 choice choice maybe", "3 choice choice late", "4 choice choice conflict",
      "5 choice choice 好的", "6 choice choice proxy-pending" } },
  { "no motion", "房号,选择,事项\n1,同意,绿化\n", { NULL }, { "2 事项 motion 绿化" } },
  { "no dates", "room,choice,signed_on,received_on\n1,yes,2026-02-29,\n2,yes,,2026-3-1 24:00\n3,yes,,明天\n4,yes,,45678\n",
    { NULL },
    { "2 signed_on date 2026-02-29", "3 received_on date 2026-3-1 24:00", "4 received_on date 明天",
      "5 received_on date 45678" } },
  { "every fault", "房号,选择,签署日期\n,是,x\n", { NULL },
    { "2 房号 value-missing ", "2 选择 choice 是", "2 签署日期 date x" } },
  { "control character", "room,choice,note\n1,yes,a\x01\n", { NULL }, { "2 note control-character U+0001" } },
};

static void
test_read (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JtSheet) sheet = sheet_of (c->csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotFile) file = jt_ballot_file_read (sheet, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < file->rows->len; i++)
    {
      g_autofree char *text = describe (g_ptr_array_index (file->rows, i));

      g_assert_cmpstr (text, ==, c->rows[i]);
    }
  g_assert_null (c->rows[file->rows->len]);
  assert_diagnostics (file->diagnostics, c->faults);
  g_assert_cmpint (file->n_rejected > 0, ==, file->diagnostics->len > 0);
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *csv;
    int code;
    const char *fact;
  } bad[] = {
    { "room\n302\n", JT_EXCHANGE_ERROR_HEADER_MISSING, "选择" },
    { "302,yes\n", JT_EXCHANGE_ERROR_HEADER_MISSING, "房号、选择" },
    { "room,choice,选择\n302,yes,no\n", JT_EXCHANGE_ERROR_HEADER_TWICE, "choice、选择" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (JtSheet) sheet = sheet_of (bad[i].csv);
      g_autoptr (GError) error = NULL;

      g_assert_null (jt_ballot_file_read (sheet, &error));
      g_assert_error (error, JT_EXCHANGE_ERROR, bad[i].code);
      g_assert_cmpstr (error->message, ==, bad[i].fact);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ballot-file/read/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  g_test_add_func ("/ballot-file/refuse", test_refuse);
  return g_test_run ();
}
