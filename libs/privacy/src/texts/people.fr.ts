// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { peopleIt } from './people.it.js';
import type { StaffKey } from './staff-keys.js';

export const peopleFr: TextsIn<'fr', typeof peopleIt, StaffKey> = {
  'table.related_people': 'À qui s’adresser',
  'column.tie': 'Qui est-ce',
  'column.office': 'Bureau',
  'column.emergency_order': 'En cas d’urgence',
  'column.may_be_told': 'Peut savoir comment va la personne',
  'column.holds_key': 'A les clés',
  'table.second_homes': 'Autres adresses',
};
