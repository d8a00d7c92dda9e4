// SPDX-License-Identifier: AGPL-3.0-or-later
import { lineText } from '@reciproca/platform';
import { z } from 'zod';
import { hostTyped, OPERATOR } from '../domain/ride-partner.js';

export const sharingShape = z.strictObject({ isOn: z.boolean() });

export const partnerShape = z.strictObject({
  name: lineText(80),
  operator: z
    .string()
    .max(300)
    .overwrite(hostTyped)
    .min(1)
    .refine((host) => host === '' || OPERATOR.test(host), { params: { code: 'ride_partner.operator_wrong' } }),
});
