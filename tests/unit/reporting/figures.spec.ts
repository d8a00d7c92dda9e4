// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { announceService } from '@reciproca/kernel';
import { sheetFile, tableFile } from '@reciproca/web';
import { ageBand } from '../../../libs/reporting/src/domain/age-band.js';
import type { BreakdownRow, Dimension } from '../../../libs/reporting/src/domain/breakdown.js';
import type { Action, Deed, Profile } from '../../../libs/reporting/src/domain/deed.js';
import { listMonths, type Period, periodProblem, usualPeriods } from '../../../libs/reporting/src/domain/period.js';
import { publish } from '../../../libs/reporting/src/domain/publish.js';
import { layoutSteps, sociogramOf } from '../../../libs/reporting/src/domain/sociogram.js';
import { publishedCount } from '../../../libs/reporting/src/domain/suppression.js';
import { unzipped } from '../../support/archive.js';

for (const [order, service] of ['condominio', 'trasporto', 'orti'].entries()) announceService(service, order);

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

function deed(giverId: string, receiverId: string | null, more: Partial<Deed> = {}): Deed {
  return {
    id: `${giverId}-${receiverId}`,
    service: 'condominio',
    day: '2026-05-05',
    giverId,
    receiverId,
    giverComune: 'Alba',
    receiverComune: receiverId && 'Alba',
    minutes: 60,
    rideMetres: null,
    grams: null,
    ...more,
  };
}
function profiles(...ids: string[]): Map<string, Profile> {
  return new Map(ids.map((id) => [id, { id, birthDate: '1950-01-01', gender: 'f', firstGaveOn: '2026-03-01' }]));
}
type People = ReadonlyMap<string, Profile>;
const figuresOf = (action: Action, deeds: readonly Deed[], people: People, period: Period) =>
  publish(deeds, people, period).actions.find((one) => one.action === action);
const breakdown = (dimension: Dimension, deeds: readonly Deed[], people: People, to: string): readonly BreakdownRow[] =>
  publish(deeds, people, { ...YEAR, to }).breakdowns['all']?.[dimension] ?? [];
const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

describe('figures of an action', () => {
  it('count people once, hours and kilometres all together', () => {
    const givers = names('g', 6);
    const deeds = givers.flatMap((giver) =>
      names('r', 5).map((receiver) => deed(giver, receiver, { service: 'trasporto', rideMetres: 1000 })),
    );
    expect(figuresOf('trasporto', deeds, profiles(...givers), YEAR)).toMatchObject({
      exchanges: 30,
      helped: 5,
      helpers: 6,
      newVolunteers: 6,
      minutes: 1800,
      rides: 30,
      rideMetres: 30_000,
      grams: 0,
    });
    expect(figuresOf('orti', deeds, profiles(...givers), YEAR)).toMatchObject({
      exchanges: 0,
      helped: 0,
      helpers: 0,
      minutes: 0,
    });
  });

  it('hold back what fewer than five people did', () => {
    expect(figuresOf('all', [deed('a', 'b')], profiles('a'), YEAR)).toMatchObject({
      exchanges: 1,
      helped: null,
      helpers: null,
      minutes: null,
      newVolunteers: null,
    });
  });

  it('add up: what people received, by whatever they are told apart, and what was for everybody', () => {
    const people = profiles(...names('g', 6), ...names('r', 8));
    const deeds = [
      ...names('r', 8).map((receiver, at) => deed(`g${at % 5}`, receiver)),
      ...names('g', 6).map((giver) => deed(giver, null, { service: 'orti', minutes: 45 })),
    ];
    const total = figuresOf('all', deeds, people, YEAR);
    expect(total).toMatchObject({ minutes: 8 * 60 + 6 * 45, minutesReceived: 8 * 60, helped: 8 });
    for (const dimension of ['comune', 'age', 'gender'] as const) {
      const parts = breakdown(dimension, deeds, people, YEAR.to);
      expect(parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(total?.minutesReceived);
    }
  });

  it('count garden work as help for everybody: hours and a helper, no exchange', () => {
    const deeds = names('g', 5).map((giver) => deed(giver, null, { service: 'orti' }));
    expect(figuresOf('orti', deeds, new Map(), YEAR)).toMatchObject({
      exchanges: 0,
      helped: 0,
      helpers: 5,
      minutes: 300,
      minutesReceived: 0,
      newVolunteers: 0,
    });
  });
});

describe('small numbers', () => {
  it('are held back from one to four; nobody is no secret', () => {
    expect([0, 1, 4, 5].map((count) => publishedCount(count))).toEqual([0, null, null, 5]);
  });
});

describe('a breakdown', () => {
  it('has bands in order of age and the unknown last, and adds up to the total where nothing is held back', () => {
    const people = new Map<string, Profile>();
    const add = (ids: string[], birthDate: string): string[] => {
      for (const id of ids) people.set(id, { id, birthDate, gender: null, firstGaveOn: null });
      return ids;
    };
    const old = add(names('o', 6), '1935-01-01');
    const young = add(names('y', 7), '2000-01-01');
    const helper = (at: number) => young[at % 5] ?? '';
    const deeds = [
      ...old.map((receiver, at) => deed(helper(at), receiver)),
      ...young.map((receiver, at) => deed(helper(at), receiver, { receiverComune: null })),
    ];
    const rows = breakdown('age', deeds, people, '2026-12-31');
    expect(rows.map(({ key, helped }) => [key, helped])).toEqual([
      ['18-29', 7],
      ['85+', 6],
    ]);
    expect(rows.reduce((total, { minutes }) => total + (minutes ?? 0), 0)).toBe(60 * 13);
    expect(breakdown('comune', deeds, people, '2026-12-31').map(({ key }) => key)).toEqual(['Alba', '']);
  });

  it('leaves what was done where people lived then', () => {
    const people = profiles(...names('g', 5), ...names('r', 5));
    const deeds = names('r', 5).flatMap((receiver, at) => [
      deed(`g${at}`, receiver),
      deed(`g${at}`, receiver, { receiverComune: 'Bra', minutes: 30 }),
    ]);
    expect(breakdown('comune', deeds, people, '2026-12-31')).toMatchObject([
      { key: 'Alba', helped: 5, minutes: 300 },
      { key: 'Bra', helped: 5, minutes: 150 },
    ]);
  });

  it.each([
    [0, '0-17'],
    [17, '0-17'],
    [18, '18-29'],
    [64, '45-64'],
    [65, '65-74'],
    [84, '75-84'],
    [85, '85+'],
    [101, '85+'],
  ])('puts %i years into %s', (years, band) => {
    expect(ageBand(years)).toBe(band);
  });
});

describe('a period', () => {
  it('runs forward, five years at most', () => {
    expect(periodProblem({ from: '2026-02-01', to: '2026-01-01' })?.code).toBe('report.period_backwards');
    expect(periodProblem({ from: '2010-01-01', to: '2026-01-01' })?.code).toBe('report.period_too_long');
    expect(periodProblem(YEAR)).toBeNull();
  });

  it('knows its months and the usual ones', () => {
    expect(listMonths({ from: '2025-11-20', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(usualPeriods('2026-11-23')).toEqual({
      month: { from: '2026-11-01', to: '2026-11-23' },
      quarter: { from: '2026-10-01', to: '2026-11-23' },
      year: { from: '2026-01-01', to: '2026-11-23' },
      last_year: { from: '2025-01-01', to: '2025-12-31' },
    });
  });
});

describe('who helps whom', () => {
  it('knows ties both ways, groups, and who only gave', () => {
    const graph = sociogramOf([
      deed('a', 'b'),
      deed('a', 'b'),
      deed('b', 'a'),
      deed('c', 'd'),
      deed('e', null),
      deed('f', 'f'),
    ]);
    expect(graph).toMatchObject({ groups: 2, largestGroup: 2, onlyGave: 1, onlyReceived: 1, both: 2 });
    expect(graph.reciprocity).toBeCloseTo(2 / 3);
    expect(graph.ties).toContainEqual({ from: 'a', to: 'b', deeds: 2 });
  });

  it('moves no more people altogether for many than for few, and never leaves them where they began', () => {
    for (const people of [5, 40, 80, 150, 250]) {
      expect(layoutSteps(people)).toBeGreaterThanOrEqual(60);
      expect(people * layoutSteps(people)).toBeLessThanOrEqual(16_000);
    }
  });
});

const days = {
  name: 'Obiettivi',
  rows: [
    ['Da', 'Mese'],
    [
      { day: '2026-11-08', as: 'day' },
      { day: '2026-11-01', as: 'month' },
    ],
  ],
} as const;

describe('sheets', () => {
  const sheets = [
    {
      name: 'Azioni: tutte',
      rows: [
        ['Azione', 'Ore'],
        ['=SOMMA(A1)', 1.5],
        ['con "virgolette"; e altro', 2],
      ],
    },
  ];

  it('are a CSV as Italian spreadsheets read it, with nothing a spreadsheet would run', async () => {
    const { content, name } = await sheetFile(sheets, 'azioni', 'csv');
    expect(name).toBe('azioni.csv');
    expect(content.toString()).toBe(
      '\ufeffAzioni: tutte\r\nAzione;Ore\r\n\'=SOMMA(A1);1,5\r\n"con ""virgolette""; e altro";2\r\n',
    );
  });

  it('are a file of its own each where that is asked for, with days as days', () => {
    const { content, name } = tableFile(days, 'obiettivi');
    expect(name).toBe('obiettivi.csv');
    expect(content.toString()).toBe('\ufeffDa;Mese\r\n08/11/2026;11/2026\r\n');
  });

  it('hold dates a spreadsheet reckons with, and headings that stand out and stay', async () => {
    const { content } = await sheetFile([days], 'obiettivi', 'xlsx');
    expect(unzipped(content, 'xl/worksheets/sheet1.xml').toString()).toMatch(/<c r="A2"[^>]*><v>46334<\/v>/);
    expect(unzipped(content, 'xl/worksheets/sheet1.xml').toString()).toContain('state="frozen"');
    expect(unzipped(content, 'xl/styles.xml').toString()).toContain('dd/mm/yyyy');
    expect(unzipped(content, 'xl/styles.xml').toString().toUpperCase()).toContain('D9E6F2');
  });

  it('are a real XLSX', async () => {
    const { content } = await sheetFile(sheets, 'azioni', 'xlsx');
    expect(content.subarray(0, 2).toString()).toBe('PK');
    expect(content.includes(Buffer.from('xl/worksheets/sheet1.xml'))).toBe(true);
  });
});
