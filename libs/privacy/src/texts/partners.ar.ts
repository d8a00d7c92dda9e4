// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { partnersIt } from './partners.it.js';
import type { StaffKey } from './staff-keys.js';

export const partnersAr: TextsIn<'ar', typeof partnersIt, StaffKey> = {
  'service.any': 'كل الخدمات',
  'service.condominio': 'تضامن الجيران',
  'service.trasporto': 'توصيلات بين الجيران',
  'service.orti': 'بساتين التبادل',
};
