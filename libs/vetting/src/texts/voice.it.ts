// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.document_approved': 'Il documento che ha consegnato va bene.',
  'news.document_rejected': 'Il documento che ha consegnato non va bene. Le dico perché.',
};
