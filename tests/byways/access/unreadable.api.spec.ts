// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** What comes back for these bytes, whole. */
function send(bytes: string): Promise<{ status: number; type: string; body: string }> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  // What is cut off while it is still being sent has been answered before.
  socket.on('error', () => undefined);
  socket.write(bytes);
  return new Promise((resolve) =>
    socket.once('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      const type = /content-type: (.*)/i.exec(head)?.[1] ?? '';
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), type: type.trim(), body });
    }),
  );
}
const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;
const ITALIAN = 'Accept-Language: it\r\n';

describe('what cannot be read is refused as everything else is', () => {
  it.each([
    ['headers too long', get('/', `X-Long: ${'x'.repeat(20_000)}\r\n`), 431, 'sono troppo lunghi'],
    ['no HTTP at all', 'hallo\r\n\r\n', 400, 'La richiesta non si legge.'],
    ['an address of the API that is none', get('/api/v1/offers/%zz', ITALIAN), 400, 'La richiesta non si legge.'],
  ])('%s: problem details', async (_, bytes, status, title) => {
    const { type, body, ...answer } = await send(bytes);
    expect([answer.status, type.split(';')[0]]).toEqual([status, 'application/problem+json']);
    const problem = JSON.parse(body) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, code: `http.${status}`, title: expect.stringContaining(title) });
    expect(body).not.toMatch(/FST_|Exceeded|Client Error|url component/);
  });

  it('the address of a page that is none: words for people', async () => {
    const { status, type, body } = await send(get('/offers/%zz', ITALIAN));
    expect([status, type]).toEqual([400, 'text/html; charset=utf-8']);
    expect(body).toContain('La richiesta non si legge.');
    expect(body).not.toContain('FST_');
  });

  it.each(['/api/v1/offers/', '/offers/'])('an id that is too long to be one is not there: %s', async (path) => {
    const { status, body } = await send(get(`${path}${'a'.repeat(3000)}`, ITALIAN));
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/FST_|max param/);
  });
});
