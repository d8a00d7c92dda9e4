// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.hours_to_confirm': '{{name}} ha segnato una presenza. La può confermare?',
  'news.hours_confirmed': 'Una sua presenza è confermata.',
  'news.hours_rejected': 'Una sua presenza non è confermata. Le dico perché.',
  'news.commitment_made': 'Il suo impegno è scritto.',
  'news.commitment_closed': 'Il suo impegno è finito.',
};
