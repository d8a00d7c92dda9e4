// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'nav',
  'title',
  'lead',
  'shows',
  'area',
  'by_area',
  'nothing_in',
  'counted',
  'vague',
  'too_many',
  'no_areas',
  'add_areas',
  'no_points',
  'pin',
] as const;
export type StaffKey = (typeof staffKeys)[number];
