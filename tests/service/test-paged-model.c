/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include "jt-homes-query.h"
#include "jt-paged-answer.h"
#include "jt-paged-model.h"
#include "jt-part-list.h"

#define CEILING (20 * G_USEC_PER_SEC)

/* The model against a plain list: what a view that only hears ::items-changed believes is there is
 * there, and rows keep their identity. */

/* ------------------------------------------------------------------------------ a plain source */

/* id and number of each row; changed only while the model asks nothing. */
typedef struct
{
  gint64 id;
  gint64 number;
} Fact;

static GArray *facts;
static gint64 last_id;
static guint reads;

static gboolean
is_wanted (const Fact *fact, const JtListQuery *query)
{
  const JtListFilter *filter = &query->filters[0];

  return !filter->ranged || (fact->number >= filter->least && fact->number <= filter->most);
}

static int
compare_facts (gconstpointer a, gconstpointer b, gpointer data)
{
  const JtListQuery *query = data;
  const Fact *left = a, *right = b;
  const int by_number = (left->number > right->number) - (left->number < right->number);
  const int by_id = (left->id > right->id) - (left->id < right->id);

  if (query->sort < 0 || by_number == 0)
    return by_id;
  return query->descending ? -by_number : by_number;
}

static JtListSnapshot *
ask (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) sorted = g_array_copy (facts);
  JtListSnapshot *snapshot = jt_list_snapshot_new ();

  if (query->place != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, query->place);
      jt_list_snapshot_unref (snapshot);
      return NULL;
    }
  g_array_sort_with_data (sorted, compare_facts, (gpointer) query);
  for (guint i = 0; i < sorted->len; i++)
    if (is_wanted (&g_array_index (sorted, Fact, i), query))
      g_array_append_val (snapshot->ids, g_array_index (sorted, Fact, i).id);
  return snapshot;
}

static const Fact *
find_fact (gint64 id)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, Fact, i).id == id)
      return &g_array_index (facts, Fact, i);
  return NULL;
}

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);

  g_assert_cmpuint (n, <=, 256);
  reads++;
  for (guint i = n; i > 0; i--)
    {
      const Fact *fact = find_fact (ids[i - 1]);
      JtListRow *row;

      if (fact == NULL)
        continue;
      row = jt_list_row_new (fact->id, "uid", 1);
      row->numbers[0] = fact->number;
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static const JtListSource source = { 1, ask, read_rows, NULL };

/* ------------------------------------------------------------------------------- who listens */

typedef struct
{
  JtBook *book;
  JtSession *session;
  JtPagedModel *model;
  GArray *believed; /* ids, kept up to date by ::items-changed alone */
  guint told;       /* ::items-changed since the last question */
  guint failures;
} Scene;

static void
on_items_changed_cb (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  Scene *scene = data;

  scene->told++;
  g_assert_cmpuint (position + removed, <=, scene->believed->len);
  g_assert_true (removed > 0 || added > 0);
  g_array_remove_range (scene->believed, position, removed);
  for (guint i = 0; i < added; i++)
    {
      const gint64 id = jt_paged_model_get_id (JT_PAGED_MODEL (list), position + i);

      g_array_insert_val (scene->believed, position + i, id);
    }
}

static void
on_failed_cb (JtPagedModel *model, const GError *error, gpointer data)
{
  Scene *scene = data;

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  scene->failures++;
}

static Scene *
scene_new (const JtListSource *from)
{
  Scene *scene = g_new0 (Scene, 1);
  g_autoptr (GError) error = NULL;

  facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  last_id = 0;
  scene->book = jt_book_new ("2026-11-02");
  scene->session = jt_session_open (scene->book->path, &error);
  g_assert_no_error (error);
  jt_session_act_as (scene->session, NULL, &error);
  g_assert_no_error (error);
  scene->model = jt_paged_model_new (scene->session, from);
  scene->believed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (scene->model, "items-changed", G_CALLBACK (on_items_changed_cb), scene);
  g_signal_connect (scene->model, "failed", G_CALLBACK (on_failed_cb), scene);
  return scene;
}

static void
scene_free (Scene *scene)
{
  g_object_unref (scene->model);
  jt_session_close (scene->session);
  g_object_unref (scene->session);
  jt_book_free (scene->book);
  g_array_unref (scene->believed);
  g_clear_pointer (&facts, g_array_unref);
  g_free (scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static void
wait_for_answer (Scene *scene)
{
  const gint64 end = g_get_monotonic_time () + CEILING;

  scene->told = 0;
  while (!jt_paged_model_is_answered (scene->model))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
add_facts (guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const Fact fact = { ++last_id, g_test_rand_int_range (0, 1000) };

      g_array_append_val (facts, fact);
    }
}

/* ------------------------------------------------------------------------------------ the tests */

/* What is believed is what a naive list has, and each row says what the fact is. */
static void
check (Scene *scene, const JtListQuery *query)
{
  g_autoptr (JtListSnapshot) naive = ask (NULL, query, NULL, NULL);
  GListModel *list = G_LIST_MODEL (scene->model);

  g_assert_cmpuint (scene->believed->len, ==, naive->ids->len);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, naive->ids->len);
  for (guint i = 0; i < naive->ids->len; i++)
    {
      const gint64 id = g_array_index (naive->ids, gint64, i);
      g_autoptr (JtPagedRow) row = g_list_model_get_item (list, i);

      g_assert_cmpint (g_array_index (scene->believed, gint64, i), ==, id);
      g_assert_cmpint (jt_paged_row_get (row)->id, ==, id);
      g_assert_cmpint (jt_paged_row_get (row)->numbers[0], ==, find_fact (id)->number);
    }
}

/* The same rows are told as no change at all. */
static void
check_quiet (Scene *scene)
{
  jt_paged_model_refresh (scene->model);
  wait_for_answer (scene);
  g_assert_cmpuint (scene->told, ==, 0);
}

static void
change_facts (GArray *by_id)
{
  const int what = g_test_rand_int_range (0, 4);

  if (what == 0)
    add_facts ((guint) g_test_rand_int_range (0, 300));
  else if (what == 1 && by_id->len > 0)
    {
      const guint first = (guint) g_test_rand_int_range (0, (gint32) by_id->len);

      g_array_remove_range (by_id, first, MIN (by_id->len - first, 40));
    }
  else if (by_id->len > 0)
    for (guint i = 0; i < 20; i++)
      {
        const guint which = (guint) g_test_rand_int_range (0, (gint32) by_id->len);

        g_array_index (by_id, Fact, which).number = g_test_rand_int_range (0, 1000);
      }
}

static JtListQuery *
random_query (void)
{
  JtListQuery *query = jt_list_query_new ();

  query->sort = g_test_rand_int_range (-1, 1);
  query->descending = g_test_rand_bit ();
  if (g_test_rand_bit ())
    jt_list_query_set_range (query, 0, g_test_rand_int_range (0, 400),
                             g_test_rand_int_range (400, 1000));
  return query;
}

static void
test_against_naive_list (void)
{
  g_autoptr (Scene) scene = scene_new (&source);

  add_facts (700);
  for (int turn = 0; turn < 60; turn++)
    {
      g_autoptr (JtListQuery) query = random_query ();

      jt_paged_model_ask (scene->model, jt_list_query_copy (query));
      wait_for_answer (scene);
      g_assert_cmpuint (scene->told, <=, 1);
      check (scene, query);
      check_quiet (scene);

      change_facts (facts);
      jt_paged_model_refresh (scene->model);
      wait_for_answer (scene);
      g_assert_cmpuint (scene->told, <=, 1);
      check (scene, query);
    }
}

static void
count_changes (JtPagedRow *row, gpointer data)
{
  ++*(guint *) data;
}

/* A row that somebody holds is the same object after sorting, and tells when it says something
 * else. */
static void
test_identity (void)
{
  g_autoptr (Scene) scene = scene_new (&source);
  g_autoptr (JtPagedRow) held = NULL;
  g_autoptr (JtPagedRow) again = NULL;
  JtListQuery *query = jt_list_query_new ();
  guint changes = 0;

  add_facts (2000);
  jt_paged_model_ask (scene->model, query);
  wait_for_answer (scene);
  held = g_list_model_get_item (G_LIST_MODEL (scene->model), 1000);
  g_signal_connect (held, "changed", G_CALLBACK (count_changes), &changes);

  g_array_index (facts, Fact, 1000).number = -7;
  jt_paged_model_refresh (scene->model);
  wait_for_answer (scene);
  g_assert_cmpuint (scene->told, ==, 0);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpint (jt_paged_row_get (held)->numbers[0], ==, -7);

  query = jt_list_query_new ();
  query->sort = 0;
  jt_paged_model_ask (scene->model, query);
  wait_for_answer (scene);
  again = g_list_model_get_item (G_LIST_MODEL (scene->model), 0);
  g_assert_true (again == held);
  g_assert_cmpuint (jt_paged_model_find (scene->model, 1001), ==, 0);
  g_assert_cmpuint (jt_paged_model_find (scene->model, 99999), ==, G_MAXUINT);
  g_assert_cmpuint (changes, ==, 1);
}

/* Who looks at 205 rows reads a page or two, however long the list is; who has scrolled through it
 * all does not keep it. */
static void
test_pages (void)
{
  g_autoptr (Scene) scene = scene_new (&source);
  g_autoptr (JtPagedRow) held = NULL;

  add_facts (256 * 20);
  jt_paged_model_ask (scene->model, jt_list_query_new ());
  wait_for_answer (scene);
  reads = 0;
  for (guint i = 3000; i < 3205; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (scene->model), i));
  g_assert_cmpuint (reads, <=, 2);

  held = g_list_model_get_item (G_LIST_MODEL (scene->model), 3000);
  for (guint i = 0; i < 256 * 20; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (scene->model), i));
  reads = 0;
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (scene->model), 0));
  g_assert_cmpuint (reads, ==, 1); /* 16 other pages came after it */
}

/* What is gone from the book since the answer is a row that says nothing; the first rows came with
 * the answer, and say what it said. */
static void
test_gone (void)
{
  g_autoptr (Scene) scene = scene_new (&source);
  g_autoptr (JtPagedRow) first = NULL;
  g_autoptr (JtPagedRow) row = NULL;
  const guint n = JT_PAGED_FIRST_ROWS + 1;

  add_facts (n);
  jt_paged_model_ask (scene->model, jt_list_query_new ());
  wait_for_answer (scene);
  reads = 0;
  g_array_set_size (facts, n - 1);
  first = g_list_model_get_item (G_LIST_MODEL (scene->model), n - 2);
  g_assert_cmpint (jt_paged_row_get (first)->numbers[0], ==,
                   g_array_index (facts, Fact, n - 2).number);
  g_assert_cmpuint (reads, ==, 0);
  row = g_list_model_get_item (G_LIST_MODEL (scene->model), n - 1);
  g_assert_null (jt_paged_row_get (row)->uid);
  g_assert_cmpuint (reads, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (scene->model), n));
}

/* Rows that were read beside something else are there at once; what was asked before them comes too
 * late to change anything. */
static void
test_taken (void)
{
  g_autoptr (Scene) scene = scene_new (&source);
  g_autoptr (JtListQuery) query = jt_list_query_new ();
  g_autoptr (GError) error = NULL;
  JtPagedAnswer *answer;

  add_facts (3 * JT_PAGED_FIRST_ROWS);
  jt_list_query_set_range (query, 0, 0, 500);
  answer = jt_paged_answer_read (jt_session_get_office (scene->session), &source, query, NULL,
                                 &error);
  g_assert_no_error (error);
  jt_paged_model_ask (scene->model, jt_list_query_new ());
  jt_paged_model_take (scene->model, jt_list_query_copy (query), answer);
  check (scene, query);
  wait_for_answer (scene);
  g_assert_cmpuint (scene->told, ==, 0);
  g_assert_cmpuint (scene->failures, ==, 0);
  check (scene, query);
}

static void
test_failure (void)
{
  g_autoptr (Scene) scene = scene_new (&source);
  JtListQuery *query = jt_list_query_new ();

  add_facts (3);
  jt_paged_model_ask (scene->model, jt_list_query_new ());
  wait_for_answer (scene);
  query->place = g_strdup ("nowhere");
  jt_paged_model_ask (scene->model, query);
  wait_for_answer (scene);
  g_assert_cmpuint (scene->failures, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->model)), ==, 3);
}

/* ------------------------------------------------------------------------- the list of parts */

#define ROSTER                                                                                     \
  "小区,楼栋,单元,房号,楼层,建筑面积,用途,业主\n"                                                  \
  "试验苑,1栋,1单元,101,1,87.35,住宅,张试\n"                                                       \
  "试验苑,1栋,1单元,商铺2,1,30.00,商业,李试\n"                                                     \
  "试验苑,1栋,1单元,商铺10,1,31.00,商业,李试、王试\n"                                              \
  "试验苑,1栋,10单元,1002,10,60.00,,赵试\n"                                                        \
  "试验苑,1栋,10单元,902,9,60.00,,周试\n"                                                              \
  "试验苑,1栋,2单元,101,1,91.20,住宅,张试\n"                                                       \
  "试验苑,10栋,1单元,101,1,50.00,住宅,钱试\n"                                                      \
  "试验苑,2栋,1单元,101,1,40.00,住宅,孙试\n"

static char *
list_parts (JtBook *book, JtListQuery *query)
{
  const JtListSource *parts = jt_part_list ();
  g_autoptr (JtListQuery) asked = query;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtListSnapshot) snapshot = parts->ask (book->office, asked, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < snapshot->ids->len; i++)
    {
      g_autoptr (GPtrArray) rows = parts->read (
          book->office, snapshot, &g_array_index (snapshot->ids, gint64, i), 1, &error);
      const JtListRow *row;

      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, 1);
      row = g_ptr_array_index (rows, 0);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", row->texts[JT_PART_COLUMN_PLACE],
                              row->texts[JT_PART_COLUMN_ROOM]);
    }
  return g_string_free (text, FALSE);
}

static JtListQuery *
filtered (guint column, const char *text)
{
  JtListQuery *query = jt_list_query_new ();

  jt_list_query_set_text (query, column, text);
  return query;
}

static JtListQuery *
sorted (int column, gboolean descending)
{
  JtListQuery *query = filtered (JT_PART_COLUMN_PLACE, "1栋1单元");

  query->sort = column;
  query->descending = descending;
  return query;
}

#define assert_parts(book, query, expected)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *listed = list_parts (book, query);                                            \
    g_assert_cmpstr (listed, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_parts (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  JtListQuery *query = jt_list_query_new ();

  assert_parts (book, query,
                "1栋1单元 101, 1栋1单元 商铺2, 1栋1单元 商铺10, 1栋2单元 101, 1栋10单元 902, "
                "1栋10单元 1002, 2栋1单元 101, 10栋1单元 101");
  assert_parts (book, filtered (JT_PART_COLUMN_OWNERS, "王"), "1栋1单元 商铺10");
  assert_parts (book, filtered (JT_PART_COLUMN_ROOM, "商铺"), "1栋1单元 商铺2, 1栋1单元 商铺10");
  assert_parts (book, filtered (JT_PART_COLUMN_USE, ""), "1栋10单元 902, 1栋10单元 1002");
  assert_parts (book, filtered (JT_PART_COLUMN_USE, "shop"), "1栋1单元 商铺2, 1栋1单元 商铺10");
  assert_parts (book, filtered (JT_PART_COLUMN_ROOM, "%"), "");

  query = jt_list_query_new ();
  jt_list_query_set_range (query, JT_PART_COLUMN_AREA, 4000, 5000);
  assert_parts (book, query, "2栋1单元 101, 10栋1单元 101");
  query = jt_list_query_new ();
  query->text = g_strdup ("李试");
  assert_parts (book, query, "1栋1单元 商铺2, 1栋1单元 商铺10");
}

static void
test_parts_sorted (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);

  assert_parts (book, sorted (JT_PART_COLUMN_AREA, FALSE),
                "1栋1单元 商铺2, 1栋1单元 商铺10, 1栋1单元 101");
  assert_parts (book, sorted (JT_PART_COLUMN_AREA, TRUE),
                "1栋1单元 101, 1栋1单元 商铺10, 1栋1单元 商铺2");
  assert_parts (book, sorted (JT_PART_COLUMN_ROOM, FALSE),
                "1栋1单元 101, 1栋1单元 商铺2, 1栋1单元 商铺10");
  assert_parts (book, sorted (JT_PART_COLUMN_ROOM, TRUE),
                "1栋1单元 商铺10, 1栋1单元 商铺2, 1栋1单元 101");
}

/* Every column can be sorted by, both ways, and loses nobody. */
static void
test_parts_each_order (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  const JtListSource *parts = jt_part_list ();

  for (int column = -1; column <= JT_PART_COLUMN_SALE; column++)
    for (int down = 0; down < 2; down++)
      {
        g_autoptr (JtListQuery) query = jt_list_query_new ();
        g_autoptr (JtListSnapshot) snapshot = NULL;
        g_autoptr (GError) error = NULL;
        gint64 sum;

        query->sort = column;
        query->descending = down != 0;
        snapshot = parts->ask (book->office, query, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (snapshot->ids->len, ==, 8);
        parts->sum (book->office, (const gint64 *) snapshot->ids->data, 8, &sum, &error);
        g_assert_no_error (error);
        g_assert_cmpint (sum, ==, 44955);
      }
}

/* By place: a compound, a building, an entrance. */
static void
test_parts_of_places (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (book->office, &error);
  const JtPlace *compound = g_ptr_array_index (tree, 0);
  const JtPlace *building = g_ptr_array_index (compound->children, 0);
  const JtPlace *entrance = g_ptr_array_index (building->children, 1);
  JtListQuery *query = jt_list_query_new ();

  query->place = g_strdup (entrance->uid);
  query->level = JT_HOME_ENTRANCE;
  assert_parts (book, query, "1栋2单元 101");
  query = filtered (JT_PART_COLUMN_ROOM, "02");
  query->place = g_strdup (building->uid);
  query->level = JT_HOME_BUILDING;
  assert_parts (book, query, "1栋10单元 902, 1栋10单元 1002");
  query = filtered (JT_PART_COLUMN_OWNERS, "孙");
  query->place = g_strdup (compound->uid);
  query->level = JT_HOME_COMPOUND;
  assert_parts (book, query, "2栋1单元 101");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paged-model/against-naive-list", test_against_naive_list);
  g_test_add_func ("/paged-model/identity", test_identity);
  g_test_add_func ("/paged-model/pages", test_pages);
  g_test_add_func ("/paged-model/gone", test_gone);
  g_test_add_func ("/paged-model/taken", test_taken);
  g_test_add_func ("/paged-model/failure", test_failure);
  g_test_add_func ("/part-list/parts", test_parts);
  g_test_add_func ("/part-list/sorted", test_parts_sorted);
  g_test_add_func ("/part-list/each-order", test_parts_each_order);
  g_test_add_func ("/part-list/of-places", test_parts_of_places);
  return g_test_run ();
}
