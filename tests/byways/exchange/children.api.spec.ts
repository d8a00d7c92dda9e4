// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Someone {
  readonly id: string;
  readonly client: ApiClient;
}
interface Proposal {
  readonly id: string;
  readonly offerer: { readonly id: string };
  readonly child: { readonly side: string; readonly age: number; readonly guardian: { readonly name: string } | null };
}

let app: TestApp;
let ente: TestEnte;
let olga: Someone;
let carla: Someone;
let mother: Someone;
let boy: Someone;
let vetted: Someone;
let stranger: Someone;

const VETTED_UNTIL = '2099-01-01';
const BORN = dayAhead(-14 * 365 - 60).slice(0, 10);

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  olga = await someone({ roles: ['operator'] });
  carla = await someone({ roles: ['operator'] });
  mother = await someone({ givenName: 'Franca', familyName: 'Viglione', phone: '+393331234567' });
  boy = await someone({ givenName: 'Tommaso', birthDate: BORN });
  await ente.query('UPDATE people SET guardian_id = $2 WHERE id = $1', [boy.id, mother.id]);
  vetted = await someone({ givenName: 'Guido', vetted: true });
  stranger = await someone({ givenName: 'Piero' });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function someone({ givenName, ...change }: { givenName?: string; [name: string]: unknown }): Promise<Someone> {
  const { id } = await ente.person({ withLogin: false, ...change });
  if (givenName) await ente.query('UPDATE people SET given_name = $2 WHERE id = $1', [id, givenName]);
  return { id, client: new ApiClient(app.url, await openSession(ente, id, 'api')) };
}

const shopping = (title: string) => ({
  service: 'condominio',
  category: 'shopping',
  title,
  when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
  durationMinutes: 60,
});

/** What is asked for the boy, with the two who offer it. */
async function ask(): Promise<{ requestId: string; proposals: Proposal[] }> {
  await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
  for (const { id } of [vetted, stranger])
    await olga.client.post('/offers', { ...shopping('Do una mano'), onBehalfOf: id, again: true });
  const { body } = await olga.client.post<{ id: string }>('/requests', {
    ...shopping('Compiti di matematica'),
    onBehalfOf: boy.id,
    again: true,
  });
  await app.settle();
  const { body: found } = await olga.client.get<{ items: Proposal[] }>(`/requests/${body.id}/proposals`);
  return { requestId: body.id, proposals: found.items };
}
const yes = (who: Someone, id: string, body: object = {}) =>
  who.client.post<{ code: string; title: string; state: string; agreementId: string | null }>(
    `/proposals/${id}/accept`,
    body,
  );

describe('a child who needs help', () => {
  it('is proposed to adults alone whom the ente vouches for, who read how old the child is and who answers', async () => {
    const { proposals } = await ask();
    expect(proposals.map(({ offerer }) => offerer.id)).toEqual([vetted.id]);
    const [proposal] = proposals;
    const { body } = await vetted.client.get<Proposal>(`/proposals/${proposal?.id}`);
    expect(body.child).toEqual({
      side: 'request',
      name: 'Tommaso',
      age: 14,
      guardian: { id: null, name: 'Franca V.', shortName: 'Franca V.', phone: null },
    });
  });

  it('is told of with the age, wherever the helper reads it', async () => {
    await ask();
    const { body } = await vetted.client.get<{ items: { type: string; title: string }[] }>('/notifications');
    expect(body.items.find(({ type }) => type === 'proposal_for_offer')?.title).toContain('(14 anni)');
  });

  it('gives no yes itself: it is told who is asked', async () => {
    const { proposals } = await ask();
    const id = proposals[0]?.id ?? '';
    const refused = await yes(boy, id);
    expect([refused.status, refused.body.code]).toEqual([422, 'proposal.guardian_asked']);
    expect(refused.body.title).toContain('Franca Viglione');
    expect(refused.body.title).toContain('333 123 4567');
  });

  it('is agreed for by the adult who answers, as themselves', async () => {
    const { proposals } = await ask();
    const id = proposals[0]?.id ?? '';
    expect((await yes(vetted, id)).body.state).toBe('accepted_by_offer');
    const said = await yes(mother, id, { onBehalfOf: boy.id });
    expect([said.status, said.body.state]).toEqual([200, 'agreed']);
  });

  it('is agreed for by staff only where they have heard the adult, whose yes is kept as theirs', async () => {
    const { proposals } = await ask();
    const id = proposals[0]?.id ?? '';
    const refused = await yes(olga, id, { onBehalfOf: boy.id, channel: 'phone' });
    expect([refused.status, refused.body.code]).toEqual([422, 'proposal.guardian_asked']);
    const said = await yes(olga, id, { onBehalfOf: boy.id, channel: 'phone', heard: ['request'] });
    expect([said.status, said.body.state]).toEqual([200, 'accepted_by_request']);
    const kept = await ente.query('SELECT person_id, said_by, heard_by FROM spoken_consents WHERE proposal_id = $1', [
      id,
    ]);
    expect(kept.rows).toEqual([{ person_id: boy.id, said_by: mother.id, heard_by: olga.id }]);
  });

  it('has nobody agreed with who lost the trust of the ente since', async () => {
    const { proposals } = await ask();
    const id = proposals[0]?.id ?? '';
    expect((await yes(mother, id, { onBehalfOf: boy.id })).body.state).toBe('accepted_by_request');
    await ente.query('UPDATE people SET vetted_until = NULL WHERE id = $1', [vetted.id]);
    expect(await yes(vetted, id)).toMatchObject({ status: 409, body: { code: 'agreement.child_needs_vetted' } });
    await ente.query('UPDATE people SET vetted_until = $2 WHERE id = $1', [vetted.id, VETTED_UNTIL]);
  });

  it('has nobody agreed with where no adult is written down', async () => {
    const { proposals } = await ask();
    await ente.query('UPDATE people SET guardian_id = NULL WHERE id = $1', [boy.id]);
    const answer = await yes(carla, proposals[0]?.id ?? '', { heard: ['request', 'offer'] });
    expect([answer.status, answer.body.code]).toEqual([409, 'proposal.guardian_missing']);
    await ente.query('UPDATE people SET guardian_id = $2 WHERE id = $1', [boy.id, mother.id]);
  });

  it('on the telephone names the adult, keeps the yes as the adult’s, and says the age to the helper', async () => {
    const { requestId, proposals } = await ask();
    const form = await openForm(app.url);
    const cookie = `${form.cookie}; reciproca_session=${await openSession(ente, olga.id, 'web')}`;
    const path = `/calls/with/${boy.id}/requests/${requestId}`;
    const read = async (at: string): Promise<string> =>
      (await fetch(app.url + at, { headers: { cookie, 'accept-language': 'it' } })).text();
    const shown = await read(path);
    expect(shown).toContain('Il sì lo dà Franca Viglione, non Tommaso.');
    expect(shown).toContain('tel:+393331234567');
    expect(shown).toContain('Tommaso ha 14 anni');
    expect(shown).not.toContain('Tommaso dice sì');
    const said = await fetch(`${app.url}${path}/yes`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ proposalId: proposals[0]?.id ?? '', _csrf: form.token }).toString(),
    });
    expect(said.status).toBe(303);
    const kept = await ente.query('SELECT person_id, said_by FROM spoken_consents WHERE request_id = $1', [requestId]);
    expect(kept.rows).toEqual([{ person_id: boy.id, said_by: mother.id }]);
    const { body } = await yes(vetted, proposals[0]?.id ?? '');
    const told = await read(`/calls/with/${boy.id}/agreed/${body.agreementId}`);
    expect(told).toContain('Che cosa dire a Franca');
  });
});
