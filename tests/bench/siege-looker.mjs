// SPDX-License-Identifier: AGPL-3.0-or-later
// In a thread of its own: what attackers keep their own process busy with is not how long /health takes.
import { parentPort, workerData } from 'node:worker_threads';

const LOOK_EVERY_MS = 20;
const { url, seconds } = workerData;
const latencies = [];
const end = performance.now() + seconds * 1000;
while (performance.now() < end) {
  const from = performance.now();
  await fetch(`${url}/health`).then((answer) => answer.text());
  latencies.push(performance.now() - from);
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
parentPort.postMessage(latencies);
