// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Draft, fixedClock, newId } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { APP_IO_KEY, AppIoServer } from '../../support/app-io-server.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';

export const NOON = new Date('2031-05-14T10:00:00Z');
/** Of everybody a TestEnte makes. */
export const CODE = fiscalCodeFor('1980-05-05', 'RSSMRA', true);

/** An ente with App IO on this machine. */
export class AppIoStage {
  private constructor(
    readonly io: AppIoServer,
    readonly app: TestApp,
    readonly ente: TestEnte,
    readonly coordinatorId: string,
  ) {}

  static async open(): Promise<AppIoStage> {
    const io = new AppIoServer();
    const app = await startTestApp(await io.open());
    const ente = await TestEnte.create(app.database.url);
    const coordinator = await ente.person({ roles: ['coordinator'] });
    return new AppIoStage(io, app, ente, coordinator.id);
  }

  async close(): Promise<void> {
    await this.ente.close();
    await this.app.close();
    await this.io.close();
  }

  visit(personId = this.coordinatorId, language = 'it'): Promise<WebVisitor> {
    return WebVisitor.open(this.app, this.ente, personId, language);
  }

  async setKey(key = APP_IO_KEY): Promise<number> {
    return (await (await this.visit()).post('/settings/app-io', { key })).status;
  }

  /** Somebody who has said yes on their own page. */
  async reached(place: 'first' | 'later' = 'first'): Promise<string> {
    const { id } = await this.ente.person({});
    const answer = await (await this.visit(id)).post('/me/app-io', { appIoCode: CODE, place, agreed: 'on' });
    if (answer.status !== 303) throw new Error(`${answer.status}: ${answer.text}`);
    return id;
  }

  async tell(personId: string, change: Partial<Draft> = {}, at = NOON): Promise<void> {
    const draft = { personId, type: 'listing_approved', params: {}, link: '/offers/1', important: false } as const;
    await this.app.app
      .get(UnitOfWork)
      .run(this.seed(at), (ctx) => this.app.app.get(Notify).notify(ctx, { ...draft, eventKey: newId(), ...change }));
    await this.settle(0, at);
  }

  settle(minutes = 0, from = NOON): Promise<void> {
    return this.app.settle(fixedClock(new Date(from.getTime() + minutes * 60_000)));
  }

  async messages(personId: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.ente.query(
      'SELECT channel, state, attempts, last_error AS error FROM outgoing_messages WHERE person_id = $1 ORDER BY id',
      [personId],
    );
    return rows;
  }

  private seed(at: Date): CtxSeed {
    return {
      enteId: this.ente.id,
      actor: { personId: null, roles: [], sessionId: null },
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: newId(),
      clock: fixedClock(at),
    };
  }
}
