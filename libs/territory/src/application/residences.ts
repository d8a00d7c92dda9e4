// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Residence } from '../domain/residence.js';
import { type Household, HouseholdRepository } from '../persistence/household.repository.js';
import { ResidenceRepository } from '../persistence/residence.repository.js';

/** Where people live and with whom. */
@Injectable()
export class Residences {
  constructor(
    private readonly residences: ResidenceRepository,
    private readonly households: HouseholdRepository,
  ) {}

  async findResidence(ctx: Ctx, personId: string): Promise<Residence | null> {
    const [residence] = await this.residences.listByPeople(ctx, [personId]);
    return residence ?? null;
  }

  async listResidences(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Residence>> {
    const residences = await this.residences.listByPeople(ctx, [...new Set(personIds)]);
    return new Map(residences.map((residence) => [residence.personId, residence]));
  }

  findHousehold(ctx: Ctx, householdId: string): Promise<Household | null> {
    return this.households.find(ctx, householdId);
  }

  async listHouseholds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Household>> {
    const households = await this.households.listByIds(ctx, [...new Set(ids)]);
    return new Map(households.map((household) => [household.id, household]));
  }

  /** The household of a dwelling; the largest where several live together. */
  findHouseholdOf(ctx: Ctx, dwellingId: string): Promise<string | null> {
    return this.residences.findHouseholdOf(ctx, dwellingId);
  }

  /** Ids of the people who live in an area. */
  listPeopleOfArea(ctx: Ctx, areaId: string): Promise<string[]> {
    return this.residences.listPeopleOfArea(ctx, areaId);
  }

  /** Ids of the people of a household. */
  listMembers(ctx: Ctx, householdId: string): Promise<string[]> {
    return this.residences.listHouseholdMembers(ctx, householdId);
  }
}
