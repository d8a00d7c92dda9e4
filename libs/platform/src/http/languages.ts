// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, type Language } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';
import { hostCookie } from './host-cookies.js';
import { isApiRequest } from './request-kind.js';

export const LANGUAGE_COOKIE = 'reciproca_language';

/** The language asked for: the visitor's choice, then their profile if they have one, then what the browser says; Italian otherwise. */
export function languageOf(request: FastifyRequest, profile?: Language): Language {
  const chosen = hostCookie(request, LANGUAGE_COOKIE);
  if (isLanguage(chosen)) return chosen;
  const asked = preferredOf(request.headers['accept-language']);
  if (isApiRequest(request) && asked) return asked;
  return profile ?? asked ?? 'it';
}

function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

function preferredOf(header: string | undefined): Language | undefined {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === wanted.find(isLanguage));
}
