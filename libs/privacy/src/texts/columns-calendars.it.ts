// SPDX-License-Identifier: AGPL-3.0-or-later

export const calendarColumnsIt = {
  'table.calendar_feeds': 'Indirizzi del calendario',
  'column.label': 'Dove si usa',
  'column.last_read_at': 'Ultima lettura',
  'table.push_devices': 'Telefoni e computer con gli avvisi',
  'table.passkeys': 'Chiavi di accesso',
};
