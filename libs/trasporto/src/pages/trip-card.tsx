// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Card, formatTime, Timeline, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { DriverTrip, DriverTripStop } from '../domain/driver-trip.js';

export interface TripCardProps {
  readonly trip: DriverTrip;
  readonly hasTroubles?: boolean;
  /** What stands below each stop, such as whether it is behind. */
  readonly belowStop?: (stop: DriverTripStop) => ComponentChildren;
  /** Why it will not do as things are. */
  readonly warnings?: readonly string[];
}

/** One drive: who gets in and out, where and when, in order. `hasTroubles`: with the way to say that one cannot go. */
export function TripCard({ trip, hasTroubles = false, warnings = [], belowStop }: TripCardProps) {
  const { t, language } = usePage();
  const { riders, parcels, isWayBack, detourMinutes, metres, estimated } = trip;
  const passengers = [
    ...(riders > 0 ? [t('trasporto:trips.passengers', { count: riders })] : []),
    ...(parcels > 0 ? [t('trasporto:trips.parcels', { count: parcels })] : []),
  ].join(' · ');
  const longer = { minutes: Math.round(detourMinutes), km: Math.round(metres / 1000) };
  const facts = trip.isVague
    ? [
        ...(longer.minutes > 0 ? [t('trasporto:trips.detour_between_comuni', longer)] : []),
        t('trasporto:trips.detour_unknown'),
      ]
    : [t('trasporto:trips.detour', longer), t(estimated ? 'trasporto:trips.estimated' : 'trasporto:trips.by_road')];
  return (
    <Card
      title={`${formatTime(trip.leavesAt, language)} · ${trip.title}`}
      icon="car"
      href={trip.roundId ? `/rounds/${trip.roundId}` : `/offers/${trip.offerId}`}
      meta={[passengers, ...(isWayBack ? [t('trasporto:trips.way_back')] : [])].join(' · ')}
    >
      {[...new Set(warnings)].map((text) => (
        <Alert key={text} tone="warning">
          {text}
        </Alert>
      ))}
      {trip.stops.length === 0 && <p>{t('trasporto:trips.nobody_yet')}</p>}
      {trip.stops.length > 0 && <Stops trip={trip} label={passengers} belowStop={belowStop} />}
      {trip.stops.length > 0 && <p>{facts.join(' · ')}</p>}
      {hasTroubles && (
        <p class="no-print">
          <a href={`/departures/${trip.slotId}`}>{t('trasporto:departure.open')}</a>
        </p>
      )}
    </Card>
  );
}

function Stops({ trip, label, belowStop }: Pick<TripCardProps, 'trip' | 'belowStop'> & { label: string }) {
  const { t, language } = usePage();
  return (
    <Timeline
      label={label}
      items={[
        { when: formatTime(trip.leavesAt, language), title: t('trasporto:trips.leave') },
        ...trip.stops.map((stop) => ({
          when: formatTime(stop.at, language),
          title: <StopLine stop={stop} />,
          text: belowStop?.(stop),
          ...(stop.isDone && { tone: 'success' as const }),
        })),
        { when: formatTime(trip.arrivesAt, language), title: t('trasporto:trips.arrive') },
      ]}
    />
  );
}

const MINUTE = 60_000;
const WAITS_FOR = {
  driver: 'trasporto:trips.held.driver',
  rider: 'trasporto:trips.held.rider',
  staff: 'trasporto:trips.held.staff',
} as const;
const PARCEL_WORDS = { pick_up: 'collect', drop: 'deliver' } as const;

function StopLine({ stop }: { stop: DriverTripStop }) {
  const { t, language } = usePage();
  const { isVague, kind, isParcel, at, promisedAt, name, place, agreementId, proposalId, waitsFor, seatsTaken } = stop;
  const where = t(`trasporto:trips.${isParcel ? PARCEL_WORDS[kind] : kind}`, { name, place });
  const text = agreementId ? where : `${where} (${t(WAITS_FOR[waitsFor ?? 'rider'], { name })})`;
  const hasMoved = Math.abs(at.getTime() - promisedAt.getTime()) >= MINUTE;
  return (
    <>
      <a href={agreementId ? `/agreements/${agreementId}` : `/proposals/${proposalId}`}>{text}</a>
      {hasMoved && ` (${t('trasporto:trips.moved', { time: formatTime(promisedAt, language) })})`}
      {isVague && ` · ${t('trasporto:trips.ask_the_way')}`}
      {!isParcel && ` · ${t('trasporto:trips.aboard', { count: seatsTaken })}`}
    </>
  );
}
