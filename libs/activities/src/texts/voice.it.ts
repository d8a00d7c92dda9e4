// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.enrolled': 'Il posto è suo: {{thing}}, {{when}}.',
  'news.waiting': 'È in lista d’attesa: {{thing}}.',
  'news.offered': 'Si è liberato un posto per lei: {{thing}}. Mi dica se lo prende, entro: {{when}}.',
  'news.withdrawn': 'La sua iscrizione è tolta: {{thing}}.',
  'news.meeting_moved_place': 'Il luogo o l’orario è cambiato: {{thing}}, {{when}}. Le dico dove.',
  'news.meeting_called_off': 'Non si fa: {{thing}}, {{when}}. Resta iscritto.',
  'news.called_off': 'Non si fa più: {{thing}}. Le dico perché.',
};
