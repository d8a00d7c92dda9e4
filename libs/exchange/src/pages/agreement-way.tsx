// SPDX-License-Identifier: AGPL-3.0-or-later
import { Navigate, StopsMap } from '@reciproca/maps';
import { comuneGround } from '@reciproca/territory';
import { formatTime, Section, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import { placeLine } from './contact-items.js';

/** Where one goes: for a ride the way with its two stops, else the door. */
export function AgreementWay({ agreement: { place, toPlace, startsAt, endsAt } }: { agreement: AgreementResponse }) {
  const { t, language } = usePage();
  if (!toPlace)
    return place.at && !place.isRough ? (
      <p class="no-print">
        <Navigate spot={place} name={placeLine(place)} />
      </p>
    ) : null;
  const stops = [
    { when: formatTime(startsAt, language), name: placeLine(place), spot: place },
    { when: formatTime(endsAt, language), name: placeLine(toPlace), spot: toPlace },
  ];
  const title = t('exchange:agreement.way');
  return (
    <Section title={title}>
      <StopsMap id="way" title={title} ground={comuneGround()} stops={stops} />
    </Section>
  );
}
