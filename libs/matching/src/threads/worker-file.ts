// SPDX-License-Identifier: AGPL-3.0-or-later

/** The compiled thread beside this file; a file of its own so that tests of the source can point to what is built. */
export const workerFile = new URL('./solve.worker.js', import.meta.url);
