// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { rideAuditIt } from './audit-rides.it.js';
import type { StaffKey } from './staff-keys.js';

export const rideAuditSq: TextsIn<'sq', typeof rideAuditIt, StaffKey> = {
  'did.settings.rides-outside': 'ndryshoi nëse udhëtimet shihen në faqe të tjera',
  'did.settings.rides-outside.partners': 'i dha një faqeje tjetër çelësin për të parë udhëtimet',
  'did.settings.rides-outside.partners.end': 'i hoqi një faqeje tjetër çelësin për të parë udhëtimet',
};
