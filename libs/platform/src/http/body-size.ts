// SPDX-License-Identifier: AGPL-3.0-or-later

/** Forms and JSON of ours are a few kB; longer texts are refused field by field, and above this nothing is read at all. */
export const LARGEST_BODY_BYTES = 64 * 1024;

/** For routes that are open to everybody: `@RouteConfig(SMALL_BODY)`. */
export const SMALL_BODY = { bodyBytes: 4 * 1024 } as const;
/** For routes that are open to everybody and take a form along. */
export const MIDDLE_BODY = { bodyBytes: 16 * 1024 } as const;
/** For routes that take long lists. */
export const LARGE_BODY = { bodyBytes: 1024 * 1024 } as const;

/** What a route takes, by its Fastify config. */
export function largestBodyOf(config: unknown): number {
  return (config as { bodyBytes?: number } | undefined)?.bodyBytes ?? LARGEST_BODY_BYTES;
}
