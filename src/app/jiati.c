/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "jt-application.h"
#include "jt-log.h"
#include "jt-opening.h"
#include "jt-settings.h"

/* The language of the system, or the one that was chosen in the settings at the last start.
 * Translations of a program that is not installed lie where the environment says. */
static void
set_language (void)
{
  const char *directory = g_getenv ("JIATI_LOCALEDIR");
  g_autofree char *language = g_settings_get_string (jt_settings (), "language");

  setlocale (LC_ALL, "");
  if (*language != '\0')
    {
      g_setenv ("LANGUAGE", language, TRUE);
      /* In the locale C no language is looked for. */
      if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C"))
        setlocale (LC_ALL, "C.UTF-8");
    }
  /* It is set; GTK would set it again. */
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : JT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Only in the program that runs already, not in one that hands its file over to it and ends. */
static void
on_startup_cb (void)
{
  jt_log_start ();
}

int
main (int argc, char **argv)
{
  g_autoptr (JtApplication) application = NULL;
  int status;

  set_language ();
  g_set_prgname ("org.jiati.Jiati");
  g_set_application_name (_ ("Jiati"));
  application = jt_application_new ();
  g_signal_connect (application, "startup", on_startup_cb, NULL);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  g_clear_object (&application);
  jt_opening_end ();
  return status;
}
