/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-about.h"

#include <glib/gi18n.h>

void
jt_about_show (GtkWindow *parent)
{
  gtk_show_about_dialog (
      parent, "program-name", _ ("Jiati"), "version", JT_VERSION, "logo-icon-name",
      "org.jiati.Jiati", "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Keeps the case book of lifts added to old housing: roster, votes, stages, reports. The "
         "Scheme it follows is a draft for comment; every case keeps the version it runs under."),
      "translator-credits", _ ("translator-credits"), "modal", TRUE, NULL);
}
