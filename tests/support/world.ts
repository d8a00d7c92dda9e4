// SPDX-License-Identifier: AGPL-3.0-or-later
import { hash } from '@node-rs/argon2';
import { addDays, newId, type Role, ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { Client } from 'pg';
import { category } from '../builders/exchange.js';
import { credentials, ente, person, roleGrant } from '../builders/identity.js';
import { type IdOf, type IdsOf, insert } from '../builders/insert.js';
import { garden } from '../builders/orti.js';
import type { Row } from '../builders/row.js';
import { area, block, household, place, residence, staircase } from '../builders/territory.js';
import { driverPapers } from '../builders/trasporto.js';

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
  readonly id?: string;
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
  private areaId = '';
  blockId = '';
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
    const comune = slug.startsWith('alba')
      ? { code: '004003', lat: 44.69, lon: 8.03 }
      : { code: '004029', lat: 44.7, lon: 7.85 };
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

  /** Writes that row as this ente's; answers with its id. */
  async add<One extends Row>(row: One): Promise<IdOf<One>> {
    const [id] = await this.addAll([row]);
    return id as IdOf<One>;
  }

  /** Writes them all in one statement; answers with their ids in the order given. */
  addAll<const Rows extends readonly Row[]>(rows: Rows): Promise<IdsOf<Rows>> {
    return insert(this, this.id, rows);
  }

  private async build(): Promise<void> {
    const { code, lat, lon } = this.comune;
    const moretta = area({ comuneCode: code, lat, lon });
    const first = block({ areaId: moretta.fields.id });
    const stairs = ['A', 'B'].map((label) => staircase({ blockId: first.fields.id, label, lat, lon }));
    const categories = [
      category({ service: 'condominio', code: 'shopping', minutesGuide: 60 }),
      category({ service: 'condominio', code: 'babysitting', minutesGuide: 120, vettingRequired: true }),
      category({ service: 'trasporto', code: 'ride', minutesGuide: 30 }),
      category({ service: 'orti', code: 'produce', minutesGuide: 30 }),
    ];
    await this.add(ente({ id: this.id, slug: this.slug, settings: { residentPasswords: true } }));
    await this.addAll([moretta, first, ...stairs, ...categories]);
    this.areaId = moretta.fields.id;
    this.blockId = first.fields.id;
    this.staircases.push(...stairs.map(({ fields }) => fields.id));
    for (const { fields } of categories) this.categories[fields.code] = fields.id;
    await this.place('hospital', { kind: 'hospital', name: 'Ospedale', lat: 44.684, lon: 7.936 });
    await this.place('market', { kind: 'market', name: 'Mercato', lat: lat + 0.005, lon: lon + 0.004 });
    await this.place('garden', { kind: 'garden', name: 'Orto', lat: lat + 0.01, lon: lon + 0.01 });
  }

  private async place(key: string, change: Parameters<typeof place>[0]): Promise<void> {
    this.places[key] = await this.add(place({ comuneCode: this.comune.code, ...change }));
  }

  async person(options: PersonOptions = {}): Promise<TestPerson> {
    this.people += 1;
    const login = `${this.slug}-${this.people}`;
    const row = person({
      ...(options.id && { id: options.id }),
      givenName: `Nome${this.people}`,
      familyName: options.familyName ?? `Cognome${this.people}`,
      birthDate: options.birthDate ?? '1980-05-05',
      gender: 'f',
      phone: options.phone,
      spokenLanguages: options.languages,
      devices: options.devices ?? 'smartphone',
      channels: options.devices === 'none' ? ['call'] : ['socket', 'email', 'call'],
      vettedUntil: options.vetted ? '2099-01-01' : null,
    });
    const { id } = row.fields;
    const rows: Row[] = [row, ...(options.roles ?? ['resident']).map((role) => roleGrant({ personId: id, role }))];
    if (options.withLogin !== false)
      rows.push(credentials({ personId: id, login, passwordHash: await passwordHash() }));
    await this.addAll([...rows, ...this.homeOf(id, options.staircase ?? 0)]);
    return { id, login };
  }

  private homeOf(personId: string, nth: number): Row[] {
    const { code, lat, lon } = this.comune;
    const home = place({
      kind: 'home',
      name: `Casa ${this.people}`,
      comuneCode: code,
      lat: lat + nth * 0.0003,
      lon,
      isPublic: false,
    });
    const family = household();
    this.places[`home:${personId}`] = home.fields.id;
    const address = { staircaseId: this.staircases[nth], blockId: this.blockId, areaId: this.areaId };
    return [home, family, residence({ personId, householdId: family.fields.id, placeId: home.fields.id, ...address })];
  }

  async driver(options: PersonOptions = {}): Promise<TestPerson> {
    const driver = await this.person({ ...options, roles: ['resident', 'driver'] });
    await this.add(driverPapers({ personId: driver.id }));
    return driver;
  }

  /** As if the time of that agreement had come and gone: it ended an hour ago. */
  async letPass(agreementId: string): Promise<void> {
    await this.query(
      `UPDATE agreements SET starts_at = now() - interval '1 hour' - (ends_at - starts_at), ends_at = now() - interval '1 hour'
       WHERE id = $1`,
      [agreementId],
    );
    await this.query(
      `UPDATE diary_entries d SET starts_at = a.starts_at, ends_at = a.ends_at FROM agreements a
       WHERE a.id = $1 AND d.cause_id = a.id`,
      [agreementId],
    );
  }

  async garden(referentId: string): Promise<string> {
    this.gardenId = await this.add(
      garden({ name: `Orto ${this.slug}`, placeId: this.places['garden'] ?? '', referentId }),
    );
    return this.gardenId;
  }
}

let cheapHash: Promise<string> | undefined;
/** One for all, and as cheap as it may be: each sign-in of a test works through it once more. */
function passwordHash(): Promise<string> {
  cheapHash ??= hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  return cheapHash;
}
