// SPDX-License-Identifier: AGPL-3.0-or-later
export { IntakeHttpModule } from './intake.http.module.js';
