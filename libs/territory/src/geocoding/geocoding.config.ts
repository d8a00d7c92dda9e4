// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const GEOCODER_KINDS = ['photon', 'nominatim'] as const;

export const geocodingConfigShape = z.object({
  /** A geocoder of the installation's own, such as http://photon:2322; without it addresses are known by their comune. */
  GEOCODER_URL: z.url({ protocol: /^https?$/ }).optional(),
  GEOCODER_KIND: z.enum(GEOCODER_KINDS).default('photon'),
});
