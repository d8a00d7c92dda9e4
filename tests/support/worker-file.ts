// SPDX-License-Identifier: AGPL-3.0-or-later
// A thread loads what is built: Jest transforms sources for its own thread alone.
export const workerFile = new URL('../../dist/libs/matching/src/threads/solve.worker.js', import.meta.url);
