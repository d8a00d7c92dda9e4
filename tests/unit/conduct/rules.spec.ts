// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { announcementState, ensureAnnouncement, wordsOf } from '../../../libs/conduct/src/domain/announcement.js';
import { endsAs, ensureMayAppeal, ensureMayDecide } from '../../../libs/conduct/src/domain/suspension.js';
import { refusalOf } from '../../builders/parties.js';

const NOW = new Date('2026-11-23T10:00:00Z');

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
