// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { announcementState, ensureAnnouncement, wordsOf } from '../../../libs/fairness/src/domain/announcement.js';
import {
  DISPUTE_TRANSITIONS,
  ensureMayWrite,
  ensureSettlement,
  isAccepted,
  readableVersions,
  withAcceptance,
  withProposal,
  type Dispute,
} from '../../../libs/fairness/src/domain/dispute.js';
import { endsAs, ensureMayAppeal, ensureMayDecide } from '../../../libs/fairness/src/domain/suspension.js';
import { refusalOf } from '../../support/parties.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const DISPUTE: Dispute = {
  id: 'd',
  agreementId: 'a',
  giverId: 'g',
  receiverId: 'r',
  mediatorId: null,
  state: 'heard',
  outcome: null,
  minutes: null,
  words: null,
  proposedBy: null,
  giverAcceptedAt: null,
  receiverAcceptedAt: null,
  correctionId: null,
  openedAt: NOW,
};
const VERSIONS = [{ side: 'giver' as const }, { side: 'receiver' as const }];

describe('a dispute', () => {
  it('never moves again once it is closed', () => expect(DISPUTE_TRANSITIONS.closed).toEqual([]));

  it.each([
    ['opened', 'giver', ['giver']],
    ['opened', null, ['giver', 'receiver']],
    ['heard', 'receiver', ['giver', 'receiver']],
  ] as const)('that is %s shows %s the versions of %j', (state, side, expected) => {
    expect(readableVersions({ state }, side, VERSIONS).map((one) => one.side)).toEqual(expected);
  });

  it.each([
    ['opened', true, null],
    ['heard', false, null],
    ['heard', true, 'dispute.already_heard'],
    ['settled', false, 'dispute.over'],
  ] as const)('that is %s, written before: %s', (state, written, code) => {
    expect(refusalOf(() => ensureMayWrite({ state }, written))).toBe(code);
  });

  it.each([
    ['other_minutes', null],
    ['nothing', 5],
    ['as_agreed', 5],
  ] as const)('is not settled with %s and %s minutes', (outcome, minutes) => {
    expect(refusalOf(() => ensureSettlement({ outcome, minutes }))).toBe('dispute.minutes_needed');
  });

  it('loses earlier answers with a new proposal', () => {
    const first = withProposal(DISPUTE, { outcome: 'nothing', minutes: null, words: 'x' }, 'm');
    const both = withAcceptance(withAcceptance(first, 'giver', NOW), 'receiver', NOW);
    expect(isAccepted(both)).toBe(true);
    expect(isAccepted(withProposal(both, { outcome: 'as_agreed', minutes: null, words: 'y' }, 'm'))).toBe(false);
    expect(refusalOf(() => withAcceptance(DISPUTE, 'giver', NOW))).toBe('dispute.nothing_proposed');
  });
});

describe('a suspension', () => {
  const on = { endedAt: null, appeal: 'x', appealOutcome: null, suspendedBy: 's', personId: 'p' };
  it.each([
    ['other', {}, null],
    ['s', {}, 'appeal.second_person_needed'],
    ['p', {}, 'appeal.second_person_needed'],
    ['other', { appeal: null }, 'appeal.none'],
    ['other', { appealOutcome: 'upheld' as const }, 'appeal.decided_already'],
    ['other', { endedAt: NOW }, 'suspension.over'],
  ])('decided by %s with %j', (who, change, code) =>
    expect(refusalOf(() => ensureMayDecide({ ...on, ...change }, who))).toBe(code),
  );

  it('is appealed once', () => expect(refusalOf(() => ensureMayAppeal(on))).toBe('appeal.made_already'));

  it.each([
    [23, null, 'undone'],
    [25, null, 'ended'],
    [1, 'x', 'ended'],
  ] as const)('ended after %s hours with appeal %s is %s', (hours, appeal, expected) => {
    expect(endsAs({ suspendedAt: new Date(NOW.getTime() - hours * 3_600_000), appeal }, NOW)).toBe(expected);
  });
});

describe('an announcement', () => {
  const one = { fromDay: '2026-11-23', untilDay: '2026-11-25', withdrawnAt: null };
  it.each([
    ['2026-11-22', 'later'],
    ['2026-11-23', 'now'],
    ['2026-11-25', 'now'],
    ['2026-11-26', 'over'],
  ])('on %s is %s', (today, state) => expect(announcementState(one, today)).toBe(state));
  it('has both of its English parts or none', () => {
    expect(refusalOf(() => ensureAnnouncement({ ...one, titleEn: 'x', textEn: null }, '2026-11-23'))).toBe(
      'announcement.english_half',
    );
  });
  it('is read in Italian where it has no English', () => {
    const words = {
      ...one,
      id: 'x',
      areaId: null,
      staircaseId: null,
      titleIt: 'Festa',
      textIt: 'Sabato',
      titleEn: null,
      textEn: null,
      reached: 0,
    };
    expect(wordsOf(words, 'en')).toEqual({ title: 'Festa', text: 'Sabato' });
  });
});
