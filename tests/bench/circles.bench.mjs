// SPDX-License-Identifier: AGPL-3.0-or-later
import loadHighs from 'highs';
import { exponentOf } from './growth.mjs';
import { atMost, percentile, result } from './table.mjs';

const SECONDS = 20;
const SIZES = [800, 1500];
const GROWING = [200, 400, 800];
const SEEDS = [1, 2, 3];
const PAIRS = [256, 512, 1024, 2048];
const PAIRS_SECONDS = 60;

/** Circles of three: in pools of pairs, and among people with two offers and one or two needs; the baseline is bare HiGHS on the plain cycle model, cold, for as long. */
export async function measure() {
  const { generatePool, generateSaidmanPool, listCycles, loadSolver, packCircles } =
    await import('../../dist/libs/matching/src/index.js');
  await loadSolver();
  const highs = await loadHighs();
  const results = [];
  for (const people of SIZES) {
    const { graph } = generatePool(1, { people });
    const own = packCircles({ graph, seconds: SECONDS });
    const bare = solveBare(highs, listCycles(graph, 3, Infinity), people);
    // No set of circles weighs more than the lower of the two bounds: both gaps are counted from there.
    const bound = Math.min(own.bound, bare.bound);
    const gapPercent = (objective) => Math.max(0, (bound - objective) / objective) * 100;
    results.push(
      result(`circles.${people}`, 's', own.milliseconds / 1000, bare.milliseconds / 1000, { n: own.cycles }),
    );
    results.push(
      result(`circles.${people} gap`, '%', gapPercent(own.objective), gapPercent(bare.objective), { n: own.cycles }),
    );
  }
  results.push(...pairs(generateSaidmanPool, packCircles));
  results.push(...growth(generatePool, packCircles, listCycles, highs));
  return results;
}

/** Pools after Saidman: the baseline is the time they are given, so that a ratio up to 1 holds; a gap that is not 0 does not. */
function pairs(generateSaidmanPool, packCircles) {
  return PAIRS.flatMap((size) => {
    const { graph } = generateSaidmanPool(1, size);
    const own = packCircles({ graph, seconds: PAIRS_SECONDS });
    const name = `circles.saidman.${size}`;
    return [
      result(name, 's', own.milliseconds / 1000, PAIRS_SECONDS, { n: own.objective, bar: atMost(1, 'ratio') }),
      result(`${name} gap`, '%', own.gap * 100, null, { n: own.objective, bar: atMost(0) }),
    ];
  });
}

function growth(generatePool, packCircles, listCycles, highs) {
  const own = [];
  const bare = [];
  for (const people of GROWING) {
    const pools = SEEDS.map((seed) => generatePool(seed, { people }).graph);
    own.push(
      percentile(
        pools.map((graph) => packCircles({ graph, seconds: SECONDS }).milliseconds),
        0.5,
      ),
    );
    bare.push(
      percentile(
        pools.map((graph) => solveBare(highs, listCycles(graph, 3, Infinity), people).milliseconds),
        0.5,
      ),
    );
  }
  return [
    result('circles.growth', 'exponent', exponentOf(GROWING, own), exponentOf(GROWING, bare), {
      n: GROWING.length * SEEDS.length,
    }),
  ];
}

function solveBare(highs, list, vertices) {
  const started = performance.now();
  return highs.withModel(
    {
      numCols: list.count,
      numRows: vertices,
      sense: highs.constants.objectiveSense.maximize,
      colCost: list.weights,
      colLower: new Float64Array(list.count),
      colUpper: new Float64Array(list.count).fill(1),
      rowLower: new Float64Array(vertices).fill(-Infinity),
      rowUpper: new Float64Array(vertices).fill(1),
      integrality: new Int32Array(list.count).fill(highs.constants.variableType.integer),
      matrix: {
        format: 'csc',
        numRows: vertices,
        numCols: list.count,
        starts: list.starts,
        indices: list.vertices,
        values: new Float64Array(list.vertices.length).fill(1),
      },
    },
    (model) => {
      model.options.set({ output_flag: false, time_limit: SECONDS, mip_rel_gap: 0 });
      model.run();
      return {
        objective: model.getObjectiveValue(),
        bound: Number(model.info.get('mip_dual_bound')),
        milliseconds: performance.now() - started,
      };
    },
  );
}
