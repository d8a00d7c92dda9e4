// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.crate_as_thanks': 'Un orto ringrazia con una cassetta, da ritirare.',
  },
  en: {
    'news.crate_as_thanks': 'There is a crate to fetch: a garden’s thanks.',
  },
};
