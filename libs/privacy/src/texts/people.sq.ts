// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { peopleIt } from './people.it.js';
import type { StaffKey } from './staff-keys.js';

export const peopleSq: TextsIn<'sq', typeof peopleIt, StaffKey> = {
  'table.related_people': 'Kujt t’i drejtoheni',
  'column.tie': 'Kush është',
  'column.office': 'Zyra',
  'column.emergency_order': 'Në rast urgjence',
  'column.may_be_told': 'Mund ta dijë si është personi',
  'column.holds_key': 'Ka çelësat',
  'table.second_homes': 'Adresa të tjera',
};
