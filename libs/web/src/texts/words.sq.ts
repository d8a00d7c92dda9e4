// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';
import type { WebStaffKey } from './staff-keys.js';

export const wordsSq: TextsIn<'sq', typeof wordsIt, WebStaffKey> = {
  'carryOn.title': 'Vazhdoni aty ku e latë',
  'carryOn.goOn': 'Vazhdoni',
  'carryOn.forWhom': 'Për kë është?',
  'carryOn.whom':
    'Këtë faqe e kishit hapur për një person, por tani po veproni për një tjetër. Nuk u bë asgjë. Zgjidhni për kë është.',
  'carryOn.expired': 'Që kur e hapët faqen, hyrja juaj ka ndryshuar. Ajo që shkruat është ende këtu.',
  'carryOn.signed_in': 'Ajo që kishit shkruar është ende këtu.',
};
