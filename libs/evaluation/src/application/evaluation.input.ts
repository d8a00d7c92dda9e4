// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { ANSWERS, PRESENCES } from '../domain/meeting.js';
import { COUNTED, MOST_ITEMS } from '../domain/round.js';
import { PARTS, SAID_REASONS } from '../domain/seat.js';

const reason = plainText(300, 3);
const rules = {
  name: lineText(120, 3),
  quorum: z.number().int().min(1).max(60),
  noticeDays: z.number().int().min(0).max(60),
  silenceDays: z.number().int().min(3).max(120),
};

export const newTableShape = z.strictObject({
  ...rules,
  projectId: idShape.optional(),
  components: plainText(2000, 3),
});
export type NewTableInput = z.output<typeof newTableShape>;

export const changeTableShape = z.strictObject({ ...rules, isPublished: z.boolean().default(false) });
export type ChangeTableInput = z.output<typeof changeTableShape>;

export const addSeatsShape = z.strictObject({ components: plainText(2000, 3) });
export type AddSeatsInput = z.output<typeof addSeatsShape>;

export const seatPersonShape = z.strictObject({
  part: z.enum(PARTS),
  personId: idShape.optional(),
  outsideName: lineText(120, 3).optional(),
  outsideContact: lineText(120, 3).optional(),
  fromDay: dayShape.optional(),
  toDay: dayShape.optional(),
});
export type SeatPersonInput = z.output<typeof seatPersonShape>;

export const endTermShape = z.strictObject({
  /** Who of the seat leaves it. */
  leaves: z.enum(PARTS),
  reason: z.enum(SAID_REASONS),
  /** The substitute is the holder from now on. */
  takesOver: z.boolean().default(false),
});
export type EndTermInput = z.output<typeof endTermShape>;

export const meetingShape = z.strictObject({
  day: dayShape,
  from: timeOfDayShape,
  place: lineText(120, 2),
  agenda: plainText(3000, 3),
});
export type MeetingInput = z.output<typeof meetingShape>;

export const callShape = z.strictObject({ shortNotice: reason.optional() });
export const callOffShape = z.strictObject({ reason });
export const answerShape = z.strictObject({ answer: z.enum(ANSWERS) });
export const answerOfShape = answerShape.extend({ seatId: idShape });
export type AnswerOfInput = z.output<typeof answerOfShape>;

/** By the number of the seat, after an s. */
export const presenceShape = z.strictObject({ presence: z.record(z.string().max(3), z.enum(PRESENCES)) });
export type PresenceInput = z.output<typeof presenceShape>;

export const minutesShape = z.strictObject({ text: plainText(20_000, 3), reason: reason.optional() });
export type MinutesInput = z.output<typeof minutesShape>;
export const objectShape = z.strictObject({ objection: plainText(1000, 3) });
export const objectOfShape = objectShape.extend({ seatId: idShape });
export const settleShape = z.strictObject({ settlement: reason });

export const roundShape = z.strictObject({
  name: lineText(120, 3),
  fromDay: dayShape,
  toDay: dayShape,
  closesOn: dayShape,
  scaleMax: z.number().int().min(3).max(10),
  lowLabel: lineText(40, 1),
  highLabel: lineText(40, 1),
  counted: z.array(z.enum(COUNTED)).default([]),
  questions: plainText(4000).optional(),
});
export type RoundInput = z.output<typeof roundShape>;

export const itemShape = z.strictObject({
  name: lineText(200, 3),
  unit: lineText(40).optional(),
  target: z.number().min(0).max(1e9).optional(),
  value: z.number().min(0).max(1e9).optional(),
  source: lineText(200, 3).optional(),
});
export type ItemInput = z.output<typeof itemShape>;

export const correctShape = z.strictObject({
  position: z.number().int().min(1).max(MOST_ITEMS),
  /** Left out for what the reports count: it is counted again. */
  value: z.number().min(0).max(1e9).optional(),
  correction: reason,
});
export type CorrectInput = z.output<typeof correctShape>;

export const positionShape = z.strictObject({ position: z.number().int().min(1).max(MOST_ITEMS) });

export const decideShape = z.strictObject({
  discussion: plainText(4000).optional(),
  decision: plainText(2000, 3),
  told: z
    .strictObject({
      en: plainText(2000).optional(),
      fr: plainText(2000).optional(),
      ro: plainText(2000).optional(),
      sq: plainText(2000).optional(),
      ar: plainText(2000).optional(),
    })
    .default({}),
});
export type DecideInput = z.output<typeof decideShape>;

const ofItems = Array.from({ length: MOST_ITEMS }, (_, nth) => nth + 1);
/** A sheet as it is filled in: of each item by its number a figure, or an x for who cannot say, and a note. */
export const sheetShape = z.strictObject({
  values: z
    .strictObject(Object.fromEntries(ofItems.map((n) => [`v${n}`, z.string().trim().max(3).optional()])))
    .default({}),
  notes: z.strictObject(Object.fromEntries(ofItems.map((n) => [`v${n}`, plainText(400).optional()]))).default({}),
  /** How many had been said when the form was opened, and when the last. */
  seen: z.string().max(60).optional(),
});
export type SheetInput = z.output<typeof sheetShape>;

/** The same as staff type it in: by the code of a sheet of paper, or for a seat on the telephone. */
export const typedSheetShape = sheetShape.extend({
  code: z.string().trim().max(12).optional(),
  seatId: idShape.optional(),
  part: z.enum(PARTS).default('holder'),
  /** They have rated already, and say something else now. */
  again: z.boolean().default(false),
});
export type TypedSheetInput = z.output<typeof typedSheetShape>;

export const takeBackShape = z.strictObject({ ofSeat: idShape });

export const undertakingShape = z.strictObject({
  what: plainText(300, 3),
  seatId: idShape.optional(),
  ownerName: lineText(120, 3).optional(),
  dueOn: dayShape,
  roundId: idShape.optional(),
});
export type UndertakingInput = z.output<typeof undertakingShape>;

export const endUndertakingShape = z.strictObject({
  outcome: z.enum(['done', 'dropped', 'open']).default('done'),
  note: plainText(400, 3),
});
export type EndUndertakingInput = z.output<typeof endUndertakingShape>;
export const doneShape = z.strictObject({ note: plainText(400, 3) });
