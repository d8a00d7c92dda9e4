// SPDX-License-Identifier: AGPL-3.0-or-later
export { GUIDES, pictureOf } from './domain/guide.js';
