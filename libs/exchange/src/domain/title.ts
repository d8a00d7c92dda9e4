// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, LANGUAGES } from '@reciproca/kernel';

/** A title that the program has made, in every language; those of before are in the ones there were then. */
export type Titles = Readonly<Record<'it', string> & Partial<Record<Language, string>>>;

/** What something is called: as people have written it, or as the program has made it in each language. */
export interface Titled {
  readonly title: string;
  /** None where somebody has written it: that is nobody's to translate. */
  readonly titles?: Titles | null | undefined;
}

/** A title made by the program; `title` itself is Italian, for who knows no better. */
export function madeTitle(make: (language: Language) => string): { readonly title: string; readonly titles: Titles } {
  const titles = Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Titles;
  return { title: titles.it, titles };
}

/** As the reader of that language reads it. */
export function titleIn({ title, titles }: Titled, language: Language): string {
  return titles?.[language] ?? title;
}
