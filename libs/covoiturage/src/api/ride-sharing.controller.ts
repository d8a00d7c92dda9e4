// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { RideSharing } from '../application/ride-sharing.js';
import { RideSources } from '../application/ride-sources.js';
import { PLATFORM_TRIALS, TryPlatform } from '../application/try-platform.js';
import { partnerShape, sharingShape } from './ride-sharing.request.js';
import { keyAnswer, sharingAnswer, sharingResponse, sourceAnswer, sourceResponse } from './ride-sharing.response.js';
import { sourceShape } from './ride-source.request.js';

const trialAnswer = z.object({ found: z.enum(PLATFORM_TRIALS) });
const ONE = { params: ['id'] };
type Id = { id: string };

@ApiTags('covoiturage')
@Controller('api/v1/ride-sharing')
@Allow(['coordinator'])
export class RideSharingController {
  constructor(
    private readonly sharing: RideSharing,
    private readonly sources: RideSources,
    private readonly trial: TryPlatform,
  ) {}

  @Get()
  @Documented({ summary: 'Whether rides are shown to other platforms, and to which', answer: sharingAnswer })
  get(@Through() door: Door) {
    return door.query(async (ctx) => sharingResponse(await this.sharing.show(ctx)));
  }

  @Put()
  @Documented({ summary: 'Shows rides to other platforms, or no more', body: sharingShape, answer: sharingAnswer })
  set(@Through() door: Door, @Body(valid(sharingShape)) { isOn }: z.output<typeof sharingShape>) {
    return door.command(async (ctx) => {
      await this.sharing.set(ctx, isOn);
      return sharingResponse(await this.sharing.show(ctx));
    });
  }

  @Post('partners')
  @Documented({ summary: 'Gives a platform a key, told this once', body: partnerShape, answer: keyAnswer, status: 201 })
  admit(@Through() door: Door, @Body(valid(partnerShape)) input: z.output<typeof partnerShape>) {
    return door.command((ctx) => this.sharing.admit(ctx, input));
  }

  @Delete('partners/:id')
  @HttpCode(204)
  @Documented({ ...ONE, summary: 'Takes its key away; it is asked for nothing any more', status: 204 })
  end(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return door.command((ctx) => this.sharing.end(ctx, id));
  }

  @Get('partners/:id/source')
  @Documented({ ...ONE, summary: 'Where its rides are looked for; the key is never told', answer: sourceAnswer })
  getSource(@Through() door: Door, @Param(valid(idParam)) { id }: Id) {
    return door.query(async (ctx) => sourceResponse(await this.sources.get(ctx, id)));
  }

  @Put('partners/:id/source')
  @Documented({ ...ONE, summary: 'Looks for rides of it from now on', body: sourceShape, answer: sourceAnswer })
  setSource(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(sourceShape)) input: z.output<typeof sourceShape>,
  ) {
    return door.command(async (ctx) => {
      await this.sources.set(ctx, id, input);
      return sourceResponse(await this.sources.get(ctx, id));
    });
  }

  @Delete('partners/:id/source')
  @HttpCode(204)
  @Documented({ ...ONE, summary: 'Looks for no rides of it any more', status: 204 })
  removeSource(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return door.command((ctx) => this.sources.remove(ctx, id));
  }

  @Post('partners/:id/source/try')
  @HttpCode(200)
  @Documented({ ...ONE, summary: 'Asks its server whether it is up, and nothing else', answer: trialAnswer })
  async try(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(emptyShape)) _: object,
  ): Promise<z.infer<typeof trialAnswer>> {
    const asked = await door.query((ctx) => this.sources.findToTry(ctx, id));
    return { found: await this.trial.execute(asked) };
  }
}
