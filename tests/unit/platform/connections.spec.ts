// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { withSettings } from '../../../libs/platform/src/database/connections.js';

interface Parameters {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly password: string;
  readonly options?: string;
}

/** As `pg` reads an address. */
function read(url: string): Parameters {
  const { connectionParameters } = new Client({ connectionString: url }) as unknown as {
    connectionParameters: Parameters;
  };
  const { host, port, database, password, options } = connectionParameters;
  return { host, port, database, password, ...(options && { options }) };
}

describe('settings of a connection', () => {
  it.each([
    ['a plain address', 'postgresql://user:p%40ss@host:5433/name?sslmode=disable', '-c role=reciproca_app'],
    ['a socket', 'postgresql:///name?host=/var/run/postgresql', '-c role=reciproca_app'],
    ['one with settings', 'postgresql://host/name?options=-c%20geqo%3Doff', '-c geqo=off -c role=reciproca_app'],
  ])('are added to %s, and the rest is left as it is', (_, url, options) => {
    expect(read(withSettings(url, { role: 'reciproca_app' }))).toEqual({ ...read(url), options });
  });
});
