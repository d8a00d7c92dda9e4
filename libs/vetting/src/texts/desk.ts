// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.validity_ending_zero': 'Qualcosa che serve per aiutare scade oggi.',
    'news.validity_ending_one': 'Qualcosa che serve per aiutare scade domani.',
    'news.validity_ending_other': 'Qualcosa che serve per aiutare scade tra {{count}} giorni.',
    'news.validity_over': 'Qualcosa che serve per aiutare è scaduto.',
    'news.document_approved': 'Il documento consegnato va bene.',
    'news.document_rejected': 'Il documento consegnato non va bene.',
  },
  en: {
    'news.validity_ending_zero': 'Something needed for helping runs out today.',
    'news.validity_ending_one': 'Something needed for helping runs out tomorrow.',
    'news.validity_ending_other': 'Something needed for helping runs out in {{count}} days.',
    'news.validity_over': 'Something needed for helping has run out.',
    'news.document_approved': 'The document handed in is accepted.',
    'news.document_rejected': 'The document handed in is not accepted.',
  },
};
