/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>

#include "jt-book-error.h"
#include "jt-cli-print.h"
#include "jt-json.h"
#include "jt-rule-error.h"
#include "jt-wording.h"

/* How a misuse of the command line is called and said; "{fact}" is the word in question. */
static const struct
{
  const char *nick;
  const char *sentence;
} misuses[] = {
  [JT_CLI_ERROR_UNKNOWN_COMMAND] = { "unknown-command",
                                     N_ ("There is no command “{fact}”. See jiati-cli --help.") },
  [JT_CLI_ERROR_UNKNOWN_OPTION] = { "unknown-option",
                                    N_ ("There is no option “{fact}” here. See jiati-cli --help.") },
  [JT_CLI_ERROR_VALUE_MISSING] = { "value-missing", N_ ("A value is missing after {fact}.") },
  [JT_CLI_ERROR_BAD_VALUE] = { "bad-value", N_ ("The value cannot be used: {fact}.") },
  [JT_CLI_ERROR_ARGUMENT_MISSING] = { "argument-missing",
                                      N_ ("{fact} is missing. See jiati-cli --help.") },
  [JT_CLI_ERROR_TOO_MANY_ARGUMENTS] = { "too-many-arguments",
                                        N_ ("“{fact}” is one word too many.") },
  [JT_CLI_ERROR_OPTION_MISSING] = { "option-missing",
                                    N_ ("{fact} has to be given. See jiati-cli --help.") },
  [JT_CLI_ERROR_SAME_FILE] = { "same-file",
                               N_ ("Two options name the same file: {fact}. One would take the "
                                   "place of the other, so nothing was written; give each a name "
                                   "of its own.") },
};

static char *
sentence_of (const GError *error)
{
  g_autoptr (GString) text = NULL;

  if (error->domain != JT_CLI_ERROR)
    return jt_wording_error (error);
  text = g_string_new (_ (misuses[error->code].sentence));
  g_string_replace (text, "{fact}", error->message, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Wrong usage and a book that cannot be opened have a status of their own; --today with a word
 * that is no date is usage too. */
static int
status_of (const JtCli *cli, const GError *error)
{
  if (error->domain == JT_CLI_ERROR || cli->command == NULL)
    return JT_CLI_USAGE;
  if (g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_NEEDED))
    return JT_CLI_USAGE;
  if (cli->on_book && jt_book_error_is_closed (error))
    return JT_CLI_NO_BOOK;
  return cli->status == JT_CLI_NO_BOOK ? JT_CLI_NO_BOOK : JT_CLI_REFUSED;
}

int
jt_cli_report (JtCli *cli, const GError *error)
{
  g_autofree char *sentence = sentence_of (error);
  const gboolean misuse = error->domain == JT_CLI_ERROR;
  const char *article = misuse ? "" : jt_wording_article (error);
  g_autofree char *said = jt_cli_sentence (sentence, article);

  g_printerr ("%s\n", said);
  if (cli->json)
    {
      g_autoptr (JsonObject) document = json_object_new ();
      JsonObject *told = json_object_new ();
      g_autofree char *text = NULL;

      json_object_set_string_member (told, "code",
                                     misuse ? misuses[error->code].nick : jt_wording_code (error));
      json_object_set_string_member (told, "text", sentence);
      json_object_set_string_member (told, "article", article);
      json_object_set_object_member (document, "error", told);
      text = jt_json_write (document);
      g_print ("%s\n", text);
    }
  return status_of (cli, error);
}

void
jt_cli_take_answer (JtCli *cli, JsonObject *answer)
{
  json_object_unref (cli->answer);
  cli->answer = answer;
}
