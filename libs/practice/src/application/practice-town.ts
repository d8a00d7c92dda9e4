// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ChangeRoles, type PersonCard, RegisterPerson, VetPerson } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { Buildings, Places, SetResidence } from '@reciproca/territory';
import { ManageDrivers } from '@reciproca/trasporto';
import { INVENTED_PEOPLE, type Invented } from '../data/invented-people.js';
import { byOperator } from './as-invented.js';

/** Whoever was invented, by their given name: no two have the same. */
export type Town = ReadonlyMap<string, PersonCard>;

interface Settled {
  readonly person: PersonCard;
  readonly householdId: string;
}

interface Spot {
  readonly comuneCode: string;
  readonly lat: number;
  readonly lon: number;
}

const AREA = 'Case inventate';
const STREET = 'Via di Prova';
const DOORS_A_STAIRCASE = 6;

/** Invented people at invented doors of a comune that is there. */
@Injectable()
export class PracticeTown {
  constructor(
    private readonly buildings: Buildings,
    private readonly places: Places,
    private readonly register: RegisterPerson,
    private readonly roles: ChangeRoles,
    private readonly residences: SetResidence,
    private readonly drivers: ManageDrivers,
    private readonly vet: VetPerson,
  ) {}

  async build(ctx: Ctx, at: Spot): Promise<Town> {
    const doors = await this.buildDoors(ctx, at);
    const town = new Map<string, PersonCard>();
    let before: Settled | null = null;
    for (const [index, one] of INVENTED_PEOPLE.entries()) {
      before = await this.settle(ctx, one, { index, at, doors, family: one.isChild ? before : null });
      town.set(one.givenName, before.person);
    }
    const operator = byOperator(ctx, town);
    for (const { givenName, role } of INVENTED_PEOPLE)
      if (role === 'driver') await this.approvePapers(operator, town.get(givenName));
    // Whatever the ente asks of helpers, some of them have been met.
    for (const name of ['Fabio', 'Gaia', 'Lia', 'Oreste', 'Pina']) await this.clear(operator, town.get(name));
    await this.places.ensurePlace(ctx, {
      ...{ kind: 'clinic', name: 'Ambulatorio inventato', address: `${STREET} 100`, comuneCode: at.comuneCode },
      ...near(at, 40),
    });
    return town;
  }

  private async buildDoors(ctx: Ctx, at: Spot): Promise<readonly string[]> {
    const areaId = await this.buildings.ensureArea(ctx, { name: AREA, ...at });
    const blockId = await this.buildings.ensureBlock(ctx, areaId, 'Palazzina di prova');
    const doors: string[] = [];
    for (const [nth, label] of ['Scala A', 'Scala B'].entries()) {
      const address = `${STREET} ${nth * 2 + 1}`;
      const staircaseId = await this.buildings.ensureStaircase(ctx, { blockId, label, address, ...at });
      for (let door = 0; door < DOORS_A_STAIRCASE; door += 1)
        doors.push(
          await this.buildings.ensureDwelling(ctx, {
            staircaseId,
            number: String(door + 1),
            floor: Math.floor(door / 2),
          }),
        );
    }
    return doors;
  }

  private async settle(
    ctx: Ctx,
    one: Invented,
    { index, at, doors, family }: { index: number; at: Spot; doors: readonly string[]; family: Settled | null },
  ): Promise<Settled> {
    const { givenName, familyName, devices, age, door } = one;
    const hasEmail = devices === 'smartphone';
    const registered = await this.register.execute(
      ctx,
      {
        ...{ givenName, familyName, devices, guardianId: family?.person.id ?? null },
        birthDate: addDays(romeDay(ctx.clock.now()), -Math.round((age + 0.4) * 365.25)),
        phone: family ? null : `+39333000${String(7000 + index)}`,
        email: hasEmail ? `${givenName.toLowerCase()}@example.org` : null,
        channels: hasEmail ? ['email', 'socket'] : ['call'],
      },
      { evenIfSame: true },
    );
    const person = one.role ? await this.roles.grant(ctx, registered.id, one.role) : registered;
    const dwellingId = door === 'elsewhere' ? undefined : doors[door - 1];
    const home = { comuneCode: at.comuneCode, address: `${STREET} ${20 + index}`, ...near(at, index) };
    const { householdId } = await this.residences.execute(ctx, {
      personId: person.id,
      ...(family && { householdId: family.householdId }),
      ...(dwellingId ? { dwellingId } : { home: { ...home, precision: 'exact' as const } }),
    });
    return { person, householdId };
  }

  private async approvePapers(ctx: Ctx, driver: PersonCard | undefined): Promise<void> {
    if (!driver) return;
    const until = addDays(romeDay(ctx.clock.now()), 300);
    const days = { licenceUntil: until, insuranceUntil: until, inspectionUntil: until, coverUntil: until };
    const car = { car: 'Utilitaria inventata', seats: 3, wheelchairSpaces: 0, walkerSpaces: 1 };
    await this.drivers.approve(ctx, driver.id, { ...car, ...days });
  }

  private async clear(ctx: Ctx, person: PersonCard | undefined): Promise<void> {
    if (person) await this.vet.execute(ctx, person.id, addDays(romeDay(ctx.clock.now()), 300));
  }
}

/** Some hundred metres away, always the same. */
function near({ lat, lon }: Spot, nth: number): { lat: number; lon: number } {
  const round = (value: number): number => Number(value.toFixed(5));
  return { lat: round(lat + Math.sin(nth) * 0.006), lon: round(lon + Math.cos(nth) * 0.008) };
}
