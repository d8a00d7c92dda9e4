// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  AnswerOtherTime,
  AnswerSeries,
  AnswerTimeBefore,
  AskOtherTime,
  CancelAgreement,
  type Posting,
  PostListing,
  madeTitle,
  RestoreAgreement,
  SeriesDates,
  UndoWithdrawal,
  ViewAgreements,
  WEEKDAYS,
  WithdrawListing,
  withDates,
} from '@reciproca/exchange';
import { MOST_THANKS_LETTERS, WriteThanks } from '@reciproca/faces';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError } from '@reciproca/kernel';
import { PostSignal } from '@reciproca/sentinels';
import { DepartureTroubles, MarkStops, TRASPORTO } from '@reciproca/trasporto';
import { AnswerCircle } from '@reciproca/planning';
import { attempt } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { instantOf } from '../domain/calendar.js';
import type { Act, Reply, RideDraft, Waiting } from '../domain/conversation.js';
import '../texts/texting-texts.js';

/** Does what a yes has released, through the same use cases as the pages, and says what came of it. */
@Injectable()
export class DoAct {
  constructor(
    private readonly people: People,
    private readonly post: PostListing,
    private readonly dates: SeriesDates,
    private readonly answer: AnswerSeries,
    private readonly otherTime: AnswerOtherTime,
    private readonly timeBefore: AnswerTimeBefore,
    private readonly askOtherTime: AskOtherTime,
    private readonly cancel: CancelAgreement,
    private readonly restore: RestoreAgreement,
    private readonly withdraw: WithdrawListing,
    private readonly undoWithdrawal: UndoWithdrawal,
    private readonly circles: AnswerCircle,
    private readonly postSignal: PostSignal,
    private readonly agreements: ViewAgreements,
    private readonly departures: DepartureTroubles,
    private readonly marks: MarkStops,
    private readonly thanks: WriteThanks,
  ) {}

  /** Null where a notification says it, to both sides alike. */
  async execute(ctx: Ctx, act: Exclude<Act, { kind: 'call' | 'alarm' }>): Promise<Reply | null> {
    // No door has looked whether they are still here.
    await this.people.keepActive(ctx, beneficiaryOf(ctx));
    switch (act.kind) {
      case 'post':
        return this.postOnce(ctx, act);
      case 'accept':
        return this.acceptAll(ctx, [act.proposal, ...(act.also ?? [])]);
      case 'decline':
        if (act.proposal.kind === 'circle') {
          await this.circles.decline(ctx, act.proposal.id, null);
          return { say: 'declined' };
        }
        if (act.proposal.kind === 'time') {
          await this.otherTime.decline(ctx, act.proposal.id, act.proposal.question);
          return { say: 'timeKept', waiting: [act.proposal] };
        }
        if (act.proposal.kind === 'time_before') {
          await this.timeBefore.decline(ctx, act.proposal.id, act.proposal.question);
          return { say: 'declined' };
        }
        await this.answer.decline(ctx, act.proposal.id, null);
        return { say: 'declined' };
      case 'cancel':
        return this.callOffAll(ctx, [act.what, ...(act.also ?? [])]);
      case 'restore':
        await this.restore.execute(ctx, act.what.id);
        return { say: 'restored', waiting: [act.what] };
      case 'late':
        await this.comeLater(ctx, act.what, act.minutes);
        return { say: 'lateTold' };
      case 'mark':
        await this.marks.mark(ctx, act.what.id, act.stop);
        return { say: 'marked', waiting: [act.what] };
      case 'thank':
        return this.thankOnce(ctx, act);
      case 'move': {
        const { id, day, minutes } = act.to;
        const became = await this.askOtherTime.execute(ctx, id, { startsAt: instantOf(day, minutes) });
        return { say: became === 'moved' ? 'timeMoved' : 'moveAsked', waiting: [act.to] };
      }
      case 'reopen':
        await this.undoWithdrawal.execute(ctx, 'request', act.requestId);
        return { say: 'reopened' };
      case 'signal':
        await this.postSignal.execute(ctx, { ...act.signal, consent: act.consent, danger: false });
        return { say: 'signalled' };
    }
  }

  /** Where they cannot be passed on nothing is said of it, as to any thanks. */
  private async thankOnce(ctx: Ctx, { what, words }: Extract<Act, { kind: 'thank' }>): Promise<Reply | null> {
    const said = words.slice(0, MOST_THANKS_LETTERS);
    const { done } = await attempt(ctx, () => this.thanks.execute(ctx, what.id, said));
    return done ? { say: 'thanked', waiting: [what] } : null;
  }

  /** What is gone by now leaves the others as they are, unless it was all there was. */
  private async acceptAll(ctx: Ctx, all: readonly Waiting[]): Promise<Reply> {
    if (all.length === 1) return this.accept(ctx, all[0] as Waiting);
    const taken: { readonly one: Waiting; readonly said: Reply['say'] }[] = [];
    let refusal: DomainError | null = null;
    for (const one of all) {
      const tried = await attempt(ctx, () => this.accept(ctx, one));
      if (tried.done) taken.push({ one, said: tried.value.say });
      else refusal ??= tried.refusal;
    }
    if (taken.length === 0 && refusal) throw refusal;
    const isAgreed = taken.every(({ said }) => said === 'agreed' || said === 'timeMoved');
    const ended = all.filter((one) => !taken.some((other) => other.one === one));
    return { say: isAgreed ? 'allAgreed' : 'allAccepted', waiting: taken.map(({ one }) => one), ended };
  }

  private async accept(ctx: Ctx, proposal: Waiting): Promise<Reply> {
    const { kind, id } = proposal;
    if (kind === 'time') return this.agreeOtherTime(ctx, proposal);
    if (kind === 'circle') {
      const state = await this.circles.accept(ctx, id);
      if (state === 'dissolved') return { say: 'gone' };
      return { say: state === 'agreed' ? 'agreed' : 'circleAccepted', waiting: [proposal] };
    }
    const { agreementId } =
      kind === 'time_before' ? await this.timeBefore.accept(ctx, id, proposal) : await this.answer.accept(ctx, id);
    return { say: agreementId ? 'agreed' : 'accepted', waiting: [proposal] };
  }

  private async agreeOtherTime(ctx: Ctx, asked: Waiting): Promise<Reply> {
    const became = await this.otherTime.accept(ctx, asked.id, asked);
    return { say: became === 'moved' ? 'timeMoved' : 'accepted', waiting: [asked] };
  }

  /** Everybody of that departure waits as long. */
  private async comeLater(ctx: Ctx, { id, day }: Waiting, minutes: number): Promise<void> {
    const { offerId, startsAt } = await this.agreements.get(ctx, id);
    const all = await this.departures.listOfDay(ctx, beneficiaryOf(ctx), day);
    const away = (departure: { readonly startsAt: Date }): number =>
      Math.abs(departure.startsAt.getTime() - Date.parse(startsAt));
    const [own] = all.filter((departure) => departure.offerId === offerId).sort((a, b) => away(a) - away(b));
    if (!own) throw new DomainError('departure.nobody_waits', 'conflict');
    await this.departures.late(ctx, [own], minutes);
  }

  private async callOffAll(ctx: Ctx, all: readonly Waiting[]): Promise<Reply | null> {
    const replies: Reply[] = [];
    for (const what of all) replies.push(await this.callOff(ctx, what));
    // Of several, whether they are still needed is for a second text to say.
    return all.length === 1 ? (replies[0] ?? null) : { say: 'cancelled', waiting: all };
  }

  private async callOff(ctx: Ctx, what: Waiting): Promise<Reply> {
    const done: Reply = { say: 'cancelled', waiting: [what] };
    if (what.kind === 'request') {
      await this.withdraw.execute(ctx, 'request', what.id);
      return done;
    }
    if (what.kind === 'departure') {
      await this.departures.callOff(ctx, [await this.departures.find(ctx, what.id)]);
      return done;
    }
    // Who no longer comes looks for nobody else either, unless they say that they still need it: which they are asked.
    const { requestId } = await this.cancel.callOff(ctx, what.id, what.isHelped ? { stillNeeded: false } : {});
    return what.isHelped
      ? { ...done, say: 'cancelledAsk', talk: { step: 'reopening', requestId, questions: 0 } }
      : done;
  }

  /** Who asks for the same once more is asked whether they mean it. */
  private async postOnce(ctx: Ctx, { ride, again = false }: Extract<Act, { kind: 'post' }>): Promise<Reply> {
    const posted = await attempt(ctx, async () => {
      for (const day of [ride.day, ...(ride.alsoDays ?? [])])
        await this.postRide(ctx, { ...ride, ...(day && { day }) }, again);
    });
    if (posted.done) return { say: 'posted' };
    if (posted.refusal.code !== 'listing.alike') throw posted.refusal;
    return { say: 'askedAlready', ride, talk: { step: 'confirming', ride, questions: 0, again: true } };
  }

  private async postRide(ctx: Ctx, ride: RideDraft, again: boolean): Promise<void> {
    const { to, from, day, minutes, leaves, returnMinutes, people = 1, weekdays = [] } = ride;
    if (!to || day === undefined || minutes === undefined) throw new DomainError('sms.ride_unfinished', 'invalid');
    const at = instantOf(day, minutes).toISOString();
    const repeat = { days: weekdays.flatMap((weekday) => WEEKDAYS[weekday - 1] ?? []) };
    const posting: Posting = {
      service: TRASPORTO,
      category: 'ride',
      // The reason of a trip is nobody's: a title that tells the comune is enough to find it again.
      ...madeTitle((language) => translator(language)('texting:ride.title', { comune: to.comune })),
      toPlaceId: to.id,
      ...(from && { placeId: from.id }),
      details: {
        ...(leaves ? { leaveAt: at } : { arriveBy: at }),
        ...(returnMinutes !== undefined && { returnAt: instantOf(day, returnMinutes).toISOString() }),
        companions: people - 1,
      },
      ...(repeat.days.length > 0 && { repeat }),
      again,
    };
    const dates = await this.dates.list(ctx, posting, day, {});
    await this.post.execute(ctx, 'request', dates ? withDates('request', posting, dates) : posting);
  }
}
