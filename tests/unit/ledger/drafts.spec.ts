// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventMap } from '@reciproca/kernel';
import { minutesMoved } from '../../../libs/ledger/src/domain/ledger.drafts.js';

const moved: EventMap['ledger.transferred'] = {
  transferId: 't',
  reason: 'crate',
  referenceType: null,
  referenceId: null,
  postings: [
    { kind: 'person', ownerId: 'rita', minutes: -30 },
    { kind: 'garden', ownerId: 'orto', minutes: 30 },
  ],
};
const told = (news: EventMap['ledger.transferred']) =>
  minutesMoved(news).map(({ personId, type, params }) => [personId, type, params.minutes]);

describe('minutes that moved', () => {
  it('for another reason than an agreement are told to people, without their sign', () => {
    expect(told(moved)).toEqual([['rita', 'minutes_removed', 30]]);
    expect(told({ ...moved, reason: 'correction' })).toEqual([['rita', 'minutes_corrected', 30]]);
    expect(told({ ...moved, postings: [{ kind: 'person', ownerId: 'rita', minutes: 5 }] })).toEqual([
      ['rita', 'minutes_added', 5],
    ]);
  });

  it.each(['exchange', 'opening', 'closing'] as const)('by %s are told by who moved them', (reason) =>
    expect(told({ ...moved, reason })).toEqual([]),
  );
});
