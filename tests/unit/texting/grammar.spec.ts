// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Reaction } from '../../../libs/texting/src/domain/conversation.js';
import { readText } from '../../../libs/texting/src/domain/read-ride.js';
import { react } from '../../../libs/texting/src/domain/react.js';
import { FACTS } from './facts.js';
import { SENTENCES } from './sentences.js';
import { VOICES } from './voices.js';

const ALL = [...SENTENCES, ...VOICES];

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function shortOf({ talk }: Reaction): string {
  if (talk.step === 'asking') {
    const [first] = talk.options;
    return first ? `?${Object.keys(first.patch).at(0)} ${talk.options.length}` : `?${talk.asked}`;
  }
  if (talk.step !== 'confirming') return talk.step;
  const { to, from, day, minutes = 0, returnMinutes, people, leaves } = talk.ride;
  return [
    to?.id,
    day,
    clock(minutes),
    returnMinutes && `<${clock(returnMinutes)}`,
    people && `x${people}`,
    leaves && 'leave',
    from && `from ${from.id}`,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('what people write', () => {
  it('is a table worth its name', () => expect(ALL.length).toBeGreaterThanOrEqual(400));

  it.each(ALL)('%s → %s', (text, meant) => {
    const { intent } = readText(text, FACTS);
    if (/^[a-z]+$/.test(meant)) expect(intent).toBe(meant);
    else expect(shortOf(react({ step: 'idle' }, text, FACTS))).toBe(meant);
  });

  it.each(ALL)('%s does nothing by itself', (text) => {
    const { act } = react({ step: 'idle' }, text, FACTS);
    expect(act === null || act.kind === 'call' || act.kind === 'alarm').toBe(true);
  });
});
