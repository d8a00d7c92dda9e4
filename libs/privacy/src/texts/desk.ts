// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.audit_broken': 'Il registro degli accessi non è intero.',
  },
  en: {
    'news.audit_broken': 'The audit record is not whole.',
    'news.erasure_asked': 'There is a request for erasure to look at.',
  },
};
