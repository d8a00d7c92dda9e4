// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';
import type { StaffKey } from './staff-keys.js';

export const territoryRo: TextsIn<'ro', typeof territoryIt, StaffKey> = {
  'kind.home': 'Casă',
  'kind.hospital': 'Spital',
  'kind.clinic': 'Cabinet medical',
  'kind.pharmacy': 'Farmacie',
  'kind.service': 'Birou sau serviciu',
  'kind.shop': 'Magazin',
  'kind.market': 'Piață',
  'kind.garden': 'Grădină',
  'kind.station': 'Gară',
  'kind.meeting_point': 'Loc de întâlnire',
  'errors.place.not_found': 'Nu găsim acest loc.',
  'map.points': 'Servicii și locuri de întâlnire',
  'map.health': 'Sănătate',
  'map.shops': 'Magazine, piețe, gări',
  'places.driverNote': 'Pentru cine conduce',
  'day.1': 'lun',
  'day.2': 'mar',
  'day.3': 'mie',
  'day.4': 'joi',
  'day.5': 'vin',
  'day.6': 'sâm',
  'day.7': 'dum',
  'door.now': 'Ușa',
  'door.bell': 'soneria {{name}}',
};
