// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, MoreThanOrEqual, Not, type Repository } from 'typeorm';
import type { DriverPapers, Paper } from '../domain/driver-papers.js';
import { DriverPapersEntity } from './driver-papers.entity.js';

const COLUMN_OF: Readonly<Record<Paper, string>> = {
  licenceUntil: 'licence_until',
  insuranceUntil: 'insurance_until',
  inspectionUntil: 'inspection_until',
  coverUntil: 'cover_until',
};

@Injectable()
export class DriverPapersRepository {
  constructor(@InjectRepository(DriverPapersEntity) private readonly papers: Repository<DriverPapersEntity>) {}

  findPapers(ctx: Ctx, personId: string): Promise<DriverPapers | null> {
    return ownRows(ctx, this.papers).findOneBy({ personId });
  }

  /** By person. */
  async listPapers(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, DriverPapers>> {
    const found = await ownRows(ctx, this.papers).findBy({ personId: Any([...new Set(personIds)]) });
    return new Map(found.map((papers) => [papers.personId, papers]));
  }

  /** Ids of those of the ente whose papers are approved and valid on that day, such as 2026-11-24. */
  async listValidOn(ctx: Ctx, day: string): Promise<string[]> {
    const lasts = MoreThanOrEqual(day);
    const seen = { approvedAt: Not(IsNull()), licenceUntil: lasts, insuranceUntil: lasts, coverUntil: lasts };
    const papers = await ownRows(ctx, this.papers).find({
      select: { personId: true },
      where: [lasts, IsNull()].map((inspectionUntil) => ({ ...seen, inspectionUntil })),
      order: { personId: 'ASC' },
    });
    return papers.map(({ personId }) => personId);
  }

  /** Of active people: whose paper ends from `from` to `to`, the first to end first. */
  listEnding(ctx: Ctx, paper: Paper, from: string, to: string): Promise<{ personId: string; until: string }[]> {
    const column = COLUMN_OF[paper];
    return ctx.tx.query(
      `SELECT d.person_id AS "personId", d.${column}::text AS until FROM driver_papers d JOIN people p ON p.id = d.person_id
       WHERE d.ente_id = $1 AND p.state = 'active' AND d.${column} BETWEEN $2 AND $3 ORDER BY d.${column}, d.person_id`,
      [ctx.enteId, from, to],
    );
  }

  async delete(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.papers).delete({ personId });
  }

  save(ctx: Ctx, papers: DriverPapers): Promise<void> {
    return ownRows(ctx, this.papers).upsert(papers, ['personId']);
  }
}
