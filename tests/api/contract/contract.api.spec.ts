// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceForms, ServicePlugs } from '@reciproca/exchange';
import { listServices } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { listBreakingChanges } from '../../support/breaking-changes.js';

/** What was promised last; `OPENAPI=write npm run jest -- tests/api/contract` writes it anew. */
const PROMISED = join(import.meta.dirname, 'openapi.json');

type Document = Record<string, unknown>;

/** One operation a line, so that a change is seen where it is. */
function textOf({ paths, ...rest }: Document): string {
  const lines = Object.entries(paths as Document).map(([path, operations]) => {
    const own = Object.entries(operations as Document).map(
      ([method, operation]) => `${JSON.stringify(method)}:${JSON.stringify(operation)}`,
    );
    return `${JSON.stringify(path)}:{\n${own.join(',\n')}}`;
  });
  return `{${JSON.stringify(rest).slice(1, -1)},\n"paths":{\n${lines.join(',\n')}\n}}\n`;
}

describe('the contract of the API', () => {
  let app: TestApp;
  let served: Document;
  let promised: Document;

  beforeAll(async () => {
    app = await startTestApp();
    served = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Document;
    if (process.env['OPENAPI'] === 'write') writeFileSync(PROMISED, textOf(served));
    promised = JSON.parse(readFileSync(PROMISED, 'utf8')) as Document;
  });
  afterAll(() => app.close());

  it('breaks nobody who relies on it', () => {
    expect(listBreakingChanges(promised, served)).toEqual([]);
  });

  it('is written down as it is', () => {
    expect(served).toEqual(promised);
  });

  it('names the services in their order, whichever part of the house was made first', () => {
    const order = listServices();
    expect(order).toHaveLength(3);
    expect(
      app.app
        .get(ServicePlugs)
        .list()
        .map(({ service }) => service),
    ).toEqual(order);
    expect(
      app.app
        .get(ServiceForms)
        .list()
        .map(({ service }) => service),
    ).toEqual(order);
  });
});
