// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { WebStaffKey } from './staff-keys.js';
import type { wordsIt } from './words.it.js';

export const wordsAr: TextsIn<'ar', typeof wordsIt, WebStaffKey> = {
  'carryOn.title': 'أكملوا من حيث توقفتم',
  'carryOn.goOn': 'متابعة',
  'carryOn.forWhom': 'لمن هذا؟',
  'carryOn.whom':
    'كنتم قد فتحتم هذه الصفحة من أجل شخص، لكنكم تتصرفون الآن نيابةً عن شخص آخر. لم يُنفَّذ أي شيء. اختاروا لمن هذا.',
  'carryOn.expired': 'منذ أن فتحتم الصفحة تغيّر دخولكم. ما كتبتموه ما زال هنا.',
  'carryOn.signed_in': 'ما كتبتموه من قبل ما زال هنا.',
};
