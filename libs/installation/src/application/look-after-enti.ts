// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  ChangeEnteState,
  type Ente,
  Enti,
  type EnteState,
  InviteStaff,
  type NewEnte,
  People,
  type ShownInvitation,
  type StaffInput,
} from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { type Administrator, type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { ManagePractice } from '@reciproca/practice';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';
import { PrepareEnte } from './prepare-ente.js';
import { withinEnte } from './within-ente.js';

export type Coordinator = Omit<StaffInput, 'role'>;

/** An ente as its administrator may know it: nobody in it, but whom they have written to themselves. */
export interface KnownEnte extends Omit<Ente, 'settings' | 'practiceOf'> {
  readonly hasCoordinator: boolean;
  /** Since when its staff have an ente to practise in; null where they have none. */
  readonly practiceSince: Date | null;
  readonly invitations: readonly ShownInvitation[];
}

/** What an administrator does with enti. Each act reaches that ente alone, and shows nothing of its people. */
@Injectable()
export class LookAfterEnti {
  constructor(
    private readonly enti: Enti,
    private readonly prepare: PrepareEnte,
    private readonly invite: InviteStaff,
    private readonly state: ChangeEnteState,
    private readonly people: People,
    private readonly practice: ManagePractice,
    private readonly log: InstallationLogRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(ctx: Ctx): Promise<Ente[]> {
    return this.enti.listEnti(ctx);
  }

  /** Throws `ente.not_found`. */
  async get(seed: CtxSeed, enteId: string): Promise<KnownEnte> {
    return this.unitOfWork.read({ ...seed, enteId }, async (ctx) => {
      const { settings: _, practiceOf, ...ente } = await this.enti.getEnte(ctx);
      // Practice is seen beside the ente whose it is.
      if (practiceOf !== null) throw notFound('ente');
      const hasCoordinator = await this.hasCoordinator(ctx);
      const practiceSince = (await this.enti.findPractice(ctx, enteId))?.since ?? null;
      const invitations = hasCoordinator ? [] : await this.invite.listOfInstallation(ctx);
      return { ...ente, hasCoordinator, practiceSince, invitations };
    });
  }

  /** In a transaction. Throws `ente.slug_taken`. */
  async open(ctx: Ctx, by: Administrator, ente: NewEnte, coordinator: Coordinator): Promise<string> {
    const own = await this.prepare.execute(ctx, ente);
    await this.invite.execute(own, { ...coordinator, role: 'coordinator' });
    await this.log.add(own, by.name, 'opened', ente.slug);
    return own.enteId;
  }

  /** For an ente that has nobody to give roles: else an administrator could let themselves in. Throws `ente.has_coordinator`. */
  async inviteCoordinator(ctx: Ctx, by: Administrator, enteId: string, coordinator: Coordinator): Promise<void> {
    const own = await withinEnte(ctx, this.enti, enteId);
    if (await this.hasCoordinator(own)) throw new DomainError('ente.has_coordinator', 'conflict');
    await this.invite.execute(own, { ...coordinator, role: 'coordinator' });
    await this.log.add(own, by.name, 'coordinator', (await this.enti.getEnte(own)).slug);
  }

  /** Throws `ente.wrong_state`. */
  async changeState(
    ctx: Ctx,
    by: Administrator,
    enteId: string,
    state: EnteState,
    reason: string | null,
  ): Promise<void> {
    const own = await withinEnte(ctx, this.enti, enteId);
    await this.state.execute(own, state, reason);
    await this.log.add(own, by.name, state, (await this.enti.getEnte(own)).slug);
  }

  /** Throws `practice.not_found`. */
  async endPractice(ctx: Ctx, by: Administrator, enteId: string): Promise<void> {
    const own = await withinEnte(ctx, this.enti, enteId);
    await this.practice.end(own);
    await this.log.add(own, by.name, 'practice_ended', (await this.enti.getEnte(own)).slug);
  }

  private async hasCoordinator(ctx: Ctx): Promise<boolean> {
    return (await this.people.listIdsWithRole(ctx, 'coordinator')).length > 0;
  }
}
