// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound, type Role } from '@reciproca/kernel';
import type { PersonCard } from '../domain/person-card.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { RoleRepository } from '../persistence/role.repository.js';

/** People as other parts may know them: always those of the context's ente. */
@Injectable()
export class People {
  constructor(
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
  ) {}

  /** Throws `person.not_found`, also for somebody of another ente. */
  async getPerson(ctx: Ctx, id: string): Promise<PersonCard> {
    const person = await this.findPerson(ctx, id);
    if (!person) throw notFound('person');
    return person;
  }

  async findPerson(ctx: Ctx, id: string): Promise<PersonCard | null> {
    const [person] = await this.people.listByIds(ctx, [id]);
    return person ?? null;
  }

  async listPeopleByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonCard>> {
    const people = await this.people.listByIds(ctx, [...new Set(ids)]);
    return new Map(people.map((person) => [person.id, person]));
  }

  /** Since when the ente knows each of these. */
  listRegisteredAt(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Date>> {
    return this.people.listRegisteredAt(ctx, ids);
  }

  /** Why somebody is suspended or has left, for staff. */
  findStateReason(ctx: Ctx, id: string): Promise<string | null> {
    return this.people.findStateReason(ctx, id);
  }

  /** Which file somebody's is now that was joined to another, else null. */
  findSurvivor(ctx: Ctx, id: string): Promise<string | null> {
    return this.people.findSurvivor(ctx, id);
  }

  /** Whose guardian the person is, grown up or not. */
  listWards(ctx: Ctx, guardianId: string): Promise<PersonCard[]> {
    return this.people.listWards(ctx, guardianId);
  }

  /** Whose telephone a number is; those of a minor's card are who brings them up. */
  listPhoneOwners(ctx: Ctx, phone: string): Promise<string[]> {
    return this.people.listPhoneOwners(ctx, phone);
  }

  /**
   * For whoever makes something new with these people: they are here, and stay until the transaction ends. Whoever suspends, lets
   * go or erases one of them at the same moment waits for it, or has been first. Throws `person.suspended`, `person.left`.
   */
  async keepActive(ctx: Ctx, ...ids: readonly string[]): Promise<void> {
    const states = await this.people.keep(ctx, ids);
    for (const state of states.values()) if (state !== 'active') throw new DomainError(`person.${state}`, 'conflict');
  }

  /** Those of these people who are here and stay, as in {@link keepActive}. */
  async keepThoseActive(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const states = await this.people.keep(ctx, ids);
    return new Set([...states].flatMap(([id, state]) => (state === 'active' ? [id] : [])));
  }

  /** For whoever writes down something new about somebody, suspended or not. Throws `person.not_found`, `person.left`. */
  async keepPerson(ctx: Ctx, id: string): Promise<PersonCard> {
    // Asked together and answered in this order: the card is read once nobody can take them away any more.
    const [states, person] = await Promise.all([this.people.keep(ctx, [id]), this.findPerson(ctx, id)]);
    if (states.get(id) === 'left') throw new DomainError('person.left', 'conflict');
    if (!person) throw notFound('person');
    return person;
  }

  /** For whoever suspends, lets go or erases them: what others make with them at the same moment is there by then, or refused. */
  lock(ctx: Ctx, id: string): Promise<void> {
    return this.people.lock(ctx, id);
  }

  /** Ids of the active people of the ente with any of these roles. */
  listIdsWithRole(ctx: Ctx, ...roles: readonly Role[]): Promise<string[]> {
    return this.roles.listHolders(ctx, roles);
  }
}
