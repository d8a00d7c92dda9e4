// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const GATEWAY_METHODS = ['POST', 'GET'] as const;
export const GATEWAY_BODIES = ['json', 'form'] as const;

const nameShape = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/);
const oneLine = z
  .string()
  .trim()
  .max(120)
  .regex(/^[^\r\n]*$/);

/** How an ente's provider wants to be asked. The secret itself is never here: see `SMS_SECRETS`. */
export const smsGatewayShape = z
  .strictObject({
    enabled: z.boolean().default(false),
    url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]).default(''),
    method: z.enum(GATEWAY_METHODS),
    body: z.enum(GATEWAY_BODIES),
    numberField: nameShape,
    textField: nameShape,
    senderField: z.union([z.literal(''), nameShape]).default(''),
    /** Letters and digits, eleven at most, or a number of the provider: what the authority lets be registered. */
    sender: z
      .string()
      .trim()
      .regex(/^(?:|[A-Za-z0-9][A-Za-z0-9 ]{0,10}|\+?\d{5,15})$/)
      .default(''),
    headerName: nameShape,
    /** `{secret}` stands for the ente's secret. */
    headerValue: oneLine.refine((value) => value.includes('{secret}'), { params: { code: 'sms.secret_place' } }),
  })
  // What was only begun may be kept: it has to be whole once texts are to leave.
  .refine(({ enabled, url }) => !enabled || url !== '', { path: ['url'], params: { code: 'input.required' } })
  .refine(({ enabled, sender, senderField }) => !enabled || senderField === '' || sender !== '', {
    path: ['sender'],
    params: { code: 'sms.sender_needed' },
  });

export type SmsGateway = z.output<typeof smsGatewayShape>;

export const NEW_GATEWAY = {
  enabled: false,
  url: '',
  method: 'POST',
  body: 'json',
  numberField: 'to',
  textField: 'text',
  senderField: 'from',
  sender: '',
  headerName: 'Authorization',
  headerValue: 'Bearer {secret}',
} as const;

export interface GatewayCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The one request that sends one text. */
export function gatewayCall(
  gateway: SmsGateway,
  secret: string,
  message: { readonly number: string; readonly text: string },
): GatewayCall {
  const fields = {
    [gateway.numberField]: message.number,
    [gateway.textField]: message.text,
    ...(gateway.senderField && { [gateway.senderField]: gateway.sender }),
  };
  const headers = { [gateway.headerName]: gateway.headerValue.replaceAll('{secret}', secret) };
  if (gateway.method === 'GET') {
    const url = new URL(gateway.url);
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
    return { url: url.href, method: 'GET', headers, body: null };
  }
  return gateway.body === 'json'
    ? {
        url: gateway.url,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      }
    : {
        url: gateway.url,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      };
}
