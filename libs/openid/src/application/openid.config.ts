// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const openidConfigShape = z.object({
  /** Providers without TLS, such as one in the same house that is being tried; off unless said. */
  OIDC_PLAIN_HTTP: z.enum(['on', 'off']).default('off'),
});
