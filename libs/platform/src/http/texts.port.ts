// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';

/** Port: the words for a refusal's code. Filled by the server, which knows the texts of every lib. */
export interface RefusalTexts {
  textFor(code: string, language: Language, params: Readonly<Record<string, unknown>>): string;
}
export const REFUSAL_TEXTS = Symbol('REFUSAL_TEXTS');

/** Port: a refusal or failure as a page for people. Filled by the server. */
export interface ErrorPages {
  /** @param details what the refusal is about */
  render(
    request: FastifyRequest,
    status: number,
    code: string,
    text: string,
    details: Readonly<Record<string, unknown>>,
  ): string;
}
export const ERROR_PAGES = Symbol('ERROR_PAGES');
