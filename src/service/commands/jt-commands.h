/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"

G_BEGIN_DECLS

/* One declaration a command; each is defined in the file named after its noun. */

/* jt-office-commands.c */
extern const JtCommand jt_command_office_found;
extern const JtCommand jt_command_device_add;

/* jt-user-commands.c */
extern const JtCommand jt_command_user_add;
extern const JtCommand jt_command_user_change;

/* jt-month-commands.c */
extern const JtCommand jt_command_month_submit;
extern const JtCommand jt_command_month_return;
extern const JtCommand jt_command_month_confirm;

/* jt-setting-commands.c */
extern const JtCommand jt_command_setting_set;

/* jt-roster-commands.c */
extern const JtCommand jt_command_roster_import;
extern const JtCommand jt_command_roster_export;

/* jt-place-commands.c */
extern const JtCommand jt_command_place_record;

/* jt-part-commands.c */
extern const JtCommand jt_command_part_change;
extern const JtCommand jt_command_part_transfer;

/* jt-person-commands.c */
extern const JtCommand jt_command_person_join;
extern const JtCommand jt_command_person_apart;
extern const JtCommand jt_command_owner_change;
extern const JtCommand jt_command_secret_erase;
extern const JtCommand jt_command_secret_reveal;

/* jt-case-commands.c */
extern const JtCommand jt_command_case_register;

/* jt-scope-commands.c */
extern const JtCommand jt_command_case_scope_change;

/* jt-stage-commands.c */
extern const JtCommand jt_command_stage_record;
extern const JtCommand jt_command_beside_record;

/* jt-record-commands.c */
extern const JtCommand jt_command_record_withdraw;

/* jt-share-commands.c */
extern const JtCommand jt_command_share_plan;

/* jt-deadline-commands.c */
extern const JtCommand jt_command_deadline_update;
extern const JtCommand jt_command_calendar_import;

/* jt-vote-commands.c */
extern const JtCommand jt_command_vote_open;

/* jt-paper-commands.c */
extern const JtCommand jt_command_paper_record;
extern const JtCommand jt_command_paper_check;
extern const JtCommand jt_command_paper_withdraw;

/* jt-vote-end-commands.c */
extern const JtCommand jt_command_vote_extend;
extern const JtCommand jt_command_vote_close;

/* jt-decision-commands.c */
extern const JtCommand jt_command_vote_decide;

/* jt-document-commands.c */
extern const JtCommand jt_command_document_add;
extern const JtCommand jt_command_document_change;

/* jt-visit-commands.c */
extern const JtCommand jt_command_visit_add;
extern const JtCommand jt_command_visit_withdraw;

G_END_DECLS
