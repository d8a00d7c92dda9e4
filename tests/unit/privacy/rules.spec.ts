// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ensureTransition } from '@reciproca/kernel';
import { sentenceParts } from '../../../libs/privacy/src/domain/audit-sentence.js';
import { ERASURE_TRANSITIONS } from '../../../libs/privacy/src/domain/erasure.js';
import { ensureTerm } from '../../../libs/privacy/src/domain/organisation.js';

describe('the sentence of an entry', () => {
  it('begins with the code of what was done, then its route, then its noun', () => {
    const parts = sentenceParts({
      action: 'write',
      detail: { what: 'vetted', route: '/api/v1/people/:id/vet', channel: 'phone' },
    });
    expect(parts).toEqual({
      verb: 'write',
      thing: ['did.vetted', 'did.people.vet', 'did.people'],
      route: '/api/v1/people/:id/vet',
      channel: 'phone',
    });
  });
  it('says what was seen by the route when there is no code', () => {
    expect(sentenceParts({ action: 'read', detail: { route: '/people/:id/minutes' } }).thing).toEqual([
      'saw.people.minutes',
      'saw.people',
    ]);
    expect(sentenceParts({ action: 'search', detail: { what: 'people', route: '/' } }).thing).toEqual([
      'saw.people',
      'saw.home',
    ]);
  });
  it('stands on the web when nothing else is said, and minds no detail of another kind', () => {
    expect(sentenceParts({ action: 'read', detail: { what: 7, route: null } })).toMatchObject({
      thing: ['saw.home'],
      route: null,
      channel: 'web',
    });
  });
});

describe('a term', () => {
  const today = '2026-01-01';
  it.each([
    ['2026-01-01', null],
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01', '2027-01-01'],
  ])('from %s until %s holds', (from, until) => {
    expect(() => ensureTerm('case', { from, until, today }, 'endsOn')).not.toThrow();
  });

  it('that ends before it begins is refused, by its own name and field', () => {
    expect(() => ensureTerm('case', { from: '2026-01-02', until: '2026-01-01', today }, 'endsOn')).toThrow(
      expect.objectContaining({ code: 'case.ends_before_start', details: { field: 'endsOn' } }),
    );
    expect(() => ensureTerm('organisation', { from: '2026-01-02', until: '2026-01-01', today }, 'validUntil')).toThrow(
      expect.objectContaining({ code: 'organisation.ends_before_start' }),
    );
  });

  it('of a lifetime is refused with the last day that is taken', () => {
    expect(() => ensureTerm('case', { from: today, until: '2099-01-01', today }, 'endsOn')).toThrow(
      expect.objectContaining({ code: 'period.too_far', details: { field: 'endsOn', latest: '2036-01-09' } }),
    );
  });
});

describe('a request for erasure', () => {
  it('is decided once', () => {
    for (const to of ['done', 'refused', 'withdrawn'] as const) {
      expect(() => ensureTransition('erasure', ERASURE_TRANSITIONS, 'asked', to)).not.toThrow();
      for (const again of ['done', 'refused', 'withdrawn', 'asked'] as const)
        expect(() => ensureTransition('erasure', ERASURE_TRANSITIONS, to, again)).toThrow(
          expect.objectContaining({ code: 'erasure.wrong_state' }),
        );
    }
  });
});
