// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, idShape, listQuery, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CONSENTS, SIGNAL_OUTCOMES, SIGNAL_STATES } from '../domain/signal.js';

/** What a signal says. */
export const signalFields = {
  about: plainText(200, 3),
  need: plainText(500, 3),
  consent: z.enum(CONSENTS),
  /** Somebody is in danger now: all staff are told at once. */
  danger: z.boolean().default(false),
};
export const signalFormShape = z.strictObject(signalFields);
export const signalShape = z.strictObject({ ...signalFields, ...actingFields });
export const takeShape = z.strictObject({ takeOver: z.boolean().default(false) });
export const assignShape = z.strictObject({ operatorId: idShape });
export const urgentShape = z.strictObject({ urgent: z.boolean() });
export const linkShape = z.strictObject({ personId: idShape });
export const noteShape = z.strictObject({ text: plainText(1000) });
export const closeShape = z.strictObject({ outcome: z.enum(SIGNAL_OUTCOMES), feedback: plainText(300, 3) });
const state = z.enum([...SIGNAL_STATES, 'open']).default('open');
export const stateShape = z.object({ state });
export const listShape = listQuery.extend({ state });
export const shopShape = z.strictObject({ shopName: plainText(80).optional(), shopAddress: plainText(120).optional() });
