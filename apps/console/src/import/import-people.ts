// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import {
  DEVICES,
  findPhone,
  GENDERS,
  isMinor,
  type PersonInput,
  readablePhone,
  RegisterPerson,
  SPOKEN_LANGUAGES,
} from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { dayShape, lineText, parseInput, plainText } from '@reciproca/platform';
import { SetResidence } from '@reciproca/territory';
import { z } from 'zod';
import type { ColumnNames, CsvRow } from './csv-table.js';
import { degrees, ensureBothDegrees, findComuneCode, findDwellingId } from './find-home.js';
import { RowRefused, type TakeRow } from './run-import.js';
import { writtenDay } from './written-day.js';

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
  lat: ['latitudine', 'lat'],
  lon: ['longitudine', 'lon'],
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
  givenName: lineText(100),
  familyName: lineText(100),
  birthDate: z.preprocess(writtenDay, dayShape),
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
  lat: degrees.lat,
  lon: degrees.lon,
});
type PersonRow = z.output<typeof rowShape>;

/** How a row becomes a person with a home; minors and households look at the rows taken in before. */
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
    const guardianId =
      row.household && isMinor(row.birthDate, romeDay(ctx.clock.now())) ? adults.get(row.household) : undefined;
    // One telephone for a whole household is usual in a table.
    const person = await register.execute(ctx, personInput(row, guardianId), { evenIfAlike: true });
    const home = await homeOf(ctx, row);
    const householdId = row.household ? households.get(row.household) : undefined;
    const residence =
      home && (await setResidence.execute(ctx, { personId: person.id, householdId, apart: true, ...home }));
    // Remembered at the end: a row that is refused half way leaves nothing to those after it.
    seen.set(key, line);
    if (row.household && !person.guardianId && !adults.has(row.household)) adults.set(row.household, person.id);
    if (row.household && residence) households.set(row.household, residence.householdId);
  };
}

function personInput(row: PersonRow, guardianId: string | undefined): PersonInput {
  return {
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate,
    gender: row.gender,
    phone: row.phone && phoneOf(row.phone),
    email: row.email,
    devices: row.device,
    channels: row.device === 'smartphone' ? ['socket', row.email ? 'email' : 'call'] : ['call'],
    ...(row.languages && row.languages.length > 0 && { spokenLanguages: row.languages }),
    ...(guardianId && { guardianId }),
  };
}

async function homeOf(
  ctx: Ctx,
  row: PersonRow,
): Promise<
  { dwellingId: string } | { home: { comuneCode: string; address: string; lat?: number; lon?: number } } | null
> {
  if (row.staircase || row.dwelling)
    return { dwellingId: await findDwellingId(ctx, row.staircase ?? '', row.dwelling ?? '') };
  if (!row.address && !row.comune) return null;
  if (!row.address) throw new RowRefused('address', 'manca l’indirizzo');
  ensureBothDegrees(row);
  const { lat, lon } = row;
  const comuneCode = await findComuneCode(ctx, row.comune ?? '');
  return { home: { comuneCode, address: row.address, ...(lat !== undefined && lon !== undefined && { lat, lon }) } };
}

/** Spreadsheets take telephone numbers for sums: the words say what they have done to it. */
function phoneOf(cell: string): string {
  if (findPhone(cell)) return cell;
  if (/^\d[.,]\d+E\+\d+$/i.test(cell))
    throw new RowRefused('phone', 'il foglio di calcolo ne ha fatto una cifra: scrivi la colonna come testo');
  const withZero = /^[1-9]\d{5,10}$/.test(cell.replaceAll(/[\s/.-]/g, '')) ? findPhone(`0${cell}`) : null;
  if (withZero)
    throw new RowRefused('phone', `${cell} non esiste: forse manca lo 0 davanti, ${readablePhone(withZero)}`);
  return cell;
}
