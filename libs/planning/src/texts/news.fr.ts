// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsFr: TextsIn<'fr', typeof newsIt, StaffKey> = {
  'news.circle_proposed_one': 'Il y a une ronde d’entraide pour vous et une autre personne. D’accord ?',
  'news.circle_proposed_other': 'Il y a une ronde d’entraide pour vous et {{count}} autres personnes. D’accord ?',
  'news.circle_agreed': 'La ronde se fait : tous ont dit oui.',
  'news.circle_restored': 'La ronde est rétablie : on l’avait annulée par erreur. Les rendez-vous sont ceux d’avant.',
  'news.circle_dissolved': 'La ronde ne se fait plus. Si nous en trouvons une autre, nous vous le dirons.',
};
