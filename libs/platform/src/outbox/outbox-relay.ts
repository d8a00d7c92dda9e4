// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { type Clock, systemClock } from '@reciproca/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { DeliverNext } from './deliver-next.js';
import { KnownSubscriptions } from './known-subscriptions.js';
import { LaneWorkers, type Next, type Watch } from './lane-workers.js';
import { type Lane, LANES, workersFor } from './lanes.js';
import { RelaySignal } from './relay-signal.js';

const POLL_MS = 1000;
const STOP_PATIENCE_MS = 4000;
const LIVE_FIRST_MS = 1000;
const LOOK_AGAIN_MS = 20;
const UNWATCHED: Watch = { onClaimed: () => undefined, onActed: () => undefined };

/** Carries committed events to their handlers, each lane by itself. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private lanes: LaneWorkers[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly deliver: DeliverNext,
    private readonly known: KnownSubscriptions,
    private readonly signal: RelaySignal,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.JOBS) this.start();
  }

  start(): void {
    const workers = workersFor(this.config.DATABASE_POOL);
    this.lanes = LANES.map((lane) => new LaneWorkers(workers[lane], this.nextOf(lane)));
    this.signal.onWake((lanes) => this.wake(lanes));
    this.timer = setInterval(() => void this.poll(), POLL_MS);
    void this.poll();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    // Longer than most things take; then others of the house get their turn to stop.
    const stopped = Promise.all(this.lanes.map((lane) => lane.stop()));
    await Promise.race([stopped, pause(STOP_PATIENCE_MS, undefined, { ref: false })]);
  }

  /**
   * Delivers whatever is due now, and what that causes, until nothing is; for tests and one-off commands.
   * A clock that runs ahead makes due what will be by then, and handlers read it.
   */
  async drain(clock: Clock = systemClock): Promise<number> {
    let delivered = 0;
    for (let found = true; found;) {
      await this.known.fanOut();
      const before = delivered;
      for (const lane of LANES) delivered += await this.empty(lane, clock);
      found = delivered > before;
    }
    return delivered;
  }

  private wake(lanes: readonly Lane[]): void {
    for (const lane of lanes) this.lanes[LANES.indexOf(lane)]?.wake();
  }

  private async poll(): Promise<void> {
    await this.known
      .fanOut()
      .catch((error: unknown) => this.logger.error({ err: error }, 'The outbox could not be read'));
    this.wake(LANES);
  }

  /**
   * Most wakes are for the live lane: the others ask first, in one statement instead of a transaction. And they leave it the
   * machine while it is at work, for a while: what takes long would take it longer still.
   */
  private async isTurnOf(lane: Lane): Promise<boolean> {
    if (!(await this.deliver.isAnyDue(lane))) return false;
    const latest = Date.now() + LIVE_FIRST_MS;
    while (this.lanes[LANES.indexOf('live')]?.isBusy && Date.now() < latest) await pause(LOOK_AGAIN_MS);
    return true;
  }

  private nextOf(lane: Lane): Next {
    return async (watch) => {
      try {
        if (lane !== 'live' && !(await this.isTurnOf(lane))) return false;
        return (await this.deliver.execute(lane, watch, systemClock))?.isWell === false;
      } catch (error) {
        this.logger.error({ err: error, lane }, 'The outbox could not be read');
        return false;
      }
    };
  }

  /** One after another, in their order. */
  private async empty(lane: Lane, clock: Clock): Promise<number> {
    let delivered = 0;
    while (await this.deliver.execute(lane, UNWATCHED, clock)) delivered += 1;
    return delivered;
  }
}
