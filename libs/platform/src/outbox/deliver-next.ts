// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger } from '@nestjs/common';
import { type Clock, type Ctx, systemClock } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';
import { overAllEnti } from '../database/ente-scope.js';
import { isRetriable } from '../database/retriable.js';
import { type CtxSeed, UnitOfWork } from '../database/unit-of-work.js';
import { claimNext, conclude, isAnyDue, type Known, knownOf, putBack } from './claim.js';
import { type ClaimedDelivery, MOST_ATTEMPTS } from './delivery.js';
import type { Lane } from './lanes.js';
import { type Finish, type Message, type Subscription, Subscriptions } from './subscriptions.js';

const NOBODY = { personId: null, roles: [], sessionId: null };

interface Claim {
  row: ClaimedDelivery | null;
  subscription?: Subscription | undefined;
  /** Called when its failure is written down. */
  isNoted?: () => void;
}

/** Hands one message to one of its handlers; what that handler does not manage is nobody else's trouble. */
@Injectable()
export class DeliverNext {
  private readonly logger = new Logger('Outbox');
  private readonly failing = new Set<Promise<void>>();
  private known: Known & { readonly version: number } = { version: -1, names: [], outside: [] };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Whether anything of the lane is due: cheaper than to claim for nothing. */
  isAnyDue(lane: Lane): Promise<boolean> {
    return this.unitOfWork.read(seedOf(null, systemClock), (ctx) => isAnyDue(ctx, lane, this.handlers()));
  }

  /** False when nothing of the lane is due. `onClaimed` is called as soon as something is: there may be more. */
  async execute(lane: Lane, onClaimed: () => void, clock: Clock): Promise<boolean> {
    const claim: Claim = { row: null };
    await Promise.all(this.failing);
    try {
      await this.unitOfWork.run(overAllEnti(seedOf(null, clock)), async (ctx) => {
        claim.row = await claimNext(ctx, lane, this.handlers());
        if (!claim.row) return;
        onClaimed();
        claim.subscription = this.subscriptions.find(claim.row.topic, claim.row.handler);
        if (!claim.subscription?.isOutside) await this.inTransaction(ctx, claim, claim.row);
      });
    } catch (error) {
      if (!claim.row) throw error;
      await this.failed(claim.row, error, clock, claim.subscription?.isOutside ?? false);
    } finally {
      claim.isNoted?.();
    }
    if (claim.row && claim.subscription?.isOutside) await this.outside(claim.row, claim.subscription, clock);
    return claim.row !== null;
  }

  private handlers(): Known {
    const { version } = this.subscriptions;
    if (this.known.version !== version) this.known = { version, ...knownOf(this.subscriptions.list()) };
    return this.known;
  }

  private async inTransaction(ctx: Ctx, claim: Claim, row: ClaimedDelivery): Promise<void> {
    const { subscription } = claim;
    try {
      if (!subscription || subscription.isOutside) throw new Error(`Nobody here handles ${row.topic}`);
      databaseOf(ctx).causeDueAt = row.run_at;
      await subscription.handle({ ...seedOf(row, ctx.clock), tx: ctx.tx }, messageOf(row));
    } catch (error) {
      if (!isRetriable(error)) claim.isNoted = this.holdClaims();
      throw error;
    }
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

  private async outside(
    row: ClaimedDelivery,
    subscription: Subscription & { readonly isOutside: true },
    clock: Clock,
  ): Promise<void> {
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
      await subscription.handle(seed, messageOf(row), finish);
      if (!isFinished) await finish(() => Promise.resolve());
    } catch (error) {
      await this.failed(row, error, clock, true);
    }
  }

  private async failed(row: ClaimedDelivery, error: unknown, clock: Clock, isOutside: boolean): Promise<void> {
    this.log(row, error);
    await this.unitOfWork.read(seedOf(row, clock), (ctx) => putBack(ctx, row, error, isOutside));
  }

  private log({ topic, id, handler, attempts }: ClaimedDelivery, error: unknown): void {
    const about = { err: error, topic, handler, messageId: id, attempts: attempts + 1 };
    this.logger.error(about, 'A message could not be delivered');
  }
}

function messageOf(row: ClaimedDelivery): Message {
  return { id: row.id, topic: row.topic, payload: row.payload, occurredAt: row.created_at };
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
