// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock, fixedClock } from '@reciproca/kernel';
import { JobSchedule, OutboxRelay } from '@reciproca/platform';
import { createServer } from '../../apps/server/src/server.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { PASSWORD } from './world.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A signed-in client of the JSON contract. */
export class ApiClient {
  constructor(
    private readonly base: string,
    readonly token: string | null,
    private readonly language = 'it',
  ) {}

  get<Body = Record<string, never>>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = Record<string, never>>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  async send<Body = Record<string, never>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body, headers: response.headers };
  }
}

/** The whole server on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  anonymous(language?: string): ApiClient;
  signIn(login: string, language?: string): Promise<ApiClient>;
  /** Works off everything that follows from what was done, until nothing is left to do; what the clock makes due too. */
  settle(clock?: Clock): Promise<void>;
  /** What the clock does when it reaches that moment: every job whose turn has come, and all that follows. */
  reach(moment: Date): Promise<void>;
  close(): Promise<void>;
}

export async function startTestApp(environment: Record<string, string> = {}, given?: TestDatabase): Promise<TestApp> {
  const database = given ?? (await createTestDatabase());
  const app = await createServer({
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    JOBS: 'off',
    DEMO: 'on',
    ...environment,
  });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const anonymous = (language = 'it'): ApiClient => new ApiClient(url, null, language);
  return {
    app,
    url,
    database,
    anonymous,
    async signIn(login, language = 'it') {
      const { status, body } = await anonymous(language).post<{ token: string }>('/sessions', {
        login,
        password: PASSWORD,
      });
      if (status !== 201) throw new Error(`Sign-in of ${login} answered ${status}: ${JSON.stringify(body)}`);
      return new ApiClient(url, body.token, language);
    },
    async settle(clock) {
      await app.get(OutboxRelay).drain(clock);
    },
    async reach(moment) {
      await app.get(JobSchedule).tick(moment);
      await app.get(OutboxRelay).drain(fixedClock(moment));
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
