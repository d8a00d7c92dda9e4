// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { peopleIt } from './people.it.js';
import type { StaffKey } from './staff-keys.js';

export const peopleAr: TextsIn<'ar', typeof peopleIt, StaffKey> = {
  'table.related_people': 'بمن نتصل',
  'column.tie': 'الصلة',
  'column.office': 'المكتب',
  'column.emergency_order': 'في الطوارئ',
  'column.may_be_told': 'يمكن أن يعرف كيف حاله',
  'column.holds_key': 'لديه المفاتيح',
  'table.second_homes': 'عناوين أخرى',
};
