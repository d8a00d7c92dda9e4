// SPDX-License-Identifier: AGPL-3.0-or-later
import { CHANNELS, type PageOf } from '@reciproca/kernel';
import { z } from 'zod';
import type { Conversation, LastWords, SeenMessage } from '../application/view-conversations.js';

export const messageAnswer = z.object({
  id: z.uuid(),
  isOwn: z.boolean(),
  words: z
    .string()
    .nullable()
    .describe(
      'Null once they were taken back, or taken off the page by staff, and for staff where they are for the two alone',
    ),
  state: z.enum(['there', 'taken_back', 'hidden', 'between_two']),
  channel: z.enum([...CHANNELS, 'system']),
  at: z.iso.datetime(),
  canTakeBack: z.boolean(),
  canReport: z.boolean(),
});
export type MessageResponse = z.infer<typeof messageAnswer>;

const otherAnswer = z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null for the office');
export const conversationAnswer = z.object({
  other: otherAnswer,
  isOpen: z.boolean().describe('Whether something can be written now'),
  matters: z
    .array(
      z.object({
        kind: z.enum(['proposal', 'agreement']),
        id: z.uuid(),
        title: z.string(),
        startsAt: z.iso.datetime(),
      }),
    )
    .describe('What the two have to do with each other now'),
  items: z.array(messageAnswer).describe('The newest first'),
  next: z.string().nullable(),
});
export type ConversationResponse = z.infer<typeof conversationAnswer>;

export const conversationListAnswer = z.object({
  items: z.array(z.object({ other: otherAnswer, last: messageAnswer })),
  next: z.string().nullable(),
});
export type ConversationListResponse = z.infer<typeof conversationListAnswer>;

export const reportAnswer = z.object({
  id: z.uuid(),
  why: z.string().nullable(),
  at: z.iso.datetime(),
  outcome: z.string().nullable(),
  messages: z
    .array(
      z.object({
        id: z.uuid(),
        sender: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        words: z.string(),
        at: z.iso.datetime(),
      }),
    )
    .describe('The one that was reported is the last'),
});
export type ReportResponse = z.infer<typeof reportAnswer>;

export function messageResponse({ at, ...message }: SeenMessage): MessageResponse {
  return { ...message, at: at.toISOString() };
}

export function conversationResponse({ otherId, name, isOpen, matters, messages }: Conversation): ConversationResponse {
  return {
    other: otherOf({ otherId, name }),
    isOpen,
    matters: matters.map(({ kind, id, title, startsAt }) => ({ kind, id, title, startsAt: startsAt.toISOString() })),
    items: messages.items.map(messageResponse),
    next: messages.next,
  };
}

export function conversationListResponse({ items, next }: PageOf<LastWords>): ConversationListResponse {
  return {
    next,
    items: items.map(({ message, ...other }) => ({ other: otherOf(other), last: messageResponse(message) })),
  };
}

function otherOf({ otherId: id, name }: Pick<Conversation, 'otherId' | 'name'>): ConversationResponse['other'] {
  return id ? { id, name: name ?? '' } : null;
}
