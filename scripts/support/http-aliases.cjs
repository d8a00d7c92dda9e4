// SPDX-License-Identifier: AGPL-3.0-or-later
// For dependency-cruiser only: its reader of tsconfig paths cannot match a pattern with an end (`@reciproca/*/http`).
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const libs = join(process.cwd(), 'libs');
const names = existsSync(libs) ? readdirSync(libs) : [];

module.exports = {
  resolve: {
    alias: Object.fromEntries(names.map((name) => [`@reciproca/${name}/http$`, join(libs, name, 'src', 'http.ts')])),
  },
};
