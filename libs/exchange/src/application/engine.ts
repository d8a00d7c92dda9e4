// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { EngineSettings } from '../domain/engine-settings.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';

/** How an ente wants its matching done. */
@Injectable()
export class Engine {
  constructor(private readonly settings: EngineSettingsRepository) {}

  /** The defaults while the ente has changed none. */
  getSettings(ctx: Ctx): Promise<EngineSettings> {
    return this.settings.getSettings(ctx);
  }

  saveSettings(ctx: Ctx, settings: EngineSettings): Promise<void> {
    return this.settings.save(ctx, settings);
  }
}
