// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, readAnew, readOnce } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { DEFAULT_ENGINE, type EngineSettings, engineSettingsShape } from '../domain/engine-settings.js';
import { DiaryDue } from './diary-due.js';
import { EngineSettingsEntity } from './engine-settings.entity.js';

const SETTINGS = 'engine settings';

@Injectable()
export class EngineSettingsRepository {
  constructor(
    @InjectRepository(EngineSettingsEntity) private readonly settings: Repository<EngineSettingsEntity>,
    private readonly diaryDue: DiaryDue,
  ) {}

  /** The ente's own settings; the defaults while it has changed none. */
  getSettings(ctx: Ctx): Promise<EngineSettings> {
    return readOnce(ctx, SETTINGS, () => this.read(ctx));
  }

  /** With another pace drivers are on their way for other hours. */
  async save(ctx: Ctx, settings: EngineSettings): Promise<void> {
    const row = { settings, changedBy: ctx.actor.personId, changedAt: ctx.clock.now() };
    await ownRows(ctx, this.settings).upsert(row, ['enteId']);
    readAnew(ctx, SETTINGS);
    this.diaryDue.note(ctx, 'ente');
  }

  private async read(ctx: Ctx): Promise<EngineSettings> {
    const [row] = await ctx.tx.query<{ settings: unknown }>('SELECT settings FROM engine_settings WHERE ente_id = $1', [
      ctx.enteId,
    ]);
    return row ? engineSettingsShape.parse(row.settings) : DEFAULT_ENGINE;
  }
}
