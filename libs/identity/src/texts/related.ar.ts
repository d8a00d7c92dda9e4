// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { relatedIt } from './related.it.js';
import type { StaffKey } from './staff-keys.js';

export const relatedAr: TextsIn<'ar', typeof relatedIt, StaffKey> = {
  'related.name': 'الاسم واسم العائلة',
  'related.tie': 'الصلة',
  'related.office': 'المكتب',
  'related.emergency': 'في حالة الطوارئ',
};
