// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn } from '@reciproca/identity';
import { INDICATORS, INDICATORS_OF_BODIES, type Indicator } from '@reciproca/reporting';
import type { Outcome, Participant } from './participant.js';
import type { Project } from './project.js';

/** Somebody in a project, with what their card says. */
export interface Counted extends Participant {
  readonly gender: string | null;
  readonly birthDate: string;
}

export interface IndicatorCount {
  readonly code: Indicator;
  readonly women: number;
  readonly men: number;
  readonly others: number;
  readonly total: number;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

const hasAge = (least: number, most: number) => (one: Counted) => {
  const age = ageOn(one.birthDate, one.enteredOn);
  return age >= least && age <= most;
};
const left = (outcome: Outcome) => (one: Counted) => one.outcomes?.includes(outcome) ?? false;
const OLDEST = 200;

/** Whom each indicator counts; ages are those at entry. A third-country national is also who has no country. */
const COUNTS: Partial<Readonly<Record<Indicator, (one: Counted) => boolean>>> = {
  EECO01: () => true,
  EECO02: ({ employment }) => employment === 'unemployed' || employment === 'long_term_unemployed',
  EECO03: ({ employment }) => employment === 'long_term_unemployed',
  EECO04: ({ employment }) => employment === 'inactive',
  EECO05: ({ employment }) => employment === 'employed',
  EECO06: hasAge(0, 17),
  EECO07: hasAge(18, 29),
  EECO08: hasAge(55, OLDEST),
  EECO09: ({ education }) => education === 'isced_0_2',
  EECO10: ({ education }) => education === 'isced_3_4',
  EECO11: ({ education }) => education === 'isced_5_8',
  EECO12: ({ disability }) => disability === 'yes',
  EECO13: ({ citizenship }) => citizenship === 'third_country' || citizenship === 'stateless',
  EECO14: ({ foreignBackground }) => foreignBackground === 'yes',
  EECO15: ({ minority }) => minority === 'yes',
  EECO16: ({ homeless }) => homeless === 'yes',
  EECO17: ({ rural }) => rural === 'yes',
  EECR01: (one) => one.employment === 'inactive' && left('job_searching')(one),
  EECR02: left('in_education'),
  EECR03: left('qualified'),
  EECR04: left('employed'),
};

const isResult = (code: Indicator): boolean => code.startsWith('EECR');

/** Who was in the project on a day of the period. */
export function isThere({ enteredOn, leftOn }: Pick<Participant, 'enteredOn' | 'leftOn'>, { from, to }: Days): boolean {
  return enteredOn <= to && (leftOn === null || leftOn >= from);
}

/** Those who were there, and of the results those who left in the period; bodies and firms are the project's own numbers. */
export function countIndicators(
  people: readonly Counted[],
  project: Pick<Project, 'supportedPublic' | 'supportedFirms'>,
  days: Days,
): IndicatorCount[] {
  const there = people.filter((one) => isThere(one, days));
  const gone = there.filter(({ leftOn }) => leftOn !== null && leftOn <= days.to);
  return INDICATORS.map((code) => {
    if (INDICATORS_OF_BODIES.includes(code)) {
      const total = (code === 'EECO18' ? project.supportedPublic : project.supportedFirms) ?? 0;
      return { code, women: 0, men: 0, others: 0, total };
    }
    const counted = (isResult(code) ? gone : there).filter(COUNTS[code] ?? (() => false));
    const women = counted.filter(({ gender }) => gender === 'f').length;
    const men = counted.filter(({ gender }) => gender === 'm').length;
    return { code, women, men, others: counted.length - women - men, total: counted.length };
  });
}
