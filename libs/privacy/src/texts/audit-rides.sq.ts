// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { rideAuditIt } from './audit-rides.it.js';
import type { StaffKey } from './staff-keys.js';

export const rideAuditSq: TextsIn<'sq', typeof rideAuditIt, StaffKey> = {
  'did.settings.rides-outside': 'ndryshoi nëse udhëtimet shihen në faqe të tjera',
  'did.settings.rides-outside.partners': 'i dha një faqeje tjetër çelësin për të parë udhëtimet',
  'did.settings.rides-outside.partners.end': 'i hoqi një faqeje tjetër çelësin për të parë udhëtimet',
  'saw.outside-rides': 'kush kërkon një vend nga faqe të tjera',
  'did.outside-rides.confirm': 'konfirmoi një vend të kërkuar nga një faqe tjetër',
  'did.outside-rides.refuse': 'refuzoi një vend të kërkuar nga një faqe tjetër',
  'did.outside-rides.messages.passed-on': 'përcolli një mesazh nga një faqe tjetër',
};
