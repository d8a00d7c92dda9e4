// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type Language, type TransitionTable } from '@reciproca/kernel';

export const QUESTIONNAIRE_STATES = ['draft', 'open', 'closed'] as const;
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number];

/** One that was closed too early is opened again. */
export const QUESTIONNAIRE_TRANSITIONS: TransitionTable<QuestionnaireState> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};

export const QUESTION_KINDS = ['choice', 'several', 'scale', 'number', 'text', 'date', 'comune', 'age_band'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Words in Italian, and in whatever other languages they have been put. */
export type Said = { readonly it: string } & Readonly<Partial<Record<Language, string>>>;

export interface AnswerOption {
  /** Stays the same while its words are put right, so that answers of two versions can be counted together. */
  readonly id: string;
  readonly text: Said;
}

/** Shown to whoever has given that answer to an earlier question. */
export interface ShownWhen {
  readonly questionId: string;
  readonly optionId: string;
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: Said;
  /** Of a choice or several. */
  readonly options: readonly AnswerOption[];
  /** Of a scale or a number. */
  readonly least: number | null;
  readonly most: number | null;
  readonly isRequired: boolean;
  readonly shownWhen: ShownWhen | null;
}

/** What one version asks. */
export interface Content {
  readonly title: Said;
  readonly intro: Said | null;
  /** What whoever answers has to say yes to; null where nothing has to be agreed to. */
  readonly consent: Said | null;
  /** At the end one may ask to be called. */
  readonly offersHelp: boolean;
  readonly questions: readonly Question[];
  /** The next question gets this number: one that was taken out never lends its own to another. */
  readonly nextQuestion: number;
}

export interface Questionnaire {
  readonly id: string;
  readonly state: QuestionnaireState;
  readonly isAnonymous: boolean;
  /** How many answers are wanted. */
  readonly target: number | null;
  /** The last part of the open address. */
  readonly linkToken: string;
  /** Who of the staff answers for it: what an answer asks for is told in their name. */
  readonly keptBy: string;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

/** One that has been published stands: whoever answers it finds what it was. */
export interface Version {
  readonly id: string;
  readonly questionnaireId: string;
  readonly number: number;
  readonly content: Content;
  readonly publishedAt: Date | null;
  readonly writtenBy: string;
}

export const MOST_QUESTIONS = 40;
export const MOST_OPTIONS = 20;

/** So that a question mark stays behind a line that runs the other way than the page. */
const [ISOLATED, AGAIN] = ['\u2068', '\u2069'];

/** The words for this reader, else the Italian ones. */
export function inWords(said: Said, language: Language): string {
  return said[language] ?? (language === 'ar' ? `${ISOLATED}${said.it}${AGAIN}` : said.it);
}

/** Throws `questionnaire.not_open`. */
export function ensureOpen({ state }: Pick<Questionnaire, 'state'>): void {
  if (state !== 'open') throw new DomainError('questionnaire.not_open', 'conflict');
}
