// SPDX-License-Identifier: AGPL-3.0-or-later
export { ListeningModule } from './listening.module.js';
