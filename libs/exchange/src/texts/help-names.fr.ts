// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';
import type { StaffKey } from './staff-keys.js';

export const helpNamesFr: TextsIn<'fr', typeof helpNamesIt, StaffKey> = {
  'help.elderly_company': 'Compagnie aux personnes âgées',
  'help.elderly_care': 'Petits soins aux personnes âgées',
  'help.babysitting': 'Garder les enfants',
  'help.grandparents_hire': 'Grands-parents d’emprunt',
  'help.hairdressing': 'Coiffure à la maison',
  'help.shopping': 'Courses livrées à la maison',
  'help.social_concierge': 'Conciergerie solidaire',
  'help.small_repairs': 'Petites réparations',
  'help.paperwork': 'Aide avec les papiers',
  'help.ride': 'Trajet en voiture',
  'help.produce': 'Cagette du jardin',
  'help.garden_work': 'Travail au jardin',
};
