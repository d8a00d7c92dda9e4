// SPDX-License-Identifier: AGPL-3.0-or-later
import { RESIDENTS_LANGUAGES, type ResidentsLanguage } from '@reciproca/kernel';

export type TextTable = Readonly<Record<string, string>>;

/** The forms a plural has in each language; `zero` is asked for wherever Italian says nothing of none in words of its own. */
interface PluralForms {
  ro: 'one' | 'few' | 'other';
  sq: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  fr: 'one' | 'other';
}

/** The keys that are not the staff's: neither named there nor below a name that is. */
type ResidentsKey<Key extends string, Staff extends string> = Exclude<
  Key,
  Staff | `${Staff}.${string}` | `${Staff}_${'zero' | 'one' | 'other'}`
>;

/** Only what there is for one and for more is a plural: `leg.drives_other` is somebody else who drives. */
type InLanguage<Key, All, Language extends ResidentsLanguage> = Key extends `${infer Name}_one` | `${infer Name}_other`
  ? `${Name}_one` | `${Name}_other` extends All
    ? `${Name}_${PluralForms[Language]}`
    : Key
  : Key;

/** The texts of an Italian table that residents read, in another language; `Staff` are the beginnings of what only staff read. */
export type TextsIn<Language extends ResidentsLanguage, Italian extends TextTable, Staff extends string = never> = {
  readonly [Key in InLanguage<ResidentsKey<keyof Italian & string, Staff>, keyof Italian, Language>]: string;
};

/** What residents read of a namespace in their languages, and which of its keys only staff do. */
export type Translations = Readonly<Record<ResidentsLanguage, TextTable>> & { readonly staff: readonly string[] };

export function isStaffKey(key: string, staff: readonly string[]): boolean {
  return staff.some(
    (name) =>
      key === name ||
      key.startsWith(`${name}.`) ||
      (/^_(zero|one|other)$/.test(key.slice(name.length)) && key.startsWith(name)),
  );
}

/** Where a language has a form for millions, it is said as any other number is. */
export function withMillions(table: TextTable, language: string): TextTable {
  if (language === 'ar') return table;
  const more = Object.entries(table).filter(([key]) => key.endsWith('_other'));
  return { ...Object.fromEntries(more.map(([key, text]) => [key.replace(/_other$/, '_many'), text])), ...table };
}

/** What a namespace lacks of what its residents read, has too much, or says with other values put in: `ar inbox_few`. */
export function listFaults(italian: TextTable, translations: Translations): string[] {
  const keys = Object.keys(italian).filter((key) => !isStaffKey(key, translations.staff));
  const unused = translations.staff.filter((name) => !Object.keys(italian).some((key) => isStaffKey(key, [name])));
  const faults = RESIDENTS_LANGUAGES.flatMap((language) => {
    const table = translations[language];
    const wanted = new Map(keys.flatMap((key) => formsOf(key, language, italian).map((form) => [form, key] as const)));
    const missing = [...wanted.keys()].filter((form) => !table[form]?.trim());
    const stray = Object.keys(table).filter((key) => !wanted.has(key));
    const other = [...wanted].filter(
      ([form, key]) => table[form] && !saysTheSame(italian[key] ?? '', table[form] ?? ''),
    );
    return [
      ...missing.map((key) => `${language} lacks ${key}`),
      ...stray.map((key) => `${language} has ${key}, which no resident reads`),
      ...other.map(([form]) => `${language} puts something else into ${form}`),
    ];
  });
  return [...unused.map((name) => `no key of staff begins with ${name}`), ...faults];
}

function formsOf(key: string, language: ResidentsLanguage, italian: TextTable): readonly string[] {
  const name = key.replace(/_(one|other)$/, '');
  if (name === key || !(`${name}_one` in italian && `${name}_other` in italian)) return [key];
  return new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((form) => language === 'ar' || form !== 'many')
    .map((form) => `${name}_${form}`);
}

/** What is put in is the same; a number may be said in words: "an hour". */
function saysTheSame(italian: string, translated: string): boolean {
  const inItalian = valuesOf(italian);
  const here = valuesOf(translated);
  return (
    [...here].every((value) => value === 'count' || inItalian.has(value)) &&
    [...inItalian].every((value) => value === 'count' || here.has(value))
  );
}

function valuesOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''));
}
