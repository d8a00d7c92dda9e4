// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ApiClient, TestApp } from '../../support/app.js';
import { dayAhead, type TestEnte, type TestPerson } from '../../support/world.js';

export interface Neighbour extends TestPerson {
  readonly as: ApiClient;
}

export interface Thread {
  readonly other: { id: string; name: string } | null;
  readonly isOpen: boolean;
  readonly matters: { kind: string; id: string }[];
  readonly items: {
    id: string;
    words: string | null;
    isOwn: boolean;
    state: string;
    canTakeBack: boolean;
    canReport: boolean;
    channel: string;
  }[];
}

export async function neighbour(app: TestApp, ente: TestEnte): Promise<Neighbour> {
  const person = await ente.person();
  return { ...person, as: await app.signIn(person.login) };
}

let days = 2;

/** A proposal between the two. */
export async function propose(app: TestApp, ente: TestEnte, giver: Neighbour, receiver: Neighbour): Promise<string> {
  days += 1;
  const help = {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    when: { windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '12:00') }] },
  };
  const offer = (await giver.as.post<{ id: string }>('/offers', help)).body.id;
  const request = (await receiver.as.post<{ id: string }>('/requests', help)).body.id;
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE offer_id = $1 AND request_id = $2', [
    offer,
    request,
  ]);
  return String(rows[0]?.['id']);
}

export async function agree(app: TestApp, ente: TestEnte, giver: Neighbour, receiver: Neighbour): Promise<string> {
  const proposal = await propose(app, ente, giver, receiver);
  await receiver.as.post(`/proposals/${proposal}/accept`);
  return (await giver.as.post<{ agreementId: string }>(`/proposals/${proposal}/accept`)).body.agreementId;
}
