/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/* Exit status, as cli.md of the project promises it. */
#define JT_CLI_DONE 0
#define JT_CLI_REFUSED 1
#define JT_CLI_USAGE 2
#define JT_CLI_NO_BOOK 3

/**
 * JT_CLI_ERROR:
 *
 * What only the command line can get wrong.  The message is the word that was not understood.
 */
#define JT_CLI_ERROR (jt_cli_error_quark ())
GQuark jt_cli_error_quark (void);

typedef enum
{
  JT_CLI_ERROR_UNKNOWN_COMMAND,
  JT_CLI_ERROR_UNKNOWN_OPTION,
  JT_CLI_ERROR_VALUE_MISSING,
  JT_CLI_ERROR_BAD_VALUE,
  JT_CLI_ERROR_ARGUMENT_MISSING,
  JT_CLI_ERROR_TOO_MANY_ARGUMENTS,
  JT_CLI_ERROR_OPTION_MISSING,
  JT_CLI_ERROR_SAME_FILE,
} JtCliError;

/**
 * JtCliOption:
 * @name: with its dashes: "--place"
 * @value: (nullable): what stands for its value in the usage; %NULL when it takes none
 * @repeats: whether it may be given more than once
 * @required: whether it must be given
 *
 * One option of a command.
 */
typedef struct
{
  const char *name;
  const char *value;
  gboolean repeats;
  gboolean required;
} JtCliOption;

typedef struct _JtCli JtCli;

/**
 * JtCliCommand:
 * @words: the one or two words that name it: "vote open"
 * @arguments: the plain arguments in order, separated by spaces; "" for none
 * @options: (array zero-terminated=1) (nullable): its options
 * @summary: one line for the help, marked for translation
 * @run: does it; %FALSE with an error is a refusal
 *
 * One command of the contract.
 */
typedef struct
{
  const char *words;
  const char *arguments;
  const JtCliOption *options;
  const char *summary;
  gboolean (*run) (JtCli *cli, GError **error);
} JtCliCommand;

/* Each file of commands has its table, ended by an empty entry. */
extern const JtCliCommand jt_cli_tool_commands[];
extern const JtCliCommand jt_cli_book_commands[];
extern const JtCliCommand jt_cli_roster_commands[];
extern const JtCliCommand jt_cli_case_commands[];
extern const JtCliCommand jt_cli_vote_commands[];
extern const JtCliCommand jt_cli_month_commands[];

/**
 * JtCli:
 * @book: (nullable): the path that --book or the environment gave; %NULL for the default place
 * @book_named: whether --book was given in so many words
 * @user: (nullable): --as
 * @clock: what the rules are shown as now
 * @json: whether the answer is to be a JSON document
 * @command: which command
 * @arguments: (array zero-terminated=1): its plain arguments
 * @options: (element-type utf8 GPtrArray): its options with their values; a flag has the value ""
 * @answer: the JSON answer; {} when the command gives none
 * @list: (nullable): the JSON answer of a command that answers with a list
 * @on_book: whether the command works on a book that has to be there already
 * @status: exit status when @run returned %TRUE
 *
 * One call of the program.
 */
struct _JtCli
{
  char *book;
  gboolean book_named;
  char *user;
  JtClock clock;
  gboolean json;
  const JtCliCommand *command;
  char **arguments;
  GHashTable *options;
  JsonObject *answer;
  JsonArray *list;
  gboolean on_book;
  int status;
};

/**
 * jt_cli_parse:
 * @cli: an empty call
 * @argv: (array zero-terminated=1): the words, without the program's name
 * @error: JT_CLI_ERROR, or JT_VALUE_ERROR_DATE for --today
 *
 * Takes the command line apart.  "--json" may stand anywhere.
 *
 * Returns: whether it was understood; @cli->command is %NULL when only help was asked for
 */
gboolean jt_cli_parse (JtCli *cli, const char *const *argv, GError **error);

/**
 * jt_cli_clear:
 * @cli: a call
 */
void jt_cli_clear (JtCli *cli);

/**
 * jt_cli_option:
 * @cli: a call
 * @name: an option with its dashes
 *
 * Returns: (nullable): its last value, %NULL when it was not given
 */
const char *jt_cli_option (const JtCli *cli, const char *name);

/**
 * jt_cli_option_list:
 * @cli: a call
 * @name: an option with its dashes
 *
 * Returns: (transfer container) (array zero-terminated=1): its values in order; empty when it was
 *   not given
 */
const char **jt_cli_option_list (const JtCli *cli, const char *name);

/**
 * jt_cli_book_path:
 * @cli: a call
 *
 * Returns: (transfer full): the book: --book, else $JIATI_BOOK, else the default place
 */
char *jt_cli_book_path (const JtCli *cli);

/**
 * jt_cli_open:
 * @cli: a call
 * @error: a store error; JT_RULE_ERROR_USER_NEEDED or JT_RULE_ERROR_NO_SUCH_USER
 *
 * Opens the book, and lets --as (or its only user) act.
 *
 * Returns: (transfer full) (nullable): the office
 */
JtOffice *jt_cli_open (JtCli *cli, GError **error);

/**
 * jt_cli_take_answer:
 * @cli: a call
 * @answer: (transfer full): the JSON answer
 */
void jt_cli_take_answer (JtCli *cli, JsonObject *answer);

/**
 * jt_cli_say:
 * @cli: a call
 * @format: a translated format
 *
 * Prints a line of readable text on standard output; nothing under --json.
 */
void jt_cli_say (JtCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * jt_cli_print_help:
 *
 * Prints the usage of the program on standard output.
 */
void jt_cli_print_help (void);

/**
 * jt_cli_report:
 * @cli: a call
 * @error: why it failed
 *
 * Prints the sentence on standard error and, under --json, the error document on standard output.
 *
 * Returns: the exit status that @error means
 */
int jt_cli_report (JtCli *cli, const GError *error);

G_END_DECLS
