// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';
import type { StaffKey } from './staff-keys.js';

export const calendarColumnsSq: TextsIn<'sq', typeof calendarColumnsIt, StaffKey> = {
  'table.calendar_feeds': 'Adresat e kalendarit',
  'column.label': 'Ku përdoret',
  'column.last_read_at': 'Leximi i fundit',
  'table.push_devices': 'Telefona dhe kompjuterë me njoftime',
  'table.app_io_addresses': 'Njoftime në aplikacionin IO',
  'column.app_io_place': 'Kur përdoret aplikacioni IO',
  'column.agreed_at': 'Pëlqimi u dha më',
  'table.passkeys': 'Çelësa të hyrjes',
  'table.asked_seats': 'Vende të kërkuara në faqe të tjera',
  'column.platform': 'Faqja',
  'column.driver_alias': 'Kush drejton',
  'column.pick_up_label': 'Ku hipet',
  'column.drop_label': 'Ku zbritet',
  'column.pick_up_at': 'Kur hipet',
};
