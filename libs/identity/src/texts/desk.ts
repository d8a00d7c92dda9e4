// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {},
  en: { 'news.delegation_ended': 'The delegation for {{name}} has ended and holds no more.' },
};
