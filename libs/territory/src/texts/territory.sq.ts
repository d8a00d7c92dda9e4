// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';
import type { StaffKey } from './staff-keys.js';

export const territorySq: TextsIn<'sq', typeof territoryIt, StaffKey> = {
  'kind.home': 'Shtëpi',
  'kind.hospital': 'Spital',
  'kind.clinic': 'Ambulancë',
  'kind.pharmacy': 'Farmaci',
  'kind.service': 'Zyrë ose shërbim',
  'kind.shop': 'Dyqan',
  'kind.market': 'Treg',
  'kind.garden': 'Kopsht',
  'kind.station': 'Stacion',
  'kind.meeting_point': 'Vend takimi',
  'errors.place.not_found': 'Ky vend nuk gjendet.',
  'map.points': 'Shërbime dhe vende takimi',
  'map.health': 'Shëndeti',
  'map.shops': 'Dyqane, tregje, stacione',
  'places.driverNote': 'Për shoferin',
  'day.1': 'hën',
  'day.2': 'mar',
  'day.3': 'mër',
  'day.4': 'enj',
  'day.5': 'pre',
  'day.6': 'sht',
  'day.7': 'die',
  'door.now': 'Dera',
  'door.bell': 'zilja {{name}}',
};
