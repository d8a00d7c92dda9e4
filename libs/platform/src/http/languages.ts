// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStaffRole, LANGUAGES, type Language, type Role, staffLanguage } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';
import { hostCookie } from './host-cookies.js';
import { isApiRequest } from './request-kind.js';

export const LANGUAGE_COOKIE = 'reciproca_language';

/** Whom the pages speak to. */
export interface Reader {
  readonly language: Language;
  /** False where nobody has ever said which language it should be. */
  readonly isLanguageKnown?: boolean;
  readonly roles: readonly Role[];
}

/** What somebody is served in; staff in one of their own languages, whatever their browser asks for. */
export function languageFor(request: FastifyRequest, reader: Reader | null): Language {
  const language = languageOf(request, reader?.isLanguageKnown === false ? undefined : reader?.language);
  return reader?.roles.some(isStaffRole) ? staffLanguage(language) : language;
}

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
