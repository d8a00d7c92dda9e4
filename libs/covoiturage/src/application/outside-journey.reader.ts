// SPDX-License-Identifier: AGPL-3.0-or-later
import { isPublicName } from '@reciproca/platform';
import { distanceMetres } from '@reciproca/territory';
import type { OutsideJourney } from '../domain/outside-journey.js';
import { SOUGHT_KM, type SoughtRide } from '../domain/sought-ride.js';
import { type DriverJourneyAnswer, driverJourneyShape, MOST_READ } from './standard-answers.js';

export interface ReadJourneys {
  readonly journeys: readonly OutsideJourney[];
  readonly notFree: number;
}

/** As many of one platform as stand on a page beside those of others. */
const MOST_SHOWN = 10;
/** What a platform may be out of the circle or the hours it was asked for. */
const TOLERANCE = 1.01;

/**
 * What of an answer is shown: free rides of the standard's shape, near what was asked for, the nearest in time first. Null for
 * what is no list.
 */
export function readJourneys(body: unknown, sought: SoughtRide, now: Date): ReadJourneys | null {
  if (!Array.isArray(body)) return null;
  const answers = body.slice(0, MOST_READ).flatMap((one): DriverJourneyAnswer[] => {
    const { data } = driverJourneyShape.safeParse(one);
    return data ? [data] : [];
  });
  if (answers.length === 0 && body.length > 0) return null;
  const near = answers.filter((answer) => isNear(answer, sought, now));
  const free = near.filter(isFree);
  const apart = ({ pickUpAt }: OutsideJourney): number => Math.abs(pickUpAt.getTime() - sought.at.getTime());
  const journeys = free
    .map(journeyOf)
    .toSorted((one, other) => apart(one) - apart(other))
    .slice(0, MOST_SHOWN);
  return { journeys: withoutTwins(journeys), notFree: near.length - free.length };
}

function isFree({ price }: DriverJourneyAnswer): boolean {
  return price?.type === 'FREE' && (price.amount ?? 0) === 0;
}

function isNear(answer: DriverJourneyAnswer, { from, to, at, slackSeconds, seats }: SoughtRide, now: Date): boolean {
  const { pickUp, drop, pickUpAt } = journeyOf(answer);
  const apartSeconds = Math.abs(pickUpAt.getTime() - at.getTime()) / 1000;
  const isWithin = (one: typeof pickUp, other: typeof from) =>
    distanceMetres(one, other) <= SOUGHT_KM * 1000 * TOLERANCE;
  const hasRoom = (answer.availableSeats ?? seats) >= seats;
  return hasRoom && pickUpAt > now && apartSeconds <= slackSeconds && isWithin(pickUp, from) && isWithin(drop, to);
}

function journeyOf(answer: DriverJourneyAnswer): OutsideJourney {
  const { id, driver, passengerPickupDate: seconds, operator, webUrl } = answer;
  return {
    ref: id ?? `${driver.id} ${seconds}`,
    journeyId: id ?? null,
    ...{ driverId: driver.id, driverAlias: driver.alias, operator },
    pickUpAt: new Date(seconds * 1000),
    pickUp: { lat: answer.passengerPickupLat, lon: answer.passengerPickupLng },
    drop: { lat: answer.passengerDropLat, lon: answer.passengerDropLng },
    pickUpLabel: answer.passengerPickupAddress ?? null,
    dropLabel: answer.passengerDropAddress ?? null,
    seats: answer.availableSeats ?? null,
    webUrl: webUrl && leadsOut(webUrl) ? webUrl : null,
  };
}

/** A page people may be sent to: of the public net, by TLS, without a name and a password in it. */
function leadsOut(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && isPublicName(address);
}

function withoutTwins(journeys: readonly OutsideJourney[]): OutsideJourney[] {
  return [...new Map(journeys.map((journey) => [journey.ref, journey])).values()];
}
