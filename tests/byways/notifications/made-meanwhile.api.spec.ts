// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HomePanels } from '@reciproca/exchange';
import { newId, systemClock } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { UnitOfWork } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

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

describe('what somebody is told while their page is being made', () => {
  it('is news for that page: it does not say to have seen it', async () => {
    const { id } = await ente.person({});
    let told = 0;
    const tell = async (): Promise<void> => {
      told += 1;
      const seed = {
        ...{ enteId: ente.id, actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null },
        ...({ channel: 'system', language: 'it', requestId: newId(), clock: systemClock } as const),
      };
      await app.app.get(UnitOfWork).run(seed, (ctx) =>
        app.app.get(Notify).notify(ctx, {
          ...{
            personId: id,
            type: 'listing_approved',
            eventKey: newId(),
            link: '/inbox',
            params: {},
            important: false,
          },
        }),
      );
    };
    app.app.get(HomePanels).add({ order: 99, waits: false, render: async () => (await tell(), null) });
    const client = await PageClient.open(app.url, ente, id);
    const seen = async (): Promise<string | undefined> =>
      /data-last-seq="(\d+)"/.exec((await client.get('/')).html)?.[1];
    expect([await seen(), told]).toEqual(['0', 1]);
    expect([await seen(), told]).toEqual(['1', 2]);
  });
});
