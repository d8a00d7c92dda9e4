// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ensureStaff } from '../domain/volunteers.policy.js';
import { ViewRegister } from './view-register.js';

export interface Badge {
  readonly name: string;
  /** In the register. */
  readonly number: number;
  /** The last day of the insurance. */
  readonly validUntil: string;
}

/** What a volunteer wears: only who is entered and insured has one. */
@Injectable()
export class PrintBadge {
  constructor(
    private readonly register: ViewRegister,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `volunteers.not_entered`, `volunteers.not_covered`, `person.suspended`, `person.left`. */
  async execute(ctx: Ctx, personId: string): Promise<Badge> {
    ensureStaff(ctx);
    const { person, now, isCovered } = await this.register.get(ctx, personId);
    // Who is kept out, or has gone, does not go round in the ente's name.
    if (person.state !== 'active') throw new DomainError(`person.${person.state}`, 'conflict');
    if (!now) throw new DomainError('volunteers.not_entered', 'conflict');
    if (!isCovered || !person.coveredUntil) throw new DomainError('volunteers.not_covered', 'conflict');
    await this.accessLog.record(ctx, {
      action: 'read',
      personId,
      detail: { what: 'volunteer_badge', number: now.number },
    });
    return { name: person.fullName, number: now.number, validUntil: person.coveredUntil };
  }
}
