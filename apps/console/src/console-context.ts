// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Environment } from '@reciproca/platform';
import type { Output } from './output/progress.js';

/** What every command works with. */
export interface Console {
  readonly environment: Environment;
  readonly output: Output;
  /** As whom everything is done but what {@link ownerUrl} is for. Throws a plain failure when the environment names no database. */
  databaseUrl(): string;
  /** As whom the tables are made, compared and emptied: the owner's address, or the only one there is. */
  ownerUrl(): string;
}
