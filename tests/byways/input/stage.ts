// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { type Answer, ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openAdministratorSession, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export type Who = 'resident' | 'gardener' | 'driver' | 'staff' | 'administrator';
export type Raw = Answer<Problem> & { readonly text: string };

/** A server with two enti and people of every kind, to whom wrong things are sent. */
export class InputStage {
  private readonly tokens: Partial<Record<Who, string>> = {};
  readonly ids: Record<string, string> = {};

  private constructor(
    readonly app: TestApp,
    readonly ente: TestEnte,
    readonly bra: TestEnte,
  ) {}

  static async open(): Promise<InputStage> {
    const app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
    const stage = new InputStage(
      app,
      await TestEnte.create(app.database.url),
      await TestEnte.create(app.database.url, 'bra'),
    );
    const { ente, bra, ids } = stage;
    ids['resident'] = (await ente.person({ withLogin: false })).id;
    ids['neighbour'] = (await ente.person({ withLogin: false })).id;
    ids['gardener'] = (await ente.person({ roles: ['resident', 'gardener'], withLogin: false })).id;
    ids['driver'] = (await ente.driver({ withLogin: false })).id;
    ids['staff'] = (await ente.person({ roles: ['operator', 'coordinator'], withLogin: false })).id;
    ids['garden'] = await ente.garden(ids['gardener']);
    ids['stranger'] = (await bra.person({ withLogin: false })).id;
    ids['foreignGarden'] = await bra.garden(ids['stranger']);
    for (const who of ['resident', 'gardener', 'driver', 'staff'] as const)
      stage.tokens[who] = await openSession(ente, ids[who] as string, 'api');
    stage.tokens.administrator = await openAdministratorSession(ente);
    return stage;
  }

  async close(): Promise<void> {
    await this.ente.close();
    await this.bra.close();
    await this.app.close();
  }

  client(who: Who, language = 'it'): ApiClient {
    return new ApiClient(this.app.url, this.tokens[who] ?? null, language);
  }

  /** Sends the body as it is: whether it is JSON at all is what some tests are about. */
  async raw(who: Who, method: string, path: string, body: string, type = 'application/json'): Promise<Raw> {
    const response = await fetch(this.app.url + path, {
      method,
      headers: { authorization: `Bearer ${this.tokens[who]}`, 'content-type': type },
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      headers: response.headers,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Problem,
    };
  }

  /** How many rows there are in each table that commands write to. */
  async countRows(): Promise<Record<string, number>> {
    const { rows: tables } = await this.ente.query(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('comuni', 'migrations')",
    );
    const counts = await Promise.all(
      tables.map(
        async ({ tablename }) =>
          [
            String(tablename),
            Number((await this.ente.query(`SELECT count(*) FROM "${String(tablename)}"`)).rows[0]?.['count']),
          ] as const,
      ),
    );
    return Object.fromEntries(counts);
  }
}

const when = { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') }] };
const weekly = { weekly: { days: ['MO'], from: '09:00', until: '11:00' } };
const today = (): string => romeDay(new Date());

export interface Command {
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Commands that would be done if they were sent as they stand here. */
export function validCommands({ ids, ente }: InputStage): Record<string, Command> {
  const { hospital, market, garden } = ente.places;
  const post = (who: Who, path: string, body: Record<string, unknown>): Command => ({
    who,
    method: 'POST',
    path: `/api/v1${path}`,
    body,
  });
  return {
    'help offered': post('resident', '/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'Faccio la spesa',
      description: 'Il sabato',
      when,
      durationMinutes: 60,
      visibility: 'ente',
      needs: ['walker'],
      details: { where: ['giver_home'], mostPeople: 2 },
    }),
    'help asked for': post('resident', '/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      when,
      details: { where: 'receiver_home', people: 1, note: 'Al terzo piano' },
    }),
    'help offered every week': post('resident', '/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'Ogni lunedì',
      when: weekly,
    }),
    'a ride offered': post('driver', '/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado in ospedale',
      when,
      placeId: market,
      toPlaceId: hospital,
      details: { seats: 3, detourMinutes: 15, wheelchairSpaces: 1, walkerSpaces: 1 },
    }),
    'a ride asked for': post('resident', '/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'In ospedale',
      placeId: market,
      toPlaceId: hospital,
      details: { arriveBy: dayAhead(5, '10:00'), companions: 1, note: 'Con calma' },
    }),
    'a harvest': post('gardener', '/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucchine',
      when,
      placeId: garden,
      details: { gardenId: ids['garden'], crop: 'zucchine', kg: 7, crateKg: 3, bestBefore: '2099-01-01' },
    }),
    'produce asked for': post('resident', '/requests', {
      service: 'orti',
      category: 'produce',
      title: 'Verdura',
      details: { crates: 1, crops: ['zucchine'] },
    }),
    'a person': post('staff', '/people', {
      givenName: 'Elsa',
      familyName: 'Nuova',
      birthDate: '1950-01-01',
      gender: 'f',
      phone: '+390173000001',
      email: 'elsa@example.org',
      spokenLanguages: ['it'],
      devices: 'none',
      channels: ['call'],
    }),
    'a delegation': post('staff', '/delegations', {
      delegatorId: ids['resident'],
      delegateId: ids['neighbour'],
      startsOn: today(),
      endsOn: '2035-01-01',
      paperReference: 'prot. 1',
    }),
    'a garden': post('staff', '/gardens', {
      name: 'Orto nuovo',
      placeId: garden,
      referentId: ids['gardener'],
      plots: 4,
    }),
    'garden work': post('gardener', `/gardens/${ids['garden']}/work`, {
      workedOn: today(),
      minutes: 60,
      note: 'Zappare',
    }),
    'a place': post('staff', '/places', {
      kind: 'shop',
      name: 'Bottega',
      comuneCode: '004003',
      address: 'Via Roma 1',
      lat: 44.7,
      lon: 8.03,
    }),
    'a category': post('staff', '/categories', {
      service: 'condominio',
      code: 'nuova',
      nameIt: 'Nuova',
      nameEn: 'New',
      minutesGuide: 30,
      vettingRequired: false,
    }),
    'a mode': { who: 'staff', method: 'PUT', path: '/api/v1/exchange-modes', body: { mode: 'free' } },
    settings: {
      who: 'staff',
      method: 'PATCH',
      path: '/api/v1/ente/settings',
      body: { sentinelLabel: 'Antenna', officePhone: '0173 1', officeHours: 'Mattina', softLimitMinutes: 600 },
    },
    'an absence': post('resident', '/absences', {
      startsOn: dayAhead(20).slice(0, 10),
      endsOn: dayAhead(22).slice(0, 10),
      reason: 'holiday',
    }),
    'closing days': { who: 'staff', method: 'PUT', path: '/api/v1/ente/closing-days', body: { closings: [] } },
    vetting: post('staff', `/people/${ids['resident']}/vet`, { until: '2040-01-01' }),
    suspension: post('staff', `/people/${ids['resident']}/suspend`, { reason: 'Lo chiede lui' }),
    'an account': {
      who: 'staff',
      method: 'PUT',
      path: `/api/v1/people/${ids['resident']}/account`,
      body: { login: 'nuovo.login' },
    },
    'a residence': {
      who: 'staff',
      method: 'PUT',
      path: `/api/v1/people/${ids['resident']}/residence`,
      body: { home: { comuneCode: '004003', address: 'Via Roma 1' } },
    },
    papers: {
      who: 'staff',
      method: 'PUT',
      path: `/api/v1/drivers/${ids['driver']}/papers`,
      body: {
        car: 'Panda',
        seats: 4,
        wheelchairSpaces: 1,
        licenceUntil: '2040-01-01',
        insuranceUntil: '2040-01-01',
        coverUntil: '2040-01-01',
      },
    },
    'my contacts': {
      who: 'resident',
      method: 'PATCH',
      path: '/api/v1/me',
      body: { phone: '+390173000002', email: 'io@example.org', uiLanguage: 'it', spokenLanguages: ['it'] },
    },
    'sign-in': post('resident', '/sessions', { login: 'qualcuno' }),
  };
}
