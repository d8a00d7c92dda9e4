// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** Secrets by the short name of the ente: {"alba":"…"}. */
export const secretsShape = z
  .string()
  .default('{}')
  .transform((text, issues) => {
    try {
      return z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));
    } catch {
      issues.addIssue({ code: 'custom', message: 'must be JSON such as {"alba":"secret"}' });
      return z.NEVER;
    }
  });

export const smsConfigShape = z.object({
  SMS_SECRETS: secretsShape,
  /** Gateways without TLS, such as one in the same house; off unless said. */
  SMS_PLAIN_HTTP: z.enum(['on', 'off']).default('off'),
});
