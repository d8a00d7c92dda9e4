// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { AuditCheck, ChainFault, ChainReport } from '../domain/audit.js';

@Injectable()
export class AuditCheckRepository {
  async insert(ctx: Ctx, report: ChainReport): Promise<string> {
    const id = newId();
    await ctx.tx.query(
      `INSERT INTO audit_checks (id, ente_id, checked_at, entries, head_position, head_hash, fault, fault_position, fault_entry_id, requested_by)
       VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10)`,
      [
        id,
        report.enteId,
        ctx.clock.now(),
        report.entries,
        report.headPosition,
        report.headHash,
        report.fault?.kind ?? null,
        report.fault?.position ?? null,
        report.fault?.entryId ?? null,
        ctx.actor.personId,
      ],
    );
    return id;
  }

  async findLatest(ctx: Ctx): Promise<AuditCheck | null> {
    const [row] = await ctx.tx.query<
      Omit<AuditCheck, 'fault'> & { kind: ChainFault | null; position: number | null; entryId: string | null }
    >(
      `SELECT ente_id AS "enteId", checked_at AS "checkedAt", entries::int, head_position::int AS "headPosition", encode(head_hash, 'hex') AS "headHash",
         fault AS kind, fault_position::int AS position, fault_entry_id AS "entryId" FROM audit_checks WHERE ente_id = $1 ORDER BY checked_at DESC LIMIT 1`,
      [ctx.enteId],
    );
    if (!row) return null;
    const { kind, position, entryId, ...check } = row;
    return { ...check, fault: kind && { kind, position, entryId } };
  }
}
