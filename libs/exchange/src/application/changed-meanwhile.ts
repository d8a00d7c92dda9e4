// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ActRepository } from '../persistence/act.repository.js';

/** The states that somebody else may have brought about since a page was seen. */
const SAID_BY_SOMEBODY: ReadonlySet<string> = new Set(['cancelled', 'done']);

/** Names who did what made something impossible: what was written without a signal arrives hours later. */
@Injectable()
export class ChangedMeanwhile {
  constructor(private readonly acts: ActRepository) {}

  /** Runs it; throws `agreement.wrong_state` with who has changed it, where somebody else has. */
  async named(ctx: Ctx, agreement: Pick<Agreement, 'id' | 'state'>, move: () => void): Promise<void> {
    try {
      move();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'agreement.wrong_state') throw error;
      throw (await this.withName(ctx, agreement, error)) ?? error;
    }
  }

  private async withName(
    ctx: Ctx,
    { id, state }: Pick<Agreement, 'id' | 'state'>,
    { code, kind, details }: DomainError,
  ): Promise<DomainError | null> {
    if (!SAID_BY_SOMEBODY.has(state)) return null;
    const last = (await this.acts.listActs(ctx, id)).findLast(({ toState }) => toState === state);
    const name = last?.beneficiaryName ?? last?.actorName;
    if (!name || last?.beneficiaryId === ctx.beneficiaryId) return null;
    return new DomainError(code, kind, { ...details, expected: state, name });
  }
}
