// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WriteMessage } from '@reciproca/conversations';
import { Enti, People, type PersonCard, SmsConsents } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { AskForCall, asSent, BoardSignal, Inbox, SentTexts, SendText } from '@reciproca/notifications';
import { attempt, Subscriptions } from '@reciproca/platform';
import type { Reply, Talk } from '../domain/conversation.js';
import { isOneText, waitsForRest } from '../domain/cut-text.js';
import { openQuestion } from '../domain/open-question.js';
import type { Intent } from '../domain/read-intent.js';
import { readText } from '../domain/read-ride.js';
import { react } from '../domain/react.js';
import { TEXT_RECEIVED, type TextReceived } from '../domain/texting.events.js';
import type { InboundState, InboundText } from '../domain/inbound-text.js';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { TalkRepository } from '../persistence/talk.repository.js';
import { sayIn } from '../texts/say.js';
import { asPerson } from './as-person.js';
import { DoAct } from './do-act.js';
import { PassOnWords } from './pass-on-words.js';
import { type WholeText, WholeTexts } from './whole-text.js';
import { SoundAlarm } from './sound-alarm.js';
import { LoadFacts } from './load-facts.js';

const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;
const IDLE: Talk = { step: 'idle' };
const BARE: ReadonlySet<Intent> = new Set(['yes', 'no']);
/** What answers whoever of the staff has written last; a wish of its own is heard as ever. */
const FOR_STAFF: ReadonlySet<Intent> = new Set(['yes', 'no', 'choice', 'unclear']);
/** What answers another person; thanks are for them too. */
const FOR_OTHER: ReadonlySet<Intent> = new Set([...FOR_STAFF, 'courtesy']);

/** What somebody who writes a yes is to know of why it cannot be; the rest is said on the telephone. */
const SAID_OF: Readonly<Record<string, 'notCleared' | 'stillAsked'>> = {
  'agreement.needs_vetted': 'notCleared',
  'agreement.child_needs_vetted': 'notCleared',
  'agreement.not_vetted': 'notCleared',
  'listing.alike': 'stillAsked',
};

/** Of a text by itself: what it says of places and days is asked later. */
function intentOf(body: string): Intent {
  return readText(body, { today: romeDay(new Date(0)), places: [] }).intent;
}

/** Answers the texts that came in, one after the other for each person. */
@Injectable()
export class Converse implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly consents: SmsConsents,
    private readonly inbound: InboundRepository,
    private readonly whole: WholeTexts,
    private readonly talks: TalkRepository,
    private readonly facts: LoadFacts,
    private readonly doAct: DoAct,
    private readonly alarm: SoundAlarm,
    private readonly sendText: SendText,
    private readonly outgoing: SentTexts,
    private readonly calls: AskForCall,
    private readonly inbox: Inbox,
    private readonly board: BoardSignal,
    private readonly passOn: PassOnWords,
    private readonly thread: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(TEXT_RECEIVED, 'texting.converse', (ctx, { payload }) => this.handle(ctx, payload));
  }

  private async handle(ctx: Ctx, { inboundId, isShared }: TextReceived): Promise<void> {
    const { personId, ...text } = await this.inbound.getText(ctx, inboundId);
    if (personId) await this.handleNext(ctx, personId);
    else await this.refuseStranger(ctx, text, isShared);
    this.board.touch(ctx);
  }

  /** Whichever message woke us: under the lock of the talk the oldest one is next. */
  private async handleNext(ctx: Ctx, personId: string): Promise<void> {
    const talk = await this.talks.lock(ctx, personId);
    const oldest = await this.inbound.findOldestNew(ctx, personId);
    if (!oldest) return;
    const isHeld = waitsForRest(oldest.body ?? '');
    const following = isHeld ? await this.inbound.findOldestNew(ctx, personId, oldest.id) : null;
    if (!following) return this.handleText(ctx, personId, { talk, text: oldest });
    if (isOneText(oldest, following)) {
      await this.inbound.setState(ctx, oldest.id, 'handled');
      return this.handleText(ctx, personId, { talk, text: following, isFirstUnread: true });
    }
    // Whatever came after it waited for it to be whole.
    await this.handleText(ctx, personId, { talk, text: oldest });
    await this.handleNext(ctx, personId);
  }

  private async handleText(
    ctx: Ctx,
    personId: string,
    {
      talk,
      text,
      isFirstUnread = false,
    }: { readonly talk: Talk; readonly text: InboundText; readonly isFirstUnread?: boolean },
  ): Promise<void> {
    const person = await this.people.getPerson(ctx, personId);
    const whole = await this.whole.read(ctx, text);
    const { first } = whole;
    // What the first part alone seemed to say was said by nobody.
    const wasAnswered = first !== null && !isFirstUnread;
    const state = await this.answer(asPerson(ctx, person), { person, text, talk: wasAnswered ? IDLE : talk, whole });
    if (first?.state === 'unclear') await this.inbound.setState(ctx, first.id, 'handled');
    await this.inbound.setState(ctx, text.id, state);
    if (state === 'alarm') await this.alarm.execute(ctx, text);
    if (state !== 'unclear') return;
    await this.calls.execute(ctx, { personId, reason: 'text_unclear', link: `/texts/${text.id}` });
    await this.thread.note(asPerson(ctx, person), { personId, isOurs: false, words: whole.body });
  }

  private async answer(
    ctx: Ctx,
    from: { person: PersonCard; text: InboundText; talk: Talk; whole: WholeText },
  ): Promise<InboundState> {
    const { person, text } = from;
    const { body } = from.whole;
    const intent = intentOf(body);
    // Whoever may be in danger is answered, whatever they said about texts before.
    if (intent === 'alarm') return this.answerAlarm(ctx, text, { id: person.id, number: person.phone });
    if (intent === 'automatic') return 'handled';
    const consent = await this.consents.find(ctx, person.id);
    if (intent === 'wrongnumber') return this.leaveAlone(ctx, person, consent?.given === true);
    if (intent === 'stop') return this.stop(ctx, person, consent?.given === true);
    if (intent === 'quiet') return this.fallSilent(ctx, person, consent?.given === true);
    if (await this.isTooMany(ctx, text)) return 'dropped';
    if (intent === 'start' && person.state === 'active') return this.start(ctx, person);
    const number = await this.consents.findNumber(ctx, person);
    if (!number) {
      // Who said stop gets no text at all; a person calls them instead.
      if (consent === null && person.phone) await this.answerOnceADay(ctx, { id: person.id, number: person.phone });
      return 'unclear';
    }
    if (from.talk.step === 'with_staff' && FOR_STAFF.has(intent)) return 'unclear';
    if (from.talk.step === 'with_other' && FOR_OTHER.has(intent)) {
      const told = await this.passOn.execute(ctx, from.talk.otherId, body);
      if (!told) return 'unclear';
      await this.talks.save(ctx, person.id, from.talk);
      await this.say(ctx, { id: person.id, number }, told);
      return 'handled';
    }
    return this.goOn(ctx, { ...from, number });
  }

  private async goOn(
    ctx: Ctx,
    from: { person: PersonCard; talk: Talk; number: string; whole: WholeText },
  ): Promise<InboundState> {
    const { person, number } = from;
    const { body, isRepeated } = from.whole;
    const question = BARE.has(intentOf(body)) ? await this.askedOtherwise(ctx, from) : null;
    if (question) {
      await this.say(ctx, { id: person.id, number }, question);
      return 'handled';
    }
    // A yes in the night is none to what is told in the morning.
    const isUnasked = from.talk.step === 'answering' && (await this.outgoing.hasUnsentNews(ctx, person.id));
    const reaction = react(isUnasked ? IDLE : from.talk, body, await this.facts.execute(ctx, body));
    let { reply } = reaction;
    let isCall = reaction.act?.kind === 'call';
    if (reaction.act && reaction.act.kind !== 'call' && reaction.act.kind !== 'alarm') {
      const act = reaction.act;
      const done = await attempt(ctx, () => this.doAct.execute(ctx, act));
      isCall = !done.done;
      reply = done.done ? (done.value ?? reply) : { say: SAID_OF[done.refusal.code] ?? 'failed' };
    }
    await this.talks.save(ctx, person.id, reply?.talk ?? reaction.talk);
    // Said once: whoever goes on in the same words may be a machine.
    if (reply && !(isCall && isRepeated)) await this.say(ctx, { id: person.id, number }, reply);
    if (!isCall) await this.inbox.markAllRead(ctx);
    return isCall ? 'unclear' : 'handled';
  }

  /** Our last text to them was about something else: a bare yes may be to that, so that the question is asked again. */
  private async askedOtherwise(ctx: Ctx, { talk, number }: { talk: Talk; number: string }): Promise<Reply | null> {
    const question = openQuestion(talk);
    const [last] = question ? await this.outgoing.listTo(ctx, number, 1) : [];
    if (!question || !last?.body) return null;
    const { settings } = await this.enti.getEnte(ctx);
    return last.body.includes(asSent(sayIn(question, ctx.language, settings))) ? null : question;
  }

  private async stop(ctx: Ctx, person: PersonCard, didReceive: boolean): Promise<InboundState> {
    await this.hush(ctx, person);
    if (didReceive) {
      await this.consents.stop(ctx, person);
      if (person.phone) await this.say(ctx, { id: person.id, number: person.phone }, { say: 'stopped' });
    }
    return 'handled';
  }

  /** Somebody else has this telephone now: staff look for the right number. */
  private async leaveAlone(ctx: Ctx, person: PersonCard, didReceive: boolean): Promise<InboundState> {
    await this.hush(ctx, person);
    if (didReceive) await this.consents.leaveNumber(ctx, person);
    if (didReceive && person.phone)
      await this.say(ctx, { id: person.id, number: person.phone }, { say: 'wrongNumber' });
    return 'unclear';
  }

  /** It may have meant stop: nothing more leaves until somebody has called and asked. */
  private async fallSilent(ctx: Ctx, person: PersonCard, didReceive: boolean): Promise<InboundState> {
    await this.hush(ctx, person);
    if (didReceive) await this.consents.stop(ctx, person);
    return 'unclear';
  }

  private async hush(ctx: Ctx, person: PersonCard): Promise<void> {
    await this.outgoing.dropQueued(ctx, person.id);
    await this.talks.save(ctx, person.id, IDLE);
  }

  private async answerAlarm(
    ctx: Ctx,
    text: Pick<InboundText, 'id'>,
    { id, number }: { id: string | null; number: string | null },
  ): Promise<InboundState> {
    if (number && !(await this.isTooMany(ctx, text))) await this.say(ctx, { id, number }, { say: 'alarm' });
    return 'alarm';
  }

  private async start(ctx: Ctx, person: PersonCard): Promise<InboundState> {
    await this.consents.start(ctx, person);
    if (person.phone) await this.say(ctx, { id: person.id, number: person.phone }, { say: 'started' });
    return 'handled';
  }

  private async refuseStranger(ctx: Ctx, text: Omit<InboundText, 'personId'>, isShared: boolean): Promise<void> {
    const intent = intentOf(text.body ?? '');
    if (intent === 'alarm') {
      await this.inbound.setState(ctx, text.id, await this.answerAlarm(ctx, text, { id: null, number: text.number }));
      return this.alarm.execute(ctx, { id: text.id, personId: null });
    }
    // Two machines would go on for ever.
    if (intent === 'automatic') return this.inbound.setState(ctx, text.id, 'handled');
    const owners = isShared && text.number ? await this.people.listPhoneOwners(ctx, text.number) : [];
    if (intent === 'stop' || intent === 'quiet') await this.stopAll(ctx, owners);
    if (intent === 'stop' && owners.length > 0) return this.inbound.setState(ctx, text.id, 'handled');
    if (await this.isTooMany(ctx, text)) return this.inbound.setState(ctx, text.id, 'dropped');
    const [first] = owners;
    // Thanks from a household ask for no call.
    const isForStaff = !(isShared && intent === 'courtesy');
    await this.inbound.setState(ctx, text.id, isForStaff ? (isShared ? 'shared' : 'unknown') : 'handled');
    if (isForStaff && first)
      await this.calls.execute(ctx, { personId: first, reason: 'text_shared', link: `/texts/${text.id}` });
    // Who is enrolled is not told that only those who are get an answer: somebody calls them.
    if (text.number && !isShared && intent !== 'stop' && intent !== 'courtesy')
      await this.answerOnceADay(ctx, { id: null, number: text.number });
  }

  /** One telephone of several people: who writes stop on it means them all. */
  private async stopAll(ctx: Ctx, owners: readonly string[]): Promise<void> {
    const people: PersonCard[] = [];
    for (const id of owners) {
      const person = await this.people.getPerson(ctx, id);
      await this.outgoing.dropQueued(ctx, id);
      if ((await this.consents.find(ctx, id))?.given === true) {
        await this.consents.stop(ctx, person);
        people.push(person);
      }
    }
    const [told] = people;
    if (told?.phone) await this.say(ctx, { id: told.id, number: told.phone }, { say: 'stopped' });
  }

  private async answerOnceADay(ctx: Ctx, to: { id: string | null; number: string }): Promise<void> {
    await this.inbound.lockNumber(ctx, to.number);
    const [last] = await this.outgoing.listTo(ctx, to.number, 1);
    const isRecent = last && ctx.clock.now().getTime() - last.createdAt.getTime() < 24 * HOUR_MS;
    if (!isRecent) await this.say(ctx, to, { say: 'stranger' });
  }

  private isTooMany(ctx: Ctx, text: Pick<InboundText, 'id'>): Promise<boolean> {
    const since = new Date(ctx.clock.now().getTime() - HOUR_MS);
    return this.inbound.countFromSameNumber(ctx, text.id, since).then((count) => count > MOST_AN_HOUR);
  }

  private async say(ctx: Ctx, to: { id: string | null; number: string }, reply: Reply): Promise<void> {
    const { settings, name } = await this.enti.getEnte(ctx);
    const text = sayIn(reply, ctx.language, { ...settings, name });
    await this.sendText.execute(ctx, {
      personId: to.id,
      notificationId: null,
      number: to.number,
      text,
      isAnswer: true,
    });
  }
}
