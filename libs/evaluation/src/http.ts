// SPDX-License-Identifier: AGPL-3.0-or-later
export { EvaluationHttpModule } from './evaluation.http.module.js';
