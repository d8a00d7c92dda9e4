// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionnaire, questionnaireVersion } from '../../builders/listening.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { readPage } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

describe('an open address', () => {
  it('takes as many answers a minute from one place as a hall of people sends, and no more', async () => {
    const keptBy = (await ente.person({ roles: ['coordinator'], withLogin: false })).id;
    const asked = questionnaire({ keptBy });
    const version = questionnaireVersion({ questionnaireId: asked.fields.id, writtenBy: keptBy });
    await ente.addAll([asked, version]);
    const body = new URLSearchParams({ version: version.fields.id, q1: 'o1', consent: 'true' }).toString();
    const statuses: number[] = [];
    for (let nth = 0; nth < 62; nth += 1)
      statuses.push((await readPage(`${app.url}/ask/${asked.fields.linkToken}`, '', body)).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
    const { rows } = await ente.query('SELECT count(*)::int AS count FROM questionnaire_answers', []);
    expect(rows).toEqual([{ count: 60 }]);
  });
});
