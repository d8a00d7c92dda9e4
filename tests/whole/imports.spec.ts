// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listImportViolations } from '../support/import-rules.js';
import { listLibs, projectDir } from '../support/source-files.js';

const LIBS = [
  'privacy',
  'kernel',
  'platform',
  'ui',
  'matching',
  'ledger',
  'identity',
  'intake',
  'maps',
  'territory',
  'diary',
  'calendars',
  'exchange',
  'condominio',
  'trasporto',
  'covoiturage',
  'orti',
  'planning',
  'vetting',
  'civic',
  'volunteers',
  'sentinels',
  'notifications',
  'supervision',
  'reporting',
  'projects',
  'evaluation',
  'listening',
  'activities',
  'plots',
  'bookkeeping',
  'weeks',
  'texting',
  'paper',
  'practice',
  'installation',
  'help',
  'openid',
  'disputes',
  'conduct',
  'conversations',
  'faces',
  'composition',
  'web',
];

describe('imports between the parts', () => {
  it('keep the rules', () => {
    expect(listImportViolations(projectDir)).toEqual([]);
  });

  it('know every lib there is', () => {
    expect(listLibs().filter((lib) => !LIBS.includes(lib))).toEqual([]);
  });
});

describe('the import rules themselves', () => {
  let workspace: string;
  const index = Object.fromEntries(LIBS.map((lib) => [`libs/${lib}/src/index.ts`, `export const ${lib} = '${lib}';`]));

  function listBroken(files: Record<string, string>): string[] {
    for (const [path, text] of Object.entries({ ...index, ...files })) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    return [...new Set(listImportViolations(workspace).map(({ rule, from }) => `${rule}: ${from}`))].sort();
  }

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'reciproca-imports-'));
    for (const file of ['tsconfig.json', 'package.json']) cpSync(join(projectDir, file), join(workspace, file));
    symlinkSync(join(projectDir, 'node_modules'), join(workspace, 'node_modules'));
  });
  afterEach(() => rmSync(workspace, { recursive: true, force: true }));

  it('let through what is allowed', () => {
    expect(
      listBroken({
        'libs/exchange/src/a.ts':
          "import { ledger } from '@reciproca/ledger';\nimport { b } from './b.js';\nexport { ledger, b };",
        'libs/exchange/src/b.tsx': "import { ui } from '@reciproca/ui';\nexport const b = ui;",
        'libs/exchange/src/http.ts': "export { b } from './b.js';",
        'libs/paper/src/a.ts': "export { orti } from '@reciproca/orti';",
        'apps/server/src/a.ts':
          "import { b } from '@reciproca/exchange/http';\nimport { orti } from '@reciproca/orti';\nexport { b, orti };",
      }),
    ).toEqual([]);
  });

  it('refuse the wrong lib, a side entrance, routes outside the apps and a lib that uses an app', () => {
    expect(
      listBroken({
        'libs/kernel/src/a.ts': "export { platform } from '@reciproca/platform';",
        'libs/orti/src/a.ts': "export { trasporto } from '@reciproca/trasporto';",
        'libs/notifications/src/a.ts': "export type { exchange } from '@reciproca/exchange';",
        'libs/exchange/src/deep.ts': 'export const deep = 1;',
        'libs/exchange/src/http.ts': 'export const routes = 1;',
        'libs/supervision/src/a.ts': "export { deep } from '../../exchange/src/deep.js';",
        'libs/supervision/src/b.ts': "export { routes } from '@reciproca/exchange/http';",
        'libs/supervision/src/c.ts': "export { ledger } from '../../ledger/src/index.js';",
        'libs/supervision/src/d.ts': "export { main } from '../../../apps/server/src/main.js';",
        'apps/server/src/main.ts': "export { deep as main } from '../../../libs/exchange/src/deep.js';",
      }),
    ).toEqual([
      'apps-through-the-door: apps/server/src/main.ts',
      'door-by-its-name: apps/server/src/main.ts',
      'door-by-its-name: libs/supervision/src/a.ts',
      'door-by-its-name: libs/supervision/src/c.ts',
      'layer-kernel: libs/kernel/src/a.ts',
      'layer-notifications: libs/notifications/src/a.ts',
      'layer-orti: libs/orti/src/a.ts',
      'libs-never-use-apps: libs/supervision/src/d.ts',
      'routes-for-apps-only: libs/supervision/src/b.ts',
      'through-the-door: libs/supervision/src/a.ts',
    ]);
  });

  it('refuse cycles, frameworks in the domain, development packages and what does not exist', () => {
    expect(
      listBroken({
        'libs/ledger/src/a.ts': "import { b } from './b.js';\nexport const a = () => b;",
        'libs/ledger/src/b.ts': "import { a } from './a.js';\nexport const b = () => a;",
        'libs/ledger/src/domain/c.ts': "import { Injectable } from '@nestjs/common';\nexport { Injectable };",
        'libs/ledger/src/domain/d.ts': "import { join } from 'node:path';\nexport { join };",
        'libs/ledger/src/domain/e.ts': "export { f } from '../persistence/f.js';",
        'libs/ledger/src/persistence/f.ts': 'export const f = 1;',
        'libs/ledger/src/g.ts': "import fc from 'fast-check';\nexport { fc };",
        'libs/ledger/src/h.ts': "export { nothing } from './nowhere.js';",
        'libs/kernel/src/i.ts': "import { Column } from 'typeorm';\nexport { Column };",
      }),
    ).toEqual([
      'domain-knows-nothing-outside: libs/ledger/src/domain/e.ts',
      'kernel-and-domain-are-pure: libs/kernel/src/i.ts',
      'kernel-and-domain-are-pure: libs/ledger/src/domain/c.ts',
      'kernel-and-domain-without-system: libs/ledger/src/domain/d.ts',
      'no-cycles: libs/ledger/src/a.ts',
      'no-development-packages: libs/ledger/src/g.ts',
      'resolvable: libs/ledger/src/h.ts',
    ]);
  });

  it('refuse what goes up inside a lib, a cycle of types, an app that uses another and a lib that knows the whole', () => {
    expect(
      listBroken({
        'libs/ledger/src/application/a.ts': "import type { B } from '../api/b.js';\nexport type A = B;",
        'libs/ledger/src/api/b.ts': "import type { C } from '../pages/c.js';\nexport type B = C;",
        'libs/ledger/src/pages/c.ts': 'export type C = string;',
        'libs/ledger/src/persistence/d.ts': "import type { A } from '../application/a.js';\nexport type D = A;",
        'libs/ledger/src/persistence/port.ts': "import type { P } from '../application/p.port.js';\nexport type Q = P;",
        'libs/ledger/src/application/p.port.ts': 'export type P = string;',
        'libs/exchange/src/domain/e.ts': "import type { ui } from '@reciproca/ui';\nexport type E = typeof ui;",
        'libs/exchange/src/f.ts': "import type { G } from './g.js';\nexport interface F {\n  g: G;\n}",
        'libs/exchange/src/g.ts': "import type { F } from './f.js';\nexport interface G {\n  f: F;\n}",
        'libs/paper/src/h.ts': "export { composition } from '@reciproca/composition';",
        'apps/worker/src/i.ts': 'export const i = 1;',
        'apps/server/src/j.ts': "export { i } from '../../worker/src/i.js';",
      }),
    ).toEqual([
      'api-knows-no-pages: libs/ledger/src/api/b.ts',
      'application-knows-no-routes-nor-pages: libs/ledger/src/application/a.ts',
      'apps-do-not-use-each-other: apps/server/src/j.ts',
      'domain-without-looks: libs/exchange/src/domain/e.ts',
      'layer-paper: libs/paper/src/h.ts',
      'no-cycles: libs/exchange/src/f.ts',
      'persistence-knows-rules-and-ports-only: libs/ledger/src/persistence/d.ts',
    ]);
  });
});
