// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, newId, notFound, romeDay } from '@reciproca/kernel';
import { isMinor } from '../domain/age.rules.js';
import { hasGuardian } from '../domain/guardianship.js';
import type { Delegation } from '../domain/delegation.js';
import {
  type DelegationScope,
  ensureDelegationTerm,
  isDelegationOver,
  isDelegationValid,
  isTwin,
  mayRestore,
} from '../domain/delegation.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { DelegationRepository } from '../persistence/delegation.repository.js';
import { tellDelegate } from './end-delegations.js';
import { People } from './people.js';

export interface DelegationInput {
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Days as yyyy-mm-dd; today and no end when left out. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | null | undefined;
  /** Everything when left out. */
  readonly scope?: DelegationScope | undefined;
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

  /** Throws `delegation.to_self`, `delegation.minor`, `delegation.ends_before_start`, `delegation.already_over`, `delegation.twin`, `person.not_found`. */
  async create(ctx: Ctx, input: DelegationInput): Promise<Delegation> {
    const today = romeDay(ctx.clock.now());
    const { startsOn = today, endsOn = null } = input;
    if (input.delegatorId === input.delegateId)
      throw new DomainError('delegation.to_self', 'invalid', { field: 'delegateId' });
    ensureDelegationTerm(startsOn, endsOn, today);
    await this.people.lock(ctx, input.delegatorId);
    await this.people.keepPerson(ctx, input.delegatorId);
    const delegate = await this.people.keepPerson(ctx, input.delegateId);
    if (isMinor(delegate.birthDate, today))
      throw new DomainError('delegation.minor', 'invalid', { field: 'delegateId' });
    const delegation: Delegation = {
      id: newId(),
      delegatorId: input.delegatorId,
      delegateId: input.delegateId,
      scope: input.scope ?? 'all',
      startsOn,
      endsOn,
      paperReference: input.paperReference,
      revokedAt: null,
      revokedBy: null,
      revokedChannel: null,
      createdBy: ctx.actor.personId as string,
      createdAt: ctx.clock.now(),
    };
    await this.ensureNoTwin(ctx, delegation);
    await this.delegations.insert(ctx, delegation);
    await this.record(ctx, delegation, 'delegation_created');
    return delegation;
  }

  /** By staff for anybody, by a person for who acts for them. Throws `delegation.not_found`, `delegation.already_revoked`. */
  async revoke(ctx: Ctx, id: string): Promise<Delegation> {
    const delegation = await this.findOwn(ctx, id);
    if (!(await this.delegations.revoke(ctx, id))) throw new DomainError('delegation.already_revoked', 'conflict');
    await this.record(ctx, delegation, 'delegation_revoked');
    await tellDelegate(ctx, delegation, 'ended');
    return { ...delegation, revokedAt: ctx.clock.now() };
  }

  /**
   * It was ended by mistake: it holds again, on the same paper. By whoever may end it.
   * Throws `delegation.not_found`, `delegation.cannot_restore`, `delegation.twin`, `person.not_found` of who is not active.
   */
  async restore(ctx: Ctx, id: string): Promise<Delegation> {
    const delegation = await this.findOwn(ctx, id);
    await this.people.lock(ctx, delegation.delegatorId);
    const delegator = await this.people.keepPerson(ctx, delegation.delegatorId);
    await this.people.keepPerson(ctx, delegation.delegateId);
    const now = ctx.clock.now();
    // Whoever decides for the person alone has ended it for good.
    const isOwnWord = isStaff(ctx) || delegation.revokedBy === ctx.actor.personId;
    const mayCome = isOwnWord && mayRestore(delegation, now) && !hasGuardian(delegator, romeDay(now));
    if (mayCome) await this.ensureNoTwin(ctx, delegation);
    if (!mayCome || !(await this.delegations.restore(ctx, id)))
      throw new DomainError('delegation.cannot_restore', 'conflict');
    await this.record(ctx, delegation, 'delegation_restored');
    await tellDelegate(ctx, delegation, 'restored');
    return { ...delegation, revokedAt: null };
  }

  /** Ended, one of two alike would still hold. */
  private async ensureNoTwin(ctx: Ctx, delegation: Delegation): Promise<void> {
    const given = await this.delegations.listGiven(ctx, delegation.delegatorId);
    if (given.some((other) => other.id !== delegation.id && isTwin(delegation, other)))
      throw new DomainError('delegation.twin', 'conflict', { field: 'delegateId' });
  }

  private async findOwn(ctx: Ctx, id: string): Promise<Delegation> {
    const delegation = await this.delegations.find(ctx, id);
    if (!delegation || !(isStaff(ctx) || delegation.delegatorId === ctx.actor.personId)) throw notFound('delegation');
    return delegation;
  }

  listOfPerson(ctx: Ctx, personId: string): Promise<Delegation[]> {
    return this.delegations.listOfPerson(ctx, personId);
  }

  /** Those that let the person act today. */
  async listHeld(ctx: Ctx, personId: string): Promise<Delegation[]> {
    const today = romeDay(ctx.clock.now());
    return (await this.delegations.listReceived(ctx, personId)).filter((delegation) =>
      isDelegationValid(delegation, today),
    );
  }

  /** Those the person gave that hold today or will. */
  async listGiven(ctx: Ctx, personId: string): Promise<Delegation[]> {
    const today = romeDay(ctx.clock.now());
    return (await this.delegations.listGiven(ctx, personId)).filter(
      (delegation) => !isDelegationOver(delegation, today),
    );
  }

  /** Those the person gave and has ended just now, and may have again. */
  async listRestorable(ctx: Ctx, personId: string): Promise<Delegation[]> {
    const all = await this.delegations.listOfPerson(ctx, personId);
    return all.filter(
      (one) => one.delegatorId === personId && one.revokedBy === personId && mayRestore(one, ctx.clock.now()),
    );
  }

  /** The only services the actor may see and act in for the beneficiary; null where nothing limits them. */
  async findLimits(ctx: Ctx): Promise<readonly DelegationScope[] | null> {
    const { beneficiaryId, actor } = ctx;
    if (!actor.personId || !beneficiaryId || actor.personId === beneficiaryId || isStaff(ctx)) return null;
    const held = (await this.listHeld(ctx, actor.personId)).filter(({ delegatorId }) => delegatorId === beneficiaryId);
    if (held.length === 0 || held.some(({ scope }) => scope === 'all')) return null;
    // A guardian answers in everything, whatever papers there are besides.
    const ward = await this.people.findPerson(ctx, beneficiaryId);
    if (ward?.guardianId === actor.personId && hasGuardian(ward, romeDay(ctx.clock.now()))) return null;
    return held.map(({ scope }) => scope);
  }

  /** Throws `acting.out_of_scope` where the delegation is for something else. */
  async ensureWithin(ctx: Ctx, service: string): Promise<void> {
    const limits = await this.findLimits(ctx);
    if (limits && !limits.some((scope) => scope === service)) throw forbidden('acting.out_of_scope');
  }

  private record(ctx: Ctx, delegation: Delegation, what: string): Promise<void> {
    return this.accessLog.record(ctx, {
      action: 'write',
      personId: delegation.delegatorId,
      detail: { what, delegationId: delegation.id },
    });
  }
}
