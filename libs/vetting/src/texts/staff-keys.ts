// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'lead.staff',
  'queue',
  'board',
  'ending',
  'left',
  'panel',
  'list',
  'look',
  'approve',
  'approved',
  'reject',
  'rejected',
  'note.hint',
  'sooner',
  'until.hint',
  'errors.document.open_first',
  'errors.document.own',
  'errors.document.until_needed',
  'errors.document.until_sooner',
  'errors.document.until_over',
] as const;
export type StaffKey = (typeof staffKeys)[number];
