// SPDX-License-Identifier: AGPL-3.0-or-later

/** "We will call you", to those who have written in a language of their own; in letters every telephone has. */
export const CALLED_ABROAD: Readonly<Record<string, string>> = {
  ro: 'Va sunam noi.',
  sq: 'Ju telefonojme ne.',
  fr: 'Nous vous appelons.',
  en: 'We will call you.',
  es: 'Le llamamos nosotros.',
  ar: 'Sanattasilu bikum.',
};
