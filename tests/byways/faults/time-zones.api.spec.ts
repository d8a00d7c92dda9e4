// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';
import { ServerProcess } from '../../support/server-process.js';

let database: TestDatabase;
let ente: TestEnte;
beforeAll(async () => {
  database = await createTestDatabase();
  ente = await TestEnte.create(database.url);
});
afterAll(async () => {
  await ente.close();
  await database.drop();
});

interface Copy {
  readonly tables: readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[];
}

describe('the copy of what is held about somebody', () => {
  it('has the same days in it wherever the server thinks it stands', async () => {
    const { id } = await ente.person({ birthDate: '1980-09-28', vetted: true });
    const [api, web] = [await openSession(ente, id, 'api'), await openSession(ente, id, 'web')];
    const seen: { birth: unknown; vetted: unknown; page: string | undefined }[] = [];
    for (const zone of ['Europe/Rome', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const server = await ServerProcess.start(database.url, 'off', { TZ: zone });
      const { body } = await new ApiClient(server.url, api).get<Copy>('/me/data');
      const row = body.tables.find(({ table }) => table === 'people')?.rows[0];
      const page = await (
        await fetch(`${server.url}/me/data/full`, { headers: { cookie: `reciproca_session=${web}` } })
      ).text();
      seen.push({
        birth: row?.['birth_date'],
        vetted: row?.['vetted_until'],
        page: /28 settembre 1980[^<]*/.exec(page)?.[0],
      });
      await server.kill();
    }
    const right = { birth: '1980-09-28', vetted: '2099-01-01', page: '28 settembre 1980' };
    expect(seen).toEqual([right, right, right]);
  });
});
