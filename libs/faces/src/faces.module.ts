// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { DrawFaces } from './application/draw-faces.js';
import { EnsureGrownUp } from './application/ensure-grown-up.js';
import { FacesNewsWords } from './application/faces-news-words.js';
import { ForgetFaces } from './application/forget-faces.js';
import { MyFace } from './application/my-face.js';
import { MyPhoto } from './application/my-photo.js';
import { MyThanks } from './application/my-thanks.js';
import { SeenFaces } from './application/seen-faces.js';
import { SeenPhotos } from './application/seen-photos.js';
import { SettleThanks } from './application/settle-thanks.js';
import { WatchFaces } from './application/watch-faces.js';
import { WriteThanks } from './application/write-thanks.js';
import { FacePhotoRepository } from './persistence/face-photo.repository.js';
import './persistence/faces.personal-data.js';
import { FaceRepository } from './persistence/face.repository.js';
import { facesTables } from './persistence/faces.tables.js';
import { ThanksRepository } from './persistence/thanks.repository.js';
import './texts/faces-texts.js';

const facades = [MyFace, MyPhoto, SeenFaces, SeenPhotos, WatchFaces, MyThanks, SettleThanks, WriteThanks];

/** What people show of themselves to those they meet, and the thanks they leave each other. */
@Module({
  imports: [facesTables, IdentityModule, ExchangeModule],
  providers: [
    FaceRepository,
    FacePhotoRepository,
    ThanksRepository,
    EnsureGrownUp,
    DrawFaces,
    FacesNewsWords,
    ForgetFaces,
    ...facades,
  ],
  exports: facades,
})
export class FacesModule {}
