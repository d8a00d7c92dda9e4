// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { claimedElsewhere } from '../../../libs/projects/src/domain/action.rules.js';
import { normalCup, whatIsWrongWithCup } from '../../../libs/projects/src/domain/cup.js';
import { type Counted, countIndicators } from '../../../libs/projects/src/domain/indicators.js';
import { missingOf } from '../../../libs/projects/src/domain/participant.js';
import { attended, presenceOf, reconcile } from '../../../libs/projects/src/domain/presence.js';

const EVERYDAY = { from: '2026-01-01', to: '2026-12-31' };

const someone = (change: Partial<Counted> = {}): Counted => ({
  id: 'a',
  projectId: 'p',
  personId: 'anna',
  gender: 'f',
  birthDate: '1980-05-05',
  enteredOn: '2026-03-01',
  leftOn: null,
  outcomes: null,
  taxCode: null,
  noTaxCodeReason: null,
  employment: null,
  education: null,
  citizenship: null,
  foreignBackground: null,
  homeless: null,
  rural: null,
  disability: null,
  minority: null,
  consentOn: null,
  consentWay: null,
  noticeVersion: null,
  specialWithdrawnAt: null,
  enteredBy: 'olga',
  createdAt: new Date(0),
  ...change,
});

describe('a CUP', () => {
  it.each([
    ['b63 d21 0000 00001', null],
    ['B63D2100000000', 'length'],
    ['B63D210000000012', 'length'],
    ['663D21000000001', 'shape'],
    ['B6AD21000000001', 'shape'],
  ])('%s is read as it is meant: %s', (typed, wrong) => {
    expect(whatIsWrongWithCup(normalCup(typed))).toBe(wrong);
  });
});

describe('what two projects claim', () => {
  const claim = {
    projectId: 'p',
    service: 'orti',
    comuneCodes: ['004003'],
    fromDay: '2026-03-01',
    toDay: '2026-05-31',
  };
  const other = { ...claim, projectId: 'q' };

  it('is the same where service, comune and a day are', () => {
    expect(claimedElsewhere(claim, [{ ...other, fromDay: '2026-05-31', toDay: '2026-09-01' }])).toHaveLength(1);
    expect(claimedElsewhere(claim, [{ ...other, comuneCodes: [] }])).toHaveLength(1);
  });

  it.each([
    ['another service', { service: 'trasporto' }],
    ['another comune', { comuneCodes: ['004029'] }],
    ['the day after', { fromDay: '2026-06-01', toDay: '2026-09-01' }],
    ['its own', { projectId: 'p' }],
  ])('is not where it is %s', (_what, change) => {
    expect(claimedElsewhere(claim, [{ ...other, ...change }])).toEqual([]);
  });
});

describe('the common indicators', () => {
  const count = (people: Counted[], code: string, days = EVERYDAY) =>
    countIndicators(people, { supportedPublic: 2, supportedFirms: null }, days).find((one) => one.code === code);

  it('count by gender, at the age of entry, and who was out of work for long among all who were', () => {
    const people = [
      someone({ employment: 'long_term_unemployed', birthDate: '2008-03-02' }),
      someone({ gender: 'm', employment: 'unemployed', birthDate: '2008-03-01' }),
      someone({ gender: null, employment: 'not_said', birthDate: '1971-03-01' }),
    ];
    expect(count(people, 'EECO01')).toMatchObject({ women: 1, men: 1, others: 1, total: 3 });
    expect(count(people, 'EECO02')).toMatchObject({ women: 1, men: 1, others: 0, total: 2 });
    expect(count(people, 'EECO03')?.total).toBe(1);
    expect(count(people, 'EECO06')?.total).toBe(1);
    expect(count(people, 'EECO07')?.total).toBe(1);
    expect(count(people, 'EECO08')?.total).toBe(1);
    expect(count(people, 'EECO18')?.total).toBe(2);
    expect(count(people, 'EECO19')?.total).toBe(0);
  });

  it('take who has no country for a national of a third one', () => {
    expect(count([someone({ citizenship: 'stateless' }), someone({ citizenship: 'eu' })], 'EECO13')?.total).toBe(1);
  });

  it('count a result of who left in the period, and looking for work of who was inactive before', () => {
    const gone = { leftOn: '2026-06-30', outcomes: ['job_searching', 'qualified'] as const };
    const people = [someone({ ...gone, employment: 'inactive' }), someone({ ...gone, employment: 'unemployed' })];
    expect(count(people, 'EECR01')?.total).toBe(1);
    expect(count(people, 'EECR03')?.total).toBe(2);
    expect(count(people, 'EECR03', { from: '2026-01-01', to: '2026-06-29' })?.total).toBe(0);
    expect(count(people, 'EECO01', { from: '2026-07-01', to: '2026-12-31' })?.total).toBe(0);
  });
});

describe('what is missing of a participant', () => {
  const asked = {
    employment: 'not_said',
    education: 'isced_3_4',
    citizenship: 'eu',
    foreignBackground: 'no',
    homeless: 'no',
    rural: 'not_said',
  };

  it('is what nobody has asked, and not what they would rather not say', () => {
    const one = someone({ ...asked, disability: 'not_said', noTaxCodeReason: 'no_papers' });
    expect(missingOf(one, { gender: null })).toEqual(['gender', 'consent', 'minority']);
  });

  it('is not what they have taken back', () => {
    const one = someone({ ...asked, taxCode: 'X', specialWithdrawnAt: new Date(0), leftOn: '2026-04-01' });
    expect(missingOf(one, { gender: 'f' })).toEqual(['outcome']);
  });
});

describe('presence', () => {
  const participants = [
    { id: 'a', personId: 'anna', enteredOn: '2026-03-10', leftOn: '2026-03-20' },
    { id: 'b', personId: 'bruno', enteredOn: '2026-03-01', leftOn: null },
  ];
  const deeds = [
    { day: '2026-03-12', giverId: 'anna', receiverId: 'bruno', minutes: 60 },
    { day: '2026-03-12', giverId: 'anna', receiverId: 'carla', minutes: 30 },
    { day: '2026-03-21', giverId: 'anna', receiverId: 'carla', minutes: 45 },
    { day: '2026-03-13', giverId: 'carla', receiverId: 'anna', minutes: 15 },
  ];
  const lines = presenceOf({ id: 'x' }, deeds, participants);

  it('is time given and received on the days somebody was in the project', () => {
    expect(lines).toEqual([
      { participantId: 'a', actionId: 'x', day: '2026-03-12', given: 90, received: 0 },
      { participantId: 'b', actionId: 'x', day: '2026-03-12', given: 0, received: 60 },
      { participantId: 'a', actionId: 'x', day: '2026-03-13', given: 0, received: 15 },
    ]);
  });

  it('of hours given back is that of participants alone, while they are in the project', () => {
    expect(attended(deeds, participants).map(({ minutes }) => minutes)).toEqual([60, 30]);
  });

  it('adds up to what the report says, with what others gave', () => {
    expect(reconcile(deeds, lines)).toEqual({ ofReport: 150, ofParticipants: 90, ofOthers: 60 });
  });
});
