// SPDX-License-Identifier: AGPL-3.0-or-later
import { hashPassword } from '@reciproca/identity';
import { addDays, newId, type Role, ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { Client } from 'pg';

export const PASSWORD = 'una-frase-di-prova-lunga';
/** That hour of the day so many days from today, as Rome's clocks and calendar have it, with its offset. */
export function dayAhead(days: number, time = '10:00'): string {
  const day = addDays(romeDay(new Date()), days);
  return DateTime.fromISO(`${day}T${time}`, { zone: ROME }).toISO({ suppressMilliseconds: true }) ?? '';
}

export interface TestPerson {
  readonly id: string;
  readonly login: string;
}

interface PersonOptions {
  readonly roles?: readonly Role[];
  readonly staircase?: number;
  readonly devices?: 'none' | 'basic_phone' | 'smartphone';
  readonly vetted?: boolean;
  readonly birthDate?: string;
  readonly withLogin?: boolean;
  readonly languages?: readonly string[];
  readonly familyName?: string;
  readonly phone?: string;
}

/** A small ente with two staircases, a hospital, a garden and whoever a test needs; written straight into the tables. */
export class TestEnte {
  readonly id = newId();
  readonly categories: Record<string, string> = {};
  readonly places: Record<string, string> = {};
  private readonly staircases: string[] = [];
  private readonly areaId = newId();
  private readonly blockId = newId();
  private people = 0;
  gardenId = '';

  constructor(
    private readonly client: Client,
    readonly slug: string,
    private readonly comune: { code: string; lat: number; lon: number },
  ) {}

  static async create(databaseUrl: string, slug = 'alba'): Promise<TestEnte> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    // Cut when its database is dropped before it is closed: what failed before that is what is told.
    client.on('error', () => undefined);
    const comune =
      slug === 'alba' ? { code: '004003', lat: 44.69, lon: 8.03 } : { code: '004029', lat: 44.7, lon: 7.85 };
    const ente = new TestEnte(client, slug, comune);
    await ente.build();
    return ente;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  query(sql: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
    return this.client.query(sql, values);
  }

  private async build(): Promise<void> {
    const { code, lat, lon } = this.comune;
    await this.query(`INSERT INTO enti (id, slug, name, settings) VALUES ($1, $2, $3, $4)`, [
      this.id,
      this.slug,
      `Ente ${this.slug}`,
      JSON.stringify({ residentPasswords: true }),
    ]);
    await this.query('INSERT INTO areas VALUES ($1, $2, $3, $4, $5, $6)', [
      this.areaId,
      this.id,
      'Moretta',
      code,
      lat,
      lon,
    ]);
    await this.query('INSERT INTO blocks VALUES ($1, $2, $3, $4)', [this.blockId, this.id, this.areaId, 'Blocco 1']);
    for (const label of ['A', 'B']) {
      const id = newId();
      this.staircases.push(id);
      await this.query('INSERT INTO staircases VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        id,
        this.id,
        this.blockId,
        label,
        `Via Prova ${label}`,
        lat,
        lon,
      ]);
    }
    await this.place('hospital', 'hospital', 'Ospedale', 44.684, 7.936);
    await this.place('market', 'market', 'Mercato', lat + 0.005, lon + 0.004);
    await this.place('garden', 'garden', 'Orto', lat + 0.01, lon + 0.01);
    await this.category('condominio', 'shopping', 60, false);
    await this.category('condominio', 'babysitting', 120, true);
    await this.category('trasporto', 'ride', 30, false);
    await this.category('orti', 'produce', 30, false);
  }

  private async place(
    key: string,
    kind: string,
    name: string,
    lat: number,
    lon: number,
    isPublic = true,
  ): Promise<string> {
    const id = newId();
    await this.query(
      'INSERT INTO places (id, ente_id, kind, name, comune_code, address, lat, lon, is_public) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)',
      [id, this.id, kind, name, this.comune.code, `${name} 1`, lat, lon, isPublic],
    );
    this.places[key] = id;
    return id;
  }

  private async category(service: string, code: string, minutes: number, vetting: boolean): Promise<void> {
    const id = newId();
    await this.query('INSERT INTO categories VALUES ($1,$2,$3,$4,$5,$6,$7,$8,true)', [
      id,
      this.id,
      service,
      code,
      code,
      code,
      minutes,
      vetting,
    ]);
    this.categories[code] = id;
  }

  async person(options: PersonOptions = {}): Promise<TestPerson> {
    const id = newId();
    this.people += 1;
    const login = `${this.slug}-${this.people}`;
    await this.query(
      `INSERT INTO people (id, ente_id, given_name, family_name, birth_date, gender, phone, spoken_languages, devices, channels, vetted_until)
       VALUES ($1,$2,$3,$4,$5,'f',$6,$7,$8,$9,$10)`,
      [
        id,
        this.id,
        `Nome${this.people}`,
        options.familyName ?? `Cognome${this.people}`,
        options.birthDate ?? '1980-05-05',
        options.phone ?? null,
        options.languages ?? ['it'],
        options.devices ?? 'smartphone',
        options.devices === 'none' ? ['call'] : ['socket', 'email', 'call'],
        options.vetted ? '2099-01-01' : null,
      ],
    );
    for (const role of options.roles ?? ['resident']) {
      await this.query('INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1,$2,$3)', [id, this.id, role]);
    }
    if (options.withLogin !== false) {
      await this.query('INSERT INTO credentials (person_id, login, password_hash) VALUES ($1,$2,$3)', [
        id,
        login,
        await passwordHash(),
      ]);
    }
    await this.home(id, options.staircase ?? 0);
    return { id, login };
  }

  private async home(personId: string, staircase: number): Promise<void> {
    const { lat, lon } = this.comune;
    const placeId = await this.place(
      `home:${personId}`,
      'home',
      `Casa ${this.people}`,
      lat + staircase * 0.0003,
      lon,
      false,
    );
    const householdId = newId();
    await this.query('INSERT INTO households (id, ente_id, name) VALUES ($1,$2,$3)', [
      householdId,
      this.id,
      'Famiglia',
    ]);
    await this.query(
      `INSERT INTO residences (person_id, ente_id, household_id, place_id, staircase_id, block_id, area_id) VALUES ($1,$2,$3,$4,$5,$6,$7)`,
      [personId, this.id, householdId, placeId, this.staircases[staircase], this.blockId, this.areaId],
    );
  }

  async driver(options: PersonOptions = {}): Promise<TestPerson> {
    const person = await this.person({ ...options, roles: ['resident', 'driver'] });
    await this.query(
      `INSERT INTO driver_papers (person_id, ente_id, car, seats, licence_until, insurance_until, cover_until, approved_at)
       VALUES ($1,$2,'Panda',4,'2099-01-01','2099-01-01','2099-01-01',now())`,
      [person.id, this.id],
    );
    return person;
  }

  async garden(referentId: string): Promise<string> {
    this.gardenId = newId();
    await this.query(
      'INSERT INTO gardens (id, ente_id, name, place_id, referent_id, plots) VALUES ($1,$2,$3,$4,$5,10)',
      [this.gardenId, this.id, `Orto ${this.slug}`, this.places['garden'], referentId],
    );
    return this.gardenId;
  }
}

let hash: Promise<string> | undefined;
/** One hash for all: hashing is slow on purpose. */
function passwordHash(): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  return hash;
}
