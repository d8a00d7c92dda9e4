// SPDX-License-Identifier: AGPL-3.0-or-later
const { existsSync } = require('node:fs');

// Who may import whom. Every lib is named here; what it may use is said once, the rules follow from it.
const base = ['kernel', 'platform', 'ui', 'web'];
const places = [...base, 'maps', 'identity', 'territory'];
const exchangeUses = [...places, 'ledger', 'matching', 'diary'];
const service = [...exchangeUses, 'exchange', 'intake'];

const uses = {
  kernel: [],
  platform: ['kernel'],
  ui: ['kernel'],
  web: ['kernel', 'platform', 'ui'],
  matching: ['kernel'],
  ledger: [...base, 'identity', 'intake'],
  identity: base,
  intake: [...base, 'identity'],
  openid: [...base, 'identity'],
  maps: base,
  territory: [...base, 'maps', 'identity', 'intake'],
  diary: places,
  exchange: exchangeUses,
  calendars: [...places, 'diary'],
  condominio: service,
  trasporto: service,
  orti: [...service, 'calendars'],
  planning: service,
  civic: service,
  vetting: places,
  volunteers: [...service, 'trasporto'],
  covoiturage: [...service, 'trasporto'],
  sentinels: places,
  notifications: places,
};
// Each of these looks into several parts of the house, and its list says which.
Object.assign(uses, {
  disputes: [...base, 'identity', 'ledger', 'exchange'],
  conduct: [...places, 'exchange'],
  faces: [...base, 'identity', 'exchange'],
  conversations: [...base, 'identity', 'exchange', 'notifications'],
  privacy: [...base, 'identity', 'ledger', 'exchange'],
  supervision: [...places, 'ledger', 'exchange', 'notifications'],
  reporting: [...base, 'identity', 'exchange'],
  texting: [
    ...places,
    'ledger',
    'exchange',
    'faces',
    'trasporto',
    'planning',
    'notifications',
    'sentinels',
    'conversations',
  ],
  paper: [...service, 'trasporto', 'orti'],
  projects: [...places, 'exchange', 'reporting', 'paper'],
  plots: [...service, 'calendars', 'orti'],
  weeks: [...places, 'diary', 'calendars', 'orti'],
  // Money of a garden, apart from minutes: neither the exchange nor its ledger.
  bookkeeping: [...base, 'identity', 'orti'],
  activities: [...exchangeUses, 'exchange', 'projects'],
  listening: [...places, 'reporting', 'paper', 'sentinels', 'exchange'],
  evaluation: [...places, 'reporting', 'projects'],
  practice: [...service, 'condominio', 'trasporto', 'orti', 'sentinels', 'notifications', 'paper'],
  installation: [...places, 'exchange', 'openid', 'practice'],
  help: base,
});
const parts = Object.keys(uses);
// Puts the libs together for the apps; nobody but an app knows it.
uses.composition = parts;
const allLibs = [...parts, 'composition'];

// A lib of the plan that has no door yet is the compiler's complaint, not one about layers.
const notBuiltYet = allLibs.filter((lib) => !existsSync(`libs/${lib}/src/index.ts`));

const FRAMEWORK = '(^|/)node_modules/(@nestjs|typeorm|pg|fastify|@fastify|preact|socket\\.io|express)(/|$)';
const CODE = '^(apps|libs)/';

const layers = Object.entries(uses).flatMap(([lib, allowed]) => {
  const others = allLibs.filter((other) => other !== lib && !allowed.includes(other));
  if (others.length === 0) return [];
  return [
    {
      name: `layer-${lib}`,
      comment: `${lib} may use ${allowed.join(', ') || 'no other lib'}. What others must hear goes as an event through the outbox.`,
      severity: 'error',
      from: { path: `^libs/${lib}/` },
      to: { path: `^libs/(${others.join('|')})/` },
    },
  ];
});

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'libs-never-use-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'through-the-door',
      comment: 'Another lib is entered by @reciproca/<lib> only, that is its src/index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|http)\\.ts$'] },
    },
    {
      name: 'apps-through-the-door',
      comment: 'Apps enter a lib by @reciproca/<lib> or @reciproca/<lib>/http.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/(index|http)\\.ts$' },
    },
    {
      name: 'door-by-its-name',
      comment: 'Between libs no relative path: write @reciproca/<lib>.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'routes-for-apps-only',
      comment: 'Routes (src/http.ts) are put together by the apps.',
      severity: 'error',
      from: { pathNot: '^apps/' },
      to: { path: '^libs/[^/]+/src/http\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: CODE },
      // A type that two files need stands in a third.
      to: { circular: true },
    },
    {
      name: 'kernel-and-domain-are-pure',
      comment: 'Rules of the domain know no framework, no database and no system.',
      severity: 'error',
      from: { path: '^libs/(kernel/src|[^/]+/src/domain)/' },
      to: { path: FRAMEWORK },
    },
    {
      name: 'kernel-and-domain-without-system',
      severity: 'error',
      from: { path: '^libs/(kernel/src|[^/]+/src/domain)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-without-looks',
      comment: 'Rules do not know how they are shown.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/' },
      to: { path: '^libs/(ui|web)/' },
    },
    {
      name: 'application-knows-no-routes-nor-pages',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/application/' },
      to: { path: '^libs/$1/src/(api|pages)/' },
    },
    {
      name: 'persistence-knows-rules-and-ports-only',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/persistence/' },
      to: { path: '^libs/$1/src/(application|api|pages)/', pathNot: '\\.port\\.ts$' },
    },
    {
      name: 'api-knows-no-pages',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/api/' },
      to: { path: '^libs/$1/src/pages/' },
    },
    {
      name: 'apps-do-not-use-each-other',
      comment: 'What they share stands in libs/composition.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'domain-knows-nothing-outside',
      comment: 'Use cases, tables and pages know the domain, never the other way round.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/' },
      to: { path: '^libs/$1/src/(application|persistence|api|pages)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production belongs in dependencies.',
      severity: 'error',
      // Islands are bundled at build time: what they use travels inside the bundle.
      from: { path: CODE, pathNot: '^libs/ui/src/islands/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: CODE },
      to: {
        couldNotResolve: true,
        ...(notBuiltYet.length > 0 && { pathNot: `^@reciproca/(${notBuiltYet.join('|')})(/http)?$` }),
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: require.resolve('./scripts/support/http-aliases.cjs') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6'],
  },
};
