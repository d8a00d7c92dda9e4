// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  Badge,
  bindFields,
  Button,
  Card,
  CardGrid,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatGrams,
  NumberField,
  PageHeading,
  Reasons,
  Section,
  Stat,
  usePage,
} from '@reciproca/ui';
import { PartLine, PartsSummary } from './harvest-parts.js';
import type { ShareView, ShareViewLine } from '../application/view-share.js';

export interface SharePageProps {
  readonly view: ShareView;
  readonly form: FormState;
  /** Sum of the kilograms as they stand in the form, in grams. */
  readonly typedGrams: number;
  readonly idempotencyKey: string;
}

/** Who asks for a harvest and the share each would get; the numbers may be changed before anything happens. */
export function SharePage({ view, form, typedGrams, idempotencyKey }: SharePageProps) {
  const { t, language } = usePage();
  const { garden, harvest, availableGrams, lines, parts, sums, shares } = view;
  const left = availableGrams - typedGrams;
  const labels = {
    leastKg: t('orti:share.least'),
    households: t('orti:share.households'),
    ...Object.fromEntries(lines.map(({ name }, index) => [`lines.${index}.kg`, name])),
  };
  const numbered = lines.map((line, index) => ({ line, index }));
  // As the numbers stand in the form now, whoever has put them there.
  const gets = ({ index }: Numbered): boolean =>
    Number(String(form.typed[`lines.${index}.kg`]).replace(',', '.')) !== 0;
  const path = `/gardens/${garden.id}/harvests/${harvest.id}/share`;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={`${garden.name} · ${harvest.crop}, ${formatGrams(harvest.grams, language)}`}
        title={t('orti:share.title')}
        lead={t('orti:share.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {lines.length === 0 ? (
        <EmptyState icon="leaf" text={t(availableGrams > 0 ? 'orti:share.nobody' : 'orti:share.over')} />
      ) : (
        <>
          <Choice view={view} form={form} path={path} />
          <div class="cluster">
            <Stat value={formatGrams(availableGrams, language)} label={t('orti:share.available')} />
            <Stat value={formatGrams(typedGrams, language)} label={t('orti:share.shared')} tone="success" />
            <Stat
              value={formatGrams(Math.abs(left), language)}
              label={t(left < 0 ? 'orti:share.over_by' : 'orti:share.left')}
              tone={left < 0 ? 'danger' : 'neutral'}
            />
          </div>
          {view.leftoverReason && left === view.leftGrams && <p>{t(`orti:share.leftover.${view.leftoverReason}`)}</p>}
          <Section title={t('orti:share.who')}>
            <Form action={path} idempotencyKey={idempotencyKey} class="stack">
              <input type="hidden" name="leastKg" value={String(form.typed['leastKg'] ?? '')} />
              <input type="hidden" name="households" value={String(form.typed['households'] ?? '')} />
              <Households title={t('orti:share.who.get')} lines={numbered.filter(gets)} form={form} />
              <Households title={t('orti:share.who.not')} lines={numbered.filter((one) => !gets(one))} form={form} />
              <div class="cluster">
                <Button name="what" value="confirm" text={t('orti:share.confirm')} icon="check" />
                <Button name="what" value="check" text={t('orti:share.check')} icon="refresh" kind="outline" />
              </div>
            </Form>
          </Section>
        </>
      )}
      {parts.length > 0 && (
        <Section title={t('orti:share.parts')}>
          <PartsSummary sums={sums} freeGrams={availableGrams} />
          <ul class="plain-list">
            {parts.map((part) => (
              <PartLine key={part.proposalId} part={part} name={part.name} />
            ))}
          </ul>
        </Section>
      )}
      {shares.length > 0 && (
        <Section title={t('orti:share.earlier')}>
          <ul>
            {shares.map((share) => (
              <li key={share.id}>
                {t('orti:share.earlier.line', {
                  day: formatDate(share.decidedAt, language),
                  shared: formatGrams(share.sharedGrams, language),
                  left: formatGrams(share.leftGrams, language),
                  available: formatGrams(share.availableGrams, language),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** How big a part is at least, and among how many it is divided; asked again without anything happening. */
function Choice({ view, form, path }: { view: ShareView; form: FormState; path: string }) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const { choice, households, lines } = view;
  const isShort = households < Math.min(choice.mostHouseholds, lines.length);
  return (
    <Form action={path} method="get">
      <div class="field-row">
        <NumberField {...field('leastKg')} label={t('orti:share.least')} decimal />
        <NumberField
          {...field('households')}
          label={t('orti:share.households')}
          hint={t('orti:share.asking', { count: lines.length })}
        />
      </div>
      {isShort && (
        <Alert tone="info">
          {t('orti:share.fewer', { count: households, kg: formatGrams(choice.leastGrams, language) })}
        </Alert>
      )}
      <Button text={t('orti:share.again')} icon="refresh" kind="outline" />
    </Form>
  );
}

/** A household’s line with its number in the form. */
interface Numbered {
  readonly line: ShareViewLine;
  readonly index: number;
}

/** Those who get something together, before those who are left out. */
function Households({ title, lines, form }: { title: string; lines: readonly Numbered[]; form: FormState }) {
  if (lines.length === 0) return null;
  return (
    <section class="stack">
      <h3>{title}</h3>
      <CardGrid columns={2} label={title}>
        {lines.map(({ line, index }) => (
          <Household key={line.requestId} line={line} index={index} form={form} />
        ))}
      </CardGrid>
    </section>
  );
}

function Household({ line, index, form }: Numbered & { form: FormState }) {
  const { t, language } = usePage();
  const { requestId, name, wishGrams, people, cannotShop, last, reasons } = line;
  const field = bindFields(form.typed, form.errors);
  const before = last
    ? t('orti:share.last', {
        kg: formatGrams(last.grams, language),
        wish: formatGrams(last.wishGrams, language),
        crop: last.crop,
        day: formatDate(last.decidedAt, language),
      })
    : t('orti:share.first_time');
  return (
    <Card
      title={name}
      badge={cannotShop && <Badge tone="info">{t('orti:share.cannot_shop')}</Badge>}
      meta={[
        t('orti:share.wish', { kg: formatGrams(wishGrams, language) }),
        t('orti:share.people', { count: people }),
        before,
      ].join(' · ')}
    >
      <input type="hidden" name={`lines.${index}.requestId`} value={requestId} />
      <NumberField {...field(`lines.${index}.kg`)} label={`${t('orti:share.kg')}: ${name}`} decimal required />
      <Reasons
        title={t('orti:share.why')}
        reasons={reasons.map(({ code, params }) => t(`orti:share.reason.${code}`, inKilos(params, language)))}
      />
    </Card>
  );
}

/** Grams are what the engine counts in; people read kilos. */
function inKilos(params: ShareViewLine['reasons'][number]['params'], language: Language): Record<string, unknown> {
  return {
    ...params,
    ...(params && 'gramsPerWeight' in params && { part: formatGrams(params.gramsPerWeight, language) }),
  };
}
