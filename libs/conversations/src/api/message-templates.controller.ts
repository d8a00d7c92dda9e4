// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, STAFF, Through } from '@reciproca/platform';
import { z } from 'zod';
import { MessageTemplates } from '../application/message-templates.js';

const answer = z.object({
  items: z.array(z.object({ key: z.string(), title: z.string(), wordsIt: z.string(), wordsEn: z.string().nullable() })),
});

@ApiTags('conversations')
@Controller('api/v1/message-templates')
@Allow(STAFF)
export class MessageTemplatesController {
  constructor(private readonly templates: MessageTemplates) {}

  @Get()
  @Documented({ summary: 'Words for messages, with {{name}}, {{day}}, {{hour}} and {{place}} to be filled in', answer })
  list(@Through() door: Door): Promise<z.infer<typeof answer>> {
    return door.query(async (ctx) => {
      const { usual, own } = await this.templates.list(ctx);
      return { items: [...usual, ...own] };
    });
  }
}
