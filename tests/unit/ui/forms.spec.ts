// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { formToInput, listFieldErrors, translator } from '@reciproca/ui';
import { z } from 'zod';

const request = z.strictObject({
  title: z.string(),
  windows: z.array(z.strictObject({ start: z.string(), seats: z.int().optional() })),
  days: z.array(z.enum(['mon', 'tue'])),
  details: z.strictObject({
    seats: z.int().max(8),
    weightKg: z.number().optional(),
    walker: z.boolean(),
    code: z.string().optional(),
  }),
});

describe('formToInput', () => {
  it('nests names and reads values as the schema says', () => {
    const input = formToInput(
      {
        _csrf: 'x',
        title: 'Visita\r\nlunga',
        'windows.1.start': 'b',
        'windows.0.start': 'a',
        'windows.0.seats': '2',
        days: 'mon',
        'details.seats': ' 3 ',
        'details.weightKg': '2,5',
        'details.walker': ['false', 'on'],
        'details.code': '007',
      },
      request,
    );
    expect(request.parse(input)).toEqual({
      title: 'Visita\nlunga',
      windows: [{ start: 'a', seats: 2 }, { start: 'b' }],
      days: ['mon'],
      details: { seats: 3, weightKg: 2.5, walker: true, code: '007' },
    });
  });

  it('reads points as thousands where they can be nothing else', () => {
    const shape = z.strictObject({ minutes: z.number().int(), weightKg: z.number() });
    const read = (minutes: string, weightKg: string) => formToInput({ minutes, weightKg }, shape);
    expect(read('1.250', '1.250,5')).toEqual({ minutes: 1250, weightKg: 1250.5 });
    expect(read('12.500.000', '1.250.000')).toEqual({ minutes: 12_500_000, weightKg: 1_250_000 });
    expect(read('90.5', '1.25')).toEqual({ minutes: 90.5, weightKg: 1.25 });
    expect(read('1.25.000', '0.250')).toEqual({ minutes: '1.25.000', weightKg: 0.25 });
  });

  it('reads figures of Arabic and Persian keyboards as figures', () => {
    const shape = z.strictObject({
      minutes: z.number().int(),
      weightKg: z.number(),
      day: z.iso.date(),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      said: z.string(),
    });
    const typed = { minutes: '٩٠', weightKg: '۲٫۵', day: '٢٤/١١/٢٠٢٦', time: '٩:٣٠', said: 'رقم ٥' };
    expect(formToInput(typed, shape)).toEqual({
      ...{ minutes: 90, weightKg: 2.5, day: '2026-11-24', time: '09:30', said: 'رقم ٥' },
    });
  });

  it('takes an empty text for nothing and an unticked box for no', () => {
    expect(
      formToInput({ title: '  ', 'windows.0.start': '', 'details.code': '', 'details.seats': '1' }, request),
    ).toEqual({
      details: { seats: 1, walker: false },
    });
  });

  it('leaves what it cannot read for the schema to refuse', () => {
    const input = formToInput({ title: 'x', 'details.seats': 'tre', 'details.walker': 'forse', extra: '1' }, request);
    expect(input).toMatchObject({ extra: '1', details: { seats: 'tre', walker: 'forse' } });
    expect(request.safeParse(input).success).toBe(false);
  });

  it('picks the shape a discriminator names', () => {
    const schema = z.object({
      details: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ride'), seats: z.number() }),
        z.object({ kind: z.literal('crate'), seats: z.string() }),
      ]),
    });
    expect(formToInput({ 'details.kind': 'ride', 'details.seats': '2' }, schema)).toEqual({
      details: { kind: 'ride', seats: 2 },
    });
    expect(formToInput({ 'details.kind': 'crate', 'details.seats': '2' }, schema)).toEqual({
      details: { kind: 'crate', seats: '2' },
    });
  });

  it('reads records, optional, nullable, defaulted, intersected and recursive parts', () => {
    const tree: z.ZodType = z.object({
      size: z.number(),
      get below() {
        return z.array(tree).optional();
      },
    });
    const schema = z
      .object({ limits: z.record(z.string(), z.number()), age: z.number().nullable().default(3), tree })
      .and(z.object({ on: z.boolean().optional() }));
    expect(
      formToInput({ 'limits.a': '1', age: '79', on: 'true', 'tree.size': '1', 'tree.below.0.size': '2' }, schema),
    ).toEqual({ limits: { a: 1 }, age: 79, on: true, tree: { size: 1, below: [{ size: 2 }] } });
  });

  it('cannot be used to reach prototypes', () => {
    const input = formToInput(
      { '__proto__.polluted': '1', 'constructor.prototype.x': '1', 'a.__proto__.y': '1' },
      z.object({}),
    );
    expect(input).toEqual({});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('listFieldErrors', () => {
  const t = translator('it');
  const wordsFor = (schema: z.ZodType, value: unknown) =>
    listFieldErrors(schema.safeParse(value).error?.issues ?? [], t);

  it('words what zod found, by dotted path', () => {
    expect(
      wordsFor(request, { title: 5, windows: [{}], days: ['sun'], details: { seats: 12, walker: true }, extra: 1 }),
    ).toEqual({
      title: 'Controlla questo campo.',
      'windows.0.start': 'Compila questo campo.',
      'days.0': 'Scegli una delle voci.',
      'details.seats': 'Il numero più grande è 8.',
      extra: 'Questo dato non è previsto.',
    });
  });

  it('words lengths, formats and numbers', () => {
    const schema = z.object({
      a: z.string().min(5),
      b: z.string().max(1),
      c: z.email(),
      d: z.number(),
      e: z.array(z.string()).min(1),
      f: z.iso.date(),
      g: z.int(),
    });
    expect(wordsFor(schema, { a: 'x', b: 'xx', c: 'x', d: 'x', e: [], f: '2026-02-30', g: 1.5 })).toEqual({
      a: 'Scrivi almeno 5 caratteri.',
      b: 'Scrivi al massimo 1 carattere.',
      c: 'Scrivi un indirizzo e-mail valido.',
      d: 'Scrivi un numero.',
      e: 'Scegli almeno 1 voce.',
      f: 'Scrivi una data valida.',
      g: 'Scrivi un numero intero.',
    });
  });

  it('lets a refinement name its own text', () => {
    const schema = z.object({ a: z.string().refine(() => false, 'ui:field.time') });
    expect(wordsFor(schema, { a: 'x' })).toEqual({ a: 'Scrivi un orario valido, per esempio 9:30.' });
  });
});
