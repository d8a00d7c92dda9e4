// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

export const appIoConfigShape = z.object({
  /** Where App IO listens, https://api.io.pagopa.it/api/v1; without it nothing is ever sent there. */
  APP_IO_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || OWN_HOSTS.includes(new URL(url).hostname), {
      message: 'must be https://',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
});
