// SPDX-License-Identifier: AGPL-3.0-or-later
import { TroubleAlerts } from '@reciproca/exchange';
import { Alert, EmptyState, LinkButton, LiveRegion, PageHeading, Section, usePage } from '@reciproca/ui';
import type { Departure } from '../domain/departure.js';
import { arePapersValid, type DriverPapers } from '../domain/driver-papers.js';
import { PapersState } from './papers-state.js';
import type { DriverTrip } from '../domain/driver-trip.js';
import { departureWhen } from './departure-when.js';
import { type AgendaRide, RideCard } from './ride-card.js';
import { TripCard } from './trip-card.js';

export interface AgendaDay {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly title: string;
  readonly trips: readonly DriverTrip[];
  readonly rides: readonly AgendaRide[];
}

export interface AgendaProps {
  readonly driverId: string;
  readonly name: string;
  readonly days: readonly AgendaDay[];
  /** What was called off and may still be taken back. */
  readonly calledOff: readonly Departure[];
  readonly papers: DriverPapers | null;
  /** Why an agreed ride will not do any more, by its id. */
  readonly unfit: ReadonlyMap<string, string>;
  /** What ends before a day, by the day. */
  readonly beyond: ReadonlyMap<string, readonly string[]>;
  /** yyyy-mm-dd */
  readonly today: string;
}

/** What a driver has to do in the next days; printed, it is the sheet for the car. */
export function AgendaPage({ driverId, name, days, calledOff, papers, unfit, beyond, today }: AgendaProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('trasporto:agenda.title')}
        lead={t('trasporto:agenda.lead', { name })}
        actions={
          <>
            <LinkButton href="/offers/new/trasporto" text={t('trasporto:agenda.offer')} icon="plus" />
            <LinkButton href="/paper/drive" text={t('paper:drive.open')} icon="print" kind="outline" />
          </>
        }
      />
      <div class="split">
        <LiveRegion name="agenda">
          {calledOff.map((departure) => (
            <Alert key={departure.slotId} tone="info">
              {t('trasporto:departure.is_off')}{' '}
              <a
                href={`/departures/${departure.slotId}`}
              >{`${departure.title} · ${departureWhen(departure, language)}`}</a>
            </Alert>
          ))}
          {days.length === 0 && <EmptyState icon="calendar" text={t('trasporto:agenda.none')} />}
          {days.map(({ day, title, trips, rides }) => (
            <Section key={day} title={title}>
              <TroubleAlerts troubles={beyond.get(day) ?? []} />
              {trips.length > 1 && (
                <p class="no-print">
                  <a href={`/departures/of/${driverId}/${day}`}>{t('trasporto:departure.open_day')}</a>
                </p>
              )}
              <div class="stack">
                {trips.map((trip) => (
                  <TripCard
                    key={trip.slotId}
                    trip={trip}
                    hasTroubles
                    warnings={[
                      ...(papers && !arePapersValid(papers, day) ? [t('trasporto:agenda.unfit')] : []),
                      ...trip.stops.flatMap(({ agreementId }) => unfit.get(agreementId ?? '') ?? []),
                    ]}
                  />
                ))}
                {rides.map((ride) => (
                  <RideCard key={ride.agreement.id} ride={ride} />
                ))}
              </div>
            </Section>
          ))}
        </LiveRegion>
        <aside class="no-print" aria-label={t('trasporto:papers.title')}>
          <Section title={t('trasporto:papers.title')}>
            <PapersState papers={papers} today={today} />
          </Section>
          {days.length > 0 && <p class="agenda-print-note">{t('trasporto:agenda.print')}</p>}
        </aside>
      </div>
    </div>
  );
}
