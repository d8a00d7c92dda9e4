// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const ridesConfigShape = z.object({
  /** Servers of other platforms without TLS or in the same network, as in tests; off unless said. */
  RIDES_PLAIN_HTTP: z.enum(['on', 'off']).default('off'),
});
