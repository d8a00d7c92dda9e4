// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Inject, Logger, type OnModuleInit } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { SESSION_REVOKED_SUBJECT } from '@reciproca/identity';
import {
  Bus,
  PAGES_CHANGED,
  type PagesChanged,
  PLATFORM_CONFIG,
  type PlatformConfig,
  type Principal,
  SESSION_AUTHENTICATOR,
  type SessionAuthenticator,
  STAFF,
} from '@reciproca/platform';
import type { Namespace, Socket } from 'socket.io';
import { BOARD_EVERY_MS } from '../application/board-signal.js';
import { Throttle } from '../application/throttle.js';
import { BOARD_SUBJECT, type BoardHint, LIVE_SUBJECT, type LiveHint } from '../domain/bus-batches.js';
import { connectionCap } from './connection-cap.js';
import { lastSeqOf, seqOf, tokenOf } from './handshake.js';
import { LatestAck } from './latest-ack.js';
import { LiveFeed } from './live-feed.js';
import { MessagePace } from './message-pace.js';
import { OpenFeeds } from './open-feeds.js';
import { SocketReads } from './socket-reads.js';

/** More pages than anybody has open; nobody fills the house alone. */
const MOST_OF_A_PERSON = 50;
/** Everybody's pages: seldom enough for a day on which hundreds post. */
const PAGES_EVERY_MS = 5_000;
/** Should the bus have lost something, open pages are no further behind than this. */
const LOOK_AGAIN_MS = 20_000;
/** Nor for longer than this behind a database that has just failed them. */
const LOOK_AGAIN_SOON_MS = 2_000;
/** What a client is told of its refusal; anything else is ours alone, and passes. */
const REFUSALS = new Set(['sign_in_needed', 'too_many_connections']);

/** Open pages and programs, told as it happens. Clients may be told the same twice and know it by its id; never out of order, never with a hole. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnModuleInit, OnGatewayInit<Namespace>, BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly cap = connectionCap();
  private readonly feeds = new OpenFeeds();
  private readonly board = new Throttle(BOARD_EVERY_MS, (enteId) =>
    this.namespace?.local.to(`staff:${enteId}`).emit('changed', { topic: 'board' }),
  );
  private readonly pages = new Throttle(PAGES_EVERY_MS, (key) => {
    const { enteId, topic, personIds } = JSON.parse(key) as PagesChanged;
    const rooms = personIds ? personIds.map((id) => `pages:${id}`) : `ente:${enteId}`;
    this.namespace?.local.to(rooms).emit('changed', { topic });
  });
  private namespace: Namespace | undefined;
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly reads: SocketReads,
    @Inject(SESSION_AUTHENTICATOR) private readonly sessions: SessionAuthenticator,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.bus.onBack(() => void this.lookAgain());
    this.bus.on(LIVE_SUBJECT, (hints) => {
      for (const hint of hints as LiveHint[]) this.feeds.offer(hint);
    });
    this.bus.on(BOARD_SUBJECT, (hint) => this.board.call((hint as BoardHint).enteId));
    this.bus.on(PAGES_CHANGED, (changed) => this.pages.call(JSON.stringify(changed)));
    this.bus.on(SESSION_REVOKED_SUBJECT, (revoked) => {
      this.namespace?.local.in(`session:${(revoked as { sessionId: string }).sessionId}`).disconnectSockets(true);
    });
  }

  afterInit(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: Error) => next(this.refusalOf(error)),
      );
    });
    namespace.on('connection', (socket: Socket) => this.welcome(socket));
    this.timer = setInterval(() => void this.lookAgain(), LOOK_AGAIN_MS);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    clearTimeout(this.soon);
    this.board.stop();
    this.pages.stop();
  }

  private refusalOf(error: Error): Error {
    if (REFUSALS.has(error.message)) return error;
    this.logger.warn({ err: error }, 'A page could not be let in');
    return new Error('try_later');
  }

  private async admit(socket: Socket): Promise<void> {
    if ((this.namespace?.sockets.size ?? 0) >= this.cap) throw new Error('too_many_connections');
    const token = tokenOf(socket, this.config.SECURE_COOKIES);
    const principal = token ? await this.sessions.authenticate(token) : null;
    if (!principal) throw new Error('sign_in_needed');
    const open = this.namespace?.adapter.rooms.get(`person:${principal.personId}`)?.size ?? 0;
    if (open >= MOST_OF_A_PERSON) throw new Error('too_many_connections');
    socket.data = { principal };
  }

  private welcome(socket: Socket): void {
    const { principal } = socket.data as { principal: Principal };
    const { personId, enteId, sessionId, actingFor } = principal;
    const feed = new LiveFeed(
      this.reads.sourceFor(principal),
      {
        send: (notification) => socket.emit('notification', notification),
        resync: (lastSeq) => socket.emit('resync', { lastSeq }),
      },
      (error) => {
        this.logger.warn({ err: error }, 'A page could not be brought up to date');
        this.lookAgainSoon();
      },
    );
    void socket.join([`person:${personId}`, `session:${sessionId}`, `ente:${enteId}`]);
    // What the page shows is of whom they act for: the next page comes with a new socket.
    void socket.join(`pages:${actingFor?.personId ?? personId}`);
    if (principal.roles.some((role) => STAFF.includes(role))) void socket.join(`staff:${enteId}`);
    // Listed before it reads what was missed: what is made meanwhile waits in the feed's own queue.
    this.feeds.add(personId, feed);
    socket.on('disconnect', () => this.feeds.remove(personId, feed));
    const [pace, ack] = [new MessagePace(), new LatestAck((seq) => this.reads.ack(principal, seq))];
    socket.use((_message, next) => (pace.isTooFast() ? socket.disconnect(true) : next()));
    socket.on('ack', (message: unknown) => {
      const seq = seqOf((message as { seq?: unknown } | null)?.seq);
      if (seq)
        ack.take(seq).catch((error: unknown) => this.logger.warn({ err: error }, 'An acknowledgement was not stored'));
    });
    void feed.start(lastSeqOf(socket));
  }

  private lookAgainSoon(): void {
    if (this.soon) return;
    this.soon = setTimeout(() => {
      this.soon = undefined;
      void this.lookAgain();
    }, LOOK_AGAIN_SOON_MS);
    this.soon.unref();
  }

  private async lookAgain(): Promise<void> {
    try {
      const people = this.feeds.listPeople();
      if (people.length > 0) this.feeds.reach(await this.reads.listCounters(people));
    } catch (error) {
      this.logger.warn({ err: error }, 'Open pages could not be checked');
      this.lookAgainSoon();
    }
  }
}
