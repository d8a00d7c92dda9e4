// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureTransition, forbidden, isSystem } from '@reciproca/kernel';
import { ENTE_TRANSITIONS, type EnteState } from '../domain/ente-state.js';
import { EnteRepository } from '../persistence/ente.repository.js';
import { EndSession } from './end-session.js';
import { Enti } from './enti.js';

/** Suspends, closes and opens the context's ente again; for whoever runs the installation. */
@Injectable()
export class ChangeEnteState {
  constructor(
    private readonly enti: Enti,
    private readonly repository: EnteRepository,
    private readonly endSession: EndSession,
  ) {}

  /** Throws `ente.wrong_state`. */
  async execute(ctx: Ctx, state: EnteState, reason: string | null): Promise<void> {
    if (!isSystem(ctx)) throw forbidden();
    const before = (await this.enti.getEnte(ctx)).state;
    ensureTransition('ente', ENTE_TRANSITIONS, before, state);
    if (!(await this.repository.changeState(ctx, before, state, reason)))
      throw new DomainError('ente.wrong_state', 'conflict', { from: before, to: state });
    if (state !== 'open') await this.endSession.everybody(ctx);
  }
}
