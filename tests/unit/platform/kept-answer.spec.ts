// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import { keepAnswer, keptAnswer } from '../../../libs/platform/src/http/kept-answer.js';

const throughTheDatabase = (answer: unknown): unknown => keptAnswer(JSON.parse(JSON.stringify(keepAnswer(answer))));

describe('an answer kept for a key', () => {
  it('is read as it was given, dates as dates', () => {
    const answer = {
      at: new Date('2026-11-29T09:00:00Z'),
      parts: [{ endsAt: new Date(0), note: null }],
      byId: new Map([['a', new Date(1)]]),
      ids: new Set(['a', 'b']),
    };
    expect(throughTheDatabase(answer)).toEqual(answer);
    expect(throughTheDatabase(undefined)).toBeUndefined();
    expect(throughTheDatabase(null)).toBeNull();
    expect(throughTheDatabase(new Date(5))).toEqual(new Date(5));
  });

  it('of the version before is what was kept', () => {
    expect(keptAnswer({ id: 'a', at: '2026-11-29T09:00:00Z' })).toEqual({ id: 'a', at: '2026-11-29T09:00:00Z' });
    expect(keptAnswer(null)).toBeNull();
  });

  it('is the same for anything JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(throughTheDatabase(plain)).toEqual(plain);
      }),
    );
  });
});
