// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEEDS, WEEKDAYS } from '@reciproca/exchange';
import { dayShape, idShape, plainText, timeOfDayShape } from '@reciproca/platform';
import { CONTACT_OUTCOMES } from '@reciproca/notifications';
import { z } from 'zod';
import { OTHER_CALLER } from '../domain/speaker.rules.js';

const typedPhone = z.string().trim().min(3).max(40);

export const incomingShape = z.strictObject({ phone: typedPhone });
/** One box, or two things known of the person. */
export const callerSearchShape = z.strictObject({
  q: plainText(80, 2).optional(),
  givenName: plainText(100, 2).optional(),
  familyName: plainText(100, 2).optional(),
  birthDate: dayShape.optional(),
  comune: plainText(80, 2).optional(),
});
export const incomingAnswerShape = z.object({
  items: z.array(z.object({ id: idShape, name: z.string(), state: z.string(), href: z.string() })),
  more: z.boolean(),
});

/** Service and category chosen as one thing. */
const whatShape = z.string().regex(/^[a-z]{1,40}:.{1,60}$/);

/** Who is on the telephone: an id, `other` with a name, nothing for the person themselves. */
const callerFields = {
  caller: z.union([idShape, z.literal(OTHER_CALLER)]).optional(),
  callerName: plainText(100, 2).optional(),
};
export const callQueryShape = z.object({
  ...callerFields,
  usual: idShape.optional(),
  /** The form for something new, open. */
  new: z.literal('1').optional(),
});

export const phoneRequestShape = z.strictObject({
  ...callerFields,
  what: whatShape,
  likeId: idShape.optional(),
  placeId: idShape.optional(),
  toPlaceId: idShape.optional(),
  /** Where to, if no place on the list is it. */
  newPlace: plainText(160, 2).optional(),
  newComune: plainText(80, 2).optional(),
  date: dayShape.optional(),
  time: timeOfDayShape.optional(),
  timing: z.enum(['arrive', 'leave']).optional(),
  until: timeOfDayShape.optional(),
  returnTime: timeOfDayShape.optional(),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).optional(),
  /** What whoever comes has to know. */
  note: plainText(300).optional(),
  companions: z.number().int().min(0).max(7).optional(),
  urgent: z.boolean().optional(),
  /** Every week on these days. */
  days: z.array(z.enum(WEEKDAYS)).max(7).optional(),
  endsOn: dayShape.optional(),
  times: z.number().int().min(2).max(200).optional(),
  /** Leaves public holidays and closing days out. */
  skipHolidays: z.boolean().optional(),
  again: z.boolean().optional(),
});

export const callerYesShape = z.strictObject({ ...callerFields, proposalId: idShape.optional() });
export const helperAnswerShape = z.strictObject({
  ...callerFields,
  proposalId: idShape,
  answer: z.enum(['said_yes', 'said_no', 'no_answer']),
});
export const answerShape = z.strictObject({ ...callerFields, proposalId: idShape, answer: z.enum(['yes', 'no']) });
export const stepDoneShape = z.strictObject({ ...callerFields, contactId: idShape });

export const logShape = z.strictObject({
  ...callerFields,
  outcome: z.enum(CONTACT_OUTCOMES),
  direction: z.enum(['in', 'out']).default('in'),
  note: plainText(500).optional(),
  nextStep: plainText(200).optional(),
  nextDate: dayShape.optional(),
  nextTime: timeOfDayShape.optional(),
});

export const callParam = z.object({ id: idShape });
export const callRequestParam = z.object({ id: idShape, requestId: idShape });
export const callAgreementParam = z.object({ id: idShape, agreementId: idShape });
