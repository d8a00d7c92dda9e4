// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type PageAsk, type PageOf, pageOf } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { Logged } from '../domain/administrator.js';
import { InstallationLogEntity } from './installation-log.entity.js';

export type LogEntry = Readonly<Pick<InstallationLogEntity, 'id' | 'at' | 'administrator' | 'what' | 'about'>>;

/** Rows are only ever added. */
@Injectable()
export class InstallationLogRepository {
  constructor(@InjectRepository(InstallationLogEntity) private readonly log: Repository<InstallationLogEntity>) {}

  async add(ctx: Ctx, administrator: string | null, what: Logged, about: string | null): Promise<void> {
    await repositoryOf(ctx, this.log).insert({ id: newId(), at: ctx.clock.now(), administrator, what, about });
  }

  /** Newest first. */
  async list(ctx: Ctx, { after, limit }: PageAsk): Promise<PageOf<LogEntry>> {
    const rows = await repositoryOf(ctx, this.log).find({
      where: after ? { id: LessThan(after) } : {},
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, ({ id }) => id);
  }
}
