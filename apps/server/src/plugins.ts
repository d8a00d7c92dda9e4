// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hostOf, setTiles, type Tiles, TILES } from '@reciproca/maps';
import {
  bearerToken,
  cookieToken,
  hostCookieName,
  hostCookieOptions,
  KnownSessions,
  LARGEST_BODY_BYTES,
  largestBodyOf,
  LARGEST_UPLOAD_BYTES,
  Metrics,
  type PlatformConfig,
} from '@reciproca/platform';
import { setAssetManifest, setSiteLinks } from '@reciproca/ui';

const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url));

/** The page that shows the API document styles itself inline; no page of ours does. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Everything that stands before the controllers. */
export async function registerPlugins(app: NestFastifyApplication, config: PlatformConfig): Promise<void> {
  const secure = config.SECURE_COOKIES;
  const known = app.get(KnownSessions);
  const tiles = app.get<Tiles | null>(TILES);
  app.getHttpAdapter().getInstance().decorate('secureCookies', secure);
  await app.register(cookie, { secret: config.SESSION_SECRET });
  boundBodies(app);
  await app.register(formbody, { bodyLimit: LARGEST_BODY_BYTES });
  await takeUploads(app);
  await app.register(csrf, {
    cookieKey: hostCookieName('reciproca_form', secure),
    cookieOpts: { ...hostCookieOptions(secure), signed: true },
    getToken: (request) =>
      (request.body as { _csrf?: string } | null)?._csrf ?? (request.headers['x-csrf-token'] as string | undefined),
  });
  leaveHelmetToPages(app);
  await app.register(helmet, {
    hsts: secure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...(tiles ? [hostOf(tiles)] : [])],
        connectSrc: ["'self'", ...socketOf(config.PUBLIC_URL)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
  });
  await app.register(rateLimit, {
    max: config.REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => known.countedBy(bearerToken(request) ?? cookieToken(request), request.ip),
    allowList: ({ routeOptions: { url } }) => url === '/health' || url?.startsWith('/assets/') === true,
  });
  limitWrongAddresses(app);
  if (existsSync(ASSETS)) {
    setAssetManifest(join(ASSETS, 'manifest.json'));
    await app.register(fastifyStatic, {
      root: ASSETS,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      setHeaders: (reply, path) => {
        // It answers for every page, not only for what lies beside it.
        if (basename(path).startsWith('service-worker.')) reply.setHeader('service-worker-allowed', '/');
      },
    });
  }
  setTiles(tiles);
  if (config.REPOSITORY_URL) setSiteLinks({ repository: config.REPOSITORY_URL });
  observe(app);
}

/** Where pages open their socket, for browsers to which `'self'` means the scheme of the page alone. */
function socketOf(publicUrl: string | undefined): string[] {
  return publicUrl ? [new URL(publicUrl).origin.replace(/^http/, 'ws')] : [];
}

/** Each route takes as much as it says, whatever the body is. */
function boundBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      route.bodyLimit = largestBodyOf(route.config);
    });
}

/** Files are read by the guard, once it knows that whoever sends them may. */
async function takeUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: LARGEST_UPLOAD_BYTES, files: 1, fields: 20, fieldSize: 64 * 1024 },
  });
}

/** What no route answers passes the limiter of the routes by. */
function limitWrongAddresses(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const limit = server.rateLimit();
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404) await limit.call(server, request, reply);
  });
}

/** JSON is never rendered: its routes need no page policy, and working one out for each answer costs more than the rest of the frame. */
function leaveHelmetToPages(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (route.url.startsWith('/api/v1/')) route.helmet = false;
    });
}

function observe(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? '(none)';
      metrics.requestSeconds.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      request.log.info(
        { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime), requestId: request.id },
        'answered',
      );
      done();
    })
    .addHook('onSend', (request, reply, payload, done) => {
      reply.header('x-request-id', request.id);
      reply.header('x-content-type-options', 'nosniff');
      if (request.routeOptions.url?.startsWith('/api/docs')) reply.header('content-security-policy', DOCS_POLICY);
      if (!reply.getHeader('cache-control')) reply.header('cache-control', 'no-store');
      done(null, payload);
    });
}
