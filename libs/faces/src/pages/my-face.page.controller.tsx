// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, TAKES_UPLOAD } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { faceFormShape } from '../api/face.request.js';
import { MyFace } from '../application/my-face.js';
import { squarePhoto } from '../application/square-photo.js';
import { MY_FACE_PATH } from '../domain/paths.js';
import { MyPhoto } from '../application/my-photo.js';
import { MyFacePage } from './my-face.page.js';

const NO_FILE = Buffer.alloc(0);

@ApiExcludeController()
@Controller('me/face')
@Allow('signed-in')
export class MyFacePageController {
  constructor(
    private readonly mine: MyFace,
    private readonly photo: MyPhoto,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  change(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), faceFormShape, 'faces:saved', (ctx, { words = null, ...shows }) =>
      this.mine.change(ctx, { words, ...shows }),
    );
  }

  @Post('photo')
  @RouteConfig(TAKES_UPLOAD)
  putPhoto(@Page() page: PageDoor): Promise<void> {
    return page.orRefuse(
      async () => {
        const square = await squarePhoto(page.upload?.content ?? NO_FILE);
        await page.command((ctx) => this.photo.put(ctx, square));
        return { path: MY_FACE_PATH, flash: { key: 'faces:photo.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  @Post('photo/remove')
  removePhoto(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), emptyShape, 'faces:photo.removed', (ctx) => this.photo.remove(ctx));
  }

  private own(page: PageDoor): OwnPage {
    return { path: MY_FACE_PATH, show: (form) => this.render(page, form) };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const mine = await page.query((ctx) => this.mine.show(ctx));
    await page.html({
      title: page.t('faces:mine.title'),
      backHref: '/',
      live: false,
      body: <MyFacePage {...{ mine, form }} newKey={() => page.newKey()} />,
    });
  }
}
