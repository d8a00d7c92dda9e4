// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { CirclesInstance, CirclesSolution, InstanceFaultKind } from '@reciproca/matching';
import { PlainFailure } from '../output/plain-failure.js';
import type { Output } from '../output/progress.js';

interface CirclesOptions {
  readonly maxLength: number;
  readonly seconds: number;
  readonly out?: string;
}

const FAULTS: Readonly<Record<InstanceFaultKind, string>> = {
  empty: 'il file è vuoto',
  head: "l'intestazione non dice quanti sono i vertici e gli archi",
  name: 'qui serve il numero di un vertice e il suo nome',
  arc: 'qui servono partenza, arrivo e peso',
  vertex: 'un vertice che non esiste',
  loop: 'un arco che torna al suo stesso vertice',
  twice: 'un arco già scritto prima',
  count: "gli archi non sono quanti ne dice l'intestazione (detti / trovati)",
  end: 'manca la riga finale -1 -1 -1',
};

/** `solve circles FILE`: the best disjoint circles of a published barter instance, with the proof of how good they are. */
export function addSolveCircles(solve: Command, output: Output): void {
  solve
    .command('circles')
    .description('i circoli migliori di uno scambio: file PrefLib .wmd o elenco di archi')
    .argument('<file>', "l'istanza; il formato si riconosce dal contenuto")
    .option('--max-length <n>', 'quanti vertici al massimo in un circolo', atLeast(2, true), 3)
    .option('--seconds <n>', 'tempo massimo in secondi', atLeast(0.1, false), 60)
    .option('--out <file>', 'dove scrivere i circoli; di solito FILE.solution')
    .action(async (file: string, options: CirclesOptions) => {
      const { loadSolver, packCircles, writeCircles } = await import('@reciproca/matching');
      const instance = await readInstance(file);
      await loadSolver();
      const solution = packCircles({ graph: instance.graph, maxLength: options.maxLength, seconds: options.seconds });
      const out = options.out ?? `${file}.solution`;
      try {
        writeFileSync(out, writeCircles(instance, solution));
      } catch (error) {
        throw new PlainFailure(`Non riesco a scrivere ${out}: ${(error as Error).message}`);
      }
      output.write(`${describe(instance, solution)}\ncircoli scritti in: ${out}\n`);
    });
}

async function readInstance(file: string): Promise<CirclesInstance> {
  const { InstanceFault, readCircles } = await import('@reciproca/matching');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new PlainFailure(`Non riesco a leggere ${file}: ${(error as Error).message}`);
  }
  try {
    return readCircles(text);
  } catch (error) {
    if (!(error instanceof InstanceFault)) throw error;
    throw new PlainFailure(`${file}, riga ${error.line}: ${FAULTS[error.kind]} «${error.text.slice(0, 60)}»`);
  }
}

function describe(
  { graph, altruists }: CirclesInstance,
  { objective, bound, gap, milliseconds, cycles, circles }: CirclesSolution,
): string {
  const covered = circles.reduce((sum, circle) => sum + circle.vertices.length, 0);
  return [
    `objective: ${objective}`,
    `bound: ${bound}`,
    `gap: ${gap}`,
    `seconds: ${(milliseconds / 1000).toFixed(3)}`,
    `cycles: ${cycles}`,
    `status: ${gap === 0 ? 'optimal' : 'feasible'}`,
    `vertici: ${graph.vertices - altruists.length}, donatori senza richiesta lasciati fuori: ${altruists.length}, archi: ${graph.targets.length}`,
    `circoli: ${circles.length}, vertici serviti: ${covered}`,
  ].join('\n');
}

function atLeast(least: number, isWhole: boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value >= least) || (isWhole && !Number.isInteger(value)))
      throw new InvalidArgumentError(`Serve un numero da ${least} in su.`);
    return value;
  };
}
