// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, romeDay } from '@reciproca/kernel';
import { emitForJob } from './outbox.js';

const PAGE = 500;

/** Something a job has to do, of one ente. */
export interface DueRow {
  readonly id: string;
  readonly enteId: string;
}

/** What is due of every ente, ordered by id: at most so many after the one given, from the first when null. */
export type ListDue = (ctx: Ctx, after: string | null, most: number) => Promise<readonly DueRow[]>;

/** Enti as rows of a job; `ids` are all there are. */
export function rowsOfEnti(ids: readonly string[], after: string | null, most: number): DueRow[] {
  return ids
    .filter((id) => after === null || id > after)
    .toSorted()
    .slice(0, most)
    .map((id) => ({ id, enteId: id }));
}

export interface FannedPayload {
  readonly after?: string;
}

interface RowJob {
  readonly name: string;
  readonly topic: string;
  readonly rowTopic: string;
  readonly list: ListDue;
  /** Whether a row is handed on once a day only, however often it is found. */
  readonly isDaily: boolean;
}

/** Hands on a message for each row, and one to itself for the rows after these: short transactions, and all get their turn. */
export async function fanOutRows(ctx: Ctx, job: RowJob, { after }: FannedPayload): Promise<void> {
  const rows = await job.list(ctx, after ?? null, PAGE);
  const day = romeDay(ctx.clock.now());
  await emitForJob(
    ctx,
    rows.map(({ id, enteId }) => ({
      enteId,
      topic: job.rowTopic,
      payload: { id },
      uniqueKey: job.isDaily ? `job:${job.name}:${id}:${day}` : undefined,
    })),
  );
  const last = rows.at(-1);
  if (last && rows.length === PAGE)
    await emitForJob(ctx, [{ enteId: ctx.enteId, topic: job.topic, payload: { after: last.id } }]);
}
