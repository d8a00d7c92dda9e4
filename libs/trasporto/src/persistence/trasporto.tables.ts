// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { TrasportoCarInspections1796040000001 } from './car-inspections.migration.js';
import { TrasportoDepartureSearch1795884433434 } from './departure-search.migration.js';
import { TrasportoLateTrips1796020100001 } from './late-trips.migration.js';
import { TrasportoOverruledRounds1795903200001 } from './overruled-rounds.migration.js';
import { DriverPapersEntity } from './driver-papers.entity.js';
import { RideDepartureEntity } from './ride-departure.entity.js';
import { RideStopMarkEntity } from './ride-stop-mark.entity.js';
import { TrasportoStopMarks1798800000101 } from './stop-marks.migration.js';
import { RideStopEntity } from './ride-stop.entity.js';
import { RideWayEntity } from './ride-way.entity.js';
import { TrasportoRideWays1795894200000 } from './ride-ways.migration.js';
import { RideTripEntity } from './ride-trip.entity.js';
import { RoundStopEntity } from './round-stop.entity.js';
import { RoundEntity } from './round.entity.js';
import { TrasportoEngine1760000000012 } from './trasporto-engine.migration.js';
import { TrasportoRounds1760000000016 } from './trasporto-rounds.migration.js';
import { Trasporto1760000000007 } from './trasporto.migration.js';
import { TravelTimeEntity } from './travel-time.entity.js';
import { TrasportoWithdrawnRounds1795993000001 } from './withdrawn-rounds.migration.js';

export const trasportoTables = ownTables({
  entities: [
    DriverPapersEntity,
    RideDepartureEntity,
    RideStopEntity,
    RideStopMarkEntity,
    RideTripEntity,
    RideWayEntity,
    RoundStopEntity,
    RoundEntity,
    TravelTimeEntity,
  ],
  migrations: [
    Trasporto1760000000007,
    TrasportoEngine1760000000012,
    TrasportoRounds1760000000016,
    TrasportoDepartureSearch1795884433434,
    TrasportoRideWays1795894200000,
    TrasportoOverruledRounds1795903200001,
    TrasportoWithdrawnRounds1795993000001,
    TrasportoLateTrips1796020100001,
    TrasportoCarInspections1796040000001,
    TrasportoStopMarks1798800000101,
  ],
  fences: {
    ride_trips: { by: 'slot_id', parent: 'slots' },
    ride_stops: { by: 'slot_id', parent: 'slots' },
    round_stops: { by: 'round_id', parent: 'rounds' },
  },
});
