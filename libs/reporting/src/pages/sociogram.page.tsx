// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  EmptyState,
  formatDate,
  formatNumber,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import { PICTURE_SIZE, type SociogramNode, type SociogramPicture } from '../application/draw-sociogram.js';
import type { Period } from '../domain/period.js';

const GAVE = '#008055';
const RECEIVED = '#a66300';
const BOTH = '#0066cc';

/** Who helps whom, without names. */
export function SociogramPage({ picture, period }: { picture: SociogramPicture | null; period: Period }) {
  const { t, language } = usePage();
  const days = { from: formatDate(period.from, language), to: formatDate(period.to, language) };
  return (
    <div class="stack">
      <PageHeading title={t('reporting:sociogram')} lead={t('reporting:sociogram.lead', days)} />
      {picture === null ? (
        <EmptyState icon="exchange-circle" text={t('reporting:sociogram.none')} />
      ) : (
        <>
          {picture.isPart && (
            <Alert tone="info">{t('reporting:sociogram.part', { count: picture.nodes.length })}</Alert>
          )}
          <Picture picture={picture} />
          <p class="chart-legend">
            <Key colour={GAVE} text={t('reporting:sociogram.only_gave')} />
            <Key colour={RECEIVED} text={t('reporting:sociogram.only_received')} />
            <Key colour={BOTH} text={t('reporting:sociogram.both')} />
          </p>
          <Section title={t('reporting:sociogram.figures')}>
            <Figures picture={picture} />
          </Section>
        </>
      )}
    </div>
  );
}

function Picture({ picture: { nodes, lines } }: { picture: SociogramPicture }) {
  const { t } = usePage();
  return (
    <svg
      class="sociogram"
      viewBox={`0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`}
      role="img"
      aria-label={t('reporting:sociogram.picture', { people: nodes.length, ties: lines.length })}
      font-family="inherit"
    >
      {lines.map(({ from, to, deeds }) => {
        const [a, b] = [nodes[from], nodes[to]];
        return (
          a &&
          b && (
            <line
              key={`${from} ${to}`}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              stroke="#5c6f82"
              stroke-opacity="0.55"
              stroke-width={Math.min(5, 0.8 + deeds * 0.6)}
            />
          )
        );
      })}
      {nodes.map((node) => (
        <circle
          key={node.label}
          cx={node.x}
          cy={node.y}
          r={radius(node)}
          fill={colour(node)}
          stroke="#fff"
          stroke-width="1.5"
        />
      ))}
    </svg>
  );
}

function radius({ gave, received }: SociogramNode): number {
  return 4 + Math.min(12, Math.sqrt(gave + received) * 1.6);
}

function colour({ gave, received }: SociogramNode): string {
  if (received === 0) return GAVE;
  return gave === 0 ? RECEIVED : BOTH;
}

function Key({ colour: fill, text }: { colour: string; text: string }) {
  return (
    <span class="chart-key">
      <svg width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="7" fill={fill} />
      </svg>{' '}
      {text}
    </span>
  );
}

function Figures({ picture: { figures } }: { picture: SociogramPicture }) {
  const { t, language } = usePage();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <DefinitionList
      items={[
        { term: t('reporting:sociogram.people'), value: number(figures.people) },
        { term: t('reporting:sociogram.ties'), value: number(figures.ties) },
        { term: t('reporting:sociogram.only_gave'), value: number(figures.onlyGave) },
        { term: t('reporting:sociogram.only_received'), value: number(figures.onlyReceived) },
        { term: t('reporting:sociogram.both'), value: number(figures.both) },
        { term: t('reporting:sociogram.reciprocity'), value: `${Math.round(figures.reciprocity * 100)} %` },
        { term: t('reporting:sociogram.groups'), value: number(figures.groups) },
        { term: t('reporting:sociogram.largest'), value: number(figures.largestGroup) },
      ]}
    />
  );
}
