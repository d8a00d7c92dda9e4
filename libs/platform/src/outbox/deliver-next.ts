// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger } from '@nestjs/common';
import { type Clock, type Ctx, systemClock } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';
import { overAllEnti } from '../database/ente-scope.js';
import { isRetriable } from '../database/retriable.js';
import { type CtxSeed, UnitOfWork } from '../database/unit-of-work.js';
import { claimNext, claimOutside, conclude, type Failure, isAnyDue, putBack } from './claim.js';
import { type ClaimedDelivery, MOST_ATTEMPTS } from './delivery.js';
import { KnownHandlers } from './known-handlers.js';
import type { Watch } from './lane-workers.js';
import type { Lane } from './lanes.js';
import type { Message } from './message.js';
import { type Finish, Subscriptions } from './subscriptions.js';
import { WhatFollows } from './what-follows.js';

const NOBODY = { personId: null, roles: [], sessionId: null };

/** What was claimed, and how far it has come. */
interface Claim {
  row: ClaimedDelivery | null;
  isInCompany: boolean;
  /** Called when its failure is written down. */
  isNoted?: () => void;
}

/** Whether it went well. */
export interface Delivered {
  readonly isWell: boolean;
}

/** Hands one message to one of its handlers; what that handler does not manage is nobody else's trouble. */
@Injectable()
export class DeliverNext {
  private readonly logger = new Logger('Outbox');
  private readonly failing = new Set<Promise<void>>();
  private readonly handlers: KnownHandlers;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: Subscriptions,
  ) {
    this.handlers = new KnownHandlers(subscriptions);
  }

  /** Whether anything of the lane is due: cheaper than to claim for nothing. */
  isAnyDue(lane: Lane): Promise<boolean> {
    return this.unitOfWork.read(seedOf(null, systemClock), (ctx) => isAnyDue(ctx, lane, this.handlers.all));
  }

  /** Null when nothing of the lane is due. */
  async execute(lane: Lane, watch: Watch, clock: Clock): Promise<Delivered | null> {
    await Promise.all(this.failing);
    return (
      (lane === 'slow' ? await this.outsideTransaction(lane, watch, clock) : null) ??
      (await this.inTransaction(lane, watch, clock))
    );
  }

  private async inTransaction(lane: Lane, watch: Watch, clock: Clock): Promise<Delivered | null> {
    const claim: Claim = { row: null, isInCompany: false };
    try {
      await this.unitOfWork.run(overAllEnti(seedOf(null, clock)), async (ctx) => {
        claim.row = await claimNext(ctx, lane, this.handlers.inside);
        if (!claim.row) return;
        watch.onClaimed(claim.row.others);
        await this.act(ctx, lane, claim, claim.row);
        watch.onActed();
      });
    } catch (error) {
      if (!claim.row) throw error;
      await this.failed(claim.row, { error, isOutside: false, isInCompany: claim.isInCompany }, clock);
      return { isWell: false };
    } finally {
      claim.isNoted?.();
    }
    return claim.row && { isWell: true };
  }

  /**
   * With what follows in the same lane, so that people are told in the transaction that found what to tell them. Only the
   * first time: what has failed in company goes alone, and whatever follows from it has its own turn.
   */
  private async act(ctx: Ctx, lane: Lane, claim: Claim, row: ClaimedDelivery): Promise<void> {
    const database = databaseOf(ctx);
    const own = { ...seedOf(row, ctx.clock), tx: ctx.tx };
    try {
      claim.isInCompany = false;
      database.causeDueAt = row.run_at;
      if (lane === 'live' && row.attempts === 0) database.whatFollows = new WhatFollows(this.handlers.inside);
      await this.call(own, row.handler, row);
      for (let next = database.whatFollows?.next(); next; next = database.whatFollows?.next()) {
        claim.isInCompany = true;
        await this.call(own, next.handler, next.message);
      }
    } catch (error) {
      if (!isRetriable(error)) claim.isNoted = this.holdClaims();
      throw error;
    }
  }

  private async call(ctx: Ctx, handler: string, { id, topic, payload }: Message): Promise<void> {
    const subscription = this.subscriptions.find(topic, handler);
    if (!subscription || subscription.isOutside) throw new Error(`Nobody here handles ${topic}`);
    await subscription.handle(ctx, { id, topic, payload });
  }

  /** What failed is due again from the rollback until that is noted: in between nothing is claimed here. */
  private holdClaims(): () => void {
    let isNoted = (): void => undefined;
    const failing = new Promise<void>((resolve) => {
      isNoted = resolve;
    });
    this.failing.add(failing);
    return () => {
      this.failing.delete(failing);
      isNoted();
    };
  }

  private async outsideTransaction(lane: Lane, watch: Watch, clock: Clock): Promise<Delivered | null> {
    const row = await this.unitOfWork.read(overAllEnti(seedOf(null, clock)), (ctx) =>
      claimOutside(ctx, lane, this.handlers.outside),
    );
    if (!row) return null;
    watch.onClaimed(row.others);
    watch.onActed();
    await this.outside(row, clock);
    return { isWell: true };
  }

  private async outside(row: ClaimedDelivery, clock: Clock): Promise<void> {
    const seed = seedOf(row, clock);
    let isFinished = false;
    const finish: Finish = async (work) => {
      const result = await this.unitOfWork.run(seed, async (ctx) => {
        databaseOf(ctx).causeDueAt = row.run_at;
        if (!(await conclude(ctx, row))) throw new Error('It took longer than its claim');
        return work(ctx);
      });
      isFinished = true;
      return result;
    };
    try {
      if (row.attempts >= MOST_ATTEMPTS) throw new Error('It was interrupted each time');
      const subscription = this.subscriptions.find(row.topic, row.handler);
      if (!subscription?.isOutside) throw new Error(`Nobody here handles ${row.topic}`);
      await subscription.handle(seed, row, finish);
      if (!isFinished) await this.unitOfWork.read(seed, (ctx) => conclude(ctx, row));
    } catch (error) {
      await this.failed(row, { error, isOutside: true, isInCompany: false }, clock);
    }
  }

  private async failed(row: ClaimedDelivery, failure: Failure, clock: Clock): Promise<void> {
    this.log(row, failure);
    await this.unitOfWork.read(seedOf(row, clock), (ctx) => putBack(ctx, row, failure));
  }

  private log({ topic, id, handler, attempts }: ClaimedDelivery, { error, isInCompany }: Failure): void {
    const about = { err: error, topic, handler, messageId: id, attempts: attempts + 1 };
    if (isInCompany) this.logger.warn(about, 'What followed a message failed: each goes alone now');
    else this.logger.error(about, 'A message could not be delivered');
  }
}

/** News of an ente is dealt with there; that of none is a job's, which looks after all of them. */
function seedOf(row: ClaimedDelivery | null, clock: Clock): CtxSeed {
  const seed: CtxSeed = {
    enteId: row?.ente_id ?? '',
    actor: NOBODY,
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: row?.request_id ?? 'outbox',
    clock,
  };
  return row && !row.ente_id ? overAllEnti(seed) : seed;
}
