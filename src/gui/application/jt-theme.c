/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-theme.h"

#include <string.h>

#include "jt-settings.h"

/* What GTK's theme draws, in pixels. */
#define ICON 16
#define CHECK 14

/* The letters of the big screen, in percent of others: it is read from the back of the room. */
#define BIG_SCREEN 190

/* What the setting says, and what GTK calls that look. */
static const struct
{
  const char *appearance;
  const char *theme;
} themes[] = {
  { "light", "Default" },
  { "dark", "Default-dark" },
  { "high-contrast", "Default-hc" },
  { "high-contrast-dark", "Default-hc-dark" },
};

/* GTK knows the look only by the theme's name, and a wish for the dark variant. */
static const char *
colours_of (GtkSettings *settings)
{
  g_autofree char *theme = NULL;
  gboolean dark = FALSE;
  gboolean high;

  g_object_get (settings, "gtk-theme-name", &theme, "gtk-application-prefer-dark-theme", &dark,
                NULL);
  dark = dark || g_str_has_suffix (theme, "-dark") || g_str_equal (theme, "HighContrastInverse");
  high = strstr (theme, "-hc") != NULL || g_str_has_prefix (theme, "HighContrast");
  if (high)
    return dark ? "/org/jiati/Jiati/colours-high-contrast-dark.css"
                : "/org/jiati/Jiati/colours-high-contrast.css";
  return dark ? "/org/jiati/Jiati/colours-dark.css" : "/org/jiati/Jiati/colours-light.css";
}

static void
load_colours (GtkSettings *settings, GParamSpec *pspec, GtkCssProvider *colours)
{
  gtk_css_provider_load_from_resource (colours, colours_of (settings));
}

static void
on_appearance_changed_cb (GSettings *ours, const char *key, GtkSettings *settings)
{
  g_autofree char *appearance = g_settings_get_string (jt_settings (), "appearance");

  if (*appearance == '\0')
    {
      gtk_settings_reset_property (settings, "gtk-theme-name");
      gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (themes[i].appearance, appearance))
      g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, "gtk-theme-name",
                    themes[i].theme, NULL);
}

static GtkCssProvider *
add_provider (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

/* Icons beside larger letters are as much larger.  The theme has them in pixels, and whole pixels keep
 * their lines sharp.  The big screen is for a room: it is as large for whoever set it up. */
static void
load_text_size (GSettings *ours, const char *key, GtkCssProvider *sizes)
{
  const int size = g_settings_get_int (ours, "text-size");
  g_autofree char *screen
      = g_strdup_printf (".big-screen { font-size: %d%%; }\n", BIG_SCREEN * 100 / size);
  g_autofree char *icons = g_strdup_printf (
      "image:not(.large-icons), arrow, expander, sort-indicator { -gtk-icon-size: %dpx; }\n"
      "check, radio { min-width: %dpx; min-height: %dpx; -gtk-icon-size: %dpx; }\n",
      ICON * size / 100, CHECK * size / 100, CHECK * size / 100, CHECK * size / 100);
  g_autofree char *sheet = g_strconcat (screen, size > 100 ? icons : NULL, NULL);

  /* Icons are as the theme has them where nobody asked for more. */
  gtk_css_provider_load_from_data (sizes, sheet, -1);
}

void
jt_theme_apply (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GtkCssProvider) colours = add_provider ();
  g_autoptr (GtkCssProvider) style = NULL;
  g_autoptr (GtkCssProvider) sizes = add_provider ();
  g_autofree char *appearance = g_settings_get_string (jt_settings (), "appearance");

  /* Letters stand on whole pixels: sharp on the screens of an office, and drawn with the same
   * outlines as they are measured with. */
  g_object_set (settings, "gtk-hint-font-metrics", TRUE, NULL);

  /* After the colours: the sheet says where they do not count. */
  style = add_provider ();
  gtk_css_provider_load_from_resource (style, "/org/jiati/Jiati/style.css");
  g_signal_connect (jt_settings (), "changed::appearance", G_CALLBACK (on_appearance_changed_cb),
                    settings);
  if (*appearance != '\0')
    on_appearance_changed_cb (jt_settings (), "appearance", settings);
  load_colours (settings, NULL, colours);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (load_colours), colours,
                           0);
  g_signal_connect_object (settings, "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (load_colours), colours, 0);
  load_text_size (jt_settings (), "text-size", sizes);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (load_text_size), sizes,
                           0);
}
