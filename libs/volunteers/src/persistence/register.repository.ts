// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { RegisterEntry } from '../domain/register.js';
import { VolunteerEntryEntity } from './volunteer-entry.entity.js';

@Injectable()
export class RegisterRepository {
  constructor(@InjectRepository(VolunteerEntryEntity) private readonly entries: Repository<VolunteerEntryEntity>) {}

  find(ctx: Ctx, id: string): Promise<RegisterEntry | null> {
    return ownRows(ctx, this.entries).findOneBy({ id });
  }

  /** One person's lines by their number: a few in a life. */
  listOf(ctx: Ctx, personId: string): Promise<RegisterEntry[]> {
    return ownRows(ctx, this.entries).find({ where: { personId }, order: { number: 'ASC' } });
  }

  /** The register by its numbers. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<RegisterEntry>> {
    return ownRows(ctx, this.entries).findPage({ order: { number: 'ASC' } }, page);
  }

  /** All of it, as it is printed and saved. */
  listWhole(ctx: Ctx): Promise<RegisterEntry[]> {
    return ownRows(ctx, this.entries).find({ order: { number: 'ASC' } });
  }

  /** With the ente's next number; two at once wait for each other. */
  async insert(ctx: Ctx, entry: Omit<RegisterEntry, 'number'>): Promise<RegisterEntry> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1796))', [ctx.enteId]);
    const [last] = await ctx.tx.query<{ next: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM volunteer_entries WHERE ente_id = $1',
      [ctx.enteId],
    );
    const numbered = { ...entry, number: last?.next ?? 1 };
    await ownRows(ctx, this.entries).insert(numbered);
    return numbered;
  }
}
