// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  numbered_zero: 'لا أماكن على الخريطة.',
  numbered_one: 'مكان واحد، له رقم. هو نفس الرقم في القائمة.',
  numbered_two: 'مكانان، لكل منهما رقم. هو نفس الرقم في القائمة.',
  numbered_few: '{{count}} أماكن، لكل منها رقم. هو نفس الرقم في القائمة.',
  numbered_many: '{{count}} مكانًا، لكل منها رقم. هو نفس الرقم في القائمة.',
  numbered_other: '{{count}} مكان، لكل منها رقم. هو نفس الرقم في القائمة.',
  schematic: 'خريطة مبسّطة: كل بلدية تشمل ما هو أقرب إلى مركزها من مراكز غيرها. هذه ليست الحدود الحقيقية.',
  rough: 'المربع المتقطع منطقة من نحو 500 متر، وليس العنوان.',
  straight: 'الخطوط مستقيمة: الطريق الحقيقي فيه منعطفات.',
  'streets.credit': 'الشوارع: {{credit}}',
  'streets.closer': 'تقريب الخريطة',
  'streets.farther': 'إبعاد الخريطة',
  navigate: 'فتح في تطبيق الملاحة',
  navigate_to: 'فتح في تطبيق الملاحة: {{name}}',
  undrawn: 'ليس على الخريطة، نعرف البلدية فقط',
};
