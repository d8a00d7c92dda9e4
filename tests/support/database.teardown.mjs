// SPDX-License-Identifier: AGPL-3.0-or-later
async function tearDownDatabase() {
  await globalThis.closeTestHouse?.();
  await globalThis.stopTestPostgres?.();
  globalThis.stopTestPostgres = undefined;
}
export { tearDownDatabase as default };
