// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';
import type { StaffKey } from './staff-keys.js';

export const calendarColumnsFr: TextsIn<'fr', typeof calendarColumnsIt, StaffKey> = {
  'table.calendar_feeds': 'Adresses du calendrier',
  'column.label': 'Où on l’utilise',
  'column.last_read_at': 'Dernière lecture',
  'table.push_devices': 'Téléphones et ordinateurs avec les avis',
  'table.app_io_addresses': 'Avis dans l’application IO',
  'column.app_io_place': 'Quand on utilise l’application IO',
  'column.agreed_at': 'Accord donné le',
  'table.passkeys': 'Clés d’accès',
  'table.asked_seats': 'Places demandées sur d’autres sites',
  'column.platform': 'Site',
  'column.driver_alias': 'Qui conduit',
  'column.pick_up_label': 'Où l’on monte',
  'column.drop_label': 'Où l’on descend',
  'column.pick_up_at': 'Heure de montée',
};
