// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Practice1796400000004 } from './practice.migration.js';

export const practiceTables = ownTables({ entities: [], migrations: [Practice1796400000004] });
