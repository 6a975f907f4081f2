/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-case-query.h"
#include "jt-json.h"

const char jt_small_roster[]
    = "小区,楼栋,单元,房号,楼层,建筑面积,业主,证件号,统一社会信用代码,总层数,是否有电梯\n"
      "样例苑,1,1,101,1,80.00,王例秋,,,6,否\n"
      "样例苑,1,1,102,1,80.00,李演兰,,,6,否\n"
      "样例苑,1,1,201,2,80.00,赵示哲,,,6,否\n"
      "样例苑,1,1,202,2,80.00,金样花,,,6,否\n"
      "样例苑,1,2,101,1,80.00,朴例山,,,6,否\n"
      "样例苑,1,2,102,1,80.00,崔演水,,,6,否\n"
      "样例苑,2,1,101,1,80.00,孙示云,,,3,否\n"
      "样例苑,2,1,102,1,80.00,周样月,,,3,否\n"
      "样例苑,3,1,101,1,80.00,样板厂,,91229999MA0000001T,6,否\n"
      "样例苑,3,1,102,1,80.00,样板厂,,91229999MA0000001T,6,否\n";

static JsonArray *
uids (JtBook *book, const char *names, char *(*find) (JtBook *, const char *))
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  JsonArray *array = json_array_new ();

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_autofree char *uid = find (book, words[i]);

      json_array_add_string_element (array, uid);
    }
  return array;
}

char *
jt_book_register (JtBook *book, const char *places, const char *applicants)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *text = NULL;
  g_autoptr (JsonObject) answer = NULL;

  json_object_set_array_member (arguments, "entrances", uids (book, places, jt_book_entrance));
  json_object_set_array_member (arguments, "applicants", uids (book, applicants, jt_book_part));
  text = jt_json_write (arguments);
  answer = jt_book_submit (book, "case-register", text);
  return g_strdup (jt_json_text (answer, "uid"));
}

static char *
stage_arguments (const char *case_uid, const char *stage, const char *fields, const char *more)
{
  return g_strdup_printf ("{\"case\": \"%s\", \"stage\": \"%s\", \"fields\": %s%s}", case_uid,
                          stage, fields, more);
}

char *
jt_book_record (JtBook *book, const char *case_uid, const char *stage, const char *fields,
                const char *more)
{
  g_autofree char *arguments = stage_arguments (case_uid, stage, fields, more);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "stage-record", arguments);

  return g_strdup (jt_json_text (answer, "row"));
}

void
jt_book_refuse_stage (JtBook *book, const char *case_uid, const char *stage, const char *fields,
                      const char *more, JtRuleError code)
{
  g_autofree char *arguments = stage_arguments (case_uid, stage, fields, more);

  jt_book_refuse (book, "stage-record", arguments, code, NULL);
}

static JsonObject *
show (JtBook *book, const char *case_uid)
{
  g_autoptr (GError) error = NULL;
  JsonObject *answer = jt_office_case_show (book->office, case_uid, &error);

  g_assert_no_error (error);
  return answer;
}

char *
jt_book_state (JtBook *book, const char *case_uid, const char *stage, int lift)
{
  g_autoptr (JsonObject) answer = show (book, case_uid);
  JsonArray *stages = jt_json_array (answer, "stages");

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *row = json_array_get_object_element (stages, i);

      if (g_str_equal (jt_json_text (row, "stage"), stage)
          && jt_json_int (row, "lift", 0) == lift)
        return g_strdup (jt_json_text (row, "state"));
    }
  return NULL;
}

char *
jt_book_warnings (JtBook *book, const char *case_uid, const char *stage)
{
  g_autoptr (JsonObject) answer = show (book, case_uid);
  JsonArray *stages = jt_json_array (answer, "stages");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *row = json_array_get_object_element (stages, i);
      JsonArray *warnings = jt_json_array (row, "warnings");

      if (!g_str_equal (jt_json_text (row, "stage"), stage))
        continue;
      for (guint k = 0; k < json_array_get_length (warnings); k++)
        {
          JsonObject *warning = json_array_get_object_element (warnings, k);

          g_string_append_printf (text, "%s [%s] %s\n", jt_json_text (warning, "code"),
                                  jt_json_text (warning, "article"),
                                  jt_json_text (warning, "text"));
        }
    }
  return g_string_free (text, FALSE);
}

char *
jt_book_deadline (JtBook *book, const char *case_uid, const char *what)
{
  g_autoptr (JsonObject) answer = show (book, case_uid);
  JsonArray *deadlines = jt_json_array (answer, "deadlines");

  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *row = json_array_get_object_element (deadlines, i);
      const char *last_day = jt_json_text (row, "last_day");

      if (!g_str_equal (jt_json_text (row, "what"), what))
        continue;
      if (last_day == NULL)
        return g_strdup ("paused");
      return g_strconcat (last_day, jt_json_int (row, "provisional", 0) ? " provisional" : "",
                          NULL);
    }
  return NULL;
}
