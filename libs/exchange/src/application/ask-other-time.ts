// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Agreement, type AgreementSide, sideOfAgreement } from '../domain/agreement.js';
import {
  byPair,
  ensureMovable,
  movedBy,
  onDayOf,
  type OtherTime,
  otherSide,
  type Wanted,
  wishOf,
} from '../domain/other-time.js';
import type { WhichLegs } from '../domain/legs.js';
import { daysFrom, ensureOtherWeekday } from '../domain/other-weekday.js';
import type { ListingKind } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { listIdsFromHere } from '../persistence/series.read-model.js';
import { DiaryBook } from './diary-book.js';
import { EnsureFree } from './ensure-free.js';
import { ensureJourneyHolds, ensureOtherWaysMove } from './ensure-journey-holds.js';
import { ExchangeLocks } from './exchange-locks.js';
import { GuardianYes } from './guardian-yes.js';
import { HeardYeses } from './heard-yes.js';
import { LegsOfPair } from './legs-of-pair.js';
import { MoveAgreement } from './move-agreement.js';
import { MoveInTime, type TimeMove } from './move-in-time.js';
import { otherTimeNews } from './news.js';
import { ServicePlugs } from './service-plugs.js';
import { TwoPeople } from './two-people.js';

export interface TimeAsked extends Wanted {
  /** With those agreed with the same person for later dates of the same request, at the same hours. */
  readonly fromHere?: boolean | undefined;
  /** There and back by as much, where the same two go both ways. */
  readonly legs?: WhichLegs | undefined;
  /** Whom staff have heard; with both it moves at once. */
  readonly heard?: readonly AgreementSide[] | undefined;
  readonly overrule?: string | null | undefined;
}

/** One of two who have agreed asks for another time, or staff who have heard them. The old one holds until the yes. */
@Injectable()
export class AskOtherTime {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly move: MoveAgreement,
    private readonly twoPeople: TwoPeople,
    private readonly guardianYes: GuardianYes,
    private readonly heardYeses: HeardYeses,
    private readonly plugs: ServicePlugs,
    private readonly agreements: AgreementRepository,
    private readonly listings: ListingRepository,
    private readonly times: OtherTimeRepository,
    private readonly acts: ActRepository,
    private readonly book: DiaryBook,
    private readonly ensureFree: EnsureFree,
    private readonly legsOfPair: LegsOfPair,
    private readonly moveInTime: MoveInTime,
  ) {}

  /**
   * Throws `agreement.too_late_to_move`, `agreement.hear_one`, `agreement.others_aboard`, `agreement.series_keeps_days`,
   * `agreement.leg_stays`, `agreement.legs_crossed`, and what {@link wishOf} and {@link ensureOtherWeekday} throw. Returns whether it moved at once.
   */
  async execute(ctx: Ctx, id: string, asked: TimeAsked): Promise<'asked' | 'moved'> {
    const seen = await this.agreements.getAgreement(ctx, id);
    const later = asked.fromHere ? (await listIdsFromHere(ctx, id)).ids : [];
    const dates = [seen, ...(await this.listAll(ctx, later))];
    const legs = asked.legs === 'all' ? (await Promise.all(dates.map((one) => this.listLegs(ctx, one)))).flat() : [];
    const aboard = await this.listAboard(ctx, [...dates, ...legs]);
    const ids = [...new Set([...dates, ...legs, ...aboard].map((one) => one.id))];
    const locked = await this.locks.only(ctx, await this.locks.agreementParts(ctx, ids));
    const { agreement, side } = await this.move.open(ctx, id);
    ensureMovable(agreement, ctx.clock.now());
    const sides = sidesSpeaking(ctx, agreement, side, asked.heard ?? []);
    const asker = side ?? sides[0] ?? 'receiver';
    const moves = await this.movesOf(ctx, agreement, { later, legs }, asked);
    const movingIds = moves.map((move) => move.agreement.id);
    const isMoved = moves.some((move) => move.wish.startsAt.getTime() !== move.agreement.startsAt.getTime());
    if (asked.legs === 'all' && isMoved) await ensureOtherWaysMove(ctx, dates, movingIds);
    for (const { agreement: own, wish } of moves) await ensureJourneyHolds(ctx, own.requestId, wish, movingIds);
    const others = moves.filter(
      (one) => one.agreement.giverId !== agreement.giverId || one.agreement.receiverId !== agreement.receiverId,
    );
    if (others.length > 0 && !sides.includes('giver')) throw new DomainError('agreement.others_aboard', 'conflict');
    const heard = await this.ensureSaid(ctx, agreement, { sides, heard: asked.heard ?? [] });
    await this.replace(ctx, moves, personOf(agreement, asker));
    const isHeard = sides.length > 1;
    if (isHeard && others.length === 0) {
      const how = {
        askedBy: side && personOf(agreement, side),
        overrule: asked.overrule,
        isSeries: asked.fromHere === true,
        heard,
      };
      await this.moveInTime.execute(ctx, moves, locked, how);
      return 'moved';
    }
    await this.ensureAskerFree(ctx, moves, personOf(agreement, asker), asked.overrule ?? null);
    await this.ask(ctx, moves, { asker, isHeard: isHeard ? agreement.receiverId : null, heard });
    return 'asked';
  }

  /** The other ways of the same two that can be moved with it. */
  async listLegs(ctx: Ctx, agreement: Agreement): Promise<Agreement[]> {
    const ways = await this.legsOfPair.list(ctx, agreement);
    return ways.filter(({ state, startsAt }) => state === 'agreed' && startsAt > ctx.clock.now());
  }

  /** Whether others ride in the same car, who would be asked as well. */
  async hasOthersAboard(ctx: Ctx, id: string): Promise<boolean> {
    const aboard = await this.listAboard(ctx, [await this.agreements.getAgreement(ctx, id)]);
    return aboard.some((one) => one.id !== id);
  }

  private listAll(ctx: Ctx, ids: readonly string[]): Promise<Agreement[]> {
    return Promise.all(ids.map((id) => this.agreements.getAgreement(ctx, id)));
  }

  /** Whoever is in the same car moves with it. */
  private async listAboard(ctx: Ctx, agreements: readonly Agreement[]): Promise<Agreement[]> {
    const together = agreements.filter(({ service }) => this.plugs.get(service).shiftTime);
    if (together.length === 0) return [];
    return this.agreements.listStandingOfSlots(
      ctx,
      together.map(({ offerSlotId }) => offerSlotId),
    );
  }

  /** The named one first, then later dates, then who else is in the same cars. */
  private async movesOf(
    ctx: Ctx,
    agreement: Agreement,
    { later, legs }: { readonly later: readonly string[]; readonly legs: readonly Agreement[] },
    asked: TimeAsked,
  ): Promise<TimeMove[]> {
    const now = ctx.clock.now();
    const own: TimeMove = { agreement, wish: wishOf(agreement, asked, now) };
    const byMs = own.wish.startsAt.getTime() - agreement.startsAt.getTime();
    const shiftDays = asked.fromHere ? daysFrom(agreement.startsAt, own.wish.startsAt) : 0;
    if (shiftDays !== 0) await this.ensureOtherDay(ctx, agreement, shiftDays);
    const isTogether = this.plugs.get(agreement.service).shiftTime !== undefined;
    const dates = (await this.listAll(ctx, later)).map((date): TimeMove => ({
      agreement: date,
      wish: isTogether
        ? { ...movedBy(date, byMs), minutes: own.wish.minutes, note: own.wish.note }
        : onDayOf(date, own.wish, shiftDays),
    }));
    const ways = legs.map((leg): TimeMove => ({ agreement: leg, wish: movedBy(leg, byMs) }));
    const mains = [own, ...dates, ...(byMs === 0 ? [] : ways)];
    if (!isTogether || byMs === 0) return mains;
    const aboard = await this.listAboard(
      ctx,
      mains.map((main) => main.agreement),
    );
    const others = aboard.filter((one) => !mains.some((main) => main.agreement.id === one.id));
    for (const other of others) ensureMovable(other, now);
    return [...mains, ...others.map((other) => ({ agreement: other, wish: movedBy(other, byMs) }))];
  }

  /** Somebody who comes every Tuesday may come every Wednesday; a car that goes every Tuesday is offered for Wednesday first. */
  private async ensureOtherDay(ctx: Ctx, agreement: Agreement, shiftDays: number): Promise<void> {
    const [offer, request] = [
      await this.listings.getListing(ctx, agreement.offerId),
      await this.listings.getListing(ctx, agreement.requestId),
    ];
    if (this.plugs.get(agreement.service).shiftTime && offer.recurrence)
      throw new DomainError('agreement.series_keeps_days', 'invalid', { field: 'startsAt' });
    ensureOtherWeekday(request.recurrence, shiftDays);
  }

  /** For a child whoever answers for it has said so; what staff have heard is kept. */
  private async ensureSaid(
    ctx: Ctx,
    agreement: Agreement,
    { sides, heard }: { readonly sides: readonly AgreementSide[]; readonly heard: readonly AgreementSide[] },
  ): Promise<readonly ListingKind[]> {
    for (const side of sides) await this.guardianYes.ensure(ctx, personOf(agreement, side), heard.includes(side));
    const kinds = heard.map((side) => (side === 'giver' ? ('offer' as const) : ('request' as const)));
    const { proposalId: id, requestId, receiverId: requesterId, giverId: offererId } = agreement;
    await this.heardYeses.ensure(ctx, { id, requestId, requesterId, offererId }, kinds, kinds);
    await this.twoPeople.ensure(ctx, agreement.id, [agreement.giverId, agreement.receiverId]);
    return kinds;
  }

  /** Who asks anew takes back what they asked before; who asks for something else says no to it. */
  private async replace(ctx: Ctx, moves: readonly TimeMove[], askedBy: string): Promise<void> {
    const open = await this.times.listAsked(
      ctx,
      moves.map(({ agreement }) => agreement.proposalId),
    );
    const ids = (own: boolean): string[] =>
      open.filter((row) => (row.askedBy === askedBy) === own).map(({ questionId }) => questionId);
    await this.times.end(ctx, ids(true), 'taken_back');
    await this.times.end(ctx, ids(false), 'declined');
  }

  /** Nobody asks for an hour in which they are busy themselves. */
  private async ensureAskerFree(
    ctx: Ctx,
    moves: readonly TimeMove[],
    askedBy: string,
    overrule: string | null,
  ): Promise<void> {
    if (overrule !== null && !isStaff(ctx)) throw forbidden();
    if (overrule !== null) return;
    for (const { agreement, wish } of moves) {
      const [offer, request] = [
        await this.listings.getListing(ctx, agreement.offerId),
        await this.listings.getListing(ctx, agreement.requestId),
      ];
      const meeting = { offer, request, proposal: { id: agreement.id, startsAt: wish.startsAt, endsAt: wish.endsAt } };
      const own = (await this.book.peekClashes(ctx, meeting)).find(({ personId }) => personId === askedBy);
      if (own) throw await this.ensureFree.refusal(ctx, own);
    }
  }

  private async ask(
    ctx: Ctx,
    moves: readonly TimeMove[],
    {
      asker,
      isHeard,
      heard,
    }: {
      readonly asker: AgreementSide;
      readonly isHeard: string | null;
      readonly heard: readonly ListingKind[];
    },
  ): Promise<void> {
    const questionId = newId();
    const rows = moves.map(({ agreement, wish }): OtherTime => {
      const answererId = personOf(agreement, otherSide(asker));
      return {
        ...wish,
        id: newId(),
        questionId,
        proposalId: agreement.proposalId,
        agreementId: agreement.id,
        askedBy: personOf(agreement, asker),
        answererId,
        previousStartsAt: agreement.startsAt,
        state: 'asked',
        saidYesAt: answererId === isHeard ? ctx.clock.now() : null,
        createdAt: ctx.clock.now(),
        answeredAt: null,
      };
    });
    await this.times.insert(ctx, rows);
    const acts = moves.map(({ agreement: { id } }) => ({
      subjectId: id,
      act: 'ask_time' as const,
      from: 'agreed',
      to: 'agreed',
      heard,
    }));
    await this.acts.recordAll(ctx, 'agreement', acts);
    const waiting = rows.filter(({ saidYesAt }) => saidYesAt === null);
    for (const { first, count } of byPair(waiting, ({ answererId }) => answererId))
      await emit(ctx, {
        topic: 'exchange.time_asked',
        payload: {
          ...otherTimeNews(ctx, first, moves[0]?.agreement.service ?? '', count),
          bothWays: await this.times.isBothWays(ctx, first),
        },
      });
  }
}

function personOf(agreement: Agreement, side: AgreementSide): string {
  return side === 'giver' ? agreement.giverId : agreement.receiverId;
}

/** Whose word it is: the person's own, and whom staff have heard. Throws `agreement.hear_one`, `acting.both_sides`. */
function sidesSpeaking(
  ctx: Ctx,
  agreement: Agreement,
  side: AgreementSide | null,
  heard: readonly AgreementSide[],
): readonly AgreementSide[] {
  if (heard.length > 0 && !isStaff(ctx)) throw forbidden();
  if (heard.length > 0 && sideOfAgreement(agreement, ctx.actor.personId)) throw forbidden('acting.both_sides');
  const sides = [...new Set([...(side ? [side] : []), ...heard])];
  if (sides.length === 0) throw new DomainError('agreement.hear_one', 'invalid', { field: 'heard' });
  return sides;
}
