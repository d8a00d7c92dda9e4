// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { FacePhotoEntity } from './face-photo.entity.js';
import { FacePhotos1797200000002 } from './face-photos.migration.js';
import { FaceEntity } from './face.entity.js';
import { Faces1797200000001 } from './faces.migration.js';
import { ThanksEntity } from './thanks.entity.js';
import { WordsOfThanks1797200000003 } from './thanks.migration.js';

export const facesTables = ownTables({
  entities: [FaceEntity, FacePhotoEntity, ThanksEntity],
  migrations: [Faces1797200000001, FacePhotos1797200000002, WordsOfThanks1797200000003],
});
