// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';

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

/** Writes bytes as they are, and waits for the first line of the answer; null when the server hangs up without one. */
async function speak(...parts: readonly string[]): Promise<{ line: string | null; socket: Socket }> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  const line = await new Promise<string | null>((resolve) => {
    socket.once('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
    socket.once('close', () => resolve(null));
  });
  return { line, socket };
}

const PUBLIC = ACCESS_TABLE.filter(({ method, allowed }) => method !== 'GET' && allowed.includes('nobody'));

describe('whoever is not signed in', () => {
  it.each(PUBLIC.map(({ method, path }) => [method, path]))('sends little to %s %s', async (method, path) => {
    const url = app.url + path.replace(':enteSlug', 'alba');
    const body = JSON.stringify({ filler: 'x'.repeat(20_000) });
    const answer = await fetch(url, { method, body, headers: { 'content-type': 'application/json' } });
    // A signed text is measured before anything else looks at it.
    expect(answer.status).toBe(path.startsWith('/api/v1/sms') ? 422 : 413);
  });

  it('is told of many unknown fields in a few words', async () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, 1])));
    const answer = await fetch(`${app.url}/api/v1/sessions`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(422);
    expect((await answer.text()).length).toBeLessThan(2_000);
  });

  it('is refused before a file of theirs is read', async () => {
    const head = [
      'POST /me/documents HTTP/1.1',
      'host: localhost',
      'content-type: multipart/form-data; boundary=x',
      'content-length: 8000000',
    ];
    const { line, socket } = await speak(`${head.join('\r\n')}\r\n\r\n`, '--x\r\nand no more');
    expect(line).toMatch(/^HTTP\/1\.1 (401|403)/);
    socket.destroy();
  });

  it('is cut off who does not come to the end of a request', async () => {
    const { line, socket } = await speak('POST /api/v1/sessions HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
    expect([null, 'HTTP/1.1 408 Request Timeout']).toContain(line);
    socket.destroy();
  });
});

describe('a file', () => {
  const sendRaw = async (type: string, body: string | Buffer): Promise<number> => {
    const form = await openForm(app.url);
    const session = await openSession(ente, (await ente.person({ withLogin: false })).id, 'web');
    const answer = await fetch(`${app.url}/me/documents`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${form.cookie}; reciproca_session=${session}`, 'content-type': type },
      body: new Uint8Array(Buffer.from(body as string)),
    });
    await answer.text();
    return answer.status;
  };

  it('that says it is larger than any may be is not read', async () => {
    const session = await openSession(ente, (await ente.person({ withLogin: false })).id, 'web');
    const head = [
      'POST /me/documents HTTP/1.1',
      'host: localhost',
      `cookie: reciproca_session=${session}`,
      'content-type: multipart/form-data; boundary=x',
      'content-length: 400000000',
    ];
    const { line, socket } = await speak(`${head.join('\r\n')}\r\n\r\n`);
    expect(line).toBe('HTTP/1.1 413 Payload Too Large');
    socket.destroy();
  });

  it.each([
    ['without a boundary', 'multipart/form-data', '--x\r\n'],
    ['with an endless boundary', `multipart/form-data; boundary=${'x'.repeat(5_000)}`, '--x\r\n'],
    [
      'that is cut off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
  ])('%s is a form that cannot be read', async (_, type, body) => {
    expect(await sendRaw(type, body)).toBe(400);
  });
});
