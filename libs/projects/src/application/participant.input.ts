// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText } from '@reciproca/platform';
import { z } from 'zod';
import { CONSENT_WAYS, DECLINED, NO_TAX_CODE_REASONS, OUTCOMES, QUESTIONS } from '../domain/participant.js';

/** One of the answers, or that somebody would rather not say; left out where nobody has asked. */
const answerTo = <Name extends keyof typeof QUESTIONS>(name: Name) => z.enum([...QUESTIONS[name], DECLINED]).optional();

export const entryShape = z.strictObject({ projectId: idShape, enteredOn: dayShape });
export type EntryInput = z.output<typeof entryShape>;

/** What staff write of a participant: days, outcome, tax code, consent. */
export const recordShape = z.strictObject({
  enteredOn: dayShape,
  leftOn: dayShape.optional(),
  outcomes: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).default([]),
  /** What is wrong with it is said by the rules, not by its length. */
  taxCode: lineText(40).optional(),
  noTaxCodeReason: z.enum(NO_TAX_CODE_REASONS).optional(),
  consentOn: dayShape.optional(),
  consentWay: z.enum(CONSENT_WAYS).optional(),
  noticeVersion: lineText(40).optional(),
});
export type RecordInput = z.output<typeof recordShape>;

const answerFields = {
  employment: answerTo('employment'),
  education: answerTo('education'),
  citizenship: answerTo('citizenship'),
  foreignBackground: answerTo('foreignBackground'),
  homeless: answerTo('homeless'),
  rural: answerTo('rural'),
  disability: answerTo('disability'),
  minority: answerTo('minority'),
};

export const answersShape = z.strictObject({
  ...answerFields,
  /** Said by the participant themselves with their answers: what is of special categories may be kept. */
  consents: z.boolean().default(false),
});
export type AnswersInput = z.output<typeof answersShape>;

export const presenceShape = z.object({
  month: z.string().regex(/^2[01]\d\d-(0[1-9]|1[0-2])$/),
  actionId: idShape.optional(),
  participantId: idShape.optional(),
});
export type PresenceInput = z.output<typeof presenceShape>;
