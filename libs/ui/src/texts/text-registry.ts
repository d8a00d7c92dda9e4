// SPDX-License-Identifier: AGPL-3.0-or-later
import { createInstance } from 'i18next';
import { formatMetres } from '../format/format-quantity.js';
import { elideNumbers } from './elide-numbers.js';
import { euphonic } from './euphony.js';
import type { it } from './it.js';
import { languages, type Language } from './language.js';

export type TextTable = Readonly<Record<string, string>>;

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

const tables = new Map<string, Record<Language, TextTable>>();
const unknownKeys = new Set<string>();

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: 'it',
  fallbackLng: 'it',
  resources: {},
  keySeparator: false,
  nsSeparator: ':',
  // Preact escapes what it renders: escaping here too would show people "&#39;".
  interpolation: { escapeValue: false },
  showSupportNotice: false,
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => unknownKeys.add(`${namespace}:${key}`),
});

/** What formats have written into the text that is being made. */
let formatted: string[] = [];

/** A way to write a value inside a text, as in `{{metres, distance}}`. */
export function addTextFormat<Value>(name: string, write: (value: Value, language: Language) => string): void {
  i18n.services.formatter?.add(name, (value: Value, language) => {
    const words = write(value, language === 'en' ? 'en' : 'it');
    formatted.push(words);
    return words;
  });
}

/** `{{metres, distance}}`: "500 m", "12 km". */
addTextFormat('distance', formatMetres);

/** Adds or replaces a namespace. Plurals are pairs of keys ending in `_one` and `_other`. */
export function registerTexts<Italian extends TextTable>(
  namespace: string,
  texts: { it: Italian; en: TextsOf<Italian> },
): void {
  tables.set(namespace, texts);
  for (const language of languages) {
    i18n.removeResourceBundle(language, namespace);
    i18n.addResourceBundle(language, namespace, { ...texts[language] }, false, true);
  }
}

/** How somebody is spoken to: formally (Lei) or not (tu). */
export type Voice = 'lei' | 'tu';

/**
 * The Italian texts that are said otherwise in one of the voices, by the keys of the table that holds them all; asked for with
 * `context: voice`. English speaks to everybody in the same way.
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
  texts: Record<Language, Partial<Record<keyof Italian & string, string>>>,
): void {
  for (const language of languages) addInContext(language, namespace, 'desk', texts[language]);
}

function addInContext(language: Language, namespace: string, context: string, texts: object): void {
  const named = Object.entries<string>({ ...texts }).map(([key, text]) => {
    const [, base = key, plural = ''] = /^(.*?)(_one|_other|_zero)?$/.exec(key) ?? [];
    return [`${base}_${context}${plural}`, text] as const;
  });
  i18n.addResourceBundle(language, namespace, Object.fromEntries(named), true, true);
}

const translators: Record<Language, T> = {
  it: translatorOf('it'),
  en: translatorOf('en'),
};

export function translator(language: Language): T {
  return translators[language];
}

function translatorOf(language: Language): T {
  const fixed = i18n.getFixedT(language);
  return (key: string, params?: TextParams) => {
    const outer = formatted;
    formatted = [];
    const text = String(fixed(key, { ...params }));
    const putIn = { ...params, ...formatted };
    formatted = outer;
    return language === 'it' ? euphonic(elideNumbers(text, putIn), putIn) : text;
  };
}

/** The text of a key in whichever namespace has it, such as `errors.ride.full`; null when none does. */
export function findText(language: Language, key: string, params?: TextParams): string | null {
  for (const [namespace, byLanguage] of tables) {
    if (Object.hasOwn(byLanguage[language], key))
      return translators[language](`${namespace}:${key}` as TextKey, params);
  }
  return null;
}

/** Keys that one language has and the other lacks (or leaves empty), as `language namespace:key`. */
export function listMissingTexts(): string[] {
  return [...tables].flatMap(([namespace, byLanguage]) => {
    const keys = new Set(languages.flatMap((language) => Object.keys(byLanguage[language])));
    return languages.flatMap((language) =>
      [...keys].filter((key) => !byLanguage[language][key]?.trim()).map((key) => `${language} ${namespace}:${key}`),
    );
  });
}

/** Keys asked for since the process started that no table has: a test asserts there are none. */
export function listUnknownTexts(): string[] {
  return [...unknownKeys];
}

/** A text to be said later: its key now, the reader's language and what goes into it then. */
export function said(key: TextKey): (language: Language, params: object) => string {
  return (language, params) => translators[language](key, { ...params });
}
