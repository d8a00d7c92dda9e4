// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KnownPlace } from './find-place.js';
import type { DayPart } from './read-time.js';
import type { ReadSignal } from './read-signal.js';

export interface PlaceRef {
  readonly id: string;
  readonly comune: string;
  /** What kind of place it is, as `places` knows it. */
  readonly kind?: string;
}

/** What is known of the ride so far. */
export interface RideDraft {
  readonly to?: PlaceRef;
  readonly from?: PlaceRef;
  readonly toHome?: boolean;
  readonly day?: string;
  readonly minutes?: number;
  readonly leaves?: boolean;
  readonly wantsReturn?: boolean;
  readonly returnMinutes?: number;
  readonly people?: number;
  /** 1 Monday to 7 Sunday: every week from `day` on. */
  readonly weekdays?: readonly number[];
  /** The same on these days too. */
  readonly alsoDays?: readonly string[];
  /** Morning, afternoon or evening, where no hour was said with it. */
  readonly part?: DayPart;
}

export const ASKED = ['place', 'day', 'time', 'return'] as const;
export type Asked = (typeof ASKED)[number];

/** A numbered answer we offered, and what it would settle. */
export interface Option {
  readonly patch: RideDraft;
}

/** Where a talk stands. Nothing is done but from a step that our own last text has spelt out. */
export type Talk =
  | { readonly step: 'idle' }
  /** Somebody of the staff has written last: a bare answer is for them. */
  | { readonly step: 'with_staff' }
  /** So has somebody they have to do with. */
  | { readonly step: 'with_other'; readonly otherId: string }
  | {
      readonly step: 'asking';
      readonly asked: Asked;
      readonly ride: RideDraft;
      readonly options: readonly Option[];
      readonly questions: number;
    }
  /** `again`: the same ride is asked for already, and our last text has said so. */
  | { readonly step: 'confirming'; readonly ride: RideDraft; readonly questions: number; readonly again?: boolean }
  | { readonly step: 'answering'; readonly proposals: readonly Waiting[]; readonly questions: number }
  | { readonly step: 'choosing'; readonly cancellable: readonly Waiting[]; readonly questions: number }
  | {
      readonly step: 'cancelling';
      readonly what: Waiting;
      /** What is called off with it. */
      readonly also?: readonly Waiting[];
      readonly questions: number;
    }
  /** Their request was closed with what they called off: whether they still need it. */
  | { readonly step: 'reopening'; readonly requestId: string; readonly questions: number }
  /** They come after all: what was called off a moment ago. */
  | { readonly step: 'restoring'; readonly what: Waiting; readonly questions: number }
  /** A driver is late: whom for, and by how much once that is known. */
  | { readonly step: 'delaying'; readonly what: Waiting; readonly minutes: number | null; readonly questions: number }
  /** A driver has somebody in the car, or is there with them. */
  | { readonly step: 'marking'; readonly what: Waiting; readonly stop: 'pick_up' | 'drop'; readonly questions: number }
  /** Another hour for what is agreed; `to` holds the new one, and the old one as `was`. */
  | { readonly step: 'moving'; readonly to: Waiting; readonly questions: number }
  | { readonly step: 'signalling'; readonly signal: ReadSignal; readonly questions: number };

/** A proposal, an agreement or an open request, as a text may name it. */
export interface Waiting {
  readonly id: string;
  readonly kind: 'proposal' | 'circle' | 'time' | 'time_before' | 'agreement' | 'request' | 'departure';
  /** First name of the other person; null where there is none yet. */
  readonly name: string | null;
  readonly day: string;
  readonly minutes: number;
  /** Whether the other one would drive or otherwise help. */
  readonly isHelped: boolean;
  readonly isRide: boolean;
  /** Which way of a journey there and back. */
  readonly leg?: 'out' | 'back' | null;
  /** Which question it is, where another time is asked for: a yes is to none that is asked later. */
  readonly question?: string;
  /** In a circle, whom they help in turn and when. */
  readonly gives?: { readonly name: string | null; readonly day: string; readonly minutes: number };
  /** When it is now, where another time is asked for. */
  readonly was?: { readonly day: string; readonly minutes: number };
}

export interface Riding {
  readonly what: Waiting;
  readonly stop: 'pick_up' | 'drop';
}

export interface Facts {
  readonly today: string;
  readonly minutes: number;
  readonly places: readonly KnownPlace[];
  readonly home: PlaceRef | null;
  /** Minutes on their own account. */
  readonly balance?: number;
  readonly proposals: readonly Waiting[];
  readonly ahead: readonly Waiting[];
  /** Rides of today they drive and that have not begun, the soonest first; an hour late at most. */
  readonly driving?: readonly Waiting[];
  /** Rides of today they drive, with the stop that is next to be said. */
  readonly riding?: readonly Riding[];
  /** What is behind, and whose other side they may still thank. */
  readonly thankable?: readonly Waiting[];
  /** What they called off a moment ago and may still take back, the last first. */
  readonly calledOff?: readonly Waiting[];
  /** Whether they may tell us about somebody else. */
  readonly isSentinel?: boolean;
}

export type Act =
  | { readonly kind: 'post'; readonly ride: RideDraft; readonly again?: boolean }
  | { readonly kind: 'accept'; readonly proposal: Waiting; readonly also?: readonly Waiting[] }
  | { readonly kind: 'decline'; readonly proposal: Waiting }
  | { readonly kind: 'cancel'; readonly what: Waiting; readonly also?: readonly Waiting[] }
  | { readonly kind: 'restore'; readonly what: Waiting }
  | { readonly kind: 'late'; readonly what: Waiting; readonly minutes: number }
  | { readonly kind: 'mark'; readonly what: Waiting; readonly stop: 'pick_up' | 'drop' }
  | { readonly kind: 'move'; readonly to: Waiting }
  | { readonly kind: 'thank'; readonly what: Waiting; readonly words: string }
  | { readonly kind: 'reopen'; readonly requestId: string }
  | { readonly kind: 'signal'; readonly signal: ReadSignal; readonly consent: 'agrees' | 'not_asked' | 'cannot_ask' }
  | { readonly kind: 'call' }
  /** Somebody may be in danger: staff are told by every means there is. */
  | { readonly kind: 'alarm' };

/** Keys of the texts in `texts/it.ts`, under `say.`. */
export type Say =
  | 'echo'
  | 'askPlace'
  | 'askPlaceBetter'
  | 'askDay'
  | 'askTime'
  | 'askReturn'
  | 'choosePlace'
  | 'chooseDay'
  | 'chooseTime'
  | 'chooseReturn'
  | 'left'
  | 'nothingWaits'
  | 'gone'
  | 'offered'
  | 'asks'
  | 'timeAsked'
  | 'timeAskedBefore'
  | 'circleAsked'
  | 'circleAccepted'
  | 'allAgreed'
  | 'allAccepted'
  | 'timeMoved'
  | 'timeKept'
  | 'offeredMany'
  | 'later'
  | 'declined'
  | 'cancelEcho'
  | 'cancelWhich'
  | 'callYou'
  | 'balance'
  | 'balanceMinus'
  | 'balanceZero'
  | 'nothingToCancel'
  | 'kept'
  | 'lateHow'
  | 'lateEcho'
  | 'lateTold'
  | 'pickedEcho'
  | 'droppedEcho'
  | 'marked'
  | 'thanked'
  | 'toldOther'
  | 'moveEcho'
  | 'moveAsked'
  | 'ahead'
  | 'nothingAhead'
  | 'help'
  | 'alarm'
  | 'worry'
  | 'passedOn'
  | 'who'
  | 'wrongNumber'
  | 'erase'
  | 'insult'
  | 'foreign'
  | 'unclear'
  | 'posted'
  | 'askedAlready'
  | 'accepted'
  | 'cancelled'
  | 'cancelledAsk'
  | 'reopened'
  | 'restoreEcho'
  | 'restored'
  | 'staysOff'
  | 'closed'
  | 'stopped'
  | 'started'
  | 'stranger'
  | 'failed'
  | 'notCleared'
  | 'stillAsked'
  | 'agreed'
  | 'signalHow'
  | 'signalConsent'
  | 'signalled';

export interface Reply {
  readonly say: Say;
  readonly ride?: RideDraft;
  readonly options?: readonly RideDraft[];
  readonly waiting?: readonly Waiting[];
  readonly minutes?: number;
  /** First name of whoever it is about. */
  readonly name?: string;
  /** Where the talk goes on from, where what was done asks something itself. */
  readonly talk?: Talk;
  /** What we had asked whether to call off, and was left as it is. */
  readonly kept?: readonly Waiting[];
  /** What was asked before and has ended meanwhile. */
  readonly ended?: readonly Waiting[];
  /** Somebody may not be well: when not to wait is said with it. */
  readonly isWorried?: boolean;
  /** In whose language it is said too. */
  readonly language?: string | null;
}

export interface Reaction {
  readonly talk: Talk;
  readonly reply: Reply | null;
  readonly act: Act | null;
}

export const MOST_QUESTIONS = 2;

/** Understood, and for a person to do. */
export const PASSED_ON: Reaction = { talk: { step: 'idle' }, reply: { say: 'passedOn' }, act: { kind: 'call' } };
