// SPDX-License-Identifier: AGPL-3.0-or-later
import { createInstance } from 'i18next';
import { LANGUAGES, type Language, RESIDENTS_LANGUAGES, STAFF_LANGUAGES, type StaffLanguage } from '@reciproca/kernel';
import { formatMetres } from '../format/format-quantity.js';
import { elideNumbers } from './elide-numbers.js';
import { euphonic } from './euphony.js';
import { isolated } from './isolate.js';
import type { it } from './it.js';
import { directionOf } from './language.js';
import { listFaults, type TextTable, type Translations, withMillions } from './translation.js';

/** The shape a translation must have: exactly the keys of the Italian table. */
export type TextsOf<Italian extends TextTable> = { readonly [Key in keyof Italian]: string };

/** Each lib adds its namespace with the keys of its Italian texts: `interface TextNamespaces { civic: keyof typeof it }`. */
export interface TextNamespaces {
  ui: keyof typeof it;
}

/** Keys whose last part is data, such as the name of a service or a need: each lib adds the beginnings it keeps texts for. */
export interface OpenTextKeys {
  'ui:format.': never;
}

/** Plurals are asked for without their ending. */
type Asked<Key> = Key extends `${infer Base}_one` ? Base : Key;

/** A text there is: `namespace:key`. */
export type TextKey = {
  [N in keyof TextNamespaces & string]: `${N}:${Asked<TextNamespaces[N]> & string}`;
}[keyof TextNamespaces & string];

/** A text whose key ends in data. */
export type OpenTextKey = `${keyof OpenTextKeys}${string}`;
export type TextParams = Readonly<Record<string, unknown>>;

/** Looks a text up, e.g. `t('ui:signOut')`; a number passed as `count` picks the plural form. */
export interface T {
  (key: TextKey, params?: TextParams): string;
  (key: OpenTextKey, params?: TextParams): string;
}

type StaffTexts = Readonly<Record<StaffLanguage, TextTable>>;

const tables = new Map<string, StaffTexts>();
const translated = new Map<string, Translations>();
/** Texts that somebody who reads another language has been given in Italian. */
const lent = new Set<string>();
const unknownKeys = new Set<string>();

/** The language of the text that is being made. */
let reading: Language = 'it';

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: 'it',
  fallbackLng: 'it',
  resources: {},
  keySeparator: false,
  nsSeparator: ':',
  // Preact escapes what it renders: escaping here too would show people "&#39;".
  interpolation: { escapeValue: true, escape: (value) => (directionOf(reading) === 'rtl' ? isolated(value) : value) },
  showSupportNotice: false,
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => unknownKeys.add(`${namespace}:${key}`),
});

/** What formats have written into the text that is being made. */
let formatted: string[] = [];

/** A way to write a value inside a text, as in `{{metres, distance}}`. */
export function addTextFormat<Value>(name: string, write: (value: Value, language: Language) => string): void {
  i18n.services.formatter?.add(name, (value: Value, language) => {
    const words = write(value, LANGUAGES.find((one) => one === language) ?? 'it');
    formatted.push(words);
    return words;
  });
}

/** `{{metres, distance}}`: "500 m", "12 km". */
addTextFormat('distance', formatMetres);

/**
 * Adds or replaces a namespace that residents read, in every language. Plurals are keys ending in what `Intl.PluralRules` calls
 * them; what only staff read is Italian and English alone.
 */
export function registerTexts<Italian extends TextTable>(
  namespace: string,
  texts: { it: Italian; en: TextsOf<Italian> },
  translations: Translations,
): void {
  registerStaffTexts(namespace, texts);
  translated.set(namespace, translations);
  for (const language of RESIDENTS_LANGUAGES) addTable(language, namespace, translations[language]);
}

/** Adds or replaces a namespace of which residents never read anything. */
export function registerStaffTexts<Italian extends TextTable>(
  namespace: string,
  texts: { it: Italian; en: TextsOf<Italian> },
): void {
  tables.set(namespace, texts);
  for (const language of STAFF_LANGUAGES) addTable(language, namespace, texts[language]);
}

function addTable(language: Language, namespace: string, table: TextTable): void {
  wholeTexts[language].clear();
  i18n.removeResourceBundle(language, namespace);
  i18n.addResourceBundle(language, namespace, withMillions(table, language), false, true);
}

/** How somebody is spoken to: formally (Lei) or not (tu). */
export type Voice = 'lei' | 'tu';

/**
 * The Italian texts that are said otherwise in one of the voices, by the keys of the table that holds them all; asked for with
 * `context: voice`. The other languages speak to everybody in the same way.
 */
export function registerVoice<Italian extends TextTable>(
  namespace: string,
  voice: Voice,
  texts: Partial<Record<keyof Italian & string, string>>,
): void {
  addInContext('it', namespace, voice, texts);
}

/** The texts that staff read otherwise than the person they are for; asked for with `context: 'desk'`. */
export function registerDesk<Italian extends TextTable>(
  namespace: string,
  texts: Record<StaffLanguage, Partial<Record<keyof Italian & string, string>>>,
): void {
  for (const language of STAFF_LANGUAGES) addInContext(language, namespace, 'desk', texts[language]);
}

function addInContext(language: Language, namespace: string, context: string, texts: object): void {
  const named = Object.entries<string>({ ...texts }).map(([key, text]) => {
    const [, base = key, plural = ''] = /^(.*?)(_one|_other|_zero)?$/.exec(key) ?? [];
    return [`${base}_${context}${plural}`, text] as const;
  });
  wholeTexts[language].clear();
  i18n.addResourceBundle(language, namespace, Object.fromEntries(named), true, true);
}

/** Texts into which nothing is put, as they were said before: to look them up takes a page more time than to write it. */
const wholeTexts = Object.fromEntries(LANGUAGES.map((language) => [language, new Map<string, string>()])) as Record<
  Language,
  Map<string, string>
>;

const translators = Object.fromEntries(LANGUAGES.map((language) => [language, translatorOf(language)])) as Record<
  Language,
  T
>;

export function translator(language: Language): T {
  return translators[language];
}

function translatorOf(language: Language): T {
  const fixed = i18n.getFixedT(language);
  const whole = wholeTexts[language];
  return (key: string, params?: TextParams) => {
    const known = params ? undefined : whole.get(key);
    if (known !== undefined) return known;
    const outer = { formatted, reading };
    [formatted, reading] = [[], language];
    const { res, usedLng } = fixed(key, { ...params, returnDetails: true });
    const text = String(res);
    if (usedLng !== language) lent.add(`${language} ${key}`);
    const putIn = { ...params, ...formatted };
    ({ formatted, reading } = outer);
    const said = language === 'it' ? euphonic(elideNumbers(text, putIn), putIn) : text;
    if (!params && usedLng === language && i18n.exists(key, { lng: language })) whole.set(key, said);
    return said;
  };
}

/** The text of a key in whichever namespace has it, such as `errors.ride.full`; null when none does. */
export function findText(language: Language, key: string, params?: TextParams): string | null {
  for (const [namespace, { it: italian }] of tables) {
    if (Object.hasOwn(italian, key)) return translators[language](`${namespace}:${key}` as TextKey, params);
  }
  return null;
}

/** Keys that one of the staff's languages has and the other lacks (or leaves empty), as `language namespace:key`. */
export function listMissingTexts(): string[] {
  return [...tables].flatMap(([namespace, texts]) => {
    const keys = new Set(STAFF_LANGUAGES.flatMap((language) => Object.keys(texts[language])));
    return STAFF_LANGUAGES.flatMap((language) =>
      [...keys].filter((key) => !texts[language][key]?.trim()).map((key) => `${language} ${namespace}:${key}`),
    );
  });
}

/** What is wrong with what residents read in their languages, as `namespace: ar lacks inbox_few`. */
export function listTranslationFaults(): string[] {
  return [...translated].flatMap(([namespace, translations]) =>
    listFaults(tables.get(namespace)?.it ?? {}, translations).map((fault) => `${namespace}: ${fault}`),
  );
}

/** What has been said in Italian to who reads another language since this was last asked, as `language namespace:key`. */
export function takeLentTexts(): string[] {
  return taken(lent);
}

/** Keys asked for since this was last asked that no table has: a test asserts there are none. */
export function takeUnknownTexts(): string[] {
  return taken(unknownKeys);
}

/** Emptied, since test files share a process: what one of them has read must not be held against another. */
function taken(noted: Set<string>): string[] {
  const all = [...noted];
  noted.clear();
  return all;
}

/** A text to be said later: its key now, the reader's language and what goes into it then. */
export function said(key: TextKey): (language: Language, params: object) => string {
  return (language, params) => translators[language](key, { ...params });
}
