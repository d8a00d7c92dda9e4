// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound, type PageAsk, type PageOf, romeDay } from '@reciproca/kernel';
import { type Assignment, ensureTerm, type Organisation } from '../domain/organisation.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/** Partner organisations, who works for them, and whom they look after. */
@Injectable()
export class ManageOrganisations {
  constructor(
    private readonly repository: OrganisationRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  list(ctx: Ctx): Promise<Organisation[]> {
    return this.repository.list(ctx);
  }

  /** Throws `organisation.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Organisation> {
    const organisation = await this.repository.find(ctx, id);
    if (!organisation) throw notFound('organisation');
    return organisation;
  }

  /** Throws `organisation.name_taken`, `organisation.ends_before_start`. */
  async add(ctx: Ctx, input: Omit<Organisation, 'id'>): Promise<string> {
    const today = romeDay(ctx.clock.now());
    ensureTerm('organisation', { from: input.validFrom, until: input.validUntil, today }, 'validUntil');
    const id = newId();
    if (!(await this.repository.insert(ctx, { ...input, id })))
      throw new DomainError('organisation.name_taken', 'conflict', { field: 'name' });
    return id;
  }

  /** Throws `organisation.not_partner` unless the person holds the role `partner` and no office of the ente, `organisation.member_already`. */
  async addMember(ctx: Ctx, id: string, login: string): Promise<void> {
    await this.get(ctx, id);
    const personId = await this.repository.findPersonByLogin(ctx, login);
    const person = personId && (await this.people.findPerson(ctx, personId));
    if (!person || !person.roles.includes('partner'))
      throw new DomainError('organisation.not_partner', 'invalid', { field: 'login' });
    if (!(await this.repository.addMember(ctx, id, person.id)))
      throw new DomainError('organisation.member_already', 'conflict', { field: 'login' });
  }

  async endMember(ctx: Ctx, id: string, personId: string): Promise<void> {
    if (!(await this.repository.endMember(ctx, id, personId))) throw notFound('organisation');
  }

  listMembers(ctx: Ctx, id: string): Promise<{ id: string; name: string }[]> {
    return this.repository.listMembers(ctx, id);
  }

  listAssignments(ctx: Ctx, organisationId: string, page: PageAsk): Promise<PageOf<Assignment>> {
    return this.repository.listAssignments(ctx, organisationId, page);
  }

  listOngoing(ctx: Ctx, personId: string): Promise<Assignment[]> {
    return this.repository.listOngoing(ctx, personId);
  }

  /** Throws `person.not_found`, `organisation.not_found`, `case.ends_before_start`, `case.already_assigned`. */
  async assign(
    ctx: Ctx,
    personId: string,
    input: Pick<Assignment, 'organisationId' | 'service' | 'purpose'> & {
      startsOn?: string | undefined;
      endsOn?: string | null | undefined;
    },
  ): Promise<void> {
    const person = await this.people.keepPerson(ctx, personId);
    await this.get(ctx, input.organisationId);
    const today = romeDay(ctx.clock.now());
    const startsOn = input.startsOn ?? today;
    ensureTerm('case', { from: startsOn, until: input.endsOn ?? null, today }, 'endsOn');
    const isNew = await this.repository.assign(ctx, {
      ...input,
      personId: person.id,
      startsOn,
      endsOn: input.endsOn ?? null,
    });
    if (!isNew) throw new DomainError('case.already_assigned', 'conflict', { field: 'organisationId' });
    await this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what: 'case_assigned', organisationId: input.organisationId },
    });
  }

  async endAssignment(ctx: Ctx, personId: string, id: string): Promise<void> {
    if (!(await this.repository.endAssignment(ctx, personId, id))) throw notFound('case');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'case_ended' } });
  }
}
