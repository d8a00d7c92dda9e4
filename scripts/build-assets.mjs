// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds what browsers load into dist/assets: CSS, scripts, fonts, icons, each under a name that
// carries its hash, and manifest.json from plain names to those.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import rtlcss from 'rtlcss';
import * as sass from 'sass';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'libs/ui/src');
const target = join(root, 'dist/assets');
const italia = join(root, 'node_modules/bootstrap-italia');

const budgets = {
  'app.css': 60_000,
  'app.rtl.css': 60_000,
  'app.js': 30_000,
  'service-worker.js': 5_000,
  // Fetched by pages with a map alone, once it stands there without.
  'streets.js': 46_000,
  'streets.css': 5_000,
};
const manifest = {};

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

for (const [weight, file] of [
  [400, 'regular'],
  [600, '600'],
  [700, '700'],
]) {
  const font = join(italia, `dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${file}.woff2`);
  await put(`titillium-${weight}.woff2`, await readFile(font));
}
await put('favicon.svg', await readFile(join(source, 'assets/favicon.svg')));
await put('icons.svg', await buildSprite());
const styles = buildStyles('app');
await put('app.css', styles);
// The same for who reads from right to left: what is logical stays, what is written with left and right is turned.
await put('app.rtl.css', rtlcss.process(styles));
for (const name of ['icon-192.png', 'icon-512.png', 'icon-maskable.png', 'icon-touch.png'])
  await put(name, await readFile(join(source, 'assets', name)));
await put('app.js', await buildScripts('islands/app.ts', 'esm'));
await put('streets.css', buildStyles('streets'));
// Whose work is in it is said in it, as its licence asks.
await put('streets.js', await buildScripts('islands/streets/street-map.ts', 'esm', {}, 'eof'));
await put(
  'service-worker.js',
  await buildScripts('islands/worker/service-worker.ts', 'iife', {
    ICON: JSON.stringify(`/assets/${manifest['icon-192.png']}`),
  }),
);
await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2));

function buildStyles(name) {
  const { css } = sass.compile(join(source, `styles/${name}.scss`), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    // Bootstrap's SCSS is written with @import throughout: hundreds of warnings nobody here can act on.
    logger: sass.Logger.silent,
  });
  return css.replace(/asset:([\w.-]+)/g, (_, name) => {
    if (!manifest[name]) throw new Error(`the styles name an asset that does not exist: ${name}`);
    return manifest[name];
  });
}

async function buildScripts(entry, format, define = {}, legalComments = 'none') {
  const { outputFiles } = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    define,
    // As modules it is smaller.
    alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
    platform: 'browser',
    target: ['es2020'],
    legalComments,
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}

async function buildSprite() {
  const { code } = await transform(await readFile(join(source, 'assets/icon-names.ts'), 'utf8'), { loader: 'ts' });
  const { iconNames } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const symbols = await Promise.all(
    iconNames.map(async (name) => {
      const own = join(source, `assets/icons/${name}.svg`);
      const svg = await readFile(existsSync(own) ? own : join(italia, `src/svg/it-${name}.svg`), 'utf8');
      const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
      return `<symbol id="it-${name}" viewBox="0 0 24 24">${drawing.replace(/\s+/g, ' ').trim()}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

async function put(name, content) {
  const bytes = Buffer.from(content);
  const extension = extname(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  manifest[name] = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  await writeFile(join(target, manifest[name]), bytes);
  const isPacked = extension === '.woff2' || extension === '.png';
  const gzipBytes = isPacked ? bytes.length : gzipSync(bytes).length;
  console.log(`${manifest[name]}  ${(gzipBytes / 1000).toFixed(1)} kB${isPacked ? '' : ' gzip'}`);
  if (budgets[name] && gzipBytes > budgets[name]) {
    throw new Error(`${name} is ${gzipBytes} bytes gzip, over its budget of ${budgets[name]}`);
  }
}
