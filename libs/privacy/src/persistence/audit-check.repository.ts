// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { AuditCheck, ChainReport } from '../domain/audit.js';
import { AuditCheckEntity } from './audit-check.entity.js';

@Injectable()
export class AuditCheckRepository {
  constructor(@InjectRepository(AuditCheckEntity) private readonly checks: Repository<AuditCheckEntity>) {}

  /** Of the context's ente. */
  async insert(ctx: Ctx, { entries, headPosition, headHash, fault }: ChainReport): Promise<string> {
    const id = newId();
    await ownRows(ctx, this.checks).insert({
      id,
      checkedAt: ctx.clock.now(),
      entries: String(entries),
      headPosition: String(headPosition),
      headHash: Buffer.from(headHash, 'hex'),
      fault: fault?.kind ?? null,
      faultPosition: fault && fault.position !== null ? String(fault.position) : null,
      faultEntryId: fault?.entryId ?? null,
      requestedBy: ctx.actor.personId,
    });
    return id;
  }

  async findLatest(ctx: Ctx): Promise<AuditCheck | null> {
    const [check] = await ownRows(ctx, this.checks).find({ order: { checkedAt: 'DESC', id: 'DESC' }, take: 1 });
    if (!check) return null;
    const { fault: kind, faultPosition, faultEntryId: entryId } = check;
    return {
      enteId: ctx.enteId,
      checkedAt: check.checkedAt,
      entries: Number(check.entries),
      headPosition: Number(check.headPosition),
      headHash: check.headHash.toString('hex'),
      fault: kind && { kind, position: faultPosition === null ? null : Number(faultPosition), entryId },
    };
  }
}
