// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';

const fields = {
  id: z.uuid(),
  at: z.string(),
  method: z.string(),
  providerName: z.string(),
  outcome: z.string(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
};
export const recordListQueryShape = z.strictObject({ after: idShape.optional() });
export const recordListShape = z.object({ items: z.array(z.object(fields)), next: z.string().nullable() });
const said = z.record(z.string(), z.unknown());
export const recordShape = z.object({ ...fields, protocol: z.object({ request: said, answer: said }) });
