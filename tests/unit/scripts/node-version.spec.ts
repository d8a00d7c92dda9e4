// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { isNodeInRange } from '../../../scripts/support/node-version.mjs';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

describe('the versions of Node', () => {
  // Those before cannot load the compiler: they do not let a module of one kind load one of the other in a ring.
  it.each(['20.19.5', '20.20.2', '22.15.1', '22.23.3', '24.0.0', '24.21.0', '100.0.0'])('%s will do', (version) =>
    expect(isNodeInRange(engines.node, version)).toBe(true),
  );

  it.each(['18.20.8', '20.9.0', '20.19.4', '21.7.3', '22.9.0', '22.14.0', '22.15.0'])('%s will not', (version) =>
    expect(isNodeInRange(engines.node, version)).toBe(false),
  );

  it('are not guessed from a range of another kind', () => {
    expect(() => isNodeInRange('20.x', '20.20.2')).toThrow('Not a range');
  });
});
