// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { AccessLog, People, PersonChanges, type PersonCard } from '@reciproca/identity';
import type { Place } from '../domain/place.js';
import { goesAlong } from '../domain/goes-along.js';
import type { TieChoices } from '../domain/home-tie.js';
import { ensureNear } from '../domain/pin.js';
import type { Precision } from '../domain/precision.js';
import type { Residence } from '../domain/residence.js';
import { HouseholdRepository } from '../persistence/household.repository.js';
import { type NewResidence, ResidenceRepository } from '../persistence/residence.repository.js';
import { Buildings } from './buildings.js';
import { HomeTies } from './home-ties.js';
import { Places } from './places.js';
import { Residences } from './residences.js';

export interface ResidenceInput {
  readonly personId: string;
  /** The household they join; when left out, their own goes along where everybody of it moves, and else a new one begins. */
  readonly householdId?: string | undefined;
  /** Who of their household moves with them. */
  readonly withPeople?: readonly string[] | undefined;
  /** Children, and others they answer for, stay where they live. */
  readonly wardsStay?: boolean | undefined;
  /** They share a dwelling with people who are no household of theirs. */
  readonly apart?: boolean | undefined;
  /** What becomes of what is open from the old home. */
  readonly ties?: TieChoices | undefined;
  /** A dwelling of public housing… */
  readonly dwellingId?: string | undefined;
  /** …or an address elsewhere. */
  readonly home?:
    | {
        readonly comuneCode: string;
        readonly address: string;
        readonly lat?: number | undefined;
        readonly lon?: number | undefined;
        readonly precision?: Precision | undefined;
        /** They were asked about a position far from the comune, and it is right. */
        readonly positionIsRight?: boolean | undefined;
      }
    | undefined;
}

interface NewHome {
  readonly before: Residence | null;
  readonly where: Pick<NewResidence, 'placeId'>;
  readonly movers: readonly string[];
  readonly familyName: string;
}

/**
 * Writes down where a person lives, and what a move means for what was open from the old home. Throws `residence.where_needed`,
 * `residence.somebody_lives_there`, `residence.ward_stays`, `place.position_far`, `person.not_found`, `dwelling.not_found`, `household.not_found`.
 */
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
    private readonly changes: PersonChanges,
    private readonly homeTies: HomeTies,
  ) {}

  async execute(ctx: Ctx, input: ResidenceInput): Promise<Residence> {
    const [person, before] = await Promise.all([
      this.people.keepPerson(ctx, input.personId),
      this.read.findResidence(ctx, input.personId),
    ]);
    const where = await this.findWhere(ctx, input);
    const movers = [person.id, ...(await this.listCompanions(ctx, input, before))];
    if (before && before.placeId !== where.placeId && !input.wardsStay)
      await this.ensureNobodyLeft(ctx, person, before.householdId, movers);
    await this.ensureWithWhom(ctx, input, where.dwellingId, before, movers);
    const householdId = await this.findHousehold(ctx, input, { before, where, movers, familyName: person.familyName });
    const left = new Set<string>([householdId]);
    for (const personId of movers) {
      const old = personId === person.id ? before : await this.read.findResidence(ctx, personId);
      if (old) left.add(old.householdId);
      await this.residences.put(ctx, { ...where, personId, householdId });
      if (old && old.placeId !== where.placeId) await this.residences.forgetDoorbell(ctx, personId);
      await this.keepMove(ctx, personId, old?.placeId ?? null, where.placeId);
    }
    await Promise.all([
      ...movers.map((personId) =>
        this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'residence' } }),
      ),
      ...[...left].map((id) => this.households.countMembers(ctx, id)),
    ]);
    if (before && before.placeId !== where.placeId)
      for (const personId of movers)
        await this.homeTies.carryOut(
          ctx,
          { personId, fromPlaceId: before.placeId, toPlaceId: where.placeId },
          input.ties ?? {},
        );
    return { ...where, personId: person.id, householdId };
  }

  /** Those of the household who are said to move too. */
  private async listCompanions(ctx: Ctx, { personId, withPeople }: ResidenceInput, before: Residence | null) {
    if (!before || !withPeople?.length) return [];
    const members = await this.read.listMembers(ctx, before.householdId);
    for (const id of withPeople) await this.people.keepPerson(ctx, id);
    return members.filter((id) => id !== personId && withPeople.includes(id));
  }

  /** A mother does not move without her small children because a box was not ticked. */
  private async ensureNobodyLeft(ctx: Ctx, mover: PersonCard, householdId: string, movers: readonly string[]) {
    const members = await this.people.listPeopleByIds(ctx, await this.read.listMembers(ctx, householdId));
    const today = romeDay(ctx.clock.now());
    const left = [...members.values()].filter(
      (member) => member.state !== 'left' && !movers.includes(member.id) && goesAlong(member, mover, today),
    );
    if (left.length === 0) return;
    const names = left.map(({ givenName }) => givenName).join(', ');
    throw new DomainError('residence.ward_stays', 'conflict', { field: 'withPeople', names });
  }

  /** In a flat where others live it is said whether they are one household: a wrong number is seen before it is written. */
  private async ensureWithWhom(
    ctx: Ctx,
    { householdId, apart }: ResidenceInput,
    dwellingId: string | null,
    before: Residence | null,
    movers: readonly string[],
  ): Promise<void> {
    if (!dwellingId || householdId || apart || before?.dwellingId === dwellingId) return;
    const others = (await this.residences.listOfDwelling(ctx, dwellingId)).filter((id) => !movers.includes(id));
    const people = [...(await this.people.listPeopleByIds(ctx, others)).values()].filter(
      ({ state }) => state !== 'left',
    );
    if (people.length === 0) return;
    const names = people.map(({ fullName }) => fullName).join(', ');
    throw new DomainError('residence.somebody_lives_there', 'conflict', { field: 'number', names });
  }

  /** What the card said before: an address is a part of it. */
  private async keepMove(ctx: Ctx, personId: string, from: string | null, to: string): Promise<void> {
    if (!from || from === to) return;
    const said = async (placeId: string): Promise<string> => {
      const { address, name, comuneName } = await this.places.getPlace(ctx, placeId);
      return `${address ?? name}, ${comuneName}`;
    };
    await this.changes.keep(ctx, personId, { residence: await said(from) }, { residence: await said(to) }, null);
  }

  private async findWhere(ctx: Ctx, input: ResidenceInput): Promise<Omit<Residence, 'personId' | 'householdId'>> {
    if (input.dwellingId) {
      await this.buildings.keepDwelling(ctx, input.dwellingId);
      const { id, address, comuneCode, lat, lon, precision, staircaseId, blockId, areaId } =
        await this.buildings.getDwelling(ctx, input.dwellingId);
      const place = await this.places.ensurePlace(ctx, {
        kind: 'home',
        name: address,
        comuneCode,
        address,
        lat,
        lon,
        precision,
      });
      return { ...placed(place), dwellingId: id, staircaseId, blockId, areaId };
    }
    if (!input.home) throw new DomainError('residence.where_needed', 'invalid', { field: 'home.address' });
    const { positionIsRight, ...home } = input.home;
    const { lat, lon, comuneCode } = home;
    if (lat !== undefined && lon !== undefined && !positionIsRight) ensureNear({ lat, lon }, comuneCode, 'home.lat');
    const place = await this.places.ensurePlace(ctx, { kind: 'home', name: home.address, ...home });
    return { ...placed(place), dwellingId: null, staircaseId: null, blockId: null, areaId: null };
  }

  private async findHousehold(ctx: Ctx, input: ResidenceInput, home: NewHome): Promise<string> {
    if (!input.householdId) return this.keepHousehold(ctx, home);
    const household = await this.households.find(ctx, input.householdId);
    if (!household) throw new DomainError('household.not_found', 'not_found', { field: 'householdId' });
    return household.id;
  }

  /** Everybody of it moves, or nobody really does: it stays one. Else who moves begins a household of their own. */
  private async keepHousehold(ctx: Ctx, { before, where, movers, familyName }: NewHome): Promise<string> {
    if (!before) return this.households.insert(ctx, familyName);
    const members = await this.read.listMembers(ctx, before.householdId);
    const isWhole = members.every((id) => movers.includes(id));
    if (isWhole || before.placeId === where.placeId) return before.householdId;
    return this.households.insert(ctx, familyName);
  }
}

const placed = ({ id, lat, lon, comuneCode, precision }: Place) => ({ placeId: id, lat, lon, comuneCode, precision });
