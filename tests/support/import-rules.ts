// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './source-files.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Holds the sources of a workspace against `.dependency-cruiser.cjs`.
 * @param workspace absolute path of a folder with `apps`, `libs` and `tsconfig.json`
 */
export function listImportViolations(workspace: string): Violation[] {
  const folders = ['apps', 'libs'].filter((folder) => existsSync(join(workspace, folder)));
  if (folders.length === 0) return [];
  const cli = join(projectDir, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(projectDir, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--config', config, '--output-type', 'json', ...folders],
    {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (!stdout) throw new Error(`dependency-cruiser did not run: ${stderr}`);
  const { violations } = JSON.parse(stdout).summary as {
    violations: { rule: { name: string }; from: string; to: string }[];
  };
  return violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
