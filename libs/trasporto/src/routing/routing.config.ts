// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const routingConfigShape = z.object({
  /** A Valhalla of the installation's own, such as http://valhalla:8002; without it ways are estimated as the crow flies. */
  VALHALLA_URL: z.url({ protocol: /^https?$/ }).optional(),
});
