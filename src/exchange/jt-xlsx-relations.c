/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-relations.h"

#include <string.h>

#include "jt-xlsx-xml.h"

typedef struct
{
  GPtrArray *relations;
  const char *folder; /* of the part that has them */
  guint depth;
} Reading;

static void
relation_free (JtXlsxRelation *relation)
{
  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/* Resolves a target, absolute ("/xl/styles.xml") or relative to the folder.  Returns NULL when it
 * leads out of the package. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *path = *target == '/' ? g_strdup (target + 1)
                                         : g_strconcat (folder, target, NULL);
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (gsize i = 0; steps[i] != NULL; i++)
    {
      if (*steps[i] == '\0' || strcmp (steps[i], ".") == 0)
        continue;
      if (strcmp (steps[i], "..") != 0)
        g_ptr_array_add (kept, steps[i]);
      else if (kept->len > 0)
        g_ptr_array_set_size (kept, (int) kept->len - 1);
      else
        return NULL;
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
on_start (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes)
{
  Reading *reading = data;
  const char *id, *type, *target, *mode;
  JtXlsxRelation *relation;

  reading->depth++;
  if (reading->depth == 1 && strcmp (name, "Relationships") != 0)
    jt_xlsx_xml_broken (xml, name, NULL);
  if (reading->depth != 2 || strcmp (name, "Relationship") != 0)
    return;
  id = jt_xlsx_xml_attribute (attributes, "Id");
  type = jt_xlsx_xml_attribute (attributes, "Type");
  target = jt_xlsx_xml_attribute (attributes, "Target");
  mode = jt_xlsx_xml_attribute (attributes, "TargetMode");
  if (id == NULL || type == NULL || target == NULL)
    {
      jt_xlsx_xml_broken (xml, name, id);
      return;
    }

  relation = g_new0 (JtXlsxRelation, 1);
  g_ptr_array_add (reading->relations, relation);
  relation->id = g_strdup (id);
  relation->type = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  if (mode != NULL && strcmp (mode, "External") == 0)
    return;
  relation->target = resolve (reading->folder, target);
  if (relation->target == NULL)
    jt_xlsx_xml_broken (xml, "Target", target);
}

static void
on_end (JtXlsxXml *xml, gpointer data)
{
  Reading *reading = data;

  reading->depth--;
}

GPtrArray *
jt_xlsx_relations_read (JtXlsxPackage *package, const char *part, GError **error)
{
  static const JtXlsxXmlHandlers handlers = { on_start, on_end, NULL };
  g_autoptr (GPtrArray) relations
      = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  const char *slash;
  Reading reading = { .relations = relations };

  g_return_val_if_fail (package != NULL && part != NULL, NULL);

  slash = strrchr (part, '/');
  folder = slash != NULL ? g_strndup (part, (gsize) (slash + 1 - part)) : g_strdup ("");
  name = g_strconcat (folder, "_rels/", part + strlen (folder), ".rels", NULL);
  reading.folder = folder;
  if (!jt_xlsx_xml_parse (package, name, &handlers, &reading, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const JtXlsxRelation *
jt_xlsx_relations_find (const GPtrArray *relations, const char *id, const char *type)
{
  g_return_val_if_fail (relations != NULL, NULL);

  for (guint i = 0; i < relations->len; i++)
    {
      const JtXlsxRelation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || strcmp (id, relation->id) == 0)
          && (type == NULL || strcmp (type, relation->type) == 0))
        return relation;
    }
  return NULL;
}
