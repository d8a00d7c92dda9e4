// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import type { ShownPlace } from '../application/show-place.js';
import { placeShape } from './territory.request.js';

export const closePlaceShape = z.strictObject({
  from: dayShape.optional().describe('Today where nothing is said'),
  because: lineText(200).optional(),
});
export const closedDaysShape = z.strictObject({
  startsOn: dayShape,
  endsOn: dayShape.optional().describe('The same day where nothing is said'),
  fromTime: timeOfDayShape.optional().describe('Closed from this hour; all day where none is said'),
  untilTime: timeOfDayShape.optional(),
  name: lineText(80).optional(),
});
export const holidaysShape = z.strictObject({ closed: z.boolean() });
export const joinPlaceShape = z.strictObject({ intoId: idShape });
export const closingParam = z.object({ id: idShape, closingId: idShape });

export const shownPlaceShape = placeShape.extend({
  standing: z
    .array(
      z.object({
        kind: z.enum(['request', 'offer', 'proposal', 'agreement', 'garden', 'round']),
        href: z.string(),
        startsAt: z.iso.datetime().nullable(),
        people: z.array(z.uuid()),
        closed: z.boolean().describe('The place is closed then'),
      }),
    )
    .describe('What is open there or still to come'),
  joined: z
    .array(z.object({ id: z.uuid(), name: z.string(), canPart: z.boolean() }))
    .describe('Places that turned out to be this one'),
});

export function shownPlace({ place, standing, joined }: ShownPlace): z.output<typeof shownPlaceShape> {
  return {
    ...place,
    hours: place.hours && [...place.hours],
    closedDays: [...place.closedDays],
    standing: standing.map(({ kind, href, startsAt, people, closed }) => ({
      ...{ kind, href, startsAt: startsAt?.toISOString() ?? null },
      people: people.map(({ id }) => id),
      closed: closed !== null,
    })),
    joined: [...joined],
  };
}
