// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { IntakeTitleEntity } from './intake-title.entity.js';

/** What an ente has said its titles stand for, by kind. */
@Injectable()
export class IntakeTitleRepository {
  constructor(@InjectRepository(IntakeTitleEntity) private readonly titles: Repository<IntakeTitleEntity>) {}

  async list(ctx: Ctx, kind: string): Promise<Map<string, string | null>> {
    const known = await ownRows(ctx, this.titles).findBy({ kind });
    return new Map(known.map(({ title, columnKey }) => [title, columnKey]));
  }

  async remember(ctx: Ctx, kind: string, said: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [title, columnKey] of said)
      await ownRows(ctx, this.titles).upsert({ kind, title, columnKey }, ['enteId', 'kind', 'title']);
  }
}
