// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Provider } from '@reciproca/openid';
import { Card, CardGrid, EmptyState, LinkButton, usePage } from '@reciproca/ui';
import { InstallationFrame } from './installation-frame.js';

export function ProvidersPage({ providers }: { readonly providers: readonly Provider[] }) {
  const { t } = usePage();
  return (
    <InstallationFrame
      current="/installation/providers"
      actions={<LinkButton href="/installation/providers/new" text={t('installation:provider.new')} icon="plus" />}
    >
      <p>{t('installation:provider.lead')}</p>
      {providers.length === 0 && <EmptyState icon="key" text={t('installation:provider.none')} />}
      <CardGrid columns={2}>
        {providers.map(({ id, name, kind, issuer }) => (
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
              <code>{issuer}</code>
            </p>
          </Card>
        ))}
      </CardGrid>
    </InstallationFrame>
  );
}
