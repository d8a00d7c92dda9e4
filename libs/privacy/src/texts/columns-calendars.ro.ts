// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';
import type { StaffKey } from './staff-keys.js';

export const calendarColumnsRo: TextsIn<'ro', typeof calendarColumnsIt, StaffKey> = {
  'table.calendar_feeds': 'Adresele calendarului',
  'column.label': 'Unde se folosește',
  'column.last_read_at': 'Ultima citire',
  'table.push_devices': 'Telefoane și calculatoare cu anunțuri',
  'table.passkeys': 'Chei de intrare',
};
