// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

/** One group by its key, which begins with its kind: `area:<id>`, `role:driver`. */
export interface NamedGroup {
  readonly key: string;
  readonly name: string;
}

/** Whether a group says who is meant, where they live, or on which day. */
export type GroupAspect = 'who' | 'where' | 'when';

/** Groups of one kind, as the lib brings them that knows who belongs to them. */
export interface GroupKind {
  readonly kind: string;
  readonly says: GroupAspect;
  readonly textKey: TextKey;
  /** Smaller stands further up. */
  readonly order: number;
  /** All that can be chosen, in the language of the context; none where there are too many. */
  list(ctx: Ctx): Promise<readonly NamedGroup[]>;
  /** One of them by what follows its kind, with its people, whatever their state; null where there is none. */
  find(ctx: Ctx, id: string): Promise<{ readonly name: string; readonly personIds: readonly string[] } | null>;
}

/** What a key is made of. */
export function partsOfKey(key: string): { readonly kind: string; readonly id: string } {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon), id: key.slice(colon + 1) };
}
