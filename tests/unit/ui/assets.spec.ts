// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { assetUrl, setAssetManifest } from '@reciproca/ui';

describe('assetUrl', () => {
  afterEach(() => setAssetManifest('/nowhere/manifest.json'));

  it('names the hashed file of the manifest', () => {
    const directory = mkdtempSync(join(tmpdir(), 'assets-'));
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ 'app.css': 'app.1a2b.css' }));
    setAssetManifest(join(directory, 'manifest.json'));
    rmSync(directory, { recursive: true });
    expect(assetUrl('app.css')).toBe('/assets/app.1a2b.css');
    expect(assetUrl('other.svg')).toBe('/assets/other.svg');
  });

  it('falls back on the plain name without a build', () => {
    expect(assetUrl('app.css')).toBe('/assets/app.css');
  });
});
