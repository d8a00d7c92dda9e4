// SPDX-License-Identifier: AGPL-3.0-or-later
import { actsAsStaff, type Ctx } from '@reciproca/kernel';
import { z } from 'zod';
import type { OtherTimeRow } from '../persistence/other-time.sql.js';

export const otherTimeShape = z.object({
  question: z.uuid().describe('To be sent with the answer: another one is asked once they have thought better of it'),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  minutes: z.number().int(),
  note: z.string().nullable(),
  askedBy: z.uuid(),
  count: z.number().int().describe('How many dates one answer is about'),
  bothWays: z.boolean().describe('Whether there and back move together'),
  canAnswer: z.boolean(),
  canTakeBack: z.boolean(),
  saidYes: z.boolean().describe('Whether who was asked has said yes and others have not yet'),
});
export type OtherTimeResponse = z.infer<typeof otherTimeShape>;

/** Nothing where its time has come: the old one holds. */
export function otherTimeResponse(ctx: Ctx, row: OtherTimeRow | null): OtherTimeResponse | null {
  const now = ctx.clock.now().toISOString();
  if (!row) return null;
  const [startsAt, endsAt, previous] = [row.startsAt, row.endsAt, row.previousStartsAt].map((at) =>
    new Date(at).toISOString(),
  ) as [string, string, string];
  if (startsAt <= now || previous <= now) return null;
  const forBoth = actsAsStaff(ctx);
  return {
    question: row.questionId,
    startsAt,
    endsAt,
    minutes: row.minutes,
    note: row.note,
    askedBy: row.askedBy,
    count: row.count,
    bothWays: row.bothWays,
    saidYes: row.saidYes,
    canAnswer: !row.saidYes && (row.answererId === ctx.beneficiaryId || (forBoth && row.askedBy !== ctx.beneficiaryId)),
    canTakeBack: row.askedBy === ctx.beneficiaryId || (forBoth && row.answererId !== ctx.beneficiaryId),
  };
}
