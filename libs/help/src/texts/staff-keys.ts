// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'more.practice',
  'practice',
  'guide.desk',
  'guide.fund',
  'guide.open',
  'guide.cases',
] as const;
export type StaffKey = (typeof staffKeys)[number];
