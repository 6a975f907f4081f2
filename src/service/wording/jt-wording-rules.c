/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-private.h"

#include <glib/gi18n.h>

#include "jt-rule-error.h"

/* In the order of #JtRuleError.  What happened, and what to do about it; the article stands beside
 * the sentence, never in it. */
static const char *const sentences[JT_RULE_ERROR_LAST] = {
  /* Counting */
  [JT_RULE_ERROR_OVERFLOW] = N_("The numbers are larger than any building: {fact}. Check the areas and amounts."),
  [JT_RULE_ERROR_BALLOT] = N_("“{fact}” is no choice. Use yes, no, abstain, invalid or none."),
  [JT_RULE_ERROR_NO_PARTS] = N_("There is no part to count: the list is empty."),
  [JT_RULE_ERROR_PART_TWICE] = N_("Part {fact} stands twice. Leave one of the lines."),
  [JT_RULE_ERROR_HASH_MISMATCH] = N_("The file was changed after it was exported: the hash does not fit at {fact}. Export the vote again."),
  [JT_RULE_ERROR_SEAL_MISMATCH] = N_("The seal does not fit the lines of the file: {fact}. Export the vote again."),
  [JT_RULE_ERROR_THRESHOLD_TOO_LOW] = N_("The threshold is lower than the Civil Code allows: {fact}."),
  /* Eligibility */
  [JT_RULE_ERROR_TOO_FEW_STOREYS] = N_("Fewer than 4 storeys: {fact}. A lift can be added from 4 storeys on."),
  [JT_RULE_ERROR_STOREYS_UNKNOWN] = N_("The number of storeys is not known: {fact}. Add it with its basis."),
  [JT_RULE_ERROR_HAS_LIFT] = N_("There is a lift already: {fact}."),
  [JT_RULE_ERROR_LIFT_UNKNOWN] = N_("It is not recorded whether there is a lift already: {fact}."),
  [JT_RULE_ERROR_LISTED_FOR_DEMOLITION] = N_("The building is listed for expropriation or demolition: {fact}."),
  [JT_RULE_ERROR_DEMOLITION_UNKNOWN] = N_("It is not recorded whether the building is listed for expropriation or demolition."),
  [JT_RULE_ERROR_OWNERSHIP_UNKNOWN] = N_("It is not recorded whether there are several owners or one public owner."),
  [JT_RULE_ERROR_SINGLE_PRIVATE_OWNER] = N_("One private owner holds every part. The Scheme names several owners or one public owner."),
  [JT_RULE_ERROR_LAWFULNESS_UNPROVEN] = N_("It is not shown that the building was built lawfully: {fact}. Add the evidence."),
  [JT_RULE_ERROR_TITLE_UNCLEAR] = N_("Title is not clear: {fact}. Add the evidence."),
  [JT_RULE_ERROR_ELIGIBILITY_OPEN] = N_("Eligibility is not checked to the end: {fact}."),
  /* Application and scope */
  [JT_RULE_ERROR_NO_SCOPE] = N_("No entrance is named. Say which compound, building or entrance decides together."),
  [JT_RULE_ERROR_NO_APPLICANT] = N_("No household applied. One application starts the survey of wishes."),
  [JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE] = N_("Applicant {fact} lies outside the scope."),
  [JT_RULE_ERROR_ENTRANCE_WITHOUT_APPLICANT] = N_("No household of {fact} applied. A wider scope wants an applicant in each entrance."),
  [JT_RULE_ERROR_ENTRANCE_IN_OTHER_CASE] = N_("Another case is running for {fact}."),
  [JT_RULE_ERROR_SCOPE_FROZEN] = N_("The scope stands since {fact}: ballots have gone out, or the owner has consented. Who decides together can only change before that."),
  [JT_RULE_ERROR_SINGLE_OWNER_TRACK] = N_("One owner holds every part: its consent is enough, there is no vote. {fact}"),
  [JT_RULE_ERROR_MULTI_OWNER_TRACK] = N_("There are several owners: they decide by vote. {fact}"),
  /* The vote */
  [JT_RULE_ERROR_AREA_UNKNOWN] = N_("The area is not known: {fact}. Add the registered area, else the surveyed one, else that of the contract."),
  [JT_RULE_ERROR_VOTE_ALREADY_OPEN] = N_("A vote is open already: {fact}. Close it first."),
  [JT_RULE_ERROR_NO_VOTE_OPEN] = N_("No vote is open: {fact}. Open it first."),
  [JT_RULE_ERROR_NO_SUCH_MOTION] = N_("“{fact}” is not on the ballot."),
  [JT_RULE_ERROR_PERIOD_BACKWARDS] = N_("The period ends before it begins: {fact}."),
  [JT_RULE_ERROR_PERIOD_TOO_SHORT] = N_("The period is shorter than usual: {fact}."),
  [JT_RULE_ERROR_PERIOD_TOO_LONG] = N_("The period is longer than usual: {fact}."),
  [JT_RULE_ERROR_NOTICE_NOT_POSTED] = N_("It is not recorded that the notice was posted. {fact}"),
  [JT_RULE_ERROR_OVERLAPPING_OWNERS] = N_("These parts have some owners in common and are counted apart: {fact}. Check who is one voter."),
  [JT_RULE_ERROR_SAME_NAME] = N_("Equal names without a number are counted apart: {fact}. Check whether they are one person."),
  [JT_RULE_ERROR_STRADDLING_PART] = N_("These parts reach beyond the scope: {fact}. Write down the basis on which they count."),
  [JT_RULE_ERROR_FUND_NOT_ESTABLISHED] = N_("No maintenance fund is recorded. Check it before the motion is put. {fact}"),
  [JT_RULE_ERROR_RECEIVED_BEFORE_START] = N_("The paper was received on {fact}, before the vote began. Check the date."),
  [JT_RULE_ERROR_RECEIVED_IN_FUTURE] = N_("The paper was received on {fact}, which has not come yet. Check the date."),
  [JT_RULE_ERROR_ALREADY_EXTENDED] = N_("The vote was extended once already, to {fact}. It can be extended only once."),
  [JT_RULE_ERROR_EXTEND_AFTER_END] = N_("The vote has ended on {fact}. It can be extended only before its end."),
  [JT_RULE_ERROR_EXTEND_BACKWARDS] = N_("The new end is not later than {fact}."),
  [JT_RULE_ERROR_NOT_DISPUTED] = N_("The verdict is not disputed: there is nothing to decide. {fact}"),
  [JT_RULE_ERROR_VOTE_STILL_RUNNING] = N_("The vote runs until {fact} and not every part has a paper. Wait for its end."),
  [JT_RULE_ERROR_DISPUTE_UNDECIDED] = N_("The verdict is disputed: {fact}. A supervisor decides in writing first."),
  [JT_RULE_ERROR_MOTION_NEEDED] = N_("Both motions are disputed. Say which one is decided. {fact}"),
  [JT_RULE_ERROR_REASON_NEEDED] = N_("A reason is needed. {fact}"),
  [JT_RULE_ERROR_PAPERS_UNCHECKED] = N_("Papers that nobody checked: {fact}. They count from their entry."),
  [JT_RULE_ERROR_PART_NOT_ON_ROLL] = N_("{fact} is not on the roll of this vote. Check the room."),
  /* Stages */
  [JT_RULE_ERROR_PREDECESSOR_OPEN] = N_("What comes before is not done: {fact}."),
  [JT_RULE_ERROR_PERIOD_NOT_ENDED] = N_("The period has not ended: {fact}."),
  [JT_RULE_ERROR_VOTE_NOT_SEALED] = N_("The vote is not closed and sealed. {fact}"),
  [JT_RULE_ERROR_PROPORTION_NOT_REACHED] = N_("The legal proportion is not reached and the owner has not consented. {fact}"),
  [JT_RULE_ERROR_PART_CONSENT_MISSING] = N_("The owners of {fact} have not consented to the use of their part."),
  [JT_RULE_ERROR_APPRAISAL_MISSING] = N_("No appraisal shows that structure and fire safety meet the requirements. {fact}"),
  [JT_RULE_ERROR_APPRAISAL_ENDED] = N_("The appraisal held until {fact} only. Ask for a new one or for its extension."),
  [JT_RULE_ERROR_APPRAISER_UNQUALIFIED] = N_("It is not recorded that the appraiser is qualified. {fact}"),
  [JT_RULE_ERROR_CONTRACTOR_NOT_LISTED] = N_("The contractor is on neither the province's list nor the city's. {fact}"),
  [JT_RULE_ERROR_SUPPLIER_NOT_LISTED] = N_("The supplier of the lift is not on the province's list. A city may add an EPC contractor only. {fact}"),
  [JT_RULE_ERROR_PRICE_ABOVE_PUBLISHED] = N_("The agreed price is above the published one: {fact} yuan. Compare it with the published list."),
  [JT_RULE_ERROR_LIFT_PRICE_ABOVE_PUBLISHED] = N_("The price of the lift is above the published one: {fact} yuan. Compare it with the published list."),
  [JT_RULE_ERROR_FRAMEWORK_ENDED] = N_("The framework agreement had ended before the contract was signed: {fact}."),
  [JT_RULE_ERROR_OPINION_NOT_POSITIVE] = N_("The joint review has given no positive opinion. {fact}"),
  [JT_RULE_ERROR_DRAWING_REVIEW_OPEN] = N_("The drawings have not passed their review. {fact}"),
  [JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT] = N_("A public subsidy is paid only after the construction permit. {fact}"),
  [JT_RULE_ERROR_PROVIDENT_ABOVE_SHARE] = N_("More was withdrawn from provident funds than these parts pay themselves: {fact}."),
  [JT_RULE_ERROR_RELEASE_UNCONFIRMED] = N_("Money left the co-managed account without the confirmation of all three parties: {fact}."),
  [JT_RULE_ERROR_ACCOUNT_OVERDRAWN] = N_("The co-managed account would stand below zero: {fact} yuan. Check what was paid in and released."),
  [JT_RULE_ERROR_PERMIT_NOT_IN_FORCE] = N_("No construction permit is in force. {fact}"),
  [JT_RULE_ERROR_NOTICE_BY_OTHER_UNIT] = N_("The notice to the regulator has to be given by the installing unit. {fact}"),
  [JT_RULE_ERROR_WORKS_NOT_BEGUN] = N_("Works have not begun. {fact}"),
  [JT_RULE_ERROR_LIFT_TOO_SMALL] = N_("The lift is smaller than it has to be: {fact}."),
  [JT_RULE_ERROR_INSPECTION_NOT_PASSED] = N_("The supervision inspection is not passed: {fact}."),
  [JT_RULE_ERROR_ACCEPTANCE_PARTY_MISSING] = N_("Missing at the acceptance: {fact}."),
  [JT_RULE_ERROR_ACCEPTANCE_NOT_PASSED] = N_("The acceptance is not passed. {fact}"),
  [JT_RULE_ERROR_USE_UNIT_MISSING] = N_("No use unit is named: {fact}."),
  [JT_RULE_ERROR_NOT_REGISTERED] = N_("The lift is not registered: {fact}. It may be used only after registration."),
  [JT_RULE_ERROR_CLOCK_OVERDUE] = N_("Overdue: {fact}."),
  [JT_RULE_ERROR_CLOCK_RUNNING] = N_("The period runs: {fact}."),
  [JT_RULE_ERROR_DOCUMENT_NEEDED] = N_("A fact of the past needs its document: {fact}."),
  [JT_RULE_ERROR_CASE_ENDED] = N_("The case has ended: {fact}."),
  [JT_RULE_ERROR_NO_SUCH_STAGE] = N_("There is no stage “{fact}”."),
  [JT_RULE_ERROR_NO_SUCH_FIELD] = N_("There is no field “{fact}”."),
  [JT_RULE_ERROR_BAD_VALUE] = N_("The value does not fit: {fact}."),
  [JT_RULE_ERROR_COUNTS] = N_("These counts do not fit together: {fact}. Who is 70 is also counted as 60, and everybody among the residents."),
  /* Sharing of cost */
  [JT_RULE_ERROR_WEIGHT] = N_("“{fact}” is no weight. Use a fraction such as 3/10 or a decimal, not negative."),
  [JT_RULE_ERROR_ALL_WEIGHTS_ZERO] = N_("All weights are zero: nobody could pay."),
  [JT_RULE_ERROR_TOTAL_NEGATIVE] = N_("The total is negative: {fact}."),
  [JT_RULE_ERROR_FLOOR_UNKNOWN] = N_("The floor is not known: {fact}. Add it under homes and owners, or choose another method."),
  [JT_RULE_ERROR_SHARES_SHORT] = N_("The shares are {fact} yuan less than the cost that is shared."),
  [JT_RULE_ERROR_SHARES_OVER] = N_("The shares are {fact} yuan more than the cost that is shared."),
  [JT_RULE_ERROR_SHARE_SIGNED] = N_("The share of {fact} has been signed. It changes only when it is signed anew: take the day of the signature out first."),
  [JT_RULE_ERROR_NOT_SIGNED] = N_("The owners of {fact} have not signed the agreement: nothing is due from them."),
  /* Calendar */
  [JT_RULE_ERROR_CALENDAR_ROW] = N_("The calendar has a line that cannot be read: {fact}. Write date,kind,name with kind off or work."),
  [JT_RULE_ERROR_DATE_RANGE] = N_("The number of days or the date is out of range: {fact}."),
  /* Identifiers */
  [JT_RULE_ERROR_ID_LENGTH] = N_("The number has the wrong length: {fact}. Compare it with the document."),
  [JT_RULE_ERROR_ID_CHARACTER] = N_("The number holds a character that cannot stand there: {fact}. Compare it with the document."),
  [JT_RULE_ERROR_ID_DATE] = N_("The number holds a date that does not exist: {fact}. Compare it with the document."),
  [JT_RULE_ERROR_ID_CHECK_DIGIT] = N_("The last character “{fact}” does not fit the rest of the number. Compare it with the document."),
  [JT_RULE_ERROR_ID_KIND] = N_("“{fact}” is no kind of number. Use resident-id, uscc, real-estate-unit or mobile."),
  /* Policy profile */
  [JT_RULE_ERROR_PROFILE_KEY] = N_("The policy profile has an unknown entry: {fact}."),
  [JT_RULE_ERROR_PROFILE_VALUE] = N_("The policy profile has a value that cannot be: {fact}."),
  /* Places and people */
  [JT_RULE_ERROR_NO_SUCH_PLACE] = N_("There is no “{fact}” in this book. Write compound/building/entrance/room."),
  [JT_RULE_ERROR_AMBIGUOUS_PLACE] = N_("The name fits several places: {fact}. Write more of it."),
  [JT_RULE_ERROR_BAD_PLACE_NAME] = N_("“{fact}” cannot be the name of a place."),
  [JT_RULE_ERROR_NO_SUCH_CASE] = N_("There is no case “{fact}” in this book."),
  [JT_RULE_ERROR_NO_SUCH_USER] = N_("There is no user “{fact}” in this book."),
  [JT_RULE_ERROR_USER_EXISTS] = N_("There is a user “{fact}” already."),
  [JT_RULE_ERROR_USER_NEEDED] = N_("The book has several users. Say who works with --as. {fact}"),
  [JT_RULE_ERROR_USER_RETIRED] = N_("{fact} no longer works with this book. A supervisor can take the user back on the settings page."),
  [JT_RULE_ERROR_LAST_SUPERVISOR] = N_("{fact} is the only supervisor of this book. Make another user a supervisor first."),
  [JT_RULE_ERROR_OWN_ROLE] = N_("{fact} works with this book now and cannot stop being a supervisor. Another supervisor has to do this."),
  [JT_RULE_ERROR_ROLE] = N_("{fact} may not do this: it belongs to another role."),
  [JT_RULE_ERROR_NOT_YOUR_ENTRANCE] = N_("{fact} is not one of the entrances assigned to this user."),
  [JT_RULE_ERROR_NO_SUCH_VISIT] = N_("There is no such visit in this book: {fact}."),
  [JT_RULE_ERROR_VISIT_WITHDRAWN] = N_("This visit was withdrawn already: {fact}. Nothing is left to take back."),
  [JT_RULE_ERROR_NO_SUCH_PERSON] = N_("There is no such person in this book: {fact}."),
  [JT_RULE_ERROR_VALUE_ERASED] = N_("This number was erased, or never was in this book."),
  [JT_RULE_ERROR_ROWS_REJECTED] = N_("{fact} rows have errors, so nothing was imported. Correct them, or import without --strict."),
  /* The month's report */
  [JT_RULE_ERROR_MONTH_AHEAD] = N_("{fact} lies ahead: nothing can be counted yet. Choose an earlier month or day."),
  [JT_RULE_ERROR_MONTH_RUNNING] = N_("The month ends on {fact}. It can be submitted when that day is over."),
  [JT_RULE_ERROR_MONTH_SUBMITTED] = N_("{fact} was submitted already and waits to be confirmed or returned."),
  [JT_RULE_ERROR_MONTH_NOT_SUBMITTED] = N_("{fact} has not been submitted. Submit it first."),
  [JT_RULE_ERROR_MONTH_CONFIRMED] = N_("{fact} is confirmed and never changes again. What is corrected now appears as an adjustment in the next month."),
  [JT_RULE_ERROR_MONTH_REASON] = N_("{fact} numbers of confirmed months changed since. Give the reason for the adjustment."),
  /* Entries of another device's journal */
  [JT_RULE_ERROR_ENTRY_DAMAGED] = N_("Entry {fact} is not what was written. Fetch the entries of that device again."),
  [JT_RULE_ERROR_ENTRY_UNKNOWN] = N_("Entry {fact} was written by a newer program. Update this one first."),
  [JT_RULE_ERROR_ENTRY_GAP] = N_("Entries before {fact} are missing. Fetch all entries of that device."),
  [JT_RULE_ERROR_ENTRY_FORK] = N_("Two copies of the book wrote under one name: {fact}. Keep both files and ask for help."),
  [JT_RULE_ERROR_ENTRY_NOT_HOME] = N_("Entry {fact} moves a case that is at home in another office. Only its papers, visits and documents can be taken over."),
};

const char *
jt_wording_rule_sentence (int code)
{
  g_return_val_if_fail (code >= 0 && code < JT_RULE_ERROR_LAST, "{fact}");
  return sentences[code];
}
