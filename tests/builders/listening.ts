// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

const said = (it: string) => ({ it });
const question = (id: string, kind: string, text: string, more: object = {}) => ({
  ...{ id, kind, text: said(text), options: [], least: null, most: null, isRequired: false, shownWhen: null },
  ...more,
});
const OPTIONS = ['Sì', 'No'].map((text, index) => ({ id: `o${index + 1}`, text: said(text) }));

/** A choice, what is shown by it, ages and words. */
export const QUESTIONS = [
  question('q1', 'choice', 'Ha qualcuno che la aiuta?', { options: OPTIONS, isRequired: true }),
  question('q2', 'scale', 'Quanto si trova bene con i vicini?', { least: 1, most: 5 }),
  question('q3', 'age_band', 'Quanti anni ha?'),
  question('q4', 'text', 'Che cosa manca nel palazzo?', { shownWhen: { questionId: 'q1', optionId: 'o2' } }),
];

export const questionnaire = (change: { keptBy: string; isAnonymous?: boolean; state?: string; linkToken?: string }) =>
  row(
    'questionnaires',
    {
      ...{ id: newId(), state: 'open', isAnonymous: true, linkToken: `gettone-di-prova-${newId().slice(-12)}` },
      ...{ target: 300, createdAt: new Date(), openedAt: new Date() },
    },
    change,
  );

export const questionnaireVersion = (change: { questionnaireId: string; writtenBy: string; content?: object }) =>
  row(
    'questionnaire_versions',
    {
      ...{ id: newId(), number: 1, publishedAt: new Date() },
      content: {
        ...{ title: said('Come va nel palazzo?'), intro: said('Ci serve per scegliere che cosa fare.') },
        ...{ consent: said('Le risposte servono a questo.'), offersHelp: true, nextQuestion: 5, questions: QUESTIONS },
      },
    },
    change,
  );

export const questionnaireAnswer = (change: {
  questionnaireId: string;
  versionId: string;
  personId?: string;
  ageBand?: string;
  answers?: object;
  texts?: object;
}) =>
  row(
    'questionnaire_answers',
    { id: newId(), givenOn: '2026-11-01', way: 'link', answers: { q1: 'o1', q2: 4, q3: '75-84' }, texts: {} },
    change,
  );

export const questionnaireInvitation = (change: { questionnaireId: string; personId: string }) =>
  row('questionnaire_invitations', { invitedAt: new Date() }, change);

export const impression = (change: { personId: string; agreementId: string; how?: string; words?: string }) =>
  row('impressions', { id: newId(), service: 'condominio', how: 'well', saidAt: new Date() }, change);
