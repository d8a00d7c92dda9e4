// SPDX-License-Identifier: AGPL-3.0-or-later

/** Of the texts of `platform`: what only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const platformStaffKeys = [
  'errors.idempotency',
  'errors.access.administrator_needed',
  'errors.access.second_factor_needed',
  'errors.access.no_policy',
  'errors.input.unknown_field',
  'errors.input.unknown_fields',
  'errors.input.format_uuid',
  'errors.input.format_regex',
  'errors.input.format_datetime',
] as const;
export type PlatformStaffKey = (typeof platformStaffKeys)[number];

/** Of the texts of `web`: what only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const webStaffKeys = ['list', 'settings'] as const;
export type WebStaffKey = (typeof webStaffKeys)[number];
