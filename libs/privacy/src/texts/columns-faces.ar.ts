// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceColumnsIt } from './columns-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceColumnsAr: TextsIn<'ar', typeof faceColumnsIt, StaffKey> = {
  'table.faces': 'التعريف بالنفس',
  'table.face_photos': 'الصورة',
  'table.words_of_thanks': 'كلمات شكر كُتبت ووصلت',
  'column.reported_at': 'يوم التبليغ',
  'column.reported_why': 'سبب التبليغ',
  'column.shows_languages': 'إظهار اللغات',
  'column.shows_helped': 'إظهار عدد مرات المساعدة',
  'column.shows_known': 'إظهار منذ متى يعرفه المكتب',
};
