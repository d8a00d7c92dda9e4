// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'new.name',
  'new.place',
  'new.referent',
  'new.referentHint',
  'new.noGardeners',
  'new.plots',
  'new.save',
  'new.saved',
  'edit',
  'errors.garden.name_taken',
  'agreed',
  'done.other',
  'reason.other_crop',
  'reason.no_thanks',
  'reason.too_few_crates',
  'reason.no_common_time',
  'reason.suspended',
  'groups.gardens',
] as const;
export type StaffKey = (typeof staffKeys)[number];
