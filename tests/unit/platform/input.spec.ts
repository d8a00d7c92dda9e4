// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  dayShape,
  instantShape,
  InvalidInput,
  lineText,
  parseInput,
  plainText,
  timeOfDayShape,
} from '@reciproca/platform';
import fc from 'fast-check';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageFor, languageOf } from '../../../libs/platform/src/http/languages.js';
import { secondsUntilRetry } from '../../../libs/platform/src/outbox/delivery.js';

const shape = z.strictObject({
  title: plainText(10, 3),
  count: z.number().int().min(1).max(5),
  kind: z.enum(['a', 'b']),
  day: dayShape.optional(),
  inner: z.strictObject({ list: z.array(z.uuid()).max(1) }).optional(),
  either: z.union([z.strictObject({ x: z.number() }), z.strictObject({ y: z.number() })]).optional(),
});
const fine = { title: 'Spesa', count: 2, kind: 'a' };

function issuesOf(input: unknown, of: z.ZodType = shape): Record<string, string> {
  try {
    parseInput(of, input);
    return {};
  } catch (error) {
    return Object.fromEntries((error as InvalidInput).issues.map(({ field, code }) => [field, code]));
  }
}

describe('input', () => {
  it.each<[object, Record<string, string>]>([
    [{ title: undefined }, { title: 'input.required' }],
    [{ title: '   ' }, { title: 'input.too_small_string' }],
    [{ title: 'x'.repeat(11) }, { title: 'input.too_big_string' }],
    [{ title: '<b>ciao' }, { title: 'input.no_markup' }],
    [{ title: 'a\u0007bc' }, { title: 'input.no_control' }],
    [{ title: 'a\udc00bc' }, { title: 'input.no_control' }],
    [{ title: 'a\u202ebc' }, { title: 'input.no_control' }],
    [{ title: '\u200b\u200d' }, { title: 'input.no_control' }],
    [{ title: 7 }, { title: 'input.wrong_type' }],
    [{ count: 0 }, { count: 'input.too_small_number' }],
    [{ count: 6 }, { count: 'input.too_big_number' }],
    [{ count: 1.5 }, { count: 'input.wrong_type' }],
    [{ kind: 'c' }, { kind: 'input.not_a_choice' }],
    [{ day: '2026-02-30' }, { day: 'input.format_date' }],
    [{ day: 'boh' }, { day: 'input.format_date' }],
    [{ day: '1066-10-14' }, { day: 'input.date_out_of_range' }],
    [{ inner: { list: ['x'] } }, { 'inner.list.0': 'input.format_uuid' }],
    [{ inner: { list: [], more: 1 } }, { 'inner.more': 'input.unknown_field' }],
    [{ either: { x: 'no' } }, { 'either.x': 'input.wrong_type' }],
    [{ more: 1, most: 2 }, { more: 'input.unknown_fields' }],
    [
      { title: null, count: -1 },
      { title: 'input.required', count: 'input.too_small_number' },
    ],
  ])('%j is told field by field', (change, issues) => expect(issuesOf({ ...fine, ...change })).toEqual(issues));

  it('that is missing altogether names all it needs', () => {
    const all = { title: 'input.required', count: 'input.required', kind: 'input.required' };
    expect([issuesOf(undefined), issuesOf(null), issuesOf({})]).toEqual([all, all, all]);
  });

  it('of countless fields is answered in a few words', () => {
    const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, 1]));
    expect(issuesOf({ ...fine, ...unknown })).toEqual({ field0: 'input.unknown_fields' });
    const many = z.strictObject({ list: z.array(z.uuid()) });
    expect(Object.keys(issuesOf({ list: Array(20_000).fill('x') }, many))).toHaveLength(50);
  });

  it('in order comes through trimmed', () => expect(parseInput(shape, { ...fine, title: '  Spesa ' })).toEqual(fine));

  it('of one line stays one, whatever blanks are typed into it', () => {
    const named = z.strictObject({ name: lineText(10, 3) });
    expect(parseInput(named, { name: ' Maria\r\n \u00A0Rosa\t' })).toEqual({ name: 'Maria Rosa' });
    expect(issuesOf({ name: '\n \n' }, named)).toEqual({ name: 'input.too_small_string' });
    expect(issuesOf({ name: 'a\u0000bc' }, named)).toEqual({ name: 'input.no_control' });
  });

  it('of any shape is refused or read, and never breaks anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        try {
          parseInput(shape, input);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
      }),
    );
  });
});

describe('days, instants and hours', () => {
  const accepts = (one: z.ZodType, text: string): boolean => one.safeParse(text).success;
  it('must exist', () => {
    expect(['2024-02-29', '1925-01-01', '2100-12-31'].every((day) => accepts(dayShape, day))).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '0000-01-01', '1899-12-31', '2101-01-01', 'ieri', ''].some((day) =>
        accepts(dayShape, day),
      ),
    ).toBe(false);
    expect(accepts(instantShape, '2026-03-29T02:30:00+01:00')).toBe(true);
    expect(
      [
        '2026-02-30T09:00:00Z',
        '2026-03-01T25:00:00Z',
        '2026-03-01T09:00:00',
        '1999-01-01T09:00:00Z',
        '2101-01-01T00:00:00Z',
      ].some((at) => accepts(instantShape, at)),
    ).toBe(false);
    expect(['00:00', '23:59'].every((time) => accepts(timeOfDayShape, time))).toBe(true);
    expect(['24:00', '9:00', '09:60', '09:00:00'].some((time) => accepts(timeOfDayShape, time))).toBe(false);
  });
});

describe('the language', () => {
  const ask = (url: string, header?: string, cookie?: string): FastifyRequest =>
    ({
      url,
      server: { secureCookies: false },
      headers: { ...(header !== undefined && { 'accept-language': header }) },
      cookies: { ...(cookie && { reciproca_language: cookie }) },
    }) as unknown as FastifyRequest;

  it.each([
    ['Italian when nothing is said', '/', undefined, undefined, undefined, 'it'],
    ['what the browser likes best', '/', 'de, en;q=0.8, it;q=0.5', undefined, undefined, 'en'],
    ['one that the browser only knows as well', '/', 'de, ro;q=0.8', undefined, undefined, 'ro'],
    ['of a country that speaks it', '/', 'ar-MA, fr;q=0.7', undefined, undefined, 'ar'],
    ['Italian for a browser that knows none of them', '/', 'de, es', undefined, undefined, 'it'],
    ['of the profile, before the browser', '/', 'en-GB', undefined, 'it', 'it'],
    ['of the visitor’s choice, before the profile', '/', 'it', 'en', 'it', 'en'],
    ['asked for by a program, before the profile', '/api/v1/me', 'en', undefined, 'it', 'en'],
    ['of the profile for a program that asks for none', '/api/v1/me', undefined, undefined, 'en', 'en'],
    ['Italian for a cookie that is nonsense', '/', undefined, 'xx', undefined, 'it'],
  ] as const)('is %s', (_what, url, header, cookie, profile, expected) =>
    expect(languageOf(ask(url, header, cookie), profile)).toBe(expected),
  );

  it.each([
    ['ar', ['resident'], 'ar'],
    ['ar', ['resident', 'operator'], 'it'],
    ['ro', ['coordinator'], 'it'],
    ['en', ['operator'], 'en'],
    ['fr', ['mediator'], 'fr'],
  ] as const)('asked for as %s is for %j %s', (header, roles, expected) =>
    expect(languageFor(ask('/', header), { language: 'it', isLanguageKnown: false, roles })).toBe(expected),
  );
});

describe('waiting before trying again', () => {
  it('lies between half and one and a half times the doubled wait, and never above a quarter of an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, chance) => {
          const wait = Math.min(2 ** attempts, 600);
          const seconds = secondsUntilRetry(attempts, () => chance);
          expect(seconds).toBeGreaterThanOrEqual(wait * 0.5);
          expect(seconds).toBeLessThanOrEqual(wait * 1.5);
          expect(seconds).toBeLessThanOrEqual(900);
        },
      ),
    );
  });
});
