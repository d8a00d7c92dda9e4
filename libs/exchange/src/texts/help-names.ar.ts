// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';
import type { StaffKey } from './staff-keys.js';

export const helpNamesAr: TextsIn<'ar', typeof helpNamesIt, StaffKey> = {
  'help.elderly_company': 'رفقة لكبار السن',
  'help.elderly_care': 'رعاية خفيفة لكبار السن',
  'help.babysitting': 'البقاء مع الأطفال',
  'help.grandparents_hire': 'جدّ أو جدّة لبضع ساعات',
  'help.hairdressing': 'حلاقة وتصفيف الشعر في البيت',
  'help.shopping': 'مشتريات إلى البيت',
  'help.social_concierge': 'بوّاب العمارة',
  'help.small_repairs': 'إصلاحات صغيرة',
  'help.paperwork': 'مساعدة في الأوراق',
  'help.ride': 'توصيلة بالسيارة',
  'help.produce': 'صندوق من البستان',
  'help.garden_work': 'عمل في البستان',
};
