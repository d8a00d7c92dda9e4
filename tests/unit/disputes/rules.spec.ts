// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  DISPUTE_TRANSITIONS,
  ensureMayWrite,
  ensureSettlement,
  isAccepted,
  readableVersions,
  withAcceptance,
  withProposal,
  type Dispute,
} from '../../../libs/disputes/src/domain/dispute.js';
import { refusalOf } from '../../builders/parties.js';

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
    ['other_minutes', null, 'dispute.minutes_needed'],
    ['nothing', 5, 'dispute.minutes_unwanted'],
    ['as_agreed', 5, 'dispute.minutes_unwanted'],
  ] as const)('is not settled with %s and %s minutes', (outcome, minutes, code) => {
    expect(refusalOf(() => ensureSettlement({ outcome, minutes }))).toBe(code);
  });

  it('loses earlier answers with a new proposal', () => {
    const first = withProposal(DISPUTE, { outcome: 'nothing', minutes: null, words: 'x' }, 'm');
    const both = withAcceptance(withAcceptance(first, 'giver', NOW), 'receiver', NOW);
    expect(isAccepted(both)).toBe(true);
    expect(isAccepted(withProposal(both, { outcome: 'as_agreed', minutes: null, words: 'y' }, 'm'))).toBe(false);
    expect(refusalOf(() => withAcceptance(DISPUTE, 'giver', NOW))).toBe('dispute.nothing_proposed');
  });
});
