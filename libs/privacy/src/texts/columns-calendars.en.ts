// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';

export const calendarColumnsEn: TextsOf<typeof calendarColumnsIt> = {
  'table.calendar_feeds': 'Calendar addresses',
  'column.label': 'Where it is used',
  'column.last_read_at': 'Last read',
  'table.push_devices': 'Phones and computers with notices',
  'table.app_io_addresses': 'Notifications in the IO app',
  'column.app_io_place': 'When the IO app is used',
  'column.agreed_at': 'Agreed on',
  'table.passkeys': 'Passkeys',
  'table.asked_seats': 'Seats asked for on other sites',
  'column.platform': 'Site',
  'column.driver_alias': 'Driver',
  'column.pick_up_label': 'Gets in at',
  'column.drop_label': 'Gets out at',
  'column.pick_up_at': 'Gets in',
};
