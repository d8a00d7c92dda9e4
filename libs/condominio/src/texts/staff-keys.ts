// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'agreed',
  'done.other',
  'reason.no_common_time',
  'reason.not_covered',
  'reason.not_vetted',
  'reason.other_place',
  'reason.too_many_people',
  'reason.suspended',
] as const;
export type StaffKey = (typeof staffKeys)[number];
