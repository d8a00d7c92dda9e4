// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { ShownSharing } from '../application/ride-sharing.js';
import type { PartnerSource } from '../application/ride-sources.js';

const instant = z.iso.datetime();
const id = z.uuid();

export const keyAnswer = z.object({ id, key: z.string() });

export const sharingAnswer = z.object({
  isOn: z.boolean(),
  partners: z.array(
    z.object({
      id,
      name: z.string(),
      operator: z.string(),
      madeAt: instant,
      endedAt: instant.nullable(),
      isAsked: z.boolean().describe('Whether rides of it are looked for from here'),
    }),
  ),
});

export const sourceAnswer = z.object({
  source: z
    .object({ address: z.string(), takesBookings: z.boolean(), changedAt: instant, isKeyLost: z.boolean() })
    .nullable(),
});

export function sharingResponse({ isOn, partners, asked }: ShownSharing): z.infer<typeof sharingAnswer> {
  const written = partners.map(({ madeAt, endedAt, ...partner }) => ({
    ...partner,
    madeAt: madeAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isAsked: asked.includes(partner.id),
  }));
  return { isOn, partners: written };
}

export function sourceResponse({ source, isLost }: PartnerSource): z.infer<typeof sourceAnswer> {
  if (!source) return { source: null };
  const { address, takesBookings, changedAt } = source;
  return { source: { address, takesBookings, changedAt: changedAt.toISOString(), isKeyLost: isLost } };
}
