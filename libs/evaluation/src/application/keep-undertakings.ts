// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, newId, notFound, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { OWN } from '../domain/paths.js';
import { type Undertaking, UNDERTAKING_TRANSITIONS } from '../domain/undertaking.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import type { EndUndertakingInput, UndertakingInput } from './evaluation.input.js';
import { FindMembership } from './find-membership.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

/** What somebody takes upon themselves: it stands on the board until it is done, and is asked about when it is late. */
@Injectable()
export class KeepUndertakings {
  constructor(
    private readonly tables: TableRepository,
    private readonly rounds: RoundRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly membership: FindMembership,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `evaluation.owner`, `evaluation.other_table`, `evaluation.due_past`. */
  async add(ctx: Ctx, tableId: string, input: UndertakingInput): Promise<Undertaking> {
    ensureStaff(ctx);
    await this.tables.lock(ctx, tableId);
    const { what, dueOn, seatId = null, ownerName = null, roundId = null } = input;
    if ((seatId === null) === (ownerName === null))
      throw new DomainError('evaluation.owner', 'invalid', { field: 'ownerName' });
    if (dueOn < romeDay(ctx.clock.now())) throw new DomainError('evaluation.due_past', 'invalid', { field: 'dueOn' });
    if (seatId && (await this.tables.getSeat(ctx, seatId)).tableId !== tableId)
      throw new DomainError('evaluation.other_table', 'invalid', { field: 'seatId' });
    if (roundId && (await this.rounds.get(ctx, roundId)).tableId !== tableId)
      throw new DomainError('evaluation.other_table', 'invalid', { field: 'roundId' });
    const undertaking: Undertaking = {
      ...{ id: newId(), tableId, roundId, what, seatId, ownerName, dueOn },
      ...{ state: 'open', note: null, endedOn: null, createdAt: ctx.clock.now() },
    };
    await this.undertakings.insert(ctx, undertaking);
    await this.record(ctx, undertaking, 'evaluation_undertaken');
    await this.tellOwner(ctx, undertaking, 'undertaking', undertaking.id);
    return undertaking;
  }

  /** Throws `evaluation_undertaking.wrong_state`. */
  async end(ctx: Ctx, id: string, input: EndUndertakingInput): Promise<Undertaking> {
    ensureStaff(ctx);
    return this.move(ctx, await this.undertakings.lock(ctx, id), input);
  }

  /** By who has taken it on, or who acts for them. Throws `evaluation_undertaking.not_found`. */
  async done(ctx: Ctx, id: string, note: string): Promise<void> {
    const undertaking = await this.undertakings.lock(ctx, id);
    const { seatId } = await this.membership.of(ctx, undertaking.tableId, 'evaluation_undertaking');
    if (undertaking.seatId !== seatId) throw notFound('evaluation_undertaking');
    await this.move(ctx, undertaking, { outcome: 'done', note });
  }

  /** The week before its day, and every week after it. */
  async remind(ctx: Ctx, id: string): Promise<void> {
    const undertaking = await this.undertakings.lock(ctx, id);
    await this.tellOwner(ctx, undertaking, 'undertaking_due', `${id}:${romeDay(ctx.clock.now())}`);
  }

  private async move(ctx: Ctx, undertaking: Undertaking, { outcome, note }: EndUndertakingInput): Promise<Undertaking> {
    ensureTransition('evaluation_undertaking', UNDERTAKING_TRANSITIONS, undertaking.state, outcome);
    const change = { state: outcome, note, endedOn: outcome === 'open' ? null : romeDay(ctx.clock.now()) };
    await this.undertakings.change(ctx, undertaking, change);
    await this.record(ctx, undertaking, `evaluation_undertaking_${outcome}`);
    return { ...undertaking, ...change };
  }

  private async tellOwner(
    ctx: Ctx,
    { tableId, seatId }: Undertaking,
    what: 'undertaking' | 'undertaking_due',
    changeId: string,
  ): Promise<void> {
    if (seatId) await this.tell.everybody(ctx, tableId, { what, link: OWN, changeId }, [seatId]);
  }

  private record(ctx: Ctx, { tableId }: Undertaking, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId } });
  }
}
