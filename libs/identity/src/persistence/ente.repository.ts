// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import type { EnteState } from '../domain/ente-state.js';
import type { Practice } from '../domain/practice.js';
import { type Ente, readEnteSettings } from '../domain/ente-settings.js';
import { repositoryOf } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import { EnteEntity } from './ente.entity.js';

@Injectable()
export class EnteRepository {
  constructor(@InjectRepository(EnteEntity) private readonly enti: Repository<EnteEntity>) {}

  async find(ctx: Ctx, id: string): Promise<Ente | null> {
    const [ente] = await ctx.tx.query<Ente>(
      `SELECT id, slug, name, ambito_code AS "ambitoCode", settings, state, state_reason AS "stateReason", state_since AS "stateSince",
         practice_of AS "practiceOf" FROM enti WHERE id = $1`,
      [id],
    );
    return ente ? enteOf(ente) : null;
  }

  /** Those people work in, in the order of their slugs. */
  async list(ctx: Ctx): Promise<Ente[]> {
    const enti = await repositoryOf(ctx, this.enti).find({ where: { practiceOf: IsNull() }, order: { slug: 'ASC' } });
    return enti.map(enteOf);
  }

  /** Those staff practise in. */
  async listPractices(ctx: Ctx): Promise<Practice[]> {
    return ctx.tx.query(
      `SELECT id, practice_of AS "of", created_at AS "since", practice_used_at AS "usedAt" FROM enti WHERE practice_of IS NOT NULL ORDER BY id`,
    );
  }

  /** With the settings of the ente it is the practice of; false where that has one already. */
  async insertPractice(ctx: Ctx, of: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO enti (id, slug, name, ambito_code, settings, created_at, practice_of, practice_used_at)
       SELECT $1::uuid, 'prova-' || replace($1::uuid::text, '-', ''), name, ambito_code, settings || '{"residentPasswords": false, "openingHidden": true}',
         $3::timestamptz, id, $3::timestamptz FROM enti WHERE id = $2 AND practice_of IS NULL ON CONFLICT DO NOTHING RETURNING id`,
      [ctx.enteId, of, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** Somebody steps in: it is kept for another month. */
  async notePracticeUsed(ctx: Ctx): Promise<void> {
    await ctx.tx.query('UPDATE enti SET practice_used_at = $2 WHERE id = $1 AND practice_of IS NOT NULL', [
      ctx.enteId,
      ctx.clock.now(),
    ]);
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
  const { id, slug, name, ambitoCode, state, stateReason, stateSince, practiceOf } = ente;
  const known = { id, slug, name, ambitoCode, state, stateReason, stateSince, practiceOf };
  return { ...known, settings: readEnteSettings(settings) };
}
