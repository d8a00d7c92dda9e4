// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver, planRound } from '@reciproca/matching';
import { rideRequestShape } from '../../../libs/trasporto/src/domain/ride.details.js';
import {
  cratesFor,
  ensureWaiting,
  type ParcelRequest,
  type RoundBase,
  type RoundPlace,
} from '../../../libs/trasporto/src/domain/round.js';
import { mayCarry } from '../../../libs/trasporto/src/domain/round.policy.js';
import { draftOf, hoursOf, placesOfRound, roundRequestOf } from '../../../libs/trasporto/src/domain/round.problem.js';
import { tripStopsOf } from '../../../libs/trasporto/src/domain/round.trip.js';
import { DEFAULT_PACE } from '../../../libs/trasporto/src/domain/travel.js';
import { crowFlies } from '../../../libs/trasporto/src/domain/travelled.js';
import { refusalOf } from '../../builders/parties.js';

const place = (id: string, lat: number, lon: number): RoundPlace => ({
  id,
  name: id,
  comuneName: 'Alba',
  address: null,
  isPublic: true,
  lat,
  lon,
});
const home = place('home', 44.7, 8.03);
const garden = place('garden', 44.71, 8.04);
const day = (time: string): Date => new Date(`2026-11-24T${time}:00+01:00`);
const base = (change: Partial<RoundBase> = {}): RoundBase => ({
  driverId: 'd',
  ride: null,
  from: home,
  to: home,
  earliest: day('09:00'),
  latest: day('12:00'),
  mostMinutes: 180,
  room: 4,
  ...change,
});

function parcel(requestId: string, to: RoundPlace, details: object = {}): ParcelRequest {
  const parsed = rideRequestShape.parse({
    leaveAt: day('09:00').toISOString(),
    leaveUntil: day('11:00').toISOString(),
    parcel: true,
    ...details,
  });
  return {
    requestId,
    slotId: `s${requestId}`,
    personId: `p${requestId}`,
    categoryId: 'c',
    areaId: null,
    title: requestId,
    autoAccept: true,
    visibility: 'ente',
    enteredBy: `p${requestId}`,
    from: garden,
    to,
    details: parsed,
  };
}

function draft(driver: RoundBase, parcels: readonly ParcelRequest[]) {
  const travelled = crowFlies(placesOfRound(driver, parcels), DEFAULT_PACE);
  return draftOf(driver, planRound(roundRequestOf(driver, parcels, travelled)), travelled);
}

describe('a planned round', () => {
  beforeAll(() => loadSolver());
  const near = parcel('near', place('n', 44.705, 8.035));
  const far = parcel('far', place('f', 44.73, 8.06));
  const visit = parcel('visit', place('v', 44.702, 8.032), { carries: 'visit' });

  it('collects before it brings, within the driver’s hours, and visits without collecting', () => {
    const { stops, leavesAt, backAt, leftOut, estimated } = draft(base(), [near, far, visit]);
    expect(leftOut).toEqual([]);
    expect(estimated).toBe(true);
    expect(leavesAt?.getTime()).toBeGreaterThanOrEqual(day('09:00').getTime());
    expect(backAt?.getTime()).toBeLessThanOrEqual(day('12:00').getTime());
    for (const stop of stops) {
      if (stop.requestId === 'visit') expect([stop.collectPosition, stop.collectAt]).toEqual([null, null]);
      else expect(stop.collectPosition).toBeLessThan(stop.deliverPosition);
    }
  });

  it('says why something is left out', () => {
    const big = parcel('big', far.to, { crates: 9 });
    const late = parcel('late', near.to, {
      leaveAt: day('14:00').toISOString(),
      leaveUntil: day('15:00').toISOString(),
    });
    const alps = parcel('alps', place('a', 45.9, 7.7));
    const { leftOut } = draft(base(), [near, big, late, alps]);
    expect(new Map(leftOut.map(({ requestId, reason }) => [requestId, reason]))).toEqual(
      new Map([
        ['big', 'no-room'],
        ['late', 'wrong-hours'],
        ['alps', 'too-far'],
      ]),
    );
  });

  it('is nothing where nothing fits', () => {
    expect(draft(base({ room: 1 }), [parcel('big', far.to, { crates: 2 })])).toMatchObject({
      leavesAt: null,
      backAt: null,
      stops: [],
      minutes: 0,
    });
  });

  it('becomes a trip: everybody picked up before they are dropped, visits from the start', () => {
    const parcels = [near, far, visit];
    const { stops, leavesAt } = draft(base(), parcels);
    const agreed = stops.map((stop) => ({
      ...stop,
      proposalId: `proposal ${stop.requestId}`,
      parcel: parcels.find(({ requestId }) => requestId === stop.requestId) ?? near,
    }));
    const trip = tripStopsOf({ leavesAt: leavesAt ?? day('09:00') }, home, agreed);
    expect(trip).toHaveLength(6);
    expect(trip[0]).toMatchObject({
      proposalId: 'proposal visit',
      kind: 'pick_up',
      point: { lat: home.lat, lon: home.lon },
    });
    expect(trip.map(({ at }) => at.getTime())).toEqual(trip.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
    for (const { proposalId } of agreed)
      expect(trip.filter((stop) => stop.proposalId === proposalId).map(({ kind }) => kind)).toEqual([
        'pick_up',
        'drop',
      ]);
  });
});

describe('the hours of what is carried', () => {
  const hours = (details: object) => hoursOf(rideRequestShape.parse({ parcel: true, ...details }));
  const minute = (time: string): number => day(time).getTime() / 60_000;

  it('are those of the place it waits at, or of the door it must be at', () => {
    expect(hours({ leaveAt: day('09:00').toISOString() })).toEqual({
      collect: { opens: minute('09:00'), closes: minute('10:00') },
      deliver: { opens: null, closes: null },
    });
    expect(hours({ arriveBy: day('11:00').toISOString() }).deliver).toEqual({
      opens: minute('10:00'),
      closes: minute('11:00'),
    });
    expect(hours({ leaveAt: day('09:00').toISOString(), carries: 'visit' }).deliver).toEqual({
      opens: minute('09:00'),
      closes: minute('10:00'),
    });
  });

  it('take room by crates; a visit takes none', () => {
    expect([
      cratesFor({ carries: 'crate', crates: 3 }),
      cratesFor({ carries: 'medicines', crates: 3 }),
      cratesFor({ carries: 'visit', crates: 3 }),
    ]).toEqual([3, 1, 0]);
  });
});

describe('who may', () => {
  const ctx = (...roles: string[]) =>
    ({ actor: { personId: 'd', roles, sessionId: null }, beneficiaryId: 'd' }) as unknown as Parameters<
      typeof mayCarry
    >[0];

  it('carry what: staff all, drivers what takes whoever comes first where the ente lets people agree', () => {
    const open = { personId: 'p', autoAccept: true, enteredBy: 'p' };
    expect(mayCarry(ctx('operator'), { ...open, autoAccept: false }, 'moderated')).toBe(true);
    expect(
      (['moderated', 'dispatched', 'assisted', 'free'] as const).map((mode) => mayCarry(ctx('driver'), open, mode)),
    ).toEqual([false, false, true, true]);
    expect([
      mayCarry(ctx('driver'), { ...open, autoAccept: false }, 'free'),
      mayCarry(ctx('driver'), { ...open, personId: 'd' }, 'free'),
      mayCarry(ctx('driver'), { ...open, enteredBy: 'd' }, 'free'),
    ]).toEqual([false, false, false]);
  });

  it('answer once, and before it leaves', () => {
    const waiting = { state: 'proposed' as const, leavesAt: day('09:00') };
    expect(refusalOf(() => ensureWaiting(waiting, day('08:59')))).toBeNull();
    expect(refusalOf(() => ensureWaiting(waiting, day('09:00')))).toBe('round.too_late');
    expect(refusalOf(() => ensureWaiting({ ...waiting, state: 'accepted' }, day('08:00')))).toBe(
      'round.already_answered',
    );
  });
});
