// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { react } from '../../../libs/texting/src/domain/react.js';
import { FACTS, waiting } from './facts.js';

const idle = { step: 'idle' } as const;
const marco = waiting('a1', { kind: 'agreement', name: 'Marco' });
const giulia = waiting('a2', { kind: 'agreement', name: 'Giulia' });
const lucia = waiting('a3', { kind: 'agreement', name: 'Lucia', isHelped: false });

describe('thanks by text', () => {
  it.each([
    ['grazie', [marco]],
    ['Grazie mille, siete stati gentilissimi!', [marco]],
    ['grazie Marco', [marco, giulia]],
    ['grazie del passaggio', [marco, lucia]],
    ['mulțumesc', [marco]],
    ['Merci beaucoup', [marco]],
    ['شكرا', [marco]],
    ['faleminderit', [marco]],
  ])('reach the one they can be for: %s', (text, thankable) =>
    expect(react(idle, text, { ...FACTS, thankable })).toEqual({
      talk: idle,
      reply: null,
      act: { kind: 'thank', what: marco, words: text },
    }),
  );

  it('reach whom one has helped where nobody has helped them', () =>
    expect(react(idle, 'grazie a te', { ...FACTS, thankable: [lucia] }).act).toMatchObject({ what: { id: 'a3' } }));

  it.each([
    ['of two nobody knows which', 'grazie', [marco, giulia]],
    ['there is nothing to thank for', 'grazie', []],
    ['it is a greeting', 'buona giornata', [marco]],
    ['there are thumbs alone', '👍', [marco]],
  ])('are said to us where %s', (_why, text, thankable) =>
    expect(react(idle, text, { ...FACTS, thankable }).act).toBeNull(),
  );

  it('belong to what was asked, while something is', () => {
    const facts = { ...FACTS, thankable: [marco], proposals: [waiting('p1')] };
    const asked = react(idle, 'proposte', facts);
    expect(react(asked.talk, 'grazie', facts)).toEqual({ talk: asked.talk, reply: null, act: null });
    expect(react(asked.talk, 'sì grazie', facts).act).toMatchObject({ kind: 'accept' });
  });
});
