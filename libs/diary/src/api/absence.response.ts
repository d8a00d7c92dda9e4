// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { ABSENCE_REASONS, type Absence } from '../domain/absence.js';

export const absenceShapeOut = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  reason: z.enum(ABSENCE_REASONS),
});
export const absenceListShape = z.object({ items: z.array(absenceShapeOut) });
export type AbsenceResponse = z.infer<typeof absenceShapeOut>;

export function absenceResponse({ id, personId, startsOn, endsOn, reason }: Absence): AbsenceResponse {
  return { id, personId, startsOn, endsOn, reason };
}
