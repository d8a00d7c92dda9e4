// SPDX-License-Identifier: AGPL-3.0-or-later
import { ridePartner, rideSharing } from '../../builders/covoiturage.js';
import { place } from '../../builders/territory.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import type { Query } from '../../support/standard-assertions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

export const KEY = 'una-chiave-di-prova-lunga-abbastanza';
export const OPERATOR = 'passaggi.example.org';
/** In Bra, a comune of its own. */
const STATION = { lat: 44.6975, lon: 7.8553 };

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** An ente that shows its rides, a platform with a key, a driver and somebody who wants to be driven. */
export class PartnerStage {
  station = '';
  home = { lat: 0, lon: 0 };

  private constructor(
    readonly app: TestApp,
    readonly ente: TestEnte,
    readonly desk: ApiClient,
    readonly driver: TestPerson,
    readonly passenger: TestPerson,
  ) {}

  static async open(
    environment: Record<string, string> = { PUBLIC_URL: 'https://alba.example.it' },
  ): Promise<PartnerStage> {
    const app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', ...environment });
    const ente = await TestEnte.create(app.database.url);
    const operator = await ente.person({ roles: ['operator', 'coordinator'] });
    const desk = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
    const stage = new PartnerStage(app, ente, desk, await ente.driver(), await ente.person());
    stage.station = await ente.add(place({ kind: 'station', name: 'Stazione', comuneCode: '004029', ...STATION }));
    const { rows } = await ente.query("SELECT lat, lon FROM comuni WHERE code = '004003'");
    stage.home = rows[0] as { lat: number; lon: number };
    await ente.addAll([rideSharing(), ridePartner({ key: KEY, operator: OPERATOR })]);
    return stage;
  }

  async close(): Promise<void> {
    await this.ente.close();
    await this.app.close();
  }

  /** From the driver’s home in Alba to the station of Bra. */
  async offer(days: number, from: string, until: string, more: object = {}): Promise<string> {
    const { id } = await this.post('/offers', this.driver, {
      when: { windows: [{ start: dayAhead(days, from), end: dayAhead(days, until) }] },
      details: { seats: 3 },
      ...more,
    });
    return id;
  }

  /** From the passenger’s home in Alba to the station of Bra. */
  async request(details: object, more: object = {}): Promise<string> {
    return (await this.post('/requests', this.passenger, { details, ...more })).id;
  }

  /** As the other platform asks. */
  async ask(
    path: string,
    query: Query = {},
    headers: Record<string, string> = { 'x-api-key': KEY },
  ): Promise<Answered> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return this.send(`${path}?${search}`, { headers });
  }

  async tell(method: string, path: string, body: unknown): Promise<Answered> {
    const written = body !== undefined && { body: JSON.stringify(body) };
    const headers = { 'x-api-key': KEY, ...(written && { 'content-type': 'application/json' }) };
    return this.send(path, { method, headers, ...written });
  }

  async send(path: string, call: RequestInit): Promise<Answered> {
    const answer = await fetch(`${this.app.url}/api/v1/covoiturage/alba/${path}`, call);
    const text = await answer.text();
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      body: text ? (JSON.parse(text) as unknown) : undefined,
      headers: answer.headers,
    };
  }

  private async post(path: string, { id: personId }: TestPerson, posting: object): Promise<{ id: string }> {
    const home = { placeId: this.ente.places[`home:${personId}`], toPlaceId: this.station };
    const ride = { service: 'trasporto', category: 'ride', title: 'Alla stazione', ...home, ...posting };
    const { status, body } = await this.desk.post<{ id: string }>(path, { ...ride, onBehalfOf: personId });
    if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    await this.app.settle();
    return body;
  }
}

export const unixAt = (days: number, time: string): number => Date.parse(dayAhead(days, time)) / 1000;
