// SPDX-License-Identifier: AGPL-3.0-or-later
import { isPast, type NewsMatter } from '../../../libs/exchange/src/domain/past-news.rules.js';

const NOW = new Date('2026-12-01T09:00:00Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const agreement = (state: (NewsMatter & { kind: 'agreement' })['state'], endsAt = hours(5)): NewsMatter => ({
  kind: 'agreement',
  state,
  startsAt: hours(4),
  endsAt,
  asks: false,
});
const request = (live: number, yeses: number, state: 'open' | 'matched' = 'open'): NewsMatter => ({
  kind: 'request',
  state,
  live,
  yeses,
});

describe('what people were to be called about', () => {
  it('is past once it is called off, done or over', () => {
    expect(isPast({ type: 'agreement_made' }, agreement('agreed'), NOW)).toBe(false);
    expect(isPast({ type: 'agreement_shifted' }, agreement('under_way'), NOW)).toBe(false);
    expect(isPast({ type: 'agreement_made' }, agreement('cancelled'), NOW)).toBe(true);
    expect(isPast({ type: 'delivery_agreed' }, agreement('agreed', hours(-1)), NOW)).toBe(true);
  });

  it('asks for a confirmation only while one is missing', () => {
    expect(isPast({ type: 'agreement_done' }, agreement('done', hours(-2)), NOW)).toBe(false);
    expect(isPast({ type: 'agreement_done' }, agreement('settled', hours(-2)), NOW)).toBe(true);
    expect(isPast({ type: 'agreement_done' }, agreement('agreed'), NOW)).toBe(true);
  });

  it('is past once it stands at another hour, and asks for another hour only while somebody waits for the answer', () => {
    const moved = agreement('agreed');
    expect(isPast({ type: 'agreement_made', startsAt: hours(4).toISOString() }, moved, NOW)).toBe(false);
    expect(isPast({ type: 'agreement_made', startsAt: hours(3).toISOString() }, moved, NOW)).toBe(true);
    expect(isPast({ type: 'time_asked' }, { ...moved, asks: true } as NewsMatter, NOW)).toBe(false);
    expect(isPast({ type: 'time_asked' }, moved, NOW)).toBe(true);
  });

  it('asks for an answer only while one can be given', () => {
    const proposal = { kind: 'proposal', state: 'proposed', startsAt: hours(1), asks: false } as const;
    expect(isPast({ type: 'proposal_for_offer' }, proposal, NOW)).toBe(false);
    expect(isPast({ type: 'proposal_for_offer' }, { ...proposal, startsAt: NOW }, NOW)).toBe(true);
    expect(isPast({ type: 'proposal_accepted' }, { ...proposal, state: 'declined' }, NOW)).toBe(true);
  });

  it('asks to choose only where there is somebody to choose', () => {
    expect(isPast({ type: 'proposals_for_request' }, request(2, 0), NOW)).toBe(false);
    expect(isPast({ type: 'proposals_for_request' }, request(0, 0), NOW)).toBe(true);
    expect(isPast({ type: 'proposals_for_request' }, request(2, 1, 'matched'), NOW)).toBe(true);
    expect(isPast({ type: 'proposal_accepted' }, request(2, 1), NOW)).toBe(false);
    expect(isPast({ type: 'proposal_accepted' }, request(2, 0), NOW)).toBe(true);
  });
});
