// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { DriverPapers } from '../domain/driver-papers.js';

const COLUMNS = `person_id AS "personId", car, seats, wheelchair_spaces AS "wheelchairSpaces", walker_spaces AS "walkerSpaces",
  licence_until::text AS "licenceUntil", insurance_until::text AS "insuranceUntil", cover_until::text AS "coverUntil",
  approved_by AS "approvedBy", approved_at AS "approvedAt"`;

const COLUMN_OF = {
  licenceUntil: 'licence_until',
  insuranceUntil: 'insurance_until',
  coverUntil: 'cover_until',
} as const;

@Injectable()
export class DriverPapersRepository {
  async findPapers(ctx: Ctx, personId: string): Promise<DriverPapers | null> {
    const [row] = await ctx.tx.query<DriverPapers>(
      `SELECT ${COLUMNS} FROM driver_papers WHERE person_id = $1 AND ente_id = $2`,
      [personId, ctx.enteId],
    );
    return row ?? null;
  }

  /** Ids of those of the ente whose papers are approved and valid on that day, such as 2026-11-24. */
  async listValidOn(ctx: Ctx, day: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT person_id AS id FROM driver_papers WHERE ente_id = $1 AND approved_at IS NOT NULL AND least(licence_until, insurance_until, cover_until) >= $2::date ORDER BY 1`,
      [ctx.enteId, day],
    );
    return rows.map(({ id }) => id);
  }

  /** Of active people: whose paper ends from `from` to `to`, the first to end first. */
  listEnding(
    ctx: Ctx,
    paper: keyof typeof COLUMN_OF,
    from: string,
    to: string,
  ): Promise<{ personId: string; until: string }[]> {
    const column = COLUMN_OF[paper];
    return ctx.tx.query(
      `SELECT d.person_id AS "personId", d.${column}::text AS until FROM driver_papers d JOIN people p ON p.id = d.person_id
       WHERE d.ente_id = $1 AND p.state = 'active' AND d.${column} BETWEEN $2 AND $3 ORDER BY d.${column}, d.person_id`,
      [ctx.enteId, from, to],
    );
  }

  async save(ctx: Ctx, papers: DriverPapers): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO driver_papers (person_id, ente_id, car, seats, wheelchair_spaces, walker_spaces, licence_until, insurance_until,
         cover_until, approved_by, approved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (person_id) DO UPDATE SET car = excluded.car, seats = excluded.seats, wheelchair_spaces = excluded.wheelchair_spaces,
         walker_spaces = excluded.walker_spaces, licence_until = excluded.licence_until, insurance_until = excluded.insurance_until,
         cover_until = excluded.cover_until, approved_by = excluded.approved_by, approved_at = excluded.approved_at`,
      [
        papers.personId,
        ctx.enteId,
        papers.car,
        papers.seats,
        papers.wheelchairSpaces,
        papers.walkerSpaces,
        papers.licenceUntil,
        papers.insuranceUntil,
        papers.coverUntil,
        papers.approvedBy,
        papers.approvedAt,
      ],
    );
  }
}
