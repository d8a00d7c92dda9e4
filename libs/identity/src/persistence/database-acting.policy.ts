// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isId, isStaffRole, notFound, romeDay, systemClock } from '@reciproca/kernel';
import { type ActingPolicy, DbTransaction, type Principal, scopeOf } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import type { PersonState } from '../domain/person-card.js';
import { hasGuardianOn } from './guardian.sql.js';
import { PersonRepository } from './person.repository.js';

interface Row {
  readonly state: PersonState;
  readonly is_ward: boolean;
  readonly scopes: string[];
}

const FIND = `
  SELECT p.state, coalesce(p.guardian_id = $2 AND ${hasGuardianOn('p', '$4')}, false) AS is_ward,
    ARRAY(SELECT d.scope FROM delegations d WHERE d.delegate_id = $2 AND d.delegator_id = p.id AND d.revoked_at IS NULL AND d.scope <> 'news'
      AND d.starts_on <= $4::date AND coalesce(d.ends_on >= $4::date, true)) AS scopes
  FROM people p WHERE p.id = $1 AND p.ente_id = $3`;

/** Staff act for anybody of their ente, delegates within their delegation, guardians for their minor or as long as a judge's word holds; sentinels need a delegation too. */
@Injectable()
export class DatabaseActingPolicy implements ActingPolicy {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonRepository,
  ) {}

  async ensureMayActFor(principal: Principal, personId: string): Promise<readonly string[] | null> {
    if (!isId(personId)) throw notFound('person');
    const day = romeDay(systemClock.now());
    const tx = DbTransaction.overPool(this.dataSource, scopeOf(principal));
    const [row] = await tx.query<Row>(FIND, [personId, principal.personId, principal.enteId, day]);
    if (!row || row.state === 'left') throw notFound('person');
    if (principal.roles.some(isStaffRole)) return null;
    if (row.state !== 'active' || (!row.is_ward && row.scopes.length === 0)) throw forbidden('acting.not_allowed');
    return row.is_ward || row.scopes.includes('all') ? null : row.scopes;
  }

  async findName(principal: Principal, personId: string): Promise<string | null> {
    try {
      await this.ensureMayActFor(principal, personId);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
    const tx = DbTransaction.overPool(this.dataSource, scopeOf(principal));
    const [row] = await tx.query<{ name: string }>(
      "SELECT given_name || ' ' || family_name AS name FROM people WHERE id = $1 AND ente_id = $2",
      [personId, principal.enteId],
    );
    return row?.name ?? null;
  }

  async keepIn(ctx: Ctx, principal: Principal): Promise<void> {
    const { beneficiaryId } = ctx;
    const states = await this.people.keep(
      ctx,
      beneficiaryId ? [principal.personId, beneficiaryId] : [principal.personId],
    );
    const own = states.get(principal.personId);
    if (!own || own === 'left') throw new DomainError('access.sign_in_needed', 'unauthenticated');
    if (own === 'suspended' && !principal.suspended) throw forbidden('access.suspended');
    if (!beneficiaryId || beneficiaryId === principal.personId) return;
    const theirs = states.get(beneficiaryId);
    if (!theirs || theirs === 'left') throw notFound('person');
    if (theirs === 'suspended' && !principal.roles.some(isStaffRole)) throw forbidden('acting.not_allowed');
  }
}
