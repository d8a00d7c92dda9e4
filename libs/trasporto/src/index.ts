// SPDX-License-Identifier: AGPL-3.0-or-later
export { TrasportoModule } from './trasporto.module.js';
export { Trasporto1760000000007 } from './persistence/trasporto.migration.js';
export { TrasportoPlug } from './application/trasporto.plug.js';
export { ManageDrivers } from './application/manage-drivers.js';
export { rideOfferShape, rideRequestShape, seatsFor } from './domain/ride.details.js';
export type { RideOffer, RideRequest } from './domain/ride.details.js';
export { fitRide } from './domain/ride.fit.js';
export { planRide } from './domain/ride.plan.js';
export { travelMinutes, detourMinutes, roadMetres } from './domain/travel.js';
export { corridorOf, boxAround, boxLiteral } from './domain/corridor.js';
export type { Corridor } from './domain/corridor.js';
export { arePapersValid } from './domain/driver-papers.js';
export type { DriverPapers } from './domain/driver-papers.js';
