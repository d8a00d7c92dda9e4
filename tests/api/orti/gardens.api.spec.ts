// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

describe('a garden', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: TestPerson;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await ente.person({ roles: ['operator'], withLogin: false });
    await ente.garden((await ente.person({ roles: ['resident', 'gardener'], withLogin: false })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  async function plots(): Promise<unknown> {
    const { rows } = await ente.query('SELECT plots FROM gardens WHERE id = $1', [ente.gardenId]);
    return rows[0]?.['plots'];
  }

  it('is corrected by staff, on its page and through the API', async () => {
    const web = await WebVisitor.open(app, ente, operator.id);
    expect((await web.get(`/gardens/${ente.gardenId}`)).html).toContain(`/gardens/${ente.gardenId}/edit`);
    const next = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
    const garden = { name: 'Orto nuovo', placeId: ente.places['garden'] ?? '', referentId: next.id };
    const path = `/gardens/${ente.gardenId}/edit`;
    const refused = await web.post(path, { ...garden, plots: '0' });
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('value="Orto nuovo"')]);
    expect((await web.post(path, { ...garden, plots: '24' })).status).toBe(303);
    expect(await plots()).toBe(24);
    const desk = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
    expect((await desk.send('PATCH', `/gardens/${ente.gardenId}`, { ...garden, plots: 30 })).status).toBe(200);
    expect(await plots()).toBe(30);
    const own = new ApiClient(app.url, await openSession(ente, next.id, 'api'));
    expect((await own.send('PATCH', `/gardens/${ente.gardenId}`, { ...garden, plots: 31 })).status).toBe(403);
  });
});
