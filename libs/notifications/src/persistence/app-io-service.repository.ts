// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, SecretBox } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import { AppIoServiceEntity } from './app-io-service.entity.js';
import { openedOrNull } from './opened.js';

export interface AppIoService extends Pick<AppIoServiceEntity, 'changedAt' | 'refusedAt'> {
  /** Null where it can be read no more. */
  readonly key: string | null;
}

@Injectable()
export class AppIoServiceRepository {
  constructor(
    @InjectRepository(AppIoServiceEntity) private readonly services: Repository<AppIoServiceEntity>,
    private readonly box: SecretBox,
  ) {}

  /** With the key as App IO wants it. */
  async find(ctx: Ctx): Promise<AppIoService | null> {
    const row = await ownRows(ctx, this.services).findOneBy({});
    return row && { ...row, key: openedOrNull(this.box, row.key, belongingTo(ctx)) };
  }

  async save(ctx: Ctx, key: string): Promise<void> {
    const row = { key: this.box.seal(key, belongingTo(ctx)), changedAt: ctx.clock.now(), refusedAt: null };
    await ownRows(ctx, this.services).upsert(row, ['enteId']);
  }

  async remove(ctx: Ctx): Promise<void> {
    await ownRows(ctx, this.services).delete({});
  }

  /** False where that was known already. */
  async noteRefused(ctx: Ctx): Promise<boolean> {
    const change = { refusedAt: ctx.clock.now() };
    return (await ownRows(ctx, this.services).update({ refusedAt: IsNull() }, change)) > 0;
  }

  async noteTaken(ctx: Ctx): Promise<void> {
    await ownRows(ctx, this.services).update({}, { refusedAt: null });
  }
}

const belongingTo = ({ enteId }: Ctx): string => `app_io ${enteId}`;
