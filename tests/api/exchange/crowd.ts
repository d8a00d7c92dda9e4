// SPDX-License-Identifier: AGPL-3.0-or-later
import { ApiClient, type Answer, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import type { TestEnte, TestPerson } from '../../support/world.js';

export interface Member {
  readonly id: string;
  readonly client: ApiClient;
}

/** People who will all do something in the same moment; signed in without fifty password hashes. */
export async function gatherCrowd(
  app: TestApp,
  ente: TestEnte,
  count: number,
  make: () => Promise<TestPerson>,
): Promise<Member[]> {
  const crowd: Member[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id } = await make();
    crowd.push({ id, client: new ApiClient(app.url, await openSession(ente, id, 'api')) });
  }
  return crowd;
}

/** How often each status came. */
export function tally(answers: readonly Answer<unknown>[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
