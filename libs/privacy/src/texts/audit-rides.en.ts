// SPDX-License-Identifier: AGPL-3.0-or-later
import type { rideAuditIt } from './audit-rides.it.js';

export const rideAuditEn: Record<keyof typeof rideAuditIt, string> = {
  'did.settings.rides-outside': 'changed whether rides are shown to other sites',
  'did.settings.rides-outside.partners': 'gave another site a key to see rides',
  'did.settings.rides-outside.partners.end': 'took away another site’s key to see rides',
  'saw.outside-rides': 'who asks for a seat from other sites',
  'did.outside-rides.confirm': 'confirmed a seat asked for from another site',
  'did.outside-rides.refuse': 'refused a seat asked for from another site',
  'did.outside-rides.messages.passed-on': 'passed on a message from another site',
  'did.ride_source_set': 'chose where to look for rides on another site',
  'did.settings.rides-outside.partners.try': 'tried whether another platform’s site answers',
  'did.ride_source_removed': 'stopped looking for rides on another site',
  'saw.requests.elsewhere': 'a ride looked for on other sites',
  'did.requests.elsewhere': 'asked for a seat on another site',
  'did.requests.elsewhere.seats.cancel': 'called off a seat asked for on another site',
  'did.requests.elsewhere.messages': 'wrote to a driver on another site',
  'did.ride-sharing': 'changed whether rides are shown to other sites',
  'did.ride-sharing.partners': 'gave another site a key to see rides, or took it away',
  'did.ride-sharing.partners.source': 'chose where to look for rides on another site',
  'did.ride-sharing.partners.source.try': 'tried whether another platform’s site answers',
  'did.settings.rides-outside.partners.stop': 'stopped looking for rides on another site',
};
