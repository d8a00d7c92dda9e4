// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@reciproca/kernel';
import type { Deed } from './deed.js';
import type { Period } from './period.js';

/** What counts for one action of a project: deeds of a service on some days, perhaps of some comuni alone. */
export interface ScopeRule extends Period {
  readonly actionId: string;
  readonly name: string;
  readonly service: Service;
  /** Names of comuni; none stands for all. */
  readonly comuni: readonly string[];
}

/** Which deeds are a project's. */
export interface ProjectScope extends Period {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly ScopeRule[];
}

/** A deed is done where who received it lived then; work for everybody where who did it lived. */
export function deedsOfRule({ service, comuni, from, to }: ScopeRule, deeds: readonly Deed[]): readonly Deed[] {
  return deeds.filter((deed) => {
    const comune = deed.receiverId === null ? deed.giverComune : deed.receiverComune;
    const isThere = comuni.length === 0 || (comune !== null && comuni.includes(comune));
    return deed.service === service && deed.day >= from && deed.day <= to && isThere;
  });
}

/** Each deed once, however many actions of the project it counts for. */
export function deedsInScope(rules: readonly ScopeRule[], deeds: readonly Deed[]): readonly Deed[] {
  const ids = new Set(rules.flatMap((rule) => deedsOfRule(rule, deeds).map(({ id }) => id)));
  return deeds.filter(({ id }) => ids.has(id));
}
