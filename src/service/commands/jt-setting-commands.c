/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-day.h"
#include "jt-json.h"
#include "jt-month-columns.h"
#include "jt-month.h"
#include "jt-project.h"
#include "jt-rule-error.h"
#include "jt-setting.h"
#include "jt-wording-month.h"

/* -------------------------------------------------------------------------------- setting-set */

/* Each says whether a setting may have this value; an error of its own tells more than that. */

static gboolean
is_cutoff (const char *value, GError **error)
{
  guint64 day;

  return g_ascii_string_to_unsigned (value, 10, 1, JT_MONTH_WHOLE, &day, NULL);
}

static gboolean
is_day (const char *value, GError **error)
{
  JtDay day;

  return *value == '\0' || jt_day_parse (value, &day, NULL);
}

static gboolean
is_line (const char *value, GError **error)
{
  return g_utf8_strlen (value, -1) <= 100 && g_strstr_len (value, -1, "\n") == NULL;
}

static gboolean
is_template (const char *value, GError **error)
{
  g_autoptr (JtMonthColumns) columns = NULL;

  if (*value == '\0')
    return TRUE;
  columns = jt_month_columns_parse (value, jt_wording_month (), error);
  return columns != NULL;
}

static const struct
{
  const char *name;
  gboolean (*check) (const char *value, GError **error);
} settings[] = {
  { JT_SETTING_REPORT_CUTOFF, is_cutoff }, { JT_SETTING_REPORT_SINCE, is_day },
  { JT_SETTING_REPORT_UNIT, is_line },     { JT_SETTING_REPORT_LEADER, is_line },
  { JT_SETTING_REPORT_PHONE, is_line },    { JT_SETTING_REPORT_TEMPLATE, is_template },
};

/* Arguments: {"name", "value", "basis"?}.  The basis is the article or decision it rests on. */
static gboolean
judge_setting (JtJudge *judge, GError **error)
{
  const char *name = jt_json_text (judge->arguments, "name");
  const char *value = jt_json_text (judge->arguments, "value");

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_strcmp0 (name, settings[i].name) == 0)
      {
        g_autoptr (JsonObject) row = json_object_new ();
        g_autoptr (GError) wrong = NULL;
        JsonObject *payload;

        if (value == NULL || !settings[i].check (value, &wrong))
          {
            if (wrong != NULL)
              g_propagate_error (error, g_steal_pointer (&wrong));
            else
              g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE,
                                   value != NULL ? value : "");
            return FALSE;
          }
        payload = json_object_new ();
        json_object_set_string_member (row, "name", name);
        json_object_set_string_member (row, "value", value);
        jt_json_set_text (row, "basis", jt_json_text (judge->arguments, "basis"));
        json_object_set_object_member (payload, "setting", g_steal_pointer (&row));
        jt_judge_add_payload (judge, payload);
        return TRUE;
      }
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_FIELD,
                       name != NULL ? name : "");
  return FALSE;
}

static gboolean
project_setting (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                 GError **error)
{
  touched->settings = TRUE;
  return jt_project_put (db, "setting", json_object_get_object_member (payload, "setting"), error);
}

const JtCommand jt_command_setting_set = {
  .name = "setting-set",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_setting,
  .project = project_setting,
};
