// SPDX-License-Identifier: AGPL-3.0-or-later
import { GUARDIANSHIP_KINDS, type Guardianship } from '@reciproca/identity';
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const guardianshipShape = z.strictObject({
  guardianId: idShape,
  kind: z.enum(GUARDIANSHIP_KINDS),
  decidesAlone: z.boolean().default(false).describe('Whether the guardian alone says yes'),
  paperReference: plainText(120),
  startsOn: dayShape.optional(),
  endsOn: dayShape.nullable().optional(),
});
/** On the page a guardian is named by phone, as people say it at the counter. */
export const guardianshipFormShape = guardianshipShape
  .omit({ guardianId: true })
  .extend({ guardianPhone: z.string().trim().min(3).max(30) });

export const guardianshipsShape = z.object({
  items: z.array(
    z.object({
      guardianId: idShape,
      kind: z.enum(GUARDIANSHIP_KINDS),
      decidesAlone: z.boolean(),
      paperReference: z.string(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      endedAt: z.iso.datetime().nullable(),
    }),
  ),
});

export function guardianshipsAnswer(all: readonly Guardianship[]): z.output<typeof guardianshipsShape> {
  return {
    items: all.map(({ guardianId, kind, decidesAlone, paperReference, startsOn, endsOn, endedAt }) => ({
      guardianId,
      kind,
      decidesAlone,
      paperReference,
      startsOn,
      endsOn,
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}
