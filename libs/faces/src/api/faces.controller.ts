// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { MyFace } from '../application/my-face.js';
import { SeenFaces } from '../application/seen-faces.js';
import { WatchFaces } from '../application/watch-faces.js';
import { faceShape, personParam, removePartShape } from './face.request.js';
import {
  faceAnswer,
  type FaceResponse,
  faceResponse,
  myFaceAnswer,
  type MyFaceResponse,
  myFaceResponse,
} from './face.response.js';

@ApiTags('faces')
@Controller('api/v1')
@Allow('signed-in')
export class FacesController {
  constructor(
    private readonly mine: MyFace,
    private readonly seen: SeenFaces,
    private readonly watch: WatchFaces,
  ) {}

  @Get('me/face')
  @Documented({ summary: 'What one shows to those one meets', forOther: true, answer: myFaceAnswer })
  show(@Through() door: Door): Promise<MyFaceResponse> {
    return door.query(async (ctx) => myFaceResponse(await this.mine.show(ctx)));
  }

  @Post('me/face')
  @HttpCode(204)
  @Documented({ summary: 'Choose what one shows to those one meets', body: faceShape, status: 204 })
  async change(
    @Through() door: Door,
    @Body(valid(faceShape)) { onBehalfOf, channel, words, ...shows }: z.output<typeof faceShape>,
  ): Promise<void> {
    await door.command((ctx) => this.mine.change(ctx, { words: words ?? null, ...shows }), { onBehalfOf, channel });
  }

  @Get('faces/:personId')
  @WithinScope('each-service')
  @Documented({
    summary: 'What somebody shows whom one meets, from a proposal until a week after the last agreement',
    forOther: true,
    params: ['personId'],
    answer: faceAnswer,
  })
  get(
    @Through() door: Door,
    @Param(valid(personParam)) { personId }: z.output<typeof personParam>,
  ): Promise<FaceResponse> {
    return door.query(async (ctx) => faceResponse(await this.seen.get(ctx, personId)));
  }

  @Post('people/:id/face/remove')
  @Allow(STAFF)
  @HttpCode(204)
  @Documented({
    summary: 'Take off what offends; the person is told',
    params: ['id'],
    body: removePartShape,
    status: 204,
  })
  remove(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(removePartShape)) { part }: z.output<typeof removePartShape>,
  ): Promise<void> {
    return door.command((ctx) => this.watch.remove(ctx, id, part));
  }
}
