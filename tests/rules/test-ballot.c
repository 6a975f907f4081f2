/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot.h"
#include "jt-reading.h"
#include "jt-rule-error.h"

static const struct
{
  JtBallot ballot;
  const char *nick;
  const char *chinese;
  JtBallotClass ballot_class;
} rows[] = {
  { JT_BALLOT_NONE, "none", "未收回", JT_BALLOT_CLASS_UNRETURNED },
  { JT_BALLOT_YES, "yes", "同意", JT_BALLOT_CLASS_YES },
  { JT_BALLOT_NO, "no", "不同意", JT_BALLOT_CLASS_OPPOSED },
  { JT_BALLOT_ABSTAIN, "abstain", "弃权", JT_BALLOT_CLASS_OPPOSED },
  { JT_BALLOT_INVALID, "invalid", "无效", JT_BALLOT_CLASS_INVALID },
  { JT_BALLOT_LATE, "late", "逾期", JT_BALLOT_CLASS_UNRETURNED },
  { JT_BALLOT_CONFLICT, "conflict", "票面矛盾", JT_BALLOT_CLASS_CONFLICT },
  { JT_BALLOT_PROXY_PENDING, "proxy-pending", "代签待补", JT_BALLOT_CLASS_UNRETURNED },
};

static void
assert_parses (const char *text, JtBallot expected)
{
  g_autoptr (GError) error = NULL;
  JtBallot ballot = expected == JT_BALLOT_NONE ? JT_BALLOT_YES : JT_BALLOT_NONE;

  g_assert_true (jt_ballot_parse (text, &ballot, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ballot, ==, expected);
}

static void
test_words (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, JT_BALLOTS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *spaced = g_strdup_printf (" %s\t", rows[i].chinese);

      g_assert_cmpstr (jt_ballot_nick (rows[i].ballot), ==, rows[i].nick);
      assert_parses (rows[i].nick, rows[i].ballot);
      assert_parses (rows[i].chinese, rows[i].ballot);
      assert_parses (spaced, rows[i].ballot);
      g_assert_cmpint (jt_ballot_class (rows[i].ballot), ==, rows[i].ballot_class);
    }
}

static void
test_refused (void)
{
  /* A "好的" in a chat is none of the words, and neither is half of one. */
  const char *const texts[] = { "",     " ",  "好的", "Yes", "YES",  "ye",
                                "yess", "不", "赞成", "1",   "同 意" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      JtBallot ballot = JT_BALLOT_LATE;

      g_assert_false (jt_ballot_parse (texts[i], &ballot, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BALLOT);
      g_assert_cmpstr (error->message, ==, texts[i]);
      g_assert_cmpint (ballot, ==, JT_BALLOT_LATE);
    }
}

/* Every reading's three choices, written out: they are what an exported dispute means. */
static void
test_readings (void)
{
  static const struct
  {
    JtVoice invalid;
    JtVoice conflict;
    gboolean split_consents;
  } readings[JT_READINGS] = {
    { JT_VOICE_SILENT, JT_VOICE_SILENT, FALSE },   { JT_VOICE_SILENT, JT_VOICE_SILENT, TRUE },
    { JT_VOICE_SILENT, JT_VOICE_AGAINST, FALSE },  { JT_VOICE_SILENT, JT_VOICE_AGAINST, TRUE },
    { JT_VOICE_SILENT, JT_VOICE_CONSENT, FALSE },  { JT_VOICE_SILENT, JT_VOICE_CONSENT, TRUE },
    { JT_VOICE_AGAINST, JT_VOICE_SILENT, FALSE },  { JT_VOICE_AGAINST, JT_VOICE_SILENT, TRUE },
    { JT_VOICE_AGAINST, JT_VOICE_AGAINST, FALSE }, { JT_VOICE_AGAINST, JT_VOICE_AGAINST, TRUE },
    { JT_VOICE_AGAINST, JT_VOICE_CONSENT, FALSE }, { JT_VOICE_AGAINST, JT_VOICE_CONSENT, TRUE },
  };
  static const JtVoice unreturned[JT_OUTLOOKS] = { JT_VOICE_SILENT, JT_VOICE_AGAINST,
                                                   JT_VOICE_CONSENT };

  for (JtReading r = 0; r < JT_READINGS; r++)
    {
      g_assert_cmpint (jt_reading_split_consents (r), ==, readings[r].split_consents);
      for (guint o = 0; o < JT_OUTLOOKS; o++)
        {
          const JtOutlook outlook = (JtOutlook) o;

          g_assert_cmpint (jt_reading_voice (r, outlook, JT_BALLOT_CLASS_YES), ==,
                           JT_VOICE_CONSENT);
          g_assert_cmpint (jt_reading_voice (r, outlook, JT_BALLOT_CLASS_OPPOSED), ==,
                           JT_VOICE_AGAINST);
          g_assert_cmpint (jt_reading_voice (r, outlook, JT_BALLOT_CLASS_INVALID), ==,
                           readings[r].invalid);
          g_assert_cmpint (jt_reading_voice (r, outlook, JT_BALLOT_CLASS_CONFLICT), ==,
                           readings[r].conflict);
          g_assert_cmpint (jt_reading_voice (r, outlook, JT_BALLOT_CLASS_UNRETURNED), ==,
                           unreturned[o]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ballot/words", test_words);
  g_test_add_func ("/ballot/refused", test_refused);
  g_test_add_func ("/ballot/readings", test_readings);
  return g_test_run ();
}
