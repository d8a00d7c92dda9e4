// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: { 'news.late': 'Una vendita del suo orto non è ancora pagata.' },
  en: { 'news.late': 'A sale of their garden is not paid yet.' },
};
