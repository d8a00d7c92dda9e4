// SPDX-License-Identifier: AGPL-3.0-or-later
import { euclideanProblem, type PlaneNode } from './euclidean-problem.js';
import type { RoundsProblem } from './rounds-problem.js';

export type RoundsFileFault =
  | 'empty'
  | 'header'
  | 'fields'
  | 'not-a-number'
  | 'order'
  | 'node-count'
  | 'window'
  | 'service'
  | 'demand'
  | 'pair-demand'
  | 'depot-demand';

/** A file that is no dial-a-ride problem; `line` is counted from 1. */
export class RoundsFileError extends Error {
  constructor(
    readonly line: number,
    readonly fault: RoundsFileFault,
    readonly found: string,
  ) {
    super(`Line ${line}: ${fault} (${found})`);
    this.name = 'RoundsFileError';
  }
}

interface FileLine {
  readonly number: number;
  readonly values: readonly number[];
}

const HEADER_FIELDS = 5;
const NODE_FIELDS = 7;

/**
 * Reads J.-F. Cordeau's text format: `vehicles count maxRouteMinutes capacity maxRideMinutes`, then `id x y service demand earliest latest`
 * for each node, pick-ups before drops. `count` may be requests or their nodes, and the end depot's line may be missing (the start is
 * the end then): the number of lines decides. Throws {@link RoundsFileError}.
 */
export function readCordeau(text: string): RoundsProblem {
  const [header, ...lines] = numberLines(text);
  if (!header) throw new RoundsFileError(1, 'empty', '');
  const [vehicles = 0, count = 0, maxRouteMinutes = 0, capacity = 0, maxRideMinutes = 0] = header.values;
  const wholeNumbers = [vehicles, count].every((value) => Number.isInteger(value) && value > 0);
  if (
    header.values.length !== HEADER_FIELDS ||
    !wholeNumbers ||
    [maxRouteMinutes, capacity, maxRideMinutes].some((value) => value < 0)
  ) {
    throw new RoundsFileError(header.number, 'header', header.values.join(' '));
  }
  const nodes = lines.map((line, at) => readNode(line, at));
  const requestCount = Math.floor((nodes.length - 1) / 2);
  const last = lines.at(-1)?.number ?? header.number;
  if (requestCount < 1 || (count !== requestCount && count !== 2 * requestCount))
    throw new RoundsFileError(last, 'node-count', String(nodes.length));
  const [start] = nodes;
  if (start && nodes.length === 2 * requestCount + 1) nodes.push(start);
  for (const depot of [0, 2 * requestCount + 1]) {
    if (nodes[depot]!.demand !== 0)
      throw new RoundsFileError(lines[depot]?.number ?? last, 'depot-demand', String(nodes[depot]!.demand));
  }
  for (let pickup = 1; pickup <= requestCount; pickup++) {
    const [given, taken] = [nodes[pickup]!.demand, nodes[pickup + requestCount]!.demand];
    if (given < 0) throw new RoundsFileError(lines[pickup]!.number, 'demand', String(given));
    if (given !== -taken)
      throw new RoundsFileError(lines[pickup + requestCount]!.number, 'pair-demand', `${given} / ${taken}`);
  }
  return euclideanProblem({ vehicles, capacity, maxRouteMinutes, maxRideMinutes }, nodes);
}

function numberLines(text: string): FileLine[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ words: line.trim().split(/\s+/), number: at + 1 }));
  return lines
    .filter(({ words }) => words[0] !== '')
    .map(({ words, number }) => {
      const wrong = words.find((word) => !Number.isFinite(Number(word)));
      if (wrong !== undefined) throw new RoundsFileError(number, 'not-a-number', wrong);
      return { number, values: words.map(Number) };
    });
}

function readNode({ number, values }: FileLine, at: number): PlaneNode {
  if (values.length !== NODE_FIELDS) throw new RoundsFileError(number, 'fields', String(values.length));
  const [id, x = 0, y = 0, serviceMinutes = 0, demand = 0, earliest = 0, latest = 0] = values;
  if (id !== at) throw new RoundsFileError(number, 'order', String(id));
  if (serviceMinutes < 0) throw new RoundsFileError(number, 'service', String(serviceMinutes));
  if (earliest > latest) throw new RoundsFileError(number, 'window', `${earliest}–${latest}`);
  return { x, y, serviceMinutes, demand, earliest, latest };
}
