// SPDX-License-Identifier: AGPL-3.0-or-later

/** By what somebody else than us may name a person: their fiscal code, that of another country, a name of the ente's own sign-in. */
export const IDENTIFIER_KINDS = ['fiscal_code', 'foreign', 'staff'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Looked for by a digest: `value` is never kept, `shown` is what staff read of it. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly shown: string;
}
