// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { boardAuditIt } from './audit-board.it.js';
import type { StaffKey } from './staff-keys.js';

export const boardAuditAr: TextsIn<'ar', typeof boardAuditIt, StaffKey> = {
  'did.around.follows': 'بدء متابعة شيء في لوحة الإعلانات',
  'did.around.follows.end': 'إيقاف متابعة شيء في لوحة الإعلانات',
  'saw.favourites': 'الأشخاص المفضلون',
  'did.favourites': 'تغيير الأشخاص المفضلين',
  'saw.available-now': 'المساعدات المعروضة حتى الآن، للقول إن هناك وقتًا الآن',
  'did.available-now': 'القول إن هناك وقتًا الآن',
};
