// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';

/** Where this house is found from outside, for what is printed. */
@Injectable()
export class PublicAddress {
  constructor(@Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig) {}

  of(path: string): string {
    return siteAddress(this.config, path);
  }
}
