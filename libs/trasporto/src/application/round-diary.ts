// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CauseTeller,
  Diary,
  type DiaryEntry,
  type DiaryKeeper,
  DiaryKeepers,
  DiaryWords,
  freeSpans,
  type ToldCause,
  type WantedTime,
  withWay,
} from '@reciproca/diary';
import { Engine, EnsureFree, Listings, type Span } from '@reciproca/exchange';
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import { type ParcelRequest, type RoundBase, type RoundStop, VISIT_MINUTES } from '../domain/round.js';
import { listRoundTimes, type RoundTime } from '../persistence/round-times.read-model.js';

/** Who drives, along which ride, from where to where. */
type Drive = Pick<RoundBase, 'driverId' | 'ride'> & Record<'from' | 'to', Point>;

/** Less is no time to drive a round in. */
const LEAST_MS = 15 * 60_000;

/** A round takes its driver's time as a whole, from leaving until back: held while it waits for an answer, then agreed. */
@Injectable()
export class RoundDiary implements OnModuleInit, DiaryKeeper, CauseTeller {
  readonly kind = 'round';
  readonly kinds = ['round'] as const;

  constructor(
    private readonly keepers: DiaryKeepers,
    private readonly words: DiaryWords,
    private readonly diary: Diary,
    private readonly engine: Engine,
    private readonly ensureFree: EnsureFree,
    private readonly listings: Listings,
  ) {}

  onModuleInit(): void {
    this.keepers.add(this);
    this.words.add(this);
  }

  async listExpected(ctx: Ctx): Promise<DiaryEntry[]> {
    return (await listRoundTimes(ctx, { endsAfter: ctx.clock.now() })).flatMap(entriesOf);
  }

  async rewrite(ctx: Ctx, roundIds: readonly string[]): Promise<void> {
    await this.write(ctx, await listRoundTimes(ctx, { ids: roundIds }));
  }

  /** A round of which nothing is left to drive takes no time any more. */
  async follow(ctx: Ctx, offerSlotIds: readonly string[]): Promise<void> {
    await this.write(ctx, await listRoundTimes(ctx, { offerSlotIds }));
  }

  /** One's own; staff anybody's of the ente. */
  async tell(ctx: Ctx, roundIds: readonly string[]): Promise<ReadonlyMap<string, ToldCause>> {
    const title = this.titleOf(ctx);
    const rounds = await listRoundTimes(ctx, { ids: roundIds });
    const own = rounds.filter(({ driverId }) => isStaff(ctx) || driverId === ctx.beneficiaryId);
    return new Map(
      own.map(({ id, leavesAt: startsAt, backAt: endsAt }) => [
        id,
        { title, shortTitle: title, href: `/rounds/${id}`, people: [], startsAt, endsAt },
      ]),
    );
  }

  titleOf(ctx: Ctx): string {
    return translator(ctx.language)('trasporto:round.title');
  }

  /** Throws what `EnsureFree` throws where the driver has something else then; returns whether that was overruled. */
  async ensureFreeFor(ctx: Ctx, base: Drive, span: Span, overrule: string | null): Promise<boolean> {
    return this.ensureFree.times(ctx, [await this.wanted(ctx, base, span)], overrule);
  }

  /** The driver's hours for it without those in which they have something else, the way to and from it included. */
  async freeHours(ctx: Ctx, base: RoundBase): Promise<Span[]> {
    const span = { startsAt: base.earliest, endsAt: base.latest };
    const wanted = await this.wanted(ctx, base, span);
    const engine = await this.engine.getSettings(ctx);
    const around = await this.diary.listAround(ctx, [base.driverId], span.startsAt, span.endsAt);
    const taken = (around.get(base.driverId) ?? []).filter(
      ({ firmness, groupId }) => firmness !== 'held' && groupId !== wanted.groupId,
    );
    const free = freeSpans(
      span,
      taken.map((entry) => withWay(wanted, entry, engine)),
    );
    return free.filter(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() >= LEAST_MS);
  }

  /** Those called on who have something else while somebody would be with them, by their requests. */
  async listBusyVisits(
    ctx: Ctx,
    stops: readonly (Pick<RoundStop, 'deliverAt'> & { parcel: ParcelRequest })[],
  ): Promise<Set<string>> {
    const engine = await this.engine.getSettings(ctx);
    const busy = new Set<string>();
    for (const { deliverAt: startsAt, parcel } of stops.filter((stop) => stop.parcel.details.carries === 'visit')) {
      const { personId, requestId: groupId, to } = parcel;
      const endsAt = new Date(startsAt.getTime() + VISIT_MINUTES * 60_000);
      const visit = { personId, groupId, causeIds: [], startsAt, endsAt, begins: to, ends: to };
      if ((await this.diary.listClashes(ctx, [visit], engine)).length > 0) busy.add(groupId);
    }
    return busy;
  }

  private async wanted(ctx: Ctx, { driverId, ride, from, to }: Drive, span: Span): Promise<WantedTime> {
    const offer = ride ? await this.listings.get(ctx, ride.offerId) : null;
    const groupId = offer ? (offer.linkedToId ?? offer.id) : driverId;
    return { personId: driverId, groupId, causeIds: [], ...span, begins: from, ends: to };
  }

  private async write(ctx: Ctx, rounds: readonly RoundTime[]): Promise<void> {
    if (rounds.length === 0) return;
    await this.diary.replace(
      ctx,
      rounds.map(({ id }) => id),
      rounds.flatMap(entriesOf),
    );
  }
}

function entriesOf(round: RoundTime): DiaryEntry[] {
  if (!round.takesTime) return [];
  const { id, driverId: personId, groupId, isAccepted, leavesAt, backAt, begins, ends } = round;
  const cause = { causeKind: 'round' as const, causeId: id, groupId, sourceId: id };
  return [
    { personId, ...cause, firmness: isAccepted ? 'agreed' : 'held', startsAt: leavesAt, endsAt: backAt, begins, ends },
  ];
}
