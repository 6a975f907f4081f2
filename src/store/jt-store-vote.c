/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-vote.h"

#include "jt-db-private.h"

/* The lift before the fund. */
#define MOTION_ORDER " ORDER BY kind = 'fund', kind"

#define PAPER_CHOICES                                                                              \
  "SELECT paper.uid AS paper, part, received_on, withdrawn, sealed, invalid_reason, proxy, "       \
  "checked_by, choice FROM paper JOIN paper_choice ON paper_choice.paper = paper.uid "

#define PAPER_ORDER " ORDER BY part, received_on, paper.uid"

JtRows *
jt_store_votes (JtDb *db)
{
  return jt_db_query (db, "SELECT * FROM vote ORDER BY case_uid, place", "");
}

JtRows *
jt_store_votes_running (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT vote.*, case_file.number, case_file.title "
                      "FROM vote JOIN case_file ON case_file.uid = vote.case_uid "
                      "WHERE closed_at IS NULL ORDER BY case_uid, place",
                      "");
}

gboolean
jt_store_votes_running_count (JtDb *db, gint64 *count, GError **error)
{
  return jt_db_number (db, count, error, "SELECT count (*) FROM vote WHERE closed_at IS NULL", "");
}

JtRows *
jt_store_votes_of_case (JtDb *db, const char *case_uid)
{
  return jt_db_query (db, "SELECT * FROM vote WHERE case_uid = ?1 ORDER BY place", "s", case_uid);
}

JtRows *
jt_store_vote_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, "SELECT * FROM vote WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_vote_open (JtDb *db, const char *case_uid)
{
  return jt_db_query (
      db,
      "SELECT * FROM vote WHERE case_uid = ?1 AND closed_at IS NULL ORDER BY place DESC LIMIT 1",
      "s", case_uid);
}

JtRows *
jt_store_motions (JtDb *db, const char *vote)
{
  return jt_db_query (db, "SELECT * FROM motion WHERE vote = ?1" MOTION_ORDER, "s", vote);
}

JtRows *
jt_store_roll_parts (JtDb *db, const char *vote)
{
  return jt_db_query (db, "SELECT * FROM roll_part WHERE vote = ?1 ORDER BY line", "s", vote);
}

JtRows *
jt_store_roll_parts_of_rooms (JtDb *db, const char *vote, const char *rooms)
{
  return jt_db_query (db,
                      "SELECT roll_part.part AS part, label FROM "
                      "(SELECT DISTINCT entrance.building AS uid FROM vote "
                      "JOIN case_entrance USING (case_uid) "
                      "JOIN entrance ON entrance.uid = case_entrance.entrance "
                      "WHERE vote.uid = ?1) AS scope CROSS JOIN part ON part.building = scope.uid "
                      "AND part.room_key IN (SELECT value FROM json_each (?2)) "
                      "CROSS JOIN roll_part ON roll_part.vote = ?1 AND roll_part.part = part.uid "
                      "ORDER BY line",
                      "ss", vote, rooms);
}

JtRows *
jt_store_roll_part (JtDb *db, const char *vote, const char *part)
{
  return jt_db_query (db, "SELECT * FROM roll_part WHERE vote = ?1 AND part = ?2", "ss", vote,
                      part);
}

JtRows *
jt_store_roll_floors (JtDb *db, const char *vote)
{
  return jt_db_query (db,
                      "SELECT roll_part.part AS part, floor FROM roll_part "
                      "JOIN part ON part.uid = roll_part.part WHERE vote = ?1",
                      "s", vote);
}

JtRows *
jt_store_roll_voters (JtDb *db, const char *vote)
{
  return jt_db_query (db, "SELECT * FROM roll_voter WHERE vote = ?1 ORDER BY voter", "s", vote);
}

JtRows *
jt_store_roll_owners (JtDb *db, const char *vote)
{
  return jt_db_query (db, "SELECT * FROM roll_owner WHERE vote = ?1 ORDER BY part, place", "s",
                      vote);
}

JtRows *
jt_store_papers (JtDb *db, const char *vote)
{
  return jt_db_query (db, "SELECT * FROM paper WHERE vote = ?1" PAPER_ORDER, "s", vote);
}

JtRows *
jt_store_papers_of_part (JtDb *db, const char *vote, const char *part)
{
  return jt_db_query (db, "SELECT * FROM paper WHERE vote = ?1 AND part = ?2" PAPER_ORDER, "ss",
                      vote, part);
}

JtRows *
jt_store_check_reason (JtDb *db, const char *vote, const char *user)
{
  return jt_db_query (db,
                      "SELECT check_reason FROM paper WHERE vote = ?1 AND checked_by = ?2 "
                      "AND check_reason IS NOT NULL LIMIT 1",
                      "ss", vote, user);
}

JtRows *
jt_store_paper_choices (JtDb *db, const char *motion)
{
  return jt_db_query (db, PAPER_CHOICES "WHERE motion = ?1" PAPER_ORDER, "s", motion);
}

JtRows *
jt_store_paper_choices_of_part (JtDb *db, const char *motion, const char *part)
{
  /* By the vote and part, which are few papers, not by the motion, which are all. */
  return jt_db_query (db,
                      PAPER_CHOICES "WHERE paper.vote = (SELECT vote FROM motion WHERE uid = ?1) "
                                    "AND paper.part = ?2 AND +motion = ?1" PAPER_ORDER,
                      "ss", motion, part);
}

JtRows *
jt_store_choices_of_paper (JtDb *db, const char *paper)
{
  return jt_db_query (db,
                      "SELECT paper, motion, choice FROM paper_choice WHERE paper = ?1 "
                      "ORDER BY motion",
                      "s", paper);
}

JtRows *
jt_store_supersessions (JtDb *db, const char *vote)
{
  return jt_db_query (db,
                      "SELECT newer, older FROM paper CROSS JOIN paper_supersedes "
                      "ON older = paper.uid WHERE vote = ?1 ORDER BY newer, older",
                      "s", vote);
}

JtRows *
jt_store_supersessions_of_part (JtDb *db, const char *vote, const char *part)
{
  return jt_db_query (db,
                      "SELECT newer, older FROM paper CROSS JOIN paper_supersedes "
                      "ON older = paper.uid WHERE vote = ?1 AND part = ?2 ORDER BY newer, older",
                      "ss", vote, part);
}

#define CHANGED_PARTS                                                                              \
  "SELECT DISTINCT next.part AS part FROM paper AS next "                                          \
  "CROSS JOIN paper_supersedes ON newer = next.uid CROSS JOIN paper AS former "                    \
  "ON former.uid = older WHERE next.withdrawn = 0 AND former.withdrawn = 0 AND next.vote = ?1"

JtRows *
jt_store_changed_parts (JtDb *db, const char *vote)
{
  return jt_db_query (db, CHANGED_PARTS, "s", vote);
}

JtRows *
jt_store_changed_part (JtDb *db, const char *vote, const char *part)
{
  return jt_db_query (db, CHANGED_PARTS " AND next.part = ?2", "ss", vote, part);
}

JtRows *
jt_store_decisions (JtDb *db, const char *motion)
{
  return jt_db_query (db, "SELECT * FROM decision WHERE motion = ?1 ORDER BY on_day, uid", "s",
                      motion);
}

JtRows *
jt_store_motion_totals (JtDb *db, const char *vote)
{
  return jt_db_query (db,
                      "SELECT motion_total.*, kind, part_num, part_den, consent_num, "
                      "consent_den, consent_strict FROM motion "
                      "JOIN motion_total ON motion_total.motion = motion.uid "
                      "WHERE vote = ?1" MOTION_ORDER,
                      "s", vote);
}

gboolean
jt_store_vote_seal_papers (JtDb *db, const char *vote, GError **error)
{
  return jt_db_change (db, error, "UPDATE paper SET sealed = 1 WHERE vote = ?1 AND sealed = 0", "s",
                       vote);
}
