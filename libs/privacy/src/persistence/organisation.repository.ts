// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, noteSeen, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { Assignment, Organisation } from '../domain/organisation.js';
import { CaseAssignmentEntity } from './case-assignment.entity.js';
import { OrganisationMemberEntity } from './organisation-member.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

const COLUMNS = {
  id: true,
  name: true,
  kind: true,
  dataRole: true,
  agreementReference: true,
  validFrom: true,
  validUntil: true,
} as const;
const ASSIGNMENTS = `
  SELECT c.id, c.organisation_id AS "organisationId", o.name AS organisation, c.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName",
    c.service, c.purpose, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.ended_at AS "endedAt"
  FROM case_assignments c JOIN organisations o ON o.id = c.organisation_id JOIN people p ON p.id = c.person_id WHERE c.ente_id = $1`;

@Injectable()
export class OrganisationRepository {
  constructor(
    @InjectRepository(OrganisationEntity) private readonly organisations: Repository<OrganisationEntity>,
    @InjectRepository(OrganisationMemberEntity) private readonly members: Repository<OrganisationMemberEntity>,
    @InjectRepository(CaseAssignmentEntity) private readonly assignments: Repository<CaseAssignmentEntity>,
  ) {}

  /** All of them: an ente signs with a handful. */
  list(ctx: Ctx): Promise<Organisation[]> {
    return ownRows(ctx, this.organisations).find({ select: COLUMNS, order: { name: 'ASC' } });
  }

  async find(ctx: Ctx, id: string): Promise<Organisation | null> {
    const [organisation] = await ownRows(ctx, this.organisations).find({ select: COLUMNS, where: { id } });
    return organisation ?? null;
  }

  /** False when the ente has one of that name. */
  insert(ctx: Ctx, organisation: Organisation): Promise<boolean> {
    const [createdBy, createdAt] = [ctx.actor.personId, ctx.clock.now()];
    return ownRows(ctx, this.organisations).insertNew({ ...organisation, createdBy, createdAt });
  }

  /** The person of the ente who signs in with it. */
  async findPersonByLogin(ctx: Ctx, login: string): Promise<string | null> {
    const [found] = await ctx.tx.query<{ id: string }>(
      'SELECT p.id FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login_key = lower($1::text) AND p.ente_id = $2',
      [login, ctx.enteId],
    );
    return found?.id ?? null;
  }

  /** False when the person works for an organisation already. */
  addMember(ctx: Ctx, organisationId: string, personId: string): Promise<boolean> {
    const [addedBy, addedAt] = [ctx.actor.personId, ctx.clock.now()];
    return ownRows(ctx, this.members).insertNew({ organisationId, personId, addedBy, addedAt });
  }

  /** False when the person does not work for it. */
  async endMember(ctx: Ctx, organisationId: string, personId: string): Promise<boolean> {
    const ended = await ownRows(ctx, this.members).update(
      { organisationId, personId, endedAt: IsNull() },
      { endedAt: ctx.clock.now() },
    );
    return ended > 0;
  }

  async listMembers(ctx: Ctx, id: string): Promise<{ id: string; name: string }[]> {
    return ctx.tx.query(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM organisation_members m JOIN people p ON p.id = m.person_id
       WHERE m.organisation_id = $1 AND m.ente_id = $2 AND m.ended_at IS NULL ORDER BY 2`,
      [id, ctx.enteId],
    );
  }

  /** Whom an organisation looks after, those that hold first. */
  async listAssignments(ctx: Ctx, organisationId: string, ask: PageAsk): Promise<PageOf<Assignment>> {
    const ordered = `${ASSIGNMENTS} AND c.organisation_id = $2 ORDER BY c.ended_at IS NOT NULL, c.starts_on DESC, c.id`;
    const page = await listPage<Assignment>(ctx, ordered, [ctx.enteId, organisationId], ask);
    noteSeen(
      ctx,
      page.items.map(({ personId }) => personId),
    );
    return page;
  }

  /** Those that hold of one person: one for each organisation and service at most. */
  async listOngoing(ctx: Ctx, personId: string): Promise<Assignment[]> {
    noteSeen(ctx, [personId]);
    return ctx.tx.query<Assignment>(
      `${ASSIGNMENTS} AND c.person_id = $2 AND c.ended_at IS NULL ORDER BY c.starts_on DESC, c.id`,
      [ctx.enteId, personId],
    );
  }

  /** False when the organisation looks after the person for that service already. */
  assign(
    ctx: Ctx,
    assignment: Pick<Assignment, 'organisationId' | 'personId' | 'service' | 'purpose' | 'startsOn' | 'endsOn'>,
  ): Promise<boolean> {
    const { organisationId, personId, service, purpose, startsOn, endsOn } = assignment;
    return ownRows(ctx, this.assignments).insertNew({
      id: newId(),
      organisationId,
      personId,
      service,
      purpose,
      startsOn,
      endsOn,
      assignedBy: ctx.actor.personId as string,
      assignedAt: ctx.clock.now(),
    });
  }

  /** False when it is over, or somebody else's. */
  async endAssignment(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    const ended = await ownRows(ctx, this.assignments).update(
      { id, personId, endedAt: IsNull() },
      { endedAt: ctx.clock.now(), endedBy: ctx.actor.personId },
    );
    return ended > 0;
  }
}
