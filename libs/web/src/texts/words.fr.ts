// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { WebStaffKey } from './staff-keys.js';
import type { wordsIt } from './words.it.js';

export const wordsFr: TextsIn<'fr', typeof wordsIt, WebStaffKey> = {
  'carryOn.title': 'Reprenez là où vous étiez',
  'carryOn.goOn': 'Continuer',
  'carryOn.forWhom': 'Pour qui est-ce ?',
  'carryOn.whom':
    'Vous aviez ouvert cette page pour une personne, mais maintenant vous agissez pour une autre. Rien n’a été fait. Choisissez pour qui c’est.',
  'carryOn.expired':
    'Depuis que vous avez ouvert la page, votre accès a changé. Ce que vous avez écrit est encore ici.',
  'carryOn.signed_in': 'Ce que vous aviez écrit est encore ici.',
};
