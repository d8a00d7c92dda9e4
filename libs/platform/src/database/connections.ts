// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Connections {
  readonly url: string;
  readonly poolSize: number;
  /** How long one waits for a free connection. */
  readonly patienceMs?: number;
}

/** The address with settings that hold on each connection from its start, beside those it has. */
export function withSettings(url: string, settings: Readonly<Record<string, string>>): string {
  const address = new URL(url);
  const before = address.searchParams.get('options');
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set('options', [...(before ? [before] : []), ...options].join(' '));
  return address.href;
}
