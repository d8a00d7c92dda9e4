// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'asked.of',
  'ask.person',
  'garden',
  'take_out',
  'rules',
  'turn_order',
  'warning_days',
  'warning_days.hint',
  'overrule',
  'errors.plots.kept_apart',
  'crops.correct',
] as const;

export type StaffKey = (typeof staffKeys)[number];
