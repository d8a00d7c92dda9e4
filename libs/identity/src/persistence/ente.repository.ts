// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { type Ente, readEnteSettings } from '../domain/ente-settings.js';
import { repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { EnteEntity } from './ente.entity.js';

@Injectable()
export class EnteRepository {
  constructor(@InjectRepository(EnteEntity) private readonly enti: Repository<EnteEntity>) {}

  /** Asked by nearly every page and command: planned once a connection. */
  async find(ctx: Ctx, id: string): Promise<Ente | null> {
    const [ente] = await ctx.tx.query<Ente>(
      'SELECT id, slug, name, ambito_code AS "ambitoCode", settings FROM enti WHERE id = $1',
      [id],
    );
    return ente ? enteOf(ente) : null;
  }

  /** In the order of their slugs. */
  async list(ctx: Ctx): Promise<Ente[]> {
    return (await repositoryOf(ctx, this.enti).find({ order: { slug: 'ASC' } })).map(enteOf);
  }

  /** False when the slug belongs to another ente. */
  async insert(ctx: Ctx, ente: Pick<Ente, 'id' | 'slug' | 'name' | 'ambitoCode'>): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO enti (id, slug, name, ambito_code, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [ente.id, ente.slug, ente.name, ente.ambitoCode, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async mergeSettings(ctx: Ctx, settings: object): Promise<void> {
    await ctx.tx.query('UPDATE enti SET settings = settings || $2::jsonb WHERE id = $1', [
      ctx.enteId,
      JSON.stringify(settings),
    ]);
  }
}

function enteOf({ id, slug, name, ambitoCode, settings }: Omit<Ente, 'settings'> & { settings: unknown }): Ente {
  return { id, slug, name, ambitoCode, settings: readEnteSettings(settings) };
}
