// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type Ente, readEnteSettings } from '../domain/ente-settings.js';

interface EnteRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly ambito_code: string | null;
  readonly settings: unknown;
}

@Injectable()
export class EnteRepository {
  async find(ctx: Ctx, id: string): Promise<Ente | null> {
    const [row] = await ctx.tx.query<EnteRow>('SELECT id, slug, name, ambito_code, settings FROM enti WHERE id = $1', [
      id,
    ]);
    return row ? enteOf(row) : null;
  }

  async list(ctx: Ctx): Promise<Ente[]> {
    return (await ctx.tx.query<EnteRow>('SELECT id, slug, name, ambito_code, settings FROM enti ORDER BY slug')).map(
      enteOf,
    );
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

function enteOf(row: EnteRow): Ente {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    ambitoCode: row.ambito_code,
    settings: readEnteSettings(row.settings),
  };
}
