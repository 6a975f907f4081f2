/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-generate-courses.h"

#define ELIGIBLE \
  "lawful=1|listed=0|ownership=multi|storeys_evidence=竣工图|lift_evidence=现场查看"

static const JtSampleStep begun[] = {
  { "2026-10-20", JT_SAMPLE_STAGE, "wishes", NULL, 0, "begun_on=2026-10-20|method=入户" },
};

static const JtSampleStep voting[] = {
  { "2026-10-23", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-10-20|done_on=2026-10-23|" ELIGIBLE },
  { "2026-10-26", JT_SAMPLE_STAGE, "vote", NULL, 0, "notice_posted_on=2026-10-26" },
  { "2026-11-09", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-11-29" },
  { "2026-11-16", JT_SAMPLE_PAPERS, "", NULL, 0, "*=?" },
};

static const JtSampleStep voted[] = {
  { "2026-06-12", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-06-09|done_on=2026-06-12|" ELIGIBLE },
  { "2026-06-22", JT_SAMPLE_STAGE, "vote", NULL, 0, "notice_posted_on=2026-06-22" },
  { "2026-07-06", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-07-19" },
  { "2026-07-13", JT_SAMPLE_PAPERS, "", NULL, 0, "*=?" },
  { "2026-07-20", JT_SAMPLE_DECIDE, "", NULL, 0, "按通行的计算口径认定" },
  { "2026-07-20", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-07-21", JT_SAMPLE_STAGE, "result_notice", NULL, 0, "begun_on=2026-07-21" },
};

/* All say yes, so that what follows may follow. */
static const JtSampleStep built[] = {
  { "2026-01-12", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-01-08|done_on=2026-01-12|" ELIGIBLE },
  { "2026-01-14", JT_SAMPLE_STAGE, "vote", NULL, 0, "notice_posted_on=2026-01-14" },
  { "2026-01-19", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-02-01" },
  { "2026-01-26", JT_SAMPLE_PAPERS, "", NULL, 0, "*=yes" },
  { "2026-02-02", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-02-14", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-02-03|done_on=2026-02-13" },
  { "2026-03-06", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-02-24|done_on=2026-03-06|total=38000000|method=floor" },
  { "2026-03-13", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-02-24|done_on=2026-03-13|qualified=1|structure_result=passed|"
    "fire_result=passed|suitable=1" },
  { "2026-03-20", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-03-09|done_on=2026-03-20|listed=province|price=37500000" },
  { "2026-04-10", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-03-23|done_on=2026-04-10|drawing_review_on=2026-04-10|drawing_review_passed=1" },
  { "2026-05-08", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "begun_on=2026-04-13|submitted_on=2026-04-13|accepted_on=2026-04-15" },
  { "2026-05-08", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "opinion=positive|opinion_on=2026-05-08|done_on=2026-05-08" },
  { "2026-05-15", JT_SAMPLE_STAGE, "planning_permit", NULL, 0,
    "done_on=2026-05-15|issued_on=2026-05-15" },
  { "2026-05-29", JT_SAMPLE_STAGE, "construction_permit", NULL, 0,
    "done_on=2026-05-29|issued_on=2026-05-29" },
  { "2026-06-08", JT_SAMPLE_STAGE, "works", NULL, 0, "begun_on=2026-06-08|progress=10" },
  /* Whoever is being built stops here; what follows is of those in use. */
  { "2026-07-20", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "channel=platform|by_installer=1|document_number=样告知" },
  { "2026-07-20", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "begun_on=2026-07-20|done_on=2026-07-20" },
  { "2026-08-28", JT_SAMPLE_STAGE, "installation", NULL, 1,
    "begun_on=2026-07-22|done_on=2026-08-28" },
  { "2026-08-31", JT_SAMPLE_STAGE, "works", NULL, 0, "done_on=2026-08-31|progress=100" },
  { "2026-09-08", JT_SAMPLE_STAGE, "supervision_inspection", NULL, 1,
    "done_on=2026-09-08|inspected_on=2026-09-08|passed=1|next_inspection_on=2027-09-07" },
  { "2026-09-15", JT_SAMPLE_STAGE, "acceptance", NULL, 0,
    "survey_present=1|design_present=1|construction_present=1|supervision_present=1|passed=1" },
  { "2026-09-15", JT_SAMPLE_STAGE, "acceptance", NULL, 0,
    "begun_on=2026-09-15|done_on=2026-09-15|handover_on=2026-09-18" },
  { "2026-09-18", JT_SAMPLE_STAGE, "registration", NULL, 1,
    "use_unit=样板市示例物业服务有限公司|use_unit_named_on=2026-09-16" },
  { "2026-09-24", JT_SAMPLE_STAGE, "registration", NULL, 1,
    "begun_on=2026-09-18|done_on=2026-09-24|registered_on=2026-09-24" },
  { "2026-09-28", JT_SAMPLE_STAGE, "operation", NULL, 1,
    "begun_on=2026-09-28|opened_on=2026-09-28|next_inspection_on=2027-09-07" },
};

#define STEPS_TO_WORKS 15

static const JtSampleStory course_begun = {
  "2026-10-19", "", "", NULL, begun, G_N_ELEMENTS (begun)
};
static const JtSampleStory course_voting = {
  "2026-10-19", "", "", NULL, voting, G_N_ELEMENTS (voting)
};
static const JtSampleStory course_voted = {
  "2026-06-08", "", "", NULL, voted, G_N_ELEMENTS (voted)
};
static const JtSampleStory course_works = {
  "2026-01-07", "", "", NULL, built, STEPS_TO_WORKS
};
static const JtSampleStory course_use = {
  "2026-01-07", "", "", NULL, built, G_N_ELEMENTS (built)
};

const JtSampleStory *
jt_generate_course (guint64 nth, gboolean can_vote)
{
  static const JtSampleStory *const courses[] = {
    &course_begun,  &course_voting, &course_begun, &course_voted, &course_begun,
    &course_voting, &course_works,  &course_begun, &course_voted, &course_use,
  };

  return can_vote ? courses[nth % G_N_ELEMENTS (courses)] : &course_begun;
}
