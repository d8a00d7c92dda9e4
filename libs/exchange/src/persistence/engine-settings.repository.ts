// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { databaseOf } from '@reciproca/platform';
import { DEFAULT_ENGINE, type EngineSettings, engineSettingsShape } from '../domain/engine-settings.js';

@Injectable()
export class EngineSettingsRepository {
  /** The ente's own settings; the defaults while it has changed none. */
  async getSettings(ctx: Ctx): Promise<EngineSettings> {
    const [row] = await databaseOf(ctx).named<{ settings: unknown }>(
      'engine-settings',
      'SELECT settings FROM engine_settings WHERE ente_id = $1',
      [ctx.enteId],
    );
    return row ? engineSettingsShape.parse(row.settings) : DEFAULT_ENGINE;
  }

  async save(ctx: Ctx, settings: EngineSettings): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO engine_settings (ente_id, settings, changed_by, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (ente_id) DO UPDATE SET settings = excluded.settings, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [ctx.enteId, JSON.stringify(settings), ctx.actor.personId, ctx.clock.now()],
    );
  }
}
