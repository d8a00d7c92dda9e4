// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** As a browser names itself to its push service. */
export const endpointShape = z.object({ endpoint: z.url({ protocol: /^https?$/ }).max(1000) });

/** With the keys what is sent to it is sealed with: a point of P-256 and sixteen bytes, in base64url. */
export const deviceShape = endpointShape.extend({
  p256dh: z.string().regex(/^[\w-]{87}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
});
