// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { clashesOf, Diary, type DiaryEntry, DiaryKeepers, type WantedTime } from '@reciproca/diary';
import type { Ctx } from '@reciproca/kernel';
import { groupOf, stayingUntil, wantedTimes } from '../domain/diary.rules.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { DiaryDue } from '../persistence/diary-due.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { type Engaged, listEngagedAhead, listEngagedOfSlots } from '../persistence/engaged.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { listWaysBack } from '../persistence/way-back.read-model.js';
import type { Span } from '../domain/span.js';
import type { Stays } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';

/** A pair of listings, and the hours they would meet in. */
export type MeetingCase = { readonly offer: Listing; readonly request: Listing } & {
  readonly proposal: Pick<Proposal, 'id' | 'startsAt' | 'endsAt'>;
};

/** What exchange writes into the diary, and asks of it. Like the slot book it never adds nor subtracts: it writes a slot's part anew. */
@Injectable()
export class DiaryBook implements OnModuleInit {
  constructor(
    private readonly diary: Diary,
    private readonly keepers: DiaryKeepers,
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly engine: EngineSettingsRepository,
    private readonly due: DiaryDue,
    private readonly slots: SlotRepository,
  ) {}

  onModuleInit(): void {
    this.due.writtenBy(async (ctx, offerSlotIds) => {
      await this.lockSlots(ctx, offerSlotIds);
      await this.write(ctx, offerSlotIds);
    });
  }

  /**
   * Now, for who looks into the diary before the transaction ends: these offers' slots, and whatever else was noted. The caller has
   * locked the former.
   */
  async follow(ctx: Ctx, offerSlotIds: readonly string[]): Promise<void> {
    const own = new Set(offerSlotIds);
    const others = (await this.due.take(ctx)).filter((id) => !own.has(id));
    await this.lockSlots(ctx, others);
    await this.write(ctx, [...own, ...others]);
  }

  /** What the diary should say of the ente's time to come, as far as exchange causes it. */
  async listExpected(ctx: Ctx): Promise<DiaryEntry[]> {
    return this.entriesOf(ctx, await listEngagedAhead(ctx));
  }

  /** Locks the two people first: nobody takes their time until the transaction ends. */
  async listClashes(ctx: Ctx, meeting: MeetingCase): Promise<DiaryEntry[]> {
    const engine = await this.engine.getSettings(ctx);
    const wanted = await this.wanted(ctx, [meeting], engine);
    await this.lockPeople(ctx, [meeting]);
    return this.diary.listClashes(
      ctx,
      wanted.flatMap(({ times }) => times),
      engine,
    );
  }

  /** The same for hours of one person's that no two listings stand for. */
  async listClashesOf(ctx: Ctx, wanted: readonly WantedTime[]): Promise<DiaryEntry[]> {
    await this.diary.lockPeople(
      ctx,
      wanted.map(({ personId }) => personId),
    );
    return this.diary.listClashes(ctx, wanted, await this.engine.getSettings(ctx));
  }

  /** Without locking anybody: for whoever only shows it, or closes what does not fit any more. */
  async peekClashes(ctx: Ctx, meeting: MeetingCase): Promise<DiaryEntry[]> {
    const engine = await this.engine.getSettings(ctx);
    const [wanted] = await this.wanted(ctx, [meeting], engine);
    return this.diary.listClashes(ctx, wanted?.times ?? [], engine);
  }

  /** The same of many at once: those in which somebody is busy, by the proposal. */
  async peekClashing(ctx: Ctx, meetings: readonly MeetingCase[]): Promise<ReadonlySet<string>> {
    const engine = await this.engine.getSettings(ctx);
    const wanted = await this.wanted(ctx, meetings, engine);
    const times = wanted.flatMap((one) => one.times);
    if (times.length === 0) return new Set();
    const around = await this.diary.listAround(
      ctx,
      [...new Set(times.map(({ personId }) => personId))],
      new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime()))),
      new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
    );
    const clashing = wanted.filter((one) =>
      one.times.some((time) => clashesOf(time, around.get(time.personId) ?? [], engine).length > 0),
    );
    return new Set(clashing.map(({ id }) => id));
  }

  lockPeople(ctx: Ctx, meetings: readonly Pick<MeetingCase, 'offer' | 'request'>[]): Promise<void> {
    return this.diary.lockPeople(
      ctx,
      meetings.flatMap(({ offer, request }) => [offer.personId, request.personId]),
    );
  }

  /** Two who write the same slot's part would each put back what the other has just ended. */
  private async lockSlots(ctx: Ctx, slotIds: readonly string[]): Promise<void> {
    if (slotIds.length > 0) await this.slots.lock(ctx, slotIds);
  }

  private async write(ctx: Ctx, offerSlotIds: readonly string[]): Promise<void> {
    if (offerSlotIds.length === 0) return;
    const entries = await this.entriesOf(ctx, await listEngagedOfSlots(ctx, offerSlotIds));
    await this.diary.replace(ctx, offerSlotIds, entries);
    await this.keepers.follow(ctx, offerSlotIds);
  }

  private async wanted(
    ctx: Ctx,
    meetings: readonly MeetingCase[],
    engine: EngineSettings,
  ): Promise<{ id: string; times: WantedTime[] }[]> {
    const backAt = await listWaysBack(
      ctx,
      meetings.map(({ request }) => request.id),
    );
    return meetings.map(({ offer, request, proposal }) => {
      const stays = this.stays(offer, request, proposal, backAt, engine);
      return { id: proposal.id, times: wantedTimes(offer, request, stays, [proposal.id]) };
    });
  }

  private stays(
    offer: Listing,
    request: Listing,
    span: Span,
    backAt: ReadonlyMap<string, Date>,
    engine: EngineSettings,
  ): Stays {
    const { giver, receiver } = this.plugs.stays(offer, request, span, engine);
    return { giver, receiver: receiver && stayingUntil(receiver, backAt.get(request.id)) };
  }

  private async entriesOf(ctx: Ctx, engaged: readonly Engaged[]): Promise<DiaryEntry[]> {
    if (engaged.length === 0) return [];
    const engine = await this.engine.getSettings(ctx);
    const ids = [...new Set(engaged.flatMap(({ offerId, requestId }) => [offerId, requestId]))];
    const listings = new Map((await this.listings.listListings(ctx, ids)).map((listing) => [listing.id, listing]));
    const backAt = await listWaysBack(
      ctx,
      engaged.map(({ requestId }) => requestId),
    );
    return engaged.flatMap((cause): DiaryEntry[] => {
      const [offer, request] = [listings.get(cause.offerId), listings.get(cause.requestId)];
      if (!offer || !request) return [];
      const { giver, receiver } = this.stays(offer, request, cause, backAt, engine);
      const common = {
        firmness: cause.causeKind === 'agreement' ? ('agreed' as const) : ('held' as const),
        causeKind: cause.causeKind,
        causeId: cause.causeId,
        sourceId: cause.offerSlotId,
      };
      return [
        ...(giver ? [{ ...giver, ...common, personId: offer.personId, groupId: groupOf(offer) }] : []),
        ...(receiver ? [{ ...receiver, ...common, personId: request.personId, groupId: groupOf(request) }] : []),
      ];
    });
  }
}
