// SPDX-License-Identifier: AGPL-3.0-or-later
import { SignInPage } from '@reciproca/identity';
import { ErrorPage, LinkButton, type PageContext } from '@reciproca/ui';
import { carriedFormOf, CarryOnPage, safePath, UNTOUCHED } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** In the words of whoever asked. */
  readonly text: string;
  /** What it is about. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a refused request is answered with: where only its sender has changed since it was opened, the way on with what they wrote. */
export function refusalPage(
  request: FastifyRequest,
  { t }: PageContext,
  refusal: Refusal,
): { title: string; body: VNode } {
  const carried = request.method === 'POST' ? carriedFormOf(request) : null;
  if (carried && refusal.code === 'acting.changed')
    return {
      title: t('web:carryOn.forWhom'),
      body: <CarryOnPage form={carried} why="whom" people={request.door?.formPeople} />,
    };
  if (carried && refusal.code === 'form.token_expired')
    return { title: t('web:carryOn.title'), body: <CarryOnPage form={carried} why="expired" /> };
  if (carried && refusal.code === 'access.sign_in_needed')
    return {
      title: t('identity:signIn.title'),
      body: <SignInPage next={safePath('/')} carried={carried} form={UNTOUCHED} demoPeople={[]} />,
    };
  const { personId } = refusal.details;
  const action =
    refusal.code === 'person.file_closed' && typeof personId === 'string' ? (
      <LinkButton href={`/people/${personId}/open`} text={t('identity:file.open')} />
    ) : undefined;
  const title = t(
    refusal.status === 404 ? 'server:not_found' : refusal.status >= 500 ? 'server:failed' : 'server:refused',
  );
  return {
    title,
    body: (
      <ErrorPage status={refusal.status} title={title} text={refusal.text} requestId={request.id} action={action} />
    ),
  };
}
