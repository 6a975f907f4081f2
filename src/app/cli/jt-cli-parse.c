/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <string.h>

G_DEFINE_QUARK (jt-cli-error-quark, jt_cli_error)

static const JtCliCommand *const tables[] = {
  jt_cli_book_commands, jt_cli_roster_commands, jt_cli_case_commands,
  jt_cli_vote_commands, jt_cli_month_commands,  jt_cli_tool_commands,
};

/* Options that stand before the command and belong to the program. */
static const JtCliOption program_options[] = {
  { .name = "--book", .value = "FILE" },
  { .name = "--as", .value = "USER" },
  { .name = "--today", .value = "DATE" },
  { .name = NULL },
};

static const JtCliOption *
find_option (const JtCliOption *options, const char *word)
{
  const gsize length = strcspn (word, "=");

  for (; options != NULL && options->name != NULL; options++)
    if (strlen (options->name) == length && strncmp (options->name, word, length) == 0)
      return options;
  return NULL;
}

/* Finds the command that @first, or @first and @second, name; @taken tells how many words. */
static const JtCliCommand *
find_command (const char *first, const char *second, guint *taken)
{
  g_autofree char *both = g_strdup_printf ("%s %s", first, second != NULL ? second : "");

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const JtCliCommand *command = tables[i]; command->words != NULL; command++)
      {
        if (g_str_equal (command->words, both))
          {
            *taken = 2;
            return command;
          }
        if (g_str_equal (command->words, first))
          {
            *taken = 1;
            return command;
          }
      }
  return NULL;
}

/* What was meant for a command: both words where the first is one of two, as in "roster frob". */
static char *
unknown_words (const char *first, const char *second)
{
  g_autofree char *prefix = g_strconcat (first, " ", NULL);

  for (gsize i = 0; second != NULL && i < G_N_ELEMENTS (tables); i++)
    for (const JtCliCommand *command = tables[i]; command->words != NULL; command++)
      if (g_str_has_prefix (command->words, prefix))
        return g_strconcat (prefix, second, NULL);
  return g_strdup (first);
}

/* Takes one option and its value from @argv; @position is moved past both. */
static gboolean
take_option (GHashTable *into, const JtCliOption *options, const char *const *argv,
             guint *position, GError **error)
{
  const char *word = argv[*position];
  const JtCliOption *option = find_option (options, word);
  const char *equals = strchr (word, '=');
  const char *value = "";
  GPtrArray *values;

  if (option == NULL || (option->value == NULL && equals != NULL))
    {
      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_UNKNOWN_OPTION, word);
      return FALSE;
    }
  if (option->value != NULL)
    {
      value = equals != NULL ? equals + 1 : argv[*position + 1];
      if (value == NULL)
        {
          g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_VALUE_MISSING, option->name);
          return FALSE;
        }
      if (equals == NULL)
        *position += 1;
    }
  *position += 1;

  values = g_hash_table_lookup (into, option->name);
  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (into, g_strdup (option->name), values);
    }
  if (!option->repeats)
    g_ptr_array_set_size (values, 0); /* said twice, the last one holds */
  g_ptr_array_add (values, g_strdup (value));
  return TRUE;
}

static gboolean
check_arguments (const JtCli *cli, GError **error)
{
  g_auto (GStrv) names = g_strsplit (cli->command->arguments, " ", -1);
  const guint wanted = *cli->command->arguments == '\0' ? 0 : g_strv_length (names);
  const guint given = g_strv_length (cli->arguments);

  if (given < wanted)
    {
      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_ARGUMENT_MISSING, names[given]);
      return FALSE;
    }
  if (given > wanted)
    {
      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_TOO_MANY_ARGUMENTS,
                           cli->arguments[wanted]);
      return FALSE;
    }
  for (const JtCliOption *option = cli->command->options;
       option != NULL && option->name != NULL; option++)
    if (option->required && !g_hash_table_contains (cli->options, option->name))
      {
        g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_OPTION_MISSING, option->name);
        return FALSE;
      }
  return TRUE;
}

/* The words after the command: its options anywhere among its plain arguments; after "--" every
 * word is plain, and so is a lone "-" or a negative number. */
static gboolean
take_rest (JtCli *cli, const char *const *argv, guint position, GError **error)
{
  g_autoptr (GStrvBuilder) plain = g_strv_builder_new ();
  gboolean only_plain = FALSE;

  while (argv[position] != NULL)
    {
      const char *word = argv[position];

      if (!only_plain && g_str_equal (word, "--"))
        {
          only_plain = TRUE;
          position++;
        }
      else if (!only_plain && word[0] == '-' && word[1] != '\0' && !g_ascii_isdigit (word[1]))
        {
          if (!take_option (cli->options, cli->command->options, argv, &position, error))
            return FALSE;
        }
      else
        {
          g_strv_builder_add (plain, word);
          position++;
        }
    }
  g_strfreev (cli->arguments);
  cli->arguments = g_strv_builder_end (plain);
  return check_arguments (cli, error);
}

/* "--json" may stand anywhere before "--"; it is taken out first, so that an error in what follows
 * is already answered in JSON. */
static GPtrArray *
take_json (JtCli *cli, const char *const *argv)
{
  GPtrArray *rest = g_ptr_array_new ();
  gboolean only_plain = FALSE;

  for (; *argv != NULL; argv++)
    {
      only_plain = only_plain || g_str_equal (*argv, "--");
      if (!only_plain && g_str_equal (*argv, "--json"))
        cli->json = TRUE;
      else
        g_ptr_array_add (rest, (gpointer) *argv);
    }
  g_ptr_array_add (rest, NULL);
  return rest;
}

static gboolean
take_program_options (JtCli *cli, const char *const *argv, guint *position, GError **error)
{
  g_autoptr (GHashTable) given
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *values;

  while (argv[*position] != NULL && argv[*position][0] == '-')
    {
      if (g_str_equal (argv[*position], "--help") || g_str_equal (argv[*position], "-h"))
        return TRUE;
      if (!take_option (given, program_options, argv, position, error))
        return FALSE;
    }
  values = g_hash_table_lookup (given, "--book");
  if (values != NULL)
    {
      cli->book = g_strdup (g_ptr_array_index (values, 0));
      cli->book_named = TRUE;
    }
  values = g_hash_table_lookup (given, "--as");
  if (values != NULL)
    cli->user = g_strdup (g_ptr_array_index (values, 0));
  values = g_hash_table_lookup (given, "--today");
  return values == NULL || jt_clock_pretend (g_ptr_array_index (values, 0), &cli->clock, error);
}

static gboolean
asks_for_help (const char *const *argv)
{
  for (; *argv != NULL && !g_str_equal (*argv, "--"); argv++)
    if (g_str_equal (*argv, "--help") || g_str_equal (*argv, "-h"))
      return TRUE;
  return FALSE;
}

/* Every word goes into a sentence, a name or a path that is compared as text. */
static gboolean
check_utf8 (const char *const *argv, GError **error)
{
  for (; *argv != NULL; argv++)
    if (!g_utf8_validate (*argv, -1, NULL))
      {
        g_autofree char *shown = g_utf8_make_valid (*argv, -1);

        g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, shown);
        return FALSE;
      }
  return TRUE;
}

gboolean
jt_cli_parse (JtCli *cli, const char *const *argv, GError **error)
{
  g_autoptr (GPtrArray) rest = take_json (cli, argv);
  const char *const *words = (const char *const *) rest->pdata;
  guint position = 0;
  guint taken = 0;

  cli->clock = jt_clock_real ();
  cli->arguments = g_new0 (char *, 1);
  cli->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_ptr_array_unref);
  cli->answer = json_object_new ();

  if (asks_for_help (words))
    return TRUE;
  if (!check_utf8 (words, error) || !take_program_options (cli, words, &position, error))
    return FALSE;
  if (words[position] == NULL)
    {
      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_ARGUMENT_MISSING, "COMMAND");
      return FALSE;
    }
  cli->command = find_command (words[position], words[position + 1], &taken);
  if (cli->command == NULL)
    {
      g_autofree char *unknown = unknown_words (words[position], words[position + 1]);

      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_UNKNOWN_COMMAND, unknown);
      return FALSE;
    }
  return take_rest (cli, words, position + taken, error);
}

void
jt_cli_clear (JtCli *cli)
{
  g_clear_pointer (&cli->book, g_free);
  g_clear_pointer (&cli->user, g_free);
  g_clear_pointer (&cli->arguments, g_strfreev);
  g_clear_pointer (&cli->options, g_hash_table_unref);
  g_clear_pointer (&cli->answer, json_object_unref);
  g_clear_pointer (&cli->list, json_array_unref);
}

const char *
jt_cli_option (const JtCli *cli, const char *name)
{
  GPtrArray *values = g_hash_table_lookup (cli->options, name);

  return values != NULL ? g_ptr_array_index (values, values->len - 1) : NULL;
}

const char **
jt_cli_option_list (const JtCli *cli, const char *name)
{
  GPtrArray *values = g_hash_table_lookup (cli->options, name);
  const guint length = values != NULL ? values->len : 0;
  const char **list = g_new0 (const char *, length + 1);

  for (guint i = 0; i < length; i++)
    list[i] = g_ptr_array_index (values, i);
  return list;
}
