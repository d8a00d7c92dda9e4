// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';
import type { StaffKey } from './staff-keys.js';

export const territoryFr: TextsIn<'fr', typeof territoryIt, StaffKey> = {
  'kind.home': 'Maison',
  'kind.hospital': 'Hôpital',
  'kind.clinic': 'Cabinet médical',
  'kind.pharmacy': 'Pharmacie',
  'kind.service': 'Bureau ou service',
  'kind.shop': 'Magasin',
  'kind.market': 'Marché',
  'kind.garden': 'Jardin',
  'kind.station': 'Gare',
  'kind.meeting_point': 'Point de rencontre',
  'errors.place.not_found': 'Nous ne trouvons pas ce lieu.',
  'map.points': 'Services et points de rencontre',
  'map.health': 'Santé',
  'map.shops': 'Magasins, marchés, gares',
  'places.driverNote': 'Pour la personne qui conduit',
  'day.1': 'lun.',
  'day.2': 'mar.',
  'day.3': 'mer.',
  'day.4': 'jeu.',
  'day.5': 'ven.',
  'day.6': 'sam.',
  'day.7': 'dim.',
  'door.now': 'Porte',
  'door.bell': 'sonnette {{name}}',
};
