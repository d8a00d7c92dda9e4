// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { HOLDER_KINDS } from '../domain/plot-holder.js';
import { TURN_ORDERS } from '../domain/plot-turn.js';
import { UNHELD_STATES } from '../domain/plot.js';

const MOST_PLOTS = 500;
const number = z.number().int().min(1).max(MOST_PLOTS);
const squareMetres = z.number().int().min(1).max(5000);
const reason = plainText(300, 3);

/** Pegs from a number to a number, all of one size. */
export const layOutShape = z.strictObject({ first: number, last: number, squareMetres });
export type LayOutInput = z.output<typeof layOutShape>;

export const plotShape = z.strictObject({
  squareMetres,
  /** Only of a plot nobody has. */
  state: z.enum(UNHELD_STATES).optional(),
  note: lineText(120).optional(),
});
export type PlotInput = z.output<typeof plotShape>;

export const rulesShape = z.strictObject({
  turnOrder: z.enum(TURN_ORDERS),
  warningDays: z.number().int().min(7).max(120),
});
export type RulesInput = z.output<typeof rulesShape>;

export const askShape = z.strictObject({
  kind: z.enum(HOLDER_KINDS).default('person'),
  holderName: lineText(80, 2).optional(),
  wish: plainText(200).optional(),
});
export type AskInput = z.output<typeof askShape>;

export const assignShape = z.strictObject({
  /** Who of the line gets it; left out for a group or a school that is nobody’s file. */
  requestId: idShape.optional(),
  kind: z.enum(['group', 'school']).optional(),
  holderName: lineText(80, 2).optional(),
  startsOn: dayShape.optional(),
  endsOn: dayShape.optional(),
  /** Why it is not who comes first. */
  outOfTurn: reason.optional(),
  /** Why it is to be although somebody is there whom they are not to meet: for staff. */
  overrule: reason.optional(),
});
export type AssignInput = z.output<typeof assignShape>;

export const warnShape = z.strictObject({ until: dayShape.optional(), warning: reason });
export type WarnInput = z.output<typeof warnShape>;

export const takeBackShape = z.strictObject({ reason, leftAs: z.enum(UNHELD_STATES).default('free') });
export type TakeBackInput = z.output<typeof takeBackShape>;
