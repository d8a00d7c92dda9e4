// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';

export const territoryEn: TextsOf<typeof territoryIt> = {
  'kind.home': 'Home',
  'kind.hospital': 'Hospital',
  'kind.clinic': 'Clinic',
  'kind.service': 'Office or service',
  'kind.shop': 'Shop',
  'kind.market': 'Market',
  'kind.garden': 'Garden',
  'kind.station': 'Station',
  'kind.meeting_point': 'Meeting point',
  'closeness.staircase': 'same staircase',
  'closeness.block': 'same block',
  'closeness.area': 'same neighbourhood',
  'errors.place.not_found': 'This place cannot be found.',
  'errors.comune.not_found': 'This comune cannot be found.',
  'errors.dwelling.not_found': 'This dwelling cannot be found.',
  'errors.household.not_found': 'This household cannot be found.',
  'errors.residence.not_found': 'We do not know yet where this person lives.',
  'errors.residence.where_needed': 'Choose a dwelling, or write the address.',
};
