// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { listMissing, onlyShown } from '../../../libs/listening/src/domain/answer.js';
import { fromLetters } from '../../../libs/listening/src/domain/letters.js';
import {
  addQuestion,
  askedAs,
  changeQuestion,
  moveUp,
  removeQuestion,
} from '../../../libs/listening/src/domain/question-order.js';
import { type Content, inWords } from '../../../libs/listening/src/domain/questionnaire.js';
import { countSaid, withWords } from '../../../libs/listening/src/domain/said.js';
import { codeFrom, readCode, spacedCode } from '../../../libs/listening/src/domain/take-back-code.js';
import { answerText } from '../../../libs/listening/src/application/answer-text.js';
import { makeQuestion } from '../../../libs/listening/src/application/make-question.js';

const EMPTY: Content = {
  ...{ title: { it: 'Prova' }, intro: null, consent: null, offersHelp: false, questions: [], nextQuestion: 1 },
};
const choice = (more: object = {}) =>
  makeQuestion({ kind: 'choice', text: 'Come va?', options: 'Bene\nMale', isRequired: true, ...more }, null);
const two = addQuestion(
  addQuestion(EMPTY, choice()),
  makeQuestion({ kind: 'text', text: 'Perché?', isRequired: true, shownWhen: 'q1:o2' }, null),
);

describe('an answer in a file', () => {
  it('is told as it was given, also where its question was asked in another way then', () => {
    const options = ['A', 'B'].map((it, nth) => ({ id: `o${nth + 1}`, text: { it } }));
    const of = (kind: 'choice' | 'several' | 'date', value: string | readonly string[] | number): unknown =>
      answerText({ ...choice(), id: 'q1', kind, options }, value, new Map(), ((key: string) => key) as never);
    expect([of('several', ['o1', 'o2']), of('several', 'o2'), of('choice', ['o1'])]).toEqual(['A; B', 'B', 'A']);
    expect([of('date', '2028-02-29'), of('date', 5)]).toEqual([{ day: '2028-02-29', as: 'day' }, 5]);
  });
});

describe('questions', () => {
  it('keep their numbers: one that was taken out never lends its own to another', () => {
    const rest = removeQuestion(two, 'q2');
    expect(addQuestion(rest, choice()).questions.map(({ id }) => id)).toEqual(['q1', 'q3']);
  });

  it('stand behind what they are shown by', () => {
    expect(() => moveUp(two, 'q2')).toThrow('question.shown_by_unknown');
    expect(() => removeQuestion(two, 'q1')).toThrow('question.shown_by_unknown');
    const free = addQuestion(two, choice());
    expect(moveUp(free, 'q3').questions.map(({ id }) => id)).toEqual(['q1', 'q3', 'q2']);
  });

  it('are other questions once they are asked in another way; options that were taken out never lend their ids', () => {
    const asked = (content: Content, id: string) => askedAs(id, [content]);
    const scale = makeQuestion({ kind: 'scale', text: 'Come va?', isRequired: false }, null);
    const one = addQuestion(EMPTY, choice({ options: 'A\nB\nC' }));
    const change = (input: object) => {
      const made = makeQuestion(
        { kind: 'choice', text: 'Come va?', isRequired: true, ...input },
        one.questions[0] ?? null,
        asked(one, 'q1'),
      );
      return changeQuestion(one, 'q1', made, asked(one, 'q1')).questions[0];
    };
    expect(change({ options: 'A\nB' })?.id).toBe('q1');
    expect(change({ kind: 'several', options: 'A\nB' })?.id).toBe('q2');
    const scales = addQuestion(EMPTY, scale);
    const longer = makeQuestion({ kind: 'scale', text: 'Come va?', isRequired: false, most: 10 }, null);
    expect(changeQuestion(scales, 'q1', longer, asked(scales, 'q1')).questions[0]?.id).toBe('q2');
    // A draft that nobody has answered stays what it is.
    expect(changeQuestion(scales, 'q1', longer).questions[0]?.id).toBe('q1');
    const fewer = { ...one.questions[0]!, options: one.questions[0]!.options.slice(0, 2) };
    const again = makeQuestion(
      { kind: 'choice', text: 'Come va?', options: 'A\nB\nD', isRequired: true },
      fewer,
      asked(one, 'q1'),
    );
    expect(again.options.map(({ id }) => id)).toEqual(['o1', 'o2', 'o4']);
  });

  it('keep the ids of options whose words stay or are put right, and give new ones to what is added', () => {
    const before = { ...choice(), id: 'q1' };
    const ids = (options: string) =>
      makeQuestion({ kind: 'choice', text: 'Come va?', options, isRequired: true }, before).options.map(({ id }) => id);
    expect(ids('Bene\nMale')).toEqual(['o1', 'o2']);
    expect(ids('Male\nBene')).toEqual(['o2', 'o1']);
    expect(ids('Bene\nMale, purtroppo')).toEqual(['o1', 'o2']);
    expect(ids('Benissimo\nBene\nMale')).toEqual(['o3', 'o1', 'o2']);
    expect(ids('Bene\nBoh\nMale')).toEqual(['o1', 'o3', 'o2']);
  });

  it('are asked of whom they are for, and only then have to be answered', () => {
    expect(listMissing(two, { q1: 'o1' })).toEqual([]);
    expect(listMissing(two, { q1: 'o2' })).toEqual(['q2']);
    expect(onlyShown(two, { q1: 'o1', q2: 'Niente' })).toEqual({ q1: 'o1' });
  });

  it('are said in another language as far as they were put into it; new words lose the old translation', () => {
    const inRomanian = withWords(two, 'ro', { q1: 'Ce mai faceți?' });
    expect(inRomanian.questions.map(({ text }) => inWords(text, 'ro'))).toEqual(['Ce mai faceți?', 'Perché?']);
    expect(inWords(inRomanian.title, 'ar')).toBe('\u2068Prova\u2069');
    expect(countSaid(inRomanian, 'ro')).toEqual({ said: 1, all: 5 });
    const same = { ...inRomanian.questions[0]!, id: 'q1' };
    const kept = makeQuestion({ kind: 'choice', text: 'Come va?', options: 'Bene\nMale', isRequired: false }, same);
    const changed = makeQuestion({ kind: 'choice', text: 'Come sta?', options: 'Bene\nMale', isRequired: false }, same);
    expect([kept.text['ro'], changed.text['ro']]).toEqual(['Ce mai faceți?', undefined]);
  });
});

describe('a sheet of paper', () => {
  const [first] = addQuestion(EMPTY, choice()).questions;
  const several = { ...first!, kind: 'several' as const };

  it('is read by its letters, however they are written', () => {
    expect(fromLetters(first!, [], 'b')).toBe('o2');
    expect(fromLetters(several, [], 'b, a B')).toEqual(['o2', 'o1']);
    expect(fromLetters(first!, [], ' ')).toBeUndefined();
  });

  it('lets nothing through that is no letter of it', () => {
    expect(fromLetters(first!, [], 'C')).toBe('C');
    expect(fromLetters(first!, [], 'AB')).toBe('AB');
    expect(fromLetters(several, [], 'A9')).toEqual(['A9']);
  });

  it('has a code that can be read aloud and typed in any way', () => {
    const code = codeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 17));
    expect(readCode(spacedCode(code).toLowerCase())).toBe(code);
    expect(readCode('ABCD-EFGH-JKL1')).toBeNull();
    expect(readCode('ABCD')).toBeNull();
  });
});
