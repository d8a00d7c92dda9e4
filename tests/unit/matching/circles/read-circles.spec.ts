// SPDX-License-Identifier: AGPL-3.0-or-later
import { InstanceFault, loadSolver, packCircles, readCircles, writeCircles } from '@reciproca/matching';

beforeAll(loadSolver);

// Three pairs in a ring, two of them also directly, and one who gives without asking: 1 → 2 → 3 → 1, 1 ⇄ 2.
const WMD = `# FILE NAME: own.wmd
# TITLE: Own instance
# DATA TYPE: wmd
# NUMBER ALTERNATIVES: 4
# NUMBER EDGES: 6
# ALTERNATIVE NAME 1: Pair 1
# ALTERNATIVE NAME 2: Pair 2
# ALTERNATIVE NAME 3: Pair 3
# ALTERNATIVE NAME 4: Alturist 4
1,2,1.0
2,1,1.0
2, 3, 1.0
3,1,1.0
3,4,0.0
4,3,1.0
`;
const OLD_WMD = '4,6\n1,Pair 1\n2,Pair 2\n3,Pair 3\n4,Altruist 4\n0,1,1\n1,0,1\n1,2,1\n2,0,1\n2,3,0\n3,2,1\n';
const EDGES = '3 4\n0 1 1.0\n1 0 1.0\n1\t2\t1.0\n2 0 1.0\n-1 -1 -1\n';

describe('readCircles', () => {
  it.each([
    ['wmd', WMD, 4],
    ['old-wmd', OLD_WMD, 4],
    ['edges', EDGES, 3],
    ['edges', EDGES.replaceAll('\n', '\r\n'), 3],
  ])('reads %s, and leaves out who gives without asking', (format, text, vertices) => {
    const instance = readCircles(text);
    expect(instance).toMatchObject({ format, altruists: vertices === 4 ? [3] : [] });
    expect(instance.graph.vertices).toBe(vertices);
    expect([...instance.graph.starts.slice(0, 4)]).toEqual([0, 1, 3, 4]);
    expect([...instance.graph.targets]).toEqual([1, 0, 2, 0]);
    expect(packCircles({ graph: instance.graph })).toMatchObject({ objective: 3, bound: 3, gap: 0, cycles: 2 });
    expect(packCircles({ graph: instance.graph, maxLength: 2 })).toMatchObject({ objective: 2, gap: 0 });
  });

  it('takes arcs counted from 0 in the new form and from 1 in the old', () => {
    const fromZero = WMD.replace(
      /^(\d),\s*(\d),/gm,
      (_, from: string, to: string) => `${Number(from) - 1},${Number(to) - 1},`,
    );
    expect([...readCircles(fromZero).graph.targets]).toEqual([1, 0, 2, 0]);
    expect([...readCircles('2,2\n1,a\n2,b\n1,2,3\n2,1,4\n').graph.weights]).toEqual([3, 4]);
  });

  it.each([
    ['empty', 1, '\n\n'],
    ['head', 1, 'not a head\n'],
    ['head', 1, '# TITLE: without counts\n1,2,1\n'],
    ['name', 3, '2,1\n1,a\n0,1,1\n'],
    ['arc', 11, WMD.replace('2,1,1.0', '2,1,heavy')],
    ['arc', 3, EDGES.replace('1 0 1.0', '1 0')],
    ['vertex', 13, WMD.replace('3,1,1.0', '3,9,1.0')],
    ['vertex', 5, EDGES.replace('2 0 1.0', '2 3 1.0')],
    ['loop', 3, EDGES.replace('1 0 1.0', '1 1 1.0')],
    ['twice', 3, EDGES.replace('1 0 1.0', '0 1 1.0')],
    ['twice', 11, WMD.replace('2,1,1.0', '1,2,2.0')],
    ['count', 1, WMD.replace('3,1,1.0\n', '')],
    ['count', 1, EDGES.replace('3 4', '3 5')],
    ['end', 5, EDGES.replace('-1 -1 -1\n', '')],
  ])('says what is wrong and where: %s in line %i', (kind, line, text) => {
    let fault: unknown;
    try {
      readCircles(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(InstanceFault);
    expect(fault).toMatchObject({ kind, line });
    expect((fault as Error).message).toContain(`Line ${line}`);
  });
});

describe('writeCircles', () => {
  it('writes one circle a line, numbered as the file is', () => {
    const instance = readCircles(WMD);
    const lines = writeCircles(instance, packCircles({ graph: instance.graph })).split('\n');
    expect(lines).toContain('# objective: 3');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['1 2 3 : 3']);
    const edges = readCircles(EDGES);
    expect(writeCircles(edges, packCircles({ graph: edges.graph }))).toContain('\n0 1 2 : 3\n');
  });
});
