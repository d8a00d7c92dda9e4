// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import type { ListingKind } from '../domain/listing.js';
import { byPair, ensureMovable, ensureSameQuestion, type OtherTime, type YesToTime } from '../domain/other-time.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ExchangeLocks, type Locked } from './exchange-locks.js';
import { GuardianYes } from './guardian-yes.js';
import { HeardYeses } from './heard-yes.js';
import { MoveAgreement } from './move-agreement.js';
import { MoveInTime, type TimeMove } from './move-in-time.js';
import { otherTimeNews } from './news.js';
import { TwoPeople } from './two-people.js';

interface Opened {
  readonly agreement: Agreement;
  /** The part of the question that is about this agreement. */
  readonly own: OtherTime;
  readonly rows: readonly OtherTime[];
  readonly locked: Locked;
  readonly isStaff: boolean;
}

/** Yes or no to another time that was asked for, or the question taken back; staff say so for whom they have heard. */
@Injectable()
export class AnswerOtherTime {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly move: MoveAgreement,
    private readonly twoPeople: TwoPeople,
    private readonly guardianYes: GuardianYes,
    private readonly heardYeses: HeardYeses,
    private readonly agreements: AgreementRepository,
    private readonly times: OtherTimeRepository,
    private readonly acts: ActRepository,
    private readonly moveInTime: MoveInTime,
  ) {}

  /** Throws `agreement.nothing_asked`, `agreement.own_question`, and what stands against the new time. Returns whether it holds now. */
  async accept(ctx: Ctx, id: string, { overrule = null, question }: YesToTime = {}): Promise<'moved' | 'waiting'> {
    const { agreement, own, rows, locked, isStaff } = await this.open(ctx, id, question);
    ensureAnswers(ctx, own, isStaff);
    await this.twoPeople.ensure(ctx, id, [agreement.giverId, agreement.receiverId]);
    await this.guardianYes.ensure(ctx, own.answererId, isStaff);
    const heard = isStaff ? await this.hear(ctx, agreement, own.answererId) : [];
    await this.times.sayYes(ctx, own.questionId, own.answererId);
    await this.acts.record(ctx, 'agreement', id, { act: 'accept', from: 'agreed', to: 'agreed', heard });
    if (rows.some((row) => row.answererId !== own.answererId && row.saidYesAt === null)) return 'waiting';
    const moves: TimeMove[] = [];
    for (const { agreementId, startsAt, endsAt, minutes, note } of rows) {
      const one = await this.agreements.getAgreement(ctx, agreementId ?? id);
      moves.push({ agreement: one, wish: { startsAt, endsAt, minutes, note } });
    }
    const ways = (await this.times.isBothWays(ctx, own)) ? 2 : 1;
    const how = { askedBy: own.askedBy, overrule, isSeries: rows.length > ways, heard };
    await this.moveInTime.execute(ctx, moves, locked, how);
    await this.times.end(ctx, [own.questionId], 'agreed');
    return 'moved';
  }

  /** All stays as it was, and whoever asked is told. */
  async decline(ctx: Ctx, id: string, question?: string): Promise<void> {
    const { agreement, own, rows, isStaff } = await this.open(ctx, id, question);
    ensureAnswers(ctx, own, isStaff);
    const heard = isStaff ? [sideIn(agreement, own.answererId)] : [];
    await this.acts.record(ctx, 'agreement', id, { act: 'decline_time', from: 'agreed', to: 'agreed', heard });
    await this.end(ctx, { own, rows, service: agreement.service }, 'declined');
  }

  async takeBack(ctx: Ctx, id: string): Promise<void> {
    const { agreement, own, rows, isStaff } = await this.open(ctx, id, undefined, false);
    if (!isStaff && own.askedBy !== ctx.beneficiaryId) throw forbidden('agreement.own_question');
    const heard = isStaff ? [sideIn(agreement, own.askedBy)] : [];
    await this.acts.record(ctx, 'agreement', id, { act: 'take_back', from: 'agreed', to: 'agreed', heard });
    await this.end(ctx, { own, rows, service: agreement.service }, 'taken_back');
  }

  /** Its time has come, or what it was about stands no more. */
  async lapse(ctx: Ctx, questionId: string): Promise<void> {
    const rows = await this.times.listOfQuestion(ctx, questionId);
    const [own] = rows;
    if (!own) return;
    const agreement = own.agreementId ? await this.agreements.getAgreement(ctx, own.agreementId) : null;
    const isWorthTelling = agreement?.state === 'agreed' && own.previousStartsAt > ctx.clock.now();
    if (isWorthTelling) await this.end(ctx, { own, rows, service: agreement.service }, 'lapsed');
    else await this.times.end(ctx, [questionId], 'lapsed');
  }

  private async open(ctx: Ctx, id: string, question?: string, answers = true): Promise<Opened> {
    const { proposalId } = await this.agreements.getAgreement(ctx, id);
    const seen = await this.times.findAsked(ctx, proposalId);
    const ids = seen
      ? (await this.times.listOfQuestion(ctx, seen.questionId)).flatMap((row) => row.agreementId ?? [])
      : [];
    const locked = await this.locks.only(ctx, await this.locks.agreementParts(ctx, [id, ...ids]));
    const { agreement, side } = await this.move.open(ctx, id);
    const own = await this.times.findAsked(ctx, proposalId);
    if (!own || own.questionId !== seen?.questionId) throw new DomainError('agreement.nothing_asked', 'conflict');
    ensureMovable(agreement, ctx.clock.now());
    if (answers) ensureSameQuestion(own, question);
    const rows = await this.times.listOfQuestion(ctx, own.questionId);
    return { agreement, own, rows, locked, isStaff: side === null };
  }

  private async hear(ctx: Ctx, agreement: Agreement, answererId: string): Promise<readonly ListingKind[]> {
    const { proposalId: id, requestId, receiverId: requesterId, giverId: offererId } = agreement;
    const heard = [sideIn(agreement, answererId)];
    await this.heardYeses.ensure(ctx, { id, requestId, requesterId, offererId }, heard, heard);
    return heard;
  }

  private async end(
    ctx: Ctx,
    { own, rows, service }: { readonly own: OtherTime; readonly rows: readonly OtherTime[]; readonly service: string },
    how: 'declined' | 'taken_back' | 'lapsed',
  ): Promise<void> {
    await this.times.end(ctx, [own.questionId], how);
    for (const { first, count } of byPair(rows, ({ answererId }) => answererId))
      await emit(ctx, {
        topic: 'exchange.time_ended',
        payload: {
          ...otherTimeNews(ctx, first, service, count),
          bothWays: await this.times.isBothWays(ctx, first),
          how,
        },
      });
  }
}

/** Throws `agreement.own_question`: nobody answers what they have asked. */
function ensureAnswers(ctx: Ctx, { answererId }: OtherTime, isStaff: boolean): void {
  if (!isStaff && answererId !== ctx.beneficiaryId) throw forbidden('agreement.own_question');
}

function sideIn({ giverId }: Agreement, personId: string): ListingKind {
  return personId === giverId ? 'offer' : 'request';
}
