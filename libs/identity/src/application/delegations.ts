// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { isMinor } from '../domain/age.rules.js';
import { dayInRome } from '../domain/calendar-day.js';
import { ensureDelegationTerm, isDelegationValid } from '../domain/delegation.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import type { DelegationEntity } from '../persistence/delegation.entity.js';
import { DelegationRepository } from '../persistence/delegation.repository.js';
import { People } from './people.js';

export interface DelegationInput {
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Days as yyyy-mm-dd; today and no end when left out. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | null | undefined;
  readonly paperReference: string;
}

/** Consents on paper, recorded by staff, that let one person act for another. */
@Injectable()
export class Delegations {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `delegation.to_self`, `delegation.minor`, `delegation.ends_before_start`, `delegation.already_over`, `person.not_found`. */
  async create(ctx: Ctx, input: DelegationInput): Promise<DelegationEntity> {
    const today = dayInRome(ctx.clock.now());
    const { startsOn = today, endsOn = null } = input;
    if (input.delegatorId === input.delegateId) throw new DomainError('delegation.to_self', 'invalid', { field: 'delegateId' });
    ensureDelegationTerm(startsOn, endsOn, today);
    await this.people.getPerson(ctx, input.delegatorId);
    const delegate = await this.people.getPerson(ctx, input.delegateId);
    if (isMinor(delegate.birthDate, today)) throw new DomainError('delegation.minor', 'invalid', { field: 'delegateId' });
    const delegation: DelegationEntity = {
      id: newId(),
      enteId: ctx.enteId,
      delegatorId: input.delegatorId,
      delegateId: input.delegateId,
      scope: 'all',
      startsOn,
      endsOn,
      paperReference: input.paperReference,
      revokedAt: null,
      revokedBy: null,
      createdBy: ctx.actor.personId as string,
      createdAt: ctx.clock.now(),
    };
    await this.delegations.insert(ctx, delegation);
    await this.record(ctx, delegation, 'delegation_created');
    return delegation;
  }

  /** Throws `delegation.not_found`, `delegation.already_revoked`. */
  async revoke(ctx: Ctx, id: string): Promise<DelegationEntity> {
    const delegation = await this.delegations.find(ctx, id);
    if (!delegation) throw notFound('delegation');
    if (delegation.revokedAt) throw new DomainError('delegation.already_revoked', 'conflict');
    await this.delegations.revoke(ctx, id);
    await this.record(ctx, delegation, 'delegation_revoked');
    return { ...delegation, revokedAt: ctx.clock.now() };
  }

  listOfPerson(ctx: Ctx, personId: string): Promise<DelegationEntity[]> {
    return this.delegations.listOfPerson(ctx, personId);
  }

  /** Those that let the person act today. */
  async listHeld(ctx: Ctx, personId: string): Promise<DelegationEntity[]> {
    const today = dayInRome(ctx.clock.now());
    return (await this.delegations.listReceived(ctx, personId)).filter((delegation) => isDelegationValid(delegation, today));
  }

  private record(ctx: Ctx, delegation: DelegationEntity, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: delegation.delegatorId, detail: { what, delegationId: delegation.id } });
  }
}
