/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rule-error.h"

/* A row that was forgotten in the table would be a NULL nick; a copied one would be a nick that
 * two codes share, and a script could not tell them apart. */
static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (JtRuleError code = 0; code < JT_RULE_ERROR_LAST; code++)
    {
      const char *nick = jt_rule_error_nick (code);

      g_assert_nonnull (nick);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", nick, 0, 0));
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    }
}

/* "" where plain sense asks, but never nothing. */
static void
test_articles (void)
{
  for (JtRuleError code = 0; code < JT_RULE_ERROR_LAST; code++)
    g_assert_nonnull (jt_rule_error_article (code));

  g_assert_cmpstr (jt_rule_error_article (JT_RULE_ERROR_TOO_FEW_STOREYS), ==, "Scheme (一)");
  g_assert_cmpstr (jt_rule_error_article (JT_RULE_ERROR_THRESHOLD_TOO_LOW), ==, "Civil Code 278");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-error/nicks", test_nicks);
  g_test_add_func ("/rule-error/articles", test_articles);

  return g_test_run ();
}
