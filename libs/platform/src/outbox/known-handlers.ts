// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Subscription, Subscriptions } from './subscriptions.js';

/** The handlers of this process by name, made anew when there are others. */
export class KnownHandlers {
  private version = -1;
  private names: { readonly inside: readonly string[]; readonly outside: readonly string[] } = {
    inside: [],
    outside: [],
  };

  constructor(private readonly subscriptions: Subscriptions) {}

  /** Those called in a transaction. */
  get inside(): readonly string[] {
    return this.now().inside;
  }

  get outside(): readonly string[] {
    return this.now().outside;
  }

  get all(): readonly string[] {
    const { inside, outside } = this.now();
    return [...inside, ...outside];
  }

  private now(): typeof this.names {
    const { version } = this.subscriptions;
    if (this.version === version) return this.names;
    const list = this.subscriptions.list();
    const namesOf = (those: readonly Subscription[]): string[] => [...new Set(those.map(({ name }) => name))];
    this.names = {
      inside: namesOf(list.filter(({ isOutside }) => !isOutside)),
      outside: namesOf(list.filter(({ isOutside }) => isOutside)),
    };
    this.version = version;
    return this.names;
  }
}
