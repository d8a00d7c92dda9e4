// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstRun } from '@reciproca/installation';
import {
  closeInTime,
  createLog,
  ensureDatabaseFits,
  type Environment,
  LARGEST_BODY_BYTES,
  type PlatformConfig,
  PinoLogger,
  platformConfigShape,
  readConfig,
} from '@reciproca/platform';
import { LogController } from 'fastify';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './api-document.js';
import { Drain } from './drain.js';
import { registerPlugins } from './plugins.js';
import { attachSockets } from './sockets.js';
import { answerUnreadable, refuseAddress } from './unreadable-requests.js';

/** Whoever takes longer to send what they ask for, or only its head, is cut off; a file of 8 MB needs 2 Mbit/s for it. */
const REQUEST_WITHIN_MS = 30_000;
const HEAD_WITHIN_MS = 10_000;
const LOOK_FOR_SLOW_MS = 2_000;
/** Node's own limit of what comes before a body. */
const LARGEST_HEAD_BYTES = 16_384;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The server, ready but not listening: what tests use. */
export async function createServer(environment: Environment): Promise<NestFastifyApplication> {
  return (await build(environment)).app;
}

async function build(environment: Environment): Promise<{ app: NestFastifyApplication; drain: Drain }> {
  const config = readConfig(platformConfigShape, environment);
  const log = createLog(config.LOG_LEVEL);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    http: { headersTimeout: HEAD_WITHIN_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    // One proxy: what it says of who came before it is its word, what they say of others is theirs.
    trustProxy: config.TRUST_PROXY ? (_address, hop) => hop === 0 : false,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // What is too long to be an id is refused where ids are read.
    routerOptions: { maxParamLength: LARGEST_HEAD_BYTES },
    frameworkErrors: refuseAddress,
    clientErrorHandler: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(environment), adapter, {
    logger: new PinoLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  const drain = new Drain(app.getHttpAdapter().getInstance());
  await registerPlugins(app, config);
  attachSockets(app, config);
  if (config.API_DOCS ?? config.DEMO) serveApiDocument(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, drain };
}

/** Starts the server on the port and host of the environment. Throws a `StartRefusal` where the database does not fit it. */
export async function startServer(environment: Environment): Promise<RunningServer> {
  const config: PlatformConfig = readConfig(platformConfigShape, environment);
  await ensureDatabaseFits(config.DATABASE_URL);
  const { app, drain } = await build(environment);
  // The demo's passwords are known to everybody: it is not for the network unless somebody says so.
  await app.listen(config.PORT, config.HOST ?? (config.DEMO ? '127.0.0.1' : '0.0.0.0'));
  const first = await app.get(FirstRun).findAddress();
  if (first)
    new Logger('Installation').warn(`Nobody looks after this installation yet. Open this page, within a day: ${first}`);
  const address = app.getHttpServer().address() as { port: number };
  return {
    url: config.PUBLIC_URL ?? `http://localhost:${address.port}`,
    async close() {
      await drain.run();
      await closeInTime(app);
    },
  };
}
