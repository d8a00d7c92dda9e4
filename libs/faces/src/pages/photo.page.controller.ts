// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { SeenPhotos } from '../application/seen-photos.js';

@ApiExcludeController()
@Controller('faces/photos')
@Allow('signed-in')
@WithinScope('each-service')
export class PhotoPageController {
  constructor(private readonly photos: SeenPhotos) {}

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { content } = await page.look((ctx) => this.photos.read(ctx, id));
    page.picture({ content, mediaType: 'image/jpeg' });
  }
}
