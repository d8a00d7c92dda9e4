// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Rider, TravelMatrix, Trip, TripPlan } from '@reciproca/matching';

const NEARLY = 1e-5;

/** Drives a plan minute by minute, knowing nothing of how it was made; says everything that is wrong with it. */
export function checkTrip(trip: Trip, riders: readonly Rider[], plan: TripPlan, travel: TravelMatrix): string[] {
  const wrong: string[] = [];
  const ways = (from: number, to: number): number => travel.minutes[from * travel.size + to] ?? Number.NaN;
  const aboard = new Map<string, number>();
  const done = new Set<string>();
  let [at, clock, driven] = [trip.from, plan.leavesAt, 0];
  if (clock < trip.leavesWithin.opens - NEARLY || clock > trip.leavesWithin.closes + NEARLY)
    wrong.push('leaves outside the window');
  for (const stop of plan.stops) {
    const rider = riders.find(({ id }) => id === stop.riderId);
    if (!rider) return [...wrong, `nobody is called ${stop.riderId}`];
    const point = stop.kind === 'drop' ? rider.drop : rider.pickUp;
    if (point !== stop.point) wrong.push('stops somewhere else');
    const arrives = clock + ways(at, point);
    driven += ways(at, point);
    if (stop.at < arrives - NEARLY) wrong.push('is there before it can be');
    if (stop.at > arrives + trip.mostCarWaitMinutes + NEARLY) wrong.push('stands about too long');
    const within = stop.kind === 'drop' ? rider.dropWithin : rider.pickUpWithin;
    if (stop.at < within.opens - NEARLY || stop.at > within.closes + NEARLY)
      wrong.push(`${stop.kind} outside the window`);
    if (rider.promised) {
      const promised = stop.kind === 'drop' ? rider.promised.dropAt : rider.promised.pickUpAt;
      if (stop.at > promised + trip.othersDelayMinutes + NEARLY) wrong.push('delays somebody too much');
      if (stop.kind === 'pick_up' && stop.at < promised - trip.othersDelayMinutes - NEARLY)
        wrong.push('comes too early');
    }
    clock = stop.at;
    at = point;
    if (stop.kind === 'pick_up') {
      if (aboard.has(rider.id) || done.has(rider.id)) wrong.push('picks up twice');
      aboard.set(rider.id, stop.at);
      clock += trip.stopMinutes;
    } else {
      const since = aboard.get(rider.id);
      if (since === undefined) wrong.push('drops who is not aboard');
      else if (stop.at - since > rider.mostAboardMinutes + NEARLY) wrong.push('keeps somebody aboard too long');
      aboard.delete(rider.id);
      done.add(rider.id);
    }
    for (const space of ['seats', 'wheelchairs', 'walkers'] as const) {
      const taken = [...aboard.keys()].reduce(
        (sum, id) => sum + (riders.find((one) => one.id === id)?.load[space] ?? 0),
        0,
      );
      if (taken > trip.room[space]) wrong.push(`${space} oversold`);
      if (taken !== stop.aboard[space]) wrong.push(`${space} miscounted`);
    }
  }
  driven += ways(at, trip.to);
  const direct = ways(trip.from, trip.to);
  const detour = Math.max(0, driven - direct);
  if (Math.abs(detour - plan.detourMinutes) > NEARLY) wrong.push('says another detour than it drives');
  const share = trip.mostDetourShare === Infinity ? Infinity : trip.mostDetourShare * direct;
  if (detour > Math.min(trip.mostDetourMinutes, share) + NEARLY) wrong.push('more detour than accepted');
  if (done.size !== riders.length || aboard.size > 0) wrong.push('leaves somebody behind');
  return wrong;
}
