// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';

const prefix = '/assets/';
let hashedNames: Readonly<Record<string, string>> = {};

/** Reads `dist/assets/manifest.json`; a missing file leaves plain names, so pages render without a build. */
export function setAssetManifest(manifestPath: string): void {
  hashedNames = existsSync(manifestPath)
    ? (JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, string>)
    : {};
}

/** `assetUrl('app.css')` → `/assets/app.1a2b3c4d.css`, safe to cache for ever */
export function assetUrl(name: string): string {
  return prefix + (hashedNames[name] ?? name);
}
