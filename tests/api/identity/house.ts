// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword } from '@reciproca/identity';
import type { Role } from '@reciproca/kernel';
import { createServer } from '../../../apps/server/src/server.js';
import { credentials, ente, person, roleGrant } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

export const PASSWORD = 'tre gatti sul tetto';
const hash = hashPassword(PASSWORD);

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are checked by what the tests expect of them
  readonly body: any;
}

export type Call = (
  method: string,
  path: string,
  payload?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

export interface NewPerson {
  readonly login?: string;
  readonly roles?: readonly Role[];
  readonly birthDate?: string;
  readonly guardianId?: string;
}

/** A server of its own with an empty, migrated database. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly sql: TestDatabase,
    private readonly base: string,
  ) {}

  static async open(): Promise<House> {
    const database = await createTestDatabase();
    const app = await createServer({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', PORT: '0' });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    return new House(app, database, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sql.drop();
  }

  async addEnte(slug: string, settings: object = { residentPasswords: true }): Promise<string> {
    const [id] = await insert(this.sql, null, [ente({ slug, name: slug, settings })]);
    return id;
  }

  async addPerson(
    enteId: string,
    { login, roles = ['resident'], birthDate, guardianId }: NewPerson = {},
  ): Promise<string> {
    const row = person({ birthDate, guardianId });
    const { id } = row.fields;
    await insert(this.sql, enteId, [
      row,
      ...roles.map((role) => roleGrant({ personId: id, role })),
      ...(login ? [credentials({ personId: id, login, passwordHash: await hash })] : []),
    ]);
    return id;
  }

  /** Calls the API with a token, or as nobody. */
  as(token: string | null): Call {
    return async (method, path, payload, headers = {}) => {
      const answer = await fetch(`${this.base}${path}`, {
        method,
        headers: {
          ...headers,
          ...(token && { authorization: `Bearer ${token}` }),
          ...(payload !== undefined && { 'content-type': 'application/json' }),
        },
        ...(payload !== undefined && { body: JSON.stringify(payload) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : null };
    };
  }

  signIn(login: string, password = PASSWORD, code?: string): Promise<Answer> {
    return this.as(null)('POST', '/api/v1/sessions', { login, password, ...(code && { code }) });
  }

  async signedIn(login: string): Promise<Call> {
    const { status, body } = await this.signIn(login);
    if (status !== 201) throw new Error(`${login} cannot sign in: ${JSON.stringify(body)}`);
    return this.as(body.token);
  }
}
