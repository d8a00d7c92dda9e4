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
};
