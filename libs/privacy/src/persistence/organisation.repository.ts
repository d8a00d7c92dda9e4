// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, noteSeen } from '@reciproca/kernel';
import type { Assignment, Organisation } from '../domain/organisation.js';

const COLUMNS = `id, name, kind, data_role AS "dataRole", agreement_reference AS "agreementReference", valid_from::text AS "validFrom", valid_until::text AS "validUntil"`;
const ASSIGNMENTS = `
  SELECT c.id, c.organisation_id AS "organisationId", o.name AS organisation, c.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName",
    c.service, c.purpose, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.ended_at AS "endedAt"
  FROM case_assignments c JOIN organisations o ON o.id = c.organisation_id JOIN people p ON p.id = c.person_id WHERE c.ente_id = $1`;

@Injectable()
export class OrganisationRepository {
  list(ctx: Ctx): Promise<Organisation[]> {
    return ctx.tx.query<Organisation>(
      `SELECT ${COLUMNS} FROM organisations WHERE ente_id = $1 ORDER BY name LIMIT 200`,
      [ctx.enteId],
    );
  }

  async find(ctx: Ctx, id: string): Promise<Organisation | null> {
    const [row] = await ctx.tx.query<Organisation>(
      `SELECT ${COLUMNS} FROM organisations WHERE id = $2 AND ente_id = $1`,
      [ctx.enteId, id],
    );
    return row ?? null;
  }

  /** False when the ente has one of that name. */
  async insert(ctx: Ctx, organisation: Organisation): Promise<boolean> {
    const { id, name, kind, dataRole, agreementReference, validFrom, validUntil } = organisation;
    const rows = await ctx.tx.query(
      `INSERT INTO organisations (id, ente_id, name, kind, data_role, agreement_reference, valid_from, valid_until, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (ente_id, name) DO NOTHING RETURNING id`,
      [
        id,
        ctx.enteId,
        name,
        kind,
        dataRole,
        agreementReference,
        validFrom,
        validUntil,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
    return rows.length > 0;
  }

  /** False when the person works for an organisation already. */
  async addMember(ctx: Ctx, id: string, personId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO organisation_members (organisation_id, ente_id, person_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) WHERE ended_at IS NULL DO NOTHING RETURNING person_id`,
      [id, ctx.enteId, personId, ctx.actor.personId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async endMember(ctx: Ctx, id: string, personId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'UPDATE organisation_members SET ended_at = $4 WHERE organisation_id = $1 AND person_id = $2 AND ente_id = $3 AND ended_at IS NULL RETURNING person_id',
      [id, personId, ctx.enteId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async listMembers(ctx: Ctx, id: string): Promise<{ id: string; name: string }[]> {
    return ctx.tx.query(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM organisation_members m JOIN people p ON p.id = m.person_id
       WHERE m.organisation_id = $1 AND m.ente_id = $2 AND m.ended_at IS NULL ORDER BY 2`,
      [id, ctx.enteId],
    );
  }

  async listAssignments(ctx: Ctx, of: { organisationId?: string; personId?: string }): Promise<Assignment[]> {
    const rows = await ctx.tx.query<Assignment>(
      `${ASSIGNMENTS} AND ($2::uuid IS NULL OR c.organisation_id = $2) AND ($3::uuid IS NULL OR c.person_id = $3) ORDER BY c.ended_at IS NOT NULL, c.starts_on DESC LIMIT 200`,
      [ctx.enteId, of.organisationId ?? null, of.personId ?? null],
    );
    noteSeen(
      ctx,
      rows.map(({ personId }) => personId),
    );
    return rows;
  }

  /** False when the organisation looks after the person for that service already. */
  async assign(
    ctx: Ctx,
    assignment: Pick<Assignment, 'organisationId' | 'personId' | 'service' | 'purpose' | 'startsOn' | 'endsOn'>,
  ): Promise<boolean> {
    const { organisationId, personId, service, purpose, startsOn, endsOn } = assignment;
    const rows = await ctx.tx.query(
      `INSERT INTO case_assignments (id, ente_id, organisation_id, person_id, service, purpose, starts_on, ends_on, assigned_by, assigned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (organisation_id, person_id, service) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [
        newId(),
        ctx.enteId,
        organisationId,
        personId,
        service,
        purpose,
        startsOn,
        endsOn,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
    return rows.length > 0;
  }

  async endAssignment(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'UPDATE case_assignments SET ended_at = $4, ended_by = $5 WHERE id = $1 AND person_id = $2 AND ente_id = $3 AND ended_at IS NULL RETURNING id',
      [id, personId, ctx.enteId, ctx.clock.now(), ctx.actor.personId],
    );
    return rows.length > 0;
  }
}
