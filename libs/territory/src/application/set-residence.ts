// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { AccessLog, People } from '@reciproca/identity';
import type { Residence } from '../domain/residence.js';
import { HouseholdRepository } from '../persistence/household.repository.js';
import { type NewResidence, ResidenceRepository } from '../persistence/residence.repository.js';
import { Buildings } from './buildings.js';
import { Places } from './places.js';
import { Residences } from './residences.js';

export interface ResidenceInput {
  readonly personId: string;
  /** The household they join; a new one named after them when left out. */
  readonly householdId?: string | undefined;
  /** A dwelling of public housing… */
  readonly dwellingId?: string | undefined;
  /** …or an address elsewhere. */
  readonly home?:
    | {
        readonly comuneCode: string;
        readonly address: string;
        readonly lat?: number | undefined;
        readonly lon?: number | undefined;
      }
    | undefined;
}

/** Writes down where a person lives. Throws `residence.where_needed`, `person.not_found`, `dwelling.not_found`, `household.not_found`. */
@Injectable()
export class SetResidence {
  constructor(
    private readonly people: People,
    private readonly buildings: Buildings,
    private readonly places: Places,
    private readonly households: HouseholdRepository,
    private readonly residences: ResidenceRepository,
    private readonly read: Residences,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, input: ResidenceInput): Promise<Residence> {
    const person = await this.people.keepPerson(ctx, input.personId);
    const before = await this.read.findResidence(ctx, person.id);
    const where = await this.findWhere(ctx, input);
    const householdId = await this.findHousehold(ctx, input, before, person.familyName);
    await this.residences.put(ctx, { ...where, personId: person.id, householdId });
    for (const id of new Set([householdId, before?.householdId])) if (id) await this.households.countMembers(ctx, id);
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'residence' } });
    return (await this.read.findResidence(ctx, person.id)) as Residence;
  }

  private async findWhere(ctx: Ctx, input: ResidenceInput): Promise<Omit<NewResidence, 'personId' | 'householdId'>> {
    if (input.dwellingId) {
      const { id, address, comuneCode, lat, lon, staircaseId, blockId, areaId } = await this.buildings.getDwelling(
        ctx,
        input.dwellingId,
      );
      const { id: placeId } = await this.places.ensurePlace(ctx, {
        kind: 'home',
        name: address,
        comuneCode,
        address,
        lat,
        lon,
      });
      return { placeId, dwellingId: id, staircaseId, blockId, areaId };
    }
    if (!input.home) throw new DomainError('residence.where_needed', 'invalid', { field: 'home.address' });
    const { id: placeId } = await this.places.ensurePlace(ctx, {
      kind: 'home',
      name: input.home.address,
      ...input.home,
    });
    return { placeId, dwellingId: null, staircaseId: null, blockId: null, areaId: null };
  }

  private async findHousehold(
    ctx: Ctx,
    input: ResidenceInput,
    before: Residence | null,
    familyName: string,
  ): Promise<string> {
    if (!input.householdId) return before?.householdId ?? this.households.insert(ctx, familyName);
    const household = await this.households.find(ctx, input.householdId);
    if (!household) throw new DomainError('household.not_found', 'not_found', { field: 'householdId' });
    return household.id;
  }
}
