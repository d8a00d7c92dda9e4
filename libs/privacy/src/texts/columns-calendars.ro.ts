// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';
import type { StaffKey } from './staff-keys.js';

export const calendarColumnsRo: TextsIn<'ro', typeof calendarColumnsIt, StaffKey> = {
  'table.calendar_feeds': 'Adresele calendarului',
  'column.label': 'Unde se folosește',
  'column.last_read_at': 'Ultima citire',
  'table.push_devices': 'Telefoane și calculatoare cu anunțuri',
  'table.app_io_addresses': 'Notificări în aplicația IO',
  'column.app_io_place': 'Când se folosește aplicația IO',
  'column.agreed_at': 'Acord dat la',
  'table.passkeys': 'Chei de intrare',
  'table.asked_seats': 'Locuri cerute pe alte site-uri',
  'column.platform': 'Site',
  'column.driver_alias': 'Cine conduce',
  'column.pick_up_label': 'Unde se urcă',
  'column.drop_label': 'Unde coboară',
  'column.pick_up_at': 'Când se urcă',
};
