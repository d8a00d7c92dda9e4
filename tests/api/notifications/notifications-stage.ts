// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import { Global, Module, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Test } from '@nestjs/testing';
import { ServicePlugs } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { refusalText } from '@reciproca/web';
import { IdentityHttpModule } from '@reciproca/identity/http';
import { fixedClock, newId, type Role, systemClock, type DomainEvent, type Draft } from '@reciproca/kernel';
import { Notify, NotificationsModule } from '@reciproca/notifications';
import { NotificationsHttpModule } from '@reciproca/notifications/http';
import {
  type CtxSeed,
  emit,
  ERROR_PAGES,
  JobSchedule,
  OutboxRelay,
  PlatformModule,
  REFUSAL_TEXTS,
  UnitOfWork,
} from '@reciproca/platform';
import { PlatformHttpModule } from '@reciproca/platform/http';
import { io, type Socket } from 'socket.io-client';
import supertest from 'supertest';
import { ExchangeNewsWords } from '../../../libs/exchange/src/application/exchange-news-words.js';
import { ente, person, roleGrant, session, tokenHashOf } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { ahead } from '../../builders/row.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

@Global()
@Module({
  providers: [
    { provide: REFUSAL_TEXTS, useValue: { textFor: refusalText } },
    { provide: ERROR_PAGES, useValue: { render: (_request: unknown, _status: number, code: string) => code } },
  ],
  exports: [REFUSAL_TEXTS, ERROR_PAGES],
})
class PortsModule {}

/** Somebody who has news: notifications have none of their own. */
@Module({ providers: [ExchangeNewsWords, ServicePlugs] })
class NewsModule {}

export interface SignedInPerson {
  readonly id: string;
  readonly token: string;
  readonly sessionId: string;
}

/** Identity and notifications behind real routes and sockets, over a database of their own. */
export class NotificationsStage {
  enteId = '';

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly url: string,
  ) {}

  /** With further modules beside its own, for routes that need signed-in people too. */
  static async open(...modules: Type[]): Promise<NotificationsStage> {
    const database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, JOBS: 'off', LOG_LEVEL: 'silent' };
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(environment),
        PortsModule,
        IdentityModule,
        NotificationsModule,
        NewsModule,
        PlatformHttpModule,
        IdentityHttpModule,
        NotificationsHttpModule,
        ...modules,
      ],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ genReqId: () => newId() }), {
      bodyParser: false,
    });
    await app.register(cookie, { secret: randomBytes(32).toString('hex') });
    await app.register(formbody);
    await app.register(csrf, {
      cookieOpts: { signed: true, path: '/' },
      getToken: (request) => (request.body as { _csrf?: string } | null)?._csrf,
    });
    app.useWebSocketAdapter(new IoAdapter(app));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const stage = new NotificationsStage(app, database, `http://127.0.0.1:${port}`);
    stage.enteId = await stage.addEnte();
    return stage;
  }

  async addEnte(): Promise<string> {
    const [id] = await insert(this.database, null, [ente()]);
    return id;
  }

  async addPerson(
    change: Parameters<typeof person>[0] = {},
    role: Role = 'resident',
    enteId = this.enteId,
  ): Promise<SignedInPerson> {
    const token = randomBytes(24).toString('base64url');
    const row = person({ devices: 'smartphone', channels: ['socket'], ...change });
    const personId = row.fields.id;
    const opened = session({ personId, tokenHash: tokenHashOf(token), expiresAt: ahead({ days: 1 }) });
    await insert(this.database, enteId, [row, roleGrant({ personId, role }), opened]);
    return { id: personId, token, sessionId: opened.fields.id };
  }

  seed(enteId = this.enteId): CtxSeed {
    const actor = { personId: null, roles: [], sessionId: null };
    return {
      enteId,
      actor,
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: newId(),
      clock: systemClock,
    };
  }

  /** Writes notifications; what follows is left to `deliver`. */
  tell(...drafts: (Partial<Draft> & { personId: string })[]): Promise<void> {
    return this.app.get(UnitOfWork).run(this.seed(), (ctx) =>
      this.app.get(Notify).notifyMany(
        ctx,
        drafts.map((draft) => ({
          type: 'listing_approved',
          params: {},
          link: '/offers/1',
          important: false,
          eventKey: newId(),
          ...draft,
        })),
      ),
    );
  }

  async news(topic: string, payload: unknown): Promise<void> {
    await this.app.get(UnitOfWork).run(this.seed(), (ctx) => emit(ctx, { topic, payload } as DomainEvent));
    await this.deliver();
  }

  async deliver(): Promise<void> {
    await this.app.get(OutboxRelay).drain();
  }

  /** What the clock does when it reaches that moment. */
  async reach(moment: Date): Promise<void> {
    await this.app.get(JobSchedule).tick(moment);
    await this.app.get(OutboxRelay).drain(fixedClock(moment));
  }

  connect(auth: Record<string, unknown>, headers: Record<string, string> = {}): LiveClient {
    return new LiveClient(
      io(`${this.url}/live`, {
        auth,
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: headers,
      }),
    );
  }

  /** A request of the JSON contract. */
  api(person: SignedInPerson | null, method: 'get' | 'post', path: string, body?: object): supertest.Test {
    const request = supertest(this.url)[method](`/api/v1${path}`);
    if (person) void request.set('authorization', `Bearer ${person.token}`);
    return body ? request.send(body) : request;
  }

  page(person: SignedInPerson, path: string): supertest.Test {
    return supertest(this.url).get(path).set('cookie', `reciproca_session=${person.token}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

/** A socket and everything it was told, in the order it came. */
export class LiveClient {
  readonly seqs: number[] = [];
  readonly notifications: {
    seq: number;
    id: string;
    title: string;
    about: string | null;
    link: string;
    type: string;
  }[] = [];
  readonly changes: string[] = [];
  readonly resyncs: number[] = [];

  constructor(readonly socket: Socket) {
    socket.on('notification', (notification) => {
      this.seqs.push(notification.seq);
      this.notifications.push(notification);
    });
    socket.on('changed', ({ topic }) => this.changes.push(topic));
    socket.on('resync', ({ lastSeq }) => this.resyncs.push(lastSeq));
  }

  /** 'connected', or why not. */
  ready(): Promise<string> {
    if (this.socket.connected) return Promise.resolve('connected');
    return new Promise((resolve) => {
      this.socket.once('connect', () => resolve('connected'));
      this.socket.once('connect_error', ({ message }) => resolve(message));
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Waits until it holds; fails when it does not within `withinMs`. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs = 3_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
