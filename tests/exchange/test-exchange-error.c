/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "jt-exchange-error.h"

/* Every code has a nick of its own, in lower case and hyphens. */
static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < JT_EXCHANGE_ERROR_LAST; i++)
    {
      const char *nick = jt_exchange_error_nick (i);

      g_assert_nonnull (nick);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", nick, 0, 0));
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange-error/nicks", test_nicks);
  return g_test_run ();
}
