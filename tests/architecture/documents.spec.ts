// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listLibs, listSourceFiles, projectDir } from '../support/source-files.js';

const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage']);

/** Every Markdown file of the project, with slashes: `docs/privacy.md`. */
function listDocuments(folder = projectDir): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listDocuments(path);
    return entry.name.endsWith('.md') ? [relative(projectDir, path).replaceAll('\\', '/')] : [];
  });
}

/** Variables of the configuration shapes: the keys in capitals of every file that declares one. */
function listVariables(): string[] {
  const shapes = listSourceFiles('libs', 'apps').filter(({ path }) => path.endsWith('.config.ts'));
  return shapes.flatMap(({ text }) => [...text.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name));
}

/** The anchor a heading gets: lower case, no punctuation, dashes for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Links to files or headings that are not there, as `file: link`. */
function listBrokenLinks(path: string): string[] {
  const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(projectDir, target))) return true;
      return (
        anchor !== undefined &&
        ![...read(target).matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => anchorOf(heading) === anchor)
      );
    })
    .map((link) => `${path}: ${link}`);
}

const documents = listDocuments();

describe('the documents', () => {
  it('are found', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/privacy.md', 'libs/kernel/README.md']));
  });

  it('link to what is there', () => {
    expect(documents.flatMap(listBrokenLinks)).toEqual([]);
  });

  it('name no folder of somebody’s machine', () => {
    expect(documents.filter((path) => /(^|[\s"'`(=])\/(work|root|home|Users)\//m.test(read(path)))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('names every variable of the configuration', () => {
    const variables = listVariables();
    expect(variables).toEqual(expect.arrayContaining(['DATABASE_URL', 'SMTP_URL']));
    expect(variables.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('names no variable that nothing reads', () => {
    const readByScripts = ['DATA_DIR', 'CHROMIUM_PATH'];
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
    expect(named.filter((name) => ![...listVariables(), ...readByScripts].includes(name))).toEqual([]);
  });

  it('names every lib and every command of npm it speaks of', () => {
    expect(listLibs().filter((lib) => !readme.includes(`](libs/${lib}/README.md)`))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm run ([a-z-]+)/g)].map(([, name = '']) => name),
    );
    expect(commands).toContain('console');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('every lib', () => {
  it('says in a README what it owns', () => {
    expect(listLibs().filter((lib) => !documents.includes(`libs/${lib}/README.md`))).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(projectDir, 'docs/decisions')).sort();

  it('are numbered without gaps', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => file.slice(0, 5))).toEqual(
      files.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(files)('%s is one page: context, decision, consequences', (file) => {
    const text = read(`docs/decisions/${file}`);
    expect(text.startsWith(`# ${file.slice(0, 4)}. `)).toBe(true);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(35);
  });
});

describe('publiccode.yml', () => {
  const text = read('publiccode.yml');
  /** The lines below a key, or nothing where it is missing. */
  const below = (key: string): string => new RegExp(`^${key}:\\n((?: +.*\\n|\\n)+)`, 'm').exec(text)?.[1] ?? '';
  const has = (block: string, ...keys: string[]): void => {
    expect(keys.filter((key) => !new RegExp(`^ *${key}: *\\S*`, 'm').test(block))).toEqual([]);
  };

  it('has the keys that are mandatory', () => {
    has(text, 'publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType', 'description');
    has(below('legal'), 'license');
    has(below('maintenance'), 'type', 'contacts');
    has(below('localisation'), 'localisationReady', 'availableLanguages');
  });

  it.each(['it', 'en'])('describes the software in %s', (language) => {
    const description =
      new RegExp(`^ {2}${language}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(below('description'))?.[1] ?? '';
    has(description, 'shortDescription', 'longDescription', 'features');
    expect((/shortDescription: (.+)/.exec(description)?.[1] ?? '').length).toBeLessThanOrEqual(150);
    expect(
      (/longDescription: \|\n([\s\S]+?)\n {4}features:/.exec(description)?.[1] ?? '').length,
    ).toBeGreaterThanOrEqual(500);
  });

  it('uses words of the vocabulary and agrees with package.json', () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
    expect(text).toMatch(/^developmentStatus: (concept|development|beta|stable|obsolete)$/m);
    expect(text).toMatch(/^softwareType: standalone\/web$/m);
    expect(text).toMatch(/^ {2}type: (internal|contract|community|none)$/m);
    expect(text).toContain(`\nsoftwareVersion: ${version}\n`);
    expect(text).toContain(`\n  license: ${license}\n`);
  });
});

describe('the licence', () => {
  it('is the whole AGPL 3', () => {
    const text = read('LICENSE');
    expect(text).toMatch(/^\s*GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007\n/);
    expect(text).toContain('END OF TERMS AND CONDITIONS');
    expect(text).toMatch(/^\s*13\. Remote Network Interaction/m);
  });
});
