// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';
import { type Ctx, newId, systemClock } from '@reciproca/kernel';
import { overAllEnti } from '../database/ente-scope.js';
import type { CtxSeed, UnitOfWork } from '../database/unit-of-work.js';

const POLL_MS = 10_000;
/** What took so many processes with it is left alone. */
const MOST_TAKES = 3;
/** Without a sign of life for so long a process counts as gone; it gives several in that time. */
export const GONE_AFTER_SECONDS = 45;
const BEAT_EVERY_SECONDS = 10;

export interface Claimed {
  readonly id: string;
  readonly enteId: string;
  /** How often it was taken up. */
  readonly takes: number;
}

/** Who works on what, of every ente: kept in the table of the things themselves. */
export interface WorkClaims<Thing extends Claimed> {
  /** The one that waits longest, or whose process has gone; null when there is none. */
  takeNext(ctx: Ctx, takerId: string): Promise<Thing | null>;
  beat(ctx: Ctx, id: string, takerId: string): Promise<unknown>;
  /** Locks it until the transaction ends; false when it is somebody else's by now. */
  isMine(ctx: Ctx, id: string, takerId: string): Promise<boolean>;
  /** Gives back what a process has in hand: the next may take it up at once. */
  release(ctx: Ctx, takerId: string): Promise<void>;
}

export interface ClaimedTask<Thing extends Claimed> {
  /** Begins the request id, and names it in the log. */
  readonly name: string;
  readonly claims: WorkClaims<Thing>;
  carryOut(seed: CtxSeed, thing: Thing): Promise<void>;
  /** It came to nothing; in a transaction, and still this process's. */
  giveUp(ctx: Ctx, thing: Thing, error: unknown): Promise<void>;
}

/**
 * Works off what waits in a table, one after another, outside any transaction: it takes seconds or minutes, and nobody should wait
 * for it. A claim is kept up by signs of life; when they stop another process takes the thing up.
 */
export class ClaimedWork<Thing extends Claimed> {
  readonly takerId = newId();
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private heart: NodeJS.Timeout | undefined;
  private working: Promise<void> | null = null;
  private isWanted = false;
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly task: ClaimedTask<Thing>,
  ) {
    this.logger = new Logger(`ClaimedWork ${task.name}`);
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  start(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Looks for what waits; returns at once. */
  wake(): void {
    this.isWanted = true;
    if (!this.stopping) this.working ??= this.workOff().finally(() => (this.working = null));
  }

  /** Until nothing waits any more. */
  async drain(): Promise<void> {
    this.wake();
    await this.working;
  }

  /** Gives up what is under way without waiting for it: whoever comes next goes on with it. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    clearInterval(this.heart);
    await this.unitOfWork.run(overAllEnti(this.seedOf('')), (ctx) => this.task.claims.release(ctx, this.takerId));
  }

  isMine(ctx: Ctx, id: string): Promise<boolean> {
    return this.task.claims.isMine(ctx, id, this.takerId);
  }

  private async workOff(): Promise<void> {
    try {
      while (this.isWanted && !this.stopping) {
        this.isWanted = false;
        for (let thing = await this.takeNext(); thing; thing = await this.takeNext()) await this.carryOut(thing);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'What waits could not be read');
    }
  }

  private async takeNext(): Promise<Thing | null> {
    if (this.stopping) return null;
    return this.unitOfWork.run(overAllEnti(this.seedOf('')), (ctx) => this.task.claims.takeNext(ctx, this.takerId));
  }

  private async carryOut(thing: Thing): Promise<void> {
    const seed = this.seedOf(thing.enteId, thing.id);
    this.heart = setInterval(() => this.beat(seed, thing.id), BEAT_EVERY_SECONDS * 1000);
    try {
      if (thing.takes > MOST_TAKES) throw new Error('abandoned');
      await this.task.carryOut(seed, thing);
    } catch (error) {
      if (this.stopping) return;
      this.logger.error({ err: error, id: thing.id }, 'It could not be carried out');
      await this.unitOfWork.run(seed, async (ctx) => {
        if (await this.isMine(ctx, thing.id)) await this.task.giveUp(ctx, thing, error);
      });
    } finally {
      clearInterval(this.heart);
    }
  }

  private beat(seed: CtxSeed, id: string): void {
    this.unitOfWork
      .read(seed, (ctx) => this.task.claims.beat(ctx, id, this.takerId))
      .catch((error: unknown) => this.logger.warn({ err: error, id }, 'A sign of life did not get through'));
  }

  private seedOf(enteId: string, id?: string): CtxSeed {
    return {
      enteId,
      actor: { personId: null, roles: [], sessionId: null },
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: id ? `${this.task.name}-${id}` : this.task.name,
      clock: systemClock,
    };
  }
}
