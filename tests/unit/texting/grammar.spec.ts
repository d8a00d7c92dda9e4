// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Reaction } from '../../../libs/texting/src/domain/conversation.js';
import { readText } from '../../../libs/texting/src/domain/read-ride.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { CALLERS } from './callers.js';
import { ELDERS } from './elders.js';
import { FACTS } from './facts.js';
import { SENTENCES } from './sentences.js';
import { VOICES } from './voices.js';

const ALL = [...SENTENCES, ...VOICES];

/** Understood, and for a person all the same. */
const FOR_STAFF = /^(?:offer|many|callme)$/;

/** Where a person reads it and calls: never wrong, and never as good as being understood. */
const TO_STAFF = /^(?:unclear|worry|foreign-\w+|late|otherhour)$/;

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function shortOf({ talk }: Reaction): string {
  if (talk.step === 'asking') {
    const [first] = talk.options;
    return first ? `?${Object.keys(first.patch).at(0)} ${talk.options.length}` : `?${talk.asked}`;
  }
  if (talk.step !== 'confirming') return talk.step;
  const { to, from, day, alsoDays = [], minutes = 0, returnMinutes, people, leaves } = talk.ride;
  return [
    to?.id,
    [day, ...alsoDays].join('+'),
    clock(minutes),
    returnMinutes && `<${clock(returnMinutes)}`,
    people && `x${people}`,
    leaves && 'leave',
    from && `from ${from.id}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function outcomeOf(text: string, meant: string): string {
  const { intent, language } = readText(text, FACTS);
  if (intent === 'foreign') return `foreign-${language}`;
  if (FOR_STAFF.test(intent)) return 'unclear';
  return intent !== 'ride' || /^[a-z]+$/.test(meant) ? intent : shortOf(react({ step: 'idle' }, text, FACTS));
}

describe('what people write', () => {
  it('is a table worth its name', () => expect(ALL.length).toBeGreaterThanOrEqual(400));

  it.each(ALL)('%s → %s', (text, meant) => {
    const { intent } = readText(text, FACTS);
    if (/^[a-z]+$/.test(meant)) expect(FOR_STAFF.test(intent) ? 'unclear' : intent).toBe(meant);
    else expect(shortOf(react({ step: 'idle' }, text, FACTS))).toBe(meant);
  });

  it.each(ALL)('%s does nothing by itself', (text) => {
    const { act } = react({ step: 'idle' }, text, FACTS);
    expect(act === null || act.kind === 'call' || act.kind === 'alarm').toBe(true);
  });
});

/** How many of those sentences nobody understands, and how many come to something else: the figures of the README. */
const COUNTED = { understood: 456, toStaff: 2, amiss: 2 };

function countOf(said: readonly (readonly [string, string])[]) {
  const counted = { understood: 0, toStaff: 0, amiss: 0 };
  for (const [text, meant] of said) {
    const outcome = outcomeOf(text, meant);
    counted[outcome === meant ? 'understood' : TO_STAFF.test(outcome) ? 'toStaff' : 'amiss'] += 1;
  }
  return counted;
}

describe('what thirty more of them write', () => {
  it('is understood, or read by a person', () => {
    expect(ELDERS.length).toBeGreaterThanOrEqual(30);
    expect(countOf(ELDERS)).toEqual({ understood: 29, toStaff: 1, amiss: 0 });
  });
});

describe('what callers write', () => {
  it('is a set worth its name', () => expect(CALLERS.length).toBeGreaterThanOrEqual(450));

  it('is understood, or read by a person', () => expect(countOf(CALLERS)).toEqual(COUNTED));

  it.each(CALLERS.filter(([, meant]) => meant === 'alarm'))('%s: nobody in danger is missed', (text) => {
    expect(readText(text, FACTS).intent).toBe('alarm');
  });

  it.each(CALLERS.filter(([, meant]) => meant !== 'alarm'))('%s: no alarm', (text) => {
    expect(readText(text, FACTS).intent).not.toBe('alarm');
  });

  it.each(CALLERS)('%s does nothing by itself', (text) => {
    const { act } = react({ step: 'idle' }, text, FACTS);
    expect(act === null || act.kind === 'call' || act.kind === 'alarm').toBe(true);
  });
});
