// SPDX-License-Identifier: AGPL-3.0-or-later
export { ListeningHttpModule } from './listening.http.module.js';
