// SPDX-License-Identifier: AGPL-3.0-or-later
import { weekdayOf } from './calendar.js';
import { inRulesWords } from './abroad/ride-in-italian.js';
import { aside, byName } from './asides.js';
import { CALL, CHOOSE, completeRide } from './complete-ride.js';
import {
  type Facts,
  MOST_QUESTIONS,
  PASSED_ON,
  type Option,
  type Reaction,
  type Reply,
  type Say,
  type Talk,
  type Waiting,
} from './conversation.js';
import { whileDelaying } from './delay.js';
import { whileMarking } from './marking.js';
import { whileMoving } from './moving.js';
import { type ReadText, readText, type RidePieces } from './read-ride.js';
import { whileRestoring } from './restoring.js';
import { readSignal } from './read-signal.js';
import { askConsent, whileSignalling } from './signalling.js';
import { thank } from './thanking.js';

const IDLE: Talk = { step: 'idle' };
const NOTHING: RidePieces = {
  to: [],
  from: [],
  toHome: false,
  days: [],
  wrongDay: false,
  times: [],
  wrongTime: false,
  part: null,
  leaves: false,
  wantsReturn: false,
  returnTimes: [],
  people: null,
  weekdays: [],
  alsoDays: [],
};

/** What one text changes: a pure function of where the talk stands. An act comes only from a yes to what was spelt out. */
export function react(talk: Talk, written: string, facts: Facts): Reaction {
  const text = inRulesWords(written, namesIn(facts));
  const read = readText(text, facts, talk.step === 'asking' ? talk.asked : null);
  const said = thank(talk, written, read.intent, facts) ?? aside(talk, read, facts);
  if (said) return said;
  if (talk.step === 'signalling') return whileSignalling(talk, read);
  const signal = facts.isSentinel ? readSignal(text) : null;
  if (signal) return askConsent(signal);
  const reaction =
    whileRestoring(talk, text, read.intent, facts) ??
    whileDelaying(talk, text, read.intent, facts) ??
    whileMarking(talk, text, read.intent, facts) ??
    whileMoving(talk, read, facts) ??
    goOn(talk, byName(talk, text, read), facts);
  const kept = keptBy(talk, reaction);
  return reaction.reply
    ? { ...reaction, reply: { ...reaction.reply, ...(kept.length > 0 && { kept }), isWorried: read.isWorrying } }
    : reaction;
}

/** Where somebody may want to go, and whom they may name: these are the same in every language. */
function namesIn({ places, home, riding = [], ahead, proposals }: Facts): string[] {
  const people = [...riding.map(({ what }) => what), ...ahead, ...proposals].flatMap(({ name }) => name ?? []);
  return [...places.flatMap(({ name, comune }) => [name, comune]), ...(home ? [home.comune] : []), ...people];
}

function goOn(talk: Talk, read: ReadText, facts: Facts): Reaction {
  switch (talk.step) {
    case 'asking':
      return whileAsking(talk, read, facts);
    case 'confirming':
      return whileConfirming(talk, read, facts);
    case 'answering':
      return whileAnswering(talk, read, facts);
    case 'choosing':
      return whileChoosing(talk, read, facts);
    case 'cancelling':
      return whileCancelling(talk, read, facts);
    case 'reopening':
      return whileReopening(talk, read, facts);
    default:
      return fresh(read, facts);
  }
}

/** What was to be called off, had they said so: who goes on to something else hears that it still holds. */
function keptBy(talk: Talk, { talk: after, act, reply }: Reaction): readonly Waiting[] {
  if (act?.kind === 'cancel' || after.step === 'choosing' || after.step === 'cancelling') return [];
  if (reply?.say === 'kept' || reply?.say === 'gone') return [];
  if (talk.step === 'cancelling') return [talk.what, ...(talk.also ?? [])];
  return talk.step === 'choosing' ? talk.cancellable : [];
}

function fresh(read: ReadText, facts: Facts): Reaction {
  switch (read.intent) {
    case 'ride':
      return completeRide({}, read.ride, facts, 0);
    case 'cancel':
      return cancel(read, facts);
    case 'ahead':
      return ahead(facts);
    case 'late':
      return PASSED_ON;
    case 'yes':
    case 'no':
    case 'choice':
      // A yes to nothing we have just asked does nothing; what waits is spelt out first.
      if (facts.proposals.length > 0) return tellProposals(facts.proposals);
      // "Ok" after all is said is no question.
      return read.intent === 'yes' ? { talk: IDLE, reply: null, act: null } : say(IDLE, { say: 'nothingWaits' });
    default:
      return CALL;
  }
}

function whileAsking(talk: Extract<Talk, { step: 'asking' }>, read: ReadText, facts: Facts): Reaction {
  const chosen = read.choice === null ? undefined : talk.options[read.choice - 1];
  if (chosen) return completeRide({ ...talk.ride, ...chosen.patch }, NOTHING, facts, talk.questions);
  if (read.intent === 'no') return say(IDLE, { say: 'left' });
  if (read.intent === 'cancel' || read.intent === 'ahead') return fresh(read, facts);
  if (talk.options.length > 0 && read.intent === 'choice') return askAgain(talk, talk.options);
  const pieces = talk.asked === 'return' ? asReturn(read.ride) : read.ride;
  return saysSomething(pieces) ? completeRide(talk.ride, pieces, facts, talk.questions) : CALL;
}

function askAgain(talk: Extract<Talk, { step: 'asking' }>, options: readonly Option[]): Reaction {
  if (talk.questions >= MOST_QUESTIONS) return CALL;
  return say(
    { ...talk, questions: talk.questions + 1 },
    { say: CHOOSE[talk.asked], options: options.map(({ patch }) => patch) },
  );
}

function whileConfirming(talk: Extract<Talk, { step: 'confirming' }>, read: ReadText, facts: Facts): Reaction {
  const { ride, again: isAnother } = talk;
  if (read.intent === 'yes')
    return { talk: IDLE, reply: null, act: { kind: 'post', ride, ...(isAnother && { again: true }) } };
  if (read.intent === 'no') return say(IDLE, { say: 'left' });
  if (read.intent === 'cancel') return say(IDLE, { say: 'left' });
  if (read.intent === 'ahead') return fresh(read, facts);
  const again = talk.questions + 1;
  if (again > MOST_QUESTIONS) return CALL;
  if (read.intent === 'ride' && read.ride.to.length > 0) return completeRide({}, read.ride, facts, again);
  if (saysSomething(read.ride) && read.intent !== 'choice') return completeRide(talk.ride, read.ride, facts, again);
  return say({ ...talk, questions: again }, { say: isAnother ? 'askedAlready' : 'echo', ride });
}

function whileAnswering(talk: Extract<Talk, { step: 'answering' }>, read: ReadText, facts: Facts): Reaction {
  const live = talk.proposals.filter((one) => facts.proposals.some((other) => isSame(other, one)));
  const chosen = read.choice === null ? undefined : talk.proposals[read.choice - 1];
  const [one, ...rest] = live;
  if (read.isBoth && one && talk.proposals.length > 1)
    return { talk: IDLE, reply: null, act: { kind: 'accept', proposal: one, ...(rest.length > 0 && { also: rest }) } };
  const isAnswer = read.intent === 'yes' || read.intent === 'no' || read.intent === 'choice';
  if (!isAnswer) return fresh(read, facts);
  if (live.length === 0) return say(IDLE, { say: 'gone' });
  if (chosen && talk.proposals.length > 1) {
    return live.includes(chosen)
      ? { talk: IDLE, reply: null, act: { kind: 'accept', proposal: chosen } }
      : say(IDLE, { say: 'gone' });
  }
  const [only] = talk.proposals;
  if (only && talk.proposals.length === 1 && read.intent !== 'choice') {
    return {
      talk: IDLE,
      reply: read.intent === 'no' ? { say: 'declined' } : null,
      act: { kind: read.intent === 'yes' ? 'accept' : 'decline', proposal: only },
    };
  }
  if (read.intent === 'no') return say(IDLE, { say: 'later' });
  if (talk.questions >= MOST_QUESTIONS) return CALL;
  const again = tellProposals(live, talk.questions + 1);
  const ended = talk.proposals.filter((one) => !live.includes(one));
  return ended.length > 0 && again.reply ? { ...again, reply: { ...again.reply, ended } } : again;
}

/** Who asks for yet another hour asks something else. */
function isSame(one: Waiting, other: Waiting): boolean {
  return one.id === other.id && one.question === other.question;
}

function whileChoosing(talk: Extract<Talk, { step: 'choosing' }>, read: ReadText, facts: Facts): Reaction {
  const what = read.choice === null ? undefined : talk.cancellable[read.choice - 1];
  if (what) return cancelEcho([what]);
  if (read.isAll) return cancelEcho(talk.cancellable);
  if (read.intent === 'no') return say(IDLE, { say: 'kept' });
  if (read.intent === 'unclear' || read.intent === 'yes' || read.intent === 'choice')
    return talk.questions >= MOST_QUESTIONS
      ? CALL
      : say({ ...talk, questions: talk.questions + 1 }, { say: 'cancelWhich', waiting: talk.cancellable });
  return fresh(read, facts);
}

function whileCancelling(talk: Extract<Talk, { step: 'cancelling' }>, read: ReadText, facts: Facts): Reaction {
  const [what, ...also] = [talk.what, ...(talk.also ?? [])].filter(({ id }) =>
    facts.ahead.some((one) => one.id === id),
  );
  if (read.intent === 'yes') {
    if (!what) return say(IDLE, { say: 'gone' });
    return { talk: IDLE, reply: null, act: { kind: 'cancel', what, ...(also.length > 0 && { also }) } };
  }
  if (read.intent === 'no') return say(IDLE, { say: 'kept' });
  return fresh(read, facts);
}

function whileReopening(talk: Extract<Talk, { step: 'reopening' }>, read: ReadText, facts: Facts): Reaction {
  if (read.intent === 'yes') return { talk: IDLE, reply: null, act: { kind: 'reopen', requestId: talk.requestId } };
  return read.intent === 'no' ? say(IDLE, { say: 'closed' }) : fresh(read, facts);
}

function cancel(read: ReadText, facts: Facts): Reaction {
  const meant = meantBy(read.ride.days, facts.ahead);
  const [first, ...others] = meant.slice(0, 3);
  // Who says why they cannot, or when, counts on something: a person finds out what.
  if (!first)
    return read.isBareCancel && read.ride.days.length === 0 ? say(IDLE, { say: 'nothingToCancel' }) : PASSED_ON;
  if (others.length === 0 || read.isAll) return cancelEcho([first, ...others]);
  const cancellable = [first, ...others];
  return say({ step: 'choosing', cancellable, questions: 1 }, { say: 'cancelWhich', waiting: cancellable });
}

/** Those of that day; else of that weekday, for who says "Tuesday" of the one they have; else all, to choose from. */
function meantBy(days: readonly string[], ahead: readonly Waiting[]): readonly Waiting[] {
  const onDay = ahead.filter(({ day }) => days.includes(day));
  if (days.length === 0 || onDay.length > 0) return onDay.length > 0 ? onDay : ahead;
  const weekdays = days.map(weekdayOf);
  const onWeekday = ahead.filter(({ day }) => weekdays.includes(weekdayOf(day)));
  return onWeekday.length > 0 ? onWeekday : ahead;
}

function cancelEcho([what, ...also]: readonly Waiting[]): Reaction {
  if (!what) return CALL;
  const talk: Talk = { step: 'cancelling', what, ...(also.length > 0 && { also }), questions: 0 };
  return say(talk, { say: 'cancelEcho', waiting: [what, ...also] });
}

function ahead(facts: Facts): Reaction {
  if (facts.proposals.length > 0) return tellProposals(facts.proposals);
  return facts.ahead.length === 0
    ? say(IDLE, { say: 'nothingAhead' })
    : say(IDLE, { say: 'ahead', waiting: facts.ahead.slice(0, 2) });
}

/** Spells out what waits for a yes; only what is named here can be answered afterwards. */
export function tellProposals(waiting: readonly Waiting[], questions = 0): Reaction {
  const proposals = waiting.slice(0, 3);
  return say({ step: 'answering', proposals, questions }, askedAbout(proposals));
}

export function askedAbout(proposals: readonly Waiting[]): Reply {
  const [only, ...others] = proposals;
  return { say: only && others.length === 0 ? askedIn(only) : 'offeredMany', waiting: proposals };
}

function askedIn({ kind, isHelped }: Waiting): Say {
  if (kind === 'time') return 'timeAsked';
  if (kind === 'time_before') return 'timeAskedBefore';
  if (kind === 'circle') return 'circleAsked';
  return isHelped ? 'offered' : 'asks';
}

function say(talk: Talk, reply: Reply): Reaction {
  return { talk, reply, act: null };
}

function saysSomething(pieces: RidePieces): boolean {
  return (
    pieces.to.length + pieces.from.length + pieces.days.length + pieces.times.length + pieces.returnTimes.length > 0 ||
    pieces.toHome ||
    pieces.wrongDay ||
    pieces.wrongTime ||
    pieces.part !== null
  );
}

/** We asked when to come back: the time in the answer is that one. */
function asReturn(pieces: RidePieces): RidePieces {
  return pieces.returnTimes.length > 0
    ? pieces
    : { ...pieces, times: [], part: null, wrongTime: false, returnTimes: pieces.times };
}
