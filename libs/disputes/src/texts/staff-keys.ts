// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'board',
  'disputes.all',
  'dispute.no_mediators',
  'dispute.assign',
  'dispute.assigned',
  'dispute.decide',
  'dispute.colleague_decides',
  'dispute.decided',
  'dispute.correction.staff',
  'errors.dispute.not_a_mediator',
  'errors.dispute.mediator_is_party',
  'errors.dispute.mediator_is_staff',
] as const;
export type StaffKey = (typeof staffKeys)[number];
