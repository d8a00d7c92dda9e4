// SPDX-License-Identifier: AGPL-3.0-or-later
import { withMigrationSource } from '@reciproca/composition';
import { listNamedConstraints } from '@reciproca/platform';
import { refusalText } from '@reciproca/web';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

describe('constraints of the schema', () => {
  let app: TestApp;
  let ente: TestEnte;
  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  it('that have a refusal of their own are there under that name', async () => {
    const there = await withMigrationSource(app.database.url, async (dataSource) => {
      const rows = await dataSource.query<{ name: string }[]>(
        `SELECT conname AS name FROM pg_constraint UNION SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique`,
      );
      return new Set(rows.map(({ name }) => name));
    });
    expect(listNamedConstraints().length).toBeGreaterThan(5);
    expect(listNamedConstraints().filter((name) => !there.has(name))).toEqual([]);
  });

  it('refuse the second of two who write the same at the same moment, and name the field', async () => {
    const coordinator = await ente.person({ roles: ['operator', 'coordinator'] });
    const client = await app.signIn(coordinator.login);
    const category = {
      service: 'condominio',
      code: 'gardening',
      nameIt: 'Giardinaggio',
      nameEn: 'Gardening',
      minutesGuide: 60,
      vettingRequired: false,
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.post('/categories', category)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 409) expect(body).toMatchObject({ code: 'category.code_taken', errors: [{ field: 'code' }] });
    }
  });

  it.each(['any.there_already', 'any.gone', 'any.out_of_bounds'])('have words for %s', (code) => {
    expect(refusalText(code, 'it')).not.toBe(refusalText('any.refused', 'it'));
  });
});
