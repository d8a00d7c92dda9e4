// SPDX-License-Identifier: AGPL-3.0-or-later
import { StopsMap } from '@reciproca/maps';
import { comuneGround } from '@reciproca/territory';
import { formatTime, usePage } from '@reciproca/ui';
import type { DriverTrip } from '../domain/driver-trip.js';

/** One drive with its stops in order, and the way to each in the driver’s own navigator. */
export function TripMap({ trip: { slotId, stops, title } }: { trip: DriverTrip }) {
  const { language } = usePage();
  return (
    <StopsMap
      id={`trip-${slotId}`}
      title={title}
      ground={comuneGround()}
      stops={stops.map(({ at, name, place, spot }) => ({
        when: formatTime(at, language),
        name: place,
        who: name,
        spot,
      }))}
    />
  );
}
