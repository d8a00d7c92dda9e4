// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementMoveNews, AgreementNews, ListingNews, ProposalNews } from '@reciproca/exchange';
import {
  agreementMade,
  agreementMoved,
  agreementSettled,
  agreementShifted,
} from '../../../libs/exchange/src/domain/agreement.drafts.js';
import { listingClosed, listingOpened } from '../../../libs/exchange/src/domain/listing.drafts.js';
import {
  proposalAccepted,
  proposalAnswerTakenBack,
  proposalDeclined,
  proposalsMade,
  proposalsWithdrawn,
} from '../../../libs/exchange/src/domain/proposal.drafts.js';

const startsAt = '2026-11-24T09:00:00+01:00';
const proposal = (id: string, requestId: string, offererId: string): ProposalNews => ({
  proposalId: id,
  requestId,
  offerId: `offer of ${offererId}`,
  requesterId: 'rita',
  offererId,
  service: 'condominio',
  startsAt,
  requestTitle: 'Spesa',
  offerTitle: 'Aiuto',
});
const agreement: AgreementNews = {
  agreementId: 'a',
  proposalId: 'p',
  service: 'condominio',
  giverId: 'gino',
  receiverId: 'rita',
  startsAt,
  title: 'Spesa',
  minutes: 60,
};
const made = { ...agreement, endsAt: '2026-11-24T10:00:00+01:00', bundleId: null };
const move: AgreementMoveNews = {
  ...agreement,
  from: 'under_way',
  at: '2026-12-05T08:00:00Z',
  to: 'done',
  actorId: 'gino',
  beneficiaryId: 'gino',
};
const told = (drafts: readonly { personId: string; type: string }[]) =>
  drafts.map(({ personId, type }) => `${personId} ${type}`);

describe('proposals made', () => {
  it('tell the requester once for each request and each offerer for each proposal', () => {
    const drafts = proposalsMade({
      proposals: [proposal('p1', 'r1', 'ada'), proposal('p2', 'r1', 'bea'), proposal('p3', 'r2', 'ada')],
    });
    expect(drafts.map(({ personId, link, params }) => [personId, link, params.count])).toEqual([
      ['rita', '/requests/r1', 2],
      ['rita', '/requests/r2', 1],
      ['ada', '/proposals/p1', undefined],
      ['bea', '/proposals/p2', undefined],
      ['ada', '/proposals/p3', undefined],
    ]);
    expect(new Set(drafts.map(({ personId, eventKey }) => personId + eventKey)).size).toBe(drafts.length);
  });
});

describe('proposals for several dates of one request', () => {
  it('tell each side once, of the earliest', () => {
    const drafts = proposalsMade({
      proposals: [
        { ...proposal('later', 'r2', 'ada'), seriesId: 's', startsAt: '2026-12-15T09:00:00Z' },
        { ...proposal('first', 'r1', 'ada'), seriesId: 's', startsAt: '2026-12-01T09:00:00Z' },
        { ...proposal('other', 'r1', 'bea'), seriesId: 's', startsAt: '2026-12-01T09:00:00Z' },
      ],
    });
    expect(drafts.map(({ personId, link, params }) => [personId, link, params.count])).toEqual([
      ['rita', '/requests/r1', 2],
      ['ada', '/proposals/first', undefined],
      ['bea', '/proposals/other', undefined],
    ]);
  });
});

describe('an answer', () => {
  const answer = { ...proposal('p', 'r', 'ada'), bySide: 'offer' as const, byPersonId: 'ada' };

  it('is told to the other side', () => {
    expect(told(proposalAccepted(answer))).toEqual(['rita proposal_accepted']);
    expect(told(proposalAccepted({ ...answer, bySide: 'request', byPersonId: 'rita' }))).toEqual([
      'ada proposal_accepted',
    ]);
    expect(proposalAccepted(answer)[0]).toMatchObject({ important: true, aboutId: 'ada' });
  });

  it('is told to both when an operator gave it', () => {
    expect(told(proposalDeclined({ ...answer, byPersonId: 'operator' }))).toEqual([
      'rita proposal_declined',
      'ada proposal_declined',
    ]);
  });

  it('that is a no is not told to who had not answered', () => {
    expect(proposalDeclined({ ...answer, wasHeld: false })).toEqual([]);
  });

  it.each(['accepted_by_offer', 'accepted_by_request'] as const)(
    'that no longer holds is told to both, who had both heard of it: %s',
    (state) => {
      const gone = { ...answer, state };
      expect(told(proposalsWithdrawn({ proposals: [gone] }))).toEqual([
        'rita proposal_withdrawn',
        'ada proposal_withdrawn',
      ]);
      expect(told(proposalsWithdrawn({ proposals: [{ ...gone, knownTo: ['rita'] }] }))).toEqual([
        'ada proposal_withdrawn',
      ]);
    },
  );

  it.each(['yes', 'no'] as const)('that was taken back is told to the other side: %s', (said) => {
    const taken = { ...answer, answer: said, wasHeld: true, at: startsAt };
    expect(told(proposalAnswerTakenBack(taken))).toEqual([`rita proposal_${said}_taken_back`]);
    expect(told(proposalAnswerTakenBack({ ...taken, byPersonId: null }))).toHaveLength(2);
  });
});

describe('an agreement', () => {
  it('is told to both', () => {
    expect(told(agreementMade(made))).toEqual(['gino agreement_made', 'rita agreement_made']);
  });

  it('that moves a little is told to who is taken along, once for what moved it', () => {
    const drafts = agreementShifted({ ...agreement, previousStartsAt: startsAt, causeId: 'p' });
    expect(told(drafts)).toEqual(['rita agreement_shifted']);
    expect(drafts[0]).toMatchObject({
      important: true,
      params: { startsAt },
      eventKey: 'shifted:a:p',
      link: '/agreements/a',
    });
  });

  it('that is done asks the other side to confirm', () => {
    expect(told(agreementMoved(move))).toEqual(['rita agreement_done']);
    expect(told(agreementMoved({ ...move, actorId: 'operator', beneficiaryId: 'rita' }))).toEqual([
      'gino agreement_done',
    ]);
    expect(told(agreementMoved({ ...move, actorId: 'operator', beneficiaryId: 'operator' }))).toHaveLength(2);
  });

  it.each(['cancelled', 'no_show', 'disputed'] as const)('that is %s is told to all but who did it', (to) => {
    // Who was to be helped hears that nobody comes now, and that somebody else is searched.
    const heard = to === 'cancelled' ? 'giver_cannot' : `agreement_${to}`;
    expect(told(agreementMoved({ ...move, to }))).toEqual([`rita ${heard}`]);
    expect(told(agreementMoved({ ...move, to, actorId: 'operator', beneficiaryId: 'gino' }))).toHaveLength(2);
  });

  it.each(['under_way', 'confirmed', 'settled'] as const)('that is %s is told to nobody', (to) => {
    expect(agreementMoved({ ...move, to })).toEqual([]);
  });

  it('that is settled tells both their minutes, unless there are none', () => {
    expect(told(agreementSettled(agreement))).toEqual(['gino minutes_earned', 'rita minutes_spent']);
    expect(agreementSettled({ ...agreement, minutes: 0 })).toEqual([]);
  });
});

describe('a listing', () => {
  it('is told of only when an operator decided', () => {
    const listing: ListingNews = {
      listingId: 'l',
      kind: 'offer',
      service: 'condominio',
      state: 'open',
      personId: 'ada',
      title: 'Aiuto',
    };
    expect(listingOpened(listing)).toEqual([]);
    expect(told(listingOpened({ ...listing, approved: true }))).toEqual(['ada listing_approved']);
    expect(told(listingClosed({ ...listing, state: 'rejected' }))).toEqual(['ada listing_rejected']);
    expect(listingClosed({ ...listing, state: 'withdrawn' })).toEqual([]);
  });
});

describe('a part of something larger', () => {
  it('is told to who waits at home alone, with the time it comes', () => {
    const drafts = agreementMade({ ...made, bundleId: 'b' });
    expect(told(drafts)).toEqual(['rita delivery_agreed']);
    expect(drafts[0]?.params).toEqual({ startsAt: made.endsAt });
  });
});
