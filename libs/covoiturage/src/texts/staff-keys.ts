// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'title',
  'lead',
  'what',
  'on',
  'save',
  'saved',
  'address',
  'partners',
  'name',
  'operator',
  'since',
  'admit',
  'end',
  'ended',
  'key',
  'outside',
  'board',
  'source',
  'errors.ride_partner',
  'errors.ride_source',
  'errors.covoiturage',
  'errors.outside_booking',
  'errors.outside_message',
] as const;
export type StaffKey = (typeof staffKeys)[number];
