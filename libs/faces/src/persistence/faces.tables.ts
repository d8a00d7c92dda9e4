// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { FaceEntity } from './face.entity.js';
import { Faces1797200000001 } from './faces.migration.js';

export const facesTables = ownTables({ entities: [FaceEntity], migrations: [Faces1797200000001] });
