// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import type { Board, WorkedCard } from '../application/show-board.js';

const colleague = z.object({ id: idShape, name: z.string() }).nullable();

export const boardResponseShape = z.object({
  view: z.string(),
  counts: z.record(z.string(), z.int()).describe('How many each list holds, by its key'),
  items: z.array(
    z.object({
      list: z.string(),
      kind: z.string(),
      id: idShape,
      href: z.string(),
      title: z.string(),
      people: z.array(z.object({ id: idShape, name: z.string() })),
      service: z.string().nullable(),
      urgent: z.boolean(),
      isEmergency: z.boolean().describe('Somebody may be in danger'),
      pressure: z.enum(['now', 'soon', 'calm']).describe('Today and tomorrow, the coming week, later'),
      isPast: z.boolean(),
      since: z.iso.datetime(),
      at: z.iso.datetime().nullable(),
      note: z.string().nullable(),
      assignee: colleague,
      holder: colleague.describe('Who has it in hand at this moment'),
    }),
  ),
});

export const viewsShape = z.object({
  items: z.array(z.object({ id: idShape, name: z.string(), query: z.string(), isDefault: z.boolean() })),
});

export function boardResponse(view: string, { counts, cards }: Board) {
  return {
    view,
    counts: Object.fromEntries(counts.map(({ source, count }) => [source.key, count])),
    items: cards.map(cardResponse),
  };
}

function cardResponse({ source, ...card }: WorkedCard) {
  return { list: source.key, ...card };
}
