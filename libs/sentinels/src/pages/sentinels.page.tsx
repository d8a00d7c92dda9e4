// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  Badge,
  bindFields,
  Button,
  Card,
  CardGrid,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeading,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { NamedSentinel } from '../application/sentinel-posts.js';

export interface SentinelsProps {
  readonly sentinels: readonly NamedSentinel[];
  readonly label: string;
  readonly form: FormState;
  /** Whose form came back. */
  readonly refusedId: string | null;
  readonly newKey: () => string;
}

/** Who the sentinels are: neighbours and shops. */
export function SentinelsPage({ sentinels, label, form, refusedId, newKey }: SentinelsProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading eyebrow={label} title={t('sentinels:who')} lead={t('sentinels:who.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ shopName: t('sentinels:shop.name'), shopAddress: t('sentinels:shop.address') }}
      />
      {sentinels.length === 0 && <EmptyState icon="people" text={t('sentinels:who.none')} />}
      <CardGrid>
        {sentinels.map((sentinel) => (
          <SentinelCard
            key={sentinel.personId}
            sentinel={sentinel}
            form={refusedId === sentinel.personId ? form : null}
            newKey={newKey}
          />
        ))}
      </CardGrid>
    </div>
  );
}

function SentinelCard({
  sentinel,
  form,
  newKey,
}: {
  sentinel: NamedSentinel;
  form: FormState | null;
  newKey: () => string;
}) {
  const { t } = usePage();
  const { personId, name, shopName, shopAddress, signals } = sentinel;
  const field = bindFields(form?.typed ?? { shopName, shopAddress }, form?.errors ?? {});
  return (
    <Card
      title={name}
      href={`/people/${personId}`}
      headingLevel={2}
      badge={shopName && <Badge tone="info">{t('sentinels:shop')}</Badge>}
      meta={shopName && [shopName, shopAddress].filter(Boolean).join(', ')}
    >
      <p>{t('sentinels:signals', { count: signals })}</p>
      <Details summary={t(shopName ? 'sentinels:shop.change' : 'sentinels:shop.make')} open={form !== null}>
        <Form action={`/sentinels/${personId}/shop`} idempotencyKey={newKey()}>
          <TextField {...field('shopName')} label={t('sentinels:shop.name')} hint={t('sentinels:shop.hint')} />
          <TextField {...field('shopAddress')} label={t('sentinels:shop.address')} />
          <Button text={t('identity:save')} kind="outline" />
        </Form>
      </Details>
    </Card>
  );
}
