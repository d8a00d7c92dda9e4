// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';
import type { StaffKey } from './staff-keys.js';

export const detailsAr: TextsIn<'ar', typeof detailsIt, StaffKey> = {
  'column.where': 'أين',
  'column.mostPeople': 'أكبر عدد من الأشخاص',
  'column.count': 'كم',
  'column.arriveBy': 'الوصول قبل',
  'column.leaveAt': 'الانطلاق',
  'column.leaveUntil': 'الانطلاق قبل',
  'column.returnAt': 'العودة',
  'column.returnTime': 'ساعة العودة',
  'column.companions': 'المرافقون',
  'column.wheelchair': 'كرسي متحرك',
  'column.walker': 'مشّاية',
  'column.wheelchairSpaces': 'أماكن الكراسي المتحركة',
  'column.walkerSpaces': 'أماكن المشّايات',
  'column.detourMinutes': 'دقائق إضافية',
  'column.detourPercent': 'طريق إضافي، نسبة مئوية',
  'column.parcel': 'غرض للنقل فقط',
  'column.carries': 'ما يُنقل',
  'column.kg': 'الكيلوات',
  'column.crateKg': 'الكيلوات في كل صندوق',
  'column.bestBefore': 'يُؤكل قبل',
  'column.crops': 'المرغوب فيه',
  'column.without': 'غير المرغوب فيه',
  'column.carryHome': 'يُحمل إلى البيت',
  'column.gardenId': 'البستان',
  'column.forName': 'لمن',
  'column.wasAt': 'الساعة السابقة',
  'column.leg': 'الرحلة',
  'column.age': 'العمر',
  'column.isThingFree': 'عاد متاحًا',
  'column.isOtherLegOpen': 'الرحلة الأخرى مفتوحة',
};
