// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FactoryProvider } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import { ROUTER, type Router } from '../application/router.js';
import { CrowFlyRouter } from './crow-fly-router.js';
import { routingConfigShape } from './routing.config.js';
import { ValhallaClient } from './valhalla-client.js';
import { ValhallaRouter } from './valhalla-router.js';

/** Valhalla where the installation has one, else the straight line. */
export const routerProvider: FactoryProvider<Router> = {
  provide: ROUTER,
  inject: [ENVIRONMENT],
  useFactory(environment: Environment) {
    const { VALHALLA_URL: url } = readConfig(routingConfigShape, environment);
    return url ? new ValhallaRouter(new ValhallaClient(url)) : new CrowFlyRouter();
  },
};
