// SPDX-License-Identifier: AGPL-3.0-or-later
export { CovoiturageHttpModule } from './covoiturage.http.module.js';
