// SPDX-License-Identifier: AGPL-3.0-or-later
export { PrivacyHttpModule } from './privacy.http.module.js';
