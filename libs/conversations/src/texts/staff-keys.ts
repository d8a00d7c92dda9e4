// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'person',
  'panel',
  'reports',
  'board',
  'errors.message.nothing_waits',
  'errors.report',
  'groups',
  'templates',
  'template',
  'errors.group_message.not_urgent',
  'errors.group_message.no_calls',
  'errors.message_template',
  'state.between_two',
] as const;
export type StaffKey = (typeof staffKeys)[number];
