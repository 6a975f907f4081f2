/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-template.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jt-roster-columns.h"
#include "jt-roster-workbook.h"
#include "jt-roster.h"

/* The examples are one row of a roster, whose numbers can belong to nobody. */
static const struct
{
  const char *field;
  const char *meaning;
  const char *example;
} hints[] = {
  { "community", N_("The residents' committee the compound belongs to."), "柳芽社区" },
  { "compound", N_("The name of the compound; needed unless it is given at the import."), "柳芽一区" },
  { "building", N_("The building as it is called."), "1栋" },
  { "entrance", N_("The entrance; empty when the part belongs to none, several joined by 、."), "1单元" },
  { "room", N_("The number of the flat or shop."), "302" },
  { "floor", N_("The floor, -1 for the first below ground."), "3" },
  { "use", N_("住宅, 门市, 车库 and the like; empty means a dwelling."), "住宅" },
  { "area", N_("Built area in square metres, two decimals at most; empty when nobody knows it."), "87.35" },
  { "basis", N_("Where the area is from: 登记, 实测 or 合同."), "登记" },
  { "area_document", N_("The number of that document."), "" },
  { "title", N_("The state of the title, such as 已登记, 旧房产证, 合同备案."), "已登记" },
  { "real_estate_unit", N_("The 28 characters of the real estate unit, or the number of an older certificate."), "样房权字第0000123号" },
  { "owner", N_("All owners of the part, joined by 、."), "王例秋、李演兰" },
  { "share", N_("How several owners hold it: 单独所有, 共同共有 or 按份共有."), "共同共有" },
  { "representative", N_("Who votes for them, if they named somebody."), "李演兰" },
  { "owner_number", N_("A number of your own; the same number and name is the same person."), "Y0012" },
  { "certificate", N_("ID numbers in the order of the owners, joined by 、. The cells are text: no digit is lost."), "" },
  { "uscc", N_("Unified social credit codes of organisations, in the order of the owners."), "" },
  { "phone", N_("Telephone numbers, joined by 、."), "0431-00000000" },
  { "sale", N_("For parts of a developer: 未售, 已售未交付 or 已交付."), "" },
  { "storeys", N_("How many storeys the building has above ground."), "6" },
  { "lift", N_("Whether the entrance has a lift already: 是 or 否."), "否" },
};

static void
fill_hint (JtRosterHint *hint, const JtHeaderField *field)
{
  hint->required = field->required;
  hint->meaning = "";
  hint->example = "";
  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++)
    if (strcmp (hints[i].field, field->field) == 0)
      {
        hint->meaning = _(hints[i].meaning);
        hint->example = hints[i].example;
      }
}

gboolean
jt_roster_template_save (const char *path, GError **error)
{
  const JtRosterTemplateWords words = { .roster = JT_ROSTER_SHEET_NAME,
                                        .help = _("How to fill it in"),
                                        .column = _("Column"),
                                        .required = _("Required"),
                                        .yes = C_("required column", "yes"),
                                        .meaning = _("What belongs there"),
                                        .example = _("Example") };
  guint n = jt_roster_n_columns ();
  g_autofree JtRosterColumn *columns = jt_roster_columns ();
  g_autofree JtRosterHint *filled = g_new0 (JtRosterHint, n);

  g_return_val_if_fail (path != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    fill_hint (&filled[i], jt_roster_column (i));
  return jt_roster_template_write (path, columns, filled, n, &words, error);
}
