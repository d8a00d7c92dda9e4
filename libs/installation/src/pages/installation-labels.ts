// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T, TextKey } from '@reciproca/ui';

const KEY_OF: Readonly<Record<string, TextKey>> = {
  name: 'installation:ente.name',
  slug: 'installation:ente.slug',
  ambitoCode: 'installation:ente.ambito',
  givenName: 'installation:coordinator.givenName',
  familyName: 'installation:coordinator.familyName',
  email: 'installation:coordinator.email',
  reason: 'installation:ente.reason',
};

/** What each field is called, so that a line of the error summary makes sense alone. */
export function installationLabels(t: T): Record<string, string> {
  const own = Object.entries(KEY_OF).map(([field, key]) => [field, t(key)] as const);
  return Object.fromEntries([...own, ...own.map(([field, text]) => [`coordinator.${field}`, text] as const)]);
}
