/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-help-chapter.h"

#include "jt-help-resources.h"
#include "jt-help-text.h"

#define FOLDER "/org/jiati/Jiati/help/zh_CN/"

/* In the order of the work; data/help has a text of each name. */
static const char *const chapters[] = {
  "start", "desk",   "cases",  "case",   "homes",    "import",
  "votes", "ballots", "screen", "month",  "search",   "settings", NULL,
};

/* What has a chapter.  Types are named, not asked for: what was never opened has none yet. */
static const struct
{
  const char *type;
  const char *chapter;
} places[] = {
  { "JtStartWindow", "start" },
  { "JtDeskPage", "desk" },
  { "JtCasesPage", "cases" },
  { "JtCasePage", "case" },
  { "JtHomesPage", "homes" },
  { "JtHomeNamesWindow", "import" },
  { "JtImportWindow", "import" },
  { "JtVotesPage", "votes" },
  { "JtBallotDesk", "ballots" },
  { "JtBallotScreen", "screen" },
  { "JtMonthPage", "month" },
  { "JtSearchPage", "search" },
  { "JtSettingsPage", "settings" },
};

const char *const *
jt_help_chapter_list (void)
{
  return chapters;
}

static const char *
find_place (GtkWidget *widget)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].type, G_OBJECT_TYPE_NAME (widget)))
      return places[i].chapter;
  return NULL;
}

/* The innermost comes last. */
static const char *
find_shown (GtkWidget *widget)
{
  const char *found = find_place (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
      {
        const char *inner = find_shown (child);

        if (inner != NULL)
          found = inner;
      }
  return found;
}

const char *
jt_help_chapter_of (GtkWindow *window)
{
  const char *found = NULL;

  g_return_val_if_fail (window == NULL || GTK_IS_WINDOW (window), chapters[0]);

  /* A prompt has no chapter; what it stands above has one. */
  for (; window != NULL && found == NULL; window = gtk_window_get_transient_for (window))
    found = find_shown (GTK_WIDGET (window));
  return found != NULL ? found : chapters[0];
}

GPtrArray *
jt_help_chapter_read (const char *chapter)
{
  g_autofree char *path = g_strconcat (FOLDER, chapter, ".txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (jt_help_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    g_error ("the manual has no chapter %s: %s", chapter, error->message);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return jt_help_text_parse (text);
}

char *
jt_help_chapter_picture (const char *file)
{
  /* Named, or a static library leaves the bundle out. */
  g_resources_register (jt_help_get_resource ());
  return g_strconcat (FOLDER, file, NULL);
}
