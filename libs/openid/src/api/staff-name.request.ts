// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText } from '@reciproca/platform';
import { z } from 'zod';

export const staffNameShape = z.strictObject({ outsideName: lineText(200).nullable() });
export const staffNameAnswerShape = z.object({ outsideName: z.string().nullable() });
