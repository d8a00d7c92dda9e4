// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DynamicModule, Type } from '@nestjs/common';
import { type Environment, PlatformModule } from '@reciproca/platform';
import { libModules } from './lib-modules.js';

/** The whole house without its doors: what server, worker and console have in common. */
export function domainModules(environment: Environment): (DynamicModule | Type)[] {
  return [PlatformModule.forRoot(environment), ...libModules];
}
