// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, PLATFORM_CONFIG, type PlatformConfig, readConfig } from '@reciproca/platform';
import { textingConfigShape } from './texting.config.js';

/** What incoming texts are signed with, by the ente's short name. */
@Injectable()
export class InboundSecrets {
  private readonly secrets: Readonly<Record<string, string>>;
  private readonly demoKey = randomBytes(32);
  /** Unknown enti are checked against this, so that an answer takes as long for them. */
  private readonly nobodys = randomBytes(32).toString('hex');

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {
    this.secrets = readConfig(textingConfigShape, environment).SMS_INBOUND_SECRETS;
  }

  find(slug: string): string | null {
    if (Object.hasOwn(this.secrets, slug)) return this.secrets[slug] ?? null;
    // In the demo nobody has to set anything: the demo's telephones sign within this process.
    return this.config.DEMO ? createHmac('sha256', this.demoKey).update(slug).digest('hex') : null;
  }

  orNobodys(slug: string): string {
    return this.find(slug) ?? this.nobodys;
  }
}
