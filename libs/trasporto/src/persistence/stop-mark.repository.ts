// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { StopKind, StopMark } from '../domain/stop-mark.js';
import { RideStopMarkEntity } from './ride-stop-mark.entity.js';

/** Who writes holds the lock of the agreement. */
@Injectable()
export class StopMarkRepository {
  constructor(@InjectRepository(RideStopMarkEntity) private readonly marks: Repository<RideStopMarkEntity>) {}

  async list(ctx: Ctx, agreementIds: readonly string[]): Promise<StopMark[]> {
    if (agreementIds.length === 0) return [];
    const rows = await ownRows(ctx, this.marks).findBy({ agreementId: Any([...agreementIds]) });
    return rows.map(({ agreementId, kind, at }) => ({ agreementId, kind: kind as StopKind, at }));
  }

  /** False where it was said before: the first word stands. */
  put(ctx: Ctx, { agreementId, kind, at }: StopMark): Promise<boolean> {
    return ownRows(ctx, this.marks).insertNew({ agreementId, kind, at });
  }

  async remove(ctx: Ctx, { agreementId, kind }: Omit<StopMark, 'at'>): Promise<void> {
    await ownRows(ctx, this.marks).delete({ agreementId, kind });
  }
}
