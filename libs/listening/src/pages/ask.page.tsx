// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, ErrorSummary, Form, LinkButton, PageHeading, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Asked } from '../application/open-link.js';
import { openPath } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { spacedCode } from '../domain/take-back-code.js';
import { AnswerFields, useAnswerLabels } from './answer-fields.js';

export interface AskPageProps {
  readonly asked: Asked;
  readonly form: FormState;
  /** Where it is sent to. */
  readonly action: string;
  /** What makes an answer that is sent twice one, and can be taken back by; null where a name does both. */
  readonly code: string | null;
  readonly idempotencyKey?: string;
}

/** A questionnaire to be answered. */
export function AskPage({ asked, form, action, code, idempotencyKey }: AskPageProps) {
  const { t, language } = usePage();
  const { questionnaire, version, enteName } = asked;
  const { title, intro } = version.content;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('listening:asks', { ente: enteName })}
        title={inWords(title, language)}
        {...(intro && { lead: inWords(intro, language) })}
      />
      {questionnaire.state === 'open' ? (
        <>
          <Alert tone="info">
            {t(questionnaire.isAnonymous ? 'listening:note.anonymous' : 'listening:note.by_name')}
          </Alert>
          {form.general && <Alert tone="danger">{form.general}</Alert>}
          <ErrorSummary errors={form.errors} labels={useAnswerLabels(asked)} />
          <Form action={action} {...(idempotencyKey && { idempotencyKey })}>
            {code && <input type="hidden" name="code" value={code} />}
            <AnswerFields asked={asked} form={form} />
            <Button text={t('listening:send')} icon="check" />
          </Form>
        </>
      ) : (
        <Alert tone="info">{t('listening:closed')}</Alert>
      )}
      {questionnaire.isAnonymous && (
        <p>
          <a href={`${openPath(questionnaire.linkToken)}/back`}>{t('listening:take_back')}</a>
        </p>
      )}
    </div>
  );
}

/** That it has arrived, and the code it can be taken back with. */
export function SentPage({ code, lead, next }: { code: string; lead: string; next: { href: string; text: string } }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:sent.title')} lead={t('listening:sent')} />
      <p>{lead}</p>
      <p>
        {t('listening:code')}: <strong dir="ltr">{spacedCode(code)}</strong>
      </p>
      <p>
        <LinkButton href={next.href} text={next.text} icon="arrow-right" kind="outline" />
      </p>
    </div>
  );
}

export function TakeBackPage({ token, form }: { token: string; form: FormState }) {
  const { t } = usePage();
  const code = typeof form.typed['code'] === 'string' ? form.typed['code'] : '';
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:take_back')} lead={t('listening:take_back.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ code: t('listening:code') }} />
      <Form action={`${openPath(token)}/back`}>
        <TextField
          name="code"
          value={code}
          {...(form.errors['code'] && { error: form.errors['code'] })}
          label={t('listening:code')}
          hint={t('listening:code.hint')}
          required
        />
        <Button text={t('listening:take_back')} kind="danger" />
      </Form>
    </div>
  );
}

export function TakenBackPage({ token }: { token: string }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:taken_back')} />
      <p>
        <a href={openPath(token)}>{t('listening:back')}</a>
      </p>
    </div>
  );
}
