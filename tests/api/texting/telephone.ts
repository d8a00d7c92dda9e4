// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { sign, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '@reciproca/texting';
import { smsConsent } from '../../builders/identity.js';
import type { TestApp } from '../../support/app.js';
import type { TestEnte, TestPerson } from '../../support/world.js';

export const SECRET = 'chiave-di-prova';
export const INBOUND = { SMS_INBOUND_SECRETS: JSON.stringify({ alba: SECRET }) };

/** Somebody's telephone: what they text goes in by the signed door, what they are sent is read back. */
export class Telephone {
  constructor(
    private readonly app: TestApp,
    private readonly ente: TestEnte,
    readonly person: TestPerson,
    readonly number: string,
  ) {}

  static async give(
    app: TestApp,
    ente: TestEnte,
    person: TestPerson,
    number: string,
    consents = true,
  ): Promise<Telephone> {
    await ente.query("UPDATE people SET phone = $2, devices = 'basic_phone', channels = '{sms,call}' WHERE id = $1", [
      person.id,
      number,
    ]);
    if (consents) await ente.add(smsConsent({ personId: person.id }));
    return new Telephone(app, ente, person, number);
  }

  async write(text: string): Promise<string[]> {
    const before = (await this.received()).length;
    const status = await post(this.app, { messageId: newId(), from: this.number, text });
    if (status !== 202) throw new Error(`The door answered ${status}`);
    await this.app.settle();
    return (await this.received()).slice(before);
  }

  /** Oldest first. */
  async received(): Promise<string[]> {
    const { rows } = await this.ente.query(
      "SELECT body FROM outgoing_messages WHERE channel = 'sms' AND address = $1 ORDER BY id",
      [this.number],
    );
    return rows.map(({ body }) => String(body));
  }
}

/** The status the signed door answers. */
export async function post(
  app: TestApp,
  body: unknown,
  over: { slug?: string; secret?: string; timestamp?: number; signature?: string } = {},
): Promise<number> {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const timestamp = String(Math.floor(over.timestamp ?? Date.now() / 1000));
  const answer = await fetch(`${app.url}/api/v1/sms/inbound/${over.slug ?? 'alba'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: timestamp,
      [SIGNATURE_HEADER]: over.signature ?? sign(over.secret ?? SECRET, timestamp, raw),
    },
    body: raw,
  });
  await answer.text();
  return answer.status;
}
