// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { afterCommit, Bus } from '@reciproca/platform';
import { BOARD_SUBJECT, type BoardHint } from '../domain/bus-batches.js';
import { Throttle } from './throttle.js';

export const BOARD_EVERY_MS = 300;

/** Tells every process that an ente's board changed, however much changes at once. */
@Injectable()
export class BoardSignal implements BeforeApplicationShutdown {
  private readonly logger = new Logger('BoardSignal');
  private readonly throttle = new Throttle(BOARD_EVERY_MS, (enteId) => this.send(enteId));

  constructor(private readonly bus: Bus) {}

  /** Once the change is committed: whoever looks then sees it. */
  touch(ctx: Ctx): void {
    const { enteId } = ctx;
    if (enteId) afterCommit(ctx, () => this.throttle.call(enteId));
  }

  beforeApplicationShutdown(): void {
    this.throttle.stop();
  }

  private send(enteId: string): void {
    const hint: BoardHint = { enteId };
    this.bus
      .send(BOARD_SUBJECT, hint)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'The board was not told'));
  }
}
