// SPDX-License-Identifier: AGPL-3.0-or-later
// `node --import ./tests/support/preload.mjs`: before Jest, and in each of its processes.
import '../../scripts/support/sources.mjs';

const ASKED = 'jest-light-runner-get-worker-data';
const ANSWER = 'jest-light-runner-worker-data';

/**
 * The runner answers the first of its processes that asks what it is to run by telling all of them, and none afterwards:
 * one that is slower to start would wait for ever. It is told again what it was told too early.
 * A listener of our own would take what Node holds back until the runner listens, so what is emitted is watched instead.
 */
function keepEarlyAnswer() {
  const emit = process.emit.bind(process);
  const send = process.send.bind(process);
  let early;
  process.emit = (event, ...rest) => {
    if (event === 'message' && rest[0]?.type === ANSWER) early = rest[0];
    return emit(event, ...rest);
  };
  process.send = (message, ...rest) => {
    if (message !== ASKED || !early) return send(message, ...rest);
    setImmediate(() => emit('message', early));
    return true;
  };
}

if (process.send) keepEarlyAnswer();
