// SPDX-License-Identifier: AGPL-3.0-or-later
import { isPast, type NewsMatter } from '../../../libs/exchange/src/domain/past-news.rules.js';

const NOW = new Date('2026-12-01T09:00:00Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const agreement = (state: (NewsMatter & { kind: 'agreement' })['state'], endsAt = hours(5)): NewsMatter => ({
  kind: 'agreement',
  state,
  endsAt,
});
const request = (live: number, yeses: number, state: 'open' | 'matched' = 'open'): NewsMatter => ({
  kind: 'request',
  state,
  live,
  yeses,
});

describe('what people were to be called about', () => {
  it('is past once it is called off, done or over', () => {
    expect(isPast('agreement_made', agreement('agreed'), NOW)).toBe(false);
    expect(isPast('agreement_shifted', agreement('under_way'), NOW)).toBe(false);
    expect(isPast('agreement_made', agreement('cancelled'), NOW)).toBe(true);
    expect(isPast('delivery_agreed', agreement('agreed', hours(-1)), NOW)).toBe(true);
  });

  it('asks for a confirmation only while one is missing', () => {
    expect(isPast('agreement_done', agreement('done', hours(-2)), NOW)).toBe(false);
    expect(isPast('agreement_done', agreement('settled', hours(-2)), NOW)).toBe(true);
    expect(isPast('agreement_done', agreement('agreed'), NOW)).toBe(true);
  });

  it('asks for an answer only while one can be given', () => {
    const proposal = { kind: 'proposal', state: 'proposed', startsAt: hours(1) } as const;
    expect(isPast('proposal_for_offer', proposal, NOW)).toBe(false);
    expect(isPast('proposal_for_offer', { ...proposal, startsAt: NOW }, NOW)).toBe(true);
    expect(isPast('proposal_accepted', { ...proposal, state: 'declined' }, NOW)).toBe(true);
  });

  it('asks to choose only where there is somebody to choose', () => {
    expect(isPast('proposals_for_request', request(2, 0), NOW)).toBe(false);
    expect(isPast('proposals_for_request', request(0, 0), NOW)).toBe(true);
    expect(isPast('proposals_for_request', request(2, 1, 'matched'), NOW)).toBe(true);
    expect(isPast('proposal_accepted', request(2, 1), NOW)).toBe(false);
    expect(isPast('proposal_accepted', request(2, 0), NOW)).toBe(true);
  });
});
