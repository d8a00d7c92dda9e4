// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);
const ASKED = `?asked=1&from=${day(-30)}`;

let app: TestApp;
let ente: TestEnte;
let person: TestPerson;
let tutor: TestPerson;
let operatorIn: TestPerson;
let operator: ApiClient;
let pages: PageClient;
const code = fiscalCodeFor('1970-03-05', 'VRDLGU');

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  person = await ente.person({ familyName: 'Verdi', birthDate: '1970-03-05' });
  tutor = await ente.person({ roles: ['tutor'] });
  operatorIn = await ente.person({ roles: ['operator'] });
  operator = await app.signIn(operatorIn.login);
  pages = await PageClient.open(app.url, ente, operatorIn.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const agree = (more: object = {}) =>
  operator.post<{ id: string; errors: { field: string }[] }>(`/people/${person.id}/civic-returns`, {
    tutorId: tutor.id,
    agreedHours: 20,
    activities: 'Cura del verde',
    startsOn: day(-20),
    endsOn: day(20),
    paperReference: 'prot. 12',
    ...more,
  });

async function file(kind: 'csv' | 'xlsx'): Promise<Buffer> {
  const cookie = `reciproca_session=${await openSession(ente, operatorIn.id, 'web')}`;
  const answer = await fetch(`${app.url}/lists/civic_hours/${kind}${ASKED}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('hours of projects useful to the community', () => {
  it('take no tax code that proves itself wrong', async () => {
    const wrong = await agree({ fiscalCode: `${code.slice(0, 15)}${code.endsWith('A') ? 'B' : 'A'}` });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toMatchObject([{ field: 'fiscalCode', code: 'fiscal_code.check' }]);
  });

  it('are listed by person and day, with tax code, commitment, from and until, hours and project', async () => {
    const { body } = await agree({ fiscalCode: code.toLowerCase(), project: 'PUC Verde pulito', protocol: '77/2026' });
    const path = `/civic-returns/${body.id}/attendance`;
    expect((await operator.post(path, { day: day(-2), from: '09:00', until: '11:30' })).status).toBe(201);
    expect((await operator.post(path, { day: day(-1), minutes: 45 })).status).toBe(201);
    const own = await app.signIn(person.login);
    expect((await own.post(path, { day: day(-3), minutes: 60 })).status).toBe(201);

    const shown = await pages.get(`/lists/civic_hours${ASKED}`);
    expect(shown.text).toContain('2 righe');
    const rows = await readSheet(await file('xlsx'));
    expect(
      rows.slice(1).map(([family, given, fiscal, what, protocol, , from, until, hours, project]) => [
        [family, given, fiscal, what, protocol],
        [from, until, hours, project],
      ]),
    ).toEqual([
      [
        ['Verdi', expect.any(String), code, 'Cura del verde', '77/2026'],
        ['09:00', '11:30', 2.5, 'PUC Verde pulito'],
      ],
      [
        ['Verdi', expect.any(String), code, 'Cura del verde', '77/2026'],
        [null, null, 0.75, 'PUC Verde pulito'],
      ],
    ]);
    expect(rows[1]?.[5]).toEqual(new Date(`${day(-2)}T00:00:00Z`));
    expect((await file('csv')).toString()).toContain('2,5;PUC Verde pulito');
    const { rows: written } = await ente.query(
      "SELECT 1 FROM access_log WHERE ente_id = $1 AND detail->>'what' = 'list_saved' AND detail->>'list' = 'civic_hours'",
      [ente.id],
    );
    expect(written).toHaveLength(2);
  });

  it('are for staff: the tutor sees neither the list nor the tax code', async () => {
    const tutors = await PageClient.open(app.url, ente, tutor.id);
    expect((await tutors.get('/lists/civic_hours/csv')).status).toBe(403);
    const { body } = await (await app.signIn(tutor.login)).get<{ items: object[] }>('/civic-returns');
    expect(body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain(code);
  });
});
