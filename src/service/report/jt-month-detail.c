/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-detail.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-month-workbook.h"
#include "jt-rows.h"
#include "jt-store-month-detail.h"
#include "jt-wording-month.h"

/* 明细: two cursors in the order of the cases, one of what happened, one of their lifts, so that
 * any number of cases needs the memory of one. */

enum
{
  NUMBER,
  TITLE,
  SUBDISTRICT,
  COMMUNITY,
  PLACE,
  CASES,
  LIFTS,
  STAGE,
  FIRST_DAY,
};

/* The days that are told, in the order in which a case comes to them. */
static const JtIndicator days[] = {
  JT_INDICATOR_APPLIED,         JT_INDICATOR_SURVEYED,     JT_INDICATOR_VOTE_NOT_MET,
  JT_INDICATOR_VOTE_MET,        JT_INDICATOR_OWNER_CONSENTED, JT_INDICATOR_NOTICE_BEGUN,
  JT_INDICATOR_REVIEW_ACCEPTED, JT_INDICATOR_REVIEW_PASSED, JT_INDICATOR_PERMITTED,
  JT_INDICATOR_WORKS_BEGUN,     JT_INDICATOR_COMPLETED,    JT_INDICATOR_FILED,
  JT_INDICATOR_REGISTERED,      JT_INDICATOR_IN_USE,       JT_INDICATOR_OUT_OF_USE,
  JT_INDICATOR_TERMINATED,
};

static const JtIndicator money[] = {
  JT_INDICATOR_INVESTMENT,       JT_INDICATOR_OWNERS_MONEY, JT_INDICATOR_PROVIDENT_FUND,
  JT_INDICATOR_MAINTENANCE_FUND, JT_INDICATOR_SUBSIDY_DUE,  JT_INDICATOR_SUBSIDY_PAID,
  JT_INDICATOR_OTHER_MONEY,
};

#define CONTRACTOR (FIRST_DAY + G_N_ELEMENTS (days))
#define BRAND (CONTRACTOR + 1)
#define FIRST_MONEY (BRAND + 1)
#define HOMES (FIRST_MONEY + G_N_ELEMENTS (money))
#define AGED (HOMES + 1)
#define REASON (AGED + 1)
#define PROBLEMS (REASON + 1)
#define FIELDS (PROBLEMS + 1)

/* What happened to a case or to one of its lifts. */
typedef struct
{
  const char *subject; /* in the texts of the reading */
  JtIndicator indicator;
  JtDay day;
  gint64 amount;
} Event;

typedef struct
{
  JtMonthDetail *detail;
  JtRows *events;
  gboolean more;     /* the cursor of events stands on one that was not taken */
  char *case_uid;    /* whose events were taken */
  GString *community;
  GArray *taken;     /* element-type Event */
  GStringChunk *texts;
  gboolean first;    /* the case's first row */
} Reading;

static void
reading_clear (Reading *self)
{
  jt_rows_free (self->events);
  g_free (self->case_uid);
  g_string_free (self->community, TRUE);
  g_array_unref (self->taken);
  g_string_chunk_free (self->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
take_event (Reading *self, GError **error)
{
  Event event = { .amount = jt_rows_int (self->events, "amount") };

  if (self->taken->len == 0)
    g_string_assign (self->community, jt_rows_text (self->events, "community"));
  if (!jt_indicator_from_nick (jt_rows_text (self->events, "indicator"), &event.indicator))
    return TRUE;
  if (!jt_day_parse (jt_rows_text (self->events, "on_day"), &event.day, error))
    return FALSE;
  event.subject = g_string_chunk_insert (self->texts, jt_rows_text (self->events, "subject"));
  g_array_append_val (self->taken, event);
  return TRUE;
}

/* Takes all that happened to @case_uid.  Both cursors go up by the uid. */
static gboolean
take_events (Reading *self, const char *case_uid, GError **error)
{
  GError *failure = NULL;

  g_array_set_size (self->taken, 0);
  g_string_chunk_clear (self->texts);
  g_free (self->case_uid);
  self->case_uid = g_strdup (case_uid);
  self->first = TRUE;
  for (; self->more; self->more = jt_rows_next (self->events, &failure))
    {
      const int order = strcmp (jt_rows_text (self->events, "case_uid"), case_uid);

      if (order > 0)
        break;
      if (order == 0 && !take_event (self, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* ---------------------------------------------------------------------------------------- cells */

static void
put_days (const Reading *self, const char *lift, JtMonthCell *cells)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < self->taken->len; j++)
      {
        const Event *event = &g_array_index (self->taken, Event, j);

        if (event->indicator == days[i]
            && (*event->subject == '\0' || g_strcmp0 (event->subject, lift) == 0))
          cells[FIRST_DAY + i].number = event->day;
      }
}

/* How far it came, by the same days as the summary counts: the last of them in their order. */
static const char *
find_stage (const JtMonthCell *cells)
{
  for (gsize i = G_N_ELEMENTS (days); i > 0; i--)
    if (cells[FIRST_DAY + i - 1].number != JT_MONTH_CELL_NONE)
      return jt_wording_month ()->indicators[days[i - 1]];
  return "";
}

/* Adds an amount to its cell; what nothing is known of stays empty. */
static void
add_amount (const Reading *self, JtIndicator indicator, const char *lift, JtMonthCell *cell)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const Event *event = &g_array_index (self->taken, Event, i);

      if (event->indicator != indicator
          || (lift != NULL && g_strcmp0 (event->subject, lift) != 0))
        continue;
      cell->number = (cell->number == JT_MONTH_CELL_NONE ? 0 : cell->number) + event->amount;
    }
}

static const struct
{
  const char *nick;
  const char *word;
} reasons[] = {
  { "winter", NC_ ("reason", "winter") },
  { "objection", NC_ ("reason", "objection") },
  { "funds", NC_ ("reason", "money") },
  { "weather", NC_ ("reason", "weather") },
  { "court", NC_ ("reason", "court") },
  { "utilities", NC_ ("reason", "utilities") },
  { "applicant", NC_ ("reason", "taken back by the applicants") },
  { "vote-not-met", NC_ ("reason", "vote not met") },
  { "not-eligible", NC_ ("reason", "not eligible") },
  { "opinion-negative", NC_ ("reason", "opinion against it") },
  { "other", NC_ ("reason", "other") },
};

static const char *
say_reason (const char *nick)
{
  for (gsize i = 0; nick != NULL && i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (nick, reasons[i].nick))
      return g_dpgettext2 (NULL, "reason", reasons[i].word);
  return NULL;
}

/* Returns %NULL for none. */
static char *
say_problems (gint64 objections, gint64 overdue)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (objections > 0)
    first = g_strdup_printf (ngettext ("%d objection open", "%d objections open",
                                       (gulong) objections),
                             (int) objections);
  if (overdue > 0)
    second = g_strdup_printf (ngettext ("%d deadline over", "%d deadlines over", (gulong) overdue),
                              (int) overdue);
  if (first != NULL && second != NULL)
    return g_strjoin (C_ ("between problems", "; "), first, second, NULL);
  return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
}

/* What is counted by the case, in its first row. */
static void
put_case (const Reading *self, JtMonthCell *cells)
{
  cells[CASES].number = self->first ? 1 : 0;
  for (gsize i = 0; self->first && i < G_N_ELEMENTS (money); i++)
    add_amount (self, money[i], NULL, &cells[FIRST_MONEY + i]);
}

static gboolean
give_row (Reading *self, JtRows *rows, JtMonthTakeRow take, gpointer sink, GError **error)
{
  JtMonthCell cells[FIELDS];
  const char *lift = jt_rows_text (rows, "lift");
  const char *stopped = say_reason (jt_rows_text (rows, "stopped"));
  const char *ended = say_reason (jt_rows_text (rows, "ended"));
  g_autofree char *problems
      = say_problems (jt_rows_int (rows, "objections"), jt_rows_int (rows, "overdue"));
  g_autofree char *place = NULL;

  for (guint i = 0; i < FIELDS; i++)
    cells[i] = (JtMonthCell){ NULL, JT_MONTH_CELL_NONE };
  if (lift != NULL)
    place = g_strjoin ("/", jt_rows_text (rows, "compound"), jt_rows_text (rows, "building"),
                       jt_rows_text (rows, "entrance"), NULL);
  cells[NUMBER].text = jt_rows_text (rows, "number");
  cells[TITLE].text = jt_rows_text (rows, "title");
  cells[SUBDISTRICT].text = g_hash_table_lookup (self->detail->subdistricts, self->community->str);
  cells[COMMUNITY].text = jt_month_detail_community (self->detail, self->community->str);
  cells[PLACE].text = place;
  cells[LIFTS].number = lift != NULL ? 1 : 0;
  put_case (self, cells);
  put_days (self, lift, cells);
  cells[STAGE].text = find_stage (cells);
  cells[CONTRACTOR].text = jt_rows_text (rows, "contractor");
  cells[BRAND].text = jt_rows_text (rows, "brand");
  if (lift != NULL)
    {
      add_amount (self, JT_INDICATOR_HOMES_SERVED, lift, &cells[HOMES]);
      add_amount (self, JT_INDICATOR_AGED_SERVED, lift, &cells[AGED]);
    }
  cells[REASON].text = ended != NULL ? ended : stopped;
  cells[PROBLEMS].text = problems;
  self->first = FALSE;
  return take (cells, sink, error);
}

static gboolean
read_cases (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  JtMonthDetail *detail = data;
  g_autofree char *as_of = jt_day_format (detail->report->as_of);
  g_auto (Reading) reading = { .detail = detail,
                               .community = g_string_new (NULL),
                               .taken = g_array_new (FALSE, FALSE, sizeof (Event)),
                               .texts = g_string_chunk_new (256) };
  g_autoptr (JtRows) rows = jt_store_month_detail_lifts (detail->db, as_of);
  GError *failure = NULL;

  reading.events = jt_store_month_detail_events (detail->db, as_of);
  reading.more = jt_rows_next (reading.events, &failure);
  while (failure == NULL && jt_rows_next (rows, &failure))
    {
      const char *case_uid = jt_rows_text (rows, "case_uid");

      if (g_strcmp0 (case_uid, reading.case_uid) != 0 && !take_events (&reading, case_uid, error))
        return FALSE;
      /* A case to which nothing had happened by then was not there. */
      if (reading.taken->len > 0 && !give_row (&reading, rows, take, sink, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static void
put_field (JtMonthField *fields, guint i, const char *header, JtMonthCellKind kind, guint width)
{
  fields[i] = (JtMonthField){ header, kind, width };
}

static const JtMonthField *
make_fields (JtMonthDetail *self)
{
  JtMonthField *fields = self->fields = g_renew (JtMonthField, self->fields, FIELDS);
  const JtMonthWords *words = jt_wording_month ();

  put_field (fields, NUMBER, _ ("Case"), JT_MONTH_CELL_TEXT, 14);
  put_field (fields, TITLE, C_ ("column", "Title"), JT_MONTH_CELL_TEXT, 44);
  put_field (fields, SUBDISTRICT, C_ ("column", "Sub-district"), JT_MONTH_CELL_TEXT, 14);
  put_field (fields, COMMUNITY, words->place, JT_MONTH_CELL_TEXT, 14);
  put_field (fields, PLACE, _ ("Place of the lift"), JT_MONTH_CELL_TEXT, 36);
  put_field (fields, CASES, _ ("Number of cases"), JT_MONTH_CELL_WHOLE, 8);
  put_field (fields, LIFTS, _ ("Number of lifts"), JT_MONTH_CELL_WHOLE, 8);
  put_field (fields, STAGE, _ ("Come to"), JT_MONTH_CELL_TEXT, 18);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    put_field (fields, FIRST_DAY + i, words->indicators[days[i]], JT_MONTH_CELL_DAY, 12);
  put_field (fields, CONTRACTOR, _ ("EPC contractor"), JT_MONTH_CELL_TEXT, 24);
  put_field (fields, BRAND, _ ("Brand of the lift"), JT_MONTH_CELL_TEXT, 14);
  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      char *header = g_strdup_printf ("%s（%s）", words->indicators[money[i]], words->ten_thousand);

      g_ptr_array_add (self->texts, header);
      put_field (fields, (guint) FIRST_MONEY + i, header, JT_MONTH_CELL_MONEY, 14);
    }
  put_field (fields, HOMES, words->indicators[JT_INDICATOR_HOMES_SERVED], JT_MONTH_CELL_WHOLE, 10);
  put_field (fields, AGED, words->indicators[JT_INDICATOR_AGED_SERVED], JT_MONTH_CELL_WHOLE, 10);
  put_field (fields, REASON, _ ("Stopped or ended because of"), JT_MONTH_CELL_TEXT, 16);
  put_field (fields, PROBLEMS, _ ("Problems"), JT_MONTH_CELL_TEXT, 40);
  return fields;
}

void
jt_month_detail_cases (JtMonthDetail *self, JtMonthTable *table)
{
  *table = (JtMonthTable){
    .name = _ ("Details"),
    .note = _ ("A row for each lift. Money of a case stands in the row of its first lift, so that "
               "columns can be added up. The rows are as the book holds them now."),
    .fields = make_fields (self),
    .n_fields = FIELDS,
    .read = read_cases,
    .data = self,
  };
}
