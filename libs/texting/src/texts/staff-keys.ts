// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'nav',
  'write',
  'consent',
  'errors',
  'alarm',
  'board',
  'news',
  'text',
  'texts',
  'phones',
] as const;
export type StaffKey = (typeof staffKeys)[number];
