// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ChangeSettings, Enti } from '@reciproca/identity';
import { type Ctx, forbidden, hasRole } from '@reciproca/kernel';
import { isOpened, openingSteps, type ShownStep } from '../domain/opening-step.js';
import { countOpening } from '../persistence/opening.read-model.js';

export interface Opening {
  readonly steps: readonly ShownStep[];
  readonly isOpened: boolean;
  /** Whether its coordinator has put it away. */
  readonly isHidden: boolean;
}

/** The way from an empty ente to its first exchange; only its coordinator can do all of it. */
@Injectable()
export class ShowOpening {
  constructor(
    private readonly enti: Enti,
    private readonly settings: ChangeSettings,
  ) {}

  async execute(ctx: Ctx): Promise<Opening> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const { settings } = await this.enti.getEnte(ctx);
    const steps = openingSteps(await countOpening(ctx));
    return { steps, isOpened: isOpened(steps), isHidden: settings.openingHidden };
  }

  /** For the board: null once it is put away, or everything is there, and for who cannot do it. */
  async findUndone(ctx: Ctx): Promise<Opening | null> {
    if (!hasRole(ctx, 'coordinator') || (await this.enti.getEnte(ctx)).settings.openingHidden) return null;
    const opening = await this.execute(ctx);
    return opening.isOpened ? null : opening;
  }

  async hide(ctx: Ctx, isHidden: boolean): Promise<void> {
    await this.settings.execute(ctx, { openingHidden: isHidden });
  }
}
