/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-command.h"

#include "commands/jt-commands.h"

/* Every command, old versions included, in the order of a case's life. */
static const JtCommand *const commands[] = {
  &jt_command_office_found,
  &jt_command_device_add,
  &jt_command_user_add,
  &jt_command_user_change,
  &jt_command_roster_import,
  &jt_command_roster_export,
  &jt_command_part_change,
  &jt_command_part_transfer,
  &jt_command_person_join,
  &jt_command_person_apart,
  &jt_command_owner_change,
  &jt_command_secret_erase,
  &jt_command_secret_reveal,
  &jt_command_place_record,
  &jt_command_case_register,
  &jt_command_case_scope_change,
  &jt_command_stage_record,
  &jt_command_beside_record,
  &jt_command_record_withdraw,
  &jt_command_share_plan,
  &jt_command_deadline_update,
  &jt_command_calendar_import,
  &jt_command_vote_open,
  &jt_command_paper_record,
  &jt_command_paper_check,
  &jt_command_paper_withdraw,
  &jt_command_vote_extend,
  &jt_command_vote_decide,
  &jt_command_vote_close,
  &jt_command_document_add,
  &jt_command_document_change,
  &jt_command_visit_add,
  &jt_command_visit_withdraw,
  &jt_command_setting_set,
  &jt_command_month_submit,
  &jt_command_month_return,
  &jt_command_month_confirm,
  NULL,
};

const JtCommand *const *
jt_command_all (void)
{
  return commands;
}

const JtCommand *
jt_command_find (const char *name, int version)
{
  const JtCommand *found = NULL;

  for (gsize i = 0; commands[i] != NULL; i++)
    {
      if (g_strcmp0 (commands[i]->name, name) != 0)
        continue;
      if (version == commands[i]->version)
        return commands[i];
      if (version == 0 && (found == NULL || commands[i]->version > found->version))
        found = commands[i];
    }
  return found;
}
