// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { rideAuditIt } from './audit-rides.it.js';
import type { StaffKey } from './staff-keys.js';

export const rideAuditRo: TextsIn<'ro', typeof rideAuditIt, StaffKey> = {
  'did.settings.rides-outside': 'a schimbat dacă drumurile se văd pe alte site-uri',
  'did.settings.rides-outside.partners': 'a dat altui site cheia pentru a vedea drumurile',
  'did.settings.rides-outside.partners.end': 'a luat altui site cheia pentru a vedea drumurile',
  'saw.outside-rides': 'cine cere un loc de pe alte site-uri',
  'did.outside-rides.confirm': 'a confirmat un loc cerut de pe alt site',
  'did.outside-rides.refuse': 'a refuzat un loc cerut de pe alt site',
  'did.outside-rides.messages.passed-on': 'a transmis un mesaj de pe alt site',
  'did.ride_source_set': 'a hotărât unde se caută drumuri pe alt site',
  'did.settings.rides-outside.partners.try': 'a încercat dacă alt site răspunde',
  'did.ride_source_removed': 'a oprit căutarea de drumuri pe alt site',
  'saw.requests.elsewhere': 'un drum căutat pe alte site-uri',
  'did.requests.elsewhere': 'a cerut un loc pe alt site',
  'did.requests.elsewhere.seats.cancel': 'a anulat un loc cerut pe alt site',
  'did.requests.elsewhere.messages': 'a scris cuiva care conduce pe alt site',
  'did.ride-sharing': 'a schimbat dacă drumurile se văd pe alte site-uri',
  'did.ride-sharing.partners': 'a dat sau a luat altui site cheia pentru a vedea drumurile',
  'did.ride-sharing.partners.source': 'a hotărât unde se caută drumuri pe alt site',
  'did.ride-sharing.partners.source.try': 'a încercat dacă alt site răspunde',
  'did.settings.rides-outside.partners.stop': 'a oprit căutarea de drumuri pe alt site',
};
