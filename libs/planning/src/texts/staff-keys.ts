// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'nav',
  'plans',
  'board',
  'run',
  'quality',
  'plan',
  'unserved',
  'why',
  'errors.run',
  'errors.plan',
  'settings',
  'engine',
  'news.run_waiting',
  'news.run_failed',
  'circle.lead.staff',
  'circle.accept_for_all',
  'circle.dissolve',
  'circle.approve',
  'circle.note',
  'circle.found',
  'errors.circle.wrong_state',
] as const;
export type StaffKey = (typeof staffKeys)[number];
