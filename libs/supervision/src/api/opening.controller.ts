// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through } from '@reciproca/platform';
import { z } from 'zod';
import { ShowOpening } from '../application/show-opening.js';

const openingShape = z.object({
  steps: z.array(
    z.object({
      key: z.string(),
      href: z.string(),
      count: z.number(),
      isDone: z.boolean(),
      isOptional: z.boolean(),
      sheetHref: z.string().nullable(),
    }),
  ),
  isOpened: z.boolean(),
  isHidden: z.boolean(),
});

@ApiTags('ente')
@Controller('api/v1/ente/opening')
@Allow(['coordinator'])
export class OpeningController {
  constructor(private readonly opening: ShowOpening) {}

  @Get()
  @Documented({ summary: 'What the ente still needs before its first exchange', answer: openingShape })
  show(@Through() door: Door) {
    return door.query((ctx) => this.opening.execute(ctx));
  }
}
