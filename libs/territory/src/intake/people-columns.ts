// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEVICES, findPhone, GENDERS, readablePhone, SPOKEN_LANGUAGES } from '@reciproca/identity';
import { CellRefused, type IntakeColumn, NAMED_COLUMNS, namedFields } from '@reciproca/intake';
import { plainText } from '@reciproca/platform';
import { z } from 'zod';
import { degrees } from './find-home.js';

export const PEOPLE_COLUMNS: readonly IntakeColumn[] = [
  ...NAMED_COLUMNS,
  { key: 'gender', textKey: 'territory:intake.gender', names: ['sesso', 'genere', 'gender', 'm/f'] },
  {
    key: 'phone',
    textKey: 'territory:intake.phone',
    names: ['telefono', 'cellulare', 'tel', 'cell', 'recapito', 'recapito telefonico', 'phone'],
  },
  { key: 'email', textKey: 'territory:intake.email', names: ['email', 'e-mail', 'mail', 'posta elettronica'] },
  {
    key: 'languages',
    textKey: 'territory:intake.languages',
    names: ['lingue', 'lingua', 'languages', 'spoken_languages'],
  },
  { key: 'device', textKey: 'territory:intake.device', names: ['dispositivo', 'device', 'devices'] },
  { key: 'comune', textKey: 'territory:intake.comune', names: ['comune', 'comune di residenza', 'città', 'residenza'] },
  {
    key: 'address',
    textKey: 'territory:intake.address',
    names: ['indirizzo', 'via', 'indirizzo di residenza', 'address'],
  },
  { key: 'staircase', textKey: 'territory:intake.staircase', names: ['scala', 'staircase'] },
  { key: 'dwelling', textKey: 'territory:intake.dwelling', names: ['alloggio', 'interno', 'dwelling'] },
  {
    key: 'household',
    textKey: 'territory:intake.household',
    names: ['famiglia', 'nucleo', 'nucleo familiare', 'capofamiglia', 'household'],
  },
  {
    key: 'fiscalCode',
    textKey: 'territory:intake.fiscalCode',
    names: ['codice fiscale', 'cf', 'cod fiscale', 'cod. fisc.'],
  },
  { key: 'lat', textKey: 'territory:intake.lat', names: ['latitudine', 'lat'] },
  { key: 'lon', textKey: 'territory:intake.lon', names: ['longitudine', 'lon', 'lng'] },
];

const filled = <Shape extends z.ZodType>(shape: Shape): z.ZodPreprocess<z.ZodOptional<Shape>> =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), shape.optional());
const GENDER_WORDS: Readonly<Record<string, string>> = {
  femmina: 'f',
  femminile: 'f',
  donna: 'f',
  maschio: 'm',
  maschile: 'm',
  uomo: 'm',
  altro: 'x',
};
const DEVICE_WORDS: Readonly<Record<string, string>> = {
  nessuno: 'none',
  no: 'none',
  fisso: 'none',
  cellulare: 'basic_phone',
  telefonino: 'basic_phone',
  sì: 'smartphone',
};
const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  italiano: 'it',
  inglese: 'en',
  romeno: 'ro',
  rumeno: 'ro',
  arabo: 'ar',
  albanese: 'sq',
  macedone: 'mk',
  francese: 'fr',
  spagnolo: 'es',
  portoghese: 'pt',
  ucraino: 'uk',
  cinese: 'zh',
  altro: 'other',
};
const lower = (cell: unknown): string =>
  String(cell ?? '')
    .trim()
    .toLowerCase();
const asWord = (words: Readonly<Record<string, string>>) => (cell: unknown) =>
  words[lower(cell)] ?? (lower(cell) || undefined);

/** As the card keeps it, where the word is known. */
export const genderOf = asWord(GENDER_WORDS);

export const personRowShape = z.strictObject({
  ...namedFields,
  gender: z.preprocess(genderOf, z.enum(GENDERS).optional()),
  phone: filled(plainText(40)),
  email: filled(z.email().max(254)),
  languages: z
    .preprocess(
      (cell) =>
        lower(cell)
          .split(/[\s,/;]+/)
          .filter((word) => word !== '' && word !== 'e')
          .map((word) => LANGUAGE_WORDS[word] ?? word),
      z.array(z.enum(SPOKEN_LANGUAGES)).max(12),
    )
    .optional(),
  device: z.preprocess(asWord(DEVICE_WORDS), z.enum(DEVICES).optional()),
  comune: filled(plainText(80)),
  address: filled(plainText(160)),
  staircase: filled(plainText(160)),
  dwelling: filled(plainText(20)),
  household: filled(plainText(80)),
  fiscalCode: filled(plainText(40)),
  lat: degrees.lat,
  lon: degrees.lon,
});
export type PersonRow = z.output<typeof personRowShape>;

/** As E.164. Spreadsheets take telephone numbers for sums: the words say what they have done to it. */
export function phoneOf(cell: string): string {
  const found = findPhone(cell.replaceAll(/\u200e|\u202a|\u202c/g, ''));
  if (found) return found;
  if (/^\d[.,]\d+E\+\d+$/i.test(cell)) throw new CellRefused('phone', 'intake.phone_sum');
  const digits = cell.replaceAll(/[\s/.\-()]/g, '');
  const withZero = /^[1-9]\d{5,10}$/.test(digits) ? findPhone(`0${digits}`) : null;
  if (withZero)
    throw new CellRefused(
      'phone',
      'intake.phone_zero',
      { cell, meant: readablePhone(withZero) },
      {
        key: 'zero',
        value: readablePhone(withZero),
      },
    );
  const [first = '', ...others] = cell
    .split(/\s*[;,/]\s*|\s+(?:o|e|oppure|-)\s+/i)
    .filter((part) => findPhone(part) !== null);
  if (first)
    throw new CellRefused(
      'phone',
      others.length > 0 ? 'intake.phone_several' : 'intake.phone_words',
      { cell, meant: first },
      {
        key: 'first_phone',
        value: first,
      },
    );
  const within = /\+?\d[\d\s/.-]{6,}\d/.exec(cell)?.[0];
  if (within && findPhone(within))
    throw new CellRefused(
      'phone',
      'intake.phone_words',
      { cell, meant: within },
      { key: 'first_phone', value: within },
    );
  throw new CellRefused('phone', 'person.phone_wrong');
}
