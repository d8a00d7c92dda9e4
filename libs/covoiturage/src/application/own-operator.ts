// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlatformConfig, siteAddress } from '@reciproca/platform';

/** By which other platforms know this installation: the bare host it is reached at. */
export function ownOperator(config: PlatformConfig): string {
  return new URL(siteAddress(config, '/')).hostname;
}
