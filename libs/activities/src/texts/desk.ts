// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.enrolled': 'Il posto è suo: {{thing}}, {{when}}.',
    'news.waiting': 'È in lista d’attesa: {{thing}}.',
    'news.offered': 'Si è liberato un posto: {{thing}}. La risposta serve entro: {{when}}.',
    'news.lapsed': 'Il tempo per rispondere è finito, e il posto è andato a un altro: {{thing}}.',
    'news.withdrawn': 'L’iscrizione è tolta: {{thing}}.',
    'news.meeting_called_off': 'Non si fa: {{thing}}, {{when}}. L’iscrizione resta.',
    'news.meeting_moved_place': 'Il luogo o l’orario è cambiato: {{thing}}, {{when}}.',
  },
  en: {
    'news.enrolled': 'Has a place: {{thing}}, {{when}}.',
    'news.waiting': 'Is in line: {{thing}}.',
    'news.offered': 'A place has become free for them: {{thing}}. To be answered by: {{when}}.',
    'news.lapsed': 'Their time to answer is over, and the place has gone to somebody else: {{thing}}.',
    'news.withdrawn': 'Their place has been given back: {{thing}}.',
    'news.meeting_called_off': 'It does not take place: {{thing}}, {{when}}. They keep their place.',
    'news.meeting_moved_place': 'The place or the hours have changed: {{thing}}, {{when}}.',
  },
};
