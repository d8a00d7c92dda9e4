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
  'did.ride_source_set': 'a choisi où chercher des trajets sur un autre site',
  'did.settings.rides-outside.partners.try': 'a essayé si un autre site répond',
  'did.ride_source_removed': 'a arrêté de chercher des trajets sur un autre site',
  'saw.requests.elsewhere': 'un trajet cherché sur d’autres sites',
  'did.requests.elsewhere': 'a demandé une place sur un autre site',
  'did.requests.elsewhere.seats.cancel': 'a annulé une place demandée sur un autre site',
  'did.requests.elsewhere.messages': 'a écrit à quelqu’un qui conduit sur un autre site',
  'did.ride-sharing': 'a changé si les trajets se voient sur d’autres sites',
  'did.ride-sharing.partners': 'a donné ou retiré à un autre site la clé pour voir les trajets',
  'did.ride-sharing.partners.source': 'a choisi où chercher des trajets sur un autre site',
  'did.ride-sharing.partners.source.try': 'a essayé si un autre site répond',
  'did.settings.rides-outside.partners.stop': 'a arrêté de chercher des trajets sur un autre site',
};
