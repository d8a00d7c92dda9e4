// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlatformConfig } from './platform.config.js';

/** A path of this installation as it stands in an e-mail or on paper. */
export function siteAddress({ PUBLIC_URL, PORT }: Pick<PlatformConfig, 'PUBLIC_URL' | 'PORT'>, path: string): string {
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}${path}`;
}
