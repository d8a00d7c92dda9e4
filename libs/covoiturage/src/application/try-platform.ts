// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Asked, PlatformClient } from './platform-client.js';

export const PLATFORM_TRIALS = ['up', 'silent', 'key', 'wrong'] as const;
export type PlatformTrial = (typeof PLATFORM_TRIALS)[number];

/** Asks a server whether it is up, and nothing about anybody. It goes out over the net: never with a transaction open. */
@Injectable()
export class TryPlatform {
  constructor(private readonly client: PlatformClient) {}

  async execute(asked: Asked): Promise<PlatformTrial> {
    const { outcome } = await this.client.get(asked, 'status');
    return outcome === 'answered' ? 'up' : outcome;
  }
}
