// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_AT_ONCE, type QueueOutcome } from '../domain/queue.js';

const tickShape = z.string().regex(/^(listing|proposal):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

export const queueFilterShape = z.object({
  areaId: idShape.nullish().catch(null),
  categoryId: idShape.nullish().catch(null),
});

export const decideQueueShape = z
  .strictObject({
    ticked: z.array(tickShape).min(1).max(MOST_AT_ONCE),
    decision: z.enum(['approve', 'reject']),
    reason: plainText(300).nullish(),
    areaId: idShape.nullish(),
    categoryId: idShape.nullish(),
  })
  .refine(({ decision, reason }) => decision === 'approve' || (reason ?? '').trim().length >= 3, {
    path: ['reason'],
    params: { code: 'input.required' },
  });

/** Outcomes as they travel in the address after a decision. */
export function outcomesOf(value: unknown): QueueOutcome[] {
  const texts = (Array.isArray(value) ? value : [value])
    .filter((one): one is string => typeof one === 'string')
    .slice(0, MOST_AT_ONCE);
  return texts.flatMap((text) => {
    const [, kind, id, code] = /^(listing|proposal):([0-9a-f-]{36}):([a-z_.]{0,60})$/.exec(text) ?? [];
    if (!id || !idShape.safeParse(id).success) return [];
    return [{ kind: kind as QueueOutcome['kind'], id, refusal: code ? code : null }];
  });
}
