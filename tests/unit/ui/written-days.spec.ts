// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { readDay, readTime } from '@reciproca/ui';

/** A Saturday. */
const TODAY = '2026-11-28';

describe('a day as somebody wrote it', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['1/12/2026', '2026-12-01'],
    ['01.12.26', '2026-12-01'],
    ['1-12', '2026-12-01'],
    ['27/11', '2027-11-27'],
    ['29/2', '2028-02-29'],
    ['martedì 8 dicembre', '2026-12-08'],
    ['8 dic', '2026-12-08'],
    ['1° gennaio', '2027-01-01'],
    ['8 December 2026', '2026-12-08'],
    ['oggi', '2026-11-28'],
    ['Domani', '2026-11-29'],
    ['dopodomani', '2026-11-30'],
    ['martedì', '2026-12-01'],
    ['sabato', '2026-12-05'],
    ['next tuesday', '2026-12-01'],
    ['demain', '2026-11-29'],
    ['Aujourd’hui', '2026-11-28'],
    ['mardi 8 décembre', '2026-12-08'],
    ['le 1er juillet', '2027-07-01'],
    ['3 juin', '2027-06-03'],
    ['mâine', '2026-11-29'],
    ['marți', '2026-12-01'],
    ['sâmbătă 5 decembrie 2026', '2026-12-05'],
    ['2 iunie', '2027-06-02'],
    ['nesër', '2026-11-29'],
    ['e martë', '2026-12-01'],
    ['e martë 8 dhjetor', '2026-12-08'],
    ['غدًا', '2026-11-29'],
    ['يوم الثلاثاء', '2026-12-01'],
    ['8 دجنبر', '2026-12-08'],
    ['8 ديسمبر 2026', '2026-12-08'],
  ])('%s is %s', (text, day) => expect(readDay(text, TODAY)).toEqual({ day }));

  it.each([
    ['', 'empty'],
    ['31/02', 'no_such_day'],
    ['31/02/2027', 'no_such_day'],
    ['12/25/2026', 'no_such_day'],
    ['quando puoi', 'unclear'],
    ['constructor', 'unclear'],
    ['__proto__', 'unclear'],
    ['Pasqua', 'unclear'],
    ['marzo', 'unclear'],
    ['8', 'unclear'],
  ])('%s is none: %s', (text, problem) => expect(readDay(text, TODAY)).toEqual({ problem }));
});

describe('an hour as somebody wrote it', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['09,30', '09:30'],
    ['ore 9', '09:00'],
    ['alle 9 e mezza', '09:30'],
    ['mezzogiorno', '12:00'],
    ['24:00', '00:00'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', '25:00', '9:75', 'tardi', '9:3'])('%s is none', (text) => expect(readTime(text)).toBeNull());
});
