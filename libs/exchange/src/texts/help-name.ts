// SPDX-License-Identifier: AGPL-3.0-or-later
import { inStaffLanguage, type Language, STAFF_LANGUAGES } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { helpNamesIt } from './help-names.it.js';
import './exchange-texts.js';

/** What every ente begins with is known by its Italian name: whoever has given it another has a name of their own. */
const KNOWN = new Map(
  Object.entries(helpNamesIt).map(([key, name]) => [name as string, `exchange:${key}` as `exchange:help.`]),
);

/** A kind of help as this reader calls it; the ente's own names stay as staff have written them. */
export function helpName({ nameIt, nameEn }: { nameIt: string; nameEn: string }, language: Language): string {
  return helpCalled(inStaffLanguage(language, nameIt, nameEn), language);
}

/** The same for a name in the language that staff would read here. */
export function helpCalled(name: string, language: Language): string {
  const key = KNOWN.get(name.replaceAll("'", '’'));
  return key && !STAFF_LANGUAGES.some((one) => one === language) ? translator(language)(key) : name;
}
