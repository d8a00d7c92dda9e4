// SPDX-License-Identifier: AGPL-3.0-or-later

/** For people of the community, or for who works for an ente. */
export const PROVIDER_KINDS = ['citizens', 'staff'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** The buttons a provider of citizens stands behind. */
export const METHODS = ['spid', 'cie', 'eidas'] as const;
export type Method = (typeof METHODS)[number] | 'staff';

export const AUTH_METHODS = ['client_secret_basic', 'private_key_jwt'] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** How what is known of a person comes: in the identity token alone, or asked for, plain, signed, or signed and encrypted. */
export const USERINFO_FORMS = ['none', 'plain', 'signed', 'encrypted'] as const;
export type UserinfoForm = (typeof USERINFO_FORMS)[number];

/** What each provider calls it: there is no standard name for a fiscal code. */
export interface ClaimNames {
  readonly fiscalCode: string;
  readonly foreignId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly email: string;
  readonly level: string;
}

export const USUAL_CLAIMS: ClaimNames = {
  fiscalCode: 'fiscal_number',
  foreignId: 'eidas_id',
  givenName: 'given_name',
  familyName: 'family_name',
  birthDate: 'birthdate',
  email: 'email',
  level: 'acr',
};

/** Second and third: a password with something else beside it. */
export const USUAL_LEVELS = ['https://www.spid.gov.it/SpidL2', 'https://www.spid.gov.it/SpidL3'] as const;

/** Names a variable of the environment; others than these are nobody's business here, least of all a stranger's server's. */
export const SECRET_VARIABLE = /^OIDC_[A-Z0-9_]{1,60}$/;

/** Somebody else who says who people are, as the installation knows them. Secrets stand in the environment, their names here. */
export interface Provider extends LastTrial {
  readonly id: string;
  /** As administrators and coordinators know it. */
  readonly name: string;
  readonly kind: ProviderKind;
  readonly issuer: string;
  readonly clientId: string;
  readonly authMethod: AuthMethod;
  readonly secretVariable: string;
  readonly decryptionVariable: string | null;
  readonly scope: string;
  /** Those of `acr` that are enough; none of them where staff of an ente may come in at any. */
  readonly levels: readonly string[];
  readonly userinfo: UserinfoForm;
  readonly methods: readonly Method[];
  /** What is added to the address so that the provider does not ask again which way somebody comes. */
  readonly hintParameter: string | null;
  /** Whether people show who they are anew, although the provider may know them still. */
  readonly asksAnew: boolean;
  readonly claims: ClaimNames;
}

/** How it went when somebody last tried it, as it is now: a change forgets it. */
export interface LastTrial {
  readonly triedAt: Date | null;
  /** Null where it was never tried. */
  readonly trialPassed: boolean | null;
}

export type ProviderInput = Omit<Provider, 'id' | keyof LastTrial>;

export function methodsOf({ kind, methods }: Pick<Provider, 'kind' | 'methods'>): readonly Method[] {
  return kind === 'staff' ? ['staff'] : methods;
}

/** Where a provider sends people back to: one address for each, so that none can answer in another's name. */
export function callbackPath(providerId: string): string {
  return `/sign-in/callback/${providerId}`;
}

/** Where the button leads. */
export function beginPath(enteSlug: string, method: string): string {
  return `/sign-in/with/${enteSlug}/${method}`;
}

/** How long ago somebody may have shown who they are, where it is asked anew. */
export const ANEW_SECONDS = 300;
