// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'save',
  'join',
  'ente',
  'records',
  'outcome',
  'staffName',
  'board',
  'errors.provider',
  'errors.join_request',
  'errors.sign_in_record',
  'errors.openid.no_staff',
  'errors.openid.staff_level_needed',
  'errors.openid.no_staff_provider',
  'errors.openid.not_staff',
  'errors.openid.no_key',
] as const;
export type StaffKey = (typeof staffKeys)[number];
