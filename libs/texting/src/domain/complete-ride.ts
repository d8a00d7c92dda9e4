// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import {
  type Asked,
  type Facts,
  MOST_QUESTIONS,
  type Option,
  type PlaceRef,
  type Reaction,
  type RideDraft,
  type Say,
} from './conversation.js';
import type { KnownPlace } from './find-place.js';
import type { DayPart } from './read-time.js';
import type { RidePieces } from './read-ride.js';

const NOON = 720;
/** How far somebody who corrects an hour moves it. */
const NEAR_MINUTES = 180;
const MOST_OPTIONS = 4;

/** Nobody understood: a person calls. */
export const CALL: Reaction = { talk: { step: 'idle' }, reply: { say: 'unclear' }, act: { kind: 'call' } };

/** What the numbers are about. */
export const CHOOSE: Readonly<Record<Asked, Say>> = {
  place: 'choosePlace',
  day: 'chooseDay',
  time: 'chooseTime',
  return: 'chooseReturn',
};

interface Gap {
  readonly asked: Asked;
  readonly say: Say;
  readonly options: readonly Option[];
}

/** Takes in what a text said; asks for the first thing that is missing, else spells the whole ride out. */
export function completeRide(before: RideDraft, pieces: RidePieces, facts: Facts, questions: number): Reaction {
  const { draft, gap } = settle(before, pieces, facts);
  if (!gap)
    return { talk: { step: 'confirming', ride: draft, questions }, reply: { say: 'echo', ride: draft }, act: null };
  if (questions >= MOST_QUESTIONS) return CALL;
  return {
    talk: { step: 'asking', asked: gap.asked, ride: draft, options: gap.options, questions: questions + 1 },
    reply: {
      say: gap.options.length > 0 ? CHOOSE[gap.asked] : gap.say,
      options: gap.options.map(({ patch }) => patch),
    },
    act: null,
  };
}

function settle(before: RideDraft, pieces: RidePieces, facts: Facts): { draft: RideDraft; gap: Gap | null } {
  const place = one(pieces.to);
  const from = one(pieces.from);
  const [day] = pieces.days.length === 1 ? pieces.days : [];
  const part = pieces.part ?? before.part;
  const times = pieces.part === null ? nearBy(inPart(pieces.times, before.part), before.minutes) : pieces.times;
  const [minutes] = times.length === 1 ? times : [];
  const [returnMinutes] = pieces.returnTimes.length === 1 ? pieces.returnTimes : [];
  const draft: RideDraft = {
    ...before,
    ...(place && { to: refOf(place), toHome: false }),
    ...(pieces.toHome && facts.home && { to: facts.home, toHome: true }),
    ...(from && { from: refOf(from) }),
    ...(day !== undefined && { day, weekdays: pieces.weekdays, alsoDays: pieces.alsoDays ?? [] }),
    ...(minutes !== undefined && { minutes }),
    ...(pieces.leaves && { leaves: true }),
    ...(pieces.wantsReturn && { wantsReturn: true }),
    ...(returnMinutes !== undefined && { returnMinutes }),
    ...(pieces.people !== null && { people: pieces.people }),
    ...(part !== undefined && { part }),
  };
  return { draft, gap: gapOf(draft, { ...pieces, times }, facts) };
}

/** "This afternoon", and then "at four": the hour belongs to what was said before. */
function inPart(times: readonly number[], part: DayPart | undefined): readonly number[] {
  if (part === undefined) return times;
  const fitting = times.filter((minutes) => (part === 'mattina') === minutes < NOON);
  return fitting.length > 0 ? fitting : times;
}

/** Another hour than the one just said: of two it may be, the one within a few hours of it. */
function nearBy(times: readonly number[], said: number | undefined): readonly number[] {
  if (said === undefined || times.length < 2) return times;
  const near = times.filter((minutes) => Math.abs(minutes - said) <= NEAR_MINUTES);
  return near.length === 1 ? near : times;
}

function gapOf(draft: RideDraft, pieces: RidePieces, facts: Facts): Gap | null {
  return (
    placeGap(draft, pieces) ??
    dayGap(draft, pieces) ??
    timeGap(draft, pieces) ??
    pastGap(draft, facts) ??
    returnGap(draft, pieces)
  );
}

function placeGap(draft: RideDraft, pieces: RidePieces): Gap | null {
  if (pieces.from.length > 1) return ask('place', 'askPlaceBetter');
  if (pieces.to.length > 1) {
    const comuni = new Set(pieces.to.map(({ comune }) => comune));
    const areTold = comuni.size === pieces.to.length && comuni.size <= MOST_OPTIONS;
    return ask('place', 'askPlaceBetter', areTold ? pieces.to.map((place) => ({ patch: { to: refOf(place) } })) : []);
  }
  if (!draft.to) return ask('place', 'askPlace');
  // Home is where it begins unless another place was named.
  return draft.toHome && !draft.from ? ask('place', 'askPlaceBetter') : null;
}

function dayGap(draft: RideDraft, pieces: RidePieces): Gap | null {
  if (pieces.wrongDay || pieces.days.length > MOST_OPTIONS) return ask('day', 'askDay');
  if (pieces.days.length > 1)
    return ask(
      'day',
      'askDay',
      pieces.days.map((day) => ({ patch: { day } })),
    );
  return draft.day === undefined ? ask('day', 'askDay') : null;
}

function timeGap(draft: RideDraft, pieces: RidePieces): Gap | null {
  if (pieces.wrongTime) return ask('time', 'askTime');
  if (pieces.times.length > 1)
    return ask(
      'time',
      'askTime',
      pieces.times.map((minutes) => ({ patch: { minutes } })),
    );
  return draft.minutes === undefined || (pieces.part !== null && pieces.times.length === 0)
    ? ask('time', 'askTime')
    : null;
}

/** Nine in the morning that has gone by today: this evening or tomorrow, only the person knows. */
function pastGap({ day, minutes }: RideDraft, facts: Facts): Gap | null {
  if (day === undefined || minutes === undefined || day > facts.today || minutes > facts.minutes) return null;
  const tomorrow = { patch: { day: addDays(facts.today, 1), minutes } };
  const evening = minutes < NOON && minutes + NOON > facts.minutes ? [{ patch: { day, minutes: minutes + NOON } }] : [];
  return ask('day', 'askDay', [...evening, tomorrow]);
}

function returnGap(draft: RideDraft, pieces: RidePieces): Gap | null {
  if (!draft.wantsReturn) return null;
  if (pieces.returnTimes.length > 1) {
    const later = pieces.returnTimes.filter((minutes) => minutes > (draft.minutes ?? 0));
    if (later.length > 0)
      return ask(
        'return',
        'askReturn',
        later.map((returnMinutes) => ({ patch: { returnMinutes } })),
      );
  }
  return draft.returnMinutes === undefined || draft.returnMinutes <= (draft.minutes ?? 0)
    ? ask('return', 'askReturn')
    : null;
}

function ask(asked: Asked, say: Say, options: readonly Option[] = []): Gap {
  return { asked, say, options };
}

function one(places: readonly KnownPlace[]): KnownPlace | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}

function refOf({ id, comune, kind }: KnownPlace): PlaceRef {
  return { id, comune, kind };
}
