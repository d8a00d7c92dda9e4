// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, LinkButton, PageHeading, usePage } from '@reciproca/ui';

export interface ManyOutcome {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Why it was not done. */
  readonly refusal: string | null;
}

export interface ManyPageProps {
  readonly outcomes: readonly ManyOutcome[];
  /** Why nothing was done at all. */
  readonly refusal: string | null;
  readonly back: string;
}

/** How each of many went: what was refused first, because that is still to be done. */
export function ManyPage({ outcomes, refusal, back }: ManyPageProps) {
  const { t } = usePage();
  const refused = outcomes.filter((one) => one.refusal !== null);
  const done = outcomes.filter((one) => one.refusal === null);
  return (
    <div class="stack measure">
      <PageHeading title={t('supervision:many.report')} />
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      {refused.length > 0 && <Alert tone="warning">{t('supervision:many.refused', { count: refused.length })}</Alert>}
      {refused.length > 0 && <Outcomes outcomes={refused} />}
      {done.length > 0 && <Alert tone="success">{t('supervision:many.done', { count: done.length })}</Alert>}
      {done.length > 0 && <Outcomes outcomes={done} />}
      <LinkButton href={back} text={t('supervision:many.back')} />
    </div>
  );
}

function Outcomes({ outcomes }: Pick<ManyPageProps, 'outcomes'>) {
  const { t } = usePage();
  return (
    <ul>
      {outcomes.map(({ kind, id, title, href, refusal }) => (
        <li key={`${kind} ${id}`}>
          <a href={href}>{title}</a>: {refusal ?? t('supervision:many.ok')}
        </li>
      ))}
    </ul>
  );
}
