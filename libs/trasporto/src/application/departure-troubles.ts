// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Agreement, CallOffTimes, DelayTime, type RestoredTimes, RestoreTimes } from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import {
  actsAsStaff,
  type Ctx,
  DomainError,
  endOfRomeDay,
  forbidden,
  notFound,
  startOfRomeDay,
} from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Departure } from '../domain/departure.js';
import { listDepartures } from '../persistence/departure.read-model.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TripRepository } from '../persistence/trip.repository.js';
import { RoundDiary } from './round-diary.js';

/** Further ahead nobody writes that they cannot. */
const NEXT_MS = 14 * 86_400_000;

/** A driver cannot go, or is late: for one departure or all of a day, by the driver or staff who hear it on the telephone. */
@Injectable()
export class DepartureTroubles {
  constructor(
    private readonly people: People,
    private readonly callOffTimes: CallOffTimes,
    private readonly restoreTimes: RestoreTimes,
    private readonly delayTime: DelayTime,
    private readonly trips: TripRepository,
    private readonly rounds: RoundRepository,
    private readonly diary: RoundDiary,
  ) {}

  /** Throws `departure.not_found`, also for somebody else's. */
  async find(ctx: Ctx, slotId: string): Promise<Departure> {
    const [departure] = await listDepartures(ctx, { slotIds: [slotId] });
    if (!departure || !maySpeakFor(ctx, departure.driverId)) throw notFound('departure');
    return departure;
  }

  /** @param day yyyy-mm-dd. Throws `forbidden` for somebody else's, `person.not_found`. */
  async listOfDay(ctx: Ctx, driverId: string, day: string): Promise<Departure[]> {
    if (!maySpeakFor(ctx, driverId)) throw forbidden();
    await this.people.getPerson(ctx, driverId);
    return listDepartures(ctx, { driverId, from: startOfRomeDay(day), until: endOfRomeDay(day) });
  }

  /** What a driver still has ahead in the coming days. Throws `forbidden` for somebody else's. */
  listNext(ctx: Ctx, driverId: string): Promise<Departure[]> {
    if (!maySpeakFor(ctx, driverId)) throw forbidden();
    const from = ctx.clock.now();
    return listDepartures(ctx, { driverId, from, until: new Date(from.getTime() + NEXT_MS) });
  }

  /** Riders and who waits for a delivery are told at once, and others searched for them. Returns how many counted on it. */
  async callOff(ctx: Ctx, departures: readonly Departure[]): Promise<number> {
    if (departures.length === 0) throw notFound('departure');
    const ahead = departures.filter(({ endsAt }) => endsAt > ctx.clock.now());
    if (ahead.length === 0) throw new DomainError('departure.over', 'conflict');
    const agreed = await this.callOffTimes.execute(
      ctx,
      ahead.map(({ slotId }) => slotId),
    );
    return agreed.length;
  }

  /** What of it was called off and the reader may still take back. Throws `departure.not_found`, also for somebody else's. */
  async listCalledOff(ctx: Ctx, slotId: string): Promise<Departure[]> {
    const departures = await listDepartures(ctx, { slotIds: [slotId], calledOff: true });
    const [departure] = departures;
    if (!departure) await this.find(ctx, slotId);
    else if (!maySpeakFor(ctx, departure.driverId)) throw notFound('departure');
    return this.keepOpen(ctx, departures);
  }

  /** The same for all of a driver, of a day (yyyy-mm-dd) or from now on. */
  async listCalledOffOfDriver(ctx: Ctx, driverId: string, day: string | null): Promise<Departure[]> {
    if (!maySpeakFor(ctx, driverId)) throw forbidden();
    await this.people.getPerson(ctx, driverId);
    const span = day ? { from: startOfRomeDay(day), until: endOfRomeDay(day) } : { from: ctx.clock.now() };
    return this.keepOpen(ctx, await listDepartures(ctx, { driverId, calledOff: true, ...span }));
  }

  /** The driver goes after all: whoever counted on it and has found nobody else does again. Throws `listing.nothing_to_undo`. */
  takeBack(ctx: Ctx, departures: readonly Departure[]): Promise<RestoredTimes> {
    return this.restoreTimes.execute(
      ctx,
      departures.map(({ slotId }) => slotId),
    );
  }

  private async keepOpen(ctx: Ctx, departures: readonly Departure[]): Promise<Departure[]> {
    const open = await this.restoreTimes.listOpen(
      ctx,
      departures.map(({ slotId }) => slotId),
    );
    return departures.filter(({ slotId }) => open.some((time) => time.slotId === slotId));
  }

  /**
   * Everybody still to be fetched is told the new hour, or that the old one holds again. Returns how many they are.
   * Throws `departure.nobody_waits`, `departure.late_already`, `listing.hour_past`.
   */
  async late(ctx: Ctx, departures: readonly Departure[], minutes: number): Promise<number> {
    if (departures.length > 0 && departures.every(({ lateMinutes }) => lateMinutes === minutes))
      throw new DomainError(minutes > 0 ? 'departure.late_already' : 'departure.not_late', 'conflict');
    let told = 0;
    for (const departure of departures.toSorted((a, b) => a.slotId.localeCompare(b.slotId))) {
      let byMinutes = 0;
      const delayed = await this.delayTime.execute(ctx, departure.slotId, async () => {
        byMinutes = minutes - (await this.trips.findLateness(ctx, departure.slotId));
        return byMinutes;
      });
      if (delayed.length === 0) continue;
      await this.trips.delay(ctx, departure.slotId, byMinutes);
      await this.rounds.shift(ctx, departure.slotId, byMinutes * 60_000);
      await this.diary.follow(ctx, [departure.slotId]);
      await this.tell(ctx, departure, delayed, minutes);
      told += delayed.length;
    }
    if (told === 0) throw new DomainError('departure.nobody_waits', 'conflict');
    return told;
  }

  private async tell(
    ctx: Ctx,
    { slotId, driverId }: Departure,
    delayed: readonly Agreement[],
    minutes: number,
  ): Promise<void> {
    await emit(ctx, {
      topic: 'trasporto.departure_late',
      payload: {
        slotId,
        driverId,
        minutes,
        at: ctx.clock.now().toISOString(),
        rides: delayed.map(({ id, receiverId, startsAt }) => ({
          agreementId: id,
          receiverId,
          startsAt: startsAt.toISOString(),
        })),
      },
    });
  }
}

/** The driver, or staff at their own desk who have heard it. */
function maySpeakFor(ctx: Ctx, driverId: string): boolean {
  return driverId === ctx.beneficiaryId || actsAsStaff(ctx);
}
