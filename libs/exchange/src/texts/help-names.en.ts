// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';

export const helpNamesEn: TextsOf<typeof helpNamesIt> = {
  'help.elderly_company': 'Company for elderly people',
  'help.elderly_care': 'Light care for elderly people',
  'help.babysitting': 'Babysitting',
  'help.grandparents_hire': 'Borrow a grandparent',
  'help.hairdressing': 'Hairdressing',
  'help.shopping': 'Shopping delivered',
  'help.social_concierge': 'Caretaker for the building',
  'help.small_repairs': 'Small repairs',
  'help.paperwork': 'Help with paperwork',
  'help.ride': 'Car ride',
  'help.produce': 'Crate of produce',
  'help.garden_work': 'Garden work',
};
