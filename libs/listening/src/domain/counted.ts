// SPDX-License-Identifier: AGPL-3.0-or-later
import { countCellOf, FEWEST_PEOPLE, heldBack, type Sum } from '@reciproca/reporting';
import type { GivenAnswer } from './answer.js';
import type { Crossing, Groups } from './crossing.js';

/** Null where it is held back. */
export type Count = number | null;

/** A question as something that each answer falls into exactly one part of, not answering among them. */
export interface Partition {
  readonly id: string;
  readonly parts: readonly string[];
  readonly partOf: (answer: GivenAnswer) => string;
  readonly groups: readonly Groups[];
  /** The part that tells nothing of whoever is in it, however few. */
  readonly harmless?: string;
}

export interface CountedPart {
  readonly part: string;
  readonly count: Count;
  /** By crossing and group. */
  readonly crossed: Readonly<Record<string, Readonly<Record<string, Count>>>>;
}

type Cells = Map<string, { readonly value: number; readonly isSmall: boolean }>;

const groupCell = (crossing: Crossing, key: string): string => `${crossing}:${key}`;
const partCell = (part: string): string => `part:${part}`;
const crossedCell = (crossing: Crossing, key: string, part: string): string => `${groupCell(crossing, key)}:${part}`;

/** Counts of all questions, with small ones held back together: what one table holds of a group no other one tells. */
export function countAll(
  answers: readonly GivenAnswer[],
  partitions: readonly Partition[],
): ReadonlyMap<string, CountedPart[]> {
  const shared = new Set<string>();
  for (;;) {
    const before = shared.size;
    const tables = partitions.map((partition) => tableOf(answers, partition, shared));
    for (const { held, groupIds } of tables) for (const id of held) if (groupIds.has(id)) shared.add(id);
    if (shared.size === before)
      return new Map(partitions.map((partition, index) => [partition.id, readTable(partition, tables[index]!)]));
  }
}

interface Table {
  readonly cells: Cells;
  readonly held: ReadonlySet<string>;
  readonly groupIds: ReadonlySet<string>;
}

function tableOf(answers: readonly GivenAnswer[], partition: Partition, shared: ReadonlySet<string>): Table {
  const { parts, partOf, groups, harmless } = partition;
  const told = new Set<string>();
  const values = new Map<string, number>([['all', answers.length]]);
  const count = (id: string): unknown => values.set(id, (values.get(id) ?? 0) + 1);
  for (const answer of answers) {
    const part = partOf(answer);
    count(partCell(part));
    for (const { crossing, keyOf } of groups) {
      count(groupCell(crossing, keyOf(answer)));
      count(crossedCell(crossing, keyOf(answer), part));
    }
  }
  const sums: Sum[] = [
    { total: 'all', parts: parts.map(partCell) },
    ...groups.flatMap(({ crossing, keys }) => [
      { total: 'all', parts: keys.map((key) => groupCell(crossing, key)) },
      ...parts.map((part) => ({
        total: partCell(part),
        parts: keys.map((key) => crossedCell(crossing, key, part)),
      })),
      ...keys.map((key) => ({
        total: groupCell(crossing, key),
        parts: parts.map((part) => crossedCell(crossing, key, part)),
      })),
    ]),
  ];
  if (harmless !== undefined) {
    told.add(partCell(harmless));
    for (const { crossing, keys } of groups) for (const key of keys) told.add(crossedCell(crossing, key, harmless));
  }
  const ids = new Set(sums.flatMap(({ total, parts: of }) => [total, ...of]));
  const cells: Cells = new Map(
    [...ids].map((id) => {
      const cell = countCellOf(values.get(id) ?? 0);
      return [id, { ...cell, isSmall: (cell.isSmall && !told.has(id)) || shared.has(id) }];
    }),
  );
  const groupIds = new Set([
    'all',
    ...groups.flatMap(({ crossing, keys }) => keys.map((key) => groupCell(crossing, key))),
  ]);
  return { cells, held: heldBack(cells, sums, FEWEST_PEOPLE), groupIds };
}

function readTable({ parts, groups }: Partition, { cells, held }: Table): CountedPart[] {
  const read = (id: string): Count => (held.has(id) ? null : (cells.get(id)?.value ?? 0));
  return parts.map((part) => ({
    part,
    count: read(partCell(part)),
    crossed: Object.fromEntries(
      groups.map(({ crossing, keys }) => [
        crossing,
        Object.fromEntries(keys.map((key) => [key, read(crossedCell(crossing, key, part))])),
      ]),
    ),
  }));
}
