// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  numbered_one: 'Un lieu, avec son numéro. C’est le même que dans la liste.',
  numbered_other: '{{count}} lieux, chacun avec un numéro. C’est le même que dans la liste.',
  schematic:
    'Carte simplifiée : une commune comprend tout ce qui est plus près de son centre que des autres. Ce ne sont pas les vraies limites.',
  rough: 'Un carré en pointillé est un secteur d’environ 500 mètres, pas l’adresse.',
  straight: 'Les lignes sont droites : la route tourne autrement.',
  'streets.credit': 'Rues : {{credit}}',
  'streets.closer': 'Zoomer la carte',
  'streets.farther': 'Dézoomer la carte',
  navigate: 'Ouvrir dans le GPS',
  navigate_to: 'Ouvrir dans le GPS : {{name}}',
  undrawn: 'n’est pas sur la carte, on connaît seulement la commune',
};
