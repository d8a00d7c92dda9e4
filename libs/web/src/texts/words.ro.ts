// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';
import type { WebStaffKey } from './staff-keys.js';

export const wordsRo: TextsIn<'ro', typeof wordsIt, WebStaffKey> = {
  'carryOn.title': 'Continuați de unde ați rămas',
  'carryOn.goOn': 'Continuați',
  'carryOn.forWhom': 'Pentru cine este?',
  'carryOn.whom':
    'Ați deschis această pagină pentru o persoană, dar acum acționați pentru alta. Nu s-a făcut nimic. Alegeți pentru cine este.',
  'carryOn.expired': 'De când ați deschis pagina, s-a schimbat felul în care ați intrat. Ce ați scris este încă aici.',
  'carryOn.signed_in': 'Ce ați scris mai înainte este încă aici.',
};
