// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { peopleIt } from './people.it.js';
import type { StaffKey } from './staff-keys.js';

export const peopleRo: TextsIn<'ro', typeof peopleIt, StaffKey> = {
  'table.related_people': 'Cui ne adresăm',
  'column.tie': 'Cine este',
  'column.office': 'Biroul',
  'column.emergency_order': 'La nevoie urgentă',
  'column.may_be_told': 'Poate afla cum se simte',
  'column.holds_key': 'Are cheile',
  'table.second_homes': 'Alte adrese',
};
