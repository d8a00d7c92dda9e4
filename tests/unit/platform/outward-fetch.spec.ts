// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AddressInfo, createServer, type Server } from 'node:net';
import { outwardFetch, OwnNetworkRefused, type Resolve } from '../../../libs/platform/src/http/outward-fetch.js';

let inside: Server;
let port: number;
let knocks = 0;

beforeAll(async () => {
  inside = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => void inside.listen(0, '127.0.0.1', done));
  port = (inside.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((done) => void inside.close(() => done())));

const causeOf = (url: string, resolve?: Resolve): Promise<unknown> =>
  outwardFetch(resolve)(url).then(
    () => null,
    (error: Error) => error.cause,
  );

describe('a call to somebody outside', () => {
  it.each([
    '127.0.0.1',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '2130706433',
    '0x7f.1',
    'localhost',
  ])('never opens a connection to %s', async (host) => {
    expect(await causeOf(`https://${host}:${port}/keys`)).toBeInstanceOf(OwnNetworkRefused);
    expect(knocks).toBe(0);
  });

  it('looks at where a name leads each time, and at all of its addresses', async () => {
    const asked: string[] = [];
    const resolve: Resolve = (name) => {
      asked.push(name);
      const inner = { address: '127.0.0.1', family: 4 };
      return Promise.resolve(asked.length === 1 ? [{ address: '8.8.8.8', family: 4 }, inner] : [inner]);
    };
    for (let time = 0; time < 2; time += 1)
      expect(await causeOf(`https://idp.example.org:${port}/`, resolve)).toBeInstanceOf(OwnNetworkRefused);
    expect([asked, knocks]).toEqual([['idp.example.org', 'idp.example.org'], 0]);
  });

  it('is made by TLS alone', async () => {
    expect(await causeOf('http://example.org/')).toBeInstanceOf(OwnNetworkRefused);
  });
});
