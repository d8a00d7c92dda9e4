// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GivenAnswer } from '../../../libs/listening/src/domain/answer.js';
import type { Content, Question } from '../../../libs/listening/src/domain/questionnaire.js';
import { type Results, resultsOf } from '../../../libs/listening/src/domain/results.js';
import { determined } from '../../../libs/reporting/src/domain/determined.js';
import { often } from '../../support/often.js';

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ id, kind, text: { it: id }, options: [], least: null, most: null, isRequired: false, shownWhen: null },
  ...more,
});
const OPTIONS = ['o1', 'o2', 'o3'].map((id) => ({ id, text: { it: id } }));
const CONTENT: Content = {
  ...{ title: { it: 'Prova' }, intro: null, consent: null, offersHelp: false, nextQuestion: 9 },
  questions: [
    question('q1', 'choice', { options: OPTIONS }),
    question('q2', 'several', { options: OPTIONS }),
    question('q3', 'scale', { least: 1, most: 3 }),
    question('q4', 'age_band'),
    question('q5', 'comune'),
  ],
};
const BANDS = ['18-29', '45-64', '75-84'];
const COMUNI = ['004003', '004012'];

const given = (index: number, answers: GivenAnswer['answers']): GivenAnswer => ({
  ...{ id: String(index), questionnaireId: 'x', versionId: 'v', personId: null, givenOn: '2026-11-01', way: 'link' },
  ...{ ageBand: (answers['q4'] as string) ?? null, comuneCode: (answers['q5'] as string) ?? null, answers, texts: {} },
});
const answers = fc
  .array(
    fc.record(
      {
        q1: fc.constantFrom('o1', 'o2', 'o3'),
        q2: fc.subarray(['o1', 'o2', 'o3']),
        q3: fc.constantFrom(1, 2, 3),
        q4: fc.constantFrom(...BANDS),
        q5: fc.constantFrom(...COMUNI),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 60 },
  )
  .map((list) => list.map((one, index) => given(index, one as GivenAnswer['answers'])));

/** Every table of the page: its rows, and for each a column for all and one for each group. */
function tablesOf(results: Results): (number | null)[][][] {
  return results.questions.flatMap(({ rows, question: { kind } }) =>
    kind === 'several'
      ? []
      : results.groups
          .filter(({ crossing }) => rows.some(({ crossed }) => crossed[crossing]))
          .map(({ crossing, keys }) =>
            rows
              .filter(({ key }) => key !== '')
              .map(({ count, crossed }) => [count, ...keys.map((key) => crossed[crossing]?.[key] ?? null)]),
          ),
  );
}

/** What somebody knows who reads the page: each sum with the figures in it that are not shown. */
function equationsOf(results: Results): Map<string, number>[] {
  const groupId = (crossing: string, key: string): string => `group ${crossing} ${key}`;
  const equations = results.groups.map(({ crossing, keys }) => new Map(keys.map((key) => [groupId(crossing, key), 1])));
  const held = (id: string, count: number | null | undefined): [string, number][] => (count === null ? [[id, 1]] : []);
  for (const { question: one, rows } of results.questions) {
    if (rows.length === 0 || one.kind === 'several') continue;
    const idOf = (key: string, ...of: string[]): string => [one.id, key, ...of].join(' ');
    equations.push(new Map(rows.flatMap(({ key, count }) => held(idOf(key), count))));
    for (const { crossing, keys } of results.groups) {
      for (const { key, count, crossed } of rows)
        equations.push(
          new Map([
            ...held(idOf(key), count).map(([id]) => [id, -1] as const),
            ...keys.flatMap((group) => held(idOf(key, crossing, group), crossed[crossing]?.[group])),
          ]),
        );
      for (const group of keys)
        equations.push(
          new Map([
            [groupId(crossing, group), -1] as const,
            ...rows.flatMap(({ key, crossed }) => held(idOf(key, crossing, group), crossed[crossing]?.[group])),
          ]),
        );
    }
  }
  return equations;
}

describe('results', () => {
  it('show no count of one to four, and no line in which a single one that is held back can be worked out', () => {
    fc.assert(
      fc.property(answers, (all) => {
        for (const table of tablesOf(resultsOf(CONTENT, all))) {
          for (const line of table) {
            expect(line.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
            const [total, ...parts] = line;
            if (total !== null) expect(parts.filter((count) => count === null)).not.toHaveLength(1);
          }
        }
      }),
      { numRuns: often(30, 300) },
    );
  });

  it('hold back enough, over all questions at once, that no count that is held back follows from those that are shown', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const told = determined(equationsOf(resultsOf(CONTENT, all)));
        expect([...told].filter((id) => !id.startsWith('group'))).toEqual([]);
      }),
      { numRuns: often(30, 300) },
    );
  });

  it('hold a group back in every question where one question has to', () => {
    const list = [...Array<object>(5).fill({ q5: '004012' }), ...Array<object>(4).fill({}), { q4: '18-29' }];
    const results = resultsOf(
      CONTENT,
      list.map((one, index) => given(index, one as GivenAnswer['answers'])),
    );
    expect(results.groups).toEqual([{ crossing: 'comune', keys: ['004012', ''] }]);
    expect([...determined(equationsOf(results))].filter((id) => !id.startsWith('group'))).toEqual([]);
    expect(results.questions[0]?.rows.at(-1)?.crossed['comune']).toEqual({ '004012': null, '': null });
  });

  it('never let an answer be worked out from how many there are in all', () => {
    fc.assert(
      fc.property(answers, (all) => {
        for (const { rows, question: one } of resultsOf(CONTENT, all).questions)
          if (one.kind !== 'several') expect(rows.filter(({ count }) => count === null)).not.toHaveLength(1);
      }),
      { numRuns: often(30, 300) },
    );
  });

  it('add up to all answers where nothing is held back, with who did not answer among them', () => {
    const all = Array.from({ length: 30 }, (_, index) =>
      given(index, { ...(index < 20 && { q1: index < 10 ? 'o1' : 'o2' }), q4: index % 2 ? '45-64' : '75-84' }),
    );
    const results = resultsOf(CONTENT, all);
    const [first] = results.questions;
    expect(first?.rows.map(({ key, count }) => [key, count])).toEqual([
      ['o1', 10],
      ['o2', 10],
      ['o3', 0],
      ['', 10],
    ]);
    expect(first?.rows[0]?.crossed['age']).toEqual({ '45-64': 5, '65+': 5 });
    expect(results.groups).toEqual([{ crossing: 'age', keys: ['45-64', '65+'] }]);
  });

  it('tell nothing of what is asked only of those whose number is held back', () => {
    const shown = question('q9', 'choice', { options: OPTIONS, shownWhen: { questionId: 'q1', optionId: 'o1' } });
    const content = { ...CONTENT, questions: [...CONTENT.questions, shown] };
    const of = (yes: number) =>
      resultsOf(
        content,
        Array.from({ length: 20 }, (_, index) => given(index, index < yes ? { q1: 'o1', q9: 'o2' } : { q1: 'o2' })),
      ).questions.at(-1);
    expect(of(3)?.rows).toEqual([]);
    expect(of(9)?.rows.map(({ key, count }) => [key, count])).toContainEqual(['o2', 9]);
    expect(of(9)?.rows[0]?.crossed).toEqual({});
  });

  it('tell nothing of fewer than five, and no average beside counts that are held back', () => {
    expect(
      resultsOf(
        CONTENT,
        [1, 2, 3, 4].map((index) => given(index, { q3: 1 })),
      ).questions,
    ).toEqual([]);
    const scale = (values: readonly number[]) =>
      resultsOf(
        CONTENT,
        values.map((value, index) => given(index, { q3: value })),
      ).questions[2]?.middle;
    expect(scale([1, 1, 1, 1, 1, 3, 3, 3, 3, 3])).toEqual({ count: 10, average: 2, median: 2 });
    expect(scale([1, 1, 1, 1, 1, 1, 3])).toBeNull();
  });

  it('hold back an average, and what is shown in turn, where how many were asked says what is held back', () => {
    const content = {
      ...CONTENT,
      questions: [
        question('q1', 'choice', { options: OPTIONS.slice(0, 2) }),
        question('q6', 'number', { shownWhen: { questionId: 'q1', optionId: 'o1' } }),
        question('q7', 'scale', { least: 1, most: 2, shownWhen: { questionId: 'q1', optionId: 'o1' } }),
        question('q8', 'choice', { options: OPTIONS, shownWhen: { questionId: 'q1', optionId: 'o1' } }),
        question('q9', 'number', { shownWhen: { questionId: 'q8', optionId: 'o1' } }),
      ],
    };
    const of = (yes: number) =>
      resultsOf(
        content,
        Array.from({ length: 20 }, (_, index) =>
          given(index, index < yes ? { q1: 'o1', q6: 3, q7: 1, q8: 'o1', q9: 1 } : { q1: 'o2' }),
        ),
      ).questions.slice(1);
    // Three said no, and nothing says that seventeen said yes.
    for (const { rows, middle } of of(17)) expect([rows, middle]).toEqual([[], null]);
    expect(of(10).map(({ middle }) => middle?.count ?? null)).toEqual([10, 10, null, 10]);
  });
});
