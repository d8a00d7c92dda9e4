// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((value) => ['on', 'true', '1'].includes(value));

export const platformConfigShape = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  /** Who owns the tables, for the console: it migrates as this user, everything else is done as the one of DATABASE_URL. */
  DATABASE_OWNER_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOL: z.coerce.number().int().min(4).max(200).default(24),
  /** Where it listens; with the demo on, whose passwords everybody knows, on this machine alone unless it is said. */
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  /** Where the source of this very copy is; without it the footer links to the project's own. */
  REPOSITORY_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Whether this process also runs background jobs; off where workers do. */
  JOBS: flag.default(true),
  DEMO: flag.default(false),
  /** Signs form tokens. Without it forms opened before a restart must be sent again. */
  SESSION_SECRET: z
    .string()
    .min(32)
    .default(() => randomBytes(32).toString('hex')),
  /** Seals stored secrets, such as those of second factors: the first key seals, all of them open. Without one they are kept as they are. */
  SECRETS_KEY: z
    .string()
    .default('')
    .transform((keys) => keys.split(',').filter(Boolean))
    .pipe(z.array(z.string().min(32))),
  /** Cookies only over https; on behind a proxy that ends TLS. */
  SECURE_COOKIES: flag.default(false),
  TRUST_PROXY: flag.default(false),
  /** Folders whose disks /health looks at beside that of the documents, such as the one of a Postgres on this machine. */
  WATCHED_FOLDERS: z
    .string()
    .default('')
    .transform((folders) => folders.split(',').filter(Boolean)),
  /** Figures for Prometheus at /metrics; for whoever can reach the port. */
  METRICS: flag.default(false),
  /** The description of the API at /api/docs, for whoever can reach the port; on with the demo unless it is said. */
  API_DOCS: flag.optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(12_000),
});

export type PlatformConfig = z.output<typeof platformConfigShape>;
/** Injection token of the {@link PlatformConfig}. */
export const PLATFORM_CONFIG = Symbol('PLATFORM_CONFIG');
