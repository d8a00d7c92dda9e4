// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    untitled: 'C’è una novità.',
  },
  en: {
    untitled: 'There is news.',
  },
};
