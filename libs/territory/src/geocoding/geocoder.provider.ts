// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FactoryProvider } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import { GEOCODER, type Geocoder } from '../application/geocoder.js';
import { geocodingConfigShape } from './geocoding.config.js';
import { HttpGeocoder } from './http-geocoder.js';
import { nominatim } from './nominatim.js';
import { photon } from './photon.js';

/** Where the installation has none. */
const NOBODY: Geocoder = { isThere: false, find: () => Promise.resolve([]), nearest: () => Promise.resolve(null) };
const DIALECTS = { photon, nominatim };

/** The installation's own where it has one, else nobody is asked. */
export const geocoderProvider: FactoryProvider<Geocoder> = {
  provide: GEOCODER,
  inject: [ENVIRONMENT],
  useFactory(environment: Environment) {
    const { GEOCODER_URL: url, GEOCODER_KIND: kind } = readConfig(geocodingConfigShape, environment);
    return url ? new HttpGeocoder(url, DIALECTS[kind]) : NOBODY;
  },
};
