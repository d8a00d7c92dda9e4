// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** `where` names an area or a staircase with its kind before it; without it everybody is meant. */
export const announcementShape = z
  .strictObject({
    where: z
      .string()
      .regex(/^(area|staircase):[0-9a-f-]{36}$/)
      .optional(),
    titleIt: lineText(80, 3),
    textIt: plainText(1000, 3),
    titleEn: lineText(80, 3).optional(),
    textEn: plainText(1000, 3).optional(),
    fromDay: dayShape,
    untilDay: dayShape,
  })
  .transform(({ where, titleEn, textEn, ...rest }) => {
    const [kind, id] = (where ?? '').split(':');
    return {
      ...rest,
      titleEn: titleEn ?? null,
      textEn: textEn ?? null,
      areaId: kind === 'area' ? (id ?? null) : null,
      staircaseId: kind === 'staircase' ? (id ?? null) : null,
    };
  });
