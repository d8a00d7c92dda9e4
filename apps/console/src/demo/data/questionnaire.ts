// SPDX-License-Identifier: AGPL-3.0-or-later

const said = (it: string, en: string, ro: string) => ({ it, en, ro });
const options = (...texts: ReturnType<typeof said>[]) => texts.map((text, index) => ({ id: `o${index + 1}`, text }));
const question = (id: string, kind: string, text: ReturnType<typeof said>, more: object = {}) => ({
  ...{ id, kind, text, options: [], least: null, most: null, isRequired: false, shownWhen: null },
  ...more,
});

/** What facilitators ask at the doors of a quarter: invented, with the aims of need questionnaires in the region. */
export const QUESTIONNAIRE = {
  title: said(
    'Di che cosa c’è bisogno nel quartiere?',
    'What does the neighbourhood need?',
    'De ce este nevoie în cartier?',
  ),
  intro: said(
    'Chiediamo a 300 persone come vivono nel quartiere. Con le risposte scegliamo che cosa fare l’anno prossimo.',
    'We ask 300 people how they live in the neighbourhood. The answers decide what we do next year.',
    'Întrebăm 300 de persoane cum trăiesc în cartier. După răspunsuri alegem ce facem anul viitor.',
  ),
  consent: said(
    'Le risposte, senza nome, servono all’ente e alla Regione per decidere i prossimi aiuti.',
    'The answers, without names, help the organisation and the Region decide what to do next.',
    'Răspunsurile, fără nume, ajută instituția și Regiunea să decidă ajutoarele viitoare.',
  ),
  offersHelp: true,
  nextQuestion: 9,
  questions: [
    question('q1', 'age_band', said('Quanti anni ha?', 'How old are you?', 'Câți ani aveți?')),
    question('q2', 'comune', said('Dove abita?', 'Where do you live?', 'Unde locuiți?')),
    question('q3', 'choice', said('Ha qualcuno che la aiuta?', 'Does somebody help you?', 'Vă ajută cineva?'), {
      isRequired: true,
      options: options(
        said('Sì, quando serve', 'Yes, when I need it', 'Da, când am nevoie'),
        said('Qualche volta', 'Sometimes', 'Uneori'),
        said('No, nessuno', 'No, nobody', 'Nu, nimeni'),
      ),
    }),
    question(
      'q4',
      'several',
      said('Per che cosa le serve una mano?', 'What do you need a hand with?', 'La ce aveți nevoie de ajutor?'),
      {
        options: options(
          said('La spesa', 'Shopping', 'Cumpărături'),
          said('Un passaggio per le visite', 'A ride to the doctor', 'Transport la medic'),
          said('I bambini', 'The children', 'Copiii'),
          said('Le carte e il computer', 'Papers and the computer', 'Acte și calculator'),
          said('Un po’ di compagnia', 'Some company', 'Companie'),
        ),
      },
    ),
    question('q5', 'choice', said('Chi l’ha aiutata?', 'Who helped you?', 'Cine v-a ajutat?'), {
      shownWhen: { questionId: 'q3', optionId: 'o1' },
      options: options(
        said('Parenti', 'Family', 'Rude'),
        said('Vicini', 'Neighbours', 'Vecini'),
        said('Un’associazione', 'An association', 'O asociație'),
      ),
    }),
    question(
      'q6',
      'scale',
      said('Quanto si fida dei vicini?', 'How much do you trust your neighbours?', 'Câtă încredere aveți în vecini?'),
      { least: 1, most: 5 },
    ),
    question(
      'q7',
      'number',
      said(
        'Con quanti vicini parla in una settimana?',
        'How many neighbours do you talk to in a week?',
        'Cu câți vecini vorbiți într-o săptămână?',
      ),
      { least: 0, most: 100 },
    ),
    question(
      'q8',
      'text',
      said('Che cosa cambierebbe per prima?', 'What would you change first?', 'Ce ați schimba mai întâi?'),
    ),
  ],
};

export const WISHES = [
  'Una panchina all’ombra davanti alla scala.',
  'Un pullman anche la domenica.',
  'L’ascensore che funziona.',
  'Qualcuno che porti mia madre al mercato.',
  'Un posto per i ragazzi, dopo la scuola.',
  'La luce nel cortile, d’inverno fa paura.',
  'Un corso per usare il telefono.',
  'Più verde e meno macchine.',
  'Il medico più vicino.',
  'Un pranzo insieme ogni tanto.',
];
