// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { DEVICES, GENDERS, type PersonInput, RegisterPerson, SPOKEN_LANGUAGES } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { dayShape, parseInput, plainText } from '@reciproca/platform';
import { SetResidence } from '@reciproca/territory';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { ColumnNames, CsvRow } from './csv-table.js';
import { findComuneCode, findDwellingId } from './find-home.js';
import { RowRefused, type TakeRow } from './run-import.js';

export const PEOPLE_COLUMNS: ColumnNames = {
  givenName: ['nome', 'given_name'],
  familyName: ['cognome', 'family_name'],
  birthDate: ['data di nascita', 'nascita', 'birth_date'],
  gender: ['sesso', 'genere', 'gender'],
  phone: ['telefono', 'cellulare', 'phone'],
  email: ['email', 'e-mail', 'posta elettronica'],
  languages: ['lingue', 'languages', 'spoken_languages'],
  device: ['dispositivo', 'device', 'devices'],
  comune: ['comune'],
  address: ['indirizzo', 'address'],
  staircase: ['scala', 'staircase'],
  dwelling: ['alloggio', 'interno', 'dwelling'],
  household: ['famiglia', 'nucleo', 'household'],
};
export const PEOPLE_REQUIRED = ['givenName', 'familyName', 'birthDate'];

const filled = <Shape extends z.ZodType>(shape: Shape): z.ZodPreprocess<z.ZodOptional<Shape>> =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), shape.optional());
const GENDER_WORDS: Readonly<Record<string, string>> = {
  f: 'f',
  femmina: 'f',
  donna: 'f',
  m: 'm',
  maschio: 'm',
  uomo: 'm',
  x: 'x',
  altro: 'x',
};
const DEVICE_WORDS: Readonly<Record<string, string>> = {
  nessuno: 'none',
  cellulare: 'basic_phone',
  telefonino: 'basic_phone',
};
const lower = (cell: unknown): string =>
  String(cell ?? '')
    .trim()
    .toLowerCase();

const rowShape = z.strictObject({
  givenName: plainText(100),
  familyName: plainText(100),
  birthDate: z.preprocess(isoDay, dayShape),
  gender: z.preprocess((cell) => GENDER_WORDS[lower(cell)] ?? (lower(cell) || undefined), z.enum(GENDERS).optional()),
  phone: filled(plainText(40)),
  email: filled(z.email().max(254)),
  languages: z
    .preprocess(
      (cell) =>
        lower(cell)
          .split(/[\s,/;]+/)
          .filter(Boolean),
      z.array(z.enum(SPOKEN_LANGUAGES)).max(12),
    )
    .optional(),
  device: z.preprocess((cell) => DEVICE_WORDS[lower(cell)] ?? (lower(cell) || undefined), z.enum(DEVICES).optional()),
  comune: filled(plainText(80)),
  address: filled(plainText(160)),
  staircase: filled(plainText(160)),
  dwelling: filled(plainText(20)),
  household: filled(plainText(80)),
});
type PersonRow = z.output<typeof rowShape>;

/** How a row becomes a person with a home; minors and households look at the rows above them. */
export function peopleImport(app: INestApplicationContext): TakeRow {
  const register = app.get(RegisterPerson);
  const setResidence = app.get(SetResidence);
  const adults = new Map<string, string>();
  const households = new Map<string, string>();
  const seen = new Map<string, number>();

  return async (ctx: Ctx, { line, cells }: CsvRow) => {
    const row = parseInput(rowShape, cells);
    const key = [row.givenName, row.familyName, row.birthDate].join('|').toLowerCase();
    const before = seen.get(key);
    if (before) throw new RowRefused('familyName', `la stessa persona è già alla riga ${before}`);
    seen.set(key, line);
    const guardianId = row.household ? adults.get(row.household) : undefined;
    // One telephone for a whole household is usual in a table.
    const person = await register.execute(ctx, personInput(row, guardianId), { evenIfAlike: true });
    if (row.household && !person.guardianId && !adults.has(row.household)) adults.set(row.household, person.id);
    const home = await homeOf(ctx, row);
    if (!home) return;
    const householdId = row.household ? households.get(row.household) : undefined;
    const residence = await setResidence.execute(ctx, { personId: person.id, householdId, apart: true, ...home });
    if (row.household) households.set(row.household, residence.householdId);
  };
}

function personInput(row: PersonRow, guardianId: string | undefined): PersonInput {
  const age = DateTime.now().diff(DateTime.fromISO(row.birthDate), 'years').years;
  return {
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate,
    gender: row.gender,
    phone: row.phone,
    email: row.email,
    devices: row.device,
    channels: row.device === 'smartphone' ? ['socket', row.email ? 'email' : 'call'] : ['call'],
    ...(row.languages && row.languages.length > 0 && { spokenLanguages: row.languages }),
    ...(age < 18 && guardianId && { guardianId }),
  };
}

async function homeOf(
  ctx: Ctx,
  row: PersonRow,
): Promise<{ dwellingId: string } | { home: { comuneCode: string; address: string } } | null> {
  if (row.staircase || row.dwelling)
    return { dwellingId: await findDwellingId(ctx, row.staircase ?? '', row.dwelling ?? '') };
  if (!row.address && !row.comune) return null;
  if (!row.address) throw new RowRefused('address', 'manca l’indirizzo');
  return { home: { comuneCode: await findComuneCode(ctx, row.comune ?? ''), address: row.address } };
}

/** 1947-03-21 or, as people write it, 21/03/1947. */
function isoDay(cell: unknown): unknown {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(cell ?? '').trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}
