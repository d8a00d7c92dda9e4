// SPDX-License-Identifier: AGPL-3.0-or-later
import { ApiClient, type TestApp } from './app.js';
import { openSession } from './sessions.js';
import type { TestEnte } from './world.js';

/** Somebody of the test's ente, signed in to the API. */
export interface Neighbour {
  readonly id: string;
  readonly client: ApiClient;
}

export async function signIn(app: Pick<TestApp, 'url'>, ente: TestEnte, id: string): Promise<Neighbour> {
  return { id, client: new ApiClient(app.url, await openSession(ente, id, 'api')) };
}
