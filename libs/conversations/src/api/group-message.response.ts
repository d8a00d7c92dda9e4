// SPDX-License-Identifier: AGPL-3.0-or-later
import { WAYS_REACHED, type WayReached } from '@reciproca/notifications';
import { z } from 'zod';
import type { SeenGroupMessage, SeenRecipient } from '../application/view-group-messages.js';
import type { GroupMessage } from '../domain/group-message.js';

export const groupMessageAnswer = z.object({
  id: z.uuid(),
  groups: z.array(z.string()),
  groupNames: z.array(z.string()),
  wordsIt: z.string(),
  wordsEn: z.string().nullable(),
  signedAs: z.string().nullable().describe('Who answers for the group and wrote it; null where the office did'),
  urgentBecause: z.string().nullable(),
  state: z.enum(['draft', 'waiting', 'sent', 'taken_back']),
  writtenAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
});
export const groupMessageListAnswer = z.object({ items: z.array(groupMessageAnswer), next: z.string().nullable() });
const waysAnswer = z.object(
  Object.fromEntries(WAYS_REACHED.map((way) => [way, z.int()])) as Record<WayReached, z.ZodInt>,
);
export const seenGroupMessageAnswer = groupMessageAnswer.extend({
  people: z.int(),
  ways: waysAnswer.describe(
    'How many each way reaches; `other` through who acts for them, `call` only by ringing them',
  ),
  textParts: z.int().describe('Texts the operator of the telephones charges for'),
  leavesAt: z.iso.datetime().describe('When it leaves, or would leave if it were sent now'),
});
export const recipientListAnswer = z.object({
  items: z.array(
    z.object({
      person: z.object({ id: z.uuid(), name: z.string() }),
      way: z.enum(WAYS_REACHED),
      readAt: z.iso.datetime().nullable(),
      failed: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});
export const groupListAnswer = z.object({
  items: z.array(
    z.object({
      says: z.enum(['who', 'where', 'when']),
      groups: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  ),
});
export const ownGroupsAnswer = groupMessageListAnswer.extend({
  groups: z.array(z.object({ key: z.string(), name: z.string() })),
});
export const calledAnswer = z.object({ calls: z.int() });

export type GroupMessageResponse = z.infer<typeof groupMessageAnswer>;
export type SeenGroupMessageResponse = z.infer<typeof seenGroupMessageAnswer>;
export type RecipientListResponse = z.infer<typeof recipientListAnswer>;

export function groupMessageResponse(message: GroupMessage): GroupMessageResponse {
  const { id, groups, groupNames, wordsIt, wordsEn, signedAs, urgentBecause, state, writtenAt, dueAt } = message;
  return {
    ...{ id, groups: [...groups], groupNames: [...groupNames], wordsIt, wordsEn, signedAs, urgentBecause, state },
    writtenAt: writtenAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
  };
}

export function seenGroupMessageResponse({ message, reached, leavesAt }: SeenGroupMessage): SeenGroupMessageResponse {
  const ways = Object.fromEntries(WAYS_REACHED.map((way) => [way, reached.ways.get(way) ?? 0]));
  return {
    ...groupMessageResponse(message),
    ...{ people: reached.people, textParts: reached.textParts, leavesAt: leavesAt.toISOString() },
    ways: ways as Record<WayReached, number>,
  };
}

export function recipientResponse({ personId, name, way, readAt, failed }: SeenRecipient) {
  return { person: { id: personId, name }, way, readAt: readAt?.toISOString() ?? null, failed };
}
