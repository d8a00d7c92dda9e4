// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Query, UseFilters, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, PLATFORM_CONFIG, type PlatformConfig, valid } from '@reciproca/platform';
import { FindJourneys } from '../application/find-journeys.js';
import { FindRegularTrips } from '../application/find-regular-trips.js';
import { PartnerDoor, type PartnerVisit } from '../application/partner-door.js';
import type { RideSide } from '../domain/shared-ride.js';
import { JourneyWriter } from './journey.response.js';
import { driverJourneys, driverRegularTrips, passengerJourneys, passengerRegularTrips } from './journey.shapes.js';
import { ownOperator } from '../application/own-operator.js';
import { PartnerGuard, Visit } from './partner.guard.js';
import {
  journeyAsk,
  journeysQuery,
  type JourneysQuery,
  regularAsk,
  regularTripsQuery,
  type RegularTripsQuery,
} from './search.request.js';
import { StandardErrors } from './standard-errors.js';

const AT_ENTE = ['enteSlug'];

@ApiTags('covoiturage')
@Controller('api/v1/covoiturage/:enteSlug')
@Allow('public')
@UseFilters(StandardErrors)
@UseGuards(PartnerGuard)
export class SearchController {
  private readonly write: JourneyWriter;

  constructor(
    private readonly door: PartnerDoor,
    private readonly journeys: FindJourneys,
    private readonly trips: FindRegularTrips,
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
  ) {
    this.write = new JourneyWriter(ownOperator(config));
  }

  @Get('driver_journeys')
  @Documented({ summary: 'Offered rides', params: AT_ENTE, query: journeysQuery, answer: driverJourneys })
  async findDrivers(@Visit() visit: PartnerVisit, @Query(valid(journeysQuery)) query: JourneysQuery) {
    return (await this.findJourneys(visit, 'driver', query)).map(this.write.driverJourney);
  }

  @Get('passenger_journeys')
  @Documented({ summary: 'Rides asked for', params: AT_ENTE, query: journeysQuery, answer: passengerJourneys })
  async findPassengers(@Visit() visit: PartnerVisit, @Query(valid(journeysQuery)) query: JourneysQuery) {
    return (await this.findJourneys(visit, 'passenger', query)).map(this.write.passengerJourney);
  }

  @Get('driver_regular_trips')
  @Documented({
    ...{ summary: 'Offered rides that come round', params: AT_ENTE },
    ...{ query: regularTripsQuery, answer: driverRegularTrips },
  })
  async findDriversTrips(@Visit() visit: PartnerVisit, @Query(valid(regularTripsQuery)) query: RegularTripsQuery) {
    return (await this.findTrips(visit, 'driver', query)).map(this.write.driverTrip);
  }

  @Get('passenger_regular_trips')
  @Documented({
    ...{ summary: 'Rides asked for that come round', params: AT_ENTE },
    ...{ query: regularTripsQuery, answer: passengerRegularTrips },
  })
  async findPassengersTrips(@Visit() visit: PartnerVisit, @Query(valid(regularTripsQuery)) query: RegularTripsQuery) {
    return (await this.findTrips(visit, 'passenger', query)).map(this.write.passengerTrip);
  }

  private findJourneys(visit: PartnerVisit, side: RideSide, query: JourneysQuery) {
    return this.door.read(visit, (ctx) => this.journeys.execute(ctx, side, journeyAsk(query)));
  }

  private findTrips(visit: PartnerVisit, side: RideSide, query: RegularTripsQuery) {
    return this.door.read(visit, (ctx) => this.trips.execute(ctx, side, regularAsk(query)));
  }
}
