/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-exchange-error.h"
#include "jt-report-error.h"
#include "jt-store-error.h"
#include "jt-value-error.h"
#include "jt-wording-private.h"

/* One domain of errors: how its codes are called and said. */
typedef struct
{
  GQuark (*quark) (void);
  const char *(*nick) (int code);
  const char *(*sentence) (int code);
} JtDomain;

static const char *
rule_nick (int code)
{
  return jt_rule_error_nick ((JtRuleError) code);
}

static const char *
store_nick (int code)
{
  return jt_store_error_nick ((JtStoreError) code);
}

static const char *
exchange_nick (int code)
{
  return jt_exchange_error_nick ((JtExchangeError) code);
}

static const char *
report_nick (int code)
{
  return jt_report_error_nick ((JtReportError) code);
}

static const char *
value_nick (int code)
{
  switch ((JtValueError) code)
    {
    case JT_VALUE_ERROR_AREA:
      return "area";
    case JT_VALUE_ERROR_MONEY:
      return "money";
    case JT_VALUE_ERROR_DATE:
      return "date";
    case JT_VALUE_ERROR_MOMENT:
      return "moment";
    }
  return "value";
}

static const JtDomain domains[] = {
  { jt_rule_error_quark, rule_nick, jt_wording_rule_sentence },
  { jt_store_error_quark, store_nick, jt_wording_store_sentence },
  { jt_exchange_error_quark, exchange_nick, jt_wording_exchange_sentence },
  { jt_report_error_quark, report_nick, jt_wording_report_sentence },
  { jt_value_error_quark, value_nick, jt_wording_value_sentence },
};

static const JtDomain *
find_domain (GQuark quark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    if (domains[i].quark () == quark)
      return &domains[i];
  return NULL;
}

static char *
say (const char *sentence, const char *fact)
{
  g_autoptr (GString) text = g_string_new (_(sentence));

  g_string_replace (text, "{fact}", fact != NULL ? fact : "", 0);
  g_strchomp (text->str); /* a sentence that ends with its fact may have none */
  return g_strdup (text->str);
}

static char *
say_rule (JtRuleError code, const char *fact)
{
  g_autofree char *words = jt_wording_fact (code, fact);

  return say (jt_wording_rule_sentence ((int) code), words);
}

/* Takes the number of a format off the end of a path: "book.jiati (9)". */
static void
drop_format (char *path)
{
  char *digits = strrchr (path, '(');

  if (g_str_has_suffix (path, ")") && digits != NULL && digits - path > 1 && digits[-1] == ' ')
    digits[-1] = '\0';
}

/* What SQLite says, after the path, and the number of a format are for the log; a person is told
 * which file it is about. */
static char *
say_store (int code, const char *message)
{
  const char *detail = strstr (message, ": SQLite ");
  g_autofree char *path = g_strndup (message, detail != NULL ? (gsize) (detail - message)
                                                             : strlen (message));

  if (code == JT_STORE_ERROR_NEWER || code == JT_STORE_ERROR_OLDER)
    drop_format (path);
  if (!g_str_equal (path, message))
    g_info ("%s", message);
  return say (jt_wording_store_sentence (code), path);
}

const char *
jt_wording_code (const GError *error)
{
  const JtDomain *domain = find_domain (error->domain);

  return domain != NULL ? domain->nick (error->code) : "failed";
}

const char *
jt_wording_article (const GError *error)
{
  return error->domain == JT_RULE_ERROR ? jt_rule_error_article ((JtRuleError) error->code) : "";
}

char *
jt_wording_error (const GError *error)
{
  const JtDomain *domain = find_domain (error->domain);

  /* What is told to a person is known to the log by its code, without the fact, which may be his. */
  g_info ("told: %s", jt_wording_code (error));
  if (domain == NULL)
    return say (N_("Something failed that this program does not expect: {fact}. Nothing was "
                   "changed."),
                error->message);
  if (error->domain == JT_RULE_ERROR)
    return say_rule ((JtRuleError) error->code, error->message);
  if (error->domain == JT_STORE_ERROR)
    return say_store (error->code, error->message);
  return say (domain->sentence (error->code), error->message);
}

char *
jt_wording_finding (const JtFinding *finding)
{
  return say_rule (finding->code, finding->fact);
}

JsonObject *
jt_wording_finding_json (const JtFinding *finding)
{
  JsonObject *object = json_object_new ();
  g_autofree char *text = jt_wording_finding (finding);

  json_object_set_string_member (object, "code", jt_rule_error_nick (finding->code));
  json_object_set_string_member (object, "article", jt_rule_error_article (finding->code));
  json_object_set_string_member (object, "text", text);
  return object;
}

JsonObject *
jt_wording_rejection_json (guint row, const char *column, GQuark domain, int code,
                           const char *fact)
{
  const JtDomain *found = find_domain (domain);
  JsonObject *object = json_object_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (found != NULL, object);

  text = say (found->sentence (code), fact);
  json_object_set_int_member (object, "row", row);
  json_object_set_string_member (object, "column", column);
  json_object_set_string_member (object, "code", found->nick (code));
  json_object_set_string_member (object, "text", text);
  return object;
}
