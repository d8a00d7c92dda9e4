// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type EngineSettings, Engine } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { compareEffects, effectOf, type SettingsEffect } from '../domain/settings-effect.js';
import { MakePlan } from './make-plan.js';

/** Somebody waits for the answer. */
const MOST_SECONDS = 15;

/** How the engine works for an ente, and what a change would do to today's requests. */
@Injectable()
export class ManageEngine {
  constructor(
    private readonly settings: Engine,
    private readonly makePlan: MakePlan,
  ) {}

  get(ctx: Ctx): Promise<EngineSettings> {
    return this.settings.getSettings(ctx);
  }

  async change(ctx: Ctx, settings: EngineSettings): Promise<EngineSettings> {
    await this.settings.saveSettings(ctx, settings);
    return settings;
  }

  /** Plans today's open requests both ways; nothing is changed and nothing is kept. */
  async preview(ctx: Ctx, wanted: EngineSettings): Promise<SettingsEffect> {
    const now = await this.planned(ctx, await this.settings.getSettings(ctx));
    const then = await this.planned(ctx, wanted);
    return compareEffects(now, then);
  }

  private async planned(ctx: Ctx, settings: EngineSettings): Promise<ReturnType<typeof effectOf>> {
    const brief = { ...settings, planSeconds: Math.min(settings.planSeconds, MOST_SECONDS) };
    const { result } = await this.makePlan.solve(await this.makePlan.load(ctx, brief));
    return effectOf(result);
  }
}
