// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Provider } from '@reciproca/openid';
import { Card, CardGrid, EmptyState, formatDateTime, LinkButton, usePage } from '@reciproca/ui';
import { InstallationFrame } from './installation-frame.js';

export function ProvidersPage({ providers }: { readonly providers: readonly Provider[] }) {
  const { t, language } = usePage();
  return (
    <InstallationFrame
      current="/installation/providers"
      actions={<LinkButton href="/installation/providers/new" text={t('installation:provider.new')} icon="plus" />}
    >
      <p>{t('installation:provider.lead')}</p>
      {providers.length === 0 && <EmptyState icon="key" text={t('installation:provider.none')} />}
      <CardGrid columns={2}>
        {providers.map(({ id, name, kind, issuer, triedAt, trialPassed }) => (
          <Card
            key={id}
            title={name}
            headingLevel={2}
            href={`/installation/providers/${id}`}
            meta={t(`installation:provider.kind.${kind}`)}
            actions={
              <LinkButton
                href={`/installation/providers/${id}/trial`}
                text={t('installation:trial.do')}
                kind="outline"
              />
            }
          >
            <p>
              {triedAt
                ? t(`installation:trial.last_${trialPassed ? 'passed' : 'failed'}`, {
                    at: formatDateTime(triedAt, language),
                  })
                : t('installation:trial.last_none')}
            </p>
            <p>
              <code>{issuer}</code>
            </p>
          </Card>
        ))}
      </CardGrid>
    </InstallationFrame>
  );
}
