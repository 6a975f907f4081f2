/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-private.h"

/* What rosters of registries, property companies and communities call their columns. */
static const JtHeaderField fields[JT_ROSTER_FIELDS] = {
  [JT_ROSTER_COMMUNITY] = { "community", "社区", "所属社区 社区名称 社区居委会", FALSE },
  [JT_ROSTER_COMPOUND] = { "compound", "小区", "小区名称 所属小区 小区名", TRUE },
  [JT_ROSTER_BUILDING] = { "building", "楼栋",
                           "楼号 幢 栋 楼 楼栋号 栋号 幢号 楼幢 楼幢号 楼栋名称 楼座", TRUE },
  [JT_ROSTER_ENTRANCE] = { "entrance", "单元", "门 单元号 单元名称 门洞", FALSE },
  [JT_ROSTER_ROOM] = { "room", "房号", "室号 房间 房屋编号 房间号 房屋号 室 户号", TRUE },
  [JT_ROSTER_FLOOR] = { "floor", "楼层", "房屋楼层 所在楼层 所在层 层", FALSE },
  [JT_ROSTER_USE] = { "use", "用途", "房屋类型 房屋用途 规划用途 设计用途", FALSE },
  [JT_ROSTER_AREA] = { "area", "建筑面积",
                       "专有部分面积 产权面积 面积 房屋面积 房屋建筑面积 登记面积", FALSE },
  [JT_ROSTER_BASIS] = { "basis", "面积依据", "面积来源", FALSE },
  [JT_ROSTER_AREA_DOCUMENT] = { "area_document", "面积依据文号", "面积文号", FALSE },
  [JT_ROSTER_TITLE] = { "title", "产权状态", "产权情况 权属状态 权属情况", FALSE },
  [JT_ROSTER_REAL_ESTATE_UNIT] = { "real_estate_unit", "不动产单元号",
                                   "产权证号 不动产权证号 不动产证号 房产证号 房权证号 权证号",
                                   FALSE },
  [JT_ROSTER_OWNER] = { "owner", "业主",
                        "业主名称 业主姓名 产权人 姓名 产权人姓名 权利人 所有权人 房主 "
                        "客户名称 客户姓名", TRUE },
  [JT_ROSTER_SHARE] = { "share", "共有方式", "共有情况", FALSE },
  [JT_ROSTER_REPRESENTATIVE] = { "representative", "代表人", "代表 业主代表", FALSE },
  [JT_ROSTER_OWNER_NUMBER] = { "owner_number", "业主编号", "业主代码 业主号 业主id 客户编号 客户代码 客户号", FALSE },
  [JT_ROSTER_CERTIFICATE] = { "certificate", "证件号",
                              "身份证号 证件号码 身份证号码 身份证 业主身份证号 业主证件号",
                              FALSE },
  [JT_ROSTER_USCC] = { "uscc", "统一社会信用代码", "社会信用代码 信用代码", FALSE },
  [JT_ROSTER_PHONE] = { "phone", "联系电话", "手机号 手机 电话 手机号码 电话号码 联系方式",
                        FALSE },
  [JT_ROSTER_SALE] = { "sale", "销售状态", "交付状态", FALSE },
  [JT_ROSTER_STOREYS] = { "storeys", "总层数", "总楼层 楼层总数 地上层数", FALSE },
  [JT_ROSTER_LIFT] = { "lift", "是否有电梯", "电梯 有无电梯 有电梯", FALSE },
  [JT_ROSTER_CO_OWNER] = { "co_owner", "共有人", "共有人姓名 共有权人", FALSE },
};

const JtHeaderField *
jt_roster_field (JtRosterField field)
{
  g_return_val_if_fail (field < JT_ROSTER_FIELDS, NULL);
  return &fields[field];
}

static gboolean
parse_mapping (const char *mapping, const char **overrides, GError **error)
{
  const char *equals = strchr (mapping, '=');
  g_autofree char *name = equals == NULL ? g_strdup (mapping)
                                         : g_strndup (mapping, (gsize) (equals - mapping));
  g_autofree char *normal = jt_header_normalize (name);

  for (gsize i = 0; equals != NULL && i < JT_ROSTER_FIELDS; i++)
    if (strcmp (normal, fields[i].field) == 0 || strcmp (normal, fields[i].header) == 0)
      {
        overrides[i] = equals + 1;
        return TRUE;
      }
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_UNKNOWN_FIELD, name);
  return FALSE;
}

static gboolean
parse_mappings (const char *const *mappings, const char **overrides, GError **error)
{
  for (gsize i = 0; mappings != NULL && mappings[i] != NULL; i++)
    if (!parse_mapping (mappings[i], overrides, error))
      return FALSE;
  return TRUE;
}

/* Two rows read as one: what the lower one says, and the upper one where the lower says nothing.
 * That is how cells merged downwards (楼栋) and across (业主 over 姓名 and 证件号) arrive. */
typedef struct
{
  guint n_cells;
  const char *cells[JT_SHEET_MAX_COLUMNS];
} TwoRows;

static void
join_rows (TwoRows *both, const JtSheetRow *upper, const JtSheetRow *lower)
{
  both->n_cells = MAX (upper->n_cells, lower->n_cells);
  for (guint i = 0; i < both->n_cells; i++)
    {
      const char *below = jt_sheet_row_cell (lower, (int) i);
      g_autofree char *clean = jt_cell_clean (below);

      both->cells[i] = *clean != '\0' ? below : jt_sheet_row_cell (upper, (int) i);
    }
}

/* A search for the header, with what it needs at every row. */
typedef struct
{
  const JtSheet *sheet;
  JtHeaderField fields[JT_ROSTER_FIELDS];
  const char *overrides[JT_ROSTER_FIELDS];
  JtHeaderMap map;
  guint best;
  GError *error; /* of the row that came nearest */
} Search;

static void
search_clear (Search *search)
{
  g_clear_error (&search->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* Looks at one row.  Of rows that fail, the one with the most known headers tells why. */
static gboolean
try_cells (Search *search, const char *const *cells, guint n_cells)
{
  g_autoptr (GError) error = NULL;
  JtHeaderMap map;
  guint known = 0;

  if (jt_header_match (cells, n_cells, search->fields, JT_ROSTER_FIELDS, search->overrides, &map,
                       &error))
    {
      search->map = map;
      return TRUE;
    }
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    known += map.columns[i] >= 0;
  if (search->error == NULL || known > search->best)
    {
      g_clear_error (&search->error);
      search->error = g_steal_pointer (&error);
      search->best = known;
    }
  return FALSE;
}

static gboolean
try_two_rows (Search *search, guint index, TwoRows *both)
{
  join_rows (both, jt_sheet_row (search->sheet, index), jt_sheet_row (search->sheet, index + 1));
  return try_cells (search, both->cells, both->n_cells);
}

static gboolean
is_blank (const JtSheetRow *row, int column)
{
  g_autofree char *text = jt_cell_clean (jt_sheet_row_cell (row, column));

  return *text == '\0';
}

/* Whether the row below a header goes on with it: headers of its own, but no building and no room,
 * which every row of data has. */
static gboolean
continues_header (const Search *search, const JtSheetRow *row)
{
  if (!is_blank (row, search->map.columns[JT_ROSTER_BUILDING]) ||
      !is_blank (row, search->map.columns[JT_ROSTER_ROOM]))
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    for (guint f = 0; f < JT_ROSTER_FIELDS; f++)
      if (jt_header_field_matches (&fields[f], row->cells[i]))
        return TRUE;
  return FALSE;
}

/* Keeps what the columns are called for the diagnostics. */
static void
keep (JtRosterHeader *header, const JtHeaderMap *map, const char *const *cells, guint first_row,
      guint n_header_rows)
{
  header->map = *map;
  header->first_row = first_row;
  header->n_header_rows = n_header_rows;
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    {
      int column = map->columns[i];

      header->names[i] = column >= 0 ? jt_cell_clean (cells[column])
                                     : g_strdup (fields[i].header);
    }
}

static guint
count_known (const JtHeaderMap *map)
{
  guint known = 0;

  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    known += map->columns[i] >= 0;
  return known;
}

/* A row that is enough by itself may still be the lower of two: what is merged downwards stands
 * above it.  Then the two say more than the one. */
static gboolean
begins_above (Search *search, guint index, TwoRows *both)
{
  const JtHeaderMap alone = search->map;

  if (index > 0 && try_two_rows (search, index - 1, both)
      && count_known (&search->map) > count_known (&alone))
    return TRUE;
  search->map = alone;
  return FALSE;
}

static gboolean
find_header (Search *search, JtRosterHeader *header)
{
  guint n_rows = jt_sheet_n_rows (search->sheet);
  guint n_tries = MIN (n_rows, JT_ROSTER_HEADER_ROWS);
  TwoRows both;

  for (guint i = 0; i < n_tries; i++)
    {
      const JtSheetRow *row = jt_sheet_row (search->sheet, i);

      if (!try_cells (search, row->cells, row->n_cells))
        continue;
      if (i + 1 < n_rows && continues_header (search, jt_sheet_row (search->sheet, i + 1)) &&
          try_two_rows (search, i, &both))
        keep (header, &search->map, both.cells, i + 2, 2);
      else if (begins_above (search, i, &both))
        keep (header, &search->map, both.cells, i + 1, 2);
      else
        keep (header, &search->map, row->cells, i + 1, 1);
      return TRUE;
    }
  for (guint i = 0; i + 1 < n_tries; i++)
    if (try_two_rows (search, i, &both))
      {
        keep (header, &search->map, both.cells, i + 2, 2);
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_or_say_why (Search *search, JtRosterHeader *header, GError **error)
{
  if (find_header (search, header))
    return TRUE;
  if (search->error == NULL)
    g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_EMPTY, "");
  else
    g_propagate_error (error, g_steal_pointer (&search->error));
  return FALSE;
}

/* Whether one of the rows where a header may stand has a cell like this. */
static gboolean
has_header (const JtSheet *sheet, const char *name)
{
  g_autofree char *wanted = jt_header_normalize (name);
  guint n_tries = MIN (jt_sheet_n_rows (sheet), JT_ROSTER_HEADER_ROWS + 1);

  for (guint i = 0; i < n_tries; i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);

      for (guint j = 0; j < row->n_cells; j++)
        {
          g_autofree char *normal = jt_header_normalize (row->cells[j]);

          if (strcmp (normal, wanted) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
jt_roster_header_find (JtRosterHeader *header,
                       const JtSheet *sheet,
                       const JtRosterField *required,
                       guint n_required,
                       const char *const *mappings,
                       GError **error)
{
  g_auto (Search) search = { .sheet = sheet };

  memcpy (search.fields, fields, sizeof fields);
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    search.fields[i].required = FALSE;
  for (guint i = 0; i < n_required; i++)
    search.fields[required[i]].required = TRUE;
  if (!parse_mappings (mappings, search.overrides, error))
    return FALSE;
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    if (search.overrides[i] != NULL && !has_header (sheet, search.overrides[i]))
      search.overrides[i] = NULL;

  return find_or_say_why (&search, header, error);
}

gboolean
jt_roster_header_take_compound (JtRosterHeader *header, const char *compound, GError **error)
{
  if (compound == NULL)
    return TRUE;
  g_free (header->compound);
  header->compound = jt_cell_clean (compound);
  if (*header->compound != '\0' && jt_roster_is_place_name (header->compound))
    return TRUE;
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_PLACE_NAME, compound);
  return FALSE;
}

gboolean
jt_roster_header_init (JtRosterHeader *header,
                       const JtSheet *sheet,
                       const char *compound,
                       const char *const *mappings,
                       GError **error)
{
  g_auto (Search) search = { .sheet = sheet };

  memcpy (search.fields, fields, sizeof fields);
  if (!jt_roster_header_take_compound (header, compound, error))
    return FALSE;
  search.fields[JT_ROSTER_COMPOUND].required = compound == NULL;
  if (!parse_mappings (mappings, search.overrides, error))
    return FALSE;

  return find_or_say_why (&search, header, error);
}

void
jt_roster_header_clear (JtRosterHeader *header)
{
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    g_free (header->names[i]);
  g_free (header->compound);
}
