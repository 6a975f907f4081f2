/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-answer.h"

#include <string.h>

#include "jt-diagnostic.h"
#include "jt-json.h"
#include "jt-roster-preview.h"
#include "jt-wording.h"

void
jt_roster_import_clear (JtRosterImport *import)
{
  g_clear_pointer (&import->answer, json_object_unref);
  g_clear_pointer (&import->details, json_object_unref);
}

static JsonObject *
make_answer (const JtRosterPlan *plan)
{
  JsonObject *answer = json_object_new ();
  JsonArray *rejected = json_array_new ();

  json_object_set_int_member (answer, "rows", plan->n_rows);
  json_object_set_int_member (answer, "new", plan->n_new);
  json_object_set_int_member (answer, "changed", plan->n_changed);
  json_object_set_int_member (answer, "unchanged", plan->n_unchanged);
  json_object_set_int_member (answer, "absent", plan->absent->len);
  for (guint i = 0; i < plan->rejected->len; i++)
    {
      const JtDiagnostic *fault = g_ptr_array_index (plan->rejected, i);

      json_array_add_object_element (rejected,
                                     jt_wording_rejection_json (fault->row, fault->column,
                                                                JT_EXCHANGE_ERROR,
                                                                (int) fault->code, fault->fact));
    }
  json_object_set_array_member (answer, "rejected", rejected);
  return answer;
}

static JsonArray *
list_changes (const GPtrArray *changes)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const JtRosterChange *change = g_ptr_array_index (changes, i);
      JsonObject *item = json_object_new ();

      json_object_set_int_member (item, "row", change->row);
      json_object_set_string_member (item, "part", change->part);
      json_object_set_string_member (item, "field", change->field);
      json_object_set_string_member (item, "before", change->before != NULL ? change->before : "");
      json_object_set_string_member (item, "after", change->after != NULL ? change->after : "");
      json_array_add_object_element (list, item);
    }
  return list;
}

static JsonArray *
list_texts (const GPtrArray *texts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (list, g_ptr_array_index (texts, i));
  return list;
}

/* ---------------------------------------------------------------------------- equal names */

/* What an owner of a part is called, and where; sorted by name, then by the order of the parts. */
typedef struct
{
  JtBookPerson *person;
  const JtBookPart *part;
  guint order;
} Named;

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const Named *left = a, *right = b;
  const int names = strcmp (left->person->name, right->person->name);

  return names != 0 ? names : left->order < right->order ? -1 : left->order > right->order;
}

static GArray *
collect_named (const JtRosterBook *book)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Named));

  for (guint i = 0; i < book->parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (book->parts, i);

      for (guint j = 0; j < part->owners->len; j++)
        {
          const JtBookOwner *owner = g_ptr_array_index (part->owners, j);
          const Named named = { jt_book_person_identity (owner->person), part, all->len };

          if (!owner->is_over)
            g_array_append_val (all, named);
        }
    }
  g_array_sort (all, compare_named);
  return all;
}

static gboolean
has_number (const JtBookPerson *person)
{
  return person->certificate != NULL || person->value != NULL || person->uscc != NULL
         || person->number != NULL;
}

/* Whether two of these owners of one name may be one person, for all that anybody knows. */
static gboolean
is_open (const JtRosterBook *book, const Named *named, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (named[i].person != named[j].person
          && (!has_number (named[i].person) || !has_number (named[j].person))
          && !jt_roster_book_are_apart (book, named[i].person, named[j].person))
        return TRUE;
  return FALSE;
}

static JsonArray *
list_same_names (const JtRosterBook *book)
{
  g_autoptr (GArray) all = collect_named (book);
  JsonArray *list = json_array_new ();
  guint end;

  for (guint start = 0; start < all->len; start = end)
    {
      const Named *named = &g_array_index (all, Named, start);
      JsonObject *item;
      JsonArray *parts;

      end = start + 1;
      while (end < all->len
             && strcmp (g_array_index (all, Named, end).person->name, named->person->name) == 0)
        end++;
      if (!is_open (book, named, end - start))
        continue;
      item = json_object_new ();
      parts = json_array_new ();
      json_object_set_string_member (item, "name", named->person->name);
      for (guint i = 0; i < end - start; i++)
        {
          g_autofree char *label = jt_book_part_label (named[i].part);

          json_array_add_string_element (parts, label);
        }
      json_object_set_array_member (item, "parts", parts);
      json_array_add_object_element (list, item);
    }
  return list;
}

void
jt_roster_import_tell (JtRosterImport *import, const JtRosterPlan *plan)
{
  jt_roster_import_clear (import);
  import->answer = make_answer (plan);
  import->details = json_object_new ();
  json_object_set_array_member (import->details, "changes", list_changes (plan->changes));
  json_object_set_array_member (import->details, "absent", list_texts (plan->absent));
  json_object_set_array_member (import->details, "same_names", list_same_names (plan->book));
  if (import->tables == NULL)
    return;
  json_object_set_object_member (import->details, "preview",
                                 jt_roster_preview (plan, import->tables));
  json_object_set_array_member (import->details, "rejected",
                                jt_roster_preview_rejected (plan, import->tables));
}
