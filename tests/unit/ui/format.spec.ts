// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import * as ui from '@reciproca/ui';

const now = '2026-11-22T10:00';

describe('the first of a month', () => {
  it('has a name of its own in Italian', () => {
    expect(ui.formatDate('2027-01-01T10:00', 'it')).toBe('1º gennaio 2027');
    expect(ui.formatDay('2026-12-01T10:00', 'it', now)).toBe('martedì 1º dicembre');
    expect(['it', 'en'].map((language) => ui.formatDayNumber('2026-12-01T10:00', language as ui.Language))).toEqual([
      '1º',
      '1',
    ]);
    expect(ui.formatDayNumber('2026-12-11T10:00', 'it')).toBe('11');
    expect(ui.formatDate('2027-01-11T10:00', 'it')).toBe('11 gennaio 2027');
    expect(ui.formatDate('2027-01-01T10:00', 'en')).toBe('1 January 2027');
  });
});

describe('formatWhen', () => {
  it.each([
    ['2026-11-24T09:00', '2026-11-24T11:30', 'martedì 24 novembre, dalle 9:00 alle 11:30'],
    ['2026-11-24T13:00', '2026-11-24T13:30', 'martedì 24 novembre, dalle 13:00 alle 13:30'],
    ['2026-11-24T00:30', '2026-11-24T01:30', 'martedì 24 novembre, dalle 0:30 all’1:30'],
    ['2026-11-24T09:00', null, 'martedì 24 novembre alle 9:00'],
    ['2027-01-05T09:00', null, 'martedì 5 gennaio 2027 alle 9:00'],
    ['2026-11-24T22:00', '2026-11-25T06:00', 'da martedì 24 novembre alle 22:00 a mercoledì 25 novembre alle 6:00'],
  ])('%s to %s', (start, end, words) => {
    expect(ui.formatWhen(start, end, 'it', now)).toBe(words);
  });

  it('speaks English', () => {
    expect(ui.formatWhen('2026-11-24T09:00', '2026-11-24T11:30', 'en', now)).toBe(
      'Tuesday 24 November, from 9:00 to 11:30',
    );
  });

  it('reads instants on the clock of Rome, in winter and summer', () => {
    expect(ui.formatDateTime(new Date('2026-11-24T23:30:00Z'), 'it')).toBe('25 novembre 2026, 0:30');
    expect(ui.formatTime(new Date('2026-07-01T08:00:00Z'), 'it')).toBe('10:00');
  });
});

describe('formatMinutes', () => {
  it.each([
    [0, '0 minuti'],
    [1, '1 minuto'],
    [60, '1 ora'],
    [95, '1 ora e 35 minuti'],
    [121, '2 ore e 1 minuto'],
    [-30, '−30 minuti'],
  ])('%i', (minutes, words) => {
    expect(ui.formatMinutes(minutes, 'it')).toBe(words);
  });

  it('signs what a ledger moves', () => {
    expect(ui.formatMinutes(95, 'en', { signed: true })).toBe('+1 hour and 35 minutes');
    expect(ui.formatMinutes(-60, 'it', { signed: true })).toBe('−1 ora');
    expect(ui.formatMinutes(0, 'it', { signed: true })).toBe('0 minuti');
  });
});

describe('quantities', () => {
  it('name their unit', () => {
    expect(ui.formatKm(3.44, 'it')).toBe('3,4 km');
    expect(ui.formatKm(0.353, 'it')).toBe('350 m');
    expect(ui.formatMetres(1250, 'en')).toBe('1.3 km');
    expect(ui.formatKg(4.5, 'it')).toBe('4,5 kg');
  });

  it('tell how long ago', () => {
    expect(ui.formatRelative('2026-11-22T08:00', 'it', now)).toBe('2 ore fa');
    expect(ui.formatRelative('2026-11-25T10:00', 'en', now)).toBe('in 3 days');
  });

  it('do not count seconds', () => {
    expect(ui.formatRelative('2026-11-22T10:00', 'it', now)).toBe('ora');
    expect(ui.formatRelative('2026-11-22T10:00', 'en', now)).toBe('now');
  });
});

describe('date fields', () => {
  it('go to an instant and back', () => {
    const instant = ui.findInstant('2026-07-01', '09:30');
    expect(instant?.toISOString()).toBe('2026-07-01T07:30:00.000Z');
    expect([ui.toDateInput(instant!), ui.toTimeInput(instant!)]).toEqual(['2026-07-01', '09:30']);
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-03-29', '02:30'],
    ['', '09:00'],
    ['2026-07-01', '25:00'],
  ])('find nothing in %s %s', (date, time) => expect(ui.findInstant(date, time)).toBeUndefined());
});

describe('formatElapsed', () => {
  it.each([
    ['2026-10-31T10:00', '22 giorni', '22 days'],
    ['2026-11-21T09:00', '1 giorno', '1 day'],
    ['2026-11-22T08:10', '1 ora', '1 hour'],
    ['2026-11-22T10:00', '1 minuto', '1 minute'],
    ['2026-09-01T10:00', '2 mesi', '2 months'],
  ])('since %s', (since, italian, english) => {
    expect([ui.formatElapsed(since, 'it', now), ui.formatElapsed(since, 'en', now)]).toEqual([italian, english]);
  });
});
