// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageOf } from '@reciproca/kernel';
import { z } from 'zod';
import type { ShownThanks } from '../application/my-thanks.js';
import type { ReportedThanks } from '../application/settle-thanks.js';

export const thanksListAnswer = z.object({
  items: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        words: z.string(),
        at: z.iso.datetime(),
        canReport: z.boolean(),
      }),
    )
    .describe('The newest first'),
  next: z.string().nullable(),
});
export type ThanksListResponse = z.infer<typeof thanksListAnswer>;

const person = z.object({ id: z.uuid(), name: z.string() });
export const reportedThanksAnswer = z.object({
  id: z.uuid(),
  sender: person,
  reportedBy: person,
  words: z.string().describe('Empty once they went off the page'),
  why: z.string().nullable(),
  outcome: z.string().nullable(),
});
export type ReportedThanksResponse = z.infer<typeof reportedThanksAnswer>;

export function thanksListResponse({ items, next }: PageOf<ShownThanks>): ThanksListResponse {
  return { next, items: items.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })) };
}

export function reportedThanksResponse({ thanks, names }: ReportedThanks): ReportedThanksResponse {
  const { id, senderId, recipientId, words, reportedWhy: why, outcome } = thanks;
  const named = (personId: string): { id: string; name: string } => ({
    id: personId,
    name: names.get(personId) ?? '—',
  });
  return { id, sender: named(senderId), reportedBy: named(recipientId), words, why, outcome };
}
