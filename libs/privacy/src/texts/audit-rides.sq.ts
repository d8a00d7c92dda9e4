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
  'did.ride_source_set': 'vendosi ku kërkohen udhëtime në një faqe tjetër',
  'did.settings.rides-outside.partners.try': 'provoi nëse një faqe tjetër përgjigjet',
  'did.ride_source_removed': 'ndaloi kërkimin e udhëtimeve në një faqe tjetër',
  'saw.requests.elsewhere': 'një udhëtim i kërkuar në faqe të tjera',
  'did.requests.elsewhere': 'kërkoi një vend në një faqe tjetër',
  'did.requests.elsewhere.seats.cancel': 'anuloi një vend të kërkuar në një faqe tjetër',
  'did.requests.elsewhere.messages': 'i shkroi dikujt që drejton në një faqe tjetër',
  'did.ride-sharing': 'ndryshoi nëse udhëtimet shihen në faqe të tjera',
  'did.ride-sharing.partners': 'i dha ose i hoqi një faqeje tjetër çelësin për të parë udhëtimet',
  'did.ride-sharing.partners.source': 'vendosi ku kërkohen udhëtime në një faqe tjetër',
  'did.ride-sharing.partners.source.try': 'provoi nëse një faqe tjetër përgjigjet',
  'did.settings.rides-outside.partners.stop': 'ndaloi kërkimin e udhëtimeve në një faqe tjetër',
};
