// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { listRoutes } from '../../support/routes.js';
import { ACCESS_TABLE } from './access-table.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('the access table', () => {
  it('names every route there is, and none that is gone', () => {
    expect(listRoutes(app.app).map(nameOf).toSorted()).toEqual(ACCESS_TABLE.map(nameOf).toSorted());
  });

  it('shuts nobody out whom a lesser one is let in for: staff may call whatever residents may', () => {
    const odd = ACCESS_TABLE.filter(({ allowed }) => allowed.includes('resident') && !allowed.includes('operator'));
    expect(odd).toEqual([]);
  });
});
