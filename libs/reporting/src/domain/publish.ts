// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { type BreakdownRow, type Dimension, rawBreakdown } from './breakdown.js';
import { type Deed, listActions, type Profile } from './deed.js';
import { type ActionFigures, deedsOf, rawFigures } from './figures.js';
import type { Period } from './period.js';
import type { ActionRow } from './project-part.js';
import { deedsOfRule, type ScopeRule } from './project-scope.js';
import { type ActionPart, cellId, heldAmounts, heldPeople, type RulePart } from './report-cells.js';
import { type Figure, publishedCount } from './suppression.js';

export interface Published {
  readonly actions: readonly ActionFigures[];
  /** By action. */
  readonly breakdowns: Readonly<Record<string, Readonly<Record<Dimension, readonly BreakdownRow[]>>>>;
  /** Of each action of a project, in their order. */
  readonly rules: readonly ActionRow[];
}

/**
 * What is published of deeds. All tables of a report are held back together: the services add up to all, and an hour stands in
 * several tables.
 */
export function publish(
  deeds: readonly Deed[],
  people: ReadonlyMap<string, Profile>,
  period: Period,
  rules: readonly ScopeRule[] = [],
): Published {
  const actions = listActions().map((action): ActionPart => {
    const by = (dimension: Dimension) => rawBreakdown(dimension, deedsOf(action, deeds), people, period.to);
    const rows = { comune: by('comune'), age: by('age'), gender: by('gender') };
    return { action, figures: rawFigures(action, deeds, people, period), rows };
  });
  const ruled = rules.map((rule): RulePart => {
    const own = deedsOfRule(rule, deeds);
    return { rule, figures: rawFigures('all', own, people, period), deeds: own.length };
  });
  const counts = new Map(listServices().map((service) => [service, deedsOf(service, deeds).length] as const));
  const parts = { actions, rules: ruled, deedsOf: counts };
  const uncounted = heldPeople(parts);
  const held = new Set([...uncounted, ...heldAmounts(parts, uncounted)]);
  const told = (id: string, value: number): Figure => (held.has(id) ? null : value);
  return {
    actions: actions.map((part) => tellAction(part, told)),
    breakdowns: Object.fromEntries(actions.map((part) => [part.action, tellRows(part, told)])),
    rules: ruled.map(({ rule: { name, actionId }, figures }) => ({
      name,
      exchanges: figures.exchanges,
      helped: told(cellId('helped', actionId), figures.helped),
      helpers: told(cellId('helpers', actionId), figures.helpers),
      minutes: told(cellId('minutes', actionId), figures.minutes),
    })),
  };
}

type Tell = (id: string, value: number) => Figure;

function tellAction({ action, figures }: ActionPart, told: Tell): ActionFigures {
  const tell = (measure: 'helped' | 'helpers' | 'minutes' | 'minutesReceived' | 'rideMetres' | 'grams') =>
    told(cellId(measure, action), figures[measure]);
  return {
    ...figures,
    helped: tell('helped'),
    helpers: tell('helpers'),
    newVolunteers: publishedCount(figures.newVolunteers),
    minutes: tell('minutes'),
    minutesReceived: tell('minutesReceived'),
    rideMetres: tell('rideMetres'),
    grams: tell('grams'),
  };
}

function tellRows({ action, rows }: ActionPart, told: Tell): Record<Dimension, BreakdownRow[]> {
  const tell = (dimension: Dimension): BreakdownRow[] =>
    rows[dimension].map(({ key, helped, helpers, minutes }) => ({
      key,
      helped: told(cellId('helped', action, dimension, key), helped),
      helpers: told(cellId('helpers', action, dimension, key), helpers),
      minutes: told(cellId('minutesReceived', action, dimension, key), minutes),
    }));
  return { comune: tell('comune'), age: tell('age'), gender: tell('gender') };
}
