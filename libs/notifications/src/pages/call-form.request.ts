// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CALL_OUTCOMES } from '../domain/call-task.js';

/** Several calls stand on one page, so each one's note has a name of its own. */
export function noteField(taskId: string): string {
  return `note-${taskId}`;
}

export function callFormShape(taskId: string) {
  const name = noteField(taskId);
  return z
    .object({ outcome: z.enum(CALL_OUTCOMES), [name]: plainText(500).optional() })
    .transform((form) => ({ outcome: form.outcome as (typeof CALL_OUTCOMES)[number], note: form[name] as string | undefined }));
}
