// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.document_approved': 'Il documento che ha consegnato va bene.',
  'news.document_rejected': 'Il documento che ha consegnato non va bene. Le dico perché.',
  'news.validity_ending_zero': 'Qualcosa che le serve per aiutare scade oggi. Le dico che cosa.',
  'news.validity_ending_one': 'Qualcosa che le serve per aiutare scade domani. Le dico che cosa.',
  'news.validity_ending_other': 'Qualcosa che le serve per aiutare scade tra {{count}} giorni. Le dico che cosa.',
  'news.validity_over': 'Qualcosa che le serve per aiutare è scaduto. Le dico che cosa.',
};
