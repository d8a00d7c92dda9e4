// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Gender } from '@reciproca/identity';
import { STREETS } from '../data/areas.js';
import { comuneNamed, type EnteData } from '../data/enti.js';
import type { HouseholdData, MemberData } from '../data/households.js';
import { NAMES, type Origin, ORIGINS } from '../data/names.js';
import { type DemoStaircase, near } from './build-territory.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { DemoHome, DemoPerson } from './demo-person.js';
import type { Draft } from './demo-plan.js';
import type { Dice } from './dice.js';

const YOUNG_SHARES: Readonly<Record<Origin, number>> = { it: 66, ro: 11, ar: 9, sq: 7, mk: 7 };
const OLD_SHARES: Readonly<Record<Origin, number>> = { it: 94, ro: 2, ar: 1, sq: 2, mk: 1 };

/** Makes an ente's people household by household; what depends on all of them (devices, roles) comes later. */
export class PeopleBuilder {
  private readonly taken = new Map<number, number>();
  private readonly usedNames = new Set<string>();
  private readonly addresses = new Set<string>();

  constructor(
    private readonly draft: Draft,
    private readonly ente: EnteData,
    private readonly staircases: readonly DemoStaircase[],
    private readonly calendar: DemoCalendar,
    private readonly dice: Dice,
  ) {}

  inHousing(households: readonly HouseholdData[]): DemoPerson[] {
    return households.flatMap((household) => this.build(household, this.findDwelling(household.staircase)));
  }

  elsewhere(households: readonly HouseholdData[]): DemoPerson[] {
    return households.flatMap((household) => this.build(household, this.makeHome(household.comune)));
  }

  private findDwelling(wished: number | undefined): DemoHome {
    const free = (index: number): number =>
      (this.staircases[index]?.dwellingIds.length ?? 0) - (this.taken.get(index) ?? 0);
    const open = this.staircases.map((_, index) => index).filter((index) => free(index) > 0);
    const index = wished ?? this.dice.weighted(open, free);
    const staircase = this.staircases[index] as DemoStaircase;
    const number = this.taken.get(index) ?? 0;
    this.taken.set(index, number + 1);
    return { ...staircase.home, dwellingId: staircase.dwellingIds[number] ?? null };
  }

  /** Two households of one address would be one place. */
  private freeAddress(comuneCode: string): string {
    const { dice } = this;
    let address = '';
    do address = `${dice.pick(STREETS)} ${dice.int(1, 90)}`;
    while (this.addresses.has(`${comuneCode} ${address}`));
    this.addresses.add(`${comuneCode} ${address}`);
    return address;
  }

  private makeHome(comuneName: string | undefined): DemoHome {
    const { dice, ente } = this;
    const comune = comuneName
      ? comuneNamed(comuneName)
      : dice.weighted(ente.comuni, (one) => (one.population ?? 300) + 500);
    const placeId = dice.id(this.calendar.at(-390, 9));
    const address = this.freeAddress(comune.code);
    const at = near(comune, dice, comune.name === ente.seat ? 0.008 : 0.004);
    this.draft.add('places', {
      id: placeId,
      ente_id: ente.id,
      kind: 'home',
      name: address,
      comune_code: comune.code,
      address,
      ...at,
      precision: 'exact',
      is_public: false,
    });
    return {
      placeId,
      comuneCode: comune.code,
      ...at,
      dwellingId: null,
      staircaseId: null,
      blockId: null,
      areaId: null,
    };
  }

  private build(household: HouseholdData, home: DemoHome): DemoPerson[] {
    const isOld = household.members.some((member) => member.ages[0] >= 65);
    const shares = isOld ? OLD_SHARES : YOUNG_SHARES;
    const origin = household.origin ?? this.dice.weighted(ORIGINS, (one) => shares[one]);
    const familyName = household.familyName ?? this.dice.pick(NAMES[origin].families);
    const householdId = this.dice.id(this.calendar.at(-390, 10));
    this.draft.add('households', {
      id: householdId,
      ente_id: this.ente.id,
      name: familyName,
      size: household.members.length,
    });
    const people: DemoPerson[] = [];
    for (const member of household.members) {
      people.push(
        this.member(member, {
          origin,
          familyName,
          householdId,
          home,
          guardian: people.find((person) => person.age >= 18),
        }),
      );
    }
    return people;
  }

  private member(
    member: MemberData,
    family: {
      origin: Origin;
      familyName: string;
      householdId: string;
      home: DemoHome;
      guardian: DemoPerson | undefined;
    },
  ): DemoPerson {
    const { dice, calendar } = this;
    const { origin, guardian, home, householdId } = family;
    const gender: Gender = member.gender ?? (dice.chance(0.55) ? 'f' : 'm');
    const age = dice.int(...member.ages);
    // Italian and Romanian wives keep their name; for old couples one name is as likely.
    const ownName = guardian !== undefined && age >= 18 && dice.chance(0.6);
    const familyName = ownName ? dice.pick(NAMES[origin].families) : family.familyName;
    return {
      id: dice.id(calendar.at(-380 + dice.int(0, 300), dice.int(8, 17), dice.int(0, 59))),
      cast: member.cast?.login ?? null,
      givenName: this.givenName(origin, gender, familyName, member.cast?.givenName ?? member.givenName),
      familyName,
      gender,
      age,
      birthDate: calendar.birthDate(age, dice.int(1, 364)),
      origin,
      languages: member.languages ?? this.languages(origin, age),
      householdId,
      home,
      guardianId: age < 18 ? (guardian?.id ?? null) : null,
      roles: new Set([...(member.roles ?? [])]),
      device: member.device ?? 'none',
      vettedUntil: member.vetted ? calendar.dayOf(300) : null,
      exempt: false,
      state: 'active',
    };
  }

  /** No two people of the ente have the same name, so that who is meant is always clear. */
  private givenName(origin: Origin, gender: Gender, familyName: string, fixed: string | undefined): string {
    const stock = gender === 'f' ? NAMES[origin].women : NAMES[origin].men;
    const free = stock.filter((name) => !this.usedNames.has(`${name} ${familyName}`));
    const name = fixed ?? this.dice.pick(free.length > 0 ? free : stock);
    this.usedNames.add(`${name} ${familyName}`);
    return name;
  }

  private languages(origin: Origin, age: number): string[] {
    if (origin === 'it') return age < 60 && this.dice.chance(0.25) ? ['it', 'en'] : ['it'];
    if (age >= 30 && this.dice.chance(0.15)) return [origin];
    return origin === 'ar' && this.dice.chance(0.4) ? ['ar', 'fr', 'it'] : [origin, 'it'];
  }
}
