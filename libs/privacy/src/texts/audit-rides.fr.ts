// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { rideAuditIt } from './audit-rides.it.js';
import type { StaffKey } from './staff-keys.js';

export const rideAuditFr: TextsIn<'fr', typeof rideAuditIt, StaffKey> = {
  'did.settings.rides-outside': 'a changé si les trajets se voient sur d’autres sites',
  'did.settings.rides-outside.partners': 'a donné à un autre site la clé pour voir les trajets',
  'did.settings.rides-outside.partners.end': 'a retiré à un autre site la clé pour voir les trajets',
  'saw.outside-rides': 'qui demande une place depuis d’autres sites',
  'did.outside-rides.confirm': 'a confirmé une place demandée sur un autre site',
  'did.outside-rides.refuse': 'a refusé une place demandée sur un autre site',
  'did.outside-rides.messages.passed-on': 'a transmis un message d’un autre site',
};
