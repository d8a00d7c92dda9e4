// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import type { EnteState } from '../domain/ente-state.js';
import { type Ente, readEnteSettings } from '../domain/ente-settings.js';
import { repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { EnteEntity } from './ente.entity.js';

@Injectable()
export class EnteRepository {
  constructor(@InjectRepository(EnteEntity) private readonly enti: Repository<EnteEntity>) {}

  async find(ctx: Ctx, id: string): Promise<Ente | null> {
    const [ente] = await ctx.tx.query<Ente>(
      'SELECT id, slug, name, ambito_code AS "ambitoCode", settings, state, state_reason AS "stateReason", state_since AS "stateSince" FROM enti WHERE id = $1',
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

  /** False when it is no longer in the state it came from. */
  async changeState(ctx: Ctx, from: EnteState, to: EnteState, reason: string | null): Promise<boolean> {
    const rows = await ctx.tx.query(
      'UPDATE enti SET state = $3, state_reason = $4, state_since = $5 WHERE id = $1 AND state = $2 RETURNING id',
      [ctx.enteId, from, to, reason, ctx.clock.now()],
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

function enteOf({ settings, ...ente }: Omit<Ente, 'settings'> & { settings: unknown }): Ente {
  const { id, slug, name, ambitoCode, state, stateReason, stateSince } = ente;
  return { id, slug, name, ambitoCode, state, stateReason, stateSince, settings: readEnteSettings(settings) };
}
