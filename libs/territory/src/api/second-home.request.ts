// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import type { ShownSecondHome } from '../application/second-homes.js';

export const secondHomeShape = z.strictObject({
  address: plainText(200, 2),
  comune: plainText(80, 2),
  about: plainText(200).optional(),
  startsOn: dayShape.optional(),
  endsOn: dayShape.optional(),
});
export const secondHomeParam = z.object({ id: idShape, homeId: idShape });

export const secondHomesAnswerShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      placeId: z.uuid().describe('Where a request of theirs can begin or end'),
      address: z.string(),
      comune: z.string(),
      about: z.string().nullable(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
    }),
  ),
});

export function secondHomesAnswer(homes: readonly ShownSecondHome[]): z.output<typeof secondHomesAnswerShape> {
  return {
    items: homes.map(({ id, placeId, place, about, startsOn, endsOn }) => ({
      ...{ id, placeId, about, startsOn, endsOn },
      address: place.address ?? place.name,
      comune: place.comuneName,
    })),
  };
}
