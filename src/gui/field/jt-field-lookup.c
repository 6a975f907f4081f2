/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-lookup.h"

#include "jt-case-choices.h"
#include "jt-json.h"

typedef struct
{
  JtOffice *office;
  char *table;
} JtFieldLookupPrivate;

struct _JtFieldPart
{
  JtFieldLookup parent_instance;
};

struct _JtFieldPerson
{
  JtFieldLookup parent_instance;
};

struct _JtFieldRecord
{
  JtFieldLookup parent_instance;
};

enum
{
  PROP_0,
  PROP_TABLE,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JtFieldLookup, jt_field_lookup, JT_TYPE_FIELD_CHOICE)
G_DEFINE_FINAL_TYPE (JtFieldPart, jt_field_part, JT_TYPE_FIELD_LOOKUP)
G_DEFINE_FINAL_TYPE (JtFieldPerson, jt_field_person, JT_TYPE_FIELD_LOOKUP)
G_DEFINE_FINAL_TYPE (JtFieldRecord, jt_field_record, JT_TYPE_FIELD_LOOKUP)

static const char *
what_of (JtFieldLookup *self)
{
  JtFieldLookupPrivate *priv = jt_field_lookup_get_instance_private (self);
  const char *what = JT_FIELD_LOOKUP_GET_CLASS (self)->what;

  return what != NULL ? what : priv->table;
}

static gboolean
jt_field_lookup_open (JtField *field, JtOffice *office, const char *case_uid, GError **error)
{
  JtFieldLookup *self = JT_FIELD_LOOKUP (field);
  JtFieldLookupPrivate *priv = jt_field_lookup_get_instance_private (self);
  g_autoptr (JsonArray) choices = jt_office_case_choices (office, case_uid, what_of (self), error);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) value_list = NULL;
  g_auto (GStrv) name_list = NULL;

  if (choices == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (choices); i++)
    {
      JsonObject *choice = json_array_get_object_element (choices, i);

      g_strv_builder_add (values, jt_json_text (choice, "uid"));
      g_strv_builder_add (names, jt_json_text (choice, "name"));
    }
  value_list = g_strv_builder_end (values);
  name_list = g_strv_builder_end (names);
  g_set_object (&priv->office, office);
  jt_field_choice_set_search (JT_FIELD_CHOICE (self));
  g_object_set (self, "values", value_list, "names", name_list, NULL);
  return TRUE;
}

/* Who was an owner stays named when the flat is sold. */
static void
jt_field_lookup_set_value (JtField *field, JsonNode *value)
{
  JtFieldLookupPrivate *priv = jt_field_lookup_get_instance_private (JT_FIELD_LOOKUP (field));
  const char *uid = value != NULL ? json_node_get_string (value) : NULL;
  const char *const *values = jt_field_choice_get_values (JT_FIELD_CHOICE (field));

  if (uid != NULL && priv->office != NULL && (values == NULL || !g_strv_contains (values, uid)))
    {
      g_autofree char *name
          = jt_office_choice_name (priv->office, what_of (JT_FIELD_LOOKUP (field)), uid, NULL);

      jt_field_choice_add (JT_FIELD_CHOICE (field), uid, name != NULL ? name : uid);
    }
  JT_FIELD_CLASS (jt_field_lookup_parent_class)->set_value (field, value);
}

static void
jt_field_lookup_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JtFieldLookupPrivate *priv = jt_field_lookup_get_instance_private (JT_FIELD_LOOKUP (object));

  if (id == PROP_TABLE)
    {
      g_free (priv->table);
      priv->table = g_value_dup_string (value);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_field_lookup_finalize (GObject *object)
{
  JtFieldLookupPrivate *priv = jt_field_lookup_get_instance_private (JT_FIELD_LOOKUP (object));

  g_clear_object (&priv->office);
  g_free (priv->table);
  G_OBJECT_CLASS (jt_field_lookup_parent_class)->finalize (object);
}

static void
jt_field_lookup_class_init (JtFieldLookupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = jt_field_lookup_set_property;
  object_class->finalize = jt_field_lookup_finalize;
  JT_FIELD_CLASS (klass)->open = jt_field_lookup_open;
  JT_FIELD_CLASS (klass)->set_value = jt_field_lookup_set_value;
  g_object_class_install_property (
      object_class, PROP_TABLE,
      g_param_spec_string ("table", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
jt_field_lookup_init (JtFieldLookup *self)
{
}

static void
jt_field_part_class_init (JtFieldPartClass *klass)
{
  JT_FIELD_LOOKUP_CLASS (klass)->what = "part";
}

static void
jt_field_part_init (JtFieldPart *self)
{
}

static void
jt_field_person_class_init (JtFieldPersonClass *klass)
{
  JT_FIELD_LOOKUP_CLASS (klass)->what = "person";
}

static void
jt_field_person_init (JtFieldPerson *self)
{
}

static void
jt_field_record_class_init (JtFieldRecordClass *klass)
{
}

static void
jt_field_record_init (JtFieldRecord *self)
{
}
