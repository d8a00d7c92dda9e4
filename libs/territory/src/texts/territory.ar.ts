// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';
import type { StaffKey } from './staff-keys.js';

export const territoryAr: TextsIn<'ar', typeof territoryIt, StaffKey> = {
  'kind.home': 'بيت',
  'kind.hospital': 'مستشفى',
  'kind.clinic': 'عيادة',
  'kind.pharmacy': 'صيدلية',
  'kind.service': 'مكتب أو خدمة',
  'kind.shop': 'دكان',
  'kind.market': 'سوق',
  'kind.garden': 'بستان',
  'kind.station': 'محطة القطار أو الحافلة',
  'kind.meeting_point': 'مكان لقاء',
  'errors.place.not_found': 'لم نجد هذا المكان.',
  'map.points': 'خدمات وأماكن لقاء',
  'map.health': 'الصحة',
  'map.shops': 'دكاكين وأسواق ومحطات',
  'places.driverNote': 'لمن يقود',
  'day.1': 'الاثنين',
  'day.2': 'الثلاثاء',
  'day.3': 'الأربعاء',
  'day.4': 'الخميس',
  'day.5': 'الجمعة',
  'day.6': 'السبت',
  'day.7': 'الأحد',
  'door.now': 'الباب',
  'door.bell': 'جرس {{name}}',
};
