// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

/** Where the help is given: at the giver's, at the receiver's, or out. */
export const HELP_PLACES = ['giver_home', 'receiver_home', 'elsewhere'] as const;

export const condominioOfferShape = z.strictObject({
  where: z.array(z.enum(HELP_PLACES)).min(1).max(3).default(['giver_home', 'receiver_home', 'elsewhere']),
  /** How many people can be helped at once, such as children minded together. */
  mostPeople: z.number().int().min(1).max(20).default(1),
});
export type CondominioOffer = z.output<typeof condominioOfferShape>;

export const condominioRequestShape = z.strictObject({
  where: z.enum(HELP_PLACES).default('receiver_home'),
  people: z.number().int().min(1).max(20).default(1),
  /** What the helper should know; shown only once both have agreed. */
  note: plainText(500).optional(),
});
export type CondominioRequest = z.output<typeof condominioRequestShape>;
