// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsRo: TextsIn<'ro', typeof newsIt, StaffKey> = {
  'news.circle_proposed_one': 'Este un cerc de ajutor pentru dumneavoastră și încă o persoană. Participați?',
  'news.circle_proposed_few': 'Este un cerc de ajutor pentru dumneavoastră și încă {{count}} persoane. Participați?',
  'news.circle_proposed_other':
    'Este un cerc de ajutor pentru dumneavoastră și încă {{count}} de persoane. Participați?',
  'news.circle_agreed': 'Cercul s-a făcut: toți au spus da.',
  'news.circle_restored': 'Cercul este din nou valabil: fusese anulat din greșeală. Întâlnirile sunt cele de dinainte.',
  'news.circle_dissolved': 'Cercul nu se mai face. Dacă găsim altul, vă spunem.',
};
