// SPDX-License-Identifier: AGPL-3.0-or-later

export const calendarColumnsIt = {
  'table.calendar_feeds': 'Indirizzi del calendario',
  'column.label': 'Dove si usa',
  'column.last_read_at': 'Ultima lettura',
  'table.push_devices': 'Telefoni e computer con gli avvisi',
  'table.app_io_addresses': 'Avvisi nell’app IO',
  'column.app_io_place': 'Quando si usa l’app IO',
  'column.agreed_at': 'Detto di sì il',
  'table.passkeys': 'Chiavi di accesso',
  'table.asked_seats': 'Posti chiesti su altri siti',
  'column.platform': 'Sito',
  'column.driver_alias': 'Chi guida',
  'column.pick_up_label': 'Dove si sale',
  'column.drop_label': 'Dove si scende',
  'column.pick_up_at': 'Quando si sale',
};
