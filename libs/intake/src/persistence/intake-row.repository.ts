// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type Ctx,
  DomainError,
  ensureTransition,
  newId,
  notFound,
  type PageAsk,
  type PageOf,
  pageOf,
} from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { type MapCounts, type Cells, type IntakeRow, ROW_TRANSITIONS, type RowState } from '../domain/intake-row.js';
import type { ReadRow } from '../domain/read-rows.js';
import type { StateCounts } from '../domain/state-counts.js';
import { IntakeRowEntity } from './intake-row.entity.js';

/** What is written of a new row besides what stands in the file. */
export interface RowMarks {
  readonly groupKey: string | null;
  readonly rowKeys: readonly string[];
}
export type WorkRow = IntakeRow & RowMarks;
/** Rows that stand together under one repair. */
export interface RepairCount {
  readonly key: string;
  readonly column: string;
  readonly rows: number;
  readonly from: string;
  readonly to: string;
}
export interface RepairedRow {
  readonly id: string;
  readonly cells: Cells;
}

const AT_ONCE = 500;

@Injectable()
export class IntakeRowRepository {
  constructor(@InjectRepository(IntakeRowEntity) private readonly rows: Repository<IntakeRowEntity>) {}

  async replaceAll(ctx: Ctx, intakeId: string, rows: readonly (ReadRow & RowMarks)[]): Promise<void> {
    await ownRows(ctx, this.rows).delete({ intakeId });
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await ctx.tx.query(
        `INSERT INTO intake_rows (id, ente_id, intake_id, line, cells, written, fault, state, group_key, row_keys)
         SELECT id, $1, $2, line, cells, written, fault, 'untried', "groupKey", "rowKeys"
         FROM jsonb_to_recordset($3::jsonb) AS row(id uuid, line integer, cells jsonb, written jsonb, fault text, "groupKey" text, "rowKeys" text[])`,
        [
          ctx.enteId,
          intakeId,
          JSON.stringify(rows.slice(from, from + AT_ONCE).map((row) => ({ id: newId(), ...row }))),
        ],
      );
  }

  async get(ctx: Ctx, intakeId: string, id: string): Promise<WorkRow> {
    const row = await ownRows(ctx, this.rows).lockOneBy({ intakeId, id });
    if (!row) throw notFound('row');
    return row;
  }

  /** In the order of their lines. */
  async list(
    ctx: Ctx,
    intakeId: string,
    states: readonly RowState[],
    { after, limit }: PageAsk,
  ): Promise<PageOf<WorkRow>> {
    const found = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM intake_rows WHERE ente_id = $1 AND intake_id = $2 AND (cardinality($3::text[]) = 0 OR state = ANY($3::text[]))
         AND line > coalesce((SELECT line FROM intake_rows WHERE id = $4 AND ente_id = $1), -1) ORDER BY line, id LIMIT $5`,
      [ctx.enteId, intakeId, [...states], after ?? null, limit + 1],
    );
    const { items, next } = pageOf(found, limit, ({ id }) => id);
    return { items: await this.listInOrder(ctx, items), next };
  }

  private async listInOrder(ctx: Ctx, found: readonly { readonly id: string }[]): Promise<WorkRow[]> {
    const rows = await ownRows(ctx, this.rows).find({ where: { id: Any(found.map(({ id }) => id)) } });
    return rows.sort((one, other) => one.line - other.line);
  }

  async countStates(ctx: Ctx, intakeId: string): Promise<StateCounts> {
    const counts = await ctx.tx.query<{ state: RowState; rows: number }>(
      'SELECT state, count(*)::int AS rows FROM intake_rows WHERE ente_id = $1 AND intake_id = $2 GROUP BY state',
      [ctx.enteId, intakeId],
    );
    return Object.fromEntries(counts.map(({ state, rows }) => [state, rows]));
  }

  /** Of the rows that are in and said no position, how well a map knows their addresses; null where none was asked. */
  async countOnMap(ctx: Ctx, intakeId: string): Promise<MapCounts | null> {
    const [counts] = await ctx.tx.query<MapCounts & { asked: number }>(
      `SELECT count(*) FILTER (WHERE made ->> 'precision' = 'exact')::int AS exact,
         count(*) FILTER (WHERE made ->> 'precision' = 'street')::int AS street,
         count(*) FILTER (WHERE made ->> 'precision' = 'comune')::int AS comune,
         count(*) FILTER (WHERE made ? 'precision')::int AS asked
       FROM intake_rows WHERE ente_id = $1 AND intake_id = $2 AND state IN ('taken', 'changed')`,
      [ctx.enteId, intakeId],
    );
    if (!counts || counts.asked === 0) return null;
    const { exact, street, comune } = counts;
    return { exact, street, comune };
  }

  /** What one press would put right, and for how many rows; with one of them to see. */
  async countRepairs(ctx: Ctx, intakeId: string): Promise<RepairCount[]> {
    return ctx.tx.query<RepairCount>(
      `SELECT p.problem #>> '{repair,key}' AS key, p.problem ->> 'column' AS column, count(*)::int AS rows,
         (array_agg(r.cells ->> (p.problem ->> 'column') ORDER BY r.line))[1] AS "from",
         (array_agg(p.problem #>> '{repair,value}' ORDER BY r.line))[1] AS "to"
       FROM intake_rows r CROSS JOIN LATERAL jsonb_array_elements(r.problems) AS p(problem)
       WHERE r.ente_id = $1 AND r.intake_id = $2 AND p.problem ? 'repair' AND r.state IN ('wrong','asks','differs','ready')
       GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      [ctx.enteId, intakeId],
    );
  }

  /** Writes the repair into every cell it fits; those rows are to be tried again. Which, with their cells as they are now. */
  async repairAll(ctx: Ctx, intakeId: string, key: string, column: string): Promise<RepairedRow[]> {
    const repaired = await ctx.tx.query(
      `UPDATE intake_rows r SET state = 'untried', cells = r.cells || jsonb_build_object($4::text, p.problem #>> '{repair,value}')
       FROM intake_rows o CROSS JOIN LATERAL jsonb_array_elements(o.problems) AS p(problem)
       WHERE r.id = o.id AND o.ente_id = $1 AND o.intake_id = $2 AND p.problem #>> '{repair,key}' = $3 AND p.problem ->> 'column' = $4
         AND o.state IN ('wrong','asks','differs','ready') RETURNING r.id, r.cells`,
      [ctx.enteId, intakeId, key, column],
    );
    // Of an update TypeORM hands back the rows and their number.
    return (Array.isArray(repaired[0]) ? repaired[0] : repaired) as unknown as RepairedRow[];
  }

  /** What holds these rows together and keeps them apart, after their cells have changed. */
  async markAll(ctx: Ctx, intakeId: string, rows: readonly (RowMarks & { readonly id: string })[]): Promise<void> {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await ctx.tx.query(
        `UPDATE intake_rows r SET group_key = m."groupKey", row_keys = m."rowKeys"
         FROM jsonb_to_recordset($3::jsonb) AS m(id uuid, "groupKey" text, "rowKeys" text[])
         WHERE r.id = m.id AND r.ente_id = $1 AND r.intake_id = $2`,
        [ctx.enteId, intakeId, JSON.stringify(rows.slice(from, from + AT_ONCE))],
      );
  }

  /** The first rows in these states, with all those that go in together with them. */
  async listNext(ctx: Ctx, intakeId: string, wanted: NextRows, most: number): Promise<WorkRow[]> {
    const next = await ctx.tx.query<{ id: string }>(
      `WITH next AS (SELECT id, group_key FROM intake_rows WHERE ente_id = $1 AND intake_id = $2 AND (
           state = ANY($3::text[])
           OR $5 AND state = 'differs' AND choice ->> 'as' = 'same' AND (choice ->> 'change')::boolean)
         ORDER BY CASE WHEN $6 THEN -taken_order END, line LIMIT $4)
       SELECT id FROM next UNION
       SELECT r.id FROM next n JOIN intake_rows r ON r.intake_id = $2 AND r.group_key = n.group_key AND NOT $6`,
      [ctx.enteId, intakeId, [...wanted.states], most, wanted.isChosenToo ?? false, wanted.isBackwards ?? false],
    );
    const rows = await this.listInOrder(ctx, next);
    return wanted.isBackwards ? rows.sort((one, other) => (other.takenOrder ?? 0) - (one.takenOrder ?? 0)) : rows;
  }

  async countNext(ctx: Ctx, intakeId: string, wanted: NextRows): Promise<number> {
    const [row] = await ctx.tx.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM intake_rows WHERE ente_id = $1 AND intake_id = $2 AND (
         state = ANY($3::text[])
         OR $4 AND state = 'differs' AND choice ->> 'as' = 'same' AND (choice ->> 'change')::boolean)`,
      [ctx.enteId, intakeId, [...wanted.states], wanted.isChosenToo ?? false],
    );
    return row?.rows ?? 0;
  }

  /** Rows of the file that share a key with these, by key: the first line that has it. */
  async listFirstLines(ctx: Ctx, intakeId: string, keys: readonly string[]): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const found = await ctx.tx.query<{ key: string; line: number }>(
      `SELECT key, min(line) AS line FROM intake_rows, unnest(row_keys) AS key
       WHERE ente_id = $1 AND intake_id = $2 AND row_keys && $3::text[] AND key = ANY($3::text[]) AND state <> 'left_out' GROUP BY key`,
      [ctx.enteId, intakeId, [...keys]],
    );
    return new Map(found.map(({ key, line }) => [key, line]));
  }

  /** Those of these which rows of this file have made. */
  async listOwnSubjects(ctx: Ctx, intakeId: string, ids: readonly string[]): Promise<Set<string>> {
    const own = await ownRows(ctx, this.rows).findBy({ intakeId, state: 'taken', subjectId: Any([...ids]) });
    return new Set(own.flatMap(({ subjectId }) => subjectId ?? []));
  }

  /** What was refused because of another row with one of these keys is to be tried again. */
  async untryAlike(ctx: Ctx, intakeId: string, keys: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE intake_rows SET state = 'untried' WHERE ente_id = $1 AND intake_id = $2 AND row_keys && $3::text[] AND state = 'wrong'`,
      [ctx.enteId, intakeId, [...keys]],
    );
  }

  async nextOrder(ctx: Ctx, intakeId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ next: number }>(
      'SELECT coalesce(max(taken_order), 0)::int + 1 AS next FROM intake_rows WHERE ente_id = $1 AND intake_id = $2',
      [ctx.enteId, intakeId],
    );
    return row?.next ?? 1;
  }

  /** What a step has come to, in one statement; cells stay as they are. Throws `row.wrong_state` where a row does not stand in its `from` any more. */
  async saveAll(ctx: Ctx, changes: readonly (WorkRow & { readonly from: RowState })[]): Promise<void> {
    if (changes.length === 0) return;
    for (const { from, state } of changes) ensureTransition('row', ROW_TRANSITIONS, from, state);
    const [saved] = await ctx.tx.query<{ rows: number }>(
      `WITH saved AS (
         UPDATE intake_rows r SET state = s.state, problems = s.problems, finding = s.finding, made = s.made,
           subject_id = s."subjectId", taken_order = s."takenOrder"
         FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, "from" text, state text, problems jsonb, finding jsonb, made jsonb,
           "subjectId" uuid, "takenOrder" integer)
         WHERE r.id = s.id AND r.ente_id = $1 AND r.state = s."from" RETURNING r.id)
       SELECT count(*)::int AS rows FROM saved`,
      [ctx.enteId, JSON.stringify(changes.map(({ cells: _, written: _written, ...change }) => change))],
    );
    if (saved?.rows !== changes.length) throw new DomainError('row.wrong_state', 'conflict');
  }

  /** Throws `row.wrong_state` where it does not stand in `from` any more. */
  async save(ctx: Ctx, from: RowState, { id, ...change }: WorkRow): Promise<void> {
    ensureTransition('row', ROW_TRANSITIONS, from, change.state);
    await ownRows(ctx, this.rows).move('row', { id, state: from }, change as never);
  }
}

/** Which rows come next: in these states, or where staff have chosen that they go in; the last first. */
export interface NextRows {
  readonly states: readonly RowState[];
  readonly isChosenToo?: boolean;
  readonly isBackwards?: boolean;
}
