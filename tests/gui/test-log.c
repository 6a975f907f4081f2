/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-log.h"
#include "jt-rule-error.h"
#include "jt-wording.h"

/* What goes to support says what went wrong, and neither who nor where. */
static void
test_details (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "jiati", NULL);
  g_autofree char *path = g_build_filename (folder, "jiati.log", NULL);
  g_autofree char *before = g_strconcat (path, ".1", NULL);
  g_autofree char *details = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told
      = g_error_new_literal (JT_RULE_ERROR, JT_RULE_ERROR_PART_NOT_ON_ROLL, "李四 302");
  GStatBuf facts;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, "the start before", -1, &error);
  g_assert_no_error (error);
  jt_log_start ();
  g_message ("the book was closed with its log beside it: /home/王芳/张三 302.jiati: disk full");
  sentence = jt_wording_error (told);
  g_log ("Gdk", G_LOG_LEVEL_INFO, "a key was pressed");

  details = jt_log_details ();
  g_assert_nonnull (strstr (details, "Jiati " JT_VERSION));
  g_assert_nonnull (strstr (details, "the book was closed with its log beside it: /…: disk full"));
  g_assert_null (strstr (details, "王芳"));
  g_assert_null (strstr (details, "张三"));
  g_assert_null (strstr (details, g_get_home_dir ()));
  /* What a person was told of is there by its code; who it was about is not, nor what libraries tell
   * each other. */
  g_assert_nonnull (strstr (sentence, "李四"));
  g_assert_nonnull (strstr (details, jt_rule_error_nick (JT_RULE_ERROR_PART_NOT_ON_ROLL)));
  g_assert_null (strstr (details, "李四"));
  g_assert_null (strstr (details, "a key was pressed"));
  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  g_file_get_contents (before, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "the start before");
  g_unlink (path);
  g_unlink (before);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("jiati-log-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/log/details", test_details);
  status = g_test_run ();
  g_rmdir (state);
  return status;
}
