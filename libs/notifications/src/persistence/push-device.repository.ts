// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, LessThan, type Repository } from 'typeorm';
import type { PushDevice, PushTarget } from '../domain/push-device.js';
import { PushDeviceEntity } from './push-device.entity.js';

export type NewPushDevice = PushTarget & Pick<PushDeviceEntity, 'personId' | 'sessionId' | 'userAgent'>;
type Opened = Pick<PushDeviceEntity, 'personId' | 'sessionId' | 'endpoint'>;

@Injectable()
export class PushDeviceRepository {
  constructor(@InjectRepository(PushDeviceEntity) private readonly devices: Repository<PushDeviceEntity>) {}

  /** The one last used first. */
  async list(ctx: Ctx, personId: string): Promise<PushDevice[]> {
    const rows = await ownRows(ctx, this.devices).find({ where: { personId }, order: { seenAt: 'DESC', id: 'ASC' } });
    return rows.map(({ id, userAgent, createdAt, seenAt }) => ({ id, userAgent, createdAt, seenAt }));
  }

  listIds(ctx: Ctx, personIds: readonly string[]): Promise<{ id: string; personId: string }[]> {
    return ownRows(ctx, this.devices).find({
      select: { id: true, personId: true },
      where: { personId: Any([...personIds]) },
      order: { id: 'ASC' },
    });
  }

  async findTarget(ctx: Ctx, personId: string, id: string): Promise<PushTarget | null> {
    const row = await ownRows(ctx, this.devices).findOneBy({ id, personId });
    return row && { endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth };
  }

  /** What stands of the browser before it is turned on there anew. */
  async dropOfBrowser(ctx: Ctx, { personId, sessionId, endpoint }: Opened): Promise<void> {
    await ownRows(ctx, this.devices).delete({ sessionId });
    await ownRows(ctx, this.devices).delete({ personId, endpoint });
  }

  async insert(ctx: Ctx, device: NewPushDevice): Promise<void> {
    const now = ctx.clock.now();
    await ownRows(ctx, this.devices).insertNew({ ...device, id: newId(), createdAt: now, seenAt: now });
  }

  /** False where it is none of theirs. */
  async see(ctx: Ctx, { personId, endpoint, sessionId }: Opened): Promise<boolean> {
    const change = { sessionId, seenAt: ctx.clock.now() };
    return (await ownRows(ctx, this.devices).update({ personId, endpoint }, change)) > 0;
  }

  /** False where it is none of theirs. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.devices).delete({ id, personId })) > 0;
  }

  /** Its push service knows it no more. */
  async drop(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.devices).delete({ id });
  }

  async dropOfSession(ctx: Ctx, sessionId: string): Promise<void> {
    await ownRows(ctx, this.devices).delete({ sessionId });
  }

  async dropAllOf(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.devices).delete({ personId });
  }

  async dropUnseen(ctx: Ctx, before: Date): Promise<void> {
    await ownRows(ctx, this.devices).delete({ seenAt: LessThan(before) });
  }
}
