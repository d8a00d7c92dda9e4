// SPDX-License-Identifier: AGPL-3.0-or-later
export { SentinelsModule } from './sentinels.module.js';
export { PostSignal } from './application/post-signal.js';
export type { NewSignal } from './application/post-signal.js';
export { ViewSignals } from './application/view-signals.js';
export type { NamedSignal } from './application/view-signals.js';
export type { Consent, Signal } from './domain/signal.js';
export { SIGNAL_POSTED } from './domain/signal.events.js';
